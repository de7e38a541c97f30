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

    /// The same text in every language: a name.
    pub fn everywhere(text: &str) -> Self {
        let mut texts = Self::default();
        for lang in Lang::ALL {
            texts.add(lang, text.to_owned());
        }
        texts
    }

    /// In the order they were added, each once.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = &str> {
        let mut seen = HashSet::new();
        let texts = self.0.iter().filter(move |(other, _)| *other == lang).map(|(_, text)| text.as_str());
        texts.filter(move |text| seen.insert(*text))
    }

    pub fn into_all(self) -> impl Iterator<Item = (Lang, String)> {
        self.0.into_iter()
    }

    pub fn first(&self, lang: Lang) -> Option<&str> {
        self.0.iter().find(|(other, _)| *other == lang).map(|(_, text)| text.as_str())
    }

    /// In this language, else in the first that has one.
    pub fn nearest(&self, lang: Lang) -> Option<&str> {
        self.first(lang).or_else(|| Lang::ALL.into_iter().find_map(|other| self.first(other)))
    }

    /// Each language's first text after that of others, with a comma between; those alone where it has none.
    pub fn after(&self, others: &Self) -> Self {
        let mut both = Self::default();
        for lang in Lang::ALL {
            let texts: Vec<&str> = others.first(lang).into_iter().chain(self.first(lang)).collect();
            both.add(lang, texts.join(", "));
        }
        both
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
