use super::said;
use crate::domain::{Catalogue, Lang, Lexicon, Service};
use crate::search::{Language, fold};
use std::collections::HashSet;

/// The words that the texts of a language use, each once, without marks: what compounds are taken apart by.
pub struct Vocabulary {
    language: Language,
    plain: HashSet<String>,
}

impl Vocabulary {
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { language: Language::of(lang), plain: HashSet::new() }
    }

    /// Adds the words of a service's texts.
    pub fn add(&mut self, service: &Service) {
        said::texts(service).for_each(|text| self.add_text(text));
    }

    /// Adds those of everything else the search knows: classes, everyday words.
    pub(super) fn add_beside(&mut self, catalogue: &Catalogue, lexicon: &Lexicon) {
        let everyday = lexicon.concepts.iter().flat_map(|concept| concept.official.iter().chain(&concept.words));
        catalogue.classes.iter().map(|class| &class.name).chain(everyday).for_each(|text| self.add_text(text));
    }

    pub(super) fn into_words(self) -> (Language, HashSet<String>) {
        (self.language, self.plain)
    }

    fn add_text(&mut self, text: &str) {
        for (_, word) in fold::words(text).filter(|(_, word)| !self.language.only_joins(word)) {
            let plain = fold::plain(&word);
            if !self.plain.contains(&plain) {
                self.plain.insert(plain);
            }
        }
    }
}
