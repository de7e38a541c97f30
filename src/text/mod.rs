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
#[cfg(feature = "cli")]
mod hours;
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
pub use number::{amount, number, percent, total};
pub use opening::{old, opening};
pub use own_list::OwnList;
#[cfg(feature = "cli")]
pub use phone::phone;

use crate::domain::{Lang, Problem, Qualifier, Sector, Unit};

/// The sentences of one language.
pub struct Texts {
    pub lang: Lang,

    /// What pictures show.
    pub pictures: pictures::Pictures,

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
    pub figures_are_national: fn(&str) -> String,

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
    pub nothing_found_help: &'static str,
    pub nothing_found_call: &'static str,
    pub searching: &'static str,
    /// What is to be done first when a life may be in danger, when it cannot wait, and in despair or fear.
    pub call_life: &'static str,
    pub call_soon: &'static str,
    pub call_crisis: &'static str,
    /// Before a button with another spelling.
    pub perhaps: &'static str,
    pub found_by: &'static str,
    pub results_heading: &'static str,
    pub sector: fn(Sector) -> &'static str,
    pub sector_description: fn(Sector) -> &'static str,
    pub partners_heading: &'static str,
    pub partners_lead: &'static str,
    pub good_to_know: &'static str,

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
    pub plain: plain::Plain,
    pub related: &'static str,
    pub add_to_list: &'static str,
    pub remove_from_list: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    pub cleared: &'static str,

    // Costs
    pub costs_heading: &'static str,
    pub costs_lead: &'static str,
    pub unit: &'static str,
    pub unit_name: fn(Unit) -> &'static str,
    pub unit_long: fn(Unit) -> &'static str,
    pub costs_chart: &'static str,
    pub costs_table: &'static str,
    pub total: &'static str,
    pub share: &'static str,
    pub item: &'static str,
    pub status: &'static str,
    pub stated: &'static str,
    pub derived: &'static str,
    pub how_derived: &'static str,
    pub calculated_note: &'static str,
    pub contains: &'static str,
    pub services_of_share: &'static str,
    pub services_inferred: &'static str,
    pub open_share_hint: &'static str,
    pub references_heading: &'static str,
    pub references_lead: &'static str,
    pub missing: &'static str,
    pub no_costs: &'static str,

    // Points moved between shares
    pub shift_heading: &'static str,
    pub shift_lead: &'static str,
    /// Always beside it: what it is not.
    pub shift_note: &'static str,
    pub shift_example: &'static str,
    pub shift_from: &'static str,
    pub shift_to: &'static str,
    pub shift_slider: &'static str,
    pub shift_points: &'static str,
    /// The number, and whether it is one.
    pub points: fn(&str, bool) -> String,
    pub shift_most: &'static str,
    /// What the points are in euros, and in euros for each inhabitant where that is known.
    pub shift_result: fn(&str, &str, Option<&str>) -> String,
    pub shift_none: &'static str,
    pub shift_reset: &'static str,
    pub shift_table: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub change: &'static str,
    /// The change of a percentage.
    pub change_points: &'static str,
    pub shift_refused: &'static str,
    pub shift_no_population: &'static str,

    /// Cost tables compared
    pub compare: compare::CompareTexts,
    /// And taken along
    pub compared: compared::ComparedTexts,

    // Taken along
    pub take_along: &'static str,
    pub take_spreadsheet: &'static str,
    pub take_data: &'static str,
    pub take_picture: &'static str,
    pub take_citation: &'static str,
    pub retrieved: &'static str,
    pub link: &'static str,
    pub citation: &'static str,
    pub definitions: &'static str,
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
    pub add_all: &'static str,
    pub list_privacy: &'static str,
    /// Instead of the list, where no program keeps one; no visitor downloads it.
    #[cfg(feature = "cli")]
    pub list_needs_scripts: &'static str,
    pub remove_named: &'static str,
    pub unknown_service: &'static str,

    // The reform
    pub programme_heading: &'static str,
    pub programme_lead: &'static str,
    pub goals: &'static str,
    pub timeline: &'static str,
    pub grants: &'static str,
    pub grants_lead: &'static str,
    pub grants_table: &'static str,
    pub grants_chart: &'static str,
    pub grant: &'static str,
    pub year: &'static str,
    pub million_euros: &'static str,
    pub level_national: &'static str,
    pub level_regional: &'static str,
    pub level: &'static str,
    pub projects: &'static str,
    pub regional_needs: &'static str,
    pub regions: &'static str,
    pub regions_lead: &'static str,
    pub regions_table: &'static str,
    pub region: &'static str,
    pub inhabitants: &'static str,
    pub collaborative_area: &'static str,
    pub organisation: &'static str,
    pub coordinators: &'static str,
    pub project_count: fn(u16) -> String,
    pub own_region: &'static str,

    // The glossary
    pub glossary_heading: &'static str,
    pub glossary_lead: &'static str,
    pub glossary_filter: &'static str,
    pub terms_shown: fn(usize) -> String,
    pub no_terms: &'static str,
    pub see_also: &'static str,

    // Qualifiers and problems
    pub qualified: fn(Qualifier, &str) -> String,
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
}

/// The same language has the same sentences.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}
