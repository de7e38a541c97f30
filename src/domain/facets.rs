use super::{Opening, Places};
use serde::Serialize;

/// What one can narrow services down by, beside their sector and the situations in life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// How a service is reached.
    Channel,
    /// What language it is given in.
    Language,
    /// Where it is given.
    Area,
    /// Whether it is open at this moment.
    Open,
    /// Whether it is free of charge.
    Free,
}

/// A value of a facet that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub facet: Facet,
    /// The id of a [`Choice`]; [`NOW`] and [`FREE`] for the facets that have one value only.
    pub value: String,
}

/// The one value of [`Facet::Open`], and of [`Facet::Free`].
pub const NOW: &str = "now";
pub const FREE: &str = "1";

impl Facet {
    /// All facets, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Open, Self::Free, Self::Channel, Self::Area, Self::Language];

    /// Its place among all.
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Open => 0,
            Self::Free => 1,
            Self::Channel => 2,
            Self::Area => 3,
            Self::Language => 4,
        }
    }

    /// The word for it in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Language => "language",
            Self::Area => "area",
            Self::Open => "open",
            Self::Free => "free",
        }
    }
}

/// The facets of a language's services: for each value the services that have it. Only what a source says counts: a service without a price
/// is not free, and one without hours not open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facets {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Choice>,
    /// The services that are given in all areas, or do not say where.
    #[serde(skip_serializing_if = "Places::is_empty")]
    pub everywhere: Places,
    #[serde(skip_serializing_if = "Places::is_empty")]
    pub free: Places,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<HoursOf>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// For links: the same in all languages wherever the source allows it.
    pub id: String,
    pub name: String,
    /// Of a municipality the places of the areas it is in, among all areas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<u32>,
    /// The services that name it themselves.
    pub places: Places,
}

/// Opening hours, and the services that are reached at them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HoursOf {
    /// The channel they hold for, by its place among all.
    pub channel: u32,
    /// In the notation [`Opening`] reads.
    pub hours: String,
    /// The same, read.
    #[serde(skip)]
    pub opening: Opening,
    pub places: Places,
}

impl Facets {
    /// The values of a facet that has several.
    #[must_use]
    pub fn choices(&self, facet: Facet) -> &[Choice] {
        match facet {
            Facet::Channel => &self.channels,
            Facet::Language => &self.languages,
            Facet::Area => &self.areas,
            Facet::Open | Facet::Free => &[],
        }
    }

    /// Whether there is something to narrow down by.
    #[must_use]
    pub fn offers(&self, facet: Facet) -> bool {
        match facet {
            Facet::Channel | Facet::Language | Facet::Area => !self.choices(facet).is_empty(),
            Facet::Open => !self.hours.is_empty(),
            Facet::Free => !self.free.is_empty(),
        }
    }

    /// How many kinds of filters there are.
    #[must_use]
    pub fn kinds(&self) -> usize {
        Facet::ALL.into_iter().filter(|facet| self.offers(*facet)).count()
    }

    /// Whether there is such a value.
    #[must_use]
    pub fn knows(&self, filter: &Filter) -> bool {
        let Filter { facet, value } = filter;
        match facet {
            Facet::Open => value == NOW && self.offers(*facet),
            Facet::Free => value == FREE && self.offers(*facet),
            _ => self.choices(*facet).iter().any(|choice| choice.id == *value),
        }
    }

    /// Those of the filters that this dataset has: a link may name any.
    #[must_use]
    #[inline(never)] // begins the rest of the program
    pub fn known(&self, filters: &[Filter]) -> Vec<Filter> {
        filters.iter().filter(|filter| self.knows(filter)).cloned().collect()
    }
}
