//! A language of a dataset in the parts a visitor gets one by one: what one sees at first, and what one asks for.

mod related;

use crate::domain::front::shelf_of;
use crate::domain::{Background, Basis, Card, Catalogue, DRAWER, Dataset, Front, Sector, Service, ServiceRef, Situation};
use std::collections::{BTreeMap, BTreeSet};

/// So many cards come with the front: fewer than a second file would be worth.
const MOST_IN_FRONT: usize = 160;
/// A shelf has about so many bytes of JSON: what somebody downloads who opens one service.
const SHELF: usize = 48_000;
/// All of so many bytes stand on one shelf, which comes by itself: nobody waits when a service is opened.
const ONLY_SHELF: usize = 72_000;
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

/// The parts that are made of what lists show of services; their own pages are not among them.
pub struct Plan {
    /// Without the number of shelves, and without cards.
    pub front: Front,
    /// All cards, in their order.
    pub cards: Vec<Card>,
    pub members: Vec<Vec<u32>>,
    pub background: Background,
}

/// Takes a language apart. The services have to be arranged ([`Catalogue::arrange`]): the search file knows them by their places.
///
/// # Errors
/// Never for these records; the error is serde's.
pub fn split(mut dataset: Dataset, background: Background) -> serde_json::Result<Parts> {
    let Plan { mut front, cards, members, background } = plan(&mut dataset, background);
    let catalogue = dataset.catalogue;
    let mut bytes = 0;
    for service in &catalogue.services {
        bytes += serde_json::to_string(service)?.len();
    }
    let places = on_shelves(&catalogue.services, bytes);
    let shelf = |places: &Vec<usize>| {
        let services: Vec<Service> = places.iter().filter_map(|place| catalogue.services.get(*place)).cloned().collect();
        Catalogue { services, ..beside(&catalogue, places) }
    };
    let shelves: Vec<Catalogue> = places.iter().map(shelf).collect();
    front.shelves = number(shelves.len());
    let mut drawers = Vec::new();
    if are_in_front(&cards) {
        front.cards = cards.into_iter().map(Some).collect();
    } else {
        drawers = cards.chunks(DRAWER).map(<[Card]>::to_vec).collect();
    }
    Ok(Parts { front, drawers, shelves, members, background })
}

/// What a list shows of a service and what refers to it: enough for [`plan`].
#[must_use]
pub fn listed(service: &Service) -> Service {
    Service {
        id: service.id.clone(),
        order: service.order,
        sector: service.sector,
        name: service.name.clone(),
        summary: service.summary.clone(),
        plain: service.plain.clone(),
        situations: service.situations.clone(),
        channels: service.channels.clone(),
        professions: service.professions.clone(),
        classes: service.classes.clone(),
        shares: service.shares.clone(),
        sources: service.sources.clone(),
        ..Service::default()
    }
}

/// Finds what services have to do with each other and with all else, and tells it them and the background.
pub fn plan(dataset: &mut Dataset, mut background: Background) -> Plan {
    related::relate(&mut dataset.catalogue.services);
    name_services(&dataset.catalogue.services, &mut background);
    let cards: Vec<Card> = dataset.catalogue.services.iter().map(|service| Card::of(service, dataset)).collect();
    let members = if are_in_front(&cards) { Vec::new() } else { members(&cards, dataset.catalogue.situations.len()) };
    let count = |sector: Sector| cards.iter().filter(|card| card.sector == sector).count();
    let sectors = Sector::ALL.map(|sector| number(count(sector))).to_vec();
    let plain = dataset.catalogue.services.iter().filter(|service| service.plain.is_some()).count();
    background.sources.clone_from(&dataset.sources);
    let situations = dataset.catalogue.situations.iter();
    let front = Front {
        id: dataset.id.clone(),
        lang: dataset.lang,
        title: dataset.title.clone(),
        compiled: dataset.compiled,
        licence: dataset.licence.clone(),
        regions: dataset.regions.clone(),
        situations: situations.map(|situation| Situation { description: None, ..situation.clone() }).collect(),
        sectors,
        shelves: 0,
        plain: Some(number(plain)).filter(|count| *count > 0),
        facets: None, // known when all services have been looked at
        cards: Vec::new(),
    };
    Plan { front, cards, members, background }
}

/// Whether the front has the cards, because they are few.
#[must_use]
pub const fn are_in_front(cards: &[Card]) -> bool {
    cards.len() <= MOST_IN_FRONT
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

/// The places of the services on each shelf, by the hash of their ids; all services together have so many bytes of JSON.
#[must_use]
pub fn on_shelves(services: &[Service], bytes: usize) -> Vec<Vec<usize>> {
    let count = if bytes <= ONLY_SHELF { 1 } else { bytes.div_ceil(SHELF) };
    let mut shelves = vec![Vec::new(); count];
    for (place, service) in services.iter().enumerate() {
        if let Some(shelf) = shelves.get_mut(shelf_of(&service.id, number(count))) {
            shelf.push(place);
        }
    }
    shelves
}

/// What stands on a shelf beside the services at these places: the records they refer to.
#[must_use]
pub fn beside(catalogue: &Catalogue, places: &[usize]) -> Catalogue {
    let services: Vec<&Service> = places.iter().filter_map(|place| catalogue.services.get(*place)).collect();
    Catalogue {
        channels: referred(&services, |it| &it.channels, &catalogue.channels, |it| &it.id),
        professions: referred(&services, |it| &it.professions, &catalogue.professions, |it| &it.id),
        classes: referred(&services, |it| &it.classes, &catalogue.classes, |it| &it.id),
        ..Catalogue::default()
    }
}

/// The records that any of the services refers to.
fn referred<T: Clone>(services: &[&Service], refers: fn(&Service) -> &Vec<String>, records: &[T], id: fn(&T) -> &String) -> Vec<T> {
    let wanted: BTreeSet<&String> = services.iter().flat_map(|service| refers(service)).collect();
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
