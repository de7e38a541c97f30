//! Services of the Finnish Service Catalogue out of JSON files and folders of them.

use crate::files::{self, Input};
use crate::national;
use crate::region::Wanted;
use crate::source::Located;
use anyhow::{Result, anyhow, bail};
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::imported::Part;
use sote_explorer::formats::ptv::{self, Answer, Entry, Kind, Linked, Municipalities, Others, TABLE_FILE, Table};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

/// What was read, ready to be composed in each language.
pub struct Import {
    table: Table,
    services: Vec<Entry>,
    /// Where each id stands, in small letters.
    pub places: BTreeMap<String, String>,
}

/// Everything to be told on the way, each once.
#[derive(Default)]
pub struct Told(BTreeSet<String>);

impl Told {
    pub fn tell(&mut self, problem: String) {
        if !self.0.contains(&problem) {
            eprintln!("{problem}");
            self.0.insert(problem);
        }
    }

    /// Something worth knowing that is no fault of a record, and none that `--strict` minds.
    pub fn mention(&self, fact: &str) {
        if !self.0.contains(fact) {
            eprintln!("{fact}");
        }
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// What services from elsewhere stand on: the folder given, or the national dataset.
pub fn base(folder: Option<&Path>) -> Result<Files> {
    folder.map_or_else(|| Ok(national::topics()), files::read_base)
}

/// Reads all sources, telling what cannot be used. A file that is not whole JSON is an error, after everything else was told: who
/// knows which services are not in it.
pub fn read(sources: &[Located], base: &Files, region: Option<&Wanted>, told: &mut Told) -> Result<Import> {
    let table = base.get(TABLE_FILE).map_or(national::table(TABLE_FILE), String::as_str);
    let table = Table::read(table).map_err(|reason| anyhow!("{TABLE_FILE}: {reason}"))?;
    let mut gathered = Gathered::default();
    for source in sources {
        source.tell(told);
        match &source.inputs {
            Err(problem) => gathered.unreadable(told, problem.clone()),
            Ok(inputs) => inputs.iter().for_each(|input| gathered.file(input, told)),
        }
    }
    gathered.summary(&table);
    gathered.link(told);
    gathered.choose(region);
    if gathered.unreadable > 0 {
        bail!("{} of {} sources cannot be read, and so nothing was made", gathered.unreadable, gathered.files + gathered.unreadable);
    }
    Ok(Import { table, services: gathered.services, places: gathered.places })
}

impl Import {
    pub fn part(&self, dataset: &Dataset, background: &Background, lang: Lang) -> Part {
        ptv::part(&self.table, &self.services, dataset, background, lang)
    }
}

/// What the files hold together.
#[derive(Default)]
struct Gathered {
    files: usize,
    unreadable: usize,
    services: Vec<Entry>,
    others: Others,
    /// Which county a municipality belongs to.
    municipalities: Municipalities,
    /// Services that were asked for by region.
    chosen: HashSet<String>,
    unused: BTreeMap<Kind, usize>,
    /// Where each id stands, in small letters.
    places: BTreeMap<String, String>,
}

impl Gathered {
    fn unreadable(&mut self, told: &mut Told, problem: String) {
        self.unreadable += 1;
        told.tell(problem);
    }

    fn file(&mut self, input: &Input, told: &mut Told) {
        let name = &input.name;
        let text = match files::read_text(&input.path) {
            Ok(text) => text,
            Err(error) => return self.unreadable(told, format!("{error:#}")),
        };
        let answer = match ptv::read(&text) {
            Ok(answer) => answer,
            Err(reason) => return self.unreadable(told, format!("{name}: whole file: {reason}")),
        };
        self.files += 1;
        if input.is_chosen {
            self.chosen.extend(answer.services.iter().map(|service| service.id.clone()));
        }
        for skipped in &answer.skipped {
            told.tell(format!("{name}: {}: {}", skipped.place, skipped.reason));
        }
        for (kind, count) in &answer.unused {
            println!("{name}: {count} {}: not used", kind.name());
            *self.unused.entry(*kind).or_default() += count;
        }
        self.add(answer, name, told);
    }

    /// Of two records with one id the first is kept.
    fn add(&mut self, answer: Answer, file: &str, told: &mut Told) {
        let Answer { services, others, .. } = answer;
        let places = &mut self.places;
        let mut is_new = |id: &str, place: &mut String| {
            *place = format!("{file}: {place}");
            let first = places.entry(id.to_ascii_lowercase()).or_insert_with(|| place.clone());
            if first != place {
                told.tell(format!("{place}: id: {id} stands already in {first}; the first one is kept"));
            }
            first == place
        };
        for mut service in services {
            if is_new(&service.id, &mut service.place) {
                self.services.push(service);
            }
        }
        for mut channel in others.channels {
            if is_new(&channel.id, &mut channel.place) {
                self.others.channels.push(channel);
            }
        }
        for mut organization in others.organizations {
            if is_new(&organization.id, &mut organization.place) {
                self.others.organizations.push(organization);
            }
        }
        let connections = others.connections.into_iter();
        self.others.connections.extend(connections.map(|mut connection| {
            connection.place = format!("{file}: {}", connection.place);
            connection
        }));
        self.others.codes.extend(others.codes);
        self.others.municipalities.extend(others.municipalities);
    }

    /// Leaves out services that are given in other regions; after the linking, which would miss them.
    fn choose(&mut self, region: Option<&Wanted>) {
        let Some(region) = region else { return };
        let (known, chosen) = (&self.municipalities, &self.chosen);
        region.choose(&mut self.services, |service| region.ptv(service, known), |service| chosen.contains(&service.id));
    }

    /// Puts together what refers to each other; what refers to nothing is told, but it is no fault: an answer of the API is a part of PTV.
    fn link(&mut self, told: &Told) {
        let others = std::mem::take(&mut self.others);
        self.municipalities = others.municipalities.clone();
        let all = others.channels.len();
        let Linked { channels, missing } = ptv::link(&mut self.services, others);
        if all > 0 {
            println!("connected: {channels} of {all} service channels to services");
        }
        for fact in &missing {
            told.mention(fact);
        }
    }

    /// What was read, and how it is going to be mapped, on standard output.
    fn summary(&self, table: &Table) {
        let unused: usize = self.unused.values().sum();
        let Others { channels, organizations, .. } = &self.others;
        let (channels, organizations) = (channels.len(), organizations.len());
        println!("read: {} services in {} files, {unused} records of other kinds", self.services.len(), self.files);
        println!("read: {channels} service channels, {organizations} organizations");
        if self.services.is_empty() {
            return;
        }
        let codes: BTreeSet<&str> = self.services.iter().flat_map(Entry::class_codes).collect();
        let (known, unknown): (Vec<&str>, Vec<&str>) = codes.into_iter().partition(|code| table.knows(code));
        println!("mapped: {} of {} service classes by {TABLE_FILE}", known.len(), known.len() + unknown.len());
        if !unknown.is_empty() {
            println!("not in {TABLE_FILE}, and so beside social and health care: {}", unknown.join(", "));
        }
    }
}
