//! A word of a query among the words of the index.

use super::Index;
use super::analyse::Word;
use super::index::{Term, letters};
use super::slips;
use crate::domain::Lang;
use std::cmp::Reverse;

/// A word of the index that may be meant, and how likely: 1 is the word itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meant {
    pub term: usize,
    pub quality: f32,
}

/// The same word, the same stem; a word that begins so; a compound whose last part, or whose first, it is; a part of what was
/// typed; a word so many slips away.
const SAME: f32 = 1.0;
pub(super) const SAME_STEM: f32 = 0.96;
pub(super) const OTHER_MARKS: f32 = 0.57;
const BEGUN: f32 = 0.68;
/// The least a word that begins so is worth.
const BEGUN_AT_LEAST: f32 = BEGUN * 0.75;
const HEAD: f32 = 0.5;
const MODIFIER: f32 = 0.55;
const PART_TYPED: f32 = 0.5;
const MISSPELT: f32 = 0.92;
/// What each half slip takes off.
const EACH_SLIP: f32 = 0.12;

/// A stem shorter than this stands inside too many words to say anything.
const SHORTEST_PART: usize = 4;
/// A word shorter than this may not be misspelt: one changed letter makes it another word.
const SHORTEST_MISSPELT: usize = 4;
/// More words than this are never meant by one.
const MOST: usize = 48;

impl Index {
    /// The words `word` may mean, likeliest first. The last word of a query is perhaps not typed to its end.
    pub(super) fn lookup(&self, word: &Word, is_last: bool) -> Vec<Meant> {
        let mut meant = self.alike(word, is_last);
        let best = meant.iter().map(|it| it.quality).fold(0.0, f32::max);
        if best < BEGUN_AT_LEAST {
            self.misspelt(word, is_last, &mut meant);
        }
        if best >= SAME_STEM {
            // a known word is not a compound of others by chance
            meant.retain(|it| it.quality > MODIFIER);
        } else if is_last && best >= BEGUN_AT_LEAST {
            self.not_yet_typed(word, &mut meant);
        }
        // qualities are positive, and so their bits are in the order of their values
        let mut order: Vec<(Reverse<u32>, usize)> = meant.into_iter().map(|it| (Reverse(it.quality.to_bits()), it.term)).collect();
        order.sort_unstable();
        order.truncate(MOST);
        order.into_iter().map(|(Reverse(bits), term)| Meant { term, quality: f32::from_bits(bits) }).collect()
    }

    /// *sosiaaliasi* is on its way to *sosiaaliasiamies*, and no form of *sosiaali*, though an ending could be taken off.
    fn not_yet_typed(&self, word: &Word, meant: &mut [Meant]) {
        for it in meant.iter_mut().filter(|it| it.quality == SAME_STEM) {
            let is_shorter = self
                .terms
                .get(it.term)
                .is_some_and(|term| word.plain.len() >= term.plain.len() + 3 && word.plain.starts_with(&*term.plain));
            if is_shorter {
                it.quality = PART_TYPED;
            }
        }
    }

    /// Exactly this word.
    pub(super) fn exactly(&self, surface: &str) -> Option<Meant> {
        self.terms.binary_search_by(|term| (*term.surface).cmp(surface)).ok().map(|term| Meant { term, quality: SAME })
    }

    /// The words that share the stem or a part.
    pub(super) fn alike(&self, word: &Word, is_last: bool) -> Vec<Meant> {
        let wanted = letters(&word.stem);
        let typed = letters(&word.plain) | wanted;
        let mut meant = Vec::new();
        for (place, term) in self.terms.iter().enumerate() {
            // all letters of the one must be in the other: most words are passed over here
            let may_hold = wanted & !term.letters == 0;
            let may_be_held = term.stem_letters & !typed == 0;
            if may_hold || may_be_held {
                let quality = quality(word, term, is_last, self.language.lang);
                if quality > 0.0 {
                    meant.push(Meant { term: place, quality });
                }
            }
        }
        meant
    }

    /// The words one would get with a slip of the finger or two.
    pub(super) fn misspelt(&self, word: &Word, is_last: bool, meant: &mut Vec<Meant>) {
        let length = word.plain.len();
        if length < SHORTEST_MISSPELT {
            return;
        }
        let most = if length >= 8 { 2 * slips::SLIP } else { slips::SLIP };
        let wanted = letters(&word.plain);
        for (place, term) in self.terms.iter().enumerate() {
            let strange = (wanted & !term.letters).count_ones();
            if strange > u32::from(most) / 2 || term.plain.len() + 2 < length {
                continue;
            }
            let of_word = slips::distance(word.plain.as_bytes(), term.plain.as_bytes(), most, is_last && length >= 5);
            let of_stem = || {
                slips::distance(
                    word.stem.as_bytes(),
                    term.stem.as_bytes(),
                    most.min(if word.stem.len() > 6 { most } else { slips::SLIP }),
                    false,
                )
            };
            let cost = match of_word {
                Some(cost) => Some(cost),
                None if word.stem.len() >= SHORTEST_MISSPELT => of_stem(),
                None => None,
            };
            if let Some(cost) = cost {
                let quality = MISSPELT - EACH_SLIP * f32::from(cost);
                match meant.iter_mut().find(|it| it.term == place) {
                    Some(known) => known.quality = known.quality.max(quality),
                    None => meant.push(Meant { term: place, quality }),
                }
            }
        }
    }
}

fn quality(word: &Word, term: &Term, is_last: bool, lang: Lang) -> f32 {
    let (typed, stem) = (&*word.plain, &*word.stem);
    if *typed == *term.plain {
        return if differs_in_marks(word, term) { OTHER_MARKS } else { SAME };
    }
    if *stem == *term.stem {
        return if lang == Lang::Fi && differs_in_marks(word, term) { OTHER_MARKS } else { SAME_STEM };
    }
    // the nearer to its end, the likelier
    let begun = |part: usize, whole: usize| ratio(part, whole);
    if is_last && term.plain.starts_with(typed) {
        return BEGUN * (0.75 + 0.25 * begun(typed.len(), term.plain.len()));
    }
    if stem.len() >= SHORTEST_PART {
        if term.stem.ends_with(stem) && term.stem.len() >= stem.len() + 3 {
            return HEAD;
        }
        if term.stem.starts_with(stem) || term.plain.starts_with(typed) {
            return MODIFIER * (0.6 + 0.4 * begun(stem.len(), term.stem.len()));
        }
    }
    let held = &*term.stem;
    if held.len() >= SHORTEST_PART {
        let share = ratio(held.len(), stem.len());
        if stem.ends_with(held) && stem.len() >= held.len() + 3 {
            return PART_TYPED * (0.5 + 0.5 * share);
        }
        if stem.starts_with(held) && stem.len() >= held.len() + 3 {
            return PART_TYPED * (0.4 + 0.5 * share);
        }
    }
    0.0
}

/// Whether somebody who writes ä and ö wrote another letter here: *sairaala* is not *säiraala*. Somebody who leaves them out is forgiven.
fn differs_in_marks(word: &Word, term: &Term) -> bool {
    word.written != word.plain && {
        let both = word.written.chars().zip(term.surface.chars());
        both.zip(word.plain.bytes().zip(term.plain.bytes()))
            .take_while(|(_, (one, other))| one == other)
            .any(|((one, other), _)| one != other)
    }
}

#[allow(clippy::cast_precision_loss)] // lengths of words
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
