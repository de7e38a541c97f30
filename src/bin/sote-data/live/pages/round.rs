//! One reading of all pages, and whether they fit together.

use super::super::api::Api;
use super::super::crew;
use super::envelope::{Envelope, Page, page};
use super::{ROUNDS, id};
use anyhow::{Result, bail};
use std::collections::HashSet;

/// A list that says it has more pages is none.
const MOST_PAGES: u64 = 100_000;

/// What a reading came to.
pub struct Round {
    pub pages: Vec<Page>,
    /// What was otherwise at one moment than at another.
    pub changed: Option<String>,
    pub total: Option<u64>,
}

/// Reads all pages once.
pub fn read(api: &Api, about: &str, path: &(impl Fn(u64) -> String + Sync), envelope: &Envelope, round: u32) -> Result<Round> {
    let ask = |number: &u64| page(api, about, &path(*number), *number, envelope, round).inspect(|_| api.progress.step(1));
    api.progress.begin(&format!("{about}, pages"), 1);
    let mut pages = vec![ask(&1)?];
    loop {
        let count = pages.len() as u64;
        let told = pages.iter().filter_map(|page| page.pages).max();
        if told.unwrap_or(count) > MOST_PAGES {
            bail!("{}: says it has {} pages: that is no list of services", api.shown(&path(1)), told.unwrap_or(count));
        }
        let next: Vec<u64> = match told {
            Some(told) => (count + 1..=told).collect(),
            // nothing says how many there are: on until one is the last
            None if pages.last().is_some_and(|last| !last.is_last && !last.items.is_empty()) => vec![count + 1],
            None => Vec::new(),
        };
        if told.is_none()
            && let Some((last, before)) = pages.split_last()
            && before.iter().any(|page| page.items == last.items)
        {
            bail!("{}: gives a page once more that came before: the list cannot be read whole", api.shown(&path(count)));
        }
        if next.is_empty() {
            break;
        }
        api.progress.begin(&format!("{about}, pages"), pages.len() + next.len());
        api.progress.step(pages.len());
        pages.extend(crew::each(&next, ask)?);
    }
    api.progress.end();
    let changed = changed(api, path, envelope, &pages)?;
    let changed = match (changed, pages.len()) {
        (None, 2..) => moved(api, about, path, envelope, round, &pages)?,
        (changed, _) => changed,
    };
    Ok(Round { changed, total: pages.first().and_then(|page| page.total), pages })
}

/// What is otherwise on one page than on another.
fn changed(api: &Api, path: &impl Fn(u64) -> String, envelope: &Envelope, pages: &[Page]) -> Result<Option<String>> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut twice = 0;
    for (place, page) in pages.iter().enumerate() {
        let shown = || api.shown(&path(place as u64 + 1));
        let ids = keys(envelope, page);
        let is_repeated = !ids.is_empty() && ids.iter().all(|id| seen.contains(id));
        if let Some(other) = page.number.filter(|other| is_repeated && *other != place as u64 + 1) {
            bail!("{}: gives page {other} instead: the list cannot be read whole", shown());
        }
        if page.items.is_empty() && place + 1 < pages.len() {
            bail!("{}: has nothing, although it is one of {} pages: the list is not whole; try again later", shown(), pages.len());
        }
        twice += ids.into_iter().filter(|id| !seen.insert(id.clone())).count();
    }
    let differs = |of: fn(&Page) -> Option<u64>| pages.iter().filter_map(of).collect::<HashSet<_>>().len() > 1;
    Ok(if twice > 0 {
        Some(format!("{twice} items came twice"))
    } else if differs(|page| page.pages) {
        Some("the number of its pages did not stay the same".to_owned())
    } else if differs(|page| page.total) {
        Some("the number of its items did not stay the same".to_owned())
    } else {
        None
    })
}

/// Whether the first page is still what it was. An item that goes while the pages are read draws those behind it over the borders of
/// pages, and one of them is never seen; nothing comes twice then.
fn moved(api: &Api, about: &str, path: &impl Fn(u64) -> String, envelope: &Envelope, round: u32, pages: &[Page]) -> Result<Option<String>> {
    let Some(first) = pages.first() else { return Ok(None) };
    let again = page(api, about, &path(1), 1, envelope, round + ROUNDS)?;
    let is_same = keys(envelope, &again) == keys(envelope, first) && (again.pages, again.total) == (first.pages, first.total);
    Ok((!is_same).then(|| "its first page did not stay the same".to_owned()))
}

fn keys(envelope: &Envelope, page: &Page) -> Vec<String> {
    page.items.iter().filter_map(id).map(|id| envelope.key(&id)).collect()
}
