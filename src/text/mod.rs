//! Every sentence of our own, in three languages.
//!
//! *Invariant:* one struct, one field a sentence: a missing translation does not compile. Sentences with names in them have gaps (`filled`); those that bend by a number
//! are functions, so that each language orders and bends them as it must. What the dataset says is not here.

pub mod along;
pub mod compare;
pub mod compared;
mod date;
mod en;
mod fi;
pub mod filters;
#[cfg(feature = "cli")]
mod hours;
#[cfg(feature = "cli")]
mod languages;
pub mod later;
mod number;
mod opening;
mod own_list;
#[cfg(feature = "cli")]
mod phone;
pub mod pictures;
pub mod plain;
mod sv;
#[cfg(feature = "cli")]
pub mod way;

pub use date::date;
#[cfg(feature = "cli")]
pub use languages::language;
pub use number::{amount, count, number, percent, total};
pub use opening::{old, opening};
pub use own_list::OwnList;
#[cfg(feature = "cli")]
pub use phone::phone;

use crate::domain::{Lang, Problem, Sector};

/// The sentences of one language.
pub struct Texts {
    pub lang: Lang,

    // The frame
    pub title: &'static str,
    pub title_of_region: &'static str,
    pub lead: &'static str,
    pub loading: &'static str,
    pub tabs: &'static str,
    pub tab_services: &'static str,
    pub tab_costs: &'static str,
    pub tab_list: &'static str,
    pub tab_programme: &'static str,
    pub tab_glossary: &'static str,
    /// The number on the list's tab, for those who hear it: "2 services".
    pub services_on_list: fn(usize) -> String,
    pub urgent: &'static str,
    pub emergency_number: &'static str,
    pub medical_helpline: &'static str,
    pub sources: &'static str,
    pub source: &'static str,
    pub compiled: &'static str,
    pub licence: &'static str,

    // Services
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub clear_search: &'static str,
    pub situations: &'static str,
    pub all_situations: &'static str,
    pub service_map: &'static str,
    pub services_shown: fn(usize) -> String,
    pub results: fn(usize, &str) -> String,
    /// How many of how many stand on the screen.
    pub shown_of: fn(usize, usize) -> String,
    pub show_more: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_call: &'static str,
    pub searching: &'static str,
    pub sector: fn(Sector) -> &'static str,
    pub sector_description: fn(Sector) -> &'static str,
    pub partners_heading: &'static str,
    pub partners_lead: &'static str,
    pub good_to_know: &'static str,
    /// The button that opens the filters, and what is said where they do not come.
    pub open_filters: &'static str,
    pub no_filters: &'static str,

    // A service
    pub all_services: &'static str,
    pub back_to_results: &'static str,
    pub also_called: &'static str,
    pub contacts: &'static str,
    pub more_contacts: fn(usize) -> String,
    pub price: &'static str,
    pub providers: &'static str,
    pub areas: &'static str,
    pub modified: &'static str,
    pub audience: &'static str,
    pub access: &'static str,
    pub examples: &'static str,
    pub channels: &'static str,
    pub professions: &'static str,
    pub cost_of_service: &'static str,
    pub share_stated: &'static str,
    pub share_inferred: &'static str,
    pub share_none: &'static str,
    pub show_share: &'static str,
    pub back_to_share: &'static str,
    pub derived: &'static str,
    pub plain: plain::Plain,
    pub related: &'static str,
    pub add_to_list: &'static str,
    pub remove_from_list: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    pub cleared: &'static str,

    // Taken along
    pub saved: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub not_saved: &'static str,

    // My list
    pub list_heading: &'static str,
    pub list_lead: &'static str,
    pub list_empty: &'static str,
    pub list_empty_help: &'static str,
    pub find_services: &'static str,
    pub clear_list: &'static str,
    pub print: &'static str,
    pub own_worker_heading: &'static str,
    pub own_worker: &'static str,
    pub needs_heading: &'static str,
    pub needs_lead: &'static str,
    pub needs_without: &'static str,
    pub needs_goal: &'static str,
    pub needs_services: &'static str,
    pub list_privacy: &'static str,
    /// Instead of the list, where no program keeps one; no visitor downloads it.
    #[cfg(feature = "cli")]
    pub list_needs_scripts: &'static str,
    pub remove_named: &'static str,
    pub unknown_service: &'static str,

    // Qualifiers and problems
    pub problem: fn(&Problem) -> String,
    pub retry: &'static str,
}

/// A sentence with its gaps filled: `{0}` by the first part, `{1}` by the second. Where a sentence is only that, it is no function of its own in the
/// program, three times over.
#[must_use]
pub fn filled(sentence: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(place.parse().ok().and_then(|place: usize| parts.get(place)).unwrap_or(&""));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

impl Texts {
    /// The sentences of a language.
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fi => &fi::TEXTS,
            Lang::Sv => &sv::TEXTS,
            Lang::En => &en::TEXTS,
        }
    }

    /// The sentences of what the rest of the program draws. Whoever asks for them in its beginning makes every visitor wait for them.
    #[must_use]
    pub const fn later(&self) -> &'static later::Later {
        match self.lang {
            Lang::Fi => &later::fi::LATER,
            Lang::Sv => &later::sv::LATER,
            Lang::En => &later::en::LATER,
        }
    }
}

/// The same language has the same sentences.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}
