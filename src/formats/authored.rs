//! A dataset as people write it: TOML files, three languages side by side (`data/README.md` tells the rules).

use super::alphabet::alphabetical;
use super::dataset::{self, FORMAT};
use super::{hsds, lexicon, ptv, tables};
use crate::domain::integrity::{self, Finding};
use crate::domain::{Background, Dataset, Lang};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The files of a folder: path relative to it (`services/oral-health.toml`) → contents.
pub type Files = BTreeMap<String, String>;

/// The folder with a file for each service.
const SERVICES: &str = "services/";

/// Where a service's text in plain language stands: it takes somebody who can write one, so that a language may be without.
const PLAIN: &str = ": plain";

/// One language of a dataset, if there is enough for one, and all that was left out or is wrong.
pub type Composed = (Option<(Dataset, Background)>, Vec<Finding>);

/// Makes one language's dataset; the findings name everything left out or wrong.
#[must_use]
pub fn compose(files: &Files, lang: Lang) -> Composed {
    let (made, mut findings) = read(files.iter(), lang);
    findings.extend(made.iter().flat_map(|(dataset, background)| integrity::findings(dataset, background)));
    (made, findings)
}

/// The same without services, for those that come from elsewhere. What refers to services refers to nothing yet.
#[must_use]
pub(super) fn compose_base(files: &Files, lang: Lang) -> Composed {
    read(files.iter().filter(|(path, _)| !path.starts_with(SERVICES)), lang)
}

fn read<'a>(files: impl Iterator<Item = (&'a String, &'a String)>, lang: Lang) -> Composed {
    let mut findings = Vec::new();
    let mut parsed = BTreeMap::new();
    let not_of_dataset = [ptv::TABLE_FILE, hsds::TABLE_FILE];
    // in a folder of its own it tells of the tables there
    let tells_of_tables = |path: &str| path.rsplit('/').next() == Some(tables::TABLES_FILE);
    let is_of_dataset = |path: &str| !not_of_dataset.contains(&path) && !tells_of_tables(path) && !path.starts_with(lexicon::FOLDER);
    for (path, text) in files.filter(|(path, _)| is_of_dataset(path)) {
        match toml::from_str::<Value>(text) {
            Ok(value) => {
                parsed.insert(path.as_str(), localised(value, lang, path, &mut findings));
            }
            Err(error) => findings.push(Finding { place: path.clone(), reason: error.to_string() }),
        }
    }
    let service_files: Vec<String> = in_order(&parsed);
    let (services, rest) = assemble(parsed, &service_files, lang, &mut findings);
    let read = dataset::read_whole(&services.to_string(), &dataset::parse);
    let background = dataset::read_background(&rest.to_string(), &dataset::parse);
    match (read, background) {
        (Ok((mut dataset, skipped)), Ok((background, more_skipped))) => {
            findings.extend(
                skipped
                    .into_iter()
                    .chain(more_skipped)
                    .map(|record| Finding { place: file_of(&record.place, &service_files), reason: record.reason }),
            );
            let mut unknown = Vec::new();
            unknown_keys(&services, &serde_json::to_value(&dataset).unwrap_or_default(), "", &mut unknown);
            unknown_keys(&rest, &serde_json::to_value(&background).unwrap_or_default(), "", &mut unknown);
            findings.extend(unknown.into_iter().map(|it| Finding { place: file_of(&it.place, &service_files), ..it }));
            dataset.catalogue.arrange();
            (Some((dataset, background)), findings)
        }
        (read, background) => {
            let errors = [read.err(), background.err()].into_iter().flatten();
            findings.extend(errors.map(|error| Finding { place: "dataset.toml".to_owned(), reason: format!("{error:?}") }));
            (None, findings)
        }
    }
}

/// Replaces every table of three languages by what it says in `lang`.
fn localised(value: Value, lang: Lang, place: &str, findings: &mut Vec<Finding>) -> Value {
    match value {
        Value::Object(map) if speaks(&map) => {
            let is_needed = !place.ends_with(PLAIN);
            for missing in Lang::ALL.into_iter().filter(|lang| is_needed && map.get(lang.code()).is_none_or(is_empty)) {
                findings.push(Finding { place: place.to_owned(), reason: format!("has no text in {:?}", missing.code()) });
            }
            map.get(lang.code()).cloned().unwrap_or_default()
        }
        Value::Object(map) => {
            let entry = |(key, value)| {
                let place = format!("{place}: {key}");
                let value = localised(value, lang, &place, findings);
                (key, value)
            };
            Value::Object(map.into_iter().map(entry).collect())
        }
        Value::Array(items) => {
            let item = |(index, value)| localised(value, lang, &format!("{place}[{index}]"), findings);
            Value::Array(items.into_iter().enumerate().map(item).collect())
        }
        other => other,
    }
}

/// Whether a table is a text: at least one of its keys is a language, and none is anything else.
fn speaks(map: &Map<String, Value>) -> bool {
    !map.is_empty() && map.keys().all(|key| Lang::ALL.iter().any(|lang| lang.code() == key))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty() || items.iter().any(is_empty),
        Value::Null => true,
        _ => false,
    }
}

