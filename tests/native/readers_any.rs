//! Whatever an API, a host or an address holds, its reader answers. The JSON made up here has the names that the readers look for.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Map, Value, json};
use sote_explorer::domain::RegionKind;
use sote_explorer::explorer::View;
use sote_explorer::explorer::address::{is_ours, read, write};
use sote_explorer::formats::dataset::{self, parse};
use sote_explorer::formats::hsds::{self, Answers};
use sote_explorer::formats::ptv;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

const PTV: [&str; 36] = [
    "id",
    "itemList",
    "items",
    "type",
    "code",
    "name",
    "language",
    "value",
    "serviceNames",
    "serviceDescriptions",
    "serviceClasses",
    "targetGroups",
    "areaType",
    "areas",
    "municipalities",
    "serviceChannels",
    "serviceChannel",
    "organizations",
    "organization",
    "serviceChannelNames",
    "serviceChannelType",
    "addresses",
    "streetAddress",
    "latitude",
    "phoneNumbers",
    "number",
    "serviceHours",
    "serviceHourType",
    "openingHour",
    "from",
    "contentId",
    "languageVersions",
    "serviceType",
    "area",
    "publishedAt",
    "modified",
];

const HSDS: [&str; 30] = [
    "id",
    "name",
    "status",
    "contents",
    "services",
    "organization",
    "organization_id",
    "service_at_locations",
    "location",
    "locations",
    "addresses",
    "address_1",
    "latitude",
    "phones",
    "number",
    "schedules",
    "freq",
    "byday",
    "opens_at",
    "closes_at",
    "valid_from",
    "cost_options",
    "amount",
    "attributes",
    "taxonomy_term",
    "taxonomy_terms",
    "parent_id",
    "service_areas",
    "link_id",
    "minimum_age",
];

const DATASET: [&str; 24] = [
    "id",
    "lang",
    "title",
    "languages",
    "fi",
    "file",
    "cards",
    "situations",
    "sectors",
    "shelves",
    "regions",
    "services",
    "name",
    "summary",
    "sector",
    "catalogue",
    "places",
    "tables",
    "values",
    "years",
    "costs",
    "shares",
    "programme",
    "glossary",
];

const TEXTS: [&str; 22] = [
    "",
    "fi",
    "Name",
    "Description",
    "Service",
    "Nationwide",
    "WellbeingServiceCounties",
    "Municipality",
    "08",
    "091",
    "P5.7",
    "Published",
    "active",
    "WEEKLY",
    "MO,TU",
    "09:00",
    "2026-02-30T25:00:00",
    "00000000-0000-4000-8000-000000000001",
    "<b>&amp;lt;script>\u{202e}",
    "health",
    "1e999",
    "\u{0}\u{1b}[31m",
];

/// JSON of these names, a few floors high.
fn json_of(names: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(&TEXTS[..]).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 120, 8, move |inner| {
        let fields = vec((proptest::sample::select(names), inner.clone()), 0..8);
        prop_oneof![
            vec(inner, 0..5).prop_map(Value::from),
            fields
                .prop_map(|fields| Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())),
        ]
    })
}

fn table(name: &str) -> String {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder");
    fs::read_to_string(Path::new(&root).join("data").join(name)).expect("data/ is there")
}

/// Reads an answer of PTV and links it, as far as that goes.
fn of_ptv(text: &str) {
    let Ok(answer) = ptv::read(text) else { return };
    let (mut services, known) = (answer.services, answer.others.municipalities.clone());
    ptv::link(&mut services, answer.others);
    for service in &services {
        for kind in [RegionKind::County, RegionKind::City, RegionKind::Aland] {
            let _ = service.seen_from(kind, "08", &known);
        }
    }
}

fn of_dataset(text: &str) {
    let _ = (dataset::read_manifest(text, &parse), dataset::read_front(text, &parse), dataset::read_cards(text, &parse));
    let _ = (dataset::read_shelf(text, &parse), dataset::read_members(text, &parse), dataset::read_costs(text, &parse));
    let _ = dataset::read_facets(text, &parse);
    if let Ok((background, _)) = dataset::read_background(text, &parse) {
        let written = dataset::write(&background).expect("it has named fields");
        let (again, skipped) = dataset::read_background(&written, &parse).expect("what we write can be read");
        assert_eq!((&again, skipped.len()), (&background, 0), "{written}");
    }
}

/// A whole service, in which one field is something else.
fn with_field(name: &str, value: Value) -> Value {
    let mut service = json!({
        "id": "00000000-0000-4000-8000-000000000001", "status": "active", "name": "Palvelu",
        "serviceNames": [{ "language": "fi", "value": "Palvelu", "type": "Name" }],
    });
    service[name] = value;
    service
}

proptest! {
    #![proptest_config(Config { cases: 400, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_answer_breaks_the_reader_of_ptv(any in json_of(&PTV), name in proptest::sample::select(&PTV[..]), text in ".{0,200}") {
        of_ptv(&any.to_string());
        of_ptv(&json!([with_field(name, any.clone()), any]).to_string());
        of_ptv(&text);
    }

    #[test]
    fn no_answer_breaks_the_reader_of_hsds(any in json_of(&HSDS), name in proptest::sample::select(&HSDS[..]), bytes in vec(any::<u8>(), 0..100)) {
        let table = hsds::Table::read(&table(hsds::TABLE_FILE)).expect("the national one is sound");
        let mut answers = Answers::default();
        for text in [any.to_string(), json!([with_field(name, any.clone()), any]).to_string()] {
            let _ = answers.read("a.json", text.as_bytes());
        }
        let _ = answers.read("b.json", &bytes);
        let found = answers.services(&table);
        let ids: HashSet<&str> = found.services.iter().map(|entry| entry.service.id.as_str()).collect();
        prop_assert_eq!(ids.len(), found.services.len());
    }

    #[test]
    fn no_file_breaks_the_reader_of_datasets(mut any in json_of(&DATASET), text in ".{0,200}") {
        if let Value::Object(fields) = &mut any {
            fields.insert("format".to_owned(), json!(dataset::FORMAT));
        }
        of_dataset(&any.to_string());
        of_dataset(&text);
    }

    #[test]
    fn every_fragment_is_a_place_or_none_of_ours(rest in "[a-z0-9/?&=%#,+ äö\u{0}-]{0,80}|.{0,80}", is_ours_already in any::<bool>()) {
        let fragment = if is_ours_already { format!("#sote/{rest}") } else { rest };
        for default in View::ALL {
            let place = read(&fragment, default);
            prop_assert_eq!(place.is_some(), is_ours(&fragment));
            let Some(place) = place else { continue };
            let written = write(&place);
            prop_assert_eq!(read(&written, View::Glossary), Some(place), "{}", written);
        }
    }
}
