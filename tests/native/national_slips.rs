//! A slip of the pen in `data/` is found, with the file and the place it stands in.

use crate::support::national::{files, findings_after};
use sote_explorer::domain::Lang;
use sote_explorer::formats::authored::compose;

/// After the change, every language finds something whose place and reason hold all of `told`.
fn check(file: &str, old: &str, new: &str, told: &[&str]) {
    for (lang, findings) in findings_after(file, old, new) {
        let is_told = findings.iter().any(|it| told.iter().all(|part| it.place.contains(part) || it.reason.contains(part)));
        assert!(is_told, "{}: no finding tells of {told:?}: {findings:?}", lang.code());
    }
}

#[test]
fn a_missing_translation_is_found() {
    let summary = "sv = \"Undersökning och vård av tänder och mun, och hjälp mot tandvärk.\"\n";
    check("services/oral-health.toml", summary, "", &["services/oral-health.toml", "summary", "sv"]);
}

#[test]
fn an_empty_translation_is_found() {
    check("services/oral-health.toml", "sv = \"Mun- och tandvård\"", "sv = \" \"", &["services/oral-health.toml", "name", "sv"]);
}

#[test]
fn a_misspelt_language_is_found() {
    check("services/oral-health.toml", "sv = \"Mun- och tandvård\"", "se = \"Mun- och tandvård\"", &["oral-health", "name"]);
}

#[test]
fn a_service_without_a_source_is_found() {
    check("services/oral-health.toml", "sources = [\"thl-infopack\"]", "sources = []", &["services/oral-health", "source"]);
}

#[test]
fn a_figure_without_a_source_is_found() {
    let with = "value = \"20000\"\nqualifier = \"about\"\nsource = \"thl-infopack\"";
    check("costs.toml", with, "value = \"20000\"\nqualifier = \"about\"", &["costs", "total", "source"]);
}

#[test]
fn a_source_that_is_cited_but_gone_is_found() {
    check("sources.toml", "id = \"thl-infopack\"", "id = \"thl-other\"", &["services/oral-health", "source", "thl-infopack"]);
    check("sources.toml", "id = \"statfin-economy-2021\"", "id = \"gone\"", &["costs/references/statfin-economy-2021", "source"]);
}

#[test]
fn shares_that_do_not_add_up_are_found() {
    check("costs.toml", "percent = \"38\"", "percent = \"39\"", &["costs", "shares", "101", "100"]);
}

#[test]
fn a_derived_share_without_its_formula_is_found() {
    check("costs.toml", "formula = \"100 − 38 − 37 − 7\"", "", &["costs/primary-care", "derived"]);
}

#[test]
fn a_figure_that_is_no_figure_is_found() {
    check("costs.toml", "percent = \"38\"", "percent = 38", &["costs", "shares[0].percent", "figure"]);
}

#[test]
fn a_reference_to_nothing_is_found() {
    check("services/oral-health.toml", "\"mobile\"", "\"moblie\"", &["services/oral-health", "channels", "moblie"]);
    check("needs.toml", "\"emergency-care\"", "\"emergency\"", &["needs/home-accidents", "emergency"]);
    check("glossary.toml", "see = [\"local-service\"]", "see = [\"nearby\"]", &["glossary/basic-services", "nearby"]);
}

#[test]
fn an_id_that_stands_twice_is_found() {
    check("channels.toml", "id = \"mobile\"", "id = \"local\"", &["channels", "local", "twice"]);
}

#[test]
fn an_unknown_word_is_found_in_its_file() {
    check("services/oral-health.toml", "sector = \"health\"", "sector = \"helth\"", &["services/oral-health.toml", "sector", "health"]);
}

#[test]
fn an_unknown_key_of_a_service_is_found_in_its_file() {
    check("services/oral-health.toml", "order = 18", "order = 18\ncolour = \"blue\"", &["services/oral-health.toml", "colour"]);
}

#[test]
fn an_unknown_key_of_another_file_is_found_in_its_file() {
    check("costs.toml", "year = \"2020\"", "year = \"2020\"\ncolour = \"blue\"", &["costs", "colour"]);
    check("channels.toml", "id = \"mobile\"", "id = \"mobile\"\ncolour = \"blue\"", &["channels", "colour"]);
    check("glossary.toml", "id = \"hyte\"", "id = \"hyte\"\ncolour = \"blue\"", &["glossary", "colour"]);
}

#[test]
fn a_misspelt_list_is_found_in_its_file() {
    check("channels.toml", "[[channels]]", "[[chanels]]", &["channels.toml", "chanels"]);
}

#[test]
fn a_record_of_the_programme_that_cannot_be_read_is_found_in_its_file() {
    check("programme.toml", "number = 1\n", "number = \"first\"\n", &["programme", "goals[0]", "number"]);
}

#[test]
fn a_misspelt_name_of_a_file_is_found() {
    for name in ["glossary.toml", "costs.toml", "programme.toml"] {
        let mut files = files();
        let text = files.remove(name).expect(name);
        files.insert(format!("x{name}"), text);
        let (_, findings) = compose(&files, Lang::Fi);
        assert!(findings.iter().any(|it| it.place.contains(&format!("x{name}"))), "{name}: {findings:?}");
    }
}

#[test]
fn a_file_that_is_no_toml_is_found_with_its_line() {
    check("needs.toml", "[[needs]]", "[[needs]\n", &["needs.toml", "line 1"]);
}
