//! What was perhaps meant.

use super::Index;
use super::analyse::{self, Word};
use super::fold;
use super::index::Entry;
use super::lookup::BEGUN_AT_LEAST;

/// A word rarer by one is as good as one so much further away.
const COMMONER: f32 = 0.01;
/// Nobody reads a longer suggestion.
const LONGEST: usize = 120;
/// Better found than this, a word needs no other spelling.
const WELL_FOUND: f32 = 0.62;

impl Index {
    /// The query with the words nobody uses replaced by the nearest ones services use; nothing when all are known or none is near.
    #[must_use]
    pub fn suggestion(&self, query: &str) -> Option<String> {
        let words = analyse::query(query, &self.language);
        let mut is_other = false;
        let mut suggested = String::new();
        for (_, written) in fold::words(query).filter(|(_, word)| !fold::plain(word).is_empty()).take(32) {
            let word = words.iter().find(|word| word.written == written);
            let is_last = words.last().is_some_and(|last| last.written == written);
            let better = word.filter(|word| !self.is_found(word, is_last)).and_then(|word| self.nearest(word));
            is_other |= better.is_some();
            if !suggested.is_empty() {
                suggested.push(' ');
            }
            suggested.push_str(better.unwrap_or(&written));
        }
        (is_other && suggested.len() <= LONGEST).then_some(suggested)
    }

    fn is_found(&self, word: &Word, is_last: bool) -> bool {
        let enough = if is_last { BEGUN_AT_LEAST } else { WELL_FOUND };
        self.lookup(word, is_last).first().is_some_and(|best| best.quality >= enough) || self.taken_apart(word).is_some()
    }

    /// The nearest word that services use themselves: everyday words are for finding, not for showing. Of two as near, the commoner one.
    fn nearest(&self, word: &Word) -> Option<&str> {
        let mut meant = Vec::new();
        self.misspelt(word, false, &mut meant);
        let mut best: Option<(f32, &str)> = None;
        for it in meant {
            if let Ok(Entry { rarity, mut postings }) = self.entry(it.term)
                && postings.byte() != 0
                && self.words.is_shown(it.term)
            {
                let worth = it.quality - rarity * COMMONER;
                if best.is_none_or(|(most, _)| worth > most) {
                    best = Some((worth, self.words.surface(it.term)));
                }
            }
        }
        best.map(|(_, surface)| surface)
    }
}
