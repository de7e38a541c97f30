//! Statistical tables of what services cost: a figure for each function, region and year, all in one unit.

use super::{Date, Decimal, Status};
use serde::Serialize;

/// The cost tables of one language of a dataset. Whoever does not look at them need not fetch them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CostTables {
    pub tables: Vec<CostTable>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostTable {
    pub id: String,
    pub title: String,
    /// BCP 47 tag of the texts that are the source's own, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_lang: Option<String>,
    pub unit: TableUnit,
    /// As the source writes it. Empty where it does not say; then [`TableUnit`] is `Other`, or told by a title.
    pub unit_name: String,
    /// How many decimals the source means to publish; a figure may be written with fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
    pub status: Status,
    /// The calculation behind derived figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// As the source names itself; empty where nobody said.
    pub source: String,
    /// When the source last changed the figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// When somebody took the figures from there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
    /// What the source says of the figures, and what was chosen from it.
    pub notes: Vec<String>,
    pub functions: Vec<CostFunction>,
    /// Ids of regions, and [`COUNTRY`].
    pub regions: Vec<String>,
    /// How the source names the country, which may be without Åland.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_name: Option<String>,
    /// Years, or months where the source counts by them; ascending.
    pub years: Vec<Date>,
    /// One for each function, region and year, the year changing fastest. Missing is `None`, and never zero.
    pub values: Vec<Option<Decimal>>,
    /// What the source notes beside single figures, or in their place.
    pub marks: Vec<Mark>,
    /// Where years cannot be compared.
    pub breaks: Vec<Break>,
}

/// Stands among the regions for the whole country.
pub const COUNTRY: &str = "country";

/// What the money is spent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostFunction {
    /// That of a cost share where it is the same thing.
    pub id: String,
    pub name: String,
}

/// A sign of the source, such as `..` for a figure that is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    pub sign: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Places in [`CostTable::values`].
    pub at: Vec<u32>,
}

/// From this year on the figures are counted in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Break {
    /// The first year of the new way.
    pub before: Date,
    pub note: String,
}

/// What the figures of a table are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableUnit {
    Eur,
    ThousandEur,
    MillionEur,
    EurPerInhabitant,
    Percent,
    /// Per cent of a whole which the functions of a region and year make up together.
    Share,
    Inhabitants,
    /// What [`CostTable::unit_name`] says.
    #[default]
    Other,
}

impl TableUnit {
    pub const ALL: [Self; 8] = [
        Self::Eur,
        Self::ThousandEur,
        Self::MillionEur,
        Self::EurPerInhabitant,
        Self::Percent,
        Self::Share,
        Self::Inhabitants,
        Self::Other,
    ];

    /// The word for it in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eur => "eur",
            Self::ThousandEur => "thousand-eur",
            Self::MillionEur => "million-eur",
            Self::EurPerInhabitant => "eur-per-inhabitant",
            Self::Percent => "percent",
            Self::Share => "share",
            Self::Inhabitants => "inhabitants",
            Self::Other => "other",
        }
    }

    /// The power of ten that makes euros of it; `None` where it is no sum of money.
    #[must_use]
    pub const fn euros(self) -> Option<u8> {
        match self {
            Self::Eur => Some(0),
            Self::ThousandEur => Some(3),
            Self::MillionEur => Some(6),
            _ => None,
        }
    }
}

/// How the figures of a table are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoned {
    /// As the source has them.
    Source,
    /// Sums of money, divided by the inhabitants of the same region and year.
    PerInhabitant,
}

impl Reckoned {
    pub const ALL: [Self; 2] = [Self::Source, Self::PerInhabitant];

    /// The word for it in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::PerInhabitant => "inhabitant",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reckoned| reckoned.id() == id)
    }
}

impl CostTable {
    /// How many figures the table has room for; `None` when that is beyond counting.
    #[must_use]
    pub fn room(&self) -> Option<usize> {
        self.functions.len().checked_mul(self.regions.len())?.checked_mul(self.years.len())
    }

    /// The place in [`Self::values`] of places in the three lists.
    #[must_use]
    pub fn place(&self, function: usize, region: usize, year: usize) -> Option<usize> {
        let is_inside = function < self.functions.len() && region < self.regions.len() && year < self.years.len();
        is_inside.then(|| (function * self.regions.len() + region) * self.years.len() + year)
    }

    /// A figure, by places in the three lists; `None` where it is missing.
    #[must_use]
    pub fn value(&self, function: usize, region: usize, year: usize) -> Option<Decimal> {
        self.values.get(self.place(function, region, year)?).copied().flatten()
    }

    /// A sum of money divided by that region's inhabitants in that year, in whole euros. `population` is a table of inhabitants, of
    /// which the first function counts. `None` where either is missing, or this is no sum of money.
    #[must_use]
    pub fn per_inhabitant(&self, function: usize, region: usize, year: usize, population: &Self) -> Option<Decimal> {
        let inhabitants = self.inhabitants(region, year, population)?;
        self.value(function, region, year)?.scaled_ratio(self.unit.euros()?, inhabitants)
    }

    /// The inhabitants of a region in a year of this table, as another table counts them.
    #[must_use]
    pub fn inhabitants(&self, region: usize, year: usize, population: &Self) -> Option<Decimal> {
        let (id, date) = (self.regions.get(region)?, self.years.get(year)?);
        if population.unit != TableUnit::Inhabitants {
            return None;
        }
        let region_there = population.regions.iter().position(|other| other == id)?;
        let year_there = population.years.iter().rposition(|other| other.year == date.year)?;
        population.value(0, region_there, year_there)
    }
}
