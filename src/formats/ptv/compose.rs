//! One language of a dataset: the services of PTV on an authored base.

use super::super::authored::Files;
use super::super::imported::{self, Made, Part, beginning};
use super::contacts::contacts;
use super::entry::{Coded, Entry};
use super::table::{self, TABLE_FILE, Table};
use super::texts::Texts;
use crate::domain::{Area, Background, Basis, Charge, Class, Dataset, Date, Lang, Municipality, Sector, Service, ShareLink, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The id of the source that PTV is.
const SOURCE: &str = "ptv";

/// Puts the services on the base.
#[must_use]
pub fn compose(base: &Files, table: &Table, entries: &[Entry], lang: Lang) -> Made {
    imported::compose(base, lang, &[&|dataset, background| part(table, entries, dataset, background, lang)])
}

/// The services as they stand in a language.
#[must_use]
pub fn part(table: &Table, entries: &[Entry], dataset: &Dataset, background: &Background, lang: Lang) -> Part {
    let mut composer = Composer::new(table, lang);
    let services: Vec<Service> = entries.iter().filter_map(|entry| composer.service(entry, dataset, background)).collect();
    Part { services, ..composer.part(dataset, background) }
}

/// Services put into a language one by one.
pub struct Composer<'a> {
    table: &'a Table,
    lang: Lang,
    /// The names of all classes by code, and the codes that services of this language have.
    classes: BTreeMap<String, String>,
    used: BTreeSet<String>,
    latest: Option<Date>,
    unnamed: usize,
}

impl<'a> Composer<'a> {
    #[must_use]
    pub const fn new(table: &'a Table, lang: Lang) -> Self {
        Self { table, lang, classes: BTreeMap::new(), used: BTreeSet::new(), latest: None, unnamed: 0 }
    }

    /// The next service in this language, if it has a name in it.
    pub fn service(&mut self, entry: &Entry, dataset: &Dataset, background: &Background) -> Option<Service> {
        self.latest = self.latest.max(entry.modified);
        for class in &entry.classes {
            if !self.classes.contains_key(&class.code) {
                self.classes.insert(class.code.clone(), class.names.nearest(self.lang).unwrap_or(&class.code).to_owned());
            }
        }
        let service = Mapping { table: self.table, lang: self.lang, dataset, background }.service(entry);
        match &service {
            Some(service) => service.classes.iter().for_each(|code| {
                if !self.used.contains(code) {
                    self.used.insert(code.clone());
                }
            }),
            None => self.unnamed += 1,
        }
        service
    }

    /// What there is beside the services themselves.
    #[must_use]
    pub fn part(self, dataset: &Dataset, background: &Background) -> Part {
        let (situations, shares) = self.table.ids();
        let findings = imported::unknown_ids(TABLE_FILE, situations, shares, dataset, background);
        let used = self.classes.into_iter().filter(|(code, _)| self.used.contains(code));
        // the order of their numbers
        let mut classes: Vec<Class> = used.map(|(id, name)| Class { id, name }).collect();
        classes.sort_by_cached_key(|class| numbers(&class.id));
        let source = source(self.table, self.lang, self.latest.unwrap_or(dataset.compiled));
        Part { services: Vec::new(), classes, source, findings, unnamed: self.unnamed }
    }
}

/// PTV as it was on the day of the latest change in it.
fn source(table: &Table, lang: Lang, date: Date) -> Source {
    let source = &table.source;
    Source {
        id: SOURCE.to_owned(),
        publisher: source.publisher.of(lang).to_owned(),
        title: source.title.clone(),
        title_lang: source.title_lang.clone(),
        date,
        kind: source.kind.of(lang).to_owned(),
    }
}

/// What is the same for all services of a language.
struct Mapping<'a> {
    table: &'a Table,
    lang: Lang,
    dataset: &'a Dataset,
    background: &'a Background,
}

