//! What the data tool makes appears whole or not at all, and takes nothing that is not its own.

use crate::support::tool;
use crate::support::tool::{command, folder};
use std::fs;

/// The names in a folder.
fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_file_where_the_folder_should_be_is_left_alone() {
    let work = folder("output-file");
    fs::write(work.join("taken"), "a letter").expect("written");
    let done = command().args(["build", "--out"]).arg(work.join("taken")).output().expect("the tool runs");
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(fs::read_to_string(work.join("taken")).ok().as_deref(), Some("a letter"));
    assert_eq!(names(&work), ["taken"]);
}

#[test]
fn the_folder_one_stands_in_is_made_or_nothing_is() {
    let work = folder("output-here");
    let done = command().args(["build", "--out", "."]).current_dir(&work).output().expect("the tool runs");
    let expect: &[&str] = if done.status.success() { &["dataset.json"] } else { &[] };
    let made = names(&work);
    assert!(made.iter().filter(|name| !name.ends_with(".json") || *name == "dataset.json").eq(expect.iter()), "{made:?}");
}

#[test]
fn folders_above_are_made_too() {
    let work = folder("output-deep");
    let out = work.join("a/b/dataset");
    assert!(command().args(["build", "--lang", "en", "--out"]).arg(&out).output().expect("the tool runs").status.success());
    assert_eq!(names(&out).len(), 6);
    assert_eq!(names(&work.join("a/b")), ["dataset"]);
}

#[test]
fn nobody_reading_the_answers_is_no_reason_to_panic() {
    use std::io::Write;
    use std::process::Stdio;
    let out = tool::built("output-closed", &["--lang", "fi"]);
    let mut search = command();
    search.arg("search").arg(&out).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = search.spawn().expect("the tool starts");
    drop(child.stdout.take());
    // it may end before it has read all
    let _closed = child.stdin.take().expect("its input").write_all("hammas\n".repeat(2_000).as_bytes());
    let done = child.wait_with_output().expect("the tool ends");
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(!error.contains("panicked") && done.status.code() != Some(101), "{error}");
}
