//! The search file as the data tool makes it, checks it and asks it.

use crate::support::tool;
use crate::support::tool::{built, file_starting, folder, run, run_with_input};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn name(file: &Path) -> String {
    file.file_name().expect("a name").to_string_lossy().into_owned()
}

/// The answers to a few queries, each a line.
fn answers(out: &Path, lang: &str, queries: &[&str]) -> Vec<Value> {
    let done = run_with_input(&["search", &out.to_string_lossy(), "--lang", lang, "--limit", "3"], &queries.join("\n"));
    assert_eq!(done.code, Some(0), "{}", done.error);
    done.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn a_number_to_call_is_told_where_it_is_due_and_only_there() {
    let out = built("search-call", &[]);
    for (lang, rows) in [
        ("fi", [("rintakipu", json!(["112"])), ("itsemurha", json!(["112", "116117"])), ("lääkäri yöllä", json!(["116117"]))]),
        ("sv", [("hjärtinfarkt", json!(["112"])), ("självmord", json!(["112", "116117"])), ("läkare i natt", json!(["116117"]))]),
        ("en", [("heart attack", json!(["112"])), ("suicide", json!(["112", "116117"])), ("doctor tonight", json!(["116117"]))]),
    ] {
        let queries: Vec<&str> = rows.iter().map(|(query, _)| *query).chain(["neuvola", ""]).collect();
        let answers = answers(&out, lang, &queries);
        for ((query, call), answer) in rows.iter().zip(&answers) {
            assert_eq!(&answer["call"], call, "{lang}: {query}");
            assert!(answer["hits"].as_array().is_some_and(|hits| !hits.is_empty()), "{lang}: {query} finds services as well");
        }
        answers[3..].iter().for_each(|answer| assert_eq!(answer.get("call"), None, "{answer}"));
    }
}

#[test]
fn a_suggestion_is_told_where_it_is_due_and_only_there() {
    let out = built("search-suggestion", &[]);
    for (lang, slip, meant, right) in [
        ("fi", "fysoiterpaia", "fysioterapia", "hammaslääkäri"),
        ("sv", "tnadläkrae", "tandläkare", "tandläkare"),
        ("en", "phsyiotehrapy", "physiotherapy", "dentist"),
    ] {
        let answers = answers(&out, lang, &[slip, right, "zzzzxqwk"]);
        assert_eq!(answers[0]["suggestion"], meant, "{lang}");
        answers[1..].iter().for_each(|answer| assert_eq!(answer.get("suggestion"), None, "{answer}"));
        assert_eq!(
            answers[0].as_object().map(|it| it.keys().cloned().collect::<Vec<_>>()),
            Some(["hits", "lang", "q", "suggestion"].map(str::to_owned).to_vec())
        );
    }
}

#[test]
fn the_files_of_a_language_share_one_hash() {
    let out = built("search-hash", &["--lang", "fi"]);
    let hash = |start: &str, end: &str| {
        let name = name(&file_starting(&out, start));
        name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).unwrap_or_else(|| panic!("{name}")).to_owned()
    };
    let hashes = [hash("fi-", ".json"), hash("background-fi-", ".json"), hash("search-fi-", ".bin")];
    assert!(hashes.iter().all(|it| *it == hashes[0] && it.len() == 8 && it.bytes().all(|byte| byte.is_ascii_hexdigit())), "{hashes:?}");
    for (start, end) in [("fi-", ".json"), ("background-fi-", ".json"), ("search-fi-", ".bin")] {
        let file = fs::read(file_starting(&out, start)).expect("read");
        assert!(file.ends_with(format!("\"edition\":\"{}\"}}", hashes[0]).as_bytes()), "{start}…{end} does not end in its edition");
    }
}

/// A dataset in Finnish whose search file was changed; what `check` says of it.
fn check_finds(test: &str, change: impl FnOnce(&Path), told: &[&str]) {
    let out = built(test, &["--lang", "fi"]);
    let file = file_starting(&out, "search-fi-");
    change(&file);
    let done = run(&["check", &out.to_string_lossy()]);
    assert_eq!(done.code, Some(1), "{test}: {}", done.out);
    let line = done.out.lines().find(|line| line.starts_with(&name(&file))).unwrap_or_else(|| panic!("{test}: {}", done.out));
    told.iter().for_each(|part| assert!(line.contains(part), "{test}: {part:?} is not told: {line}"));
    assert!(done.out.ends_with("1 problems\n"), "{test}: {}", done.out);
}

#[test]
fn check_names_a_search_file_that_is_missing() {
    check_finds("search-missing", |file| fs::remove_file(file).expect("removed"), &["whole file", "cannot read"]);
}

#[test]
fn check_names_a_search_file_that_is_torn() {
    for share in [2, 4, 10] {
        let cut = |file: &Path| {
            let bytes = fs::read(file).expect("read");
            fs::write(file, &bytes[..bytes.len() - bytes.len() / share]).expect("written");
        };
        check_finds("search-torn", cut, &["whole file", "torn"]);
    }
    let cut_last = |file: &Path| {
        let bytes = fs::read(file).expect("read");
        fs::write(file, &bytes[..bytes.len() - 1]).expect("written");
    };
    check_finds("search-torn-last", cut_last, &["whole file", "torn"]);
}

