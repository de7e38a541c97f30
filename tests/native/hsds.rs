//! Services of HSDS and Open Referral UK, imported as people import them. The answers in `tests/hsds` are made up.

use crate::support::tool;
use crate::support::tool::{Done, folder, run};
use serde_json::{Value, json};
use sote_explorer::formats::hsds::{Answers, Entry, TABLE_FILE, Table};
use std::fs;
use std::path::{Path, PathBuf};

/// An answer of an API, or tables.
fn answer(name: &str) -> String {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder");
    Path::new(&root).join("tests/hsds").join(name).to_string_lossy().into_owned()
}

/// What `build` says of a source, and where it would have put the dataset.
fn build(test: &str, source: &str, more: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("hsds-{test}")).join("out");
    let done = run(&[&["build", "--out", &out.to_string_lossy(), "--hsds", source], more].concat());
    (done, out)
}

fn says(done: &Done, code: i32, told: &[&str]) {
    let said = format!("{}{}", done.out, done.error);
    assert_eq!(done.code, Some(code), "{said}");
    told.iter().for_each(|part| assert!(said.contains(part), "{part:?} is not told: {said}"));
    assert!(!said.contains("panicked"), "{said}");
}

/// All parts of a kind in a folder, as JSON.
fn parts(out: &Path, start: &str) -> Vec<Value> {
    let mut files: Vec<PathBuf> = fs::read_dir(out).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
    files.sort();
    files.iter().map(|file| serde_json::from_str(&fs::read_to_string(file).expect("read")).expect("JSON")).collect()
}

/// The English services of a dataset, by name, with how to reach them as it was read from `source`: in the dataset that stands in
/// words. `check` finds nothing in it.
fn services_in(out: &Path, source: &str) -> Vec<Value> {
    let checked = run(&["check", &out.to_string_lossy()]);
    assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.error);
    let list = |shelf: &Value| shelf["services"].as_array().cloned().unwrap_or_default();
    let mut services: Vec<Value> = parts(out, "shelf-en-").iter().flat_map(list).collect();
    services.sort_by_key(|service| service["name"].as_str().expect("a name").to_owned());
    for entry in read(Path::new(source)) {
        let service = services.iter_mut().find(|service| service["id"] == entry.service.id.as_str()).expect("it is in the dataset");
        assert_eq!(service["ways"].as_array().map_or(0, Vec::len), entry.service.contacts.len(), "{}", entry.service.id);
        service["contacts"] = serde_json::to_value(&entry.service.contacts).expect("JSON");
        service["charge"] = serde_json::to_value(&entry.service.charge).expect("JSON");
    }
    services
}

/// The services of a file or a folder, by the national table.
fn read(source: &Path) -> Vec<Entry> {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder");
    let table = fs::read_to_string(Path::new(&root).join("data").join(TABLE_FILE)).expect("read");
    let mut files = vec![source.to_owned()];
    if source.is_dir() {
        files = fs::read_dir(source).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
    }
    let mut answers = Answers::default();
    for file in files {
        answers.read(&file.to_string_lossy(), &fs::read(&file).expect("read")).expect("JSON");
    }
    answers.services(&Table::read(&table).expect("the national table")).services
}

fn services(test: &str, source: &str) -> Vec<Value> {
    let (done, out) = build(test, source, &["--lang", "en"]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.error);
    services_in(&out, source)
}

/// The names of services.
fn names(services: &[Value]) -> Vec<&str> {
    services.iter().map(|service| service["name"].as_str().expect("a name")).collect()
}

#[test]
fn a_service_from_elsewhere_has_no_plain_text_of_ours() {
    let (done, out) = build("plain", &answer("service.json"), &["--lang", "en"]);
    says(&done, 0, &["en: 1 services"]);
    assert!(parts(&out, "en-").iter().chain(&services_in(&out, &answer("service.json"))).all(|it| it["plain"].is_null()));
}

