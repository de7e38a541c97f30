//! What was perhaps meant.

use super::Index;
use super::analyse::{self, Word};
use super::fold;
use super::index::Entry;
use super::lookup::may_begin_alike;
use super::slips;
use super::vocabulary::letters;

/// Better found than this, a word needs no other spelling.
const WELL_FOUND: f32 = 0.62;

impl Index {
    /// The query with the words nobody uses replaced by the nearest ones services use; nothing when all are known or none is near.
    #[must_use]
    pub fn suggestion(&self, query: &str) -> Option<String> {
        let words = analyse::query(query, &self.language);
        let mut is_other = false;
        let mut suggested = String::new();
        for (_, written) in fold::words(query).take(32) {
            let word = words.iter().find(|word| word.written == written);
            let is_last = words.last().is_some_and(|last| last.written == written);
            let better = word.filter(|word| !self.is_found(word, is_last)).and_then(|word| self.nearest(word));
            is_other |= better.is_some();
            if !suggested.is_empty() {
                suggested.push(' ');
            }
            suggested.push_str(better.unwrap_or(&written));
        }
        is_other.then_some(suggested)
    }

    fn is_found(&self, word: &Word, is_last: bool) -> bool {
        self.lookup(word, is_last).first().is_some_and(|best| best.quality > WELL_FOUND) || self.taken_apart(word).is_some()
    }

    /// The nearest word that services use themselves: everyday words are for finding, not for showing.
    fn nearest(&self, word: &Word) -> Option<&str> {
        let most = match word.plain.len() {
            0..=3 => return None,
            4..=6 => slips::SLIP,
            7..=9 => 2 * slips::SLIP,
            _ => 3 * slips::SLIP,
        };
        let wanted = letters(&word.plain);
        let mut best: Option<(u8, u32, &str)> = None;
        for (term, (all, _)) in self.words.letters.iter().enumerate() {
            if (wanted & !all).count_ones() > u32::from(most) / 2 {
                continue;
            }
            let other = self.words.plain(term);
            if !may_begin_alike(word.plain.as_bytes(), other.as_bytes()) {
                continue;
            }
            if let Some(cost) = slips::distance(word.plain.as_bytes(), other.as_bytes(), most, false) {
                // of two as near, the commoner one
                let Ok(Entry { rarity, mut postings }) = self.entry(term) else { continue };
                if postings.byte() == 0 {
                    continue;
                }
                let rank = (cost, rarity.to_bits(), self.words.surface(term));
                if best.is_none_or(|best| rank < best) {
                    best = Some(rank);
                }
            }
        }
        best.map(|(_, _, surface)| surface)
    }
}
