//! Whether a service is given in a region, by the codes of its areas.

use crate::domain::RegionKind;
use std::collections::{HashMap, HashSet};

/// Where a service is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub(super) width: Width,
    pub(super) parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Width {
    /// In the parts alone, if it has any.
    #[default]
    Parts,
    Country,
    /// The whole country but Åland.
    Mainland,
}

/// One of the areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub kind: Kind,
    pub code: String,
    pub municipalities: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    County,
    Region,
    /// A municipality, or an area of which only its municipalities count.
    Other,
}

/// Where a service is given, seen from a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    Here,
    /// In the whole country.
    Everywhere,
    /// It does not say where.
    Untold,
    Elsewhere,
    /// In areas of which nothing says whether they are in the region.
    Unknown,
}

impl Given {
    /// Whether such a service belongs into the list of the region.
    #[must_use]
    pub const fn is_of_region(self) -> bool {
        matches!(self, Self::Here | Self::Everywhere | Self::Untold)
    }
}

/// Helsinki among the municipalities, and Åland among the regions.
const HELSINKI: &str = "91";
const ALAND: &str = "21";
/// What they are called among the counties.
const HELSINKI_COUNTY: &str = "90";
const ALAND_COUNTY: &str = "91";

/// Which county a municipality belongs to, as far as any record says.
#[derive(Clone, Debug, Default)]
pub struct Municipalities(HashMap<String, String>);

impl Municipalities {
    /// What the areas of a record say.
    pub(super) fn learn(&mut self, reach: &Reach) {
        for part in &reach.parts {
            let county = match part.kind {
                Kind::County => &part.code,
                Kind::Region if part.code == ALAND => ALAND_COUNTY,
                Kind::Region | Kind::Other => continue,
            };
            self.add(county, &part.municipalities);
        }
    }

    pub(super) fn add(&mut self, county: &str, municipalities: &[String]) {
        for municipality in municipalities {
            self.0.entry(plain(municipality)).or_insert_with(|| plain(county));
        }
    }

    /// Takes over what others know.
    pub fn extend(&mut self, others: Self) {
        for (municipality, county) in others.0 {
            self.0.entry(municipality).or_insert(county);
        }
    }

    /// The codes of those in a county, as far as is known, in their order.
    pub(super) fn of_county(&self, county: &str) -> Vec<String> {
        let county = plain(county);
        let own = self.0.iter().filter(|(_, other)| **other == county);
        let mut codes: Vec<String> = own.map(|(municipality, _)| format!("{municipality:0>3}")).collect();
        codes.sort_unstable();
        codes
    }

    fn county(&self, municipality: &str) -> Option<&str> {
        if municipality == HELSINKI { Some(HELSINKI_COUNTY) } else { self.0.get(municipality).map(String::as_str) }
    }
}

/// Zeros in front say nothing: `091` and `91`.
pub(super) fn plain(code: &str) -> String {
    code.trim().trim_start_matches('0').to_owned()
}

impl Reach {
    /// Seen from the region of this kind and code.
    pub(super) fn seen_from(&self, kind: RegionKind, code: &str, known: &Municipalities) -> Given {
        let code = plain(code);
        match self.width {
            Width::Country => return Given::Everywhere,
            Width::Mainland if kind != RegionKind::Aland => return Given::Everywhere,
            Width::Mainland => return Given::Elsewhere,
            Width::Parts => {}
        }
        let counties: HashSet<Option<&str>> = self.parts.iter().flat_map(|part| part.counties(known)).collect();
        if self.parts.is_empty() {
            Given::Untold
        } else if counties.contains(&Some(code.as_str())) {
            Given::Here
        } else if counties.contains(&None) {
            Given::Unknown
        } else {
            Given::Elsewhere
        }
    }
}

impl Part {
    /// The counties it is in, with nothing for what no record tells.
    fn counties<'a>(&'a self, known: &'a Municipalities) -> Vec<Option<&'a str>> {
        match self.kind {
            Kind::County => vec![Some(self.code.as_str())],
            Kind::Region if self.code == ALAND => vec![Some(ALAND_COUNTY)],
            _ if self.municipalities.is_empty() => vec![None],
            _ => self.municipalities.iter().map(|municipality| known.county(municipality)).collect(),
        }
    }
}
