//! A word reduced to what its inflected forms have in common.

use super::fold;
use crate::domain::Lang;
use rust_stemmers::{Algorithm, Stemmer};

/// No query needs more words; the rest of a pasted page says nothing more about what somebody needs.
const MOST_WORDS: usize = 16;
/// No word of these languages is longer.
const LONGEST_WORD: usize = 48;

/// The analysis of one language.
pub struct Analyser {
    stemmer: Stemmer,
    /// Words that stand between others and say nothing of a need.
    joining: &'static [&'static str],
}

/// A word as the index knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As written, in lower case, without marks.
    pub plain: String,
    /// The stem of the word, without marks.
    pub stem: String,
}

impl Analyser {
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let algorithm = match lang {
            Lang::Fi => Algorithm::Finnish,
            Lang::Sv => Algorithm::Swedish,
            Lang::En => Algorithm::English,
        };
        let joining: &[&str] = match lang {
            Lang::Fi => &[
                "ja", "tai", "sekä", "että", "kun", "jos", "on", "olen", "minä", "minun", "mä", "mun", "haluan", "missä", "mistä", "miten",
            ],
            Lang::Sv => &[
                "och", "eller", "samt", "att", "när", "om", "är", "jag", "min", "mitt", "mina", "får", "var", "hur", "med", "på", "i",
                "för", "en", "ett", "det", "den",
            ],
            Lang::En => {
                &["and", "or", "the", "a", "an", "i", "my", "is", "am", "to", "for", "of", "in", "on", "with", "where", "how", "can", "do"]
            }
        };
        Self { stemmer: Stemmer::create(algorithm), joining }
    }

    /// `word` in lower case, as [`fold::words`] gives it.
    #[must_use]
    pub fn word(&self, word: &str) -> Word {
        Word { plain: fold::plain(word), stem: fold::plain(&self.stemmer.stem(word)) }
    }

    /// The words of a query: without those that say nothing, unless there are no others.
    #[must_use]
    pub fn query(&self, text: &str) -> Vec<Word> {
        let words = || fold::words(text).map(|(_, word)| word.chars().take(LONGEST_WORD).collect::<String>()).take(MOST_WORDS);
        let telling: Vec<Word> = words().filter(|word| self.tells(word)).map(|word| self.word(&word)).collect();
        if telling.is_empty() { words().map(|word| self.word(&word)).collect() } else { telling }
    }

    /// The telling words of a text.
    pub fn words<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Word> + 'a {
        fold::words(text).filter(|(_, word)| self.tells(word)).map(|(_, word)| self.word(&word))
    }

    fn tells(&self, word: &str) -> bool {
        !self.joining.contains(&word)
    }
}
