//! Answers of an API of HSDS 3.x, made up: pages of services in full, each with its organisation, places, numbers, hours and terms.
//!
//! The texts are the English ones of the country. How many places, numbers and terms a service has nobody counted: that is a guess.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::lengths::{DESCRIPTION, INSTRUCTION, draw};
use super::voice::Voices;
use super::{LANGS, Pages, Size, ids};
use crate::material::Material;
use crate::random::Random;

/// Sorts of service, each with its term.
const TERMS: usize = 60;
/// What places are called: as many towns as a country has.
const STREETS: usize = 2_000;
const TOWNS: usize = 300;
/// Any number will do.
const SEED: u64 = 3;

/// Writes so many services into a folder that is made: pages of so many records.
pub fn write(data: &Path, out: &Path, services: usize, page: usize) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let [fi, sv, en] = LANGS.map(|lang| Material::read_in(data, lang));
    let materials = [fi?, sv?, en?];
    let mut voices = Voices::new(&materials);
    let mut random = Random::new(SEED);
    let size = Size::of(services);
    let mut all = Pages { out, name: "feed", list: "contents", of: services, page, records: Vec::new(), written: 0 };
    for number in 0..services {
        all.add(service(number, size, &mut voices, &mut random))?;
    }
    all.end()
}

fn service(number: usize, size: Size, voices: &mut Voices, random: &mut Random) -> Value {
    let kind = random.below(voices.kinds());
    let [_, _, name] = voices.names(kind, random);
    let mut text = |letters: usize, random: &mut Random| {
        let [_, _, text] = voices.texts(kind, letters, random);
        text
    };
    let (description, process) = (draw(random, &DESCRIPTION), draw(random, &INSTRUCTION));
    let (description, process, audience) = (text(description, random), text(process, random), text(120, random));
    let organization = random.below(size.organizations);
    let attributes: Vec<Value> = (0..1 + random.below(3)).map(|at| attribute(number, at, kind + 7 * at)).collect();
    let areas: Vec<Value> = (0..random.below(3))
        .map(|at| json!({ "id": format!("area-{number}-{at}"), "name": format!("Town {}", random.below(TOWNS)) }))
        .collect();
    json!({
        "id": ids::service(number),
        "name": name,
        "description": description,
        "url": format!("https://services.example/{number}"),
        "email": format!("service-{number}@services.example"),
        "status": "active",
        "application_process": process,
        "eligibility_description": audience,
        "fees_description": if random.below(3) == 0 { json!("Ask for the price.") } else { json!(null) },
        "cost_options": if random.below(4) == 0 { json!([{ "id": format!("cost-{number}"), "option": "Visit", "amount": random.below(50), "currency": "EUR" }]) } else { json!([]) },
        "last_modified": format!("2026-{:02}-{:02}T08:00:00Z", 1 + random.below(9), 1 + random.below(28)),
        "organization": {
            "id": ids::organization(organization),
            "name": format!("Organization {organization}"),
            "description": "Gives services.",
            "website": format!("https://organization-{organization}.example"),
        },
        "languages": [{ "id": format!("language-{number}"), "code": "en" }],
        "service_areas": areas,
        "phones": [phone(number, 0, random)],
        "attributes": attributes,
        "service_at_locations": (0..1 + random.below(3)).map(|at| at_location(number, at, size, random)).collect::<Vec<_>>(),
    })
}

fn phone(number: usize, at: usize, random: &mut Random) -> Value {
    json!({
        "id": format!("phone-{number}-{at}"), "number": format!("+358 40 {:03} {:04}", random.below(1000), random.below(10_000)),
        "type": "voice", "description": "Reception"
    })
}

/// A term has one id and one name, whoever has it.
fn attribute(number: usize, at: usize, term: usize) -> Value {
    let term = term % TERMS;
    json!({
        "id": format!("attribute-{number}-{at}"),
        "taxonomy_term": { "id": format!("term-{term}"), "code": format!("T{term}"), "name": format!("Sort {term}"), "description": "A sort of service." }
    })
}

/// A few places have very many services, most have one.
fn at_location(number: usize, at: usize, size: Size, random: &mut Random) -> Value {
    let (opens, closes) = (random.between(7, 9), random.between(14, 18));
    let days = ["MO", "TU", "WE", "TH", "FR"];
    let schedules: Vec<Value> = days
        .iter()
        .map(|day| {
            json!({
                "id": format!("schedule-{number}-{at}-{day}"), "freq": "WEEKLY", "byday": day, "opens_at": format!("{opens:02}:00"),
                "closes_at": format!("{closes:02}:00"), "valid_from": "2026-01-01", "valid_to": "2026-12-31"
            })
        })
        .collect();
    // what is told of a place has to be the same whoever tells it
    let place = random.below(size.channels);
    let mut own = Random::new(place as u64);
    let (street, town) = (format!("Street {}", own.below(STREETS)), format!("Town {}", own.below(TOWNS)));
    json!({
        "id": format!("at-{number}-{at}"),
        "description": "Ask at the desk.",
        "schedules": schedules,
        "phones": [phone(number, at + 1, random)],
        "location": {
            "id": ids::channel(place), "location_type": "physical", "name": format!("House {place}"), "transportation": "Tram and bus.",
            "latitude": 60.0 + own.part(), "longitude": 24.0 + own.part(),
            "addresses": [{
                "id": format!("address-{place}"), "address_1": format!("{street} {}", own.between(1, 120)), "city": town, "postal_code": format!("{:05}", own.below(99_999)),
                "country": "FI", "address_type": "physical"
            }],
            "accessibility": [{ "id": format!("access-{place}"), "description": "The door is easy to open by hand." }]
        }
    })
}
