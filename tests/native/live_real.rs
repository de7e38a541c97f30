//! Real answers given by an API: those that are not part of the project, read from `../shared/fixtures`, or the folder that
//! `SOTE_FIXTURES` names, and skipped where there are none. A server of the test gives them page by page and in batches.

use crate::support::catalogue;
use crate::support::http::{Reply, Server};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of real answers; without it the test says so and is over.
fn fixtures(below: &str) -> Option<PathBuf> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder"));
    let fixtures = std::env::var_os("SOTE_FIXTURES").map_or_else(|| root.join("../shared/fixtures"), PathBuf::from).join(below);
    let is_there = fixtures.is_dir();
    if !is_there {
        println!("skipped: no real answers in {}", fixtures.display());
    }
    is_there.then_some(fixtures)
}

fn read(file: &Path) -> Value {
    let text = fs::read_to_string(file).expect("read");
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON")
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        entries.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("read"))).collect();
    files.sort();
    files
}

#[test]
fn real_services_of_ptv_come_over_the_wire_as_they_stand_in_a_file() {
    let Some(fixtures) = fixtures("ptv") else { return };
    let file = fixtures.join("sote_services_v11.json");
    let services = read(&file)["itemList"].as_array().expect("a page").clone();
    let count = services.len();
    let server = Server::new(move |request| {
        let place = request.place().trim_start_matches("/api/v11/");
        let list: &[Value] = if place.starts_with("Service/") || place == "Service" { &services } else { &[] };
        if place.ends_with("/list") {
            let asked: Vec<&str> = request.query("guids").unwrap_or_default().split(',').collect();
            let is_asked = |service: &&Value| asked.contains(&service["id"].as_str().unwrap_or_default());
            return Reply::json(&list.iter().filter(is_asked).cloned().collect());
        }
        let pages = list.len().div_ceil(40);
        let page: Vec<Value> = list
            .iter()
            .skip((request.page() - 1) * 40)
            .take(40)
            .map(|it| json!({ "id": it["id"], "name": it["serviceNames"][0]["value"] }))
            .collect();
        Reply::json(&json!({ "pageNumber": request.page(), "pageSize": 40, "pageCount": pages, "itemList": page }))
    });
    let (saved, saved_out) = catalogue::build("real-saved", "--ptv", &file.to_string_lossy(), &[]);
    let (asked, asked_out) = catalogue::build("real-asked", "--ptv", &server.at("/api/v11"), &[]);
    saved.says(0, &[&format!("fi: {count} services")]);
    asked.says(0, &[&format!("fi: {count} services"), "0 problems"]);
    assert_eq!(files(&saved_out), files(&asked_out));
    assert_eq!(server.count("/api/v11/Service/list?guids="), count.div_ceil(100));
}

#[test]
fn the_examples_of_hsds_and_of_its_uk_profile_can_be_asked_for() {
    let Some(fixtures) = fixtures("hsds") else { return };
    for examples in ["spec-3.0/examples", "uk-profile/examples"] {
        let folder = fixtures.join(examples);
        let (mut list, whole) = (read(&folder.join("service_list.json")), read(&folder.join("service_full.json")));
        // the example says that there are ten pages, and shows one
        list["total_pages"] = json!(1);
        list["last_page"] = json!(true);
        let server = Server::new(move |request| match request.place() {
            "/services" => Reply::json(&list),
            "/services/ac148810-d857-441c-9679-408f346de14b" => Reply::json(&whole),
            _ => Reply::status(404),
        });
        let test = examples.replace('/', "-");
        let (saved, saved_out) =
            catalogue::build(&format!("saved-{test}"), "--hsds", &folder.join("service_full.json").to_string_lossy(), &[]);
        let (asked, asked_out) = catalogue::build(&format!("asked-{test}"), "--hsds", &server.at(""), &[]);
        saved.says(0, &["en: 1 services"]);
        asked.says(0, &["en: 1 services", "says it has 10 items, and gives 1"]);
        assert_eq!(files(&saved_out), files(&asked_out), "{examples}");
    }
}