#[test]
fn a_service_in_full_becomes_one_of_ours() {
    let (done, out) = build("full", &answer("service.json"), &["--strict"]);
    says(&done, 0, &["read: 1 services in 1 files", "mapped: 2 of 2 terms", "fi: 1 services left out", "en: 1 services"]);
    assert_eq!(done.error, "");
    let services = services_in(&out, &answer("service.json"));
    let service = &services[0];
    let expected = [
        ("id", "svc-1"),
        ("name", "Memory Clinic"),
        ("summary", "Tests for people who forget more than they used to."),
        ("access", "Ask your health centre.\n\nYou need:\n- Your health card"),
        ("audience", "People worried about their memory.\n\nFor people aged 18 and over."),
        ("sector", "both"),
        ("modified", "2026-04-05"),
    ];
    for (field, text) in expected {
        assert_eq!(service[field], text, "{field}");
    }
    let description = service["description"].as_str().expect("a description");
    assert!(
        description.starts_with("Closed in July.\n\nTests for people") && description.ends_with("Interpreters can be booked."),
        "{description}"
    );
    assert!(!description.contains("alert") && !description.contains('<'), "{description}");
    for (field, list) in [
        ("aliases", json!(["Dementia Clinic"])),
        ("providers", json!(["Eastshire Health"])),
        ("areas", json!(["Eastshire", "Westshire"])),
        ("languages", json!(["en", "so"])),
        ("classes", json!(["t-dementia", "t-mental"])),
        ("situations", json!(["mental-health-and-substances"])),
        ("sources", json!(["hsds"])),
    ] {
        assert_eq!(service[field], list, "{field}");
    }
    assert_eq!(
        service["charge"],
        json!({ "kind": "other", "note": "Visit: 20 EUR a visit (2026-01-01–)\nFirst visit: 0 EUR\nThe first visit is free." })
    );
    let price = service["price"].as_str().expect("a price");
    assert!(price.contains("Visit: 20 EUR a visit"), "{price}");
    let shares = json!([{ "id": "social-care", "basis": "inferred" }, { "id": "primary-care", "basis": "inferred" }]);
    assert_eq!(service["shares"], shares, "of the table alone: what a visit costs says nothing of them");
    let found = run(&["search", &out.to_string_lossy(), "--lang", "en", "dementia"]);
    says(&found, 0, &["svc-1"]);
}

#[test]
fn a_place_has_its_address_its_hours_and_its_numbers() {
    let services = services("place", &answer("service.json"));
    let contacts = services[0]["contacts"].as_array().expect("contacts");
    assert_eq!(contacts.len(), 2);
    assert_eq!(
        contacts[0],
        json!({
            "kind": "place",
            "name": "Harbour Clinic",
            "summary": "Second floor.\n\nTram 4.",
            "phones": [{ "number": "095550100", "label": "Reception" }],
            "emails": ["desk@clinic.example"],
            "links": [{ "url": "https://www.harbour.example" }],
            "addresses": [
                {
                    "kind": "visit", "street": "Harbour Street 3, Floor 2", "postcode": "00100", "city": "Eastport",
                    "position": { "north": "60.16986", "east": "24.93838" }
                },
                { "kind": "post", "street": "PO Box 7", "postcode": "00101", "city": "Eastport" },
            ],
            "hours": [{ "kind": "always" }],
            "accessibility": ["A lift.\n\nThe door is 90 cm wide."],
        })
    );
    let own = &contacts[1];
    assert_eq!((&own["kind"], &own["name"]), (&json!("phone"), &json!("Memory Clinic")));
    assert_eq!(own["phones"], json!([{ "number": "+358401234567", "label": "Nurse, extension 12" }]), "nobody calls a fax");
    assert_eq!((&own["emails"], &own["languages"]), (&json!(["memory@clinic.example"]), &json!(["sv"])));
    assert_eq!(own["links"], json!([{ "url": "https://clinic.example/memory" }]));
    assert!(!services[0].to_string().contains("Persona"), "people's own names are left out");
}

#[test]
fn schedules_become_weekly_hours_exceptions_and_days_closed() {
    let services = services("hours", &answer("service.json"));
    let hours = &services[0]["contacts"][1]["hours"];
    let expected = json!([
        {
            "kind": "weekly", "label": "Phone line", "from": "2026-01-01", "to": "2026-12-31",
            "spans": [
                { "day": 1, "opens": 540, "lasts": 210 },
                { "day": 2, "opens": 600, "lasts": 360 },
                { "day": 3, "opens": 600, "lasts": 360 },
            ],
        },
        { "kind": "closed", "label": "Midsummer", "from": "2026-06-19", "to": "2026-06-21" },
        {
            "kind": "exception", "label": "Open night", "from": "2026-05-09", "to": "2026-05-09",
            "spans": [{ "day": 0, "opens": 1320, "lasts": 240 }],
        },
    ]);
    assert_eq!(*hours, expected);
}

