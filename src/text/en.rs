use super::{Texts, count};
use crate::domain::{Lang, Problem, Sector};

pub const TEXTS: Texts = Texts {
    lang: Lang::En,

    title: "Health and social services",
    title_of_region: "{0}: health and social services",
    lead: "Find help in your own words, and see where our common money goes.",
    loading: "Loading the services…",
    tabs: "Views",
    tab_services: "Services",
    tab_costs: "Costs",
    tab_list: "My list",
    tab_programme: "Reform",
    tab_glossary: "Glossary",
    services_on_list: |count| if count == 1 { "1 service".to_owned() } else { format!("{count} services") },
    urgent: "Help now",
    emergency_number: "Emergency number",
    medical_helpline: "Medical Helpline",
    sources: "Sources",
    source: "Source",
    compiled: "Compiled from the sources on {0}.",
    licence: "Licence of the texts: {0}.",

    search_label: "Search services",
    search_hint: "Use your own words, for example “my tooth hurts” or “mum can’t cope at home”.",
    clear_search: "Clear the search",
    situations: "Life situation",
    all_situations: "All",
    service_map: "Map of services",
    services_shown: |many| if many == 1 { "1 service".to_owned() } else { format!("{} services", count(Lang::En, many)) },
    results: |many, query| {
        if many == 1 { format!("1 result for “{query}”") } else { format!("{} results for “{query}”", count(Lang::En, many)) }
    },
    shown_of: |shown, many| format!("Showing {} of {}.", count(Lang::En, shown), count(Lang::En, many)),
    show_more: "Show more",
    nothing_found: "No service was found for “{0}”.",
    nothing_found_call: "If you do not know where to get help, call the Medical Helpline 116\u{a0}117. In an emergency, call 112.",
    searching: "The search is loading…",
    sector: |sector| match sector {
        Sector::Social => "Social services",
        Sector::Health => "Health services",
        Sector::Both => "Shared services",
        Sector::Partner => "Partners",
    },
    sector_description: |sector| match sector {
        Sector::Social => "Support for daily life, family and income",
        Sector::Health => "Care, examinations and advice",
        Sector::Both => "Social and health care in one service",
        Sector::Partner => "Run alongside the health and social services centre",
    },
    partners_heading: "Others who make wellbeing",
    partners_lead: "Wellbeing is also made outside the services of the county.",
    good_to_know: "Good to know",
    open_filters: "Narrow down",
    no_filters: "Filters cannot be used right now. All services are below.",

    all_services: "All services",
    back_to_results: "Back to the search results",
    also_called: "Other names:",
    contacts: "Get in touch",
    more_contacts: |many| format!("Show the other contact details ({})", count(Lang::En, many)),
    price: "Price",
    providers: "Organised or provided by:",
    areas: "Area:",
    modified: "Information changed on {0}.",
    audience: "Who it is for",
    access: "How to get started",
    examples: "It includes, for example",
    channels: "How it reaches you",
    professions: "Who helps you",
    cost_of_service: "Its share of the costs",
    share_stated: "The service belongs to the share “{0}”, which is {1} of the cost of health and social services.",
    share_inferred: "We conclude that the service belongs to the share “{0}”, which is {1} of the cost of health and social services. The source does not say so directly.",
    share_none: "This service is not counted in the cost shares of health and social services.",
    show_share: "See in the costs: {0}",
    back_to_share: "Back to the share “{0}”",
    derived: "derived",
    plain: super::plain::EN,
    related: "In the same life situation",
    add_to_list: "Add to my list",
    remove_from_list: "Remove from my list",
    added: "{0} is now on your list.",
    cleared: "Your list is now empty.",
    removed: "{0} has been removed from your list.",

    saved: "The file {0} has been saved.",
    copied: "The citation has been copied.",
    not_copied: "The browser did not let it be copied. The text is selected in the field.",
    not_saved: "The file could not be saved. Please try again.",

    list_heading: "My list",
    list_lead: "Gather the services that help you or somebody close to you.",
    list_empty: "There are no services on your list yet.",
    list_empty_help: "Open a service and choose “Add to my list”, and it will be here.",
    find_services: "Find services",
    clear_list: "Empty the list",
    print: "Print",
    own_worker_heading: "You can ask for an own worker",
    own_worker: "Your list has both social and health services. As a client of social services you have the right to an own worker, who helps to fit the services together. If you need special support, the own worker must be a social worker.",
    needs_heading: "When there are many needs",
    needs_lead: "One situation in life may need help from many services. An example:",
    needs_without: "If nobody fits the services together",
    needs_goal: "The goal",
    needs_services: "Services that help",
    list_privacy: "The list is in the address of this page only. It is not stored or sent anywhere.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Your list works where JavaScript is on. Without it you can write down the services you need.",
    remove_named: "Remove from my list: {0}",
    unknown_service: "The list in the address named a service that is not in this dataset.",

    problem: |problem| match problem {
        Problem::Unreachable { status: None, .. } => {
            "The service information could not be reached. Check your connection and try again.".to_owned()
        }
        Problem::Unreachable { status: Some(status), .. } => {
            format!("The service information was not found (the server answered {status}). Please try again later.")
        }
        Problem::WebPage { .. } => {
            "The address of the service information gave a web page, not a dataset. The owner of this site may want to check the address."
                .to_owned()
        }
        Problem::Unreadable { .. } => {
            "The service information could not be read. The owner of this site may want to check the dataset.".to_owned()
        }
        Problem::Version { found, expected, .. } => format!(
            "The service information was made with another version ({found}, needed {expected}). The owner of this site may want to make the dataset again."
        ),
        Problem::Language { .. } => "The service information is not available in English.".to_owned(),
    },
    retry: "Try again",
};
