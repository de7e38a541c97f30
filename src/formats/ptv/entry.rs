//! A service as PTV tells it, in all languages at once.

use super::area::{self, Area};
use super::connection::{self, Connection};
use super::details::charge_kind;
use super::link::Connected;
use super::organization::{self, Provider};
use super::plain;
use super::reach::{Given, Municipalities, Reach};
use super::reading::Reading;
use super::texts::Texts;
use crate::domain::{ChargeKind, Date, RegionKind};
use std::collections::HashSet;

/// A service as PTV tells it; all texts are plain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in its file: `itemList[3]`; whoever puts files together says in which.
    pub place: String,
    pub id: String,
    /// The day it was last changed in PTV.
    pub(super) modified: Option<Date>,
    pub(super) names: Texts,
    pub(super) aliases: Texts,
    pub(super) summaries: Texts,
    pub(super) descriptions: Texts,
    pub(super) backgrounds: Texts,
    pub(super) instructions: Texts,
    pub(super) requirements: Texts,
    /// Keywords, and the terms of the ontologies.
    pub(super) words: Texts,
    pub(super) classes: Vec<Coded>,
    pub(super) target_groups: Vec<Coded>,
    pub(super) life_events: Vec<Coded>,
    pub(super) charge_kind: Option<ChargeKind>,
    /// The price in words.
    pub(super) charges: Texts,
    pub(super) providers: Vec<Provider>,
    pub(super) areas: Vec<Area>,
    /// The same by codes.
    pub(super) reach: Reach,
    pub(super) languages: Vec<String>,
    /// Terms of ontologies whose names stand elsewhere.
    pub(super) terms: Vec<String>,
    /// The channels it names.
    pub(super) connections: Vec<Connection>,
    /// Its channels themselves, once they are linked.
    pub(super) connected: Vec<Connected>,
}

impl Entry {
    /// The codes of its service classes.
    pub fn class_codes(&self) -> impl Iterator<Item = &str> {
        self.classes.iter().map(|class| class.code.as_str())
    }

    /// Where it is given, seen from the region of this kind and code.
    #[must_use]
    pub fn seen_from(&self, kind: RegionKind, code: &str, known: &Municipalities) -> Given {
        self.reach.seen_from(kind, code, known)
    }
}

/// An item of a code list: `P5.10`, `KR1.2`, `KE1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    pub code: String,
    pub names: Texts,
}

/// Longer codes are none.
const LONGEST_CODE: usize = 16;

/// Reads a v11 service. Without an id or a name it is left out; what is wrong with anything else costs that alone.
pub fn entry(reading: &mut Reading, place: &str) -> Option<Entry> {
    let id = reading.id("id")?;
    reading.published()?;
    let mut entry = Entry { place: place.to_owned(), id, ..Entry::default() };
    reading.typed("serviceNames", |kind, lang, text| match kind {
        "Name" => entry.names.add(lang, plain::line(text)),
        "AlternativeName" | "AlternateName" => entry.aliases.add(lang, plain::line(text)),
        _ => {}
    });
    if entry.names.is_empty() {
        return reading.left_out("serviceNames: no name in fi, sv or en");
    }
    reading.typed("serviceDescriptions", |kind, lang, text| match kind {
        "Summary" => entry.summaries.add(lang, plain::line(text)),
        "Description" => entry.descriptions.add(lang, plain::paragraphs(text)),
        "BackgroundDescription" => entry.backgrounds.add(lang, plain::paragraphs(text)),
        "UserInstruction" => entry.instructions.add(lang, plain::paragraphs(text)),
        "ChargeTypeAdditionalInfo" => entry.charges.add(lang, plain::paragraphs(text)),
        _ => {}
    });
    reading.texts("requirements", |lang, text| entry.requirements.add(lang, plain::paragraphs(text)));
    reading.texts("keywords", |lang, text| entry.words.add(lang, plain::line(text)));
    for (lang, term) in reading.named("ontologyTerms").into_iter().flat_map(|term| term.names) {
        entry.words.add(lang, term);
    }
    entry.classes = coded(reading, "serviceClasses");
    entry.target_groups = coded(reading, "targetGroups");
    entry.life_events = coded(reading, "lifeEvents");
    entry.charge_kind = reading.line("serviceChargeType").map(|kind| charge_kind(&kind));
    entry.providers = organization::providers(reading);
    (entry.areas, entry.reach) = area::areas(reading);
    entry.languages = reading.languages("languages");
    reading.each("serviceChannels", |reading| entry.connections.extend(connection::to_channel(reading, place)));
    let modified: Option<String> = reading.field("modified").flatten();
    entry.modified = modified.and_then(|modified| Date::parse(modified.get(..10)?));
    Some(entry)
}

/// The items of a code list, each once; one without a code cannot be told apart, and is left out.
fn coded(reading: &mut Reading, name: &str) -> Vec<Coded> {
    let mut coded = Vec::new();
    let mut seen = HashSet::new();
    for item in reading.named(name) {
        let Some(code) = item.code.filter(|code| is_code(code)) else {
            reading.tell(&format!("{}.code: expected a code such as P5.10", item.place));
            continue;
        };
        if seen.insert(code.clone()) {
            let mut names = Texts::default();
            for (lang, name) in item.names {
                names.add(lang, name);
            }
            coded.push(Coded { code, names });
        }
    }
    coded
}

pub fn is_code(code: &str) -> bool {
    !code.is_empty() && code.len() <= LONGEST_CODE && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
}
