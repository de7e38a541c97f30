//! Which of our regions a category of a table is.

use super::companions::Companions;
use super::cube::{Category, Dialect};
use super::fold::fold;
use super::mapping::{Mapping, TableMapping};
use crate::domain::Lang;
use crate::domain::cost_table::COUNTRY;
use serde_json::Value;
use std::collections::HashMap;

/// All names and codes of our regions and of the country.
#[derive(Clone, Debug, Default)]
pub struct Regions {
    /// In the order of the dataset.
    ids: Vec<String>,
    /// Folded name or code → id. None of them can be mistaken for another classification's.
    names: HashMap<String, String>,
    /// The two digits of the national code list, which other classifications use too.
    digits: HashMap<String, String>,
}

/// What a category turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    Region(String),
    /// A municipality, a hospital district: known, and none of ours.
    Other(String),
    Unknown,
    /// The code is one region's, the name another's.
    Conflict(String, String),
}

/// Words that make a region's name out of a county's: `Satakunnan hyvinvointialue`.
const SUFFIXES: [&str; 8] = [
    " hyvinvointialue",
    "n hyvinvointialue",
    " valfardsomrade",
    "s valfardsomrade",
    " wellbeing services county",
    "n kaupunki",
    " stad",
    " hva",
];

impl Regions {
    /// Of a base's `regions.toml`, and what `tables.toml` adds.
    ///
    /// # Errors
    /// When the first is no TOML.
    pub fn of(regions_toml: &str, mapping: &Mapping) -> Result<Self, String> {
        let file: Value = toml::from_str(regions_toml).map_err(|error| error.to_string().trim_end().to_owned())?;
        let mut regions = Self::default();
        let records = file.get("regions").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for record in records {
            let text = |key: &str| record.get(key).and_then(Value::as_str);
            let Some(id) = text("id") else { continue };
            regions.ids.push(id.to_owned());
            regions.name(id, id);
            regions.name(&id.replace('-', " "), id);
            for name in Lang::ALL.iter().filter_map(|lang| record.get("name")?.get(lang.code())?.as_str()) {
                regions.county(name, id);
            }
            if let Some(code) = text("code") {
                regions.digits.insert(fold(code), id.to_owned());
            }
        }
        regions.ids.push(COUNTRY.to_owned());
        for (id, names) in &mapping.regions {
            for name in names {
                regions.county(name, id);
            }
        }
        Ok(regions)
    }

    fn name(&mut self, name: &str, id: &str) {
        self.names.entry(fold(name)).or_insert_with(|| id.to_owned());
    }

    /// A name with and without what makes a county of it.
    fn county(&mut self, name: &str, id: &str) {
        self.name(name, id);
        let folded = fold(name);
        for suffix in SUFFIXES {
            if let Some(short) = folded.strip_suffix(suffix) {
                self.name(short, id);
            }
        }
    }

    /// The place in the dataset's order; the country comes first.
    #[must_use]
    pub fn order(&self, id: &str) -> usize {
        if id == COUNTRY { 0 } else { self.ids.iter().position(|other| other == id).map_or(usize::MAX, |place| place + 1) }
    }

    #[must_use]
    pub fn knows(&self, id: &str) -> bool {
        self.ids.iter().any(|other| other == id)
    }

    /// The id of a code or name that can mean nothing else.
    pub fn named(&self, name: &str) -> Option<&str> {
        let folded = fold(name);
        let found = self.names.get(&folded);
        let short = || SUFFIXES.iter().find_map(|suffix| self.names.get(folded.strip_suffix(suffix)?));
        found.or_else(short).map(String::as_str)
    }

    /// Whether a heading or a cell names a region, alone or behind its code.
    #[must_use]
    pub fn is_region(&self, text: &str) -> bool {
        matches!(self.of_texts(text, None), Found::Region(_))
    }

    /// What a category of a region dimension is.
    #[must_use]
    pub fn find(&self, category: &Category, dialect: Dialect, mapping: &TableMapping, companions: &Companions) -> Found {
        let mapped = mapping.regions.get(&category.code).or_else(|| mapping.regions.get(category.name()));
        if let Some(id) = mapped {
            return Found::Region(id.clone());
        }
        if dialect.is_sotkanet() {
            self.of_sotkanet(&category.code, companions)
        } else {
            self.of_texts(&category.code, category.label.as_deref())
        }
    }

    /// Sotkanet's own number says nothing without a list of its regions: the one given, or ours.
    fn of_sotkanet(&self, number: &str, companions: &Companions) -> Found {
        if let Some(id) = self.names.get(&["sotkanet:", number].concat()) {
            return Found::Region(id.clone());
        }
        let Some(region) = companions.regions.get(number) else { return Found::Unknown };
        let title = region.titles.nearest(Lang::Fi).unwrap_or_default();
        match region.category.as_str() {
            "HYVINVOINTIALUE" => self.of_texts(&region.code, Some(title)),
            "MAA" => self.of_texts(title, None),
            other => Found::Other(other.to_owned()),
        }
    }

    fn of_texts(&self, code: &str, label: Option<&str>) -> Found {
        // a code and a name may stand in one text: "HVA06 Satakunnan hyvinvointialue"
        let label = label.filter(|label| fold(label) != fold(code));
        let (code, label) = match (code.trim().split_once(' '), label) {
            (Some((first, rest)), None) if self.is_code(first) => (first, Some(rest)),
            _ => (code, label),
        };
        let label =
            label.map(|label| label.trim().split_once(' ').filter(|(first, _)| fold(first) == fold(code)).map_or(label, |(_, rest)| rest));
        let by_code = self.named(code);
        let by_label = label.and_then(|label| self.named(label));
        let by_digits = self.digits.get(&fold(code)).map(String::as_str);
        match (by_code, by_label, by_digits) {
            (Some(one), Some(other), _) | (None, Some(other), Some(one)) if one != other => {
                Found::Conflict(one.to_owned(), other.to_owned())
            }
            (Some(id), ..) | (None, Some(id), _) => Found::Region(id.to_owned()),
            // digits alone are other classifications' too: with a name that is none of ours, they are
            (None, None, Some(id)) if label.is_none() => Found::Region(id.to_owned()),
            (None, None, _) => Found::Unknown,
        }
    }

    fn is_code(&self, text: &str) -> bool {
        let folded = fold(text);
        folded.bytes().any(|byte| byte.is_ascii_digit()) && (self.names.contains_key(&folded) || self.digits.contains_key(&folded))
    }
}
