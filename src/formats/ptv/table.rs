//! How codes of PTV become sectors, cost shares and life situations of ours: `data/ptv.toml`.

use crate::domain::{Lang, Sector};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// The table's file in a folder of a dataset's sources.
pub const TABLE_FILE: &str = "ptv.toml";

/// The table as it is written; `data/README.md` tells its keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub(super) source: Publication,
    pub(super) missing: Missing,
    pub(super) otherwise: Otherwise,
    #[serde(default)]
    classes: Vec<Class>,
    #[serde(default)]
    target_groups: Vec<Group>,
    #[serde(default)]
    life_events: Vec<Group>,
}

/// A text in each language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InAll {
    fi: String,
    sv: String,
    en: String,
}

impl InAll {
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// PTV as a source of the dataset.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    pub publisher: InAll,
    pub title: String,
    pub title_lang: String,
    pub kind: InAll,
}

/// What is said where PTV says nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    pub description: InAll,
    pub audience: InAll,
    pub access: InAll,
    /// The same where there are contacts.
    pub access_with_contacts: Option<InAll>,
}

impl Missing {
    /// What is said where nothing tells how to get a service.
    #[must_use]
    pub fn access(&self, has_contacts: bool, lang: Lang) -> &str {
        self.access_with_contacts.as_ref().filter(|_| has_contacts).unwrap_or(&self.access).of(lang)
    }
}

/// What holds for a class that is not in the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    #[serde(deserialize_with = "sector")]
    pub sector: Sector,
}

/// What holds for a service class and those below it, unless they have a row of their own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub code: String,
    #[serde(deserialize_with = "sector")]
    pub sector: Sector,
    /// Ids of cost shares.
    #[serde(default)]
    pub shares: Vec<String>,
    /// Ids of life situations.
    #[serde(default)]
    pub situations: Vec<String>,
}

/// What holds for a target group or a life event, and for those below.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub code: String,
    pub situations: Vec<String>,
}

pub fn sector<'de, D: Deserializer<'de>>(written: D) -> Result<Sector, D::Error> {
    let word = String::deserialize(written)?;
    let found = Sector::ALL.into_iter().find(|sector| sector.id() == word);
    found.ok_or_else(|| D::Error::custom(format!("{word:?} is none of social, health, both, partner")))
}

impl Table {
    /// Reads the table.
    ///
    /// # Errors
    /// When it is not one; the sentence names line and key.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())
    }

    /// Whether a service class has a row, or one above it has.
    #[must_use]
    pub fn knows(&self, code: &str) -> bool {
        self.class(code).is_some()
    }

    pub(super) fn class(&self, code: &str) -> Option<&Class> {
        nearest(&self.classes, |row| &row.code, code)
    }

    pub(super) fn target_group(&self, code: &str) -> Option<&Group> {
        nearest(&self.target_groups, |row| &row.code, code)
    }

    pub(super) fn life_event(&self, code: &str) -> Option<&Group> {
        nearest(&self.life_events, |row| &row.code, code)
    }

    /// The life situations and the cost shares the table speaks of.
    pub(super) fn ids(&self) -> (impl Iterator<Item = &String>, impl Iterator<Item = &String>) {
        let of_groups = self.target_groups.iter().chain(&self.life_events).flat_map(|row| &row.situations);
        (self.classes.iter().flat_map(|row| &row.situations).chain(of_groups), self.classes.iter().flat_map(|row| &row.shares))
    }
}

/// The row of the code itself, or of the nearest above it: `P5.10`, else `P5`, but never `P5.1`.
fn nearest<'a, T>(rows: &'a [T], code_of: impl Fn(&T) -> &str, code: &str) -> Option<&'a T> {
    let is_above = |row: &&T| code.strip_prefix(code_of(row)).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    rows.iter().filter(is_above).max_by_key(|row| code_of(row).len())
}
