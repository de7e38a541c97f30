//! A text cut into the words that tell something.

use super::language::Tells;
use super::{Language, fold, stem};

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
    /// How much it says of what is needed.
    pub tells: Tells,
}

/// `word` in lower case, as [`fold::words`] gives it.
#[must_use]
pub fn word(word: &str, language: &Language) -> Word {
    let plain = fold::plain(word);
    let stem = stem::stem(&plain, language);
    Word { tells: language.tells(&stem), stem, plain, written: word.to_owned() }
}

/// The words of a query: without those that say nothing, unless there are no others.
#[must_use]
pub fn query(text: &str, language: &Language) -> Vec<Word> {
    let words = || {
        fold::words(text)
            .filter(|(_, word)| !fold::plain(word).is_empty())
            .map(|(_, word)| word.chars().take(LONGEST_WORD).collect::<String>())
            .take(MOST_WORDS * 4)
    };
    let telling: Vec<Word> = words().filter(|word| !language.only_joins(word)).take(MOST_WORDS).map(|it| word(&it, language)).collect();
    if telling.is_empty() { words().take(MOST_WORDS).map(|it| word(&it, language)).collect() } else { telling }
}

/// The telling words of a text.
pub fn words<'a>(text: &'a str, language: &'a Language) -> impl Iterator<Item = Word> + 'a {
    fold::words(text).filter(move |(_, word)| !language.only_joins(word)).map(move |(_, it)| word(&it, language))
}

/// Two stems that say more together than apart, as the index knows them.
#[must_use]
pub fn pair(one: &str, other: &str) -> String {
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    [first, " ", last].concat()
}
