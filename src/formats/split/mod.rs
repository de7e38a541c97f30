//! A language of a dataset in the parts a visitor gets one by one: what one sees at first, and what one asks for.

mod related;

use crate::domain::front::shelf_of;
use crate::domain::{Background, Basis, Card, Catalogue, DRAWER, Dataset, Front, Sector, Service, ServiceRef, Situation};
use std::collections::{BTreeMap, BTreeSet};

/// So many cards come with the front: fewer than a second file would be worth.
const MOST_IN_FRONT: usize = 160;
/// A shelf has about so many bytes of JSON: what somebody downloads who opens one service.
const SHELF: usize = 48_000;
/// So many services are named under a cost share; of more their number is told.
const MOST_NAMED: usize = 24;

/// The parts of a language.
pub struct Parts {
    pub front: Front,
    /// The cards of a large dataset, [`DRAWER`] in each; none where the front has them.
    pub drawers: Vec<Vec<Card>>,
    /// The services' own pages with the records they refer to.
    pub shelves: Vec<Catalogue>,
    /// For each situation the places of its services among the cards, each as the distance from the one before; none where the front has
    /// the cards.
    pub members: Vec<Vec<u32>>,
    pub background: Background,
}

/// Takes a language apart. The services have to be arranged ([`Catalogue::arrange`]): the search file knows them by their places.
///
/// # Errors
/// Never for these records; the error is serde's.
pub fn split(mut dataset: Dataset, mut background: Background) -> serde_json::Result<Parts> {
    related::relate(&mut dataset.catalogue.services);
    name_services(&dataset.catalogue.services, &mut background);
    let cards: Vec<Card> = dataset.catalogue.services.iter().map(|service| Card::of(service, &dataset)).collect();
    let is_small = cards.len() <= MOST_IN_FRONT;
    let members = if is_small { Vec::new() } else { members(&cards, dataset.catalogue.situations.len()) };
    let drawers = if is_small { Vec::new() } else { cards.chunks(DRAWER).map(<[Card]>::to_vec).collect() };
    let count = |sector: Sector| cards.iter().filter(|card| card.sector == sector).count();
    let sectors = Sector::ALL.map(|sector| number(count(sector))).to_vec();
    let shelves = shelves(&mut dataset.catalogue)?;
    background.sources = dataset.sources;
    let front = Front {
        id: dataset.id,
        lang: dataset.lang,
        title: dataset.title,
        compiled: dataset.compiled,
        licence: dataset.licence,
        regions: dataset.regions,
        situations: dataset.catalogue.situations.into_iter().map(|situation| Situation { description: None, ..situation }).collect(),
        sectors,
        shelves: number(shelves.len()),
        cards: if is_small { cards.into_iter().map(Some).collect() } else { Vec::new() },
    };
    Ok(Parts { front, drawers, shelves, members, background })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn members(cards: &[Card], situations: usize) -> Vec<Vec<u32>> {
    let mut members = vec![Vec::new(); situations];
    let mut last = vec![0; situations];
    for (place, card) in (0_u32..).zip(cards) {
        for situation in card.situations.iter().map(|situation| usize::from(*situation)) {
            if let (Some(members), Some(last)) = (members.get_mut(situation), last.get_mut(situation)) {
                members.push(place - *last);
                *last = place;
            }
        }
    }
    members
}

/// Each service on the shelf of its id, with what it refers to.
fn shelves(catalogue: &mut Catalogue) -> serde_json::Result<Vec<Catalogue>> {
    let mut bytes = 0;
    for service in &catalogue.services {
        bytes += serde_json::to_string(service)?.len();
    }
    let count = bytes.div_ceil(SHELF).max(1);
    let mut shelves = vec![Catalogue::default(); count];
    for service in catalogue.services.drain(..) {
        if let Some(shelf) = shelves.get_mut(shelf_of(&service.id, number(count))) {
            shelf.services.push(service);
        }
    }
    for shelf in &mut shelves {
        let services = &shelf.services;
        shelf.channels = referred(services, |it| &it.channels, &catalogue.channels, |it| &it.id);
        shelf.professions = referred(services, |it| &it.professions, &catalogue.professions, |it| &it.id);
        shelf.classes = referred(services, |it| &it.classes, &catalogue.classes, |it| &it.id);
    }
    Ok(shelves)
}

/// The records that any of the services refers to.
fn referred<T: Clone>(services: &[Service], refers: fn(&Service) -> &Vec<String>, records: &[T], id: fn(&T) -> &String) -> Vec<T> {
    let wanted: BTreeSet<&String> = services.iter().flat_map(refers).collect();
    records.iter().filter(|record| wanted.contains(id(record))).cloned().collect()
}

/// Names the services where the background refers to them.
fn name_services(services: &[Service], background: &mut Background) {
    let mut of_shares: BTreeMap<(&str, bool), Vec<ServiceRef>> = BTreeMap::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for service in services {
        for link in &service.shares {
            let named = of_shares.entry((&link.id, link.basis == Basis::Stated)).or_default();
            *counts.entry(&link.id).or_default() += 1;
            if named.len() < MOST_NAMED {
                named.push(service.reference());
            }
        }
    }
    for share in background.costs.iter_mut().flat_map(|costs| &mut costs.shares) {
        let mut named = |is_stated| of_shares.remove(&(share.id.as_str(), is_stated)).unwrap_or_default();
        (share.stated, share.inferred) = (named(true), named(false));
        let more = counts.get(share.id.as_str()).map_or(0, |count| count - share.stated.len() - share.inferred.len());
        share.more = (more > 0).then(|| number(more));
    }
    let wanted: BTreeSet<&String> = background.needs.iter().flat_map(|need| &need.services).collect();
    background.names = services.iter().filter(|service| wanted.contains(&service.id)).map(Service::reference).collect();
}
