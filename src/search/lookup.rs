//! A word of a query among the words of the index.

use super::Index;
use super::analyse::Word;
use super::slips;
use super::vocabulary::letters;
use crate::domain::Lang;
use std::cmp::Reverse;

/// A word of the index that may be meant, and how likely: 1 is the word itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meant {
    pub term: usize,
    pub quality: f32,
}

/// The same word, the same stem, the same but for ä and ö; a word that begins so.
const SAME: f32 = 1.0;
pub(super) const SAME_STEM: f32 = 0.96;
pub(super) const OTHER_MARKS: f32 = 0.42;
const BEGUN: f32 = 0.78;
/// The least a word that begins so is worth.
pub(super) const BEGUN_AT_LEAST: f32 = BEGUN * 0.75;
/// A compound whose last part it is, or whose first; a part of what was typed.
const HEAD: f32 = 0.68;
const MODIFIER: f32 = 0.55;
const PART_TYPED: f32 = 0.35;
/// A word so many slips away, and what each quarter of one takes off.
const MISSPELT: f32 = 0.92;
const EACH_SLIP: f32 = 0.07;

/// A form of a known word that may as well be the beginning of a longer one.
const ON_ITS_WAY: f32 = 0.7;
/// A word whose ending is not typed to its end, and the letters of it that are.
const ENDING_BEGUN: f32 = 0.7;
const LONGEST_ENDING: usize = 3;

/// A stem shorter than this stands inside too many words to say anything.
const SHORTEST_PART: usize = 4;
/// A word shorter than this may not be misspelt: one changed letter makes it another word.
const SHORTEST_MISSPELT: usize = 4;
/// Two slips are forgiven from this length on.
const LONG_WORD: usize = 8;
/// More words than this are never meant by one.
const MOST: usize = 48;

impl Index {
    /// The words `word` may mean, likeliest first. The last word of a query is perhaps not typed to its end.
    pub(super) fn lookup(&self, word: &Word, is_last: bool) -> Vec<Meant> {
        let mut meant: Vec<Meant> = self.same(word).into_iter().collect();
        let is_known = meant.iter().any(|it| it.quality >= SAME_STEM);
        if is_last {
            self.begun(word, &mut meant);
        }
        // a known word is not a compound of others by chance, and its own compounds have been taken apart
        if !is_known {
            self.sharing_a_part(word, is_last, &mut meant);
            if meant.iter().all(|it| it.quality < BEGUN_AT_LEAST) {
                self.misspelt(word, is_last, &mut meant);
            }
        }
        // qualities are positive, and so their bits are in the order of their values
        let mut order: Vec<(Reverse<u32>, usize)> = meant.into_iter().map(|it| (Reverse(it.quality.to_bits()), it.term)).collect();
        order.sort_unstable();
        order.truncate(MOST);
        order.into_iter().map(|(Reverse(bits), term)| Meant { term, quality: f32::from_bits(bits) }).collect()
    }

    /// The word with the same stem.
    pub(super) fn same(&self, word: &Word) -> Option<Meant> {
        let term = self.words.with_stem(&word.stem)?;
        let is_other = differs_in_marks(word, self.words.surface(term), self.words.plain(term));
        let quality = match (*self.words.plain(term) == *word.plain, is_other) {
            (true, false) => SAME,
            // a Swedish plural often has other vowels: tand, tänder
            (false, false) => SAME_STEM,
            (false, true) if self.language.lang == Lang::Sv => SAME_STEM,
            (_, true) => OTHER_MARKS,
        };
        Some(Meant { term, quality })
    }

    /// The words that begin so; the nearer to its end, the likelier.
    fn begun(&self, word: &Word, meant: &mut Vec<Meant>) {
        let begun = self.words.beginning(&word.plain);
        let same = meant.first_mut();
        if let Some(same) = same {
            // *sosiaaliasi* is on its way to *sosiaaliasiamies*, and no form of *sosiaali*, though an ending could be taken off
            let shorter = self.words.plain(same.term);
            if !begun.is_empty() && !begun.contains(&same.term) && word.plain.len() >= shorter.len() + 3 && word.plain.starts_with(shorter)
            {
                same.quality = ON_ITS_WAY;
            }
        }
        let known = meant.first().map(|same| same.term);
        for term in begun.filter(|term| Some(*term) != known) {
            let plain = self.words.plain(term);
            if !plain.contains(' ') {
                meant.push(Meant { term, quality: BEGUN * (0.75 + 0.25 * ratio(word.plain.len(), plain.len())) });
            }
        }
    }

