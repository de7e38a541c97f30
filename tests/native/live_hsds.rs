//! Services asked of an API of HSDS or Open Referral UK: a server of the test speaks as it does. What it gives is made up.

use crate::support::http::{Reply, Request, Server};
use crate::support::tool::Done;
use crate::support::{catalogue, tool};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn build(test: &str, server: &Server, more: &[&str]) -> (Done, PathBuf) {
    catalogue::build(test, "--hsds", &server.at("/o/v3"), more)
}

fn shelf(out: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(tool::file_starting(out, "shelf-en-")).expect("read")).expect("JSON")
}

/// A service in full.
fn whole(number: usize) -> Value {
    json!({
        "id": format!("s/{number}"), "name": format!("Service {number}"), "status": "active", "description": "Help.",
        "organization_id": "o", "service_at_locations": [], "phones": [{ "number": "040 1234567" }],
    })
}

/// What a list has of it.
fn short(number: usize) -> Value {
    json!({ "id": format!("s/{number}"), "name": format!("Service {number}"), "status": "active", "organization_id": "o" })
}

/// Ten services, four a page.
fn answer(request: &Request, item: fn(usize) -> Value) -> Reply {
    let place = request.place().trim_start_matches("/o/v3/");
    if place == "services" {
        let page = request.page();
        let items: Vec<Value> = (1..=10).skip((page - 1) * 4).take(4).map(item).collect();
        return Reply::json(&json!({
            "total_items": 10, "total_pages": 3, "page_number": page, "size": 4,
            "first_page": page == 1, "last_page": page == 3, "empty": false, "contents": items,
        }));
    }
    if let Some(number) = place.strip_prefix("services/s%2F").and_then(|number| number.parse().ok()) {
        return Reply::json(&whole(number));
    }
    if place == "organizations/o" {
        Reply::json(&json!({ "id": "o", "name": "The Giver", "website": "https://a.example" }))
    } else {
        Reply::status(404)
    }
}

#[test]
fn a_list_of_short_records_leads_to_the_whole_ones() {
    let server = Server::new(|request| answer(request, short));
    let (done, out) = build("short", &server, &[]);
    done.says(0, &["en: 10 services"]);
    // the first page twice: an item that went meanwhile would show there
    assert_eq!((server.count("/o/v3/services?page="), server.count("/o/v3/services/"), server.count("/o/v3/organizations/o")), (4, 10, 1));
    assert!(server.most_at_once() <= 4);
    let shelf = shelf(&out);
    let first = &shelf["services"][0];
    assert_eq!(first["providers"], json!(["The Giver"]));
    assert!(first["ways"].to_string().contains("1234567"), "{first}");
}

#[test]
fn a_list_of_whole_records_is_enough() {
    let server = Server::new(|request| answer(request, whole));
    build("whole", &server, &[]).0.says(0, &["en: 10 services", "0 problems"]);
    assert_eq!((server.count("/o/v3/services?page="), server.count("/o/v3/services/")), (4, 0));
}

#[test]
fn a_list_may_tell_nothing_but_which_page_is_the_last() {
    for names in [("content", "last"), ("contents", "last_page")] {
        let server = Server::new(move |request| {
            let items: Vec<Value> = (1..=10).skip((request.page() - 1) * 4).take(4).map(whole).collect();
            if request.place() == "/o/v3/services" {
                Reply::json(&json!({ names.0: items, names.1: request.page() == 3 }))
            } else {
                answer(request, whole)
            }
        });
        build("last", &server, &[]).0.says(0, &["en: 10 services"]);
        assert_eq!(server.count("/o/v3/services?"), 4);
    }
    // and one that tells nothing at all ends with an empty page
    let server = Server::new(|request| {
        let items: Vec<Value> = (1..=10).skip((request.page() - 1) * 4).take(4).map(whole).collect();
        if request.place() == "/o/v3/services" { Reply::json(&json!({ "contents": items })) } else { answer(request, whole) }
    });
    build("untold", &server, &[]).0.says(0, &["en: 10 services"]);
}

