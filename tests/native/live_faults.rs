//! APIs that fail: what can be had by patience is had, what cannot is told with its address and what to do, and then nothing is made.

use crate::support::catalogue::{Catalogue, id};
use crate::support::http::{Reply, Server};
use crate::support::tool::{Done, folder};
use crate::support::{catalogue, tool};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

const LIST: &str = "/api/v11/Service/list?guids=";

/// A small catalogue that answers what begins with `start` otherwise, the first `times` times.
fn faulty(start: &'static str, times: usize, reply: Reply) -> Server {
    let catalogue = Catalogue { services: 3, ..Catalogue::default() };
    Server::new(
        move |request| {
            if request.path.starts_with(start) && request.before < times { reply.clone() } else { catalogue.answer(request) }
        },
    )
}

fn build(test: &str, server: &Server, more: &[&str]) -> (Done, PathBuf) {
    catalogue::build(test, "--ptv", &server.at("/api/v11"), more)
}

/// It ends with words that name the address and what to do, and leaves nothing.
fn refused(test: &str, server: &Server, more: &[&str], told: &[&str]) {
    let (done, out) = build(test, server, more);
    done.says(1, told);
    done.says(1, &[&server.at("/api/v11/Service"), "nothing was made", "--cache"]);
    assert!(!out.exists(), "{test}");
    forget(&done);
}

/// What a broken download leaves in the folder for temporary files.
fn forget(done: &Done) {
    let kept = done.error.split("are put into ").nth(1).and_then(|rest| rest.lines().next()).expect("the folder is told");
    assert!(Path::new(kept).is_dir(), "{kept} is kept");
    fs::remove_dir_all(kept).expect("removed");
}

#[test]
fn what_passes_is_waited_for() {
    let whole = Catalogue { services: 3, ..Catalogue::default() }.all("Service");
    let body = json!(whole).to_string();
    let half = body.len() / 2;
    for (test, reply, told) in [
        ("500", Reply::status(500), "status 500 Internal Server Error"),
        ("503", Reply::of(503, "text/html", "<html>busy"), "status 503 Service Unavailable"),
        ("429", Reply::status(429), "status 429 Too Many Requests"),
        ("cut", Reply::of(200, "application/json", body.clone()).cut(half), "the connection broke"),
        ("none", Reply::of(200, "application/json", body.clone()).cut(0), "the connection broke"),
        ("half", Reply::of(200, "application/json", &body[..half]), "not whole JSON"),
        ("empty", Reply::of(200, "application/json", ""), "the answer is empty"),
    ] {
        let server = faulty(LIST, 2, reply);
        let (done, _) = build(&format!("passes-{test}"), &server, &[]);
        done.says(0, &["fi: 3 services", told, "asked again", "0 problems"]);
        assert_eq!(server.count(LIST), 3, "{test}");
    }
}

#[test]
fn what_does_not_pass_is_told_and_ends_it() {
    for (test, reply, told) in [
        ("500", Reply::status(500), "status 500 Internal Server Error, 6 times: try again later"),
        ("cut", Reply::of(200, "application/json", "[{}]").cut(2), "the connection broke"),
        ("half", Reply::of(200, "application/json", "[{\"id\":"), "not whole JSON"),
    ] {
        let server = faulty(LIST, usize::MAX, reply);
        refused(&format!("stays-{test}"), &server, &[], &[told, LIST]);
        assert_eq!(server.count(LIST), 6, "{test}");
    }
}

#[test]
fn what_will_be_the_same_is_not_asked_for_again() {
    let login = Reply::of(200, "text/html; charset=utf-8", "<!doctype html><title>Kirjaudu</title>");
    for (test, reply, told) in [
        ("login", login, "is a web page (text/html) and not JSON, perhaps a page to log in"),
        ("image", Reply::of(200, "image/png", "x"), "has the content type image/png"),
        ("large", Reply::of(200, "application/json", vec![b' '; (64 << 20) + 1]), "is larger than 64 MiB"),
        ("unasked", Reply::status(401), "status 401 Unauthorized"),
        ("bad", Reply::status(400), "status 400 Bad Request"),
        ("object", Reply::json(&json!({ "message": "hello" })), "is no list of records"),
    ] {
        let server = faulty(LIST, usize::MAX, reply);
        refused(&format!("same-{test}"), &server, &[], &[told, "check that", "base URL"]);
        assert_eq!(server.count(LIST), 1, "{test}");
    }
}

#[test]
fn an_api_that_is_none_is_told() {
    let nothing = Server::new(|_| Reply::status(404));
    refused("none-404", &nothing, &[], &["Service?page=1: there is no such page (404)", "base URL"]);
    let other = Server::new(|_| Reply::json(&json!({ "hello": "world" })));
    refused("none-other", &other, &[], &["has no list \"itemList\""]);
}

#[test]
fn a_server_that_is_not_there_is_told() {
    let (done, out) = catalogue::build("nobody", "--ptv", "http://127.0.0.1:1/api/v11", &[]);
    done.says(1, &["http://127.0.0.1:1/api/v11/Service?page=1", "6 times: try again later"]);
    assert!(!out.exists());
    forget(&done);
}

#[test]
fn a_server_may_say_how_long_to_wait() {
    let server = faulty(LIST, 1, Reply::status(429).with("Retry-After", "2"));
    let start = Instant::now();
    build("retry-after", &server, &[]).0.says(0, &["fi: 3 services"]);
    assert!(start.elapsed() >= Duration::from_secs(2));
    let late = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3));
    let server = faulty(LIST, 1, Reply::status(503).with("Retry-After", &late));
    let start = Instant::now();
    build("retry-after-date", &server, &[]).0.says(0, &["fi: 3 services"]);
    assert!(start.elapsed() >= Duration::from_secs(2), "the seconds of a date are whole");
    let server = faulty(LIST, 1, Reply::status(429).with("Retry-After", "7200"));
    refused("retry-after-long", &server, &[], &["wants to be left alone for 120 minutes"]);
}

