use crate::domain::Term;
use crate::explorer::{Library, Place};
use crate::search::fold;

/// The terms that hold what was typed.
#[derive(Clone, PartialEq)]
pub struct GlossaryScreen {
    pub filter: String,
    /// In the order of the alphabet as the dataset gives it.
    pub terms: Vec<Term>,
}

impl GlossaryScreen {
    pub(super) fn of(place: &Place, library: &Library) -> Self {
        let wanted = comparable(&place.term);
        let holds = |term: &&Term| comparable(&term.name).contains(&wanted) || comparable(&term.definition).contains(&wanted);
        Self { filter: place.term.clone(), terms: library.dataset.glossary.iter().filter(holds).cloned().collect() }
    }
}

fn comparable(text: &str) -> String {
    fold::words(text).map(|(_, word)| fold::plain(&word)).collect::<Vec<_>>().join(" ")
}
