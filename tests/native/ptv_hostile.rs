//! Files that are no answers of PTV, and answers made to hurt: each is refused in words, and nothing is made.

use crate::support::tool;
use crate::support::tool::{Done, folder, run};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Builds from one file with these contents.
fn build(test: &str, contents: &[u8], more: &[&str]) -> (Done, PathBuf) {
    let work = folder(&format!("ptv-hostile-{test}"));
    let (file, out) = (work.join("answer.json"), work.join("out"));
    fs::write(&file, contents).expect("written");
    let done = run(&[&["build", "--out", &out.to_string_lossy(), "--ptv", &file.to_string_lossy()], more].concat());
    (done, out)
}

/// One service with this description.
fn with_description(text: &str) -> Vec<u8> {
    let service = json!({
        "id": "00000000-0000-4000-8000-000000000001",
        "serviceNames": [{ "language": "fi", "value": "Palvelu", "type": "Name" }],
        "serviceDescriptions": [{ "language": "fi", "value": text, "type": "Description" }],
    });
    service.to_string().into_bytes()
}

fn refused(done: &Done, told: &[&str]) {
    assert_eq!(done.code, Some(1), "{}{}", done.out, done.error);
    told.iter().for_each(|part| assert!(done.error.contains(part), "{part:?} is not told: {}", done.error));
    assert!(!done.error.contains("panicked"), "{}", done.error);
}

#[test]
fn what_is_no_whole_json_is_told_with_its_place() {
    let whole = with_description("Kuvaus");
    let brackets = "[".repeat(200_000);
    for (test, contents, told) in [
        ("truncated", &whole[..whole.len() / 2], "line 1 column"),
        ("empty", b"", "is empty"),
        ("blank", b"\xef\xbb\xbf \n", "is empty"),
        ("binary", b"{\"id\": \"\xff\xfe\x00\"}", "not UTF-8 text at byte 8"),
        ("text", b"Palvelut", "line 1 column 1"),
        ("page", b"<!doctype html><p>502", "web page"),
        ("number", b"42", "neither an object nor a list"),
        ("nested", brackets.as_bytes(), "recursion limit"),
    ] {
        let (done, out) = build(test, contents, &[]);
        refused(&done, &["answer.json", told]);
        assert!(!out.exists(), "{test}");
    }
}

#[test]
fn json_that_is_none_of_ptv_is_told() {
    for (test, contents, told) in [
        ("object", "{\"colour\": \"blue\"}", "whole file: holds no record of PTV"),
        ("list", "[null, {}]", "[1]: is no record of PTV"),
        ("items", "{\"itemList\": 5}", "itemList: expected a list"),
    ] {
        let (done, out) = build(test, contents.as_bytes(), &[]);
        refused(&done, &["answer.json", told, "nothing usable"]);
        assert!(!out.exists(), "{test}");
    }
}

#[test]
fn a_file_that_cannot_be_read_leaves_what_stands_alone() {
    let work = folder("ptv-hostile-stands");
    let (file, out) = (work.join("answer.json"), work.join("out"));
    fs::write(&file, with_description("Kuvaus")).expect("written");
    let (file, out) = (file.to_string_lossy().into_owned(), out.to_string_lossy().into_owned());
    assert_eq!(run(&["build", "--out", &out, "--ptv", &file]).code, Some(0));
    for missing in ["no-such-file.json", "out"] {
        let missing = work.join(missing).to_string_lossy().into_owned() + if missing == "out" { "/none" } else { "" };
        refused(&run(&["build", "--out", &out, "--ptv", &file, "--ptv", &missing]), &[&missing]);
        assert_eq!(run(&["check", &out]).code, Some(0));
    }
    let empty = work.join("empty");
    fs::create_dir(&empty).expect("made");
    refused(&run(&["build", "--out", &out, "--ptv", &empty.to_string_lossy()]), &["no JSON files"]);
}

#[test]
fn markup_without_end_takes_no_time_and_leaves_no_markup() {
    for (test, piece) in [
        ("starts", "<a "),
        ("comments", "<!--"),
        ("scripts", "<script>"),
        ("styles", "<style></style>"),
        ("ampersands", "&"),
        ("wrapped", "&amp;lt;b"),
        ("many-amps", "amp;"),
        ("nested", "<<b>script>"),
        ("numbers", "&#99999999999;&#xD800;&#1;"),
        ("blanks", " \n\t\u{2028}"),
    ] {
        let text = format!("Alku &{}", piece.repeat(100_000));
        let (done, out) = build(test, &with_description(&text), &["--lang", "fi"]);
        assert_eq!(done.code, Some(0), "{test}: {}", done.error);
        let dataset = fs::read_to_string(tool::file_starting(&out, "fi-")).expect("read");
        let is_markup = |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter));
        assert!(!dataset.split('<').skip(1).any(is_markup), "{test}: markup is left");
    }
}
