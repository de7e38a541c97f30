use super::Filters;
use crate::domain::Facet;

pub const FILTERS: Filters = Filters {
    facet: |facet| match facet {
        Facet::Open => "Open now",
        Facet::Free => "Free of charge",
        Facet::Channel => "How to reach it",
        Facet::Area => "Municipality or area",
        Facet::Language => "Language of service",
    },
    also: "Show only",
    look_for: |facet| if facet == Facet::Area { "Find a municipality or area" } else { "Find in the list" },
    more: "And {0} more. Type the beginning of a name to find it.",
    no_such: "Nothing begins like that.",
    show: |count| if count == 1 { "Show 1 service".to_owned() } else { format!("Show {count} services") },
    chosen: "Your filters",
    remove: "Remove filter: {0}",
    remove_last: "Remove the latest one: {0}",
    remove_all: "Remove all filters",
    in_use: |count| if count == 1 { "1 filter in use".to_owned() } else { format!("{count} filters in use") },
    nothing: "No service matches everything you have chosen.",
    nothing_help: "Remove a filter to see services again.",
    without_hours: |count| {
        if count == 1 {
            "One service does not tell its opening hours, so it is left out for now. It may still be open.".to_owned()
        } else {
            format!("{count} services do not tell their opening hours, so they are left out for now. They may still be open.")
        }
    },
};
