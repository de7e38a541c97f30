//! Examples of the specification, of its UK profile and of a mock API, which are not part of the project: read from
//! `../shared/fixtures`, or the folder that `SOTE_FIXTURES` names, and skipped where there are none.

use crate::support::tool;
use crate::support::tool::{folder, run};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of real answers; without it the test says so and is over.
fn fixtures() -> Option<PathBuf> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder"));
    let fixtures = std::env::var_os("SOTE_FIXTURES").map_or_else(|| root.join("../shared/fixtures"), PathBuf::from).join("hsds");
    let is_there = fixtures.is_dir();
    if !is_there {
        println!("skipped: no real answers of HSDS in {}", fixtures.display());
    }
    is_there.then_some(fixtures)
}

fn json_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(json_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The one service of the examples: they all tell of the same.
fn service(out: &Path) -> Value {
    let shelf: Value = serde_json::from_str(&fs::read_to_string(tool::file_starting(out, "shelf-en-")).expect("read")).expect("JSON");
    let services = shelf["services"].as_array().expect("services");
    assert_eq!(services.len(), 1);
    services[0].clone()
}

#[test]
fn every_file_is_read_or_refused_in_words() {
    let Some(fixtures) = fixtures() else { return };
    let out = folder("hsds-real").join("out");
    let (mut read, mut refused) = (Vec::new(), Vec::new());
    for file in json_below(&fixtures) {
        let done = run(&["build", "--lang", "en", "--out", &out.to_string_lossy(), "--hsds", &file.to_string_lossy()]);
        let name = file.strip_prefix(&fixtures).expect("below").to_string_lossy().replace('\\', "/");
        let said = format!("{}{}", done.out, done.error);
        assert!(!said.contains("panicked"), "{said}");
        match done.code {
            Some(0) => {
                assert_eq!(run(&["check", &out.to_string_lossy()]).code, Some(0), "{name}");
                let service = service(&out);
                assert_eq!(
                    (&service["id"], &service["name"]),
                    (&json!("ac148810-d857-441c-9679-408f346de14b"), &json!("Community Counselling"))
                );
                read.push(name);
            }
            Some(1) => {
                assert!(done.error.contains("nothing usable could be made of") && done.error.contains(&name), "{name}: {said}");
                refused.push(name);
            }
            code => panic!("{name}: {code:?}: {said}"),
        }
    }
    assert_eq!(read.len(), 14, "{read:#?}");
    assert!(read.iter().all(|name| name.contains("service") || name.contains("organization") || name.contains("tabular")), "{read:#?}");
    assert!(refused.iter().all(|name| !name.ends_with("service_full.json") && !name.ends_with("service_list.json")), "{refused:#?}");
}

#[test]
fn a_folder_of_all_examples_is_one_service() {
    let Some(fixtures) = fixtures() else { return };
    let out = folder("hsds-real-all").join("out");
    let done =
        run(&["build", "--lang", "en", "--out", &out.to_string_lossy(), "--hsds", &fixtures.join("spec-3.0/examples").to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    let service = service(&out);
    assert_eq!(service["providers"], json!(["Example Organization Inc."]));
    assert_eq!(service["languages"], json!(["ur"]));
    assert!(service["price"].as_str().is_some_and(|price| price.contains("35 GBP per 1 hour session")), "{}", service["price"]);
    assert_eq!(service["shares"], json!([]), "a client fee is no cost share");
    assert_eq!(service["modified"], "2023-03-15");
    let place = &service["ways"][0];
    assert_eq!(place["name"], "MyCity Civic Center");
    let lines = place["lines"].as_array().expect("lines");
    let has = |field: &str, text: &str| lines.iter().any(|line| line[field].as_str().is_some_and(|it| it.contains(text)));
    assert!(has("url", "tel:+441234234567") && has("text", "1-30 Main Street, MyVillage"), "{place}");
    assert!(done.error.contains("latitude: expected a number from -90 to 90"), "{}", done.error);
    assert!(!service.to_string().contains("Persona"), "people's own names are left out");
}

#[test]
fn weekly_hours_of_the_uk_profile_are_kept() {
    let Some(fixtures) = fixtures() else { return };
    let out = folder("hsds-real-uk").join("out");
    let done =
        run(&["build", "--lang", "en", "--out", &out.to_string_lossy(), "--hsds", &fixtures.join("uk-profile/examples").to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    let service = service(&out);
    let own = service["ways"].as_array().and_then(|ways| ways.last()).expect("a way");
    let lines = own["lines"].as_array().expect("lines");
    let is_thursday = |line: &Value| line.to_string().contains("Thu") && line.to_string().contains("Fri");
    let hours = lines.iter().find(|line| is_thursday(line)).unwrap_or_else(|| panic!("no hours: {own}"));
    assert_eq!(hours["text"], "10:00–18:00");
    assert_eq!(service["audience"], "For people aged 12 to 100.");
}
