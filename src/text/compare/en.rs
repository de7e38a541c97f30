use super::{CompareTexts, names};
use crate::domain::{Reckoned, TableUnit};

pub const TEXTS: CompareTexts = CompareTexts {
    heading: "Compare regions and years",
    lead: "See how a region differs from the whole country, and how the figures have changed.",
    loading: "The regions’ figures are loading…",
    empty: "The regions’ figures could not be read. Whoever looks after this page should check the dataset.",
    too_large: |functions, regions, years| {
        format!("The table is too large to be drawn: {functions} functions, {regions} regions, {years} years.")
    },
    shares_are_national: |region| {
        format!(
            "These shares are for the whole of Finland. The regions’ figures ({region}) are further down, under “Compare regions and years”."
        )
    },

    table: "Table",
    function: "Function",
    year: "Year",
    reckoned: "Figures",
    reckoned_name: |reckoned| match reckoned {
        Reckoned::Source => "as in the source",
        Reckoned::PerInhabitant => "€/inhabitant",
    },

    unit: |unit| match unit {
        TableUnit::Eur => "euros",
        TableUnit::ThousandEur => "thousand euros",
        TableUnit::MillionEur => "million euros",
        TableUnit::EurPerInhabitant => "euros per inhabitant",
        TableUnit::Percent | TableUnit::Share => "per cent",
        TableUnit::Inhabitants => "inhabitants",
        TableUnit::Other => "figure",
    },
    figure: |unit, number| match unit {
        TableUnit::ThousandEur => format!("€{number}\u{a0}thousand"),
        TableUnit::Inhabitants => format!("{number}\u{a0}inhabitants"),
        _ => format!("€{number}"),
    },
    country: "Whole country",
    short_name: names::in_english,

    choose_hint: "Press bars to choose regions to compare, up to five. A sixth takes the place of the first.",
    own_stays: "The page’s own region stays.",
    no_figures: "There is no region’s figure for this year.",
    highest: "Highest: {0}, {1}.",
    lowest: "Lowest: {0}, {1}.",
    level: "{0} (dashed line): {1}.",
    sum: "{0}, together: {1}. The sum is not drawn as a line: it is always larger than any region’s figure.",
    no_country: "There is no figure for the whole country.",
    missing: "No figure: {0}.",
    same: "{0}: {1}, the same as the whole country.",
    more: "{0}: {1}, {2} more than the whole country{3}.",
    less: "{0}: {1}, {2} less than the whole country{3}.",
    change: "{0} {1}–{2}: {3} → {4} ({5}{6}).",
    no_change: "{0}: {1} and {2} cannot be compared, because the figures are counted in another way from {3} on.",
    break_note: "Break before {0}: {1}",
    gaps: "A gap in a line is a missing figure.",

    bars_title: "{0}: regions in {1}",
    lines_title: "{0}: years",
    lines_hint: "You can choose the year in the picture, too. Figures of the chosen year:",
    lines_empty: "Choose a region above to see its years.",
    functions_title: "All functions: {0}",
    functions_lead: "The pictures have the same scale, so they can be compared with each other.",
    functions_more: |shown, all| {
        format!("The pictures show the first {shown} functions of {all}. The others can be chosen above, one by one.")
    },
    all_title: "{0}: all regions and years",

    region: "Region",
    difference: "Difference from the country",
    difference_percent: "Difference, %",
    difference_points: "Difference, points",
    in_source: "Source’s figure",

    no_source: "The source is not told.",
    updated: "Source updated {0}.",
    retrieved: "Retrieved {0}.",
    unit_is: "Unit: {0}.",
    unit_unknown: "The unit is not told.",
    formula: "The figures are calculated: {0}.",
    notes: "Notes",
    unexplained: "a sign of the source, which it does not explain",
    divided: "Euros per inhabitant are calculated: the source’s figure ({0}) divided by the population of the same region and year. Source of the population: {1}. The result is rounded to whole euros.",
};
