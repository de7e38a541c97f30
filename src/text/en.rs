use super::Texts;
use crate::domain::{Lang, Problem, Qualifier, Sector, Unit};

pub const TEXTS: Texts = Texts {
    lang: Lang::En,
    pictures: super::pictures::en::PICTURES,

    title: "Health and social services",
    title_of_region: |region| format!("{region}: health and social services"),
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
    compiled: |date| format!("Compiled from the sources on {date}."),
    licence: |licence| format!("Licence of the texts: {licence}."),
    figures_are_national: |region| {
        format!("The figures are for the whole of Finland. This dataset has no figures of its own for {region}.")
    },

    search_label: "Search services",
    search_hint: "Use your own words, for example “my tooth hurts” or “mum can’t cope at home”.",
    clear_search: "Clear the search",
    situations: "Life situation",
    all_situations: "All",
    service_map: "Map of services",
    services_shown: |count| if count == 1 { "1 service group".to_owned() } else { format!("{count} service groups") },
    results: |count, query| {
        if count == 1 { format!("1 result for “{query}”") } else { format!("{count} results for “{query}”") }
    },
    shown_of: |shown, count| format!("Showing {shown} of {count}."),
    show_more: "Show more",
    nothing_found: |query| format!("No service was found for “{query}”."),
    nothing_found_help: "Try another word or a shorter beginning, or browse all services below. The service you need may have another name.",
    nothing_found_call: "If you do not know where to get help, call the Medical Helpline 116 117. In an emergency, call 112.",
    searching: "The search is loading…",
    call_life: "If a life is in danger, call the emergency number at once. They will help and tell you what to do first.",
    call_soon: "If it cannot wait and your own clinic is closed, call the Medical Helpline. It is always open.",
    call_crisis: "You are not alone. If you are in danger now, call the emergency number. The Medical Helpline gives advice day and night.",
    perhaps: "Did you mean:",
    found_by: "Found by:",
    results_heading: "Search results",
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

    all_services: "All services",
    back_to_results: "Back to the search results",
    also_called: "Other names:",
    contacts: "Get in touch",
    more_contacts: |count| format!("Show the other contact details ({count})"),
    price: "Price",
    providers: "Organised or provided by:",
    areas: "Area:",
    modified: |day| format!("Information changed on {day}."),
    audience: "Who it is for",
    access: "How to get started",
    examples: "It includes, for example",
    channels: "How it reaches you",
    professions: "Who helps you",
    cost_of_service: "Its share of the costs",
    share_stated: |share, percent| {
        format!("The service belongs to the share {share}, which is {percent} of the cost of health and social services.")
    },
    share_inferred: |share, percent| {
        format!(
            "We conclude that the service belongs to the share {share}, which is {percent} of the cost of health and social services. The source does not say so directly."
        )
    },
    share_none: "This service is not counted in the cost shares of health and social services.",
    show_share: |share| format!("See in the costs: {share}"),
    plain: super::plain::EN,
    related: "In the same life situation",
    add_to_list: "Add to my list",
    remove_from_list: "Remove from my list",
    added: |name| format!("{name} is now on your list."),
    cleared: "Your list is now empty.",
    removed: |name| format!("{name} has been removed from your list."),

    costs_heading: |year| format!("Where the money went in {year}"),
    costs_lead: |total, per_inhabitant| format!("Health and social services cost {total} a year. That is {per_inhabitant}."),
    unit: "Unit",
    unit_name: |unit| match unit {
        Unit::Percent => "%",
        Unit::Meur => "€",
        Unit::EurPerInhabitant => "€/inhabitant",
    },
    unit_long: |unit| match unit {
        Unit::Percent => "Per cent",
        Unit::Meur => "Million euros, about",
        Unit::EurPerInhabitant => "Euros per inhabitant, about",
    },
    costs_chart: |parts| format!("Shares of the costs: {parts}."),
    costs_table: |year| format!("Cost of health and social services by function in {year}"),
    total: "Total",
    share: "Share",
    item: "Cost",
    status: "Basis of the figure",
    stated: "stated in the source",
    derived: "derived",
    how_derived: "How the figure was derived",
    calculated_note: |total, population, date| {
        format!(
            "Euros are calculated: percentage × {total}. Euros per inhabitant: the same divided by the population of {population} ({date}). They are therefore approximate."
        )
    },
    contains: "This share contains",
    services_of_share: "Services",
    services_inferred: "We conclude that these belong here too",
    open_share_hint: "Choose a share to see what it contains.",
    references_heading: "What other sources say of the same year",
    references_lead: "These figures are calculated on other bases, so they cannot be added to those above. The order of magnitude is the same.",
    missing: "no data",
    no_costs: "This dataset has no cost figures.",

    shift_heading: "What if the emphasis shifted?",
    shift_lead: "Move percentage points from one function to another. The total stays the same: what one gets, another gives.",
    shift_note: "This is arithmetic, not a forecast. It does not say what the shift would do to services or to future costs. The figures are calculated and rounded, so a change can differ from the difference of the figures you see.",
    shift_example: |goal| {
        format!("Examples for the programme’s goal “{goal}”. The goal names neither numbers nor shares: the examples are ours.")
    },
    shift_from: "From",
    shift_to: "To",
    shift_slider: "How much",
    shift_points: "Percentage points",
    points: |number, is_one| format!("{number} percentage point{}", if is_one { "" } else { "s" }),
    shift_most: |most| format!("At most {most}: there is no more to give."),
    shift_result: |points, euros, each| format!("{points} is {euros} a year{}.", each.map(|each| format!(", {each}")).unwrap_or_default()),
    shift_none: "Nothing is moved yet. Move the slider or choose an example.",
    shift_reset: "Put all back",
    shift_table: |unit| format!("{unit}: before and after"),
    before: "Before",
    after: "After",
    change: "Change",
    change_points: "Change, points",
    shift_refused: "Shifts cannot be calculated with this dataset: that needs a total and at least two shares that together make 100%.",
    shift_no_population: "Euros per inhabitant cannot be calculated, because the population is missing.",

    compare: super::compare::EN,

    take_along: "Take along",
    take_spreadsheet: "Table (CSV, Excel)",
    take_data: "Data (CSV, machine-readable)",
    take_picture: |kind| format!("Picture ({kind})"),
    take_citation: "Copy citation",
    retrieved: "Retrieved",
    link: "Link",
    citation: |title, sources, date, link| format!("{title}. Source: {sources}. Retrieved {date}. {link}"),
    definitions: "What the shares contain",
    saved: |name| format!("The file {name} has been saved."),
    copied: "The citation has been copied.",
    not_copied: "The browser did not let it be copied. The citation is selected in the field.",
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
    add_all: "Add all to my list",
    list_privacy: "The list is in the address of this page only. It is not stored or sent anywhere.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Your list works where JavaScript is on. Without it you can write down the services you need.",
    remove_named: |name| format!("Remove from my list: {name}"),
    unknown_service: "The list in the address named a service that is not in this dataset.",

    programme_heading: "The future health and social services centre",
    programme_lead: "A national programme renewed basic services from 2020 to 2023. These were its goals, steps and money.",
    goals: "Five goals",
    timeline: "Timeline",
    grants: "Government grants",
    grants_lead: "The grants of the whole country, and figures of two areas. The areas’ figures come from other sources than those of the whole country, so they are not added up.",
    grants_table: "Government grants in million euros",
    grants_chart: "The grants to scale",
    grant: "Grant",
    year: "Year",
    million_euros: "€ million",
    level_national: "whole country",
    level_regional: "area",
    level: "Level",
    projects: "Projects in the areas",
    regional_needs: "What the areas needed",
    regions: "Wellbeing services counties",
    regions_lead: "The areas that organise services, and their populations. Helsinki organises its services itself; HUS is the joint authority for specialised care in Uusimaa.",
    regions_table: |date| format!("Areas and inhabitants {date}"),
    region: "Area",
    inhabitants: "Inhabitants",
    collaborative_area: "Collaborative area",
    organisation: "Who did what",
    coordinators: "Regional coordinators",
    project_count: |count| if count == 1 { "1 project".to_owned() } else { format!("{count} projects") },
    own_region: "Your area",

    glossary_heading: "Glossary",
    glossary_lead: "The words of the field, explained.",
    glossary_filter: "Filter the glossary",
    terms_shown: |count| if count == 1 { "1 term".to_owned() } else { format!("{count} terms") },
    no_terms: |query| format!("The glossary has no term with “{query}”."),
    see_also: "See also:",

    qualified: |qualifier, figure| match qualifier {
        Qualifier::Exact => figure.to_owned(),
        Qualifier::About => format!("about\u{a0}{figure}"),
        Qualifier::AtMost => format!("at most\u{a0}{figure}"),
        Qualifier::Nearly => format!("nearly\u{a0}{figure}"),
    },
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
