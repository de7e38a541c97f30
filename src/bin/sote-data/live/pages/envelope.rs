//! What stands around the items of a page.

use super::super::api::Api;
use anyhow::{Result, bail};
use serde_json::Value;

/// How a page tells of itself. Of several names the first that is there counts.
pub struct Envelope {
    list: &'static [&'static str],
    /// Which page it is, from 1.
    number: &'static [&'static str],
    pages: &'static [&'static str],
    /// How many items there are on all pages.
    total: &'static [&'static str],
    last: &'static [&'static str],
    /// Whether ids are the same in capitals.
    pub folds: bool,
}

/// `{"pageNumber", "pageSize", "pageCount", "itemList"}`
pub const PTV: Envelope =
    Envelope { list: &["itemList"], number: &["pageNumber"], pages: &["pageCount"], total: &[], last: &[], folds: true };

/// HSDS 3.x, and the names that its UK profile had before.
pub const HSDS: Envelope = Envelope {
    list: &["contents", "content"],
    number: &["page_number", "number"],
    pages: &["total_pages", "totalPages"],
    total: &["total_items", "totalElements"],
    last: &["last_page", "last"],
    folds: false,
};

impl Envelope {
    /// What an id is compared by.
    pub fn key(&self, id: &str) -> String {
        if self.folds { id.to_ascii_lowercase() } else { id.to_owned() }
    }
}

/// A page as it came.
#[derive(Default)]
pub struct Page {
    pub items: Vec<Value>,
    pub number: Option<u64>,
    pub pages: Option<u64>,
    pub total: Option<u64>,
    pub is_last: bool,
}

/// Asks for a page. `round` tells questions apart that are asked again on purpose.
pub fn page(api: &Api, about: &str, path: &str, number: u64, envelope: &Envelope, round: u32) -> Result<Page> {
    let Some(answer) = api.ask(&format!("{about}-page"), path, round)? else {
        bail!("{}: there is no such page (404): check that this is the base URL of the API", api.shown(path));
    };
    let mut value = answer.value;
    // some give everything at once, and no page around it
    if number == 1 && value.is_array() {
        let items = value.as_array_mut().map(std::mem::take).unwrap_or_default();
        return Ok(Page { items, is_last: true, ..Page::default() });
    }
    let number_of = |names: &[&str]| names.iter().find_map(|name| value.get(name)?.as_u64());
    let mut page = Page {
        number: number_of(envelope.number),
        pages: number_of(envelope.pages),
        total: number_of(envelope.total),
        is_last: envelope.last.iter().find_map(|name| value.get(name)?.as_bool()).unwrap_or_default(),
        items: Vec::new(),
    };
    let list = envelope.list.iter().find(|name| value.get(name).is_some()).and_then(|name| value.get_mut(name));
    match list {
        Some(Value::Array(items)) => page.items = std::mem::take(items),
        Some(Value::Null) => {}
        _ => {
            let name = envelope.list.first().unwrap_or(&"");
            bail!("{}: has no list {name:?}: check that this is the base URL of the API", api.shown(path))
        }
    }
    Ok(page)
}
