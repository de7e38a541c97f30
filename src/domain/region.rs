use super::{Date, Decimal};
use serde::Serialize;

/// An area that organises services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Region {
    /// Public and stable: `pirkanmaa`.
    pub id: String,
    /// As in the national code list: `08`.
    pub code: String,
    pub name: String,
    pub kind: RegionKind,
    /// Inhabitants; absent where the area has no population of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_source: Option<String>,
    /// The area regions plan specialised care in together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collaborative_area: Option<String>,
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RegionKind {
    County,
    City,
    Aland,
    /// The joint authority for specialised care in Uusimaa.
    Hus,
}
