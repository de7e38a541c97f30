//! A whole country's answers of the PTV Open API v11, made up: services, their channels and organisations in three languages.
//!
//! Names, texts and records are as long and as many as in real answers ([`lengths`]); the texts are those of the national dataset,
//! recombined. What nobody counted is a guess, and stands in this file as a constant.

mod channel;
mod hours;
pub mod hsds;
mod ids;
mod lengths;
mod place;
mod service;
mod voice;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::material::Material;
use crate::random::Random;
use voice::Voices;

/// The languages of the answers.
pub const LANGS: [&str; 3] = ["fi", "sv", "en"];
/// Of a hundred services so many channels: most services have several, and most channels belong to several services.
const CHANNELS_OF_100: usize = 120;
/// So many services one organisation gives.
const OF_ONE_ORGANIZATION: usize = 80;
/// Any number will do.
const SEED: u64 = 11;

/// How many records there are of each kind.
#[derive(Clone, Copy)]
pub struct Size {
    pub services: usize,
    pub channels: usize,
    pub organizations: usize,
}

impl Size {
    /// What belongs to so many services.
    pub fn of(services: usize) -> Self {
        Self { services, channels: services * CHANNELS_OF_100 / 100, organizations: services / OF_ONE_ORGANIZATION + 1 }
    }
}

/// Writes the answers into a folder that is made: pages of so many records, as one saves them page by page.
pub fn write(data: &Path, out: &Path, services: usize, page: usize) -> Result<Size> {
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let materials = LANGS.map(|lang| Material::read_in(data, lang));
    let [fi, sv, en] = materials;
    let materials = [fi?, sv?, en?];
    let mut voices = Voices::new(&materials);
    let mut random = Random::new(SEED);
    let codes = service::codes(data)?;
    let size = Size::of(services);
    let organizations = (0..size.organizations).map(|number| organization(number, &mut voices, &mut random)).collect();
    pages(out, "organizations", "itemList", size.organizations, organizations)?;
    let mut all = Pages { out, name: "services", list: "itemList", of: services, page, records: Vec::new(), written: 0 };
    let mut of_channels = vec![Vec::new(); size.channels];
    for number in 0..size.services {
        all.add(service::service(number, size, &codes, &mut voices, &mut random, &mut of_channels))?;
    }
    all.end()?;
    let mut all = Pages { out, name: "channels", list: "itemList", of: size.channels, page, records: Vec::new(), written: 0 };
    for (number, of_services) in of_channels.iter().enumerate() {
        all.add(channel::channel(number, of_services, &mut voices, &mut random))?;
    }
    all.end()?;
    Ok(size)
}

fn organization(number: usize, voices: &mut Voices, random: &mut Random) -> Value {
    let names = voices.in_all(|voice| voice.house(random));
    let names: Vec<Value> = names.into_iter().map(|(lang, name)| json!({ "language": lang, "value": name, "type": "Name" })).collect();
    json!({
        "id": ids::organization(number),
        "organizationType": "WellbeingServicesCounty",
        "businessCode": format!("{:07}-{}", number, number % 10),
        "organizationNames": names,
        "displayNameType": LANGS.map(|lang| json!({ "language": lang, "type": "Name" })),
        "organizationDescriptions": [],
        "publishingStatus": "Published",
    })
}

/// Pages being written, one held at a time.
struct Pages<'a> {
    out: &'a Path,
    name: &'a str,
    /// The list of a page.
    list: &'a str,
    of: usize,
    page: usize,
    records: Vec<Value>,
    written: usize,
}

impl Pages<'_> {
    fn add(&mut self, record: Value) -> Result<()> {
        self.records.push(record);
        if self.records.len() < self.page { Ok(()) } else { self.end() }
    }

    fn end(&mut self) -> Result<()> {
        if self.records.is_empty() {
            return Ok(());
        }
        self.written += 1;
        let name = format!("{}-{:05}", self.name, self.written);
        pages(self.out, &name, self.list, self.of.div_ceil(self.page), std::mem::take(&mut self.records))
    }
}

fn pages(out: &Path, name: &str, list: &str, count: usize, records: Vec<Value>) -> Result<()> {
    let number: usize = name.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(1);
    let page = json!({ "pageNumber": number, "pageSize": records.len(), "pageCount": count, list: records });
    let file = out.join(format!("{name}.json"));
    fs::write(&file, serde_json::to_vec(&page)?).with_context(|| format!("{} cannot be written", file.display()))
}
