//! All files together, taken apart into records by their ids.

use super::id;
use super::kind::{self, Kind};
use super::record::{Fields, Record, complete, take};
use crate::formats::dataset::{self, Skipped};
use crate::formats::value::Value;
use std::collections::HashMap;

/// Records of one kind in the order they were met.
#[derive(Debug, Default)]
pub struct Shelf {
    records: Vec<(String, Record)>,
    places: HashMap<String, usize>,
}

impl Shelf {
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.records.get(*self.places.get(id)?).map(|(_, record)| record)
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.records.get_mut(*self.places.get(id)?).map(|(_, record)| record)
    }

    pub fn all(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.records.iter().map(|(id, record)| (id.as_str(), record))
    }
}

/// What answers of an API, or the tables of a package, hold.
#[derive(Debug, Default)]
pub struct Answers {
    pub(super) services: Shelf,
    pub(super) organizations: Shelf,
    pub(super) locations: Shelf,
    pub(super) at_locations: Shelf,
    pub(super) terms: Shelf,
    /// Parts of records that stand in a table of their own.
    loose: Vec<(&'static str, Record)>,
    /// Records that cannot be used, and parts of those that can.
    pub(super) skipped: Vec<Skipped>,
    /// How many records there were of kinds that say nothing to a resident.
    pub unused: usize,
}

/// The list of a page. What it says of itself (`total_items`) is not always true: the list counts.
const LISTS: [&str; 5] = ["contents", "content", "items", "results", "data"];

/// What a part in a table of its own may belong to.
const OWNERS: [(&str, Kind); 4] = [
    ("service_id", Kind::Service),
    ("service_at_location_id", Kind::AtLocation),
    ("location_id", Kind::Location),
    ("organization_id", Kind::Organization),
];

impl Answers {
    /// Reads an answer of an API, or a file of such: one record, a list of them, a page, or tables by name. `file` is its name, for people.
    ///
    /// # Errors
    /// When the bytes as a whole cannot be used; the sentence says why, and where they stop being text or JSON.
    pub fn read(&mut self, file: &str, bytes: &[u8]) -> Result<(), String> {
        let text = std::str::from_utf8(bytes).map_err(|error| format!("not UTF-8 text at byte {}", error.valid_up_to()))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match text.trim_start().chars().next() {
            None => return Err("is empty".to_owned()),
            Some('<') => return Err("is a web page, not JSON".to_owned()),
            Some(_) => {}
        }
        match dataset::parse(text).map_err(|error| format!("is not whole JSON: {error}"))? {
            Value::List(items) => self.list(None, &format!("{file}: "), items),
            Value::Object(fields) => self.object(file, fields),
            _ => return Err("holds neither an object nor a list".to_owned()),
        }
        Ok(())
    }

    fn object(&mut self, file: &str, mut fields: Fields) {
        if let Some((name, items)) = fields.iter_mut().find(|(field, _)| LISTS.contains(&field.as_str())) {
            let place = format!("{file}: {name}");
            match std::mem::take(items) {
                Value::Null => {}
                Value::List(items) => self.list(None, &place, items),
                _ => self.skip(&place, "expected a list"),
            }
            return;
        }
        let is_table = |(name, value): &(String, Value)| matches!(value, Value::List(_)) && kind::of_table(name).is_some();
        if fields.iter().all(is_table) && !fields.is_empty() {
            for (name, value) in fields {
                if let Value::List(items) = value {
                    self.list(kind::of_table(&name), &format!("{file}: {name}"), items);
                }
            }
            return;
        }
        match kind::of_fields(&fields) {
            Some(kind) => self.record(kind, &format!("{file}: whole file"), Value::Object(fields)),
            None => self.skip(&format!("{file}: whole file"), "holds no record of HSDS 3.x or Open Referral UK"),
        }
    }

    fn list(&mut self, kind: Option<Kind>, place: &str, items: Vec<Value>) {
        for (index, item) in items.into_iter().enumerate() {
            let place = format!("{place}[{index}]");
            let Value::Object(fields) = &item else {
                self.skip(&place, "expected an object");
                continue;
            };
            match kind.or_else(|| kind::of_fields(fields)) {
                Some(kind) => self.record(kind, &place, item),
                None => self.skip(&place, "its fields do not tell which record of HSDS it is"),
            }
        }
    }

    fn record(&mut self, kind: Kind, place: &str, value: Value) {
        match (kind, value) {
            (Kind::Unused, _) => self.unused += 1,
            (Kind::Part(list), Value::Object(fields)) => self.loose.push((list, Record { place: place.to_owned(), fields })),
            (kind, value) => {
                self.entity(kind, value, place, &[]);
            }
        }
    }

