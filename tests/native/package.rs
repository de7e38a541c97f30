//! The npm package says of the element what the element is: types, manifest, README, style sheet and program name the same things.

use serde_json::Value;
use sote_explorer::explorer::{Attribute, Settings, View};
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

fn read(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder.
fn texts(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the folder");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let within =
        |path: std::path::PathBuf| if path.is_dir() { texts(&path.to_string_lossy()) } else { vec![read(&path.to_string_lossy())] };
    paths.flat_map(within).collect()
}

fn json(name: &str) -> Value {
    serde_json::from_str(&read(&format!("src/embed/package/{name}"))).expect("JSON")
}

/// The element in `custom-elements.json`.
fn element() -> Value {
    json("custom-elements.json")["modules"][0]["declarations"][0].clone()
}

fn listed(element: &Value, list: &str) -> Names {
    let entries = element[list].as_array().unwrap_or_else(|| panic!("no {list}"));
    assert!(entries.iter().all(|entry| entry["description"].as_str().is_some_and(|text| !text.is_empty())), "{list}: each is described");
    entries.iter().filter_map(|entry| entry["name"].as_str()).map(str::to_owned).collect()
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

/// What follows `start` in `text`, up to `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// Names of the fields of an interface in `sote-explorer.d.ts`.
fn fields(types: &str, interface: &str) -> Names {
    let body = between(types, &format!("interface {interface} {{\n"), "\n}");
    let field = |line: &str| Some(line.trim().split_once(": ")?.0.trim_end_matches('?').trim_matches('\'').to_owned());
    body.lines().filter(|line| !line.trim().starts_with("/**")).filter_map(field).collect()
}

/// The quoted values of a union type.
fn union(text: &str) -> Names {
    names(text.split('\'').skip(1).step_by(2))
}

/// Every word between backticks in the first column of the README's table headed `head`.
fn table(head: &str) -> Names {
    let readme = read("README.md");
    let rows = between(&readme, &format!("\n| {head} |"), "\n\n");
    names(rows.lines().filter_map(|row| row.strip_prefix("| `")?.split('`').next()))
}

/// Every run of letters and hyphens that follows `mark` in `text`.
fn after<'a>(text: &'a str, mark: &str) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).map(|rest| rest.split(|it: char| !it.is_ascii_lowercase() && it != '-').next().unwrap_or_default())
}

#[test]
fn attributes_are_those_of_the_program() {
    let program = names(Attribute::ALL.map(Attribute::name));
    assert_eq!(listed(&element(), "attributes"), program, "custom-elements.json");
    assert_eq!(fields(&read("src/embed/package/sote-explorer.d.ts"), "SoteExplorerAttributes"), program, "sote-explorer.d.ts");
    assert_eq!(table("attribute"), program, "README.md");
    // the program watches all of them once it runs, the script tag those that matter before
    let watched = union(between(&read("src/embed/sote-explorer.js"), "observedAttributes = [", "]"));
    assert!(!watched.is_empty() && watched.is_subset(&program), "the script tag watches {watched:?}");
}

/// Each value the manifest names is taken, each default is the default, and the types name the same values.
#[test]
fn values_are_those_the_program_takes() {
    let types = read("src/embed/package/sote-explorer.d.ts");
    for entry in element()["attributes"].as_array().expect("attributes") {
        let name = entry["name"].as_str().expect("a name");
        let attribute = Attribute::from_name(name).expect("known");
        let set = |value: &str| {
            let mut settings = Settings::default();
            settings.set(attribute, Some(value), None).map(|()| settings)
        };
        if let Some(default) = entry["default"].as_str() {
            assert_eq!(set(default), Ok(Settings::default()), "{name}={default}");
        }
        let values = union(entry["type"]["text"].as_str().expect("a type"));
        for value in &values {
            assert!(set(value).is_ok(), "{name}={value}");
        }
        if !values.is_empty() && name != "view" {
            let line = types.lines().find(|line| line.trim().trim_matches('\'').starts_with(name)).expect("in the types");
            let typed = union(line.trim().trim_start_matches(&format!("'{name}'")));
            assert_eq!(typed, values, "{name}");
        }
    }
    let views = names(View::ALL.map(View::id));
    assert_eq!(union(between(&types, "type SoteView = ", "\n")), views);
    let view = &element()["attributes"][3];
    assert_eq!(union(view["type"]["text"].as_str().expect("a type")), views);
}

