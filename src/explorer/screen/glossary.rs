use crate::domain::Term;
use crate::explorer::Place;
use crate::search::fold;

/// The terms that hold what was typed.
pub struct GlossaryScreen<'a> {
    pub filter: &'a str,
    /// In the dataset's order, which is the alphabet's.
    pub terms: Vec<&'a Term>,
    /// All of them, for those that refer to each other.
    pub glossary: &'a [Term],
}

impl<'a> GlossaryScreen<'a> {
    #[inline(never)] // begins the rest of the program
    pub(super) fn of(place: &'a Place, glossary: &'a [Term]) -> Self {
        let wanted = fold::comparable(&place.term);
        let holds =
            |term: &&Term| fold::holds(&fold::comparable(&term.name), &wanted) || fold::holds(&fold::comparable(&term.definition), &wanted);
        Self { filter: &place.term, terms: glossary.iter().filter(holds).collect(), glossary }
    }
}