    /// Keeps a record and all that are in it; its id.
    fn entity(&mut self, kind: Kind, value: Value, place: &str, links: &[(&str, &str)]) -> Option<String> {
        let Value::Object(mut fields) = value else {
            self.skip(place, "expected an object");
            return None;
        };
        let told = take(&mut fields, "id");
        let id = match id::written(&told) {
            Some(id) => id,
            None if kind == Kind::Service => {
                self.skip(place, "id: expected an id");
                return None;
            }
            None if kind == Kind::Term => id::written(&named(&fields))?,
            None => place.to_owned(), // no id has a blank and a colon in it but by chance
        };
        for (name, id) in links {
            complete(&mut fields, name, id);
        }
        match kind {
            Kind::Service => self.inside_service(&mut fields, &id, place),
            Kind::AtLocation => {
                for (kind, field, link) in [(Kind::Location, "location", "location_id"), (Kind::Service, "service", "service_id")] {
                    self.linked(kind, &mut fields, field, link, place);
                }
            }
            Kind::Organization => {
                self.each(Kind::Service, &mut fields, "services", place, &[("organization_id", &id)]);
                self.each(Kind::Location, &mut fields, "locations", place, &[]);
            }
            Kind::Taxonomy => {
                self.each(Kind::Term, &mut fields, "taxonomy_terms", place, &[]);
                self.unused += 1;
                return None;
            }
            _ => {}
        }
        let Some(records) = self.shelf(kind) else { return Some(id) };
        if let Some(record) = records.get_mut(&id) {
            if let Some(field) = record.merge(fields) {
                let reason = format!("{field}: of {id:?} another stands already in {}; the first is kept", record.place);
                self.skip(place, &reason);
            }
        } else {
            records.places.insert(id.clone(), records.records.len());
            records.records.push((id.clone(), Record { place: place.to_owned(), fields }));
        }
        Some(id)
    }

    fn inside_service(&mut self, fields: &mut Fields, id: &str, place: &str) {
        self.linked(Kind::Organization, fields, "organization", "organization_id", place);
        self.each(Kind::AtLocation, fields, "service_at_locations", place, &[("service_id", id)]);
        if let Some((_, Value::List(attributes))) = fields.iter_mut().find(|(field, _)| field == "attributes") {
            for (index, attribute) in attributes.iter_mut().enumerate() {
                if let Value::Object(attribute) = attribute {
                    let place = format!("{place}: attributes[{index}]");
                    self.linked(Kind::Term, attribute, "taxonomy_term", "taxonomy_term_id", &place);
                }
            }
        }
    }

    /// Keeps a record that stands in another, and its id instead.
    fn linked(&mut self, kind: Kind, fields: &mut Fields, field: &str, link: &str, place: &str) {
        let value = take(fields, field);
        if value != Value::Null
            && let Some(id) = self.entity(kind, value, &format!("{place}: {field}"), &[])
        {
            fields.retain(|(name, _)| name != link);
            complete(fields, link, &id);
        }
    }

    /// Keeps the records that stand in a list of another.
    fn each(&mut self, kind: Kind, fields: &mut Fields, list: &str, place: &str, links: &[(&str, &str)]) {
        match take(fields, list) {
            Value::Null => {}
            Value::List(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.entity(kind, item, &format!("{place}: {list}[{index}]"), links);
                }
            }
            _ => self.skip(place, &format!("{list}: expected a list")),
        }
    }

    /// Gives parts that stand in tables of their own to what they belong to.
    pub(super) fn join(&mut self) {
        for (list, record) in std::mem::take(&mut self.loose) {
            let owner = |name: &str| record.fields.iter().find(|(field, _)| field == name).and_then(|(_, value)| id::written(value));
            let of_link = (list == "attributes").then(|| owner("link_id").map(|id| (Kind::Service, id))).flatten();
            let owners: Vec<(Kind, String)> =
                OWNERS.iter().filter_map(|(field, kind)| owner(field).map(|id| (*kind, id))).chain(of_link).collect();
            let mut has_owner = false;
            for (kind, id) in owners {
                if let Some(owner) = self.shelf(kind).and_then(|shelf| shelf.get_mut(&id)) {
                    owner.append(list, Value::Object(record.fields.clone()));
                    has_owner = true;
                }
            }
            if !has_owner {
                self.skip(&record.place, "belongs to no record in these files");
            }
        }
    }

    fn shelf(&mut self, kind: Kind) -> Option<&mut Shelf> {
        Some(match kind {
            Kind::Service => &mut self.services,
            Kind::Organization => &mut self.organizations,
            Kind::Location => &mut self.locations,
            Kind::AtLocation => &mut self.at_locations,
            Kind::Term => &mut self.terms,
            Kind::Taxonomy | Kind::Part(_) | Kind::Unused => return None,
        })
    }

    fn skip(&mut self, place: &str, reason: &str) {
        self.skipped.push(Skipped { place: place.to_owned(), reason: reason.to_owned() });
    }
}

/// What a term without an id is known by.
fn named(fields: &Fields) -> Value {
    let field = |name: &str| fields.iter().find(|(field, value)| field == name && *value != Value::Null).map(|(_, value)| value.clone());
    field("code").or_else(|| field("name")).or_else(|| field("term")).unwrap_or_default()
}
