//! Compounds taken apart: *lastenneuvola* is *lasten* and *neuvola*, *tandvårdsjour* is *tand*, *vård* and *jour*.
//!
//! A word is taken apart where both parts are words the texts also use alone. No dictionary is needed, and each dataset brings
//! its own.

use crate::domain::Lang;
use crate::search::{Language, stem};
use std::collections::HashSet;

/// The words one language's texts use alone.
pub struct Parts<'a> {
    language: &'a Language,
    plain: HashSet<String>,
    stems: HashSet<String>,
}

/// Shorter parts stand in too many words by chance.
const SHORTEST: usize = 3;
/// Known by its stem only, a part must be longer.
const SHORTEST_STEM: usize = 4;
/// The last part is at least this long, but for a few words many compounds end in.
const SHORTEST_HEAD: usize = 4;
const SHORT_HEADS: [&str; 4] = ["tyo", "apu", "hem", "bad"];

impl<'a> Parts<'a> {
    #[must_use]
    pub fn of(words: impl Iterator<Item = String>, language: &'a Language) -> Self {
        let plain: HashSet<String> = words.filter(|word| word.len() >= SHORTEST).collect();
        let stems = plain.iter().filter(|word| word.len() > SHORTEST).map(|word| stem::stem(word, language)).collect();
        Self { language, plain, stems }
    }

    /// The stems of the parts of `word`, which is plain, the last first; none when it is no compound.
    #[must_use]
    pub fn of_compound(&self, word: &str) -> Vec<String> {
        let cuts = (SHORTEST..word.len().saturating_sub(SHORTEST - 1)).filter(|cut| word.is_char_boundary(*cut));
        let is_one = |cut: &usize| self.is_head(&word[*cut..]) && self.is_modifier(&word[..*cut]);
        // the cut nearest the middle is the least likely to be chance
        let nearest = cuts.filter(is_one).max_by_key(|cut| (*cut).min(word.len() - cut));
        let Some(cut) = nearest else { return Vec::new() };
        let (modifier, head) = (&word[..cut], &word[cut..]);
        let mut parts = self.of_compound(head);
        if parts.is_empty() {
            parts.push(stem::stem(head, self.language));
        }
        let more = self.of_compound(self.without_link(modifier));
        if more.is_empty() {
            parts.push(stem::stem(self.without_link(modifier), self.language));
        }
        parts.extend(more);
        parts
    }

    fn is_head(&self, part: &str) -> bool {
        SHORT_HEADS.contains(&part) || part.len() >= SHORTEST_HEAD && (self.plain.contains(part) || self.knows_stem(part))
    }

    fn is_modifier(&self, part: &str) -> bool {
        let part = self.without_link(part);
        self.plain.contains(part) || part.len() > SHORTEST_STEM && self.knows_stem(part)
    }

    fn knows_stem(&self, part: &str) -> bool {
        let stem = stem::stem(part, self.language);
        (stem.len() >= SHORTEST_STEM || part.len() <= stem.len() + 2) && (self.stems.contains(&stem) || self.plain.contains(&stem))
    }

    /// Swedish joins with an s.
    fn without_link<'b>(&self, part: &'b str) -> &'b str {
        match part.strip_suffix('s') {
            Some(bare) if self.language.lang == Lang::Sv && !self.plain.contains(part) && self.plain.contains(bare) => bare,
            _ => part,
        }
    }
}
