//! Which dialect a file is of, and what it holds.

use super::super::dataset::Skipped;
use super::companions::{self, Companions};
use super::cube::Cube;
use super::mapping::TableMapping;
use super::raw_json::{Entries, Items};
use super::regions::Regions;
use super::{Doubts, csv_sheet, csv_table, encoding, jsonstat, sotkanet};

/// What one file holds.
#[derive(Debug)]
pub struct Reading {
    /// Its dialect and encoding, for people.
    pub how: String,
    pub contents: Contents,
    /// What in it cannot be used.
    pub skipped: Vec<Skipped>,
}

#[derive(Debug)]
pub enum Contents {
    Tables(Vec<Cube>),
    /// No figures, but names for those of other files.
    Companions(Companions),
}

/// Reads a file of any dialect.
///
/// # Errors
/// When the file as a whole cannot be used; the sentence says why, and where.
pub fn read(bytes: &[u8], mapping: &TableMapping, regions: &Regions) -> Result<Reading, String> {
    let (text, encoding) = encoding::text(bytes)?;
    let is_absolute = mapping.roles.value.as_deref().is_some_and(|value| value.eq_ignore_ascii_case("absolute value"));
    let first_line = text.trim_start().lines().next().unwrap_or_default();
    let (how, (cubes, skipped)) = match text.trim_start().chars().next() {
        None => return Err("is empty".to_owned()),
        Some('<') => return Err("is a web page or XML, and no table: give JSON-stat or CSV".to_owned()),
        Some('{' | '[') if encoding != "UTF-8" => return Err(format!("is JSON in {encoding}, and JSON has to be UTF-8")),
        Some('{') => {
            let entries: Entries = serde_json::from_str(&text).map_err(|error| format!("is not whole JSON: {error}"))?;
            if companions::is_companion(&entries) {
                return Ok(named(|found, doubts| companions::one(&entries, "whole file", found, doubts)));
            }
            ("JSON-stat".to_owned(), jsonstat::read(&text)?)
        }
        Some('[') => {
            let items: Items = serde_json::from_str(&text).map_err(|error| format!("is not whole JSON: {error}"))?;
            if items.0.iter().find_map(|item| Entries::of(item)).is_some_and(|first| companions::is_companion(&first)) {
                return Ok(named(|found, doubts| found.extend(companions::read_json(&items, doubts))));
            }
            ("Sotkanet JSON".to_owned(), sotkanet::read_json(&text, is_absolute)?)
        }
        Some(_) if sotkanet::is_heading(first_line) => {
            (format!("Sotkanet CSV, {encoding}"), sotkanet::read_csv(text.trim_start(), is_absolute)?)
        }
        Some(_) if companions::is_heading(first_line) => {
            let delimiter = csv_sheet::delimiter(&text);
            return Ok(named(|found, doubts| found.extend(companions::read_csv(text.trim_start(), delimiter, doubts))));
        }
        Some(_) => {
            let (how, tables) = csv_table::read(&text, mapping, regions)?;
            (format!("{how}, {encoding}"), tables)
        }
    };
    Ok(Reading { how, contents: Contents::Tables(cubes), skipped })
}

fn named(read: impl FnOnce(&mut Companions, &mut Doubts)) -> Reading {
    let (mut found, mut doubts) = (Companions::default(), Doubts::default());
    read(&mut found, &mut doubts);
    let how = format!("names from Sotkanet: {} regions, {} indicators", found.regions.len(), found.indicators.len());
    Reading { how, contents: Contents::Companions(found), skipped: doubts.into_skipped() }
}
