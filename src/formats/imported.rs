//! What services from elsewhere have in common, whatever they come from: they stand on an authored base, in one order.

use super::alphabet::alphabetical;
use super::authored::{self, Composed, Files};
use crate::domain::integrity::{self, Finding};
use crate::domain::{Background, Class, Dataset, Lang, Sector, Service, Source};
use std::collections::BTreeSet;

/// A summary made of a description is cut here, in letters. PTV's own have at most 150.
const LONGEST_SUMMARY: usize = 150;

/// What one language came to.
pub struct Made {
    pub composed: Composed,
    /// Services that have no name in this language, and are not in it.
    pub unnamed: usize,
}

/// What one source gives to a language.
pub struct Part {
    pub services: Vec<Service>,
    /// What sorts of service there are, in their order.
    pub classes: Vec<Class>,
    pub source: Source,
    pub findings: Vec<Finding>,
    /// Services that have no name in this language.
    pub unnamed: usize,
}

/// What makes the part of a source, given the base.
pub type Give<'a> = &'a dyn Fn(&Dataset, &Background) -> Part;

/// Puts the services of all sources on the base: its life situations, sources, regions, costs and all else, but none of its services.
#[must_use]
pub fn compose(base: &Files, lang: Lang, sources: &[Give]) -> Made {
    let (made, mut findings) = authored::compose_base(base, lang);
    let mut unnamed = 0;
    let made = made.map(|(mut dataset, mut background)| {
        let parts: Vec<Part> = sources.iter().map(|give| give(&dataset, &background)).collect();
        for part in parts {
            unnamed += part.unnamed;
            findings.extend(add(&mut dataset, part));
        }
        let order = arranged(&dataset.catalogue.services);
        put_in_order(&mut dataset.catalogue.services, &order);
        number(&mut dataset.catalogue.services);
        forget_services_that_are_gone(&dataset, &mut background);
        findings.extend(integrity::findings(&dataset, &background));
        (dataset, background)
    });
    Made { composed: (made, findings), unnamed }
}

/// One language of a base: all of it but its services.
#[must_use]
pub fn base(files: &Files, lang: Lang) -> Composed {
    authored::compose_base(files, lang)
}

/// Adds what a source gives to a language; what is wrong with it.
pub fn add(dataset: &mut Dataset, part: Part) -> Vec<Finding> {
    dataset.sources.retain(|other| other.id != part.source.id);
    dataset.sources.push(part.source);
    let classes = &mut dataset.catalogue.classes;
    let stand: BTreeSet<String> = classes.iter().map(|class| class.id.clone()).collect();
    classes.extend(part.classes.into_iter().filter(|class| !stand.contains(&class.id)));
    dataset.catalogue.services.extend(part.services);
    part.findings
}

/// The places of the services in the order in which they are browsed: by name, sector by sector.
#[must_use]
pub fn arranged(services: &[Service]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..services.len()).collect();
    order.sort_by_cached_key(|place| services.get(*place).map(|it| (it.sector.place(), alphabetical(&it.name), it.id.clone())));
    order
}

/// Puts a list into the order of these places, each of which stands once; no second list is made of it.
pub fn put_in_order<T>(list: &mut [T], order: &[usize]) {
    for place in 0..list.len() {
        // what stood here first may have been moved to make room already
        let mut from = order.get(place).copied();
        while let Some(moved) = from.filter(|from| *from < place) {
            from = order.get(moved).copied();
        }
        if let Some(from) = from.filter(|from| *from < list.len()) {
            list.swap(place, from);
        }
    }
}

/// Tells each service its place.
pub fn number(services: &mut [Service]) {
    for (place, service) in services.iter_mut().enumerate() {
        service.order = order_at(place);
    }
}

/// What a service at this place is told of it: the first one is 1.
#[must_use]
pub fn order_at(place: usize) -> u16 {
    u16::try_from(place + 1).unwrap_or(u16::MAX)
}

/// What the base says of services of its own has lost its meaning: a need without services, and the links of a share's parts.
pub fn forget_services_that_are_gone(dataset: &Dataset, background: &mut Background) {
    let stands: BTreeSet<&str> = dataset.catalogue.services.iter().map(|service| service.id.as_str()).collect();
    for part in background.costs.iter_mut().flat_map(|costs| &mut costs.shares).flat_map(|share| &mut share.parts) {
        part.services.retain(|id| stands.contains(id.as_str()));
    }
    for need in &mut background.needs {
        need.services.retain(|id| stands.contains(id.as_str()));
    }
    background.needs.retain(|need| !need.services.is_empty());
}

/// Situations and shares a table speaks of and the base does not have: nothing is mapped to them.
pub(super) fn unknown_ids<'a>(
    table: &str,
    situations: impl Iterator<Item = &'a String>,
    shares: impl Iterator<Item = &'a String>,
    dataset: &Dataset,
    background: &Background,
) -> Vec<Finding> {
    let has_situation = |id: &String| dataset.catalogue.situations.iter().any(|it| it.id == *id);
    let has_share = |id: &String| background.costs.as_ref().is_none_or(|costs| costs.share(id).is_some());
    let situations = situations.filter(|id| !has_situation(id)).map(|id| ("situation", id));
    let shares = shares.filter(|id| !has_share(id)).map(|id| ("cost share", id));
    let told: BTreeSet<(&str, &String)> = situations.chain(shares).collect();
    let finding = |(what, id)| Finding { place: table.to_owned(), reason: format!("the base has no {what} {id:?}") };
    told.into_iter().map(finding).collect()
}

/// Of several sectors those of social and health care count: a school's psychologist is no teacher.
pub(super) fn sector(of_classes: impl Iterator<Item = Sector>) -> Option<Sector> {
    let all: Vec<Sector> = of_classes.collect();
    let has = |sector: Sector| all.contains(&sector);
    match (has(Sector::Both), has(Sector::Social), has(Sector::Health)) {
        (true, _, _) | (_, true, true) => Some(Sector::Both),
        (_, true, _) => Some(Sector::Social),
        (_, _, true) => Some(Sector::Health),
        _ => has(Sector::Partner).then_some(Sector::Partner),
    }
}

/// The first sentence of a text, or as many of its words as a summary may have.
pub(super) fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim_start_matches("• ");
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