/// The service files in the order in which services are browsed.
fn in_order(parsed: &BTreeMap<&str, Value>) -> Vec<String> {
    let order = |path: &&str| parsed.get(*path).and_then(|file| file.get("order")).and_then(Value::as_u64).unwrap_or(u64::MAX);
    let mut paths: Vec<&str> = parsed.keys().copied().filter(|path| path.starts_with(SERVICES)).collect();
    paths.sort_by_key(order);
    paths.into_iter().map(str::to_owned).collect()
}

/// The two files of a language.
fn assemble(mut parsed: BTreeMap<&str, Value>, service_files: &[String], lang: Lang, findings: &mut Vec<Finding>) -> (Value, Value) {
    let mut services = Vec::new();
    for path in service_files {
        let id = path.trim_start_matches(SERVICES).trim_end_matches(".toml");
        if let Some(Value::Object(mut service)) = parsed.remove(path.as_str()) {
            service.insert("id".to_owned(), json!(id));
            services.push(Value::Object(service));
        }
    }
    let mut file = |path: &str| parsed.remove(path).unwrap_or_else(|| json!({}));
    // a file of one list
    let mut list = |path: &str, list: &str| {
        let Value::Object(mut file) = file(path) else { return json!([]) };
        let records = file.remove(list).unwrap_or_else(|| json!([]));
        findings.extend(
            file.keys()
                .map(|key| Finding { place: format!("{path}: {key}"), reason: format!("is not {list:?}, the one key of this file") }),
        );
        records
    };
    let catalogue = json!({
        "services": services,
        "situations": list("situations.toml", "situations"),
        "channels": list("channels.toml", "channels"),
        "professions": list("professions.toml", "professions"),
    });
    let mut dataset = json!({
        "format": FORMAT,
        "lang": lang.code(),
        "catalogue": catalogue,
        "sources": list("sources.toml", "sources"),
        "regions": list("regions.toml", "regions"),
    });
    let mut background = json!({
        "format": FORMAT,
        "glossary": in_alphabetical_order(list("glossary.toml", "terms")),
        "partners": list("partners.toml", "partners"),
        "needs": list("needs.toml", "needs"),
        "notes": list("notes.toml", "notes"),
    });
    if let (Value::Object(dataset), Value::Object(about)) = (&mut dataset, file("dataset.toml")) {
        dataset.extend(about);
    }
    // no costs at all are no fault; costs without shares are
    if let Value::Object(background) = &mut background {
        background.insert("costs".to_owned(), parsed.remove("costs.toml").unwrap_or_default());
        background.insert("programme".to_owned(), parsed.remove("programme.toml").unwrap_or_else(|| json!({})));
    }
    findings.extend(parsed.keys().map(|path| Finding { place: (*path).to_owned(), reason: "is not a file of a dataset".to_owned() }));
    (dataset, background)
}

fn in_alphabetical_order(mut terms: Value) -> Value {
    if let Value::Array(terms) = &mut terms {
        terms.sort_by_cached_key(|term| alphabetical(term.get("name").and_then(Value::as_str).unwrap_or_default()));
    }
    terms
}

/// A place in what was assembled, such as `services[3]` or `/catalogue/channels[1]/colour`, with the file it came from.
fn file_of(place: &str, service_files: &[String]) -> String {
    let inside = ["/catalogue/", "/programme/", "/"].into_iter().find_map(|start| place.strip_prefix(start)).unwrap_or(place);
    let list = inside.split(['[', '/', ':']).next().unwrap_or_default();
    let index = inside.strip_prefix("services[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    let file = match list {
        "services" => index.and_then(|index| service_files.get(index)).map_or("services", String::as_str),
        "goals" | "events" | "grants" | "projects" | "regional_needs" | "coordinators" | "facts" | "programme" => "programme.toml",
        "situations" | "channels" | "professions" | "partners" | "needs" | "sources" | "regions" | "notes" | "glossary" | "costs" => {
            return format!("{list}.toml: {inside}");
        }
        _ => "dataset.toml",
    };
    format!("{file}: {inside}")
}

/// A key that was written but not read is a slip of the pen.
fn unknown_keys(written: &Value, read: &Value, place: &str, findings: &mut Vec<Finding>) {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => {
            for (key, value) in written {
                let place = format!("{place}/{key}");
                match read.get(key) {
                    Some(read) => unknown_keys(value, read, &place, findings),
                    // "format" is the envelope's; an empty list may be left out;
                    // the words of a service are for its search file only
                    None if key == "format" || key == "words" || is_empty(value) => {}
                    None => findings.push(Finding { place, reason: "is not a key of the format".to_owned() }),
                }
            }
        }
        // lists that lost a record are out of step; the lost record is told already
        (Value::Array(written), Value::Array(read)) if written.len() == read.len() => {
            for (index, (written, read)) in written.iter().zip(read).enumerate() {
                unknown_keys(written, read, &format!("{place}[{index}]"), findings);
            }
        }
        _ => {}
    }
}