    /// The compounds it is a part of, and the parts it is a compound of.
    fn sharing_a_part(&self, word: &Word, is_last: bool, meant: &mut Vec<Meant>) {
        let wanted = letters(&word.stem);
        let typed = letters(&word.plain) | wanted;
        let known = meant.len();
        for (term, (all, of_stem)) in self.words.letters.iter().enumerate() {
            // all letters of the one must be in the other: most words are passed over here
            if wanted & !all == 0 || of_stem & !typed == 0 {
                let quality = part_quality(word, is_last, self.words.plain(term), self.words.stem(term));
                if quality > 0.0 && !meant.iter().take(known).any(|it| it.term == term) {
                    meant.push(Meant { term, quality });
                }
            }
        }
    }

    /// The words one would get with a slip of the finger or two.
    pub(super) fn misspelt(&self, word: &Word, is_last: bool, meant: &mut Vec<Meant>) {
        let (plain, stem) = (word.plain.as_bytes(), word.stem.as_bytes());
        if plain.len() < SHORTEST_MISSPELT {
            return;
        }
        let most = if plain.len() >= LONG_WORD { 2 * slips::SLIP } else { slips::SLIP };
        let wanted = letters(&word.plain);
        let known = meant.len();
        for (term, (all, _)) in self.words.letters.iter().enumerate() {
            if (wanted & !all).count_ones() > u32::from(most / slips::SLIP) {
                continue;
            }
            let other = self.words.plain(term).as_bytes();
            if other.len() + 2 < plain.len() || !may_begin_alike(plain, other) {
                continue;
            }
            let whole = slips::distance(plain, other, most, is_last && plain.len() >= 5);
            let cost = whole.or_else(|| {
                let is_long = stem.len() >= SHORTEST_MISSPELT;
                let most = if stem.len() > 6 { most } else { slips::SLIP };
                is_long.then(|| slips::distance(stem, self.words.stem(term).as_bytes(), most, false)).flatten()
            });
            if let Some(cost) = cost {
                let quality = MISSPELT - EACH_SLIP * f32::from(cost);
                match meant.iter_mut().take(known).find(|it| it.term == term) {
                    Some(known) => known.quality = known.quality.max(quality),
                    None => meant.push(Meant { term, quality }),
                }
            }
        }
    }
}

/// Whether two words could be one with a slip at their beginning, or none there.
fn may_begin_alike(one: &[u8], other: &[u8]) -> bool {
    one.first() == other.first() || one.first() == other.get(1) || one.get(1) == other.first() || one.get(1) == other.get(1)
}

fn part_quality(word: &Word, is_last: bool, plain: &str, held: &str) -> f32 {
    let stem = &*word.stem;
    // *nursin* is on its way to *nursing*, and that is of *nurse*
    if is_last && held.len() >= SHORTEST_PART && word.plain.starts_with(held) && word.plain.len() <= held.len() + LONGEST_ENDING {
        return ENDING_BEGUN;
    }
    if stem.len() >= SHORTEST_PART {
        if held.ends_with(stem) && held.len() >= stem.len() + 3 {
            return HEAD;
        }
        if held.starts_with(stem) || plain.starts_with(&*word.plain) {
            return MODIFIER * (0.6 + 0.4 * ratio(stem.len(), held.len()));
        }
    }
    if held.len() >= SHORTEST_PART && stem.len() >= held.len() + 3 {
        let share = 0.5 * ratio(held.len(), stem.len());
        if stem.ends_with(held) {
            return PART_TYPED * (0.5 + share);
        }
        if stem.starts_with(held) {
            return PART_TYPED * (0.4 + share);
        }
    }
    0.0
}

/// Whether somebody who writes ä and ö wrote another letter here: *sairaala* is not *säiraala*. Somebody who leaves them out is forgiven.
fn differs_in_marks(word: &Word, surface: &str, plain: &str) -> bool {
    word.written != word.plain && {
        let both = word.written.chars().zip(surface.chars());
        both.zip(word.plain.bytes().zip(plain.bytes())).take_while(|(_, (one, other))| one == other).any(|((one, other), _)| one != other)
    }
}

#[allow(clippy::cast_precision_loss)] // lengths of words
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
