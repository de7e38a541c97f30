//! The data tool, run as people run it.

use crate::support::tool;
use crate::support::tool::{Done, built, folder, run, run_with_input};
use serde_json::Value;
use std::fs;

fn check(done: &Done, code: i32, told: &[&str]) {
    let said = format!("{}{}", done.out, done.error);
    assert_eq!(done.code, Some(code), "{said}");
    told.iter().for_each(|part| assert!(said.contains(part), "{part:?} is not told: {said}"));
}

#[test]
fn build_makes_a_dataset_that_check_finds_nothing_in() {
    let out = folder("build").join("dataset");
    check(&run(&["build", "--out", &out.to_string_lossy()]), 0, &["fi: 24 services", "sv: 24 services", "en: 24 services", "3 languages"]);
    let manifest: Value = serde_json::from_str(&fs::read_to_string(out.join("dataset.json")).expect("a manifest")).expect("JSON");
    assert_eq!((&manifest["format"], &manifest["languages"]["fi"]["services"]), (&Value::from(2), &Value::from(24)));
    for file in
        ["fi", "sv", "en"].iter().flat_map(|lang| ["file", "background", "search"].map(|key| manifest["languages"][*lang][key].clone()))
    {
        assert!(out.join(file.as_str().expect("a name")).is_file(), "{file}");
    }
    assert_eq!(fs::read_dir(&out).expect("a folder").count(), 16, "the manifest and five files a language, nothing else");
    check(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
}

#[test]
fn build_makes_the_same_files_each_time_and_replaces_the_whole_folder() {
    let out = built("replaced", &[]);
    let names = || {
        let mut names: Vec<_> = fs::read_dir(&out).expect("a folder").map(|it| it.expect("a file").file_name()).collect();
        names.sort();
        names
    };
    let first = names();
    fs::write(out.join("leftover.json"), "{}").expect("written");
    check(&run(&["build", "--out", &out.to_string_lossy()]), 0, &[]);
    assert_eq!(names(), first);
    assert_eq!(fs::read_dir(out.parent().expect("a parent")).expect("a folder").count(), 1, "nothing is left beside it");
}

#[test]
fn build_makes_only_the_languages_asked_for() {
    let out = built("swedish", &["--lang", "sv"]);
    let manifest: Value = serde_json::from_str(&fs::read_to_string(out.join("dataset.json")).expect("a manifest")).expect("JSON");
    assert_eq!(manifest["languages"].as_object().expect("languages").keys().collect::<Vec<_>>(), ["sv"]);
    check(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
    check(&run(&["search", &out.to_string_lossy(), "--lang", "fi", "hammas"]), 1, &["fi"]);
}

#[test]
fn build_names_a_base_it_cannot_read_and_makes_nothing() {
    let work = folder("unreadable");
    let (out, base) = (work.join("out"), work.join("no-such-folder"));
    check(&run(&["build", "--out", &out.to_string_lossy(), "--base", &base.to_string_lossy()]), 1, &["no-such-folder"]);
    let empty = work.join("empty");
    fs::create_dir_all(&empty).expect("made");
    check(&run(&["build", "--out", &out.to_string_lossy(), "--base", &empty.to_string_lossy()]), 1, &["empty"]);
    let binary = work.join("binary");
    fs::create_dir_all(&binary).expect("made");
    fs::write(binary.join("costs.toml"), b"year = \"\xff\"").expect("written");
    check(&run(&["build", "--out", &out.to_string_lossy(), "--base", &binary.to_string_lossy()]), 1, &["costs.toml", "byte 8"]);
    assert!(!out.exists());
}

#[test]
fn build_leaves_out_a_bad_record_and_tells_its_file_place_and_reason() {
    let base = tool::copy_of_data("bad-record");
    let file = base.join("services/oral-health.toml");
    let text = fs::read_to_string(&file).expect("read").replace("sector = \"health\"", "sector = \"teeth\"");
    fs::write(&file, text).expect("written");
    let out = base.with_file_name("out");
    let arguments = ["build", "--out", &out.to_string_lossy(), "--base", &base.to_string_lossy()];
    let done = run(&arguments);
    check(&done, 0, &["fi: 23 services"]);
    assert!(
        ["services/oral-health.toml", "sector", "social, health, both, partner"].iter().all(|part| done.error.contains(part)),
        "{}",
        done.error
    );
    check(&run(&[&arguments[..], &["--strict"]].concat()), 1, &["services/oral-health.toml"]);
}

#[test]
fn a_folder_that_stands_stays_whole_when_nothing_can_be_made() {
    let out = built("stays", &[]);
    let base = folder("stays-base");
    fs::write(base.join("needs.toml"), "[[needs]").expect("written");
    check(&run(&["build", "--out", &out.to_string_lossy(), "--base", &base.to_string_lossy()]), 1, &["needs.toml"]);
    check(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
}

/// Breaks the Finnish services of a dataset; `check` names the file, the place and the reason.
fn check_finds(name: &str, start: &str, old: &str, new: &str, told: &[&str]) {
    let out = built(name, &["--lang", "fi"]);
    let file = tool::file_starting(&out, start);
    let text = fs::read_to_string(&file).expect("read");
    assert!(text.contains(old), "no {old:?} to break");
    fs::write(&file, text.replacen(old, new, 1)).expect("written");
    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
    check(&run(&["check", &out.to_string_lossy()]), 1, &[&[name.as_str()], told].concat());
}

#[test]
fn check_names_the_file_the_place_and_the_reason() {
    check_finds("broken-card", "fi-", "\"sector\":\"social\"", "\"sector\":5", &["cards[0]", "sector", "one of the words"]);
    check_finds("broken-reference", "shelf-fi-", "\"channels\":[\"local\"", "\"channels\":[\"lokal\"", &["channels", "lokal"]);
    check_finds("broken-page", "shelf-fi-", "\"sector\":\"social\"", "\"sector\":5", &["services[0]", "sector", "one of the words"]);
    check_finds("cut-off", "fi-", "]}", "", &["whole file", "line 1"]);
    check_finds("other-version", "fi-", "\"format\":2", "\"format\":3", &["whole file", "format 3"]);
    check_finds("web-page", "fi-", "{\"format\"", "<html>{\"format\"", &["whole file", "web page"]);
}

#[test]
fn check_names_a_file_that_is_missing() {
    let out = built("missing-file", &["--lang", "fi"]);
    let file = tool::file_starting(&out, "background-fi-");
    fs::remove_file(&file).expect("removed");
    check(&run(&["check", &out.to_string_lossy()]), 1, &[&file.file_name().expect("a name").to_string_lossy()]);
    check(&run(&["check", &out.join("nowhere").to_string_lossy()]), 1, &["nowhere"]);
}

#[test]
fn search_writes_one_json_object_a_line() {
    let out = built("search", &[]);
    let done = run_with_input(&["search", &out.to_string_lossy(), "--lang", "fi", "--limit", "3"], "hammas\n\npäivystys\r\nzzzzxqwk\n");
    check(&done, 0, &[]);
    let lines: Vec<Value> = done.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.iter().map(|line| &line["q"]).collect::<Vec<_>>(), ["hammas", "", "päivystys", "zzzzxqwk"]);
    assert!(lines.iter().all(|line| line["lang"] == "fi" && line["hits"].as_array().is_some_and(|hits| hits.len() <= 3)));
    assert_eq!([&lines[0]["hits"][0], &lines[2]["hits"][0]], ["oral-health", "emergency-care"]);
    assert_eq!([&lines[1]["hits"], &lines[3]["hits"]], [&Value::from(Vec::<Value>::new()); 2]);
}

#[test]
fn search_takes_its_query_from_the_command_too() {
    let out = built("search-arguments", &["--lang", "sv"]);
    let done = run(&["search", &out.to_string_lossy(), "--lang", "sv-FI", "ont", "i", "tanden"]);
    check(&done, 0, &[]);
    let answer: Value = serde_json::from_str(&done.out).expect("one JSON object");
    assert_eq!(
        (&answer["q"], &answer["lang"], &answer["hits"][0]),
        (&Value::from("ont i tanden"), &Value::from("sv"), &Value::from("oral-health"))
    );
}

#[test]
fn wrong_usage_is_told_with_2() {
    let out = folder("usage").join("out").to_string_lossy().into_owned();
    for arguments in [
        &[][..],
        &["sing"],
        &["build"],
        &["build", "--out", &out, "--lang", "de"],
        &["check"],
        &["search"],
        &["search", &out, "--lang", "xx"],
        &["search", &out, "--limit", "many"],
        &["check", &out, "--loud"],
    ] {
        assert_eq!(run(arguments).code, Some(2), "{arguments:?}");
    }
}
