use crate::domain::Lang;
use std::collections::HashSet;

/// Texts in some languages; a language may have several, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(Lang, String)>);

impl Texts {
    /// Keeps a text unless it is empty.
    pub fn add(&mut self, lang: Lang, text: String) {
        if !text.is_empty() {
            self.0.push((lang, text));
        }
    }

    /// In the order they were added, each once.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = &str> {
        let mut seen = HashSet::new();
        let texts = self.0.iter().filter(move |(other, _)| *other == lang).map(|(_, text)| text.as_str());
        texts.filter(move |text| seen.insert(*text))
    }

    pub fn first(&self, lang: Lang) -> Option<&str> {
        self.0.iter().find(|(other, _)| *other == lang).map(|(_, text)| text.as_str())
    }

    /// In this language, else in the first that has one.
    pub fn nearest(&self, lang: Lang) -> Option<&str> {
        self.first(lang).or_else(|| Lang::ALL.into_iter().find_map(|other| self.first(other)))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
