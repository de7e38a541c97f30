//! One bad record costs itself only, and is told with its place and what was expected there.

use crate::support::national::composed;
use serde_json::{Value, json};
use sote_explorer::domain::{
    Background, Basis, Costs, Dataset, Lang, Level, ProjectKind, Qualifier, RegionKind, Sector, Status, Topic, Unit,
};
use sote_explorer::formats::dataset::{parse, read_background, read_whole as read, write};

/// Changes one value of the national dataset: that record alone is gone, and told.
fn check(pointer: &str, value: Value, place: &str, told: &[&str]) {
    let (dataset, _) = composed(Lang::Fi);
    let mut file: Value = serde_json::from_str(&write(&dataset).expect("written")).expect("JSON");
    *file.pointer_mut(pointer).expect(pointer) = value;
    let (read, skipped) = read(&file.to_string(), &parse).expect("still a dataset");
    assert_eq!(skipped.len(), 1, "{pointer}: {skipped:?}");
    assert_eq!(skipped[0].place, place, "{pointer}");
    assert!(told.iter().all(|part| skipped[0].reason.contains(part)), "{pointer}: {}", skipped[0].reason);
    let records = |it: &Dataset| it.catalogue.services.len() + it.catalogue.channels.len() + it.regions.len() + it.sources.len();
    assert_eq!(records(&read) + 1, records(&dataset), "{pointer}");
}

/// The same for the background.
fn check_background(pointer: &str, value: Value, place: &str, told: &[&str]) -> Background {
    let (_, background) = composed(Lang::Fi);
    let mut file: Value = serde_json::from_str(&write(&background).expect("written")).expect("JSON");
    *file.pointer_mut(pointer).expect(pointer) = value;
    let (read, skipped) = read_background(&file.to_string(), &parse).expect("still a background");
    assert_eq!(skipped.iter().map(|it| it.place.as_str()).collect::<Vec<_>>(), [place], "{pointer}");
    assert!(told.iter().all(|part| skipped[0].reason.contains(part)), "{pointer}: {}", skipped[0].reason);
    read
}

#[test]
fn a_field_of_the_wrong_type_is_told() {
    check("/catalogue/services/3/name", json!(5), "services[3]", &["name", "a text"]);
    check("/catalogue/services/3/channels", json!("särky"), "services[3]", &["channels", "a list"]);
    check("/catalogue/services/3/channels/0", json!({}), "services[3]", &["channels[0]", "a text"]);
    check("/catalogue/services/0/examples/1/name", json!([]), "services[0]", &["examples[1].name", "a text"]);
    check("/catalogue/channels/1", json!([]), "channels[1]", &["an object"]);
    check("/regions/0/population", json!(99415), "regions[0]", &["population", "figure"]);
    check("/sources/2/date", json!("24.1.2020"), "sources[2]", &["date", "2020-01-24"]);
}

#[test]
fn a_missing_field_is_told() {
    check("/catalogue/services/3/name", Value::Null, "services[3]", &["name", "a text"]);
    check("/catalogue/services/3/order", Value::Null, "services[3]", &["order", "whole number"]);
    check("/catalogue/services/3/sector", Value::Null, "services[3]", &["sector", "social, health, both, partner"]);
    check("/catalogue/services/3", Value::Null, "services[3]", &["an object"]);
    check("/sources/0", json!({}), "sources[0]", &["id", "a text"]);
}

#[test]
fn an_unknown_word_is_told_with_those_allowed() {
    check("/catalogue/services/5/sector", json!("Social"), "services[5]", &["sector", "social, health, both, partner"]);
    check("/catalogue/services/5/shares/0/basis", json!("guessed"), "services[5]", &["shares[0].basis", "stated, inferred"]);
    check("/regions/23/kind", json!("district"), "regions[23]", &["kind", "county, city, aland, hus"]);
}

#[test]
fn a_number_out_of_range_is_told() {
    for number in [json!(-1), json!(70_000), json!(1.5), json!(1e300), json!("18")] {
        check("/catalogue/services/17/order", number, "services[17]", &["order", "whole number"]);
    }
}

#[test]
fn a_list_that_may_be_left_out_is_empty() {
    let (dataset, _) = composed(Lang::Fi);
    let mut file: Value = serde_json::from_str(&write(&dataset).expect("written")).expect("JSON");
    *file.pointer_mut("/catalogue/services/0/aliases").expect("aliases") = Value::Null;
    *file.pointer_mut("/regions").expect("regions") = Value::Null;
    let (read, skipped) = read(&file.to_string(), &parse).expect("a dataset");
    assert_eq!((read.catalogue.services[0].aliases.len(), read.regions.len(), skipped), (0, 0, vec![]));
}

