//! What people tell the tool of their tables, and what it knows of regions: `tables.toml`; `data/README.md` tells its keys.

use crate::domain::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file's name: beside a table, or in a folder of a dataset's sources.
pub const TABLES_FILE: &str = "tables.toml";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// Sotkanet as a source.
    pub sotkanet: Option<Words>,
    /// How others name our regions, and the country: id → names and codes.
    pub regions: BTreeMap<String, Vec<String>>,
    pub tables: Vec<TableMapping>,
}

/// A text: the same in all languages, or one in each.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Words {
    Same(String),
    Each { fi: String, sv: String, en: String },
}

impl Words {
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Self::Same(text), _) => text,
            (Self::Each { fi, .. }, Lang::Fi) => fi,
            (Self::Each { sv, .. }, Lang::Sv) => sv,
            (Self::Each { en, .. }, Lang::En) => en,
        }
    }
}

/// What is told of the tables of one file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TableMapping {
    /// The file's name.
    pub file: String,
    pub id: Option<String>,
    pub title: Option<Words>,
    /// BCP 47 tag of the table's own texts.
    pub lang: Option<String>,
    /// A word of [`crate::domain::TableUnit`].
    pub unit: Option<String>,
    pub unit_name: Option<Words>,
    pub source: Option<Words>,
    pub updated: Option<String>,
    pub retrieved: Option<String>,
    pub note: Option<Words>,
    /// How the figures were calculated, where they are not the source's own.
    pub formula: Option<String>,
    /// Whether the figures are nobody's: made up to show something.
    pub invented: bool,
    /// `,` or `.`
    pub decimal_mark: Option<String>,
    /// Names of dimensions or columns.
    pub roles: Roles,
    /// The region all figures are of.
    pub region: Option<String>,
    /// The year all figures are of.
    pub year: Option<String>,
    /// Dimension → the one category to read.
    pub only: BTreeMap<String, String>,
    /// Code or name in the table → our function.
    pub functions: BTreeMap<String, FunctionMapping>,
    /// Code or name in the table → id of our region, or `country`.
    pub regions: BTreeMap<String, String>,
    /// Sign in the table → what it means.
    pub marks: BTreeMap<String, Words>,
    pub breaks: Vec<BreakMapping>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Roles {
    pub function: Option<String>,
    pub region: Option<String>,
    pub year: Option<String>,
    pub measure: Option<String>,
    pub unit: Option<String>,
    pub value: Option<String>,
}

/// The id of a function, or id and name.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum FunctionMapping {
    Id(String),
    Named { id: String, name: Words },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakMapping {
    pub before: String,
    pub note: Words,
}

impl Mapping {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is not one; the sentence names line and key.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())
    }

    /// What is told of a file of this name.
    #[must_use]
    pub fn table(&self, file: &str) -> Option<&TableMapping> {
        self.tables.iter().find(|table| table.file == file)
    }
}
