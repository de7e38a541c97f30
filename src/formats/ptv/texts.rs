use crate::domain::Lang;

/// Texts in some languages; a language may have several, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(Lang, String)>);

impl Texts {
    /// Keeps a text unless it is empty or stands in that language already.
    pub fn add(&mut self, lang: Lang, text: String) {
        if !text.is_empty() && !self.all(lang).any(|other| other == text) {
            self.0.push((lang, text));
        }
    }

    /// In the order they were added.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(other, _)| *other == lang).map(|(_, text)| text.as_str())
    }

    pub fn first(&self, lang: Lang) -> Option<&str> {
        self.all(lang).next()
    }

    /// In this language, else in the first that has one.
    pub fn nearest(&self, lang: Lang) -> Option<&str> {
        self.first(lang).or_else(|| Lang::ALL.into_iter().find_map(|other| self.first(other)))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