#[test]
fn a_list_without_pages_is_one() {
    let server = Server::new(|request| {
        if request.place() == "/o/v3/services" { Reply::json(&Value::Array((1..=3).map(whole).collect())) } else { answer(request, whole) }
    });
    build("bare", &server, &[]).0.says(0, &["en: 3 services"]);
}

#[test]
fn a_list_that_gives_more_or_less_than_it_says_is_told() {
    let server = Server::new(|request| {
        if request.place() == "/o/v3/services" {
            let items: Vec<Value> = (1..=5).map(whole).collect();
            return Reply::json(&json!({ "total_items": 31, "total_pages": 1, "page_number": 1, "contents": items }));
        }
        answer(request, whole)
    });
    build("counts", &server, &[]).0.says(0, &["says it has 31 items, and gives 5", "en: 5 services", "0 problems"]);
}

#[test]
fn a_list_in_no_order_is_read_until_it_repeats_itself() {
    // an API that sorts by nothing gives some twice and others never
    let server = Server::new(|request| {
        if request.place() != "/o/v3/services" {
            return answer(request, whole);
        }
        let numbers = if request.page() == 2 && request.before == 0 {
            vec![1, 2, 7, 8]
        } else {
            (1..=10).skip((request.page() - 1) * 4).take(4).collect()
        };
        Reply::json(
            &json!({ "total_pages": 3, "page_number": request.page(), "contents": numbers.into_iter().map(whole).collect::<Vec<_>>() }),
        )
    });
    build("unsorted", &server, &[]).0.says(0, &["2 items came twice", "read once more", "en: 10 services", "0 problems"]);
}

#[test]
fn a_service_that_is_gone_is_told() {
    let server = Server::new(|request| if request.path == "/o/v3/services/s%2F7" { Reply::status(404) } else { answer(request, short) });
    build("gone", &server, &[])
        .0
        .says(0, &["/o/v3/services/s%2F7: is named by the API, but there is no such record (404)", "en: 9 services"]);
}

#[test]
fn a_page_that_does_not_come_ends_it() {
    let server = Server::new(|request| if request.path.ends_with("page=3") { Reply::status(500) } else { answer(request, whole) });
    let (done, out) = build("page", &server, &[]);
    done.says(1, &["/o/v3/services?page=3", "status 500", "try again later", "--cache"]);
    assert!(!out.exists());
}

#[test]
fn pages_that_repeat_without_end_are_found_out() {
    let server = Server::new(|_| Reply::json(&json!({ "contents": [whole(1), whole(2)] })));
    build("endless", &server, &[]).0.says(1, &["gives a page once more that came before"]);
    let many = Server::new(|_| Reply::json(&json!({ "total_pages": 4_000_000_000_u64, "contents": [whole(1)] })));
    build("many", &many, &[]).0.says(1, &["says it has 4000000000 pages"]);
}

#[test]
fn a_region_is_chosen_by_the_names_of_areas() {
    let server = Server::new(|request| {
        let area = |number| match number {
            1 => json!([{ "name": "Pirkanmaa" }]),
            2 => json!([{ "name": "Lappi" }, { "name": "Pirkanmaa wellbeing services county" }]),
            3 => json!([{ "name": "Lapland" }]),
            4 => json!([{ "name": "Finland" }]),
            5 => json!([{ "name": "Our village" }]),
            _ => Value::Null,
        };
        let item = |number| {
            let mut service = whole(number);
            service["service_areas"] = area(number);
            service
        };
        if request.place() == "/o/v3/services" {
            Reply::json(&json!({ "contents": (1..=6).map(item).collect::<Vec<_>>(), "last_page": true }))
        } else {
            answer(request, whole)
        }
    });
    build("region", &server, &["--region", "pirkanmaa"]).0.says(
        0,
        &[
            "region pirkanmaa: 4 services, 2 of them given there, 1 in the whole country, 1 that do not say where",
            "2 left out: 1 given elsewhere, 1 in areas of which nothing says",
        ],
    );
}
