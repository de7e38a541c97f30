//! JSON-stat 2.0: a dataset, a collection of them, and what wraps one as `{"dataset": …}`.

use super::super::dataset::Skipped;
use super::cube::{Category, Cube, Dialect, Dimension, Role};
use super::jsonstat_cells::{Status, cells};
use super::raw_json::{Entries, Items, text};
use super::{Doubts, start};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// Collections within collections are read so deep.
const MOST_LEVELS: usize = 3;
const MOST_DIMENSIONS: usize = 20;

/// Reads all tables of a file, and tells what in it cannot be used.
///
/// # Errors
/// When the text is not JSON, or no object; the sentence names line and column.
pub fn read(text: &str) -> Result<(Vec<Cube>, Vec<Skipped>), String> {
    let entries: Entries = serde_json::from_str(text).map_err(|error| format!("is not whole JSON-stat: {error}"))?;
    let mut file = File { cubes: Vec::new(), doubts: Doubts::default() };
    file.object(&entries, "", MOST_LEVELS);
    Ok((file.cubes, file.doubts.into_skipped()))
}

struct File {
    cubes: Vec<Cube>,
    doubts: Doubts,
}

/// `place`, or what stands for the whole file.
fn named(place: &str) -> &str {
    if place.is_empty() { "whole file" } else { place }
}

fn below(place: &str, step: &str) -> String {
    if place.is_empty() { step.to_owned() } else { format!("{place}.{step}") }
}

impl File {
    fn object(&mut self, entries: &Entries, place: &str, levels: usize) {
        let class = entries.text("class");
        if class.as_deref() == Some("collection") {
            return self.collection(entries, place, levels);
        }
        if let Some(wrapped) = entries.object("dataset").filter(|_| entries.get("dimension").is_none()) {
            return match levels.checked_sub(1) {
                Some(levels) => self.object(&wrapped, &below(place, "dataset"), levels),
                None => self.doubts.tell(place, "is wrapped too deep"),
            };
        }
        if let Some(class) = class.filter(|class| class != "dataset") {
            return self.doubts.tell(named(place), format!("is of class {}, and no table", start(&class)));
        }
        if entries.get("dimension").is_none() && entries.get("value").is_none() {
            return self.doubts.tell(named(place), "is JSON, but no table of JSON-stat or Sotkanet");
        }
        match dataset(entries, place, &mut self.doubts) {
            Ok(cube) => self.cubes.push(cube),
            Err(reason) => self.doubts.tell(named(place), reason),
        }
    }

    fn collection(&mut self, entries: &Entries, place: &str, levels: usize) {
        let items = entries.object("link").and_then(|link| link.get("item")).and_then(Items::of).unwrap_or_default();
        if items.0.is_empty() {
            self.doubts.tell(named(place), "is a collection without items");
        }
        for (index, item) in items.0.into_iter().enumerate() {
            let place = below(place, &format!("link.item[{index}]"));
            match (Entries::of(item), levels.checked_sub(1)) {
                (None, _) => self.doubts.tell(place, "expected an object"),
                (_, None) => self.doubts.tell(place, "is nested too deep"),
                (Some(item), Some(levels))
                    if item.get("value").is_some() || item.get("link").is_some() || item.get("dataset").is_some() =>
                {
                    self.object(&item, &place, levels);
                }
                (Some(item), _) => {
                    let link = item.text("href").unwrap_or_default();
                    self.doubts.tell(place, format!("is a link, and links are not fetched: save {} and give that file", start(&link)));
                }
            }
        }
    }
}

/// One table. Its fields may stand in any order; those of version 1 stand inside `dimension`.
fn dataset(entries: &Entries, place: &str, doubts: &mut Doubts) -> Result<Cube, String> {
    let dimensions = entries.object("dimension").ok_or("dimension: expected an object")?;
    let value = entries.get("value").ok_or("value: is missing")?;
    let outer = if entries.get("id").is_some() { entries } else { &dimensions };
    let ids = outer.texts("id").ok_or("id: expected a list of texts")?;
    let sizes: Vec<usize> =
        outer.get("size").and_then(|size| serde_json::from_str(size.get()).ok()).ok_or("size: expected a list of whole numbers")?;
    if ids.len() > MOST_DIMENSIONS {
        return Err(format!("id: has {} dimensions; a table has at most {MOST_DIMENSIONS}", ids.len()));
    }
    if sizes.len() != ids.len() {
        return Err(format!("size: has {} numbers for {} dimensions", sizes.len(), ids.len()));
    }
    let room = Cube::room(sizes.iter().copied()).map_err(|reason| format!("size: {reason}"))?;
    let roles = outer.object("role").unwrap_or_default();
    let mut cube = Cube {
        dialect: Dialect::JsonStat,
        place: place.to_owned(),
        title: entries.text("label"),
        source: entries.text("source"),
        updated: entries.text("updated"),
        notes: notes(entries),
        meanings: meanings(entries),
        ..Cube::default()
    };
    for (id, size) in ids.iter().zip(&sizes) {
        let fields = dimensions.object(id).ok_or_else(|| format!("dimension.{id}: expected an object"))?;
        cube.notes.extend(notes(&fields));
        let dimension = dimension(id, &fields, &roles).map_err(|reason| format!("dimension.{id}: {reason}"))?;
        if dimension.categories.len() != *size {
            return Err(format!("dimension.{id}: has {} categories, and size says {size}", dimension.categories.len()));
        }
        cube.dimensions.push(dimension);
    }
    let status = Status::of(entries.get("status"), room)?;
    cube.cells = cells(value, room, &status, place, doubts)?;
    Ok(cube)
}

