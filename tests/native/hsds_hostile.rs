//! Files that are no answers of HSDS, and answers made to hurt: each is refused in words, and nothing is made.

use crate::support::tool::{Done, folder, run};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds from one file with these contents.
fn build(test: &str, contents: &[u8]) -> (Done, PathBuf) {
    let work = folder(&format!("hsds-hostile-{test}"));
    let (file, out) = (work.join("answer.json"), work.join("out"));
    fs::write(&file, contents).expect("written");
    let done = run(&["build", "--lang", "en", "--out", &out.to_string_lossy(), "--hsds", &file.to_string_lossy()]);
    assert!(!done.error.contains("panicked"), "{test}: {}", done.error);
    (done, out)
}

fn refused(test: &str, contents: &[u8], told: &[&str]) {
    let (done, out) = build(test, contents);
    assert_eq!(done.code, Some(1), "{test}: {}{}", done.out, done.error);
    told.iter().for_each(|part| assert!(done.error.contains(part), "{part:?} is not told: {}", done.error));
    assert!(!out.exists(), "{test}");
}

#[test]
fn what_is_no_whole_json_is_told_with_its_place() {
    let whole = json!({ "id": "one", "name": "Service", "status": "active" }).to_string().into_bytes();
    let mut utf_16 = vec![0xff, 0xfe];
    utf_16.extend("{}".encode_utf16().flat_map(u16::to_le_bytes));
    for (test, contents, told) in [
        ("truncated", &whole[..whole.len() / 2], "line 1 column"),
        ("empty", b"", "is empty"),
        ("blank", b"\xef\xbb\xbf \n", "is empty"),
        ("binary", b"{\"id\": \"\xff\xfe\x00\"}", "not UTF-8 text at byte 8"),
        ("utf-16", &utf_16, "not UTF-8 text at byte 0"),
        ("latin", b"{\"id\": \"one\", \"name\": \"Caf\xe9\"}", "not UTF-8 text at byte 26"),
        ("page", b"<!doctype html><p>502", "web page"),
        ("number", b"42", "neither an object nor a list"),
        ("gigantic", b"[{\"id\": 1e999, \"status\": \"active\"}]", "line 1 column"),
        ("nested", "[".repeat(200_000).as_bytes(), "recursion limit"),
        ("nested-objects", "{\"service\":".repeat(200_000).as_bytes(), "recursion limit"),
    ] {
        refused(test, contents, &["answer.json: whole file:", told]);
    }
}

#[test]
fn json_that_is_none_of_hsds_is_told() {
    for (test, contents, told) in [
        ("object", "{\"colour\": \"blue\"}", "whole file: holds no record of HSDS"),
        ("nothing", "{}", "whole file: holds no record of HSDS"),
        ("list", "[null, {}]", "[1]: its fields do not tell"),
        ("contents", "{\"contents\": 5}", "contents: expected a list"),
        ("tables", "{\"services\": [5]}", "services[0]: expected an object"),
        ("terms", "{\"id\": \"t\", \"name\": \"Term\", \"taxonomy_terms\": {}}", "taxonomy_terms: expected a list"),
    ] {
        refused(&format!("none-{test}"), contents.as_bytes(), &["answer.json", told, "nothing usable"]);
    }
}

#[test]
fn a_bad_file_is_told_after_the_good_ones_and_leaves_what_stands_alone() {
    let work = folder("hsds-hostile-stands");
    let (good, bad, out) = (work.join("a.json"), work.join("b.json"), work.join("out"));
    fs::write(&good, json!([{ "id": "one", "name": "Service", "status": "active" }, { "id": "two", "status": "active" }]).to_string())
        .expect("written");
    let (out, source) = (out.to_string_lossy().into_owned(), work.to_string_lossy().into_owned());
    assert_eq!(run(&["build", "--out", &out, "--hsds", &good.to_string_lossy()]).code, Some(0));
    fs::write(&bad, "{").expect("written");
    let done = run(&["build", "--out", &out, "--hsds", &source, "--hsds", &work.join("none.json").to_string_lossy()]);
    assert_eq!(done.code, Some(1), "{}", done.error);
    for told in ["a.json: [1]: name:", "b.json: whole file: is not whole JSON", "none.json"] {
        assert!(done.error.contains(told), "{told:?} is not told: {}", done.error);
    }
    assert_eq!(run(&["check", &out]).code, Some(0));
}

/// The texts of all JSON files of a folder.
fn written(out: &Path) -> String {
    let files = fs::read_dir(out).expect("a folder").map(|entry| entry.expect("an entry").path());
    files.filter(|file| file.extension().is_some_and(|it| it == "json")).map(|file| fs::read_to_string(file).expect("read")).collect()
}

#[test]
fn nothing_that_runs_or_hides_gets_through() {
    let evil = "<img src=x onerror=alert(1)>\u{202e}Hello &lt;script&gt;steal()&lt;/script&gt;";
    let mut service = json!({ "id": "one", "status": "active", "email": "a@b.example\u{202e}", "url": "  JavaScript:alert(1)" });
    for field in ["name", "alternate_name", "description", "eligibility_description", "application_process", "fees_description", "alert"] {
        service[field] = json!(evil);
    }
    service["organization"] = json!({ "id": "o", "name": evil, "website": "vbscript:x" });
    service["service_areas"] = json!([{ "name": evil }]);
    service["cost_options"] = json!([{ "option": evil, "amount": 1, "currency": evil, "amount_description": evil }]);
    service["required_documents"] = json!([{ "document": evil }]);
    service["attributes"] = json!([{ "taxonomy_term": { "id": "<t>", "name": evil } }]);
    service["phones"] = json!([{ "number": "040 1234567", "description": evil, "type": evil, "extension": evil }]);
    service["schedules"] = json!([{ "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "10:00", "description": evil, "notes": evil, "schedule_link": "data:text/html,x" }]);
    service["service_at_locations"] = json!([{ "description": evil, "location": {
        "name": evil, "description": evil, "transportation": evil, "url": "https://a.example/\u{202e}", "location_type": evil,
        "addresses": [{ "address_1": evil, "city": evil, "postal_code": evil }], "accessibility": [{ "description": evil, "details": evil, "url": "file:///x" }],
    } }]);
    let (done, out) = build("evil", service.to_string().as_bytes());
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(run(&["check", &out.to_string_lossy()]).code, Some(0));
    let all = written(&out).to_lowercase();
    assert!(all.contains("hello"));
    for bad in ["<img", "<script", "onerror", "steal", "javascript:", "vbscript:", "data:text", "file:///", "\u{202e}", "\\u202e"] {
        assert!(!all.contains(bad), "{bad:?} got through");
    }
}

#[test]
fn much_of_one_thing_takes_time_in_proportion() {
    let places: Vec<_> = (0..20_000).map(|place| json!({ "id": format!("s{place}"), "location_id": "l" })).collect();
    let chain: Vec<_> = (0..5_000)
        .map(|term| json!({ "id": format!("t{term}"), "name": "Term", "parent_id": format!("t{}", (term + 1) % 5_000) }))
        .collect();
    let services = json!([{ "id": "one", "name": "Service", "status": "active", "service_at_locations": places }, { "id": "one", "phones": vec![json!({ "number": "040 1234567" }); 20_000], "status": "active" }]);
    let tables = json!({ "services": services, "taxonomy_terms": chain, "locations": [{ "id": "l", "location_type": "physical", "name": "House" }],
        "attributes": [{ "link_id": "one", "taxonomy_term_id": "t0" }] });
    let (done, out) = build("much", tables.to_string().as_bytes());
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(run(&["check", &out.to_string_lossy()]).code, Some(0));
}
