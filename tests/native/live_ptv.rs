//! Services asked of PTV Open API v11 itself: a server of the test speaks as it does. What it gives is made up.

use crate::support::catalogue::{Catalogue, id};
use crate::support::http::{Reply, Request, Server};
use crate::support::tool::{Done, folder};
use crate::support::{catalogue, tool};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds from an API, with short pauses.
fn build(test: &str, server: &Server, more: &[&str]) -> (Done, PathBuf) {
    catalogue::build(test, "--ptv", &server.at("/api/v11"), more)
}

fn serve(catalogue: Catalogue) -> Server {
    Server::new(move |request| catalogue.answer(request))
}

fn ids(out: &Path) -> Vec<String> {
    let shelf = tool::file_starting(out, "shelf-fi-");
    let shelf: Value = serde_json::from_str(&fs::read_to_string(shelf).expect("read")).expect("JSON");
    let services = shelf["services"].as_array().expect("services");
    let mut ids: Vec<String> = services.iter().map(|service| service["id"].as_str().expect("an id").to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn everything_is_asked_for_page_by_page_and_in_batches() {
    let server = serve(Catalogue { services: 250, page: 100, ..Catalogue::default() });
    let (done, _) = build("all", &server, &[]);
    done.says(0, &["read: 250 services", "connected: 250 of 250 service channels", "fi: 250 services"]);
    let asked: Vec<String> = server.asked().into_iter().map(|request| request.path).collect();
    for start in [
        "/api/v11/Service?page=1",
        "/api/v11/Service?page=3",
        "/api/v11/Service/list?guids=",
        "/api/v11/ServiceChannel?page=3",
        "/api/v11/ServiceChannel/list?guids=",
        "/api/v11/Organization?page=1",
        "/api/v11/Organization/list?guids=",
    ] {
        assert!(asked.iter().any(|path| path.starts_with(start)), "{start} is not asked for: {asked:?}");
    }
    assert_eq!(server.count("/api/v11/Service/list?guids="), 3);
    let most = server.asked().iter().filter_map(|request| Some(request.query("guids")?.split(',').count())).max();
    assert_eq!(most, Some(100));
    assert!(server.most_at_once() <= 4, "{} at once", server.most_at_once());
    for request in server.asked() {
        assert!(request.header("user-agent").is_some_and(|agent| agent.starts_with("sote-explorer/")), "{request:?}");
    }
}

#[test]
fn what_is_asked_for_makes_what_the_same_files_make() {
    let catalogue = Catalogue { services: 7, page: 3, ..Catalogue::default() };
    let work = folder("live-ptv-same");
    for (name, records) in [("a", catalogue.all("Service")), ("b", catalogue.all("ServiceChannel")), ("c", catalogue.all("Organization"))] {
        fs::write(work.join(format!("{name}.json")), json!(records).to_string()).expect("written");
    }
    let (saved, saved_out) = catalogue::build("same-saved", "--ptv", &work.to_string_lossy(), &[]);
    let (asked, asked_out) = build("same-asked", &serve(catalogue), &[]);
    saved.says(0, &[]);
    asked.says(0, &[]);
    let read = |out: &Path| {
        let mut files: Vec<_> = fs::read_dir(out).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
        files.iter().map(|file| (file.file_name().map(ToOwned::to_owned), fs::read(file).expect("read"))).collect::<Vec<_>>()
    };
    assert_eq!(read(&saved_out), read(&asked_out));
}

#[test]
fn a_region_is_asked_for_alone_with_what_its_services_refer_to() {
    let server = serve(Catalogue { services: 60, page: 20, ..Catalogue::default() });
    let (done, out) = build("region", &server, &["--region", "pirkanmaa"]);
    done.says(
        0,
        &["fi: 20 services", "region pirkanmaa: 20 services", "connected: 20 of 20", "read: 20 service channels, 1 organizations"],
    );
    assert_eq!(ids(&out).len(), 20);
    let asked: Vec<Request> = server.asked();
    assert!(asked.iter().any(|request| request.path.starts_with("/api/v11/Service/list/area/WellbeingServiceCounties/code/08?")));
    assert!(asked.iter().all(|request| request.query("includeWholeCountry").is_none_or(|told| told == "true")));
    assert_eq!(server.count("/api/v11/Service?"), 0);
    assert_eq!(server.count("/api/v11/ServiceChannel?"), 0);
    let (done, _) = build("region-code", &server, &["--region", "08"]);
    done.says(0, &["fi: 20 services"]);
}

#[test]
fn neither_helsinki_nor_aland_is_a_county() {
    let server = serve(Catalogue { services: 6, ..Catalogue::default() });
    build("region-helsinki", &server, &["--region", "helsinki"]);
    assert_eq!(server.count("/api/v11/Service/list/area/Municipality/code/091?"), 1);
    build("region-aland", &server, &["--region", "91"]);
    assert_eq!(server.count("/api/v11/Service/list/area/Region/code/21?"), 1);
}

#[test]
fn a_region_that_is_none_is_wrong_usage_and_nobody_is_asked() {
    let server = serve(Catalogue::default());
    for region in ["atlantis", "hus", "99", ""] {
        let (done, out) = build("region-none", &server, &["--region", region]);
        done.says(2, &["--region", "pirkanmaa (08)", "helsinki (90)", "ahvenanmaa (91)"]);
        assert!(!out.exists());
    }
    assert_eq!(server.asked().len(), 0);
}

#[test]
fn a_record_that_is_gone_is_told_and_costs_nothing_else() {
    let server = serve(Catalogue { services: 30, gone: vec![4, 17], ..Catalogue::default() });
    let (done, out) = build("gone", &server, &[]);
    done.says(
        0,
        &["fi: 28 services", &format!("/api/v11/Service/{}: stands in the list, but there is no such record (404)", id("Service", 4))],
    );
    assert!(!ids(&out).contains(&id("Service", 17)));
    let (done, out) = build("gone-strict", &server, &["--strict"]);
    done.says(1, &["--strict"]);
    assert!(!out.exists());
}

#[test]
fn a_list_of_records_that_are_gone_is_none() {
    let server = serve(Catalogue { services: 30, gone: (1..=12).collect(), ..Catalogue::default() });
    let (done, out) = build("gone-many", &server, &[]);
    done.says(1, &["12 of the 30 services in the list are not there", "the list is not whole", "--cache"]);
    assert!(!out.exists());
}

#[test]
fn a_page_of_the_list_that_is_missing_ends_it() {
    for (test, reply) in
        [("missing", Reply::status(404)), ("empty", Reply::json(&json!({ "pageNumber": 2, "pageCount": 3, "itemList": null })))]
    {
        let catalogue = Catalogue { services: 30, page: 10, ..Catalogue::default() };
        let server =
            Server::new(move |request| if request.path.ends_with("Service?page=2") { reply.clone() } else { catalogue.answer(request) });
        let (done, out) = build(&format!("page-{test}"), &server, &[]);
        done.says(1, &["/api/v11/Service?page=2"]);
        assert!(!out.exists());
    }
}

#[test]
fn a_server_that_gives_one_page_for_all_is_found_out() {
    let catalogue = Catalogue { services: 30, page: 10, ..Catalogue::default() };
    let server = Server::new(move |request| {
        let path = request.path.replace("page=2", "page=1").replace("page=3", "page=1");
        catalogue.answer(&Request { path, ..request.clone() })
    });
    build("one-page", &server, &[]).0.says(1, &["gives page 1 instead", "cannot be read whole"]);
}

#[test]
fn a_list_that_changes_while_it_is_read_is_read_again() {
    // a service comes in at the front between the first page and the others, and pushes one over each border
    let catalogue = Catalogue { services: 30, page: 10, ..Catalogue::default() };
    let server = Server::new(move |request| {
        let is_late = request.page() > 1 || request.before > 0;
        if request.place() == "/api/v11/Service" && is_late {
            Catalogue { services: 31, new_first: true, ..catalogue.clone() }.answer(request)
        } else {
            Catalogue { services: 31, ..catalogue.clone() }.answer_records_or(request, &catalogue)
        }
    });
    let (done, out) = build("changes", &server, &[]);
    done.says(0, &["the list changed while it was read", "fi: 31 services", "0 problems"]);
    assert_eq!(ids(&out).len(), 31);
}

/// Nothing comes twice and no count changes: only the first page is another.
#[test]
fn a_service_that_goes_while_the_list_is_read_takes_none_along() {
    let whole = Catalogue { services: 30, page: 10, ..Catalogue::default() };
    let less = Catalogue { gone: vec![1], hides_gone: true, ..whole.clone() };
    let server = Server::new(move |request| {
        let is_before = request.place() == "/api/v11/Service" && request.page() == 1 && request.before == 0;
        if is_before { whole.answer(request) } else { less.answer(request) }
    });
    let (done, out) = build("goes", &server, &[]);
    done.says(0, &["its first page did not stay the same", "fi: 29 services", "0 problems"]);
    assert!(ids(&out).contains(&id("Service", 11)), "it went from the second page to the first, which had been read");
}

#[test]
fn a_newer_version_asks_for_a_key_and_is_wrong_usage() {
    for (address, told) in [
        ("https://api.example/api/v12", "v12 answers with a key only"),
        ("https://user:secret@api.example/api/v11", "would be printed"),
        ("https://api.example/api/v11?page=1", "has a query"),
        ("https:///api/v11", "has no host"),
    ] {
        let (done, out) = catalogue::build("addresses", "--ptv", address, &[]);
        done.says(2, &[told]);
        assert!(!out.exists() && !done.error.contains("secret@") || address.contains("secret"));
    }
}

#[test]
fn an_address_may_end_where_people_copy_it() {
    let server = serve(Catalogue { services: 2, ..Catalogue::default() });
    for end in ["/", "/Service", "/Service/"] {
        let (done, _) = catalogue::build("ends", "--ptv", &server.at(&format!("/api/v11{end}")), &[]);
        done.says(0, &["fi: 2 services"]);
    }
}