fn dimension(id: &str, fields: &Entries, roles: &Entries) -> Result<Dimension, String> {
    let category = fields.object("category").ok_or("category: expected an object")?;
    let labels = category.object("label").unwrap_or_default();
    let units = category.object("unit").unwrap_or_default();
    let codes = codes(&category, &labels)?;
    let role = [("geo", Role::Region), ("time", Role::Time), ("metric", Role::Measure)]
        .into_iter()
        .find(|(name, _)| roles.texts(name).is_some_and(|ids| ids.iter().any(|other| other == id)));
    let (labels, units) = (by_name(&labels), by_name(&units));
    let categories = codes.into_iter().enumerate().map(|(index, code)| {
        let unit = units.get(code.as_str()).and_then(|unit| Entries::of(unit));
        Category {
            label: labels.get(code.as_str()).and_then(|label| text(label)),
            unit: unit.as_ref().and_then(unit_text),
            decimals: unit.and_then(|unit| serde_json::from_str(unit.get("decimals")?.get()).ok()),
            place: format!("dimension.{id}.category[{index}]"),
            code,
        }
    });
    Ok(Dimension {
        id: id.to_owned(),
        label: fields.text("label").unwrap_or_else(|| id.to_owned()),
        role: role.map(|(_, role)| role),
        categories: categories.collect(),
    })
}

fn by_name<'a>(entries: &'a Entries<'a>) -> HashMap<&'a str, &'a RawValue> {
    entries.0.iter().rev().map(|(name, value)| (name.as_str(), *value)).collect()
}

/// The codes in order: `index` is a list, or tells each code its place; with one category it may be missing.
fn codes(category: &Entries, labels: &Entries) -> Result<Vec<String>, String> {
    let Some(index) = category.get("index") else {
        return match labels.0.as_slice() {
            [(code, _)] => Ok(vec![code.clone()]),
            _ => Err("category.index: is missing".to_owned()),
        };
    };
    if let Ok(codes) = serde_json::from_str::<Vec<String>>(index.get()) {
        return Ok(codes);
    }
    let places = Entries::of(index).ok_or("category.index: expected a list of codes, or an object")?;
    let mut codes: Vec<Option<String>> = vec![None; places.0.len()];
    for (code, place) in places.0 {
        let slot = place.get().parse::<usize>().ok().and_then(|place| codes.get_mut(place));
        match slot {
            Some(slot @ None) => *slot = Some(code),
            Some(Some(other)) => return Err(format!("category.index: {} and {} have the same place", start(other), start(&code))),
            None => return Err(format!("category.index: {} has the place {}, which there is not", start(&code), start(place.get()))),
        }
    }
    Ok(codes.into_iter().flatten().collect())
}

/// Such as `€ million`, or `%`.
fn unit_text(unit: &Entries) -> Option<String> {
    let is_first = unit.text("position").as_deref() == Some("start");
    let (symbol, label) = (unit.text("symbol"), unit.text("label").or_else(|| unit.text("base")));
    let parts = if is_first { [symbol, label] } else { [label, symbol] };
    let words: Vec<String> = parts.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn notes(entries: &Entries) -> Vec<String> {
    let one = || entries.text("note").map(|note| vec![note]);
    entries.texts("note").or_else(one).unwrap_or_default()
}

/// `PxWeb` tells what dots instead of figures mean, by how many there are, and the seventh is the dash.
fn meanings(entries: &Entries) -> Vec<(String, String)> {
    let Some(described) = entries.object("extension").and_then(|extension| extension.object("missingValueDescriptions")) else {
        return Vec::new();
    };
    let sign = |number: &str| match number.parse::<usize>() {
        Ok(dots @ 1..=6) => Some(".".repeat(dots)),
        Ok(7) => Some("-".to_owned()),
        _ => None,
    };
    described.0.iter().filter_map(|(number, meaning)| Some((sign(number)?, text(meaning)?))).collect()
}
