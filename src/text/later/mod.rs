//! Sentences of what the rest of the program draws: they travel with it, and no first visit waits for them.

pub(super) mod en;
pub(super) mod fi;
pub(super) mod sv;

use super::{compare, compared, filters, pictures};
use crate::domain::{Qualifier, Unit};

/// The way through a long view.
pub struct Sections {
    pub title: &'static str,
    pub shares: &'static str,
    pub shift: &'static str,
    pub compare: &'static str,
    pub method: &'static str,
    /// Above how the figures came about.
    pub method_heading: &'static str,
}

/// The sentences of one language.
pub struct Later {
    /// What pictures show.
    pub pictures: pictures::Pictures,

    // The frame
    pub figures_are_national: fn(&str) -> String,

    // Services
    pub nothing_found_help: &'static str,
    /// What is to be done first when a life may be in danger, when it cannot wait, and in despair or fear.
    pub call_life: &'static str,
    pub call_soon: &'static str,
    pub call_crisis: &'static str,
    /// Before a button with another spelling.
    pub perhaps: &'static str,
    pub found_by: &'static str,
    pub results_heading: &'static str,

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
    /// Wherever figures stand that are nobody's.
    pub invented: &'static str,
    pub how_derived: &'static str,
    pub calculated_note: &'static str,
    /// After it, where the total is no exact figure.
    pub rough_note: &'static str,
    /// A calculation with its result, and that rounded.
    pub rounded_to: &'static str,
    pub contains: &'static str,
    pub services_of_share: &'static str,
    pub services_inferred: &'static str,
    pub open_share_hint: &'static str,
    pub references_heading: &'static str,
    pub references_lead: &'static str,
    pub missing: &'static str,
    pub no_costs: &'static str,
    /// The way through the costs
    pub sections: Sections,

    // Points moved between shares
    pub shift_heading: &'static str,
    pub shift_lead: &'static str,
    /// Always beside it: what it is not.
    pub shift_note: &'static str,
    /// Where the total is no exact figure.
    pub shift_to_the_euro: &'static str,
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

    /// What services are narrowed down by
    pub filters: filters::Filters,

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
}
