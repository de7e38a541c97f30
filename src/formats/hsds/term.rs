//! What sort of service it is: terms of taxonomies, with those above them.

use super::answers::Shelf;
use super::id;
use super::record::Record;
use crate::formats::dataset::Skipped;
use std::collections::BTreeSet;

/// A term that a service has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it may stand in a dataset.
    pub id: String,
    pub name: String,
    /// By what a table may know it: id, code, URI, name. Its own, then those of the terms above it, the nearest first.
    pub(super) known_as: Vec<Vec<String>>,
}

/// The term of this id. One that is its own ancestor ends where it comes round; so does one whose parent is not in the files.
pub fn term(terms: &Shelf, wanted: &str, skipped: &mut Vec<Skipped>) -> Option<Term> {
    let own = terms.get(wanted)?;
    let name = name(own, skipped)?;
    let mut known_as = Vec::new();
    let mut seen = BTreeSet::new();
    let mut next = Some(wanted.to_owned());
    while let Some(id) = next {
        let Some(record) = terms.get(&id) else { break };
        if !seen.insert(id.clone()) {
            record.whole().tell("parent_id", "the terms above it come round to itself", skipped);
            break;
        }
        let part = record.whole();
        let words = ["code", "term_uri", "name", "term"].into_iter().filter_map(|name| part.text(name, skipped)).collect::<Vec<_>>();
        known_as.push(words.into_iter().chain([id]).collect());
        next = id::written(part.value("parent_id"));
    }
    Some(Term { id: id::safe(wanted), name, known_as })
}

fn name(record: &Record, skipped: &mut Vec<Skipped>) -> Option<String> {
    let part = record.whole();
    let name = part.line("name", skipped).or_else(|| part.line("term", skipped));
    if name.is_none() {
        part.tell("name", "a term without a name cannot be shown", skipped);
    }
    name
}