#[test]
fn services_are_found_wherever_they_stand() {
    for (name, expected) in [
        ("page.json", &["Art Club", "Home Help"][..]),
        ("organization.json", &["Day Centre", "Debt Advice"]),
        ("at-location.json", &["Online Nurse"]),
        ("tables.json", &["Night Café"]),
        ("folder", &["Art Club", "Home Help"]),
    ] {
        assert_eq!(names(&services(&format!("shape-{}", name.replace('.', "-")), &answer(name))), expected, "{name}");
    }
}

#[test]
fn what_several_files_and_records_tell_comes_together() {
    let together = services("folder-joined", &answer("folder"));
    assert_eq!(together[1]["providers"], json!(["Home Help Trust"]), "the organisation stands in another file");
    assert_eq!(together[1]["contacts"][0]["links"], json!([{ "url": "https://help.example" }]), "whoever gives it can be asked");
    let description = together[0]["description"].as_str().expect("a text");
    assert_eq!(description, "This service is closed for the time being.");
    let nurse = services("at-location-joined", &answer("at-location.json"));
    let kinds: Vec<_> = nurse[0]["contacts"].as_array().expect("contacts").iter().map(|it| (&it["kind"], &it["name"])).collect();
    let (online, place, web) = (json!("online"), json!("place"), json!("web"));
    let (video, school, own) = (json!("Video visits"), json!("Old School"), json!("Online Nurse"));
    assert_eq!(kinds, [(&online, &video), (&place, &school), (&web, &own)], "one service at two locations, told twice");
    let centre = services("organization-joined", &answer("organization.json"));
    assert_eq!(centre[0]["providers"], json!(["Westshire Care"]));
    let position = json!([{ "kind": "visit", "street": "West House", "position": { "north": "61.50000", "east": "23.80000" } }]);
    assert_eq!(centre[0]["contacts"][0]["addresses"], position, "a place without a street");
    assert_eq!(centre[1]["contacts"][0]["phones"], json!([{ "number": "0800123456" }]));
}

#[test]
fn tables_are_joined_by_their_ids() {
    let (done, out) = build("tables", &answer("tables.json"), &["--lang", "en"]);
    says(&done, 0, &["phones.csv[1]: belongs to no record in these files", "1 problems"]);
    let services = services_in(&out, &answer("tables.json"));
    let place = &services[0]["contacts"][0];
    assert_eq!(services[0]["providers"], json!(["Night Café Association"]));
    assert_eq!(place["addresses"], json!([{ "kind": "visit", "street": "Station Square 1", "postcode": "100", "city": "Eastport" }]));
    assert_eq!(place["phones"], json!([{ "number": "0407654321" }]));
    let spans = json!([{ "day": 5, "opens": 1320, "lasts": 480 }, { "day": 6, "opens": 1320, "lasts": 480 }]);
    assert_eq!(place["hours"][0]["spans"], spans, "after midnight it goes on");
    assert_eq!(services[0]["classes"], json!(["tab-t"]));
}

#[test]
fn what_is_wrong_is_told_and_costs_nothing_else() {
    let (done, out) = build("broken", &answer("broken.json"), &["--lang", "en"]);
    says(&done, 0, &["en: 2 services"]);
    for told in [
        "contents[1]: name: a service without a name",
        "contents[2]: id: expected an id",
        "contents[3]: expected an object",
        "contents[4]: its fields do not tell",
        "contents[5]: status: defunct",
        "contents[6]: name: of \"ok-1\" another stands already in",
        "contents[7]: url: is no address that may be followed",
        "contents[7]: email: expected an e-mail address",
        "contents[7]: minimum_age: expected a number from 0 to 150",
        "contents[7]: maximum_age: expected a number from 0 to 150",
        "contents[7]: last_modified: expected a date",
        "contents[7]: organization_id: refers to \"nowhere\"",
        "contents[7]: phones[0].number: expected a number of 3 to 18 digits",
        "contents[7]: phones[1].number: expected a text",
        "contents[7]: phones[2]: expected an object",
        "contents[7]: languages[0].code: expected a code",
        "contents[7]: cost_options[0].amount: expected a number",
        "contents[7]: cost_options[1].amount: expected a number",
        "contents[7]: schedules[0].opens_at: expected a time",
        "contents[7]: schedules[0].byday: expected days",
        "contents[7]: schedules[1].interval: only what recurs every week",
        "contents[7]: schedules[2].freq: only weekly rules",
        "contents[7]: schedules[3].byweekno: only what recurs",
        "parent_id: the terms above it come round to itself",
        "contents[7]: attributes[2].taxonomy_term_id: refers to \"no-such-term\"",
        "contents[7]: service_at_locations[0]: location_id: refers to \"no-such-place\"",
        "latitude: expected a number from -90 to 90",
        "longitude: expected a number from -180 to 180",
        "contents[7]: service_at_locations[2]: location: expected an object",
    ] {
        assert!(done.error.contains(told), "{told:?} is not told: {}", done.error);
    }
    let services = services_in(&out, &answer("broken.json"));
    assert_eq!(names(&services), ["Good Service", "Odd Service"]);
    let odd = &services[1];
    let id = odd["id"].as_str().expect("an id");
    assert!(id.starts_with("bad-1-") && id.len() == "bad-1-".len() + 8, "{id}");
    assert!(done.out.contains(&format!("\"bad/1\" is {id} in the dataset")), "{}", done.out);
    assert_eq!(odd["description"], "5", "a number is a text, if a short one");
    assert_eq!(odd["classes"], json!(["ring-1", "ring-2"]));
    let own = odd["contacts"].as_array().and_then(|contacts| contacts.last()).expect("a contact");
    assert_eq!(own["phones"], json!([{ "number": "0402223333" }]));
    assert_eq!(own["summary"], "Every other Monday\n\nSecond Monday of the month", "what hours cannot say is said in words");
    assert_eq!((&own["links"], &own["emails"], &own["hours"]), (&Value::Null, &Value::Null, &json!([{ "kind": "unread" }])));
    let (strict, out) = build("broken-strict", &answer("broken.json"), &["--strict"]);
    says(&strict, 1, &["--strict"]);
    assert!(!out.exists(), "strict makes nothing");
}

