//! The words of all services, ready to be looked up: a search file, read without being unpacked.
//!
//! ```text
//! "sote-search" version        one byte each
//! services, terms              numbers (bytes.rs)
//! language    how many bytes, and these, see language.rs
//! words       for each term: how many bytes it shares with the one before, how many follow, and these; sorted by their plain forms, UTF-8
//! names       for each service: how many words its name has, one byte
//! urgent      how many phrases that make a query urgent; for each how urgent (one byte), how many bytes, and these
//! pieces      how many; for each how many entries it has, and how many bytes
//! 0 or 1      whether the one piece there is follows; else each is a file of its own
//! ```
//!
//! An entry tells of a term, or after these of a concept. A piece begins with the length of each of its entries, and they follow.
//! An entry: what the term is worth, by how few services it stands in (a byte, in 32nds). Groups of services of one weight, heaviest first:
//! a byte, the weight (1–31) with the highest bit set where the word stands in the name; how many services; and their places, each as the
//! distance from the one before. A zero byte ends them. After it: how many concepts the word stands for, and for each its number and how
//! surely, in 31sts.

use super::Language;
use super::bytes::Reader;
use super::urgent::Phrase;
use super::vocabulary::Vocabulary;
use crate::domain::Lang;
use std::ops::Range;
use std::rc::Rc;

/// What a search file begins with, and the version of its format.
pub const MAGIC: &[u8] = b"sote-search\x01";
/// The largest weight of a posting, and certainty of a concept.
pub const FULL: u8 = 31;
/// A rarity of one.
pub const RARITY: f32 = 32.0;
/// No word has more bytes.
pub const LONGEST: usize = 255;
/// Set in a posting's weight where the word stands in the service's name.
pub const IN_NAME: u8 = 0x80;

/// The searchable words of a catalogue in one language.
pub struct Index {
    pub language: Language,
    pub(super) words: Vocabulary,
    /// How many words each service's name has.
    pub(super) names: Vec<u8>,
    pub(super) urgent: Vec<Phrase>,
    pieces: Vec<Piece>,
}

/// A piece of the entries, fetched when one of them is looked up.
struct Piece {
    /// The place of its first entry among all, and of the first after it.
    entries: Range<usize>,
    /// How many bytes it has.
    length: usize,
    bytes: Option<Rc<[u8]>>,
    /// Where each entry ends, and before these where the first begins; once the bytes are here.
    ends: Vec<u32>,
}

/// What the index tells of a term.
pub(super) struct Entry<'a> {
    /// What it is worth, by how few services it stands in.
    pub rarity: f32,
    pub postings: Reader<'a>,
}

impl Index {
    /// Reads a search file; nothing when it is none of this version, or torn.
    #[must_use]
    #[inline(never)] // begins the rest of the program
    pub fn read(bytes: &[u8], lang: Lang) -> Option<Self> {
        let mut file = Reader::new(bytes.strip_prefix(MAGIC)?);
        let (services, count) = (file.number(), file.number());
        let length = file.number();
        let language = Language::parse(std::str::from_utf8(file.bytes(length)).unwrap_or_default(), lang);
        // a torn file must not make room for millions
        if services.max(count) > file.left() {
            return None;
        }
        let mut words = Vocabulary::with_room_for(count);
        let mut word: Vec<u8> = Vec::new();
        for _ in 0..count {
            let (shared, length) = (file.number(), file.number());
            if shared > word.len() || shared + length > LONGEST {
                return None;
            }
            word.truncate(shared);
            word.extend_from_slice(file.bytes(length));
            words.add(std::str::from_utf8(&word).unwrap_or_default(), &language);
        }
        let names = file.bytes(services).to_vec();
        let urgent: Vec<Phrase> = (0..file.number().min(file.left())).filter_map(|_| Phrase::read(&mut file, &language)).collect();
        let mut first = 0;
        let mut pieces = Vec::new();
        for _ in 0..file.number().min(file.left()) {
            let entries = first..first + file.number();
            first = entries.end;
            pieces.push(Piece { entries, length: file.number(), bytes: None, ends: Vec::new() });
        }
        let is_inside = file.byte() == 1;
        if file.is_short || first < count {
            return None;
        }
        let mut index = Self { language, words, names, urgent, pieces };
        let left = file.left();
        (!is_inside || index.put(0, file.bytes(left))).then_some(index)
    }

    /// How many services it knows.
    #[must_use]
    pub fn services(&self) -> usize {
        self.names.len()
    }

    /// How many pieces the entries are in.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// Whether a piece has not come yet.
    #[must_use]
    pub fn lacks(&self, piece: usize) -> bool {
        self.pieces.get(piece).is_some_and(|piece| piece.bytes.is_none())
    }

    /// Puts a piece in its place; what is none is refused.
    #[inline(never)] // begins the rest of the program
    pub fn put(&mut self, piece: usize, bytes: &[u8]) -> bool {
        let Some(place) = self.pieces.get_mut(piece).filter(|piece| piece.length == bytes.len()) else { return false };
        let mut file = Reader::new(bytes);
        // a torn file must not make room for millions
        if place.entries.len() > bytes.len() {
            return false;
        }
        let mut at = 0;
        let mut ends = vec![0];
        for _ in place.entries.clone() {
            at += file.number();
            ends.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        let begin = u32::try_from(bytes.len() - file.left()).unwrap_or(u32::MAX);
        let is_whole = at == file.left() && !file.is_short;
        if is_whole {
            place.ends = ends.into_iter().map(|end| end + begin).collect();
            place.bytes = Some(bytes.into());
        }
        is_whole
    }

    /// What is told of a term, or the piece it is in when that has not come.
    pub(super) fn entry(&self, entry: usize) -> Result<Entry<'_>, usize> {
        let nothing = || Entry { rarity: 0.0, postings: Reader::new(&[0, 0]) };
        let piece = self.pieces.partition_point(|piece| piece.entries.end <= entry);
        let Some(place) = self.pieces.get(piece) else { return Ok(nothing()) };
        let Some(bytes) = &place.bytes else { return Err(piece) };
        let at = entry - place.entries.start;
        let (Some(begin), Some(end)) = (place.ends.get(at), place.ends.get(at + 1)) else { return Ok(nothing()) };
        let mut postings = Reader::new(bytes.get(*begin as usize..*end as usize).unwrap_or_default());
        Ok(Entry { rarity: f32::from(postings.byte()) / RARITY, postings })
    }

    /// Where a concept stands among the entries.
    pub(super) fn concept(&self, concept: usize) -> usize {
        self.words.len() + concept
    }
}
