//! The words of all services, ready to be looked up.

use super::analyse::Analyser;
use super::fold;
use crate::domain::{Catalogue, Lang, Service};
use std::collections::HashMap;

/// The searchable words of a catalogue in one language.
pub struct Index {
    pub(super) analyser: Analyser,
    /// Stem or plain word → where it stands.
    pub(super) terms: HashMap<String, Vec<Posting>>,
    pub(super) services: usize,
    /// The services' names, comparable with a query.
    pub(super) names: Vec<String>,
}

/// A word stands in a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Posting {
    /// Place in [`Catalogue::services`].
    pub service: usize,
    /// How much the field says about the service; the best one where the word stands in several.
    pub weight: f32,
}

/// What a field says about the service it belongs to: its name nearly all, its description little, because a description
/// also tells what the service is *not* and where else to go.
const NAME: f32 = 4.0;
const ALIAS: f32 = 3.5;
const WORDS: f32 = 3.0;
const EXAMPLE: f32 = 2.5;
const SUMMARY: f32 = 1.2;
const DESCRIPTION: f32 = 0.8;

impl Index {
    #[must_use]
    pub fn of(catalogue: &Catalogue, lang: Lang) -> Self {
        let analyser = Analyser::new(lang);
        let names = catalogue.services.iter().map(|service| fold::comparable(&service.name)).collect();
        let mut terms: HashMap<String, Vec<Posting>> = HashMap::new();
        for (place, service) in catalogue.services.iter().enumerate() {
            for (text, weight) in fields(service) {
                for word in analyser.words(text) {
                    let posting = Posting { service: place, weight };
                    add(&mut terms, word.stem, posting);
                    add(&mut terms, word.plain, posting);
                }
            }
        }
        Self { analyser, terms, services: catalogue.services.len(), names }
    }
}

fn fields(service: &Service) -> impl Iterator<Item = (&str, f32)> {
    let own = [(&service.name, NAME), (&service.summary, SUMMARY), (&service.description, DESCRIPTION), (&service.audience, DESCRIPTION)];
    own.into_iter()
        .map(|(text, weight)| (text.as_str(), weight))
        .chain(service.aliases.iter().map(|text| (text.as_str(), ALIAS)))
        .chain(service.words.iter().map(|text| (text.as_str(), WORDS)))
        .chain(service.examples.iter().map(|example| (example.name.as_str(), EXAMPLE)))
}

fn add(terms: &mut HashMap<String, Vec<Posting>>, term: String, posting: Posting) {
    let postings = terms.entry(term).or_default();
    match postings.last_mut() {
        Some(last) if last.service == posting.service => last.weight = last.weight.max(posting.weight),
        _ => postings.push(posting),
    }
}
