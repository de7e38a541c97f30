//! One language of a dataset: the services of PTV on an authored base.

use super::super::alphabet::alphabetical;
use super::super::authored::{self, Composed, Files};
use super::entry::{Coded, Entry};
use super::table::{self, TABLE_FILE, Table};
use crate::domain::integrity::{self, Finding};
use crate::domain::{Background, Basis, Class, Dataset, Lang, Sector, Service, ShareLink, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The id of the source that PTV is.
const SOURCE: &str = "ptv";
/// A summary made of a description is cut here, in letters. PTV's own have at most 150.
const LONGEST_SUMMARY: usize = 150;

/// What one language came to.
pub struct Made {
    pub composed: Composed,
    /// Services that have no name in this language, and are not in it.
    pub unnamed: usize,
}

/// Puts the services on the base: its life situations, sources, regions, costs and all else, but none of its services.
#[must_use]
pub fn compose(base: &Files, table: &Table, entries: &[Entry], lang: Lang) -> Made {
    let (made, mut findings) = authored::compose_base(base, lang);
    let mut unnamed = 0;
    let made = made.map(|(mut dataset, mut background)| {
        findings.extend(unknown_ids(table, &dataset, &background));
        let mapping = Mapping { table, lang, dataset: &dataset, background: &background };
        let mut services: Vec<Service> = entries.iter().filter_map(|entry| mapping.service(entry)).collect();
        unnamed = entries.len() - services.len();
        services.sort_by_cached_key(|service| (alphabetical(&service.name), service.id.clone()));
        services.sort_by_key(|service| service.sector.place());
        for (place, service) in services.iter_mut().enumerate() {
            service.order = u16::try_from(place + 1).unwrap_or(u16::MAX);
        }
        let source = mapping.source(entries);
        dataset.catalogue.classes = classes(entries, &services, lang);
        dataset.catalogue.services = services;
        dataset.sources.retain(|other| other.id != SOURCE);
        dataset.sources.push(source);
        forget_services_that_are_gone(&dataset, &mut background);
        findings.extend(integrity::findings(&dataset, &background));
        (dataset, background)
    });
    Made { composed: (made, findings), unnamed }
}

/// What the base says of services of its own has lost its meaning: a need without services, and the links of a share's parts.
fn forget_services_that_are_gone(dataset: &Dataset, background: &mut Background) {
    let stands: BTreeSet<&str> = dataset.catalogue.services.iter().map(|service| service.id.as_str()).collect();
    for part in background.costs.iter_mut().flat_map(|costs| &mut costs.shares).flat_map(|share| &mut share.parts) {
        part.services.retain(|id| stands.contains(id.as_str()));
    }
    for need in &mut background.needs {
        need.services.retain(|id| stands.contains(id.as_str()));
    }
    background.needs.retain(|need| !need.services.is_empty());
}

/// Situations and shares the table speaks of and the base does not have: nothing is mapped to them.
fn unknown_ids(table: &Table, dataset: &Dataset, background: &Background) -> Vec<Finding> {
    let (situations, shares) = table.ids();
    let situations = situations.filter(|id| !has_situation(dataset, id)).map(|id| ("situation", id));
    let shares = shares.filter(|id| background.costs.is_some() && !has_share(background, id)).map(|id| ("cost share", id));
    let told: BTreeSet<(&str, &String)> = situations.chain(shares).collect();
    let finding = |(what, id)| Finding { place: TABLE_FILE.to_owned(), reason: format!("the base has no {what} {id:?}") };
    told.into_iter().map(finding).collect()
}

fn has_situation(dataset: &Dataset, id: &str) -> bool {
    dataset.catalogue.situations.iter().any(|it| it.id == id)
}

fn has_share(background: &Background, id: &str) -> bool {
    background.costs.as_ref().is_some_and(|costs| costs.share(id).is_some())
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
                .unwrap_or_else(|| missing.access.of(lang).to_owned()),
            examples: Vec::new(),
            situations: self.situations(entry),
            channels: Vec::new(),
            professions: Vec::new(),
            classes: entry.classes.iter().map(|class| class.code.clone()).collect(),
            shares: self.shares(&entry.classes),
            charge: None,
            price: None,
            providers: Vec::new(),
            areas: Vec::new(),
            languages: Vec::new(),
            contacts: Vec::new(),
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
        let has = |sector: Sector| self.rows(classes).any(|row| row.sector == sector);
        match (has(Sector::Both), has(Sector::Social), has(Sector::Health)) {
            (true, _, _) | (_, true, true) => Sector::Both,
            (_, true, _) => Sector::Social,
            (_, _, true) => Sector::Health,
            _ if has(Sector::Partner) => Sector::Partner,
            _ => self.table.otherwise.sector,
        }
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

    /// PTV as it was on the day of the latest change in it.
    fn source(&self, entries: &[Entry]) -> Source {
        let source = &self.table.source;
        Source {
            id: SOURCE.to_owned(),
            publisher: source.publisher.of(self.lang).to_owned(),
            title: source.title.clone(),
            title_lang: source.title_lang.clone(),
            date: entries.iter().filter_map(|entry| entry.modified).max().unwrap_or(self.dataset.compiled),
            kind: source.kind.of(self.lang).to_owned(),
        }
    }
}

/// The classes of the services, each once, in the order of their numbers.
fn classes(entries: &[Entry], services: &[Service], lang: Lang) -> Vec<Class> {
    let used: BTreeSet<&String> = services.iter().flat_map(|service| &service.classes).collect();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for class in entries.iter().flat_map(|entry| &entry.classes).filter(|class| used.contains(&class.code)) {
        let name = class.names.nearest(lang).unwrap_or(&class.code);
        names.entry(&class.code).or_insert(name);
    }
    let mut classes: Vec<Class> = names.into_iter().map(|(id, name)| Class { id: id.to_owned(), name: name.to_owned() }).collect();
    classes.sort_by_cached_key(|class| numbers(&class.id));
    classes
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

/// The first sentence of a text, or as many of its words as a summary may have.
fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    // no sentence ends after "esim." or "t.ex.": the next one starts with a capital
    let next = |end: usize| line.get(end + 1..)?.strip_prefix(' ');
    let is_end = |end: &usize| next(*end).is_some_and(|next| next.starts_with(char::is_uppercase));
    let end = line.match_indices(['.', '!', '?']).map(|(end, _)| end).find(is_end);
    let sentence = end.and_then(|end| line.get(..=end)).unwrap_or(line);
    if sentence.chars().count() <= LONGEST_SUMMARY {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(LONGEST_SUMMARY - 1).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole_words}…")
}
