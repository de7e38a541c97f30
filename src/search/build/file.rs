//! The search file as bytes; [`crate::search::index`] tells its shape.

use super::said::Weight;
use crate::search::bytes::Writer;
use crate::search::index::{FULL, IN_NAME, MAGIC};
use crate::search::{Language, Urgency};
use std::collections::BTreeMap;

/// Up to this many bytes of postings stand in the file itself.
const WHOLE: usize = 96 * 1024;
/// Else they are cut into pieces of about so many.
const PIECE: usize = 16 * 1024;

/// What a search file is made of; terms and concepts in the order of their postings.
pub struct File<'a> {
    pub language: &'a Language,
    /// As people write them, sorted.
    pub terms: Vec<&'a str>,
    pub rarities: Vec<u8>,
    /// Postings of all terms, then of all concepts.
    pub postings: Vec<Vec<u8>>,
    /// How many words each service's name has.
    pub names: Vec<u8>,
    pub urgent: &'a [(Urgency, String)],
}

/// A search file, and the pieces it refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    pub root: Vec<u8>,
    /// None when all stands in the root.
    pub pieces: Vec<Vec<u8>>,
}

impl File<'_> {
    #[must_use]
    pub fn written(self) -> Built {
        let mut root = Writer::default();
        root.bytes(MAGIC);
        root.number(self.names.len());
        root.number(self.terms.len());
        root.number(self.postings.len() - self.terms.len());
        let about = for_programs(Language::text(self.language.lang));
        root.number(about.len());
        root.bytes(about.as_bytes());
        let mut before = "";
        for term in &self.terms {
            let shared = before.bytes().zip(term.bytes()).take_while(|(one, other)| one == other).count();
            root.number(shared);
            root.number(term.len() - shared);
            root.bytes(term.as_bytes().get(shared..).unwrap_or_default());
            before = term;
        }
        root.bytes(&self.rarities);
        for postings in &self.postings {
            root.number(postings.len());
        }
        root.bytes(&self.names);
        root.number(self.urgent.len());
        for (urgency, phrase) in self.urgent {
            root.bytes(&[Urgency::ALL.iter().position(|it| it == urgency).and_then(|it| u8::try_from(it).ok()).unwrap_or_default()]);
            root.number(phrase.len());
            root.bytes(phrase.as_bytes());
        }
        let pieces = pieces(&self.postings);
        root.number(pieces.len());
        for piece in &pieces {
            root.number(piece.len());
        }
        if pieces.is_empty() {
            root.bytes(&self.postings.concat());
        }
        Built { root: root.0, pieces }
    }
}

/// None when all fits into the file itself.
fn pieces(postings: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut pieces: Vec<Vec<u8>> = Vec::new();
    if postings.iter().map(Vec::len).sum::<usize>() > WHOLE {
        for postings in postings {
            match pieces.last_mut() {
                Some(last) if last.len() + postings.len() <= PIECE => last.extend_from_slice(postings),
                _ => pieces.push(postings.clone()),
            }
        }
    }
    pieces
}

/// Without what is written for people.
fn for_programs(language: &str) -> String {
    language.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// Postings of a term: groups of one weight, heaviest first, then the concepts it refers to.
pub fn of_term<'a>(postings: impl Iterator<Item = (usize, Weight)>, refers: impl ExactSizeIterator<Item = &'a (usize, f32)>) -> Vec<u8> {
    let mut file = Writer::default();
    groups(postings, &mut file);
    file.number(refers.len());
    for (concept, sureness) in refers {
        file.number(*concept);
        file.bytes(&[level(*sureness)]);
    }
    file.0
}

/// Postings of a concept.
pub fn of_concept(strengths: &[(usize, f32)]) -> Vec<u8> {
    let mut file = Writer::default();
    groups(strengths.iter().map(|(service, weight)| (*service, Weight { weight: *weight, in_name: false })), &mut file);
    file.0
}

fn groups(postings: impl Iterator<Item = (usize, Weight)>, file: &mut Writer) {
    let mut groups: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (service, Weight { weight, in_name }) in postings {
        groups.entry(level(weight) | if in_name { IN_NAME } else { 0 }).or_default().push(service);
    }
    for (weight, services) in groups.iter().rev() {
        file.bytes(&[*weight]);
        file.number(services.len());
        let mut before = 0;
        for service in services {
            file.number(service - before);
            before = *service;
        }
    }
    file.bytes(&[0]);
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn level(weight: f32) -> u8 {
    (weight * f32::from(FULL)).round().clamp(1.0, f32::from(FULL)) as u8
}
