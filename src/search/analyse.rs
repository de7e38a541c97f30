//! A word reduced to what its inflected forms have in common.

use super::fold;
use crate::domain::Lang;
use rust_stemmers::{Algorithm, Stemmer};

/// The analysis of one language.
pub struct Analyser {
    stemmer: Stemmer,
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
        Self { stemmer: Stemmer::create(algorithm) }
    }

    /// `word` in lower case, as [`fold::words`] gives it.
    #[must_use]
    pub fn word(&self, word: &str) -> Word {
        Word { plain: fold::plain(word), stem: fold::plain(&self.stemmer.stem(word)) }
    }

    /// The words of a text.
    pub fn words<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Word> + 'a {
        fold::words(text).map(|(_, word)| self.word(&word))
    }
}
