//! The search file as bytes; [`crate::search::index`] tells its shape.

use super::said::Weight;
use crate::domain::Urgency;
use crate::search::Language;
use crate::search::bytes::Writer;
use crate::search::index::{FULL, IN_NAME, MAGIC};
use std::collections::BTreeMap;

/// Up to this many bytes of entries stand in the file itself.
const WHOLE: usize = 96 * 1024;
/// Else they are cut into pieces of about so many.
const PIECE: usize = 8 * 1024;

/// What a search file is made of; terms in the order of their entries.
pub struct File<'a> {
    pub language: &'a Language,
    /// As people write them, sorted by their plain forms.
    pub terms: Vec<String>,
    /// Of all terms, then of all concepts.
    pub entries: Entries,
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
        root.bytes(&self.names);
        root.number(self.urgent.len());
        for (urgency, phrase) in self.urgent {
            root.bytes(&[Urgency::ALL.iter().position(|it| it == urgency).and_then(|it| u8::try_from(it).ok()).unwrap_or_default()]);
            root.number(phrase.len());
            root.bytes(phrase.as_bytes());
        }
        let pieces = self.entries.pieces();
        root.number(pieces.len());
        for (entries, piece) in &pieces {
            root.number(*entries);
            root.number(piece.len());
        }
        let is_inside = pieces.len() == 1;
        root.bytes(&[u8::from(is_inside)]);
        let mut pieces: Vec<Vec<u8>> = pieces.into_iter().map(|(_, piece)| piece).collect();
        if is_inside && let Some(piece) = pieces.pop() {
            root.bytes(&piece);
        }
        Built { root: root.0, pieces }
    }
}

/// Entries, one after the other.
#[derive(Default)]
pub struct Entries {
    bytes: Writer,
    /// How long each is.
    lengths: Vec<usize>,
}

impl Entries {
    /// The entry of a term: what it is worth, groups of services of one weight, heaviest first, then the concepts it refers to.
    pub fn term<'a>(
        &mut self,
        rarity: u8,
        postings: impl Iterator<Item = (usize, Weight)>,
        refers: impl ExactSizeIterator<Item = &'a (usize, f32)>,
    ) {
        self.entry(|file| {
            file.bytes(&[rarity]);
            groups(postings, file);
            file.number(refers.len());
            for (concept, sureness) in refers {
                file.number(*concept);
                file.bytes(&[level(*sureness)]);
            }
        });
    }

    /// The entry of a concept.
    pub fn concept(&mut self, strengths: &[(usize, f32)]) {
        self.entry(|file| {
            file.bytes(&[0]);
            groups(strengths.iter().map(|(service, weight)| (*service, Weight { weight: *weight, in_name: false })), file);
        });
    }

    fn entry(&mut self, write: impl FnOnce(&mut Writer)) {
        let begin = self.bytes.0.len();
        write(&mut self.bytes);
        self.lengths.push(self.bytes.0.len() - begin);
    }

    /// In pieces, with how many each has: one when all fit into the file itself.
    fn pieces(&self) -> Vec<(usize, Vec<u8>)> {
        let most = if self.bytes.0.len() > WHOLE { PIECE } else { WHOLE };
        let mut pieces = Vec::new();
        let (mut bytes, mut rest) = (self.bytes.0.as_slice(), self.lengths.as_slice());
        while let Some(first) = rest.first() {
            let mut length = *first;
            let more = rest.iter().skip(1).take_while(|entry| {
                let fits = length + **entry <= most;
                length += if fits { **entry } else { 0 };
                fits
            });
            let (lengths, others) = rest.split_at(1 + more.count());
            let (entries, left) = bytes.split_at_checked(length).unwrap_or((bytes, &[]));
            let mut piece = Writer::default();
            for length in lengths {
                piece.number(*length);
            }
            piece.bytes(entries);
            pieces.push((lengths.len(), piece.0));
            (bytes, rest) = (left, others);
        }
        pieces
    }
}

/// Without what is written for people.
fn for_programs(language: &str) -> String {
    language.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect::<Vec<_>>().join("\n")
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
