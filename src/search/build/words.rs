//! Texts as numbers: every stem has one, and every word is looked at once however often it stands in the texts.

use super::compound::Parts;
use crate::search::vocabulary::{NOT_SHOWN, STEM_ONLY};
use crate::search::{Language, analyse, fold};
use std::collections::HashMap;

/// The number of a stem.
pub type Stem = u32;

/// A telling word.
#[derive(Clone)]
pub struct Token {
    pub stem: Stem,
    /// The stems of a compound's parts, the last first; none when it is no compound.
    pub parts: Vec<Stem>,
}

/// All words met so far.
pub struct Words<'a> {
    pub language: &'a Language,
    parts: &'a Parts<'a>,
    /// As written, in lower case → what it is; nothing for those that only join.
    known: HashMap<String, Option<Token>>,
    numbers: HashMap<String, Stem>,
    stems: Vec<String>,
    /// The word shown for each stem.
    surfaces: Vec<(String, bool)>,
    /// Whether the words read now may be shown: those of services, not everyday ones, which may be blunt.
    may_show: bool,
}

impl<'a> Words<'a> {
    #[must_use]
    pub fn new(language: &'a Language, parts: &'a Parts<'a>) -> Self {
        Self { language, parts, known: HashMap::new(), numbers: HashMap::new(), stems: Vec::new(), surfaces: Vec::new(), may_show: true }
    }

    /// From now on come everyday words, for finding and not for showing.
    pub fn no_longer_shown(&mut self) {
        self.may_show = false;
    }

    /// The telling words of a text.
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        fold::words(text).filter_map(|(_, surface)| self.token(surface)).collect()
    }

    fn token(&mut self, surface: String) -> Option<Token> {
        if let Some(known) = self.known.get(&surface) {
            return known.clone();
        }
        let token = (!self.language.only_joins(&surface)).then(|| {
            let word = analyse::word(&surface, self.language);
            let stem = self.stem(&word.stem);
            self.remember(stem, &surface);
            let parts = self.parts.of_compound(&word.plain);
            Token { stem, parts: parts.iter().map(|part| self.stem(part)).collect() }
        });
        self.known.insert(surface, token.clone());
        token
    }

    /// The number of a stem.
    #[allow(clippy::cast_possible_truncation)] // no text has 2³² words
    pub fn stem(&mut self, stem: &str) -> Stem {
        if let Some(number) = self.numbers.get(stem) {
            return *number;
        }
        let number = self.stems.len() as Stem;
        self.numbers.insert(stem.to_owned(), number);
        self.stems.push(stem.to_owned());
        self.surfaces.push((String::new(), false));
        number
    }

    /// The word shown for a stem is the shortest that has it.
    fn remember(&mut self, stem: Stem, surface: &str) {
        let may_show = self.may_show;
        if let Some((known, is_shown)) = self.surfaces.get_mut(stem as usize)
            && (known.is_empty() || may_show && (surface.chars().count(), surface) < (known.chars().count(), known.as_str()))
        {
            surface.clone_into(known);
            *is_shown = may_show;
        }
    }

    #[must_use]
    pub fn written(&self, stem: Stem) -> &str {
        self.stems.get(stem as usize).map_or("", String::as_str)
    }

    /// The plain form of the word shown for a stem; that word, or the stem marked as one; and the stem.
    #[must_use]
    pub fn sorted_by(&self, stem: Stem) -> (String, String, Stem) {
        let written = self.written(stem);
        match self.surfaces.get(stem as usize).filter(|(surface, _)| !surface.is_empty()) {
            Some((surface, true)) => (fold::plain(surface), surface.clone(), stem),
            Some((surface, false)) => (fold::plain(surface), format!("{surface}{NOT_SHOWN}"), stem),
            None if written.contains(' ') => (written.to_owned(), written.to_owned(), stem),
            None => (written.to_owned(), format!("{STEM_ONLY}{written}"), stem),
        }
    }

    /// The parts of the word shown for a stem.
    #[must_use]
    pub fn parts(&self, stem: Stem) -> &[Stem] {
        let surface = self.surfaces.get(stem as usize).map_or("", |(surface, _)| surface);
        let token = self.known.get(surface).and_then(Option::as_ref);
        token.map_or(&[], |token| &token.parts)
    }

    /// How many stems there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.stems.len()
    }
}
