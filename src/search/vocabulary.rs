//! The words of an index, one for each stem, ready to be looked up in several ways.
//!
//! They lie in long buffers rather than one by one: a large index has seventy thousand, and a visitor waits while they are read.

use super::{Language, fold, stem};
use std::ops::Range;

/// Before a stem that stands in compounds only: it is shown to nobody, and has no endings to be taken off.
pub const STEM_ONLY: char = '=';
/// After an everyday word, which may be blunt: for finding, and not for showing.
pub const NOT_SHOWN: char = '~';

/// The words, in the order of their plain forms.
pub struct Vocabulary {
    surfaces: Buffer,
    plains: Buffer,
    stems: Buffer,
    shown: Vec<bool>,
    /// Which letters the plain word or the stem has, and which the stem: a bit each.
    pub letters: Vec<(u32, u32)>,
    /// Stem → word: places in a table twice as long, by a hash of the stem; 0 for none, else the word's place plus one.
    table: Vec<u32>,
}

impl Vocabulary {
    #[must_use]
    pub fn with_room_for(words: usize) -> Self {
        let buffer = || Buffer { bytes: String::new(), ends: Vec::with_capacity(words) };
        Self {
            surfaces: buffer(),
            plains: buffer(),
            stems: buffer(),
            shown: Vec::with_capacity(words),
            letters: Vec::with_capacity(words),
            table: vec![0; (words * 2).next_power_of_two()],
        }
    }

    /// Adds a word as the file has it.
    pub fn add(&mut self, surface: &str, language: &Language) {
        let (surface, is_shown) = surface.strip_suffix(NOT_SHOWN).map_or((surface, true), |surface| (surface, false));
        let (plain, stem) = if let Some(stem) = surface.strip_prefix(STEM_ONLY) {
            (stem.to_owned(), stem.to_owned())
        } else if surface.contains(' ') {
            (surface.to_owned(), surface.to_owned())
        } else {
            let plain = fold::plain(surface);
            let stem = stem::stem(&plain, language);
            (plain, stem)
        };
        let own = letters(&stem);
        // a pair of stems is looked up as it stands, and like no other word
        self.letters.push(if stem.contains(' ') { (0, u32::MAX) } else { (letters(&plain) | own, own) });
        self.surfaces.push(surface);
        self.shown.push(is_shown);
        self.plains.push(&plain);
        self.stems.push(&stem);
        let word = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        let mut slot = self.slot(&stem);
        while let Some(taken) = self.table.get(slot).filter(|taken| **taken != 0) {
            let _ = taken;
            slot = (slot + 1) & (self.table.len() - 1);
        }
        if let Some(place) = self.table.get_mut(slot) {
            *place = word;
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// As people write it.
    #[must_use]
    pub fn surface(&self, word: usize) -> &str {
        self.surfaces.get(word)
    }

    /// Whether services use it themselves; else it may be blunt.
    #[must_use]
    pub fn is_shown(&self, word: usize) -> bool {
        self.shown.get(word).copied().unwrap_or_default()
    }

    /// Without marks.
    #[must_use]
    pub fn plain(&self, word: usize) -> &str {
        self.plains.get(word)
    }

    #[must_use]
    pub fn stem(&self, word: usize) -> &str {
        self.stems.get(word)
    }

    /// The word with this stem.
    #[must_use]
    pub fn with_stem(&self, stem: &str) -> Option<usize> {
        let mut slot = self.slot(stem);
        loop {
            let word = (*self.table.get(slot)? as usize).checked_sub(1)?;
            if self.stem(word) == stem {
                return Some(word);
            }
            slot = (slot + 1) & (self.table.len() - 1);
        }
    }

    /// The words that begin so.
    #[must_use]
    pub fn beginning(&self, plain: &str) -> Range<usize> {
        let first = self.first(|word| word >= plain);
        let after = first + self.first_of(first..self.len(), |word| !word.starts_with(plain)) - first;
        first..after
    }

    fn first(&self, is_it: impl Fn(&str) -> bool) -> usize {
        self.first_of(0..self.len(), is_it)
    }

    /// The first word of a range that is so, when all after it are so too.
    fn first_of(&self, range: Range<usize>, is_it: impl Fn(&str) -> bool) -> usize {
        let Range { mut start, mut end } = range;
        while start < end {
            let middle = start.midpoint(end);
            if is_it(self.plain(middle)) {
                end = middle;
            } else {
                start = middle + 1;
            }
        }
        start
    }

    /// Fowler, Noll and Vo's hash (FNV-1a, 32 bit), as a place in the table.
    fn slot(&self, stem: &str) -> usize {
        let hash = stem.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        (hash ^ hash >> 15) as usize & (self.table.len() - 1)
    }
}

/// Many texts in one.
struct Buffer {
    bytes: String,
    ends: Vec<u32>,
}

impl Buffer {
    fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(0, |before| self.ends.get(before).map_or(0, |end| *end as usize));
        self.ends.get(place).and_then(|end| self.bytes.get(start..*end as usize)).unwrap_or_default()
    }
}

/// Which letters a plain word has; those beyond a–z share what is left.
#[must_use]
pub fn letters(plain: &str) -> u32 {
    plain.bytes().fold(0, |letters, byte| letters | 1 << (if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }))
}
