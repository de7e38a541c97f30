//! How terms of taxonomies become sectors, cost shares and life situations of ours: `data/hsds.toml`.

use super::super::ptv::table::{InAll, Missing, Otherwise, sector};
use super::term::Term;
use crate::domain::{Lang, Sector};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// The table's file in a folder of a dataset's sources.
pub const TABLE_FILE: &str = "hsds.toml";

/// The table as it is written; `data/README.md` tells its keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub(super) source: Publication,
    pub(super) missing: Missing,
    pub(super) said: Said,
    pub(super) otherwise: Otherwise,
    #[serde(default)]
    terms: Vec<Row>,
}

/// The feed as a source of the dataset.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    pub publisher: InAll,
    pub title: String,
    pub title_lang: String,
    pub kind: InAll,
    /// The language of its texts: HSDS does not say it.
    #[serde(deserialize_with = "lang", default = "english")]
    pub language: Lang,
}

/// Words around what HSDS tells as numbers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub ages: InAll,
    pub from_age: InAll,
    pub to_age: InAll,
    pub documents: InAll,
    pub extension: InAll,
    pub temporarily_closed: InAll,
}

/// What holds for a term and those below it, unless they have a row of their own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its id, code, URI or name; the case of letters does not matter.
    pub term: String,
    #[serde(deserialize_with = "sector")]
    pub sector: Sector,
    /// Ids of cost shares.
    #[serde(default)]
    pub shares: Vec<String>,
    /// Ids of life situations.
    #[serde(default)]
    pub situations: Vec<String>,
}

fn lang<'de, D: Deserializer<'de>>(written: D) -> Result<Lang, D::Error> {
    let tag = String::deserialize(written)?;
    Lang::from_tag(&tag).ok_or_else(|| D::Error::custom(format!("{tag:?} is not fi, sv or en")))
}

const fn english() -> Lang {
    Lang::En
}

impl Table {
    /// Reads the table.
    ///
    /// # Errors
    /// When it is not one; the sentence names line and key.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())
    }

    /// The row of a term, or of the nearest above it.
    pub(super) fn row(&self, term: &Term) -> Option<&Row> {
        let known_as = |words: &Vec<String>| self.terms.iter().find(|row| words.iter().any(|word| same(word, &row.term)));
        term.known_as.iter().find_map(known_as)
    }

    /// Whether a term has a row, or one above it has.
    #[must_use]
    pub fn knows(&self, term: &Term) -> bool {
        self.row(term).is_some()
    }

    /// The life situations and the cost shares the table speaks of.
    pub(super) fn ids(&self) -> (impl Iterator<Item = &String>, impl Iterator<Item = &String>) {
        (self.terms.iter().flat_map(|row| &row.situations), self.terms.iter().flat_map(|row| &row.shares))
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
