//! The files of a dataset, each with its schema.

use super::{Definitions, Field, Schema, field, object};
use crate::domain::{Background, Card, Catalogue, CostTables, Facets, Front, Programme};
use crate::formats::dataset::{FORMAT, LanguageFile, Manifest};
use serde_json::{Value, json};

/// The version of JSON Schema the schemas are written in.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Read from what people write, and in no file of a built dataset: everyday words go into the search file, contacts and charges are told
/// in words.
const NOT_WRITTEN: [&str; 4] = ["words", "contacts", "charge", "reach"];

/// The schemas of all files but the search's, each with the name of its own file.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    let all: [(&str, &str, Fields); 8] = [
        ("manifest", "dataset.json: which files a dataset has", manifest),
        ("front", "fi-<hash>.json: what a language is opened with", front),
        ("cards", "cards-fi-<hash>-<n>.json: a drawer of cards of a large dataset; null stands for one that cannot be read", cards),
        ("shelf", "shelf-fi-<hash>-<n>.json: services' own pages, and what they refer to", shelf),
        (
            "members",
            "members-fi-<hash>-<n>.json: the places of a situation's services among the cards, each as the distance from the one before",
            members,
        ),
        ("facets", "facets-fi-<hash>-0.json: for each value one can filter by, the places of its services among the cards", facets),
        ("background", "background-fi-<hash>.json: costs, the reform, words", background),
        ("costs", "costs-fi-<hash>.json: cost tables", costs),
    ];
    all.into_iter().map(|(name, title, fields)| (name, file(title, fields))).collect()
}

/// What gives the fields of a file.
type Fields = fn(&mut Definitions) -> Vec<Field>;

fn file(title: &str, fields: Fields) -> Value {
    let mut all = Definitions::default();
    let mut fields = fields(&mut all);
    fields.insert(0, Field { name: "format", schema: json!({ "const": FORMAT }), may_be_missing: false });
    // at its end, the hash in its name
    fields.push(Field { name: "edition", schema: json!({ "type": "string" }), may_be_missing: true });
    let mut schema = object(fields);
    if let Some(Value::Object(service)) = all.0.get_mut("Service").and_then(|service| service.get_mut("properties")) {
        service.retain(|name, _| !NOT_WRITTEN.contains(&name.as_str()));
    }
    prune(&mut all, &schema);
    if let Value::Object(schema) = &mut schema {
        schema.insert("$schema".to_owned(), json!(DIALECT));
        schema.insert("title".to_owned(), json!(title));
        schema.insert("$defs".to_owned(), Value::Object(all.0));
    }
    schema
}

/// Takes away what nothing refers to any more.
fn prune(all: &mut Definitions, schema: &Value) {
    loop {
        let text = [schema.to_string(), Value::Object(all.0.clone()).to_string()].concat();
        let before = all.0.len();
        all.0.retain(|name, _| text.contains(&format!("\"#/$defs/{name}\"")));
        if all.0.len() == before {
            return;
        }
    }
}

/// Fields of a type, in the types they have there.
macro_rules! fields {
    ($type:ident { $($field:ident),* $(,)? }) => {
        |all: &mut Definitions| vec![$(field(stringify!($field), |it: &$type| &it.$field, all)),*]
    };
}

fn manifest(all: &mut Definitions) -> Vec<Field> {
    let entry = fields!(LanguageFile { file, background, search, services, costs });
    let entry = all.named("LanguageFile", |all| object(entry(all)));
    let languages = json!({ "type": "object", "properties": { "fi": entry, "sv": entry, "en": entry } });
    let mut fields = fields!(Manifest { id, compiled, licence, sources, read })(all);
    fields.push(Field { name: "languages", schema: languages, may_be_missing: false });
    fields
}

fn front(all: &mut Definitions) -> Vec<Field> {
    fields!(Front { id, lang, title, compiled, licence, regions, situations, sectors, shelves, plain, facets, cards })(all)
}

fn cards(all: &mut Definitions) -> Vec<Field> {
    vec![Field { name: "cards", schema: Vec::<Option<Card>>::schema(all), may_be_missing: false }]
}

fn members(all: &mut Definitions) -> Vec<Field> {
    vec![Field { name: "places", schema: Vec::<u32>::schema(all), may_be_missing: false }]
}

fn facets(all: &mut Definitions) -> Vec<Field> {
    fields!(Facets { channels, languages, areas, everywhere, free, hours })(all)
}

fn shelf(all: &mut Definitions) -> Vec<Field> {
    fields!(Catalogue { services, situations, channels, professions, classes })(all)
}

fn background(all: &mut Definitions) -> Vec<Field> {
    fields!(Background { costs, programme, glossary, partners, needs, notes, names, sources })(all)
}

fn costs(all: &mut Definitions) -> Vec<Field> {
    fields!(CostTables { tables })(all)
}

impl Schema for Programme {
    fn schema(all: &mut Definitions) -> Value {
        all.named("Programme", |all| {
            object(fields!(Programme { goals, events, grants, projects, regional_needs, coordinators, facts })(all))
        })
    }
}
