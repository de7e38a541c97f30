//! A list in pages, read whole, although it may change while it is read.

use super::api::Api;
use super::crew;
use anyhow::{Result, bail};
use serde_json::Value;
use std::collections::HashSet;

/// How a page tells of itself. Of several names the first that is there counts.
pub struct Envelope {
    list: &'static [&'static str],
    /// Which page it is, from 1.
    number: &'static [&'static str],
    pages: &'static [&'static str],
    /// How many items there are on all pages.
    total: &'static [&'static str],
    last: &'static [&'static str],
}

/// `{"pageNumber", "pageSize", "pageCount", "itemList"}`
pub const PTV: Envelope = Envelope { list: &["itemList"], number: &["pageNumber"], pages: &["pageCount"], total: &[], last: &[] };

/// HSDS 3.x, and the names that its UK profile had before.
pub const HSDS: Envelope = Envelope {
    list: &["contents", "content"],
    number: &["page_number", "number"],
    pages: &["total_pages", "totalPages"],
    total: &["total_items", "totalElements"],
    last: &["last_page", "last"],
};

/// A list that says it has more pages is none.
const MOST_PAGES: u64 = 100_000;
/// So often a list is read that changes while it is.
const ROUNDS: u32 = 3;

/// A page as it came.
#[derive(Default)]
struct Page {
    items: Vec<Value>,
    number: Option<u64>,
    pages: Option<u64>,
    total: Option<u64>,
    is_last: bool,
}

/// What one reading of all pages came to.
#[derive(Default)]
struct Round {
    pages: Vec<Page>,
    /// Something was otherwise on one page than on another.
    changed: Option<String>,
    total: Option<u64>,
}

/// The items of each page, each item once in all, with its id. `path` is that of a page.
///
/// # Errors
/// When a page does not come, or the pages are not what they say they are: then nobody knows what is missing.
pub fn whole(api: &Api, about: &str, path: &(impl Fn(u64) -> String + Sync), envelope: &Envelope) -> Result<Vec<Vec<(String, Value)>>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    let mut total = None;
    for round in 0..ROUNDS {
        let read = read(api, about, path, envelope, round)?;
        let is_sound = read.changed.is_none();
        if is_sound {
            // what an earlier reading had and this one has not is gone
            seen.clear();
            all.clear();
        }
        total = read.total;
        all.extend(read.pages.into_iter().map(|page| once(api, &path(1), page.items, &mut seen)));
        match read.changed {
            None => break,
            Some(change) if round + 1 < ROUNDS => {
                api.note(&path(1), &format!("the list changed while it was read ({change}); it is read once more"))
            }
            Some(change) => api.note(&path(1), &format!("the list changed each time it was read ({change}); what it gave in all counts")),
        }
    }
    if let Some(total) = total.filter(|total| *total != seen.len() as u64) {
        api.note(&path(1), &format!("the list says it has {total} items, and gives {}; those it gives count", seen.len()));
    }
    Ok(all)
}

/// Those items that have not been seen.
fn once(api: &Api, path: &str, items: Vec<Value>, seen: &mut HashSet<String>) -> Vec<(String, Value)> {
    let mut new = Vec::new();
    for item in items {
        match id(&item) {
            Some(id) if seen.insert(id.to_ascii_lowercase()) => new.push((id, item)),
            Some(_) => {}
            None => api.skip(path, "an item of the list has no id"),
        }
    }
    new
}

/// The text or number an id is written as.
pub fn id(record: &Value) -> Option<String> {
    match record.get("id")? {
        Value::String(id) => Some(id.trim().to_owned()).filter(|id| !id.is_empty()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

/// Reads all pages once.
fn read(api: &Api, about: &str, path: &(impl Fn(u64) -> String + Sync), envelope: &Envelope, round: u32) -> Result<Round> {
    let ask = |number: &u64| page(api, about, &path(*number), *number, envelope, round).inspect(|_| api.progress.step(1));
    api.progress.begin(&format!("{about}, pages"), 1);
    let first = ask(&1)?;
    let mut pages = vec![first];
    loop {
        let Some(told) = pages.iter().filter_map(|page| page.pages).max() else {
            // nothing says how many there are: on until one is the last
            if pages.last().is_none_or(|last| last.is_last || last.items.is_empty()) {
                break;
            }
            if let [.., before, last] = pages.as_slice()
                && before.items == last.items
            {
                bail!("{}: gives the page before once more: the list cannot be read whole", api.shown(&path(pages.len() as u64)));
            }
            pages.push(ask(&(pages.len() as u64 + 1))?);
            continue;
        };
        if told > MOST_PAGES {
            bail!("{}: says it has {told} pages: that is no list of services", api.shown(&path(1)));
        }
        let missing: Vec<u64> = (pages.len() as u64 + 1..=told).collect();
        if missing.is_empty() {
            break;
        }
        api.progress.begin(&format!("{about}, pages"), usize::try_from(told).unwrap_or(usize::MAX));
        api.progress.step(pages.len());
        pages.extend(crew::each(&missing, ask)?);
    }
    api.progress.end();
    judge(api, path, pages)
}

/// Whether the pages fit together.
fn judge(api: &Api, path: &impl Fn(u64) -> String, pages: Vec<Page>) -> Result<Round> {
    let mut round = Round { total: pages.first().and_then(|page| page.total), ..Round::default() };
    let mut seen: HashSet<String> = HashSet::new();
    let count = pages.len();
    let mut twice = 0;
    for (number, page) in (1_u64..).zip(&pages) {
        let ids: Vec<String> = page.items.iter().filter_map(id).map(|id| id.to_ascii_lowercase()).collect();
        let shown = || api.shown(&path(number));
        if let Some(other) = page.number.filter(|other| *other != number && !ids.is_empty() && ids.iter().all(|id| seen.contains(id))) {
            bail!("{}: gives page {other} instead: the list cannot be read whole", shown());
        }
        if ids.is_empty() && (number as usize) < count && page.items.is_empty() {
            bail!("{}: has nothing, although it is one of {count} pages: the list is not whole; try again later", shown());
        }
        twice += ids.iter().filter(|id| !seen.insert((*id).clone())).count();
    }
    let differs = |of: fn(&Page) -> Option<u64>| pages.iter().filter_map(of).collect::<HashSet<_>>().len() > 1;
    if twice > 0 {
        round.changed = Some(format!("{twice} items came twice"));
    } else if differs(|page| page.pages) {
        round.changed = Some("the number of its pages did not stay the same".to_owned());
    } else if differs(|page| page.total) {
        round.changed = Some("the number of its items did not stay the same".to_owned());
    }
    round.pages = pages;
    Ok(round)
}

fn page(api: &Api, about: &str, path: &str, number: u64, envelope: &Envelope, round: u32) -> Result<Page> {
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
            bail!("{}: has no list {:?}: check that this is the base URL of the API", api.shown(path), envelope.list.first().unwrap_or(&""))
        }
    }
    Ok(page)
}
