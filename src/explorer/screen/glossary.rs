use crate::domain::Term;
use crate::explorer::{Library, Place};
use crate::search::fold;

/// The terms that hold what was typed.
pub struct GlossaryScreen<'a> {
    pub filter: &'a str,
    /// In the order of the alphabet as the dataset gives it.
    pub terms: Vec<&'a Term>,
}

impl<'a> GlossaryScreen<'a> {
    pub(super) fn of(place: &'a Place, library: &'a Library) -> Self {
        let wanted = comparable(&place.term);
        let holds = |term: &&Term| comparable(&term.name).contains(&wanted) || comparable(&term.definition).contains(&wanted);
        Self { filter: &place.term, terms: library.dataset.glossary.iter().filter(holds).collect() }
    }
}

fn comparable(text: &str) -> String {
    fold::words(text).map(|(_, word)| fold::plain(&word)).collect::<Vec<_>>().join(" ")
}
