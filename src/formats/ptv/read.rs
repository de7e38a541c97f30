use super::super::dataset::{self, Skipped};
use super::super::value::Value;
use super::area;
use super::channel::Channel;
use super::codes;
use super::entry::{self, Entry};
use super::kind::{Found, Kind, Record12, found};
use super::link::Others;
use super::organization::Organization;
use super::reading::Reading;
use super::v12;
use std::collections::BTreeMap;

/// What one answer of the API holds.
#[derive(Debug, Default)]
pub struct Answer {
    pub services: Vec<Entry>,
    /// Channels, organisations, and what else services lead to.
    pub others: Others,
    /// Records of other kinds, which are not used, and how many there are of each.
    pub unused: BTreeMap<Kind, usize>,
    /// Records that cannot be used, and parts of those that can.
    pub skipped: Vec<Skipped>,
}

/// The list of a page: in v11, in v12, and in the lists of codes. What is in it is told apart record by record.
const LISTS: [&str; 4] = ["itemList", "items", "results", "codes"];

/// Reads an answer of PTV Open API v11 or v12: one record, a list of them, a page (`{"pageNumber", …, "itemList"}`, `{"page", …, "items"}`),
/// or an object that keeps services by id.
///
/// # Errors
/// When the text as a whole cannot be used; the sentence says why, and where it stops being JSON.
pub fn read(text: &str) -> Result<Answer, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().chars().next() {
        None => return Err("is empty".to_owned()),
        Some('<') => return Err("is a web page, not JSON".to_owned()),
        Some(_) => {}
    }
    let mut answer = Answer::default();
    match dataset::parse(text).map_err(|error| format!("is not whole JSON: {error}"))? {
        Value::List(items) => answer.list("", items),
        Value::Object(fields) => answer.object(fields),
        _ => return Err("holds neither an object nor a list".to_owned()),
    }
    Ok(answer)
}

impl Answer {
    fn object(&mut self, mut fields: Vec<(String, Value)>) {
        let list = fields.iter_mut().find(|(field, _)| LISTS.contains(&field.as_str()));
        if let Some((name, items)) = list {
            match std::mem::take(items) {
                Value::Null => {}
                Value::List(items) => self.list(name, items),
                _ => self.skip(name, "expected a list"),
            }
        } else if let Some(place) = name(found(&fields)) {
            self.record(place, Value::Object(fields));
        } else if !fields.is_empty() && fields.iter().all(|(_, value)| is_service(value)) {
            for (id, value) in fields {
                self.record(&format!("[{id:?}]"), value);
            }
        } else {
            self.skip("whole file", "holds no record of PTV Open API v11 or v12");
        }
    }

    fn list(&mut self, name: &str, items: Vec<Value>) {
        for (index, item) in items.into_iter().enumerate() {
            self.record(&format!("{name}[{index}]"), item);
        }
    }

    fn record(&mut self, place: &str, value: Value) {
        let Value::Object(fields) = value else { return self.skip(place, "expected an object") };
        let found = found(&fields);
        let mut reading = Reading::of(fields, place, &mut self.skipped);
        let Others { channels, organizations, connections, codes, municipalities } = &mut self.others;
        match found {
            Found::Service => {
                let service = entry::entry(&mut reading, place);
                if let Some(service) = &service {
                    municipalities.learn(&service.reach);
                }
                self.services.extend(service);
            }
            Found::Channel => {
                channels.extend(Channel::read(&mut reading, place));
                municipalities.learn(&area::areas(&mut reading).1);
            }
            Found::Organization => {
                organizations.extend(Organization::read(&mut reading, place));
                municipalities.learn(&area::areas(&mut reading).1);
            }
            Found::Code => codes.extend(codes::code(&mut reading, municipalities)),
            Found::Version12(Record12::Service) => self.services.extend(v12::service(&mut reading, place)),
            Found::Version12(Record12::Channel) => channels.extend(v12::channel(&mut reading, place)),
            Found::Version12(Record12::Organization) => organizations.extend(v12::organization(&mut reading, place)),
            Found::Version12(Record12::Connection) => connections.extend(v12::connection(&mut reading, place)),
            Found::Other(kind) => *self.unused.entry(kind).or_default() += 1,
            Found::Unknown => reading.tell("is no record of PTV Open API v11 or v12"),
        }
    }

    fn skip(&mut self, place: &str, reason: &str) {
        self.skipped.push(Skipped { place: place.to_owned(), reason: reason.to_owned() });
    }
}

/// What a record alone in its file is called.
const fn name(found: Found) -> Option<&'static str> {
    match found {
        Found::Unknown => None,
        Found::Channel | Found::Version12(Record12::Channel) => Some("channel"),
        Found::Organization | Found::Version12(Record12::Organization) => Some("organization"),
        Found::Version12(Record12::Connection) => Some("connection"),
        Found::Code => Some("code"),
        Found::Service | Found::Version12(Record12::Service) | Found::Other(_) => Some("service"),
    }
}

fn is_service(value: &Value) -> bool {
    matches!(value, Value::Object(fields) if matches!(found(fields), Found::Service))
}
