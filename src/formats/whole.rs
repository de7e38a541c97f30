//! A service with all that is known of it, as text: where there are too many to be held, they wait in a file.

use super::record::{Doubt, Read};
use super::value::Value;
use crate::domain::{ContactKind, Service};
use serde::Serialize;
use serde_json::{Value as Json, from_slice, to_vec};

/// A service, what goes into the search file only, and of its contacts their names: in words they are told already.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    service: &'a Service,
    words: &'a [String],
    contacts: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    kind: ContactKind,
    name: &'a str,
}

/// Writes it.
///
/// # Errors
/// Never for these records; the error is serde's.
pub fn write(service: &Service) -> serde_json::Result<Vec<u8>> {
    let contacts = service.contacts.iter().map(|contact| Named { kind: contact.kind, name: &contact.name }).collect();
    to_vec(&Whole { service, words: &service.words, contacts })
}

/// Reads what [`write`] wrote; nothing where it is anything else.
#[must_use]
pub fn read(text: &[u8]) -> Option<Service> {
    let mut doubt = Doubt::default();
    let service = Service::read(Value::from(from_slice::<Json>(text).ok()?), &mut doubt);
    doubt.is_none().then_some(service)
}
