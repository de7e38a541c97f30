//! A list in pages, read whole, although it may change while it is read.

mod envelope;
mod round;

pub use envelope::{Envelope, HSDS, PTV};

use super::api::Api;
use anyhow::Result;
use serde_json::Value;
use std::collections::HashSet;

/// So often a list is read that changes while it is.
const ROUNDS: u32 = 3;

/// The items of each page, each item once in all, with its id. `path` is that of a page.
///
/// # Errors
/// When a page does not come, or the pages are not what they say they are: then nobody knows what is missing.
pub fn whole(api: &Api, about: &str, path: &(impl Fn(u64) -> String + Sync), envelope: &Envelope) -> Result<Vec<Vec<(String, Value)>>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    let mut total = None;
    for round in 0..ROUNDS {
        let read = round::read(api, about, path, envelope, round)?;
        let is_sound = read.changed.is_none();
        if is_sound {
            // what an earlier reading had and this one has not is gone
            seen.clear();
            all.clear();
        }
        total = read.total;
        all.extend(read.pages.into_iter().map(|page| once(api, &path(1), envelope, page.items, &mut seen)));
        match read.changed {
            None => break,
            Some(change) if round + 1 < ROUNDS => {
                api.note(&path(1), &format!("the list changed while it was read ({change}); it is read once more"));
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
fn once(api: &Api, path: &str, envelope: &Envelope, items: Vec<Value>, seen: &mut HashSet<String>) -> Vec<(String, Value)> {
    let mut new = Vec::new();
    for item in items {
        match id(&item) {
            Some(id) if seen.insert(envelope.key(&id)) => new.push((id, item)),
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