#[test]
fn what_is_no_list_has_no_records() {
    let (dataset, _) = composed(Lang::Fi);
    let mut file: Value = serde_json::from_str(&write(&dataset).expect("written")).expect("JSON");
    *file.pointer_mut("/catalogue/services").expect("services") = json!("none");
    let (read, skipped) = read(&file.to_string(), &parse).expect("a dataset");
    assert_eq!((read.catalogue.services.len(), read.catalogue.channels.len()), (0, 5));
    assert_eq!(skipped.iter().map(|it| (it.place.as_str(), it.reason.as_str())).collect::<Vec<_>>(), [("services", "expected a list")]);
}

#[test]
fn costs_are_whole_or_absent() {
    let read = check_background("/costs/shares/1/percent", json!(37), "costs", &["shares[1].percent", "figure"]);
    assert_eq!((read.costs, read.glossary.len(), read.programme.goals.len()), (None, 17, 5));
    check_background("/costs/year", json!("MMXX"), "costs", &["year", "date"]);
    check_background("/costs", json!([]), "costs", &["an object"]);
}

#[test]
fn no_costs_at_all_are_no_fault() {
    let (_, background) = composed(Lang::Fi);
    let without = Background { costs: None, ..background };
    assert_eq!(read_background(&write(&without).expect("written"), &parse), Ok((without, vec![])));
}

#[test]
fn a_bad_record_of_the_programme_costs_itself_only() {
    let read = check_background("/programme/goals/4/number", json!(300), "goals[4]", &["number", "whole number"]);
    assert_eq!((read.programme.goals.len(), read.programme.grants.len()), (4, 4));
    let read = check_background("/programme/grants/3/qualifier", json!("almost"), "grants[3]", &["exact, about, at-most, nearly"]);
    assert_eq!((read.programme.goals.len(), read.programme.grants.len()), (5, 3));
    assert_eq!(check_background("/glossary/0/definition", json!(true), "glossary[0]", &["definition"]).glossary.len(), 16);
}

#[test]
fn a_bad_language_makes_the_file_unusable() {
    let (dataset, _) = composed(Lang::Fi);
    let text = write(&dataset).expect("written").replace(r#""lang":"fi""#, r#""lang":"se""#);
    assert!(format!("{:?}", read(&text, &parse).expect_err("no such language")).contains("fi, sv, en"));
}

/// A changed dataset is the same after it was written and read.
fn stays(change: impl FnOnce(&mut Dataset, &mut Background)) {
    let (mut dataset, mut background) = composed(Lang::Fi);
    change(&mut dataset, &mut background);
    // everyday words are for the search file only
    dataset.catalogue.services.iter_mut().for_each(|service| service.words.clear());
    assert_eq!(read(&write(&dataset).expect("written"), &parse), Ok((dataset, vec![])));
    assert_eq!(read_background(&write(&background).expect("written"), &parse), Ok((background, vec![])));
}

#[test]
fn every_word_of_services_is_read_as_it_is_written() {
    Lang::ALL.into_iter().for_each(|word| stays(|it, _| it.lang = word));
    Sector::ALL.into_iter().for_each(|word| stays(|it, _| it.catalogue.services[0].sector = word));
    [Basis::Stated, Basis::Inferred].into_iter().for_each(|word| stays(|it, _| it.catalogue.services[0].shares[0].basis = word));
    let kinds = [RegionKind::County, RegionKind::City, RegionKind::Aland, RegionKind::Hus];
    kinds.into_iter().for_each(|word| stays(|it, _| it.regions[0].kind = word));
    let topics = [Topic::Services, Topic::Costs, Topic::List, Topic::Programme];
    topics.into_iter().for_each(|word| stays(|_, it| it.notes[0].view = word));
}

#[test]
fn every_word_of_figures_is_read_as_it_is_written() {
    let costs = |it: &mut Background, change: &dyn Fn(&mut Costs)| it.costs.iter_mut().for_each(change);
    [Status::Stated, Status::Derived].into_iter().for_each(|word| stays(|_, it| costs(it, &|it| it.shares[0].status = word)));
    Unit::ALL.into_iter().for_each(|word| stays(|_, it| costs(it, &|it| it.references[0].figures[0].unit = word)));
    let qualifiers = [Qualifier::Exact, Qualifier::About, Qualifier::AtMost, Qualifier::Nearly];
    qualifiers.into_iter().for_each(|word| stays(|_, it| it.programme.grants[0].qualifier = word));
    [Level::National, Level::Regional].into_iter().for_each(|word| stays(|_, it| it.programme.grants[0].level = word));
    let kinds = [ProjectKind::Centre, ProjectKind::Structural, ProjectKind::Joint];
    kinds.into_iter().for_each(|word| stays(|_, it| it.programme.projects[0].kind = word));
}
