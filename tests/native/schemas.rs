//! The published schemas: they say what the readers read, and what `build` writes fits them.

use crate::support::schema::problems;
use crate::support::tool::{built, folder, run};
use serde_json::{Value, json};
use sote_explorer::formats::schema::schemas;
use std::fs;
use std::path::Path;

fn schema_of(name: &str) -> Value {
    schemas().into_iter().find(|(other, _)| *other == name).expect(name).1
}

/// The schema of a dataset's file, by the beginning of its name.
fn kind(file: &str) -> &'static str {
    let kinds = ["background", "cards", "members", "facets", "shelf", "costs"];
    kinds.into_iter().find(|kind| file.starts_with(&format!("{kind}-"))).unwrap_or(if file == "dataset.json" {
        "manifest"
    } else {
        "front"
    })
}

/// How many files of each kind a dataset has; all of them fit their schemas.
fn fits(dataset: &Path) -> usize {
    let mut count = 0;
    for entry in fs::read_dir(dataset).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".json") {
            let document = serde_json::from_slice(&fs::read(&path).expect("read")).expect("JSON");
            assert_eq!(problems(&schema_of(kind(&name)), &document), Vec::<String>::new(), "{name}");
            count += 1;
        }
    }
    count
}

/// `SOTE_WRITE_SCHEMAS=1 cargo test --test native schemas` writes them.
#[test]
fn the_published_schemas_are_those_of_the_program() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema");
    for (name, schema) in schemas() {
        let file = docs.join(format!("{name}.schema.json"));
        let text = serde_json::to_string_pretty(&schema).expect("written") + "\n";
        if std::env::var_os("SOTE_WRITE_SCHEMAS").is_some() {
            fs::create_dir_all(&docs).expect("made");
            fs::write(&file, &text).expect("written");
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), text, "{name}: SOTE_WRITE_SCHEMAS=1 writes it");
    }
}

#[test]
fn the_tool_writes_them_too() {
    let out = folder("schema").join("out");
    let done = run(&["schema", "--out", &out.to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    let written: Value = serde_json::from_slice(&fs::read(out.join("front.schema.json")).expect("read")).expect("JSON");
    assert_eq!(written, schema_of("front"));
    assert_eq!(fs::read_dir(&out).expect("a folder").count(), schemas().len());
}

#[test]
fn the_national_dataset_fits() {
    assert_eq!(fits(&built("schema-national", &["--costs", "tests/costs/county.json"])), 16);
}

#[test]
fn services_of_ptv_and_hsds_fit() {
    assert!(fits(&built("schema-ptv", &["--ptv", "tests/ptv/channels", "--ptv", "tests/ptv/v12", "--hsds", "tests/hsds/page.json"])) >= 4);
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let schema = schema_of("shelf");
    let service = |changed: Value| {
        let mut service = json!({
            "id": "a", "order": 1, "sector": "social", "name": "A", "summary": "A.", "description": "A.", "audience": "All", "access": "Ask"
        });
        service.as_object_mut().expect("an object").extend(changed.as_object().expect("an object").clone());
        problems(&schema, &json!({ "format": 2, "services": [service] }))
    };
    assert_eq!(service(json!({})), Vec::<String>::new());
    for (changed, told) in [
        (json!({ "sector": "teeth" }), "/services/0/sector: expected one of"),
        (json!({ "order": "1" }), "/services/0/order: expected \"integer\""),
        (json!({ "colour": "blue" }), "/services/0/colour: is not in the schema"),
        (json!({ "words": ["a"] }), "/services/0/words: is not in the schema"),
        (json!({ "ways": [{ "kind": "Place" }] }), "/services/0/ways/0: \"name\" is missing"),
    ] {
        let found = service(changed);
        assert!(found.iter().any(|problem| problem.contains(told)), "{told}: {found:?}");
    }
}
