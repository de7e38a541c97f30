use super::{Dataset, Date, Lang, Region, Sector, Service, Situation};
use serde::Serialize;

/// How many cards a drawer holds.
pub const DRAWER: usize = 32;

/// What a language of a dataset is opened with: enough to see what there is. All else is fetched when somebody needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Front {
    pub id: String,
    pub lang: Lang,
    pub title: String,
    /// When the dataset was put together from its sources.
    pub compiled: Date,
    pub licence: String,
    pub regions: Vec<Region>,
    pub situations: Vec<Situation>,
    /// How many services each sector has, in the order of [`Sector::ALL`]; the cards are in this order too.
    pub sectors: Vec<u32>,
    /// How many files the services' own pages are in.
    pub shelves: u32,
    /// How many services have a text in plain language; nothing where none has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain: Option<u32>,
    /// How many kinds of filters there are in [`super::Facets`], a file of its own; nothing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facets: Option<u32>,
    /// All cards of a small dataset, with a gap for one that could not be read. Those of a large one are in drawers of [`DRAWER`], each a file.
    pub cards: Vec<Option<Card>>,
}

/// What a list shows of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    pub id: String,
    pub sector: Sector,
    pub name: String,
    pub summary: String,
    /// Places of situations in [`Front::situations`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<u16>,
}

impl Front {
    /// How many services there are.
    #[must_use]
    pub fn services(&self) -> usize {
        self.sectors.iter().map(|count| *count as usize).sum()
    }

    /// Whether all cards are here.
    #[must_use]
    pub fn has_all_cards(&self) -> bool {
        self.cards.len() >= self.services()
    }

    /// The places of a sector's cards among all: the first, and the first after them.
    #[must_use]
    pub fn places(&self, sector: Sector) -> std::ops::Range<usize> {
        let count = |count: &u32| *count as usize;
        let before = self.sectors.iter().take(sector.place()).map(count).sum();
        before..before + self.sectors.get(sector.place()).map_or(0, count)
    }

    /// The shelf a service's page is on, by its id alone: a link leads there without any list.
    #[must_use]
    pub fn shelf_of(&self, id: &str) -> usize {
        shelf_of(id, self.shelves)
    }

    /// By public id or by code; the case of letters does not matter.
    #[must_use]
    pub fn region(&self, id_or_code: &str) -> Option<&Region> {
        let wanted = id_or_code.trim();
        let same = |text: &str| text.eq_ignore_ascii_case(wanted);
        self.regions.iter().find(|region| same(&region.id) || same(&region.code))
    }
}

/// The shelf of an id: its FNV-1a hash, evenly over all shelves. A public part of the format: other programs may compute it.
#[must_use]
pub fn shelf_of(id: &str, shelves: u32) -> usize {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash % shelves.max(1)) as usize
}

impl Card {
    /// The card of a service, among the situations of its dataset.
    #[must_use]
    pub fn of(service: &Service, dataset: &Dataset) -> Self {
        let situation = |id: &String| dataset.catalogue.situations.iter().position(|it| it.id == *id).and_then(|at| u16::try_from(at).ok());
        Self {
            id: service.id.clone(),
            sector: service.sector,
            name: service.name.clone(),
            summary: service.summary.clone(),
            situations: service.situations.iter().filter_map(situation).collect(),
        }
    }
}
