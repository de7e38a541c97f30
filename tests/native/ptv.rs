//! Services of the Finnish Service Catalogue (PTV), imported as people import them. The answers in `tests/ptv` are made up.

use crate::support::tool;
use crate::support::tool::{Done, folder, run};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// An answer of the API.
fn answer(name: &str) -> String {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder"))
        .join("tests/ptv")
        .join(name)
        .to_string_lossy()
        .into_owned()
}

/// What `build` says of a source, and where it would have put the dataset.
fn build(test: &str, source: &str, more: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("ptv-{test}")).join("out");
    let done = run(&[&["build", "--out", &out.to_string_lossy(), "--ptv", source], more].concat());
    (done, out)
}

/// The dataset of one language, which `check` finds nothing in.
fn dataset(test: &str, source: &str, lang: &str) -> Value {
    let (done, out) = build(test, source, &[]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    let checked = run(&["check", &out.to_string_lossy()]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    let read = |start: &str| -> Value {
        let file = tool::file_starting(&out, &format!("{start}{lang}-"));
        serde_json::from_str(&fs::read_to_string(file).expect("read")).expect("JSON")
    };
    // so few services stand on one shelf
    let mut dataset = read("");
    dataset["sources"] = read("background-")["sources"].clone();
    dataset["catalogue"] = read("shelf-");
    dataset
}

fn services(dataset: &Value) -> &Vec<Value> {
    dataset["catalogue"]["services"].as_array().expect("services")
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|it| it.as_str().expect("a text")).collect()
}

fn says(done: &Done, code: i32, told: &[&str]) {
    let said = format!("{}{}", done.out, done.error);
    assert_eq!(done.code, Some(code), "{said}");
    told.iter().for_each(|part| assert!(said.contains(part), "{part:?} is not told: {said}"));
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_service_of_the_catalogue_has_no_plain_text_of_ours() {
    for lang in ["fi", "sv", "en"] {
        let dataset = dataset(&format!("plain-{lang}"), &answer("entity.json"), lang);
        assert!(dataset["plain"].is_null(), "{lang}");
        assert!(!services(&dataset).is_empty() && services(&dataset).iter().all(|it| it["plain"].is_null()), "{lang}");
    }
}

#[test]
fn an_entity_an_array_and_a_page_are_read() {
    for (name, told) in [
        ("entity.json", &["fi: 1 services", "sv: 1 services", "en: 1 services"][..]),
        ("array.json", &["fi: 3 services", "sv: 3 services left out", "en: 1 services", "en: 2 services left out"]),
        ("page.json", &["fi: 1 services", "sv: 2 services in"]),
        ("by-id.json", &["fi: 1 services"]),
    ] {
        let (done, out) = build("shapes", &answer(name), &[]);
        says(&done, 0, told);
        assert_eq!(done.error, "", "{name}: leaving a language out is no fault");
        says(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
    }
}

#[test]
fn each_language_has_its_own_texts() {
    let fi = dataset("texts-fi", &answer("entity.json"), "fi");
    let service = &services(&fi)[0];
    let expected = [
        ("id", "00000000-0000-4000-8000-000000000001"),
        ("name", "Lasten hammashoito"),
        ("summary", "Lapsen hampaat kuntoon."),
        ("description", "Lapsen hampaat tutkitaan.\n\nTutkimus on maksuton.\n\nPalvelu perustuu lakiin."),
        ("access", "Varaa aika hoitolasta.\n\nPalvelu on alle 18-vuotiaille."),
        ("audience", "Kansalaiset, Lapset ja lapsiperheet"),
        ("sector", "health"),
    ];
    for (field, text) in expected {
        assert_eq!(service[field], text, "{field}");
    }
    assert_eq!(texts(&service["aliases"]), ["Hammashoitola", "Hammaslääkäri"]);
    assert_eq!(service["words"], Value::Null, "everyday words are for the search file");
    let (_, out) = build("texts-found", &answer("entity.json"), &[]);
    let found = run(&["search", &out.to_string_lossy(), "suunterveys"]);
    says(&found, 0, &["00000000-0000-4000-8000-000000000001"]);
    assert_eq!(texts(&service["classes"]), ["P5.10"]);
    assert_eq!(texts(&service["situations"]), ["child-family", "working-age", "money-and-work"], "of a target group and a life event");
    assert_eq!(service["shares"], serde_json::json!([{ "id": "primary-care", "basis": "inferred" }]));
    assert_eq!(fi["catalogue"]["classes"], serde_json::json!([{ "id": "P5.10", "name": "Suun ja hampaiden terveydenhuolto" }]));
    let source = fi["sources"].as_array().and_then(|sources| sources.last()).expect("a source");
    assert_eq!((&source["id"], &source["date"]), (&Value::from("ptv"), &Value::from("2026-03-02")), "the day of the latest change");
}

#[test]
fn a_text_that_is_missing_is_not_taken_from_another_language() {
    let sv = dataset("texts-sv", &answer("entity.json"), "sv");
    let service = &services(&sv)[0];
    assert_eq!((&service["description"], &service["audience"]), (&service["summary"], &Value::from("Medborgare, Barn och barnfamiljer")));
    assert!(service["access"].as_str().is_some_and(|text| text.contains("servicedatalagret")), "{}", service["access"]);
    assert_eq!(texts(&service["aliases"]), [""; 0]);
    let (_, out) = build("texts-sv-found", &answer("entity.json"), &[]);
    for (query, count) in [("hål", 1), ("suunterveys", 0)] {
        let found = run(&["search", &out.to_string_lossy(), "--lang", "sv", query]);
        assert_eq!(serde_json::from_str::<Value>(&found.out).expect("JSON")["hits"].as_array().map(Vec::len), Some(count), "{query}");
    }
    let en = dataset("texts-en", &answer("entity.json"), "en");
    assert_eq!(services(&en)[0]["summary"], "Teeth are examined, e.g. in the first year.", "the first sentence of the description");
}

#[test]
fn services_stand_by_sector_and_name_and_are_found() {
    let (done, out) = build("order", &answer("array.json"), &[]);
    says(&done, 0, &["P27.1"]);
    let fi = dataset("order-fi", &answer("array.json"), "fi");
    let names: Vec<_> = services(&fi).iter().map(|service| (service["order"].as_u64(), service["name"].as_str())).collect();
    assert_eq!(names, [(Some(1), Some("Kotihoito")), (Some(2), Some("Äitiysneuvola")), (Some(3), Some("Ampumarata"))]);
    assert_eq!(services(&fi)[2]["sector"], "partner", "a class that is not in the table");
    let found = run(&["search", &out.to_string_lossy(), "--lang", "fi", "neuvola"]);
    says(&found, 0, &["00000000-0000-4000-8000-000000000011"]);
}

#[test]
fn texts_become_plain() {
    let fi = dataset("plain", &answer("texts.json"), "fi");
    let service = &services(&fi)[0];
    assert_eq!(service["name"], "Kipu & särky");
    assert_eq!(service["description"], "Ensimmäinen kappale.\n\nToinen kappale.\nUusi rivi\n\n• kohta € 5\n• a < b");
    assert_eq!(service["summary"], "Hoitotaso 5 %");
    assert_eq!(service["access"], "Soita numeroon 112 < b");
    assert_eq!(texts(&service["aliases"]), ["javascript:alert(1)"], "a text like any other: nothing makes it a link");
}

#[test]
fn what_is_wrong_is_told_and_costs_nothing_else() {
    let (done, out) = build("broken", &answer("broken.json"), &[]);
    says(&done, 0, &["fi: 2 services"]);
    for told in [
        "broken.json: itemList[1]: id: 00000000-0000-4000-8000-000000000051 stands already in",
        "itemList[2]: serviceNames: no name in fi, sv or en",
        "itemList[3]: serviceNames: no name in fi, sv or en",
        "itemList[4]: id: expected an id",
        "itemList[5]: id: expected a text",
        "itemList[6]: expected an object",
        "itemList[7]: serviceNames: expected a list",
        "itemList[8]: serviceNames[1].language: expected a text",
        "itemList[8]: serviceDescriptions[0].value: expected a text",
        "itemList[8]: keywords: expected a list",
        "itemList[8]: serviceClasses[0].code: expected a code",
        "itemList[9]: publishingStatus: Deleted",
        "itemList[10]: is no record of PTV",
    ] {
        assert!(done.error.contains(told), "{told:?} is not told: {}", done.error);
    }
    says(&run(&["search", &out.to_string_lossy(), "ensimmäinen"]), 0, &["000000000051"]);
    let (strict, out) = build("broken-strict", &answer("broken.json"), &["--strict"]);
    says(&strict, 1, &["itemList[2]", "--strict"]);
    assert!(!out.exists(), "strict makes nothing");
}

#[test]
fn an_id_stands_once_in_all_files_together() {
    let (entity, again) = (answer("entity.json"), answer("../ptv/entity.json"));
    let (done, _) = build("twice", &entity, &["--ptv", &again]);
    says(&done, 0, &["read: 1 services in 2 files", "service: id: 00000000-0000-4000-8000-000000000001 stands already in"]);
}

#[test]
fn other_records_of_ptv_are_no_fault() {
    let (done, _) = build("others", &answer("folder"), &["--strict"]);
    says(&done, 0, &["read: 1 service channels, 2 organizations", "connected: 0 of 1 service channels", "fi: 1 services"]);
    assert_eq!(done.error, "");
}

#[test]
fn what_holds_no_service_makes_nothing() {
    for name in ["page-without-items.json", "folder/channel.json"] {
        let (done, out) = build("nothing", &answer(name), &[]);
        says(&done, 1, &["nothing usable", name]);
        assert!(!out.exists());
    }
}