#[test]
fn services_of_both_catalogues_stand_on_one_base() {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder");
    let ptv = Path::new(&root).join("tests/ptv/entity.json").to_string_lossy().into_owned();
    let (done, out) = build("both", &answer("service.json"), &["--ptv", &ptv]);
    says(&done, 0, &["fi: 1 services left out", "fi: 1 services in", "en: 2 services in"]);
    assert_eq!(services_in(&out, &answer("service.json")).len(), 2);
    let background = &parts(&out, "background-en-")[0];
    let sources: Vec<&str> = background["sources"].as_array().expect("sources").iter().filter_map(|it| it["id"].as_str()).collect();
    assert!(sources.ends_with(&["ptv", "hsds"]), "{sources:?}");
    let work = folder("hsds-both-same");
    let same = work.join("same.json");
    let service = json!({ "id": "00000000-0000-4000-8000-000000000001", "name": "Same Id", "status": "active" });
    fs::write(&same, service.to_string()).expect("written");
    let (done, out) = build("both-same-out", &same.to_string_lossy(), &["--ptv", &ptv]);
    says(&done, 0, &["same.json: whole file: id: 00000000-0000-4000-8000-000000000001 stands already in", "the first one is kept"]);
    let shelf = &parts(&out, "shelf-en-")[0];
    assert_eq!((shelf["services"].as_array().map(Vec::len), &shelf["services"][0]["sources"]), (Some(1), &json!(["ptv"])));
}

#[test]
fn the_table_may_be_another() {
    let base = tool::copy_of_data("hsds-base-own");
    let table = base.join("hsds.toml");
    let text = fs::read_to_string(&table).expect("read");
    let own = "\n[[terms]]\nterm = \"T-DEMENTIA\"\nsector = \"health\"\nsituations = [\"older-person\", \"teeth\"]\n";
    fs::write(&table, text.replace("language = \"en\" #", "language = \"sv\" #") + own).expect("written");
    let (done, out) = build("base-own-out", &answer("service.json"), &["--base", &base.to_string_lossy()]);
    says(&done, 0, &["hsds.toml: the base has no situation \"teeth\"", "sv: 1 services in", "en: 1 services left out"]);
    assert_eq!(done.error.lines().count(), 1, "told once for all languages: {}", done.error);
    let shelf = &parts(&out, "shelf-sv-")[0]["services"][0];
    assert_eq!(shelf["situations"], json!(["older-person", "mental-health-and-substances"]));
    assert!(shelf["audience"].as_str().is_some_and(|text| text.ends_with("fyllt 18 år.")), "{}", shelf["audience"]);
    fs::write(&table, text.replace("sector = \"both\"", "sector = \"boht\"")).expect("written");
    let (done, out) = build("base-own-bad", &answer("service.json"), &["--base", &base.to_string_lossy()]);
    says(&done, 1, &["hsds.toml", "line", "boht"]);
    assert!(!out.exists());
}