#[test]
fn check_names_a_search_file_that_is_foreign() {
    let write = |text: &'static str| move |file: &Path| fs::write(file, text).expect("written");
    check_finds("search-foreign", write("<!doctype html>"), &["whole file", "no search file"]);
    check_finds("search-foreign", write("{\"format\":1}"), &["whole file", "no search file"]);
    check_finds("search-foreign", write(""), &["whole file", "no search file"]);
    // of another dataset: it has other services
    let base = tool::copy_of_data("search-of-another-base");
    fs::remove_file(base.join("services/oral-health.toml")).expect("removed");
    let other = built("search-of-another", &["--lang", "fi", "--base", &base.to_string_lossy()]);
    let foreign = fs::read(file_starting(&other, "search-fi-")).expect("read");
    let copy = |bytes: Vec<u8>| move |file: &Path| assert!(fs::write(file, bytes).is_ok());
    check_finds("search-of-another-in", copy(foreign.clone()), &["whole file", "edition", "two releases are mixed up"]);
    // made before files told their edition
    let edition = br#""edition":"00000000"}"#.len();
    check_finds("search-of-before", copy(foreign[..foreign.len() - edition].to_vec()), &["services", "23 of the 24 promised"]);
}

#[test]
fn search_names_a_search_file_it_cannot_use() {
    let out = built("search-unusable", &["--lang", "fi"]);
    let file = file_starting(&out, "search-fi-");
    fs::write(&file, "sote-search").expect("written");
    for is_there in [true, false] {
        if !is_there {
            fs::remove_file(&file).expect("removed");
        }
        let done = run(&["search", &out.to_string_lossy(), "hammas"]);
        assert_eq!((done.code, done.out.as_str()), (Some(1), ""));
        assert!(done.error.contains(&name(&file)) && !done.error.contains("panicked"), "{}", done.error);
    }
}

/// The first answer of a dataset built on a base.
fn first(out: &Path, query: &str) -> Value {
    answers(out, "fi", &[query])[0]["hits"][0].clone()
}

fn base_with(test: &str, change: impl FnOnce(&Path)) -> (PathBuf, tool::Done) {
    let base = tool::copy_of_data(test);
    change(&base);
    let out = folder(&format!("{test}-out")).join("dataset");
    let done = run(&["build", "--lang", "fi", "--out", &out.to_string_lossy(), "--base", &base.to_string_lossy()]);
    (out, done)
}

#[test]
fn a_base_may_have_everyday_words_of_its_own() {
    let own = |base: &Path| {
        let file = base.join("lexicon/fi.toml");
        let text =
            fs::read_to_string(&file).expect("read").replacen("words = [\"hammassärky\"", "words = [\"purupelivaiva\", \"hammassärky\"", 1);
        assert!(text.contains("purupelivaiva"));
        fs::write(&file, text).expect("written");
    };
    let (out, done) = base_with("search-own-words", own);
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""));
    assert_eq!(first(&out, "purupelivaiva"), "oral-health");
}

#[test]
fn a_base_without_everyday_words_has_the_national_ones() {
    let (out, done) = base_with("search-national-words", |base| fs::remove_dir_all(base.join("lexicon")).expect("removed"));
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""));
    assert_eq!(answers(&out, "fi", &["rintakipu"])[0]["call"], json!(["112"]));
    assert_eq!(first(&out, "viisurit"), "oral-health");
}

#[test]
fn what_is_wrong_with_everyday_words_is_told_and_costs_only_itself() {
    for (old, new, told) in [
        ("[oral-health]", "[oral-helth]", &["lexicon/fi.toml", "oral-helth", "not a concept"][..]),
        ("\n[urgent]\n", "\n[urgent]\n999 = [\"apua\"]\n", &["lexicon/fi.toml", "999", "112"]),
        ("[oral-health]\nofficial = ", "[oral-health]\nofficail = ", &["lexicon/fi.toml", "oral-health", "offic"]),
        ("[oral-health]", "[oral-health", &["lexicon/fi.toml", "line"]),
    ] {
        let change = |base: &Path| {
            let file = base.join("lexicon/fi.toml");
            let text = fs::read_to_string(&file).expect("read");
            assert!(text.contains(old), "{old}");
            fs::write(&file, text.replacen(old, new, 1)).expect("written");
        };
        let (out, done) = base_with("search-bad-words", change);
        assert_eq!(done.code, Some(0), "{}", done.error);
        told.iter().for_each(|part| assert!(done.error.contains(part), "{new}: {part:?} is not told: {}", done.error));
        assert_eq!(first(&out, "lastensuojelu"), "child-welfare", "{new}");
    }
}

#[test]
fn the_national_everyday_words_are_whole() {
    let out = folder("search-strict").join("dataset");
    let done = run(&["build", "--strict", "--out", &out.to_string_lossy()]);
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""));
}
