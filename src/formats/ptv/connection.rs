//! What joins a service and a channel, and what is said of the channel for this service alone.

use super::details::Details;
use super::plain;
use super::reading::Reading;
use super::texts::Texts;

/// A connection; of its two ends the record it stands in is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Connection {
    /// Where it stands: in its file, and which.
    pub place: String,
    pub service: Option<String>,
    pub channel: Option<String>,
    /// What the other end is called.
    pub name: Option<String>,
    pub descriptions: Texts,
    /// The price in words.
    pub charges: Texts,
    pub details: Details,
}

/// The connection in a service's record to a channel; nothing where it names none.
pub fn to_channel(reading: &mut Reading, place: &str) -> Option<Connection> {
    let (id, name) = reading.object("serviceChannel", other).flatten()?;
    Some(Connection { channel: Some(id), name, ..read(reading, place) })
}

/// The connection in a channel's record to a service; nothing where it names none.
pub fn to_service(reading: &mut Reading, place: &str) -> Option<Connection> {
    let (id, name) = reading.object("service", other).flatten()?;
    Some(Connection { service: Some(id), name, ..read(reading, place) })
}

fn other(reading: &mut Reading) -> Option<(String, Option<String>)> {
    let id = reading.line("id")?;
    Some((id, reading.line("name")))
}

fn read(reading: &mut Reading, place: &str) -> Connection {
    let mut connection = Connection { place: place.to_owned(), ..Connection::default() };
    reading.typed("description", |kind, lang, text| match kind {
        "ChargeTypeAdditionalInfo" => connection.charges.add(lang, plain::paragraphs(text)),
        _ => connection.descriptions.add(lang, plain::paragraphs(text)),
    });
    connection.details = reading.object("contactDetails", Details::read).unwrap_or_default();
    connection.details.hours = super::opening::openings(reading, "serviceHours");
    connection
}
