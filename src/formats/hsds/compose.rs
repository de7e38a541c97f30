//! One language of a dataset: the services of HSDS on an authored base.

use super::super::alphabet::alphabetical;
use super::super::imported::{self, Part};
use super::entry::Entry;
use super::table::{Row, TABLE_FILE, Table};
use crate::domain::{Background, Basis, Class, Dataset, Lang, Sector, Service, ShareLink, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The id of the source that all feeds are together.
const SOURCE: &str = "hsds";

/// The services as they stand in a language: all in that of the source, and none in another.
#[must_use]
pub fn part(table: &Table, entries: &[Entry], dataset: &Dataset, background: &Background, lang: Lang) -> Part {
    let (situations, shares) = table.ids();
    let findings = imported::unknown_ids(TABLE_FILE, situations, shares, dataset, background);
    let source = source(table, entries, dataset, lang);
    if lang != table.source.language {
        return Part { services: Vec::new(), classes: Vec::new(), source, findings, unnamed: entries.len() };
    }
    let services = entries.iter().map(|entry| service(table, entry, dataset, background)).collect();
    Part { services, classes: classes(entries), source, findings, unnamed: 0 }
}

fn service(table: &Table, entry: &Entry, dataset: &Dataset, background: &Background) -> Service {
    let rows: Vec<&Row> = entry.terms.iter().filter_map(|term| table.row(term)).collect();
    let situations: BTreeSet<&String> = rows.iter().flat_map(|row| &row.situations).collect();
    let wanted: BTreeSet<&String> = rows.iter().flat_map(|row| &row.shares).collect();
    let shares = background.costs.iter().flat_map(|costs| &costs.shares).filter(|share| wanted.contains(&share.id));
    let told = &entry.service;
    let or = |text: &str, missing: &str| if text.is_empty() { missing.to_owned() } else { text.to_owned() };
    let missing = &table.missing;
    let lang = table.source.language;
    let description = or(&told.description, missing.description.of(lang));
    Service {
        sector: sector(&rows).unwrap_or(table.otherwise.sector),
        summary: imported::beginning(if told.summary.is_empty() { &description } else { &told.summary }),
        audience: or(&told.audience, missing.audience.of(lang)),
        access: or(&told.access, missing.access(!told.contacts.is_empty(), lang)),
        situations: dataset.catalogue.situations.iter().map(|it| &it.id).filter(|id| situations.contains(id)).cloned().collect(),
        shares: shares.map(|share| ShareLink { id: share.id.clone(), basis: Basis::Inferred }).collect(),
        sources: vec![SOURCE.to_owned()],
        description,
        ..told.clone()
    }
}

/// Of several terms those of social and health care count.
fn sector(rows: &[&Row]) -> Option<Sector> {
    imported::sector(rows.iter().map(|row| row.sector))
}

/// The terms that services have, each once, by name.
fn classes(entries: &[Entry]) -> Vec<Class> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for term in entries.iter().flat_map(|entry| &entry.terms) {
        names.entry(&term.id).or_insert(&term.name);
    }
    let mut classes: Vec<Class> = names.into_iter().map(|(id, name)| Class { id: id.to_owned(), name: name.to_owned() }).collect();
    classes.sort_by_cached_key(|class| alphabetical(&class.name));
    classes
}

fn source(table: &Table, entries: &[Entry], dataset: &Dataset, lang: Lang) -> Source {
    let source = &table.source;
    Source {
        id: SOURCE.to_owned(),
        publisher: source.publisher.of(lang).to_owned(),
        title: source.title.clone(),
        title_lang: source.title_lang.clone(),
        date: entries.iter().filter_map(|entry| entry.service.modified).max().unwrap_or(dataset.compiled),
        kind: source.kind.of(lang).to_owned(),
    }
}
