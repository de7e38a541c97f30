//! A text cut into the words that tell something.

use super::{fold, joining, stem};
use crate::domain::Lang;

/// No query needs more words; the rest of a pasted page says nothing more about what somebody needs.
const MOST_WORDS: usize = 16;
/// No word of these languages is longer.
const LONGEST_WORD: usize = 48;

/// A word as the index knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In lower case.
    pub written: String,
    /// The same without marks.
    pub plain: String,
    pub stem: String,
    /// Says little beside other words: who or when, not what.
    pub is_faint: bool,
}

/// `word` in lower case, as [`fold::words`] gives it.
#[must_use]
pub fn word(word: &str, lang: Lang) -> Word {
    let plain = fold::plain(word);
    Word { stem: stem::stem(&plain, lang), plain, written: word.to_owned(), is_faint: joining::is_faint(word, lang) }
}

/// The words of a query: without those that say nothing, unless there are no others.
#[must_use]
pub fn query(text: &str, lang: Lang) -> Vec<Word> {
    let words = || fold::words(text).map(|(_, word)| word.chars().take(LONGEST_WORD).collect::<String>()).take(MOST_WORDS * 4);
    let telling: Vec<Word> = words().filter(|word| !joining::only_joins(word, lang)).take(MOST_WORDS).map(|it| word(&it, lang)).collect();
    if telling.is_empty() { words().take(MOST_WORDS).map(|it| word(&it, lang)).collect() } else { telling }
}

/// The telling words of a text.
pub fn words(text: &str, lang: Lang) -> impl Iterator<Item = Word> + '_ {
    fold::words(text).filter(move |(_, word)| !joining::only_joins(word, lang)).map(move |(_, it)| word(&it, lang))
}

/// Two stems that say more together than apart, as the index knows them.
#[must_use]
pub fn pair(one: &str, other: &str) -> String {
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    [first, " ", last].concat()
}
