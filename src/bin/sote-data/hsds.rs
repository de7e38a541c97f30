//! Services of HSDS and Open Referral UK out of JSON files and folders of them.

use crate::files::{self, Input};
use crate::import::Told;
use crate::national;
use crate::region::Wanted;
use crate::source::Located;
use anyhow::{Result, anyhow, bail};
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::hsds::{self, Answers, Entry, Found, TABLE_FILE, Table};
use sote_explorer::formats::imported::Part;
use std::collections::{BTreeMap, BTreeSet};

/// What was read, ready to be composed.
pub struct Import {
    table: Table,
    services: Vec<Entry>,
}

/// Reads all sources, telling what cannot be used. Of an id that stands in `taken`, with its place, the service there is kept.
/// A file that is not whole JSON is an error, after everything else was told.
pub fn read(
    sources: &[Located],
    base: &Files,
    region: Option<&Wanted>,
    taken: &BTreeMap<String, String>,
    told: &mut Told,
) -> Result<Import> {
    let table = base.get(TABLE_FILE).map_or(national::table(TABLE_FILE), String::as_str);
    let table = Table::read(table).map_err(|reason| anyhow!("{TABLE_FILE}: {reason}"))?;
    let (mut answers, mut read, mut unreadable) = (Answers::default(), 0, 0);
    for source in sources {
        source.tell(told);
        let results: Vec<Result<(), String>> = match &source.inputs {
            Ok(inputs) => inputs.iter().map(|input| add(&mut answers, input)).collect(),
            Err(problem) => vec![Err(problem.clone())],
        };
        for result in results {
            match result {
                Ok(()) => read += 1,
                Err(problem) => {
                    unreadable += 1;
                    told.tell(problem);
                }
            }
        }
    }
    let unused = answers.unused;
    let Found { mut services, skipped, renamed } = answers.services(&table);
    for skipped in skipped {
        told.tell(format!("{}: {}", skipped.place, skipped.reason));
    }
    services.retain(|entry| {
        let id = &entry.service.id;
        let first = taken.get(&id.to_ascii_lowercase());
        if let Some(first) = first {
            told.tell(format!("{}: id: {id} stands already in {first}; the first one is kept", entry.place));
        }
        first.is_none()
    });
    for (place, id) in renamed {
        println!("{place} is {id} in the dataset: ids there have letters, digits and hyphens");
    }
    println!("read: {} services in {read} files, {unused} records that tell nothing of services", services.len());
    summary(&services, &table);
    if unreadable > 0 {
        bail!("{unreadable} of {} sources cannot be read, and so nothing was made", read + unreadable);
    }
    if let Some(region) = region {
        region.choose(&mut services, |service| region.hsds(service));
    }
    Ok(Import { table, services })
}

fn add(answers: &mut Answers, Input { path, name, .. }: &Input) -> Result<(), String> {
    let bytes = files::read_bytes(path).map_err(|error| format!("{error:#}"))?;
    answers.read(name, &bytes).map_err(|reason| format!("{name}: whole file: {reason}"))
}

/// How the services are going to be mapped, on standard output.
fn summary(services: &[Entry], table: &Table) {
    let mut terms: BTreeMap<&str, (&str, bool)> = BTreeMap::new();
    for term in services.iter().flat_map(|service| &service.terms) {
        terms.entry(&term.id).or_insert_with(|| (&term.name, table.knows(term)));
    }
    let unknown: BTreeSet<&str> = terms.values().filter(|(_, is_known)| !is_known).map(|(name, _)| *name).collect();
    if !services.is_empty() {
        println!("mapped: {} of {} terms by {TABLE_FILE}", terms.values().filter(|(_, is_known)| *is_known).count(), terms.len());
    }
    if !unknown.is_empty() {
        println!("not in {TABLE_FILE}, and so of the sector that [otherwise] says: {}", unknown.into_iter().collect::<Vec<_>>().join(", "));
    }
}

impl Import {
    pub const fn services(&self) -> usize {
        self.services.len()
    }

    pub fn part(&self, dataset: &Dataset, background: &Background, lang: Lang) -> Part {
        hsds::part(&self.table, &self.services, dataset, background, lang)
    }
}