#[test]
fn events_are_those_that_are_sent() {
    let types = read("src/embed/package/sote-explorer.d.ts");
    let sent = texts("src/element");
    let events: Names = sent.iter().flat_map(|text| after(text, "event::send(&self.host, \"")).map(str::to_owned).collect();
    assert_eq!(events.len(), 3);
    assert_eq!(listed(&element(), "events"), events, "custom-elements.json");
    assert_eq!(fields(&types, "SoteExplorerEvents"), events, "sote-explorer.d.ts");
    assert_eq!(table("event"), events, "README.md");

    let codes =
        names(read("README.md").split("\nCodes: ").nth(1).expect("codes").lines().next().expect("a line").split('`').skip(1).step_by(2));
    assert_eq!(union(between(&types, "code: ", "\n")), codes, "sote-explorer.d.ts");
    let manifest = element()["events"][2]["type"]["text"].as_str().map(union);
    assert_eq!(manifest, Some(codes), "custom-elements.json");
}

#[test]
fn details_have_the_fields_the_readme_tells() {
    let types = read("src/embed/package/sote-explorer.d.ts");
    let readme = read("README.md");
    for (event, detail) in [("sote-ready", "SoteReadyDetail"), ("sote-navigate", "SoteNavigateDetail"), ("sote-error", "SoteErrorDetail")] {
        let told = names(between(&readme, &format!("| `{event}` | `{{ "), " }`").split(", "));
        assert_eq!(fields(&types, detail), told, "{event}");
        let entry = element()["events"].as_array().and_then(|all| all.iter().find(|one| one["name"] == event).cloned()).expect("listed");
        let text = between(entry["type"]["text"].as_str().expect("a type"), "<{ ", " }>").to_owned();
        assert_eq!(names(text.split(", ").filter_map(|field| Some(field.split_once(": ")?.0))), told, "{event}");
    }
}

#[test]
fn properties_are_those_of_the_style_sheet() {
    let tokens = read("styles/tokens.css");
    let properties: Names = after(&tokens, "var(--sote-").map(|name| format!("--sote-{name}")).collect();
    assert!(properties.len() >= 9, "{properties:?}");
    assert_eq!(listed(&element(), "cssProperties"), properties, "custom-elements.json");
    assert_eq!(table("property"), properties, "README.md");
    for entry in element()["cssProperties"].as_array().expect("properties") {
        // of light-dark(), and of the rules for browsers without it
        let (name, default) = (entry["name"].as_str().expect("a name"), entry["default"].as_str());
        let is_so = |value: &str| ["", "light-dark("].iter().any(|before| tokens.contains(&format!("var({name}, {before}{value}")));
        assert!(default.is_none_or(is_so), "{name}: {default:?}");
    }
}

#[test]
fn parts_are_those_that_are_drawn() {
    let drawn: Names = texts("src/view").iter().flat_map(|text| after(text, ".attr(\"part\", \"")).map(str::to_owned).collect();
    assert_eq!(listed(&element(), "cssParts"), drawn, "custom-elements.json");
    let readme = read("README.md");
    assert_eq!(names(between(&readme, "Parts: ", ".\n").split('`').skip(1).step_by(2)), drawn, "README.md");
}

/// What a bundler or an editor is sent to is there, and no framework is a dependency of anybody's.
#[test]
fn the_package_names_only_files_it_has() {
    let package = json("package.json");
    let made = ["integrity.json", "sote-explorer.js"]; // by the build
    let mut paths = Vec::new();
    collect(&package, &mut paths);
    assert!(paths.len() > 8, "{paths:?}");
    for path in paths.iter().filter(|path| !path.contains('*')) {
        let is_there = made.contains(&path.as_str()) || !read(&format!("src/embed/package/{path}")).is_empty();
        assert!(is_there, "{path}");
    }
    for kind in ["dependencies", "peerDependencies", "optionalDependencies", "scripts"] {
        assert_eq!(package.get(kind), None);
    }
}

fn collect(value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::String(text) => paths.extend(text.strip_prefix("./").map(str::to_owned)),
        Value::Array(values) => values.iter().for_each(|value| collect(value, paths)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, paths)),
        _ => {}
    }
}
