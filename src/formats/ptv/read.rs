use super::super::dataset::Skipped;
use super::super::value::Value;
use super::area;
use super::channel::Channel;
use super::codes;
use super::entry::{self, Entry};
use super::kind::{Found, Kind, Record12, found};
use super::link::Others;
use super::organization::Organization;
use super::reading::Reading;
use super::stream::{Piece, pieces};
use super::v12;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::io::BufRead;

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

/// Reads an answer of PTV Open API v11 or v12: one record, a list of them, a page (`{"pageNumber", …, "itemList"}`, `{"page", …, "items"}`),
/// or an object that keeps services by id.
///
/// # Errors
/// When the text as a whole cannot be used; the sentence says why, and where it stops being JSON.
pub fn read(text: &str) -> Result<Answer, String> {
    let mut answer = Answer::default();
    each(text.as_bytes(), &mut |record| answer.record(record))?;
    Ok(answer)
}

/// A record as it stands in an answer.
pub enum Record {
    /// With its place, such as `itemList[3]`.
    Of(String, Json),
    /// Something that is none.
    Not(Skipped),
}

/// Reads an answer as [`read`] does, and hands on its records one by one: no more than one is held, but for an object that keeps services by id.
///
/// # Errors
/// As [`read`]; the records before the error have been handed on.
pub fn each(text: impl BufRead, take: &mut dyn FnMut(Record)) -> Result<(), String> {
    let skip = |place: &str, reason: &str| Record::Not(Skipped { place: place.to_owned(), reason: reason.to_owned() });
    pieces(text, &mut |piece| match piece {
        Piece::Item(place, item) => take(Record::Of(place.to_owned(), item)),
        Piece::NoList(name) => take(skip(name, "expected a list")),
        Piece::Object(fields) => {
            let object = Json::Object(fields);
            if let Some(place) = name(kind(&object)) {
                return take(Record::Of(place.to_owned(), object));
            }
            match object {
                Json::Object(fields) if !fields.is_empty() && fields.values().all(is_service) => {
                    fields.into_iter().for_each(|(id, value)| take(Record::Of(format!("[{id:?}]"), value)));
                }
                _ => take(skip("whole file", "holds no record of PTV Open API v11 or v12")),
            }
        }
    })
}

impl Answer {
    /// Reads one record more.
    pub fn record(&mut self, record: Record) {
        let (place, json) = match record {
            Record::Of(place, json) => (place, json),
            Record::Not(skipped) => return self.skipped.push(skipped),
        };
        let place = place.as_str();
        let Value::Object(fields) = Value::from(json) else {
            return self.skipped.push(Skipped { place: place.to_owned(), reason: "expected an object".to_owned() });
        };
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

/// What an object is, by its fields: their names, and texts among their values.
fn kind(object: &Json) -> Found {
    let Json::Object(fields) = object else { return Found::Unknown };
    let shallow = |value: &Json| value.as_str().map_or(Value::Null, |text| Value::Text(text.to_owned()));
    let fields: Vec<(String, Value)> = fields.iter().map(|(name, value)| (name.clone(), shallow(value))).collect();
    found(&fields)
}

fn is_service(value: &Json) -> bool {
    matches!(kind(value), Found::Service)
}
