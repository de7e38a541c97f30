//! Questions to the search of the national dataset.

use super::{dataset, index};
use sote_explorer::domain::Lang;

/// As many as there are services, and more.
const ALL: usize = 100;

/// The services that answer, best first.
pub fn ids(lang: Lang, query: &str) -> Vec<&'static str> {
    let services = &dataset(lang).catalogue.services;
    index(lang).search(query, ALL).hits.iter().map(|hit| services[hit.service].id.as_str()).collect()
}

/// The place of a service among the answers, from 1.
pub fn place(lang: Lang, query: &str, service: &str) -> Option<usize> {
    ids(lang, query).iter().position(|id| *id == service).map(|before| before + 1)
}

/// The service of each row is among the first `most` answers to its query.
pub fn check(lang: Lang, rows: &[(&str, &str)], most: usize) {
    let answers = |query: &str| -> Vec<&str> { ids(lang, query).into_iter().take(most).collect() };
    let wrong: Vec<_> = rows
        .iter()
        .map(|(query, service)| (query, service, answers(query)))
        .filter(|(_, service, found)| !found.contains(service))
        .collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", lang.code());
}
