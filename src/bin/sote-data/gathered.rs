//! What files of PTV hold together. Services and channels are read when they come, for what is wrong with them, and again when they are
//! put together; meanwhile they wait in a file.

mod joined;

use crate::build::number;
use crate::files::{self, Input};
use crate::import::Told;
use crate::progress::Progress;
use crate::spill::{Slot, Spill};
use anyhow::Result;
use sote_explorer::formats::dataset::Counts;
use sote_explorer::formats::ptv::{self, Answer, Kind, Links, Municipalities, Record, TABLE_FILE, Table};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

pub struct Gathered {
    pub files: usize,
    pub unreadable: usize,
    services: Vec<Kept>,
    /// By id in small letters.
    channels: HashMap<String, Kept>,
    organizations: usize,
    links: Links,
    /// Which county a municipality belongs to.
    municipalities: Municipalities,
    /// Services that were asked for by region.
    chosen: HashSet<String>,
    unused: BTreeMap<Kind, usize>,
    classes: BTreeSet<String>,
    /// Where each id stands, in small letters.
    pub places: BTreeMap<String, String>,
    spill: Spill,
    /// What went wrong with that file.
    broken: Option<anyhow::Error>,
}

/// A record in the file, and where it was read.
struct Kept {
    place: String,
    slot: Slot,
}

impl Gathered {
    pub fn new(work: &Path) -> Result<Self> {
        Ok(Self {
            files: 0,
            unreadable: 0,
            services: Vec::new(),
            channels: HashMap::new(),
            organizations: 0,
            links: Links::default(),
            municipalities: Municipalities::default(),
            chosen: HashSet::new(),
            unused: BTreeMap::new(),
            classes: BTreeSet::new(),
            places: BTreeMap::new(),
            spill: Spill::new(work, "ptv")?,
            broken: None,
        })
    }

    pub fn unreadable(&mut self, told: &mut Told, problem: String) {
        self.unreadable += 1;
        told.tell(problem);
    }

    pub fn files(&mut self, files: &[Input], told: &mut Told) -> Result<()> {
        let mut progress = Progress::of("reading files", files.len());
        for file in files {
            progress.step();
            self.file(file, told);
        }
        self.broken.take().map_or(Ok(()), Err)
    }

    fn file(&mut self, Input { path, name, is_chosen }: &Input, told: &mut Told) {
        let opened = match File::open(path) {
            Ok(opened) => BufReader::with_capacity(1 << 16, opened),
            Err(error) => return self.unreadable(told, format!("cannot read {name}: {error}")),
        };
        let mut unused: BTreeMap<Kind, usize> = BTreeMap::new();
        let read = ptv::each(opened, &mut |record| {
            for (kind, count) in self.record(record, name, *is_chosen, told) {
                *unused.entry(kind).or_default() += count;
            }
        });
        if let Err(reason) = read {
            return self.unreadable(told, files::not_text(path).unwrap_or_else(|| format!("{name}: whole file: {reason}")));
        }
        self.files += 1;
        for (kind, count) in unused {
            println!("{name}: {count} {}: not used", kind.name());
            *self.unused.entry(kind).or_default() += count;
        }
    }

    /// Takes a record in; what of it is not used.
    fn record(&mut self, record: Record, file: &str, is_chosen: bool, told: &mut Told) -> BTreeMap<Kind, usize> {
        let text = if let Record::Of(_, json) = &record { json.to_string() } else { String::new() };
        let mut answer = Answer::default();
        answer.record(record);
        for skipped in &answer.skipped {
            told.tell(format!("{file}: {}: {}", skipped.place, skipped.reason));
        }
        let Answer { services, mut others, unused, .. } = answer;
        self.municipalities.extend(others.municipalities.clone());
        for service in services {
            if is_chosen {
                self.chosen.insert(service.id.clone());
            }
            if let Some(place) = self.new_place(&service.id, &service.place, file, told) {
                self.classes.extend(service.class_codes().map(str::to_owned));
                let slot = self.keep(&text);
                self.services.push(Kept { place, slot });
            }
        }
        for channel in std::mem::take(&mut others.channels) {
            if let Some(place) = self.new_place(&channel.id, &channel.place, file, told) {
                self.links.channel(&channel);
                let slot = self.keep(&text);
                self.channels.insert(channel.id.to_ascii_lowercase(), Kept { place, slot });
            }
        }
        for mut organization in std::mem::take(&mut others.organizations) {
            if let Some(place) = self.new_place(&organization.id, &organization.place, file, told) {
                organization.place = place;
                others.organizations.push(organization);
                self.organizations += 1;
            }
        }
        others.connections.iter_mut().for_each(|connection| connection.place = format!("{file}: {}", connection.place));
        self.links.others(others);
        unused
    }

    /// The whole place of a record; nothing where its id stands already: of two records with one id the first is kept.
    fn new_place(&mut self, id: &str, place: &str, file: &str, told: &mut Told) -> Option<String> {
        let place = format!("{file}: {place}");
        match self.places.entry(id.to_ascii_lowercase()) {
            std::collections::btree_map::Entry::Occupied(first) => {
                told.tell(format!("{place}: id: {id} stands already in {}; the first one is kept", first.get()));
                None
            }
            std::collections::btree_map::Entry::Vacant(free) => Some(free.insert(place).clone()),
        }
    }

    fn keep(&mut self, text: &str) -> Slot {
        let kept = self.spill.put(text.as_bytes());
        kept.unwrap_or_else(|error| {
            self.broken = Some(error);
            Slot::default()
        })
    }

    /// What was read, and how it is going to be mapped, on standard output.
    pub fn summary(&self, table: &Table) {
        let unused: usize = self.unused.values().sum();
        println!("read: {} services in {} files, {unused} records of other kinds", self.services.len(), self.files);
        println!("read: {} service channels, {} organizations", self.channels.len(), self.organizations);
        if self.services.is_empty() {
            return;
        }
        let (known, unknown): (Vec<&str>, Vec<&str>) = self.classes.iter().map(String::as_str).partition(|code| table.knows(code));
        println!("mapped: {} of {} service classes by {TABLE_FILE}", known.len(), known.len() + unknown.len());
        if !unknown.is_empty() {
            println!("not in {TABLE_FILE}, and so beside social and health care: {}", unknown.join(", "));
        }
    }

    /// How much of it there is.
    pub fn counts(&self) -> Counts {
        let [services, channels, organizations] = [self.services.len(), self.channels.len(), self.organizations].map(number);
        Counts { services, channels, organizations, skipped: 0 }
    }
}
