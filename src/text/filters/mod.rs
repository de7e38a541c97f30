//! The sentences of filters.

mod en;
mod fi;
mod sv;

pub use en::FILTERS as EN;
pub use fi::FILTERS as FI;
pub use sv::FILTERS as SV;

use super::{count, filled};
use crate::domain::{Facet, Lang};

/// A sentence about one thing, and about any other number of them. Data, and no function of the program three times over.
pub type Counted = [&'static str; 2];

/// The sentences of one language.
pub struct Filters {
    /// What the facets are called, in the order of [`Facet::ALL`], above their values; of one that has a single value, that value.
    pub facets: [&'static str; 5],
    /// What the facets with a single value are about.
    pub also: &'static str,
    /// Above the field that looks through a long list: of areas, and of anything else.
    pub look_for: [&'static str; 2],
    /// How many more values there are, and what to do.
    pub more: &'static str,
    pub no_such: &'static str,
    /// How many services are left, on the button that closes the filters.
    pub show: Counted,
    pub chosen: &'static str,
    /// For those who hear a button with a filter's name and a cross.
    pub remove: &'static str,
    pub remove_last: &'static str,
    pub remove_all: &'static str,
    /// After the number of services: how many filters hold.
    pub in_use: Counted,
    pub nothing: &'static str,
    pub nothing_help: &'static str,
    /// How many services do not say when they are open.
    pub without_hours: Counted,
}

impl Filters {
    /// What a facet is called.
    #[must_use]
    pub fn facet(&self, facet: Facet) -> &'static str {
        self.facets.get(facet.place()).copied().unwrap_or_default()
    }
}

/// The sentence for a number.
#[must_use]
pub fn counted(lang: Lang, sentence: &Counted, number: usize) -> String {
    let [one, others] = sentence;
    filled(if number == 1 { one } else { others }, &[&count(lang, number)])
}
