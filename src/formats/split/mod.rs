//! A language of a dataset in the parts a visitor gets one by one: what one sees at first, and what one asks for.

mod related;

use crate::domain::front::shelf_of;
use crate::domain::{Background, Basis, Card, Catalogue, DRAWER, Dataset, Front, Sector, Service, ServiceRef, Situation};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// For each service the places of those near it.
    pub related: Vec<Vec<u32>>,
}

/// Takes a language apart. The services have to be arranged ([`Catalogue::arrange`]): the search file knows them by their places.
///
/// # Errors
/// Never for these records; the error is serde's.
pub fn split(mut dataset: Dataset, background: Background) -> serde_json::Result<Parts> {
    let Plan { mut front, cards, members, background, related } = plan(&dataset, background);
    let mut catalogue = std::mem::take(&mut dataset.catalogue);
    let references: Vec<ServiceRef> = catalogue.services.iter().map(Service::reference).collect();
    for (service, related) in catalogue.services.iter_mut().zip(&related) {
        service.related = named(&references, related);
    }
    let mut bytes = 0;
    for service in &catalogue.services {
        bytes += serde_json::to_string(service)?.len();
    }
    let (shelves, referred) = (on_shelves(&references, bytes), Referred::of(&catalogue));
    let shelf = |places: &Vec<usize>| {
        let services: Vec<Service> = places.iter().filter_map(|place| catalogue.services.get(*place)).cloned().collect();
        Catalogue { services, ..referred.by(places, &catalogue) }
    };
    let shelves: Vec<Catalogue> = shelves.iter().map(shelf).collect();
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

/// Finds what services have to do with each other and with all else, and tells the background.
#[must_use]
pub fn plan(dataset: &Dataset, mut background: Background) -> Plan {
    let related = related::related(&dataset.catalogue.services);
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
    Plan { front, cards, members, background, related }
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

/// The services at these places, by name.
#[must_use]
pub fn named(services: &[ServiceRef], places: &[u32]) -> Vec<ServiceRef> {
    places.iter().filter_map(|place| services.get(*place as usize)).cloned().collect()
}

/// The places of the services on each shelf, by the hash of their ids; all services together have so many bytes of JSON.
#[must_use]
pub fn on_shelves(services: &[ServiceRef], bytes: usize) -> Vec<Vec<usize>> {
    let count = if bytes <= ONLY_SHELF { 1 } else { bytes.div_ceil(SHELF) };
    let mut shelves = vec![Vec::new(); count];
    for (place, service) in services.iter().enumerate() {
        if let Some(shelf) = shelves.get_mut(shelf_of(&service.id, number(count))) {
            shelf.push(place);
        }
    }
    shelves
}

/// Which channels, professions and classes each service refers to: their numbers, one service after the other.
pub struct Referred {
    numbers: Vec<u32>,
    /// Where those of each service end.
    ends: Vec<usize>,
}

impl Referred {
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let numbers = &mut (0..);
        let channels: HashMap<&str, u32> = catalogue.channels.iter().map(|it| it.id.as_str()).zip(&mut *numbers).collect();
        let professions: HashMap<&str, u32> = catalogue.professions.iter().map(|it| it.id.as_str()).zip(&mut *numbers).collect();
        let classes: HashMap<&str, u32> = catalogue.classes.iter().map(|it| it.id.as_str()).zip(&mut *numbers).collect();
        let mut referred = Self { numbers: Vec::new(), ends: Vec::with_capacity(catalogue.services.len()) };
        for service in &catalogue.services {
            for (ids, known) in [(&service.channels, &channels), (&service.professions, &professions), (&service.classes, &classes)] {
                referred.numbers.extend(ids.iter().filter_map(|id| known.get(id.as_str()).copied()));
            }
            referred.ends.push(referred.numbers.len());
        }
        referred
    }

    /// What stands on a shelf beside the services at these places: the records they refer to.
    #[must_use]
    pub fn by(&self, places: &[usize], catalogue: &Catalogue) -> Catalogue {
        let of = |place: usize| {
            let begin = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
            begin.zip(self.ends.get(place)).and_then(|(begin, end)| self.numbers.get(begin..*end)).unwrap_or_default()
        };
        let wanted: BTreeSet<u32> = places.iter().flat_map(|place| of(*place)).copied().collect();
        let numbers = &mut (0..);
        Catalogue {
            channels: chosen(&catalogue.channels, numbers, &wanted),
            professions: chosen(&catalogue.professions, numbers, &wanted),
            classes: chosen(&catalogue.classes, numbers, &wanted),
            ..Catalogue::default()
        }
    }
}

/// The records whose numbers are wanted.
fn chosen<T: Clone>(records: &[T], numbers: &mut impl Iterator<Item = u32>, wanted: &BTreeSet<u32>) -> Vec<T> {
    records.iter().zip(numbers).filter(|(_, number)| wanted.contains(number)).map(|(record, _)| record.clone()).collect()
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