impl Mapping<'_> {
    /// The service in this language, if it has a name in it.
    fn service(&self, entry: &Entry) -> Option<Service> {
        let lang = self.lang;
        let name = entry.names.first(lang)?.to_owned();
        let missing = &self.table.missing;
        let contacts = contacts(&entry.connected, lang);
        let description = joined(entry.descriptions.first(lang).into_iter().chain(entry.backgrounds.first(lang)));
        let summary = entry.summaries.first(lang).map(str::to_owned);
        let description = description.or_else(|| summary.clone()).unwrap_or_else(|| missing.description.of(lang).to_owned());
        let audience: Vec<&str> = entry.target_groups.iter().filter_map(|group| group.names.first(lang)).collect();
        Some(Service {
            id: entry.id.clone(),
            order: 0, // told when all are known
            sector: self.sector(&entry.classes),
            aliases: entry.aliases.all(lang).filter(|alias| *alias != name).map(str::to_owned).collect(),
            summary: summary.unwrap_or_else(|| beginning(&description)),
            description,
            audience: if audience.is_empty() { missing.audience.of(lang).to_owned() } else { audience.join(", ") },
            access: joined(entry.instructions.first(lang).into_iter().chain(entry.requirements.all(lang)))
                .unwrap_or_else(|| missing.access(!contacts.is_empty(), lang).to_owned()),
            plain: None,
            examples: Vec::new(),
            situations: self.situations(entry),
            channels: Vec::new(),
            professions: Vec::new(),
            classes: entry.classes.iter().map(|class| class.code.clone()).collect(),
            shares: self.shares(&entry.classes),
            charge: charge(entry, lang),
            price: None, // of this and the contacts words are made later
            providers: named(entry.providers.iter().filter_map(|provider| provider.names.nearest(lang))),
            areas: named(entry.areas.iter().filter_map(|area| area.names.nearest(lang))),
            reach: reach(&entry.areas, lang),
            languages: entry.languages.clone(),
            contacts,
            ways: Vec::new(),
            modified: entry.modified,
            related: Vec::new(),
            words: entry.words.all(lang).filter(|word| *word != name).map(str::to_owned).collect(),
            sources: vec![SOURCE.to_owned()],
            name,
        })
    }

    fn rows<'a>(&'a self, classes: &'a [Coded]) -> impl Iterator<Item = &'a table::Class> {
        classes.iter().filter_map(|class| self.table.class(&class.code))
    }

    /// Of several classes those of social and health care count: a school's psychologist is no teacher.
    fn sector(&self, classes: &[Coded]) -> Sector {
        imported::sector(self.rows(classes).map(|row| row.sector)).unwrap_or(self.table.otherwise.sector)
    }

    /// In the order of the base. No source of ours lists services of PTV under a share: that is our reading.
    fn shares(&self, classes: &[Coded]) -> Vec<ShareLink> {
        let wanted: BTreeSet<&String> = self.rows(classes).flat_map(|row| &row.shares).collect();
        let shares = self.background.costs.iter().flat_map(|costs| &costs.shares);
        shares.filter(|share| wanted.contains(&share.id)).map(|share| ShareLink { id: share.id.clone(), basis: Basis::Inferred }).collect()
    }

    /// In the order of the base.
    fn situations(&self, entry: &Entry) -> Vec<String> {
        let of_groups = entry.target_groups.iter().filter_map(|group| self.table.target_group(&group.code));
        let of_events = entry.life_events.iter().filter_map(|event| self.table.life_event(&event.code));
        let of_both = of_groups.chain(of_events).flat_map(|row| &row.situations);
        let wanted: BTreeSet<&String> = self.rows(&entry.classes).flat_map(|row| &row.situations).chain(of_both).collect();
        let ids = self.dataset.catalogue.situations.iter().map(|situation| &situation.id);
        ids.filter(|id| wanted.contains(id)).cloned().collect()
    }
}

/// `P5.10` comes after `P5.9`.
fn numbers(code: &str) -> Vec<u32> {
    let digits = |part: &str| part.trim_start_matches(|letter: char| !letter.is_ascii_digit()).parse().unwrap_or(u32::MAX);
    code.split('.').map(digits).collect()
}

/// As paragraphs; nothing where there are none.
fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let texts: Vec<&str> = texts.collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

/// Each name once, in their order.
fn named<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(*name)).map(str::to_owned).collect()
}

/// The areas with ids that are the same in all languages.
fn reach(areas: &[super::area::Area], lang: Lang) -> Vec<Area> {
    let named = |names: &Texts| Some(Area::named(names.nearest(lang)?, names.nearest(Lang::Fi)?));
    let municipality = |names: &Texts| named(names).map(|Area { id, name, .. }| Municipality { id, name });
    let area = |area: &super::area::Area| {
        Some(Area { municipalities: area.municipalities.iter().filter_map(municipality).collect(), ..named(&area.names)? })
    };
    areas.iter().filter_map(area).collect()
}

/// What the service costs, if PTV tells it in this language, or in none but by a word of its own.
fn charge(entry: &Entry, lang: Lang) -> Option<Charge> {
    let note = entry.charges.first(lang).map(str::to_owned);
    (note.is_some() || entry.charge_kind.is_some()).then(|| Charge { kind: entry.charge_kind.unwrap_or_default(), note })
}
