use super::{Date, Decimal, Qualifier, ServiceRef};
use serde::Serialize;

/// Where the money goes: one year, one total, and the shares it divides into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Costs {
    pub year: Date,
    pub source: String,
    /// What the figures cover.
    pub note: String,
    /// Why figures of another classification cannot be put beside these.
    pub break_note: String,
    pub total: Total,
    pub population: Population,
    pub shares: Vec<Share>,
    /// Figures of other sources on other bases: shown beside, never mixed in.
    pub references: Vec<Reference>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Million euros a year.
    pub value: Decimal,
    pub qualifier: Qualifier,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Population {
    pub value: Decimal,
    pub date: Date,
    pub source: String,
}

/// A part of the total, by function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    pub id: String,
    pub name: String,
    /// Per cent of the total.
    pub percent: Decimal,
    pub status: Status,
    pub source: String,
    pub summary: String,
    /// What it contains, in the source's terms.
    pub parts: Vec<Part>,
    /// Why parts are not listed, or not completely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts_note: Option<String>,
    /// The calculation behind a derived percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula_note: Option<String>,
    /// The services that belong to it as the source says, and those that do as we concluded; found when a dataset is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stated: Vec<ServiceRef>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inferred: Vec<ServiceRef>,
    /// How many more there are than are named here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<u32>,
}

/// Whether the source writes the figure, or it is calculated from others; or it is real nowhere, and only shows how things work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Stated,
    Derived,
    Invented,
}

/// Something a share contains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    pub name: String,
    /// Ids of the services it is about.
    pub services: Vec<String>,
}

/// What another source says about the same year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    pub id: String,
    pub source: String,
    pub year: Date,
    pub title: String,
    /// What is measured.
    pub basis: String,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    pub id: String,
    pub name: String,
    pub value: Decimal,
    pub unit: Unit,
    /// Per cent of that source's own total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Decimal>,
    /// The share it corresponds to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
}

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    #[default]
    Percent,
    /// Million euros.
    Meur,
    /// Euros for each inhabitant.
    EurPerInhabitant,
}

impl Unit {
    /// The units one can switch between, in the order shown.
    pub const ALL: [Self; 3] = [Self::Percent, Self::Meur, Self::EurPerInhabitant];

    /// The word for it in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Meur => "euro",
            Self::EurPerInhabitant => "per-inhabitant",
        }
    }
}

impl Costs {
    /// A percentage of the total in another unit; `None` where it cannot be calculated.
    /// Euros are as precise as the total, euros per inhabitant whole, and rough where the total is; both are calculated, so never exact.
    #[must_use]
    pub fn amount(&self, percent: Decimal, unit: Unit) -> Option<Decimal> {
        let millions = || self.total.value.percent(percent);
        match unit {
            Unit::Percent => Some(percent),
            Unit::Meur => Some(millions()?.rounded(self.total.value.decimals())),
            Unit::EurPerInhabitant if self.is_rough() => millions()?.rough_ratio(6, self.population.value),
            Unit::EurPerInhabitant => self.each(percent),
        }
    }

    /// Euros for each inhabitant as they are worked out, before anything is rounded to what is known.
    #[must_use]
    pub fn each(&self, percent: Decimal) -> Option<Decimal> {
        self.total.value.percent(percent)?.scaled_ratio(6, self.population.value)
    }

    /// Whether the total is known roughly only: "about 20 billion".
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.total.qualifier != Qualifier::Exact
    }

    /// The sum of the shares' percentages: 100 in a complete dataset.
    #[must_use]
    pub fn percent_sum(&self) -> Decimal {
        self.shares.iter().fold(Decimal::whole(0), |sum, share| sum.plus(share.percent))
    }

    #[must_use]
    pub fn share(&self, id: &str) -> Option<&Share> {
        self.shares.iter().find(|share| share.id == id)
    }
}
