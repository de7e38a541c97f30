use super::Filters;

pub const FILTERS: Filters = Filters {
    facets: ["Open now", "Free of charge", "How to reach it", "Municipality or area", "Language of service"],
    also: "Show only",
    look_for: ["Find a municipality or area", "Find in the list"],
    more: "And {0} more. Type the beginning of a name to find it.",
    no_such: "Nothing begins like that.",
    show: ["Show 1 service", "Show {0} services"],
    chosen: "Your filters",
    remove: "Remove filter: {0}",
    remove_last: "Remove the latest one: {0}",
    remove_all: "Remove all filters",
    in_use: ["1 filter in use", "{0} filters in use"],
    nothing: "No service matches everything you have chosen.",
    nothing_help: "Remove a filter to see services again.",
    without_hours: [
        "One service does not tell its opening hours, so it is left out for now. It may still be open.",
        "{0} services do not tell their opening hours, so they are left out for now. They may still be open.",
    ],
};
