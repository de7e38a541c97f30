//! Compounds in a query: written together though nobody has before, or apart though everybody writes them together.

use super::Index;
use super::analyse::{self, Word};
use super::lookup::Meant;
use crate::domain::Lang;

/// The words a part of a compound may mean.
pub(super) type Part = Vec<Meant>;

/// The first part is at least this long, the last at least that.
const SHORTEST_FIRST: usize = 2;
const SHORTEST_LAST: usize = 4;
/// A part may be misspelt when the other is known and it is at least this long.
const SHORTEST_MISSPELT: usize = 5;

impl Index {
    /// A compound nobody has written before, taken apart into words of the index: the rest and the last part. Of several ways the one
    /// nearest the middle, which is the least likely to be chance; one part may be misspelt if there is no other way.
    pub(super) fn taken_apart(&self, word: &Word) -> Option<[Part; 2]> {
        let length = word.plain.len();
        let mut best: Option<(usize, [Word; 2])> = None;
        let mut nearly: Option<(usize, [Word; 2])> = None;
        for cut in SHORTEST_FIRST..(length + 1).saturating_sub(SHORTEST_LAST) {
            let (Some(first), Some(last)) = (word.plain.get(..cut), word.plain.get(cut..)) else { continue };
            let (first, last) = (self.first_part(first), analyse::word(last, &self.language));
            let balance = cut.min(length - cut);
            let is_better = |than: &Option<(usize, [Word; 2])>| than.as_ref().is_none_or(|(most, _)| balance > *most);
            match (self.knows(&first), self.knows(&last)) {
                (true, true) if is_better(&best) => best = Some((balance, [first, last])),
                (true, false) | (false, true) if balance >= SHORTEST_MISSPELT && is_better(&nearly) => {
                    nearly = Some((balance, [first, last]));
                }
                _ => {}
            }
        }
        if let Some((_, [first, last])) = best {
            return Some([self.lookup(&first, false), self.lookup(&last, false)]);
        }
        let parts = nearly.map(|(_, [first, last])| [self.perhaps(&first), self.perhaps(&last)]);
        parts.filter(|parts| parts.iter().all(|part| !part.is_empty()))
    }

    /// Swedish joins with an s.
    fn first_part(&self, part: &str) -> Word {
        let word = analyse::word(part, &self.language);
        match part.strip_suffix('s') {
            Some(bare) if self.language.lang == Lang::Sv && !self.knows(&word) => analyse::word(bare, &self.language),
            _ => word,
        }
    }

    /// What a part means, perhaps misspelt.
    fn perhaps(&self, part: &Word) -> Part {
        if self.knows(part) {
            return self.lookup(part, false);
        }
        let mut meant = Vec::new();
        self.misspelt(part, false, &mut meant);
        meant
    }

    /// Two words that are one compound of the index.
    pub(super) fn joined(&self, first: &Word, last: &Word) -> Option<Part> {
        self.same(&analyse::word(&[&*first.written, &*last.written].concat(), &self.language)).map(|meant| vec![meant])
    }

    /// Whether a part is a word of the index. A short one must be it letter by letter.
    fn knows(&self, part: &Word) -> bool {
        let same = self.words.with_stem(&part.stem);
        same.is_some_and(|term| part.plain.len() > SHORTEST_FIRST + 1 || *self.words.plain(term) == *part.plain)
    }
}
