//! The national dataset, made from `data/` as it stands.

#![allow(dead_code)] // each test file takes what it needs

pub mod search;
pub mod visit;

use sote_explorer::domain::integrity::Finding;
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::explorer::Library;
use sote_explorer::formats::authored::{self, Files};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub fn folder() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder")).join("data")
}

/// The files of `data/`, by their path relative to it.
pub fn files() -> Files {
    let mut files = Files::new();
    for below in ["", "services/"] {
        for entry in fs::read_dir(folder().join(below)).expect("data/ is there") {
            let name = entry.expect("data/ can be listed").file_name().into_string().expect("names are plain");
            if name.ends_with(".toml") {
                let path = format!("{below}{name}");
                let text = fs::read_to_string(folder().join(&path)).expect("a TOML file can be read");
                files.insert(path, text);
            }
        }
    }
    files
}

/// Made once a language for all tests of a file.
pub fn composed(lang: Lang) -> (Dataset, Background) {
    static MADE: OnceLock<Vec<(Dataset, Background)>> = OnceLock::new();
    let make = |lang| authored::compose(&files(), lang).0.expect("the national dataset is usable");
    let made = MADE.get_or_init(|| Lang::ALL.into_iter().map(make).collect());
    made.iter().find(|(dataset, _)| dataset.lang == lang).expect("every language is made").clone()
}

pub fn library(lang: Lang) -> Library {
    Library::of(composed(lang).0)
}

/// What is found in every language after one file was changed: `old`, which stands in it, to `new`.
pub fn findings_after(file: &str, old: &str, new: &str) -> Vec<(Lang, Vec<Finding>)> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file to change is there");
    assert!(text.contains(old), "{file} holds no {old:?} to change");
    *text = text.replacen(old, new, 1);
    Lang::ALL.map(|lang| (lang, authored::compose(&files, lang).1)).into()
}
