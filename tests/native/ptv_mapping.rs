//! What the table `data/ptv.toml` makes of PTV's codes, and what the base gives.

use crate::support::tool::{folder, run};
use crate::support::{national, tool};
use serde_json::{Value, json};
use sote_explorer::domain::{Background, Dataset, Lang, Service};
use sote_explorer::formats::ptv::{Answer, TABLE_FILE, Table, compose, read};
use std::fs;

fn coded(codes: &[&str]) -> Value {
    codes.iter().map(|code| json!({ "code": code, "name": [{ "language": "fi", "value": code }] })).collect()
}

/// A service with these service classes, target groups and life events.
fn answer(classes: &[&str], groups: &[&str], events: &[&str]) -> Answer {
    let service = json!({
        "id": "00000000-0000-4000-8000-000000000001",
        "serviceNames": [{ "language": "fi", "value": "Palvelu", "type": "Name" }],
        "serviceClasses": coded(classes),
        "targetGroups": coded(groups),
        "lifeEvents": coded(events),
    });
    read(&service.to_string()).expect("JSON")
}

fn on_national_base(answer: &Answer) -> (Dataset, Background) {
    let files = national::files();
    let table = Table::read(&files[TABLE_FILE]).expect("the national table");
    let (made, findings) = compose(&files, &table, &answer.services, Lang::Fi).composed;
    assert_eq!(findings, [], "the national base and table fit each other");
    made.expect("a dataset")
}

fn service(classes: &[&str], groups: &[&str], events: &[&str]) -> Service {
    on_national_base(&answer(classes, groups, events)).0.catalogue.services.remove(0)
}

fn check_classes(classes: &[&str], sector: &str, shares: &[&str]) {
    let service = service(classes, &[], &[]);
    let found: Vec<_> = service.shares.iter().map(|link| link.id.as_str()).collect();
    assert_eq!((service.sector.id(), found.as_slice()), (sector, shares), "{classes:?}");
}

#[test]
fn the_longest_code_that_fits_wins() {
    check_classes(&["P5.10"], "health", &["primary-care"]);
    check_classes(&["P5.10.1"], "health", &["primary-care"]);
    check_classes(&["P5.4"], "health", &["specialised-care", "primary-care"]);
    check_classes(&["P5.6"], "health", &["specialised-care"]);
    check_classes(&["P5.12"], "partner", &[]);
    check_classes(&["P3.8"], "social", &["social-care"]);
    check_classes(&["P3.4"], "partner", &[]);
    check_classes(&["P50"], "partner", &[]); // not below P5
    check_classes(&[], "partner", &[]);
}

#[test]
fn of_several_classes_those_of_social_and_health_care_count() {
    check_classes(&["P6.8", "P4.9"], "social", &["social-care"]);
    check_classes(&["P4", "P5.5"], "both", &["social-care", "specialised-care", "primary-care"]);
    check_classes(&["P5.7"], "both", &["social-care", "primary-care"]);
    check_classes(&["P11.2", "P5.21"], "partner", &["other"]);
}

#[test]
fn classes_groups_and_events_give_the_situations() {
    let check = |classes: &[&str], groups: &[&str], events: &[&str], situations: &[&str]| {
        assert_eq!(service(classes, groups, events).situations, situations, "{classes:?} {groups:?} {events:?}");
    };
    check(&["P5.2"], &["KR1"], &[], &["child-family"]);
    check(&["P5.1"], &["KR1", "KR1.1"], &[], &["older-person"]);
    check(&["P5.1"], &[], &["KE1.1", "KE8"], &["child-family", "working-age", "money-and-work"]);
    check(&["P4.4"], &["KR1.6"], &["KE12"], &["disability"]);
}

#[test]
fn classes_stand_once_each_by_number() {
    let (dataset, _) = on_national_base(&answer(&["P5.10", "P5.9", "P10", "P4", "P5.9"], &[], &[]));
    assert_eq!(dataset.catalogue.classes.iter().map(|class| class.id.as_str()).collect::<Vec<_>>(), ["P4", "P5.9", "P5.10", "P10"]);
}

#[test]
fn the_base_gives_all_but_its_services() {
    let (national, background) = national::composed(Lang::Fi);
    let (dataset, made) = on_national_base(&answer(&["P5"], &[], &[]));
    assert_eq!((&dataset.title, &dataset.regions), (&national.title, &national.regions));
    assert_eq!(dataset.catalogue.situations, national.catalogue.situations);
    assert_eq!((&made.programme, &made.glossary, &made.partners), (&background.programme, &background.glossary, &background.partners));
    assert_eq!(made.costs.map(|costs| costs.shares.len()), background.costs.map(|costs| costs.shares.len()));
    assert_eq!(made.needs, [], "none of the services a need tells of is there");
}

/// Builds from one of the answers in `tests/ptv`, with more arguments.
fn build(test: &str, more: &[&str]) -> (tool::Done, Vec<String>) {
    let out = folder(test).join("out");
    let answer = national::folder().join("../tests/ptv/entity.json");
    let done = run(&[&["build", "--out", &out.to_string_lossy(), "--ptv", &answer.to_string_lossy()], more].concat());
    let mut names: Vec<String> = fs::read_dir(&out)
        .map(|entries| entries.map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default();
    names.sort();
    (done, names)
}

#[test]
fn the_tool_carries_the_national_base_with_it() {
    let (_, without) = build("ptv-base-none", &[]);
    let (_, with) = build("ptv-base-national", &["--base", &national::folder().to_string_lossy()]);
    assert_eq!((without.len(), without), (13, with), "names are made of the contents");
}

#[test]
fn a_base_may_have_a_table_of_its_own() {
    let base = tool::copy_of_data("ptv-base-own");
    let table = base.join(TABLE_FILE);
    let text = fs::read_to_string(&table).expect("read");
    let own = "\n[[classes]]\ncode = \"P5.10.0\"\nsector = \"partner\"\nsituations = [\"teeth\"]\n";
    fs::write(&table, text.clone() + own).expect("written");
    let (done, _) = build("ptv-base-own-out", &["--base", &base.to_string_lossy()]);
    assert!(done.error.contains("ptv.toml: the base has no situation \"teeth\""), "{}", done.error);
    assert_eq!((done.code, done.error.lines().count()), (Some(0), 1), "told once for all languages");
    fs::write(&table, text.replace("sector = \"both\"", "sector = \"boht\"")).expect("written");
    let (done, names) = build("ptv-base-own-bad", &["--base", &base.to_string_lossy()]);
    assert_eq!((done.code, names), (Some(1), vec![]));
    assert!(["ptv.toml", "line", "boht"].iter().all(|part| done.error.contains(part)), "{}", done.error);
    fs::remove_file(&table).expect("removed");
    let (done, names) = build("ptv-base-own-none", &["--base", &base.to_string_lossy()]);
    assert_eq!((done.code, names.len(), done.error), (Some(0), 13, String::new()));
}
