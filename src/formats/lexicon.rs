//! The everyday words people write down: `lexicon/concepts.toml` and a file a language (`data/README.md` tells the rules).

use super::authored::Files;
use crate::domain::Lang;
use crate::domain::Urgency;
use crate::domain::integrity::Finding;
use crate::domain::{Concept, Lexicon};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The folder these files stand in.
pub const FOLDER: &str = "lexicon/";
const CONCEPTS: &str = "lexicon/concepts.toml";
/// The one table of a language that is no concept.
const URGENT: &str = "urgent";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    /// For whoever edits the words: who needs it, in a few English words.
    #[serde(rename = "about")]
    _words_for_people: String,
    #[serde(default)]
    classes: Vec<String>,
    /// The list of urgent phrases whose askers its services help.
    #[serde(default)]
    urgent: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    official: Vec<String>,
    words: Vec<String>,
}

/// The everyday words of a language; the findings name everything left out or wrong.
#[must_use]
pub fn lexicon(files: &Files, lang: Lang) -> (Lexicon, Vec<Finding>) {
    let mut findings = Vec::new();
    let path = format!("{FOLDER}{}.toml", lang.code());
    let about: BTreeMap<String, About> = table(files, CONCEPTS, &mut findings);
    let mut tables: BTreeMap<String, toml::Value> = table(files, &path, &mut findings);
    let mut urgent = tables.remove(URGENT).map(|table| urgent_phrases(table, &path, &mut findings)).unwrap_or_default();
    // somebody in need may call in another language than the page's; what is wrong there is told there
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        let path = format!("{FOLDER}{}.toml", other.code());
        let mut tables: BTreeMap<String, toml::Value> = table(files, &path, &mut Vec::new());
        urgent.extend(tables.remove(URGENT).map(|table| urgent_phrases(table, &path, &mut Vec::new())).unwrap_or_default());
    }
    let mut concepts = Vec::new();
    for (id, table) in tables {
        let mut tell = |reason: String| findings.push(Finding { place: format!("{path}: {id}"), reason });
        match (about.get(&id), table.try_into::<Words>()) {
            (Some(about), Ok(words)) => {
                let Words { official, words } = words;
                let urgent = about.urgent.as_deref().and_then(urgency);
                concepts.push(Concept { classes: about.classes.clone(), official, words, urgent });
            }
            (None, _) => tell(format!("is not a concept of {CONCEPTS}")),
            (_, Err(error)) => tell(error.message().to_owned()),
        }
    }
    if concepts.len() < about.len() && findings.is_empty() {
        findings.push(Finding { place: path, reason: format!("has {} of the {} concepts in {CONCEPTS}", concepts.len(), about.len()) });
    }
    (Lexicon { concepts, urgent }, findings)
}

/// What a list of urgent phrases is called.
fn urgency(list: &str) -> Option<Urgency> {
    match list {
        "112" => Some(Urgency::Life),
        "116117" => Some(Urgency::Soon),
        "crisis" => Some(Urgency::Crisis),
        _ => None,
    }
}

/// The lists of urgent phrases, by what is shown for them.
fn urgent_phrases(table: toml::Value, path: &str, findings: &mut Vec<Finding>) -> Vec<(Urgency, String)> {
    let lists: BTreeMap<String, Vec<String>> = table.try_into().unwrap_or_else(|error: toml::de::Error| {
        findings.push(Finding { place: format!("{path}: {URGENT}"), reason: error.message().to_owned() });
        BTreeMap::new()
    });
    if lists.is_empty() {
        findings.push(Finding { place: format!("{path}: {URGENT}"), reason: "has no phrases for which a number is shown".to_owned() });
    }
    let mut urgent = Vec::new();
    for (list, phrases) in lists {
        let urgency = match list.as_str() {
            "112" => Urgency::Life,
            "116117" => Urgency::Soon,
            "crisis" => Urgency::Crisis,
            _ => {
                findings
                    .push(Finding { place: format!("{path}: {URGENT}.{list}"), reason: "is none of 112, 116117 and crisis".to_owned() });
                continue;
            }
        };
        urgent.extend(phrases.into_iter().map(|phrase| (urgency, phrase)));
    }
    urgent
}

/// A file of tables; one that is missing or unreadable has none.
fn table<T: serde::de::DeserializeOwned>(files: &Files, path: &str, findings: &mut Vec<Finding>) -> BTreeMap<String, T> {
    let Some(text) = files.get(path) else { return BTreeMap::new() };
    toml::from_str(text).unwrap_or_else(|error| {
        findings.push(Finding { place: path.to_owned(), reason: error.to_string() });
        BTreeMap::new()
    })
}
