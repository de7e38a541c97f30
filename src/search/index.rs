//! The words of all services, ready to be looked up: a search file, read without being unpacked.
//!
//! ```text
//! "sote-search" version        one byte each
//! services, terms, concepts    numbers (bytes.rs)
//! language    how many bytes, and these, see language.rs
//! words       for each term: how many bytes it shares with the one before, how many follow, and these; sorted, UTF-8
//! rarities    for each term what it is worth, by how few services it stands in: a byte, in 32nds
//! lengths     for each term, then each concept: how many bytes its postings take
//! names       for each service: how many words its name has, one byte
//! urgent      how many phrases that make a query urgent; for each how urgent (one byte), how many bytes, and these
//! pieces      how many, then the length of each in bytes; none: the postings stand at the end of this file
//! postings    of all terms, then of all concepts
//! ```
//!
//! The postings of a term: groups of services of one weight, heaviest first. A group is a byte, the weight (1–31) with the highest
//! bit set where the word stands in the name; how many services; and their places, each as the distance from the one before.
//! A zero byte ends them. After it: how many concepts the word stands for, and for each its number and how surely, in 31sts.

use super::bytes::Reader;
use super::urgent::Phrase;
use super::{Language, fold, stem};
use crate::domain::Lang;
use std::rc::Rc;

/// What a search file begins with, and the version of its format.
pub const MAGIC: &[u8] = b"sote-search\x01";
/// The largest weight of a posting, and certainty of a concept.
pub const FULL: u8 = 31;
/// A rarity of one.
pub const RARITY: f32 = 32.0;
/// Set in a posting's weight where the word stands in the service's name.
pub const IN_NAME: u8 = 0x80;

/// The searchable words of a catalogue in one language.
pub struct Index {
    pub language: Language,
    pub(super) terms: Vec<Term>,
    /// How many words each service's name has.
    pub(super) names: Vec<u8>,
    pub(super) urgent: Vec<Phrase>,
    /// Where the postings of each term, then of each concept, begin; one more, where the last ends.
    starts: Vec<u32>,
    pieces: Vec<Piece>,
}

/// A word of the index.
pub(super) struct Term {
    /// As people write it.
    pub surface: Box<str>,
    /// Without marks.
    pub plain: Box<str>,
    pub stem: Box<str>,
    /// Which letters it has: a bit each.
    pub letters: u32,
    /// Those of its stem.
    pub stem_letters: u32,
    /// What it says, by how few services it stands in.
    pub rarity: f32,
}

/// A piece of the postings, fetched when a word in it is looked up.
struct Piece {
    end: u32,
    bytes: Option<Rc<[u8]>>,
}

impl Index {
    /// Reads a search file; nothing when it is none of this version, or torn.
    #[must_use]
    pub fn read(bytes: &[u8], lang: Lang) -> Option<Self> {
        let mut file = Reader::new(bytes.strip_prefix(MAGIC)?);
        let (services, count, concepts) = (file.number(), file.number(), file.number());
        let length = file.number();
        let language = Language::parse(&String::from_utf8_lossy(file.bytes(length)), lang);
        // a torn file must not make room for millions
        if services.max(count).max(concepts) > file.left() {
            return None;
        }
        let mut terms = Vec::with_capacity(count);
        let mut word: Vec<u8> = Vec::new();
        for _ in 0..count {
            word.truncate(file.number());
            let length = file.number();
            word.extend_from_slice(file.bytes(length));
            terms.push(Term::of(&String::from_utf8_lossy(&word), &language));
        }
        for term in &mut terms {
            term.rarity = f32::from(file.byte()) / RARITY;
        }
        let mut at = 0;
        let mut starts = vec![0];
        for _ in 0..count + concepts {
            at += u32::try_from(file.number()).ok()?;
            starts.push(at);
        }
        let names = file.bytes(services).to_vec();
        let urgent: Vec<Phrase> = (0..file.number().min(file.left())).filter_map(|_| Phrase::read(&mut file, &language)).collect();
        let mut end = 0;
        let mut pieces = Vec::new();
        for _ in 0..file.number().min(file.left()) {
            end += u32::try_from(file.number()).ok()?;
            pieces.push(Piece { end, bytes: None });
        }
        if pieces.is_empty() {
            let left = file.left();
            pieces.push(Piece { end: at, bytes: Some(file.bytes(left).into()) });
        }
        let is_whole = !file.is_short && pieces.last().is_some_and(|last| last.end == at);
        is_whole.then_some(Self { language, terms, names, urgent, starts, pieces })
    }

    /// How many services it knows.
    #[must_use]
    pub fn services(&self) -> usize {
        self.names.len()
    }

    /// How many pieces the postings are in.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// Whether a piece has not come yet.
    #[must_use]
    pub fn lacks(&self, piece: usize) -> bool {
        self.pieces.get(piece).is_some_and(|piece| piece.bytes.is_none())
    }

    /// Whether bytes are as many as a piece has.
    #[must_use]
    pub fn fits(&self, piece: usize, bytes: &[u8]) -> bool {
        let begin = piece.checked_sub(1).and_then(|before| self.pieces.get(before)).map_or(0, |before| before.end);
        self.pieces.get(piece).is_some_and(|place| (place.end - begin) as usize == bytes.len())
    }

    /// Puts a piece in its place; one of another length is refused.
    pub fn put(&mut self, piece: usize, bytes: &[u8]) -> bool {
        let fits = self.fits(piece, bytes);
        if let Some(place) = self.pieces.get_mut(piece).filter(|_| fits) {
            place.bytes = Some(bytes.into());
        }
        fits
    }

    /// The postings of a term, or the piece they are in when it has not come.
    pub(super) fn postings(&self, term: usize) -> Result<Reader<'_>, usize> {
        let (Some(begin), Some(end)) = (self.starts.get(term), self.starts.get(term + 1)) else { return Ok(Reader::new(&[])) };
        let piece = self.pieces.partition_point(|piece| piece.end <= *begin);
        let Some(place) = self.pieces.get(piece) else { return Ok(Reader::new(&[])) };
        let Some(bytes) = &place.bytes else { return Err(piece) };
        let before = place.end as usize - bytes.len().min(place.end as usize);
        Ok(Reader::new(bytes.get(*begin as usize - before..*end as usize - before).unwrap_or_default()))
    }

    /// Whether services use a term themselves; as far as it is known yet.
    pub(super) fn says_itself(&self, term: usize) -> bool {
        self.postings(term).is_ok_and(|mut postings| postings.byte() != 0)
    }

    /// Where the postings of a concept stand among those of terms.
    pub(super) fn concept(&self, concept: usize) -> usize {
        self.terms.len() + concept
    }
}

impl Term {
    pub(super) fn of(surface: &str, language: &Language) -> Self {
        let plain = fold::plain(surface);
        // a pair of stems is looked up as it stands, and like no other word
        if plain.contains(' ') {
            return Self {
                surface: surface.into(),
                stem: plain.clone().into(),
                plain: plain.into(),
                letters: 0,
                stem_letters: u32::MAX,
                rarity: 0.0,
            };
        }
        let stem = stem::stem(&plain, language);
        let stem_letters = letters(&stem);
        let letters = letters(&plain) | stem_letters;
        Self { surface: surface.into(), plain: plain.into(), stem: stem.into(), letters, stem_letters, rarity: 0.0 }
    }
}

/// Which letters a plain word has; those beyond a–z share what is left.
pub(super) fn letters(plain: &str) -> u32 {
    plain.bytes().fold(0, |letters, byte| letters | 1 << (if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }))
}
