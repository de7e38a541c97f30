use super::Arrival;
use crate::domain::{Card, Catalogue, CostTables, DRAWER, Facets, Front, Problem, Service};
use std::rc::Rc;

/// One language's dataset, as far as it has come.
#[derive(Clone)]
pub struct Library {
    pub front: Rc<Front>,
    /// Whether the dataset has cost tables; they are a part like others.
    pub has_tables: bool,
    /// Few at a time, so a list is quick enough.
    parts: Vec<(Part, Arrival<Contents>)>,
}

/// A part of a dataset, fetched when something on the screen needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A drawer of cards.
    Drawer(usize),
    /// A shelf of services' own pages.
    Shelf(usize),
    /// The places of a situation's services, by the situation's own place.
    Members(usize),
    /// The cost tables.
    Tables,
    /// What services can be narrowed down by.
    Facets,
}

/// What a part holds.
pub enum Contents {
    Cards(Vec<Option<Card>>),
    Shelf(Catalogue),
    Places(Vec<u32>),
    Tables(CostTables),
    Facets(Facets),
}

/// What is known of a service's own page.
pub enum Opened<'a> {
    Here(&'a Service, &'a Catalogue),
    Awaited,
    Missing(&'a Problem),
    /// The dataset has no such service.
    Unknown,
}

/// Another state of what has come is another library.
impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.front, &other.front) && self.has_tables == other.has_tables && self.parts == other.parts
    }
}

impl Library {
    #[must_use]
    pub fn new(front: Front) -> Self {
        Self { front: Rc::new(front), has_tables: false, parts: Vec::new() }
    }

    /// With a part that has come, or has not.
    #[must_use]
    pub fn with(&self, part: Part, arrival: Arrival<Contents>) -> Self {
        let mut next = self.clone();
        next.parts.retain(|(other, _)| *other != part);
        next.parts.push((part, arrival));
        next
    }

    /// Without what has failed: it is waited for again.
    pub(super) fn again(&self) -> Self {
        let mut next = self.clone();
        next.parts.retain(|(_, arrival)| !matches!(arrival, Arrival::Failed(_)));
        next
    }

    /// What is known of a part; nothing when nobody has told of it yet.
    #[must_use]
    pub fn part(&self, wanted: Part) -> Option<&Arrival<Contents>> {
        self.parts.iter().find(|(part, _)| *part == wanted).map(|(_, arrival)| arrival)
    }

    /// The cost tables, once they are here.
    #[must_use]
    pub fn tables(&self) -> Option<&CostTables> {
        if let Some(Contents::Tables(tables)) = self.contents(Part::Tables) { Some(tables) } else { None }
    }

    /// What services can be narrowed down by, once it is here.
    #[must_use]
    pub fn facets(&self) -> Option<&Facets> {
        if let Some(Contents::Facets(facets)) = self.contents(Part::Facets) { Some(facets) } else { None }
    }

    fn contents(&self, part: Part) -> Option<&Contents> {
        if let Some(Arrival::Here(contents)) = self.part(part) { Some(contents) } else { None }
    }

    /// What kept the first of the parts that did not come.
    #[must_use]
    pub fn trouble(&self) -> Option<&Problem> {
        self.parts.iter().find_map(|(_, arrival)| if let Arrival::Failed(problem) = arrival { Some(problem) } else { None })
    }

    /// The card at a place, if it has come.
    #[must_use]
    pub fn card(&self, place: usize) -> Option<&Card> {
        if self.front.has_all_cards() {
            return self.front.cards.get(place)?.as_ref();
        }
        match self.contents(Part::Drawer(place / DRAWER))? {
            Contents::Cards(cards) => cards.get(place % DRAWER)?.as_ref(),
            _ => None,
        }
    }

    /// Whether the card at a place is still to come: one that could not be read is not.
    #[must_use]
    pub fn awaits(&self, place: usize) -> bool {
        !self.front.has_all_cards() && matches!(self.part(Part::Drawer(place / DRAWER)), None | Some(Arrival::Awaited))
    }

    /// A service's own page.
    #[must_use]
    pub fn open(&self, id: &str) -> Opened<'_> {
        let is_unknown = || self.front.has_all_cards() && !self.front.cards.iter().flatten().any(|card| card.id == id);
        match self.part(Part::Shelf(self.front.shelf_of(id))) {
            Some(Arrival::Here(contents)) => match &**contents {
                Contents::Shelf(catalogue) => catalogue.service(id).map_or(Opened::Unknown, |service| Opened::Here(service, catalogue)),
                _ => Opened::Unknown,
            },
            _ if is_unknown() => Opened::Unknown,
            Some(Arrival::Failed(problem)) => Opened::Missing(problem),
            Some(Arrival::Awaited) | None => Opened::Awaited,
        }
    }

    /// What is known of a service without its own page: from a card that has come, or from its page.
    #[must_use]
    pub fn known(&self, id: &str) -> Option<Known<'_>> {
        if let Opened::Here(service, _) = self.open(id) {
            return Some(Known { name: &service.name, summary: &service.summary, sector: service.sector });
        }
        let drawers = self.parts.iter().filter_map(|(_, arrival)| match arrival {
            Arrival::Here(contents) => match &**contents {
                Contents::Cards(cards) => Some(cards),
                _ => None,
            },
            Arrival::Awaited | Arrival::Failed(_) => None,
        });
        let card = self.front.cards.iter().chain(drawers.flatten()).flatten().find(|card| card.id == id)?;
        Some(Known { name: &card.name, summary: &card.summary, sector: card.sector })
    }

    /// The places of a situation's services among the cards; nothing while they are to come.
    #[must_use]
    pub fn members(&self, situation: usize) -> Option<Vec<usize>> {
        if self.front.has_all_cards() {
            let is_member = |card: &Card| card.situations.iter().any(|at| usize::from(*at) == situation);
            let places = self.front.cards.iter().enumerate();
            return Some(places.filter(|(_, card)| card.as_ref().is_some_and(is_member)).map(|(place, _)| place).collect());
        }
        match self.contents(Part::Members(situation))? {
            Contents::Places(places) => Some(places.iter().map(|place| *place as usize).collect()),
            _ => None,
        }
    }

    /// The place of a situation among all, by its id.
    #[must_use]
    pub fn situation(&self, id: &str) -> Option<usize> {
        self.front.situations.iter().position(|situation| situation.id == id)
    }
}

/// A service as lists show it.
pub struct Known<'a> {
    pub name: &'a str,
    pub summary: &'a str,
    pub sector: crate::domain::Sector,
}
