//! The sentences of filters.

mod en;
mod fi;
mod sv;

pub use en::FILTERS as EN;
pub use fi::FILTERS as FI;
pub use sv::FILTERS as SV;

use crate::domain::Facet;

/// The sentences of one language.
pub struct Filters {
    /// What a facet is called, above its values; of one that has a single value, that value.
    pub facet: fn(Facet) -> &'static str,
    /// What the facets with a single value are about.
    pub also: &'static str,
    /// Above the field that looks through a long list.
    pub look_for: fn(Facet) -> &'static str,
    /// How many more values there are, and what to do.
    pub more: &'static str,
    pub no_such: &'static str,
    /// How many services are left, on the button that closes the filters.
    pub show: fn(usize) -> String,
    pub chosen: &'static str,
    /// For those who hear a button with a filter's name and a cross.
    pub remove: &'static str,
    pub remove_last: &'static str,
    pub remove_all: &'static str,
    /// After the number of services: how many filters hold.
    pub in_use: fn(usize) -> String,
    pub nothing: &'static str,
    pub nothing_help: &'static str,
    /// How many services do not say when they are open.
    pub without_hours: fn(usize) -> String,
}
