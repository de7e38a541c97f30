//! Real answers of PTV Open API v11, which are not part of the project: read from `../shared/fixtures`, or the folder that
//! `SOTE_FIXTURES` names, and skipped where there is none.

use crate::support::tool::{folder, run, run_with_input};
use serde_json::Value;
use sote_explorer::domain::Lang;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of real answers; without it the test says so and is over.
fn fixtures() -> Option<PathBuf> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder"));
    let fixtures = std::env::var_os("SOTE_FIXTURES").map_or_else(|| root.join("../shared/fixtures"), PathBuf::from).join("ptv");
    let is_there = fixtures.is_dir();
    if !is_there {
        println!("skipped: no real answers of PTV in {}", fixtures.display());
    }
    is_there.then_some(fixtures)
}

/// The names of a service in one language, with its id.
fn names(services: &Path, lang: Lang) -> Vec<(String, String)> {
    let text = fs::read_to_string(services).expect("read");
    let page: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("JSON");
    let mut names = Vec::new();
    for service in page["itemList"].as_array().expect("a page") {
        for name in service["serviceNames"].as_array().expect("names") {
            if name["language"] == lang.code() && name["type"] == "Name" {
                let text = |value: &Value| value.as_str().expect("a text").to_owned();
                names.push((text(&name["value"]), text(&service["id"])));
            }
        }
    }
    names
}

#[test]
fn every_service_is_found_by_its_name_in_three_languages() {
    let Some(fixtures) = fixtures() else { return };
    let services = fixtures.join("sote_services_v11.json");
    let out = folder("ptv-real").join("out");
    let out = out.to_string_lossy();
    let done = run(&["build", "--out", &out, "--ptv", &services.to_string_lossy(), "--strict"]);
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""), "{}", done.out);
    assert_eq!(run(&["check", &out]).code, Some(0));
    for lang in Lang::ALL {
        assert!(done.out.contains(&format!("{}: 125 services", lang.code())), "{}", done.out);
        let names = names(&services, lang);
        let queries: String = names.iter().map(|(name, _)| format!("{}\n", name.replace('\n', " "))).collect();
        let answers = run_with_input(&["search", &out, "--lang", lang.code()], &queries);
        let missed: Vec<_> = names
            .iter()
            .zip(answers.out.lines())
            .filter(|((_, id), line)| serde_json::from_str::<Value>(line).expect("JSON")["hits"][0] != id.as_str())
            .map(|((name, _), _)| name)
            .collect();
        assert_eq!((names.len(), answers.out.lines().count()), (125, 125));
        assert!(missed.is_empty(), "{}: not the first answer to their own names: {missed:?}", lang.code());
    }
}

#[test]
fn every_other_file_is_read_or_refused_in_words() {
    let Some(fixtures) = fixtures() else { return };
    let out = folder("ptv-real-others").join("out");
    let mut seen = 0;
    for below in ["v11-real", "v11-templates"] {
        for entry in fs::read_dir(fixtures.join(below)).expect("a folder") {
            let file = entry.expect("an entry").path();
            let done = run(&["build", "--out", &out.to_string_lossy(), "--ptv", &file.to_string_lossy()]);
            let (said, name) = (format!("{}{}", done.out, done.error), file.file_name().expect("a name").to_string_lossy());
            assert!(!said.contains("panicked"), "{said}");
            match done.code {
                Some(0) => assert_eq!(run(&["check", &out.to_string_lossy()]).code, Some(0), "{name}"),
                Some(1) => assert!(!done.error.is_empty() && said.contains(&*name), "{name}: {said}"),
                code => panic!("{name}: {code:?}: {said}"),
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} files");
    let done = run(&["build", "--out", &out.to_string_lossy(), "--ptv", &fixtures.join("v11-real").to_string_lossy(), "--strict"]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.error);
    assert!(done.out.contains("read: 2 services"), "{}", done.out);
}
