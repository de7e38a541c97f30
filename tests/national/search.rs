//! Questions to the search of the national dataset.

use super::library;
use sote_explorer::domain::Lang;
use sote_explorer::explorer::Library;

pub fn ids<'a>(library: &'a Library, query: &str) -> Vec<&'a str> {
    library.index.ids(&library.dataset.catalogue, query)
}

/// The service of each row is among the first `most` answers to its query.
pub fn check(lang: Lang, rows: &[(&str, &str)], most: usize) {
    let library = library(lang);
    let answers = |query: &str| -> Vec<String> { ids(&library, query).into_iter().take(most).map(str::to_owned).collect() };
    let wrong: Vec<_> = rows
        .iter()
        .map(|(query, service)| (query, service, answers(query)))
        .filter(|(_, service, found)| !found.iter().any(|id| id == *service))
        .collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", lang.code());
}
