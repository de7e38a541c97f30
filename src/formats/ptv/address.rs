//! Addresses: where to go and where letters go, in all languages at once.

use super::reading::Reading;
use super::texts::Texts;
use super::tm35fin;
use crate::domain::{Address, AddressKind, Lang, Position};

/// An address as PTV tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub kind: AddressKind,
    /// The street without its number, a post office box, or an address in words.
    pub street: Texts,
    pub number: Option<String>,
    pub postcode: Option<String>,
    pub city: Texts,
    pub note: Texts,
    pub position: Option<Position>,
    /// How one gets in: a list for each part of the way.
    pub accessibility: Texts,
}

/// So many sentences on getting in are told of a place; measured buildings have up to a hundred.
const MOST_SENTENCES: usize = 12;

impl Place {
    /// The address for readers of a language: names of streets and towns are given in another one where it has none.
    pub fn of(&self, lang: Lang) -> Option<Address> {
        let street = self.street.nearest(lang)?;
        let street = self.number.iter().fold(street.to_owned(), |street, number| [&street, " ", number].concat());
        Some(Address {
            kind: self.kind,
            street,
            postcode: self.postcode.clone(),
            city: self.city.nearest(lang).map(capitalised),
            note: self.note.first(lang).map(str::to_owned),
            position: self.position,
        })
    }
}

/// The addresses of a v11 record.
pub fn addresses(reading: &mut Reading, name: &str, kind: AddressKind) -> Vec<Place> {
    let mut places = Vec::new();
    reading.each(name, |reading| places.extend(address(reading, kind)));
    places
}

fn address(reading: &mut Reading, kind: AddressKind) -> Option<Place> {
    let kind = match reading.line("type").as_deref() {
        Some("Postal" | "Delivery") => AddressKind::Post,
        _ => kind,
    };
    let mut place = Place { kind, ..Place::default() };
    reading.object("streetAddress", |reading| {
        place.street = reading.all_lines("street");
        place.number = reading.line("streetNumber");
        rest(reading, &mut place);
        place.position = position(reading, "latitude", "longitude");
    });
    if place.street.is_empty() {
        reading.object("postOfficeBoxAddress", |reading| {
            place.kind = AddressKind::Post;
            place.street = reading.all_lines("postOfficeBox");
            rest(reading, &mut place);
        });
    }
    if place.street.is_empty() {
        reading.object("otherAddress", |reading| {
            rest(reading, &mut place);
            place.street = std::mem::take(&mut place.note);
            place.position = position(reading, "latitude", "longitude");
        });
    }
    for name in ["locationAbroad", "foreignAddress", "deliveryAddressInText"] {
        if place.street.is_empty() {
            place.street = reading.all_lines(name);
        }
    }
    let receiver = reading.all_lines("receiver");
    if !receiver.is_empty() {
        place.street = place.street.after(&receiver);
    }
    place.accessibility = accessibility(reading);
    (!place.street.is_empty()).then_some(place)
}

fn rest(reading: &mut Reading, place: &mut Place) {
    place.postcode = reading.line("postalCode");
    place.city = reading.all_lines("postOffice");
    if place.city.is_empty() {
        place.city = reading.object("municipality", |reading| reading.all_lines("name")).unwrap_or_default();
    }
    place.note = reading.all_lines("additionalInformation");
}

/// What PTV calls latitude and longitude are metres: northing and easting.
pub fn position(reading: &mut Reading, northing: &str, easting: &str) -> Option<Position> {
    let (north, east) = (reading.number(northing), reading.number(easting));
    let (north, east) = north.zip(east)?;
    let position = tm35fin::position(north, east);
    if position.is_some() {
        return position;
    }
    reading.left_out(&format!("{northing}, {easting}: {north} and {east} are no place in Finland (EPSG:3067, in metres), and are left out"))
}

/// Of the main entrance, or of all where none is.
fn accessibility(reading: &mut Reading) -> Texts {
    let (mut main, mut others) = (Texts::default(), Texts::default());
    reading.each("entrances", |reading| {
        let entrance = if reading.truth("isMainEntrance") { &mut main } else { &mut others };
        reading.each("accessibilitySentences", |reading| {
            let title = reading.all_lines("sentenceGroup");
            let mut sentences = Texts::default();
            reading.each("sentences", |reading| {
                for (lang, sentence) in reading.all_lines("sentence").into_all() {
                    sentences.add(lang, sentence);
                }
            });
            for lang in Lang::ALL {
                let list: Vec<&str> = sentences.all(lang).collect();
                if !list.is_empty() {
                    let lines = title.first(lang).into_iter().map(|title| format!("{title}:"));
                    let lines: Vec<String> = lines.chain(list.iter().map(|sentence| format!("• {sentence}"))).collect();
                    entrance.add(lang, lines.join("\n"));
                }
            }
        });
    });
    kept_short(if main.is_empty() { &others } else { &main })
}

fn kept_short(all: &Texts) -> Texts {
    let mut short = Texts::default();
    for lang in Lang::ALL {
        let mut left = MOST_SENTENCES;
        for group in all.all(lang) {
            let sentences = group.matches("• ").count();
            if sentences <= left {
                left -= sentences;
                short.add(lang, group.to_owned());
            }
        }
    }
    short
}

/// The post writes towns in capitals: `S:T MICHEL` is `S:t Michel`.
fn capitalised(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut starts = true;
    let mut written = String::with_capacity(name.len());
    for letter in name.chars() {
        if starts {
            written.push(letter);
        } else {
            written.extend(letter.to_lowercase());
        }
        starts = matches!(letter, ' ' | '-' | '/' | '(');
    }
    written
}