#[test]
fn an_answer_that_trickles_is_not_waited_for_without_end() {
    let slow = Reply::json(&json!([{}])).dripping(Duration::from_millis(150));
    let server = faulty(LIST, 1, slow.clone());
    let start = Instant::now();
    build("drips-once", &server, &["--http-timeout", "300"]).0.says(0, &["fi: 3 services", "did not come in time; asked again"]);
    assert!(start.elapsed() < Duration::from_mins(1));
    let late = faulty(LIST, 1, Reply::status(200).late(Duration::from_secs(2)));
    build("late-once", &late, &["--http-timeout", "300"]).0.says(0, &["fi: 3 services", "did not come in time; asked again"]);
    let server = faulty(LIST, usize::MAX, slow);
    refused("drips", &server, &["--http-timeout", "300"], &["did not come in time, 6 times"]);
}

#[test]
fn an_answer_may_lead_elsewhere_but_not_in_a_circle() {
    let server = faulty(LIST, usize::MAX, Reply::status(302).with("Location", "/api/v11/Service/list?guids=round"));
    refused("circle", &server, &[], &["leads elsewhere more than 5 times, perhaps in a circle"]);
    assert!(server.count(LIST) <= 7);
    let catalogue = Catalogue { services: 3, ..Catalogue::default() };
    let moved = Server::new(move |request| match request.path.strip_prefix("/old") {
        Some(path) => Reply::status(301).with("Location", path),
        None => catalogue.answer(request),
    });
    catalogue::build("moved", "--ptv", &moved.at("/old/api/v11"), &[]).0.says(0, &["fi: 3 services"]);
}

#[test]
fn a_download_that_broke_goes_on_where_it_stopped() {
    let is_broken = Arc::new(AtomicBool::new(true));
    let breaks = Arc::clone(&is_broken);
    let catalogue = Catalogue { services: 450, page: 100, ..Catalogue::default() };
    let last = id("Service", 401);
    let server = Server::new(move |request| {
        let is_last = request.path.starts_with(LIST) && request.path.contains(&last);
        if is_last && breaks.load(Ordering::SeqCst) { Reply::status(500) } else { catalogue.answer(request) }
    });
    let cache = folder("live-resume-cache");
    let cache_text = cache.to_string_lossy().into_owned();
    let (broken, out) = build("resume", &server, &["--cache", &cache_text]);
    broken.says(1, &["500", &format!("--cache {cache_text}")]);
    assert!(!out.exists());
    let before = server.asked().len();
    assert!(before >= 5 + 4, "all pages and all batches but the last: {before}");
    server.forget();
    is_broken.store(false, Ordering::SeqCst);
    let (done, _) = build("resumed", &server, &["--cache", &cache_text]);
    done.says(0, &["fi: 450 services"]);
    assert_eq!((server.count("/api/v11/Service?page="), server.count(LIST)), (0, 1), "what has come is not asked for again");
    server.forget();
    let (again, _) = build("resumed-again", &server, &["--cache", &cache_text]);
    again.says(0, &["fi: 450 services", "0 answers asked for"]);
    assert_eq!(server.asked().len(), 0, "a folder that is whole needs no server");
    // one that broke off while it was written, or was spoilt, is asked for again
    let file = tool::file_starting(&tool::file_starting(&cache, "ptv-"), "services-page-");
    fs::write(&file, "{\"pageNumber\":").expect("written");
    let (mended, _) = build("resumed-mended", &server, &["--cache", &cache_text]);
    mended.says(0, &["fi: 450 services", "1 answers asked for"]);
}

#[test]
fn answers_of_another_day_are_asked_for_again() {
    let server = faulty(LIST, 0, Reply::status(500));
    let cache = folder("live-old-cache");
    let cache_text = cache.to_string_lossy().into_owned();
    build("old", &server, &["--cache", &cache_text]).0.says(0, &["0 were there already"]);
    let day = SystemTime::now() - Duration::from_hours(25);
    for file in fs::read_dir(tool::file_starting(&cache, "ptv-")).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        fs::File::options().write(true).open(file).expect("opened").set_modified(day).expect("set");
    }
    build("old-again", &server, &["--cache", &cache_text]).0.says(0, &["0 were there already"]);
}

#[test]
fn nothing_is_left_behind_where_all_went_well() {
    let server = faulty(LIST, 0, Reply::status(500));
    let (done, _) = build("leaves", &server, &[]);
    let kept = done.error.split("are put into ").nth(1).and_then(|rest| rest.lines().next()).expect("the folder is told");
    assert!(!Path::new(kept).exists(), "{kept}");
}

#[test]
fn what_stands_stays_when_the_next_download_breaks() {
    let is_broken = Arc::new(AtomicBool::new(false));
    let breaks = Arc::clone(&is_broken);
    let catalogue = Catalogue { services: 3, ..Catalogue::default() };
    let server = Server::new(move |request| if breaks.load(Ordering::SeqCst) { Reply::status(403) } else { catalogue.answer(request) });
    let out = folder("live-stands").join("out").to_string_lossy().into_owned();
    let arguments = ["build", "--lang", "fi", "--out", &out, "--ptv", &server.at("/api/v11"), "--http-pause", "2"];
    tool::run(&arguments).says(0, &[]);
    is_broken.store(true, Ordering::SeqCst);
    let broken = tool::run(&arguments);
    broken.says(1, &["403"]);
    forget(&broken);
    tool::run(&["check", &out]).says(0, &["0 problems"]);
}
