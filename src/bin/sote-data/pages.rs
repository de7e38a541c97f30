//! The services' own pages of a language, and the search file that is made on the way.

use crate::progress::Progress;
use crate::spill::{Slot, Spill};
use anyhow::{Context, Result};
use sote_explorer::domain::{Catalogue, Lexicon, Service, ServiceRef};
use sote_explorer::formats::split::{self, Referred};
use sote_explorer::formats::{dataset, imported, whole};
use sote_explorer::search::build::{self, Built, Vocabulary};
use std::path::Path;

/// Pages to be made. The services wait in a file.
pub struct Pages {
    /// The language's.
    pub code: &'static str,
    /// All services by name, in their order.
    pub services: Vec<ServiceRef>,
    /// What they refer to, among the records of the catalogue.
    pub referred: Referred,
    /// For each the places of those near it.
    pub related: Vec<Vec<u32>>,
    /// Whether they came from elsewhere, where they had no order.
    pub is_imported: bool,
    /// Each service as a whole.
    pub slots: Vec<Slot>,
    pub spill: Spill,
    pub vocabulary: Vocabulary,
    /// Without services.
    pub catalogue: Catalogue,
}

/// Pages that wait in a file to be put on their shelves.
pub struct Made {
    services: Vec<ServiceRef>,
    referred: Referred,
    catalogue: Catalogue,
    slots: Vec<Slot>,
    spill: Spill,
    /// Of all pages together, as JSON.
    bytes: usize,
}

impl Pages {
    /// Makes them, and the search file.
    pub fn made(self, lexicon: &Lexicon, work: &Path) -> Result<(Built, Made)> {
        let Self { code, services, referred, related, is_imported, slots, mut spill, vocabulary, catalogue } = self;
        let (mut pages, mut made, mut bytes) = (Spill::new(work, &format!("{code}-pages"))?, Vec::with_capacity(slots.len()), 0);
        let mut page = |place: usize, slot: Slot| -> Result<Service> {
            let mut service = whole::read(&spill.get(slot)?).context("a temporary file has been changed")?;
            if is_imported {
                service.order = imported::order_at(place);
            }
            service.related = split::named(&services, related.get(place).map_or(&[], Vec::as_slice));
            let json = serde_json::to_vec(&service)?;
            bytes += json.len();
            made.push(pages.put(&json)?);
            Ok(service)
        };
        let mut progress = Progress::of(&format!("{code}: services"), slots.len());
        let mut failed = None;
        let search = build::one_by_one(vocabulary, &catalogue, lexicon, &mut |take| {
            for (place, slot) in slots.iter().enumerate() {
                progress.step();
                match page(place, *slot) {
                    Ok(service) => take(&service),
                    Err(error) => failed = Some(error),
                }
            }
        });
        failed.map_or(Ok(()), Err)?;
        Ok((search, Made { services, referred, catalogue, slots: made, spill: pages, bytes }))
    }
}

impl Made {
    /// The places of the services on each shelf.
    pub fn on_shelves(&self) -> Vec<Vec<usize>> {
        split::on_shelves(&self.services, self.bytes)
    }

    /// A [`Catalogue`] of services that are JSON already.
    pub fn shelf(&mut self, places: &[usize]) -> Result<Vec<u8>> {
        let mut services = Vec::new();
        for slot in places.iter().filter_map(|place| self.slots.get(*place)) {
            if !services.is_empty() {
                services.push(b',');
            }
            services.extend(self.spill.get(*slot)?);
        }
        let empty = dataset::write(&self.referred.by(places, &self.catalogue))?;
        let (before, after) = empty.split_once("\"services\":[").context("a catalogue begins with its services")?;
        Ok([before.as_bytes(), b"\"services\":[", &services, after.as_bytes()].concat())
    }
}
