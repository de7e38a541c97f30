use super::{Cause, Compare, Explorer, Place};
use crate::domain::cost_table::COUNTRY;

/// A part of the costs that is drawn by itself: only when something changes that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostsPart {
    Whole,
    Shares,
    Comparison,
    /// In the comparison, the table of its bars.
    RegionsTable,
    /// In the comparison, years as lines, and their table.
    Lines,
    /// In the comparison, all functions of one area.
    Functions,
    /// What follows the comparison.
    Rest,
}

impl CostsPart {
    /// Whether it stands below what a visitor looks at while they choose: it may follow a frame later.
    /// What the page chooses, and another dataset or language, holds for all parts at once.
    #[must_use]
    pub fn may_wait(self, before: &Explorer, now: &Explorer) -> bool {
        let is_visitors = before.settings == now.settings && before.content == now.content;
        is_visitors
            && match self {
                Self::RegionsTable | Self::Functions => true,
                // a year is chosen in the picture of the lines, too
                Self::Lines => {
                    let of_any_year = |explorer: &Explorer| Compare { year: None, ..explorer.place.compare.clone() };
                    of_any_year(before) != of_any_year(now)
                }
                Self::Whole | Self::Shares | Self::Comparison | Self::Rest => false,
            }
    }
}

impl Explorer {
    /// The state as far as the shares, and what else is about the whole country, depend on it.
    #[must_use]
    pub fn without_comparison(&self) -> Self {
        self.at(Place { compare: Compare::default(), ..self.place.clone() })
    }

    /// The state as far as the comparison depends on it; whatever is said aloud is said elsewhere.
    #[must_use]
    pub fn of_comparison(&self) -> Self {
        let Place { view, compare, .. } = &self.place;
        Self { announcement: None, ..self.at(Place { view: *view, compare: compare.clone(), ..Place::default() }) }
    }

    /// The state of a comparison as far as the functions of one area depend on it, whichever of them and whichever year is looked at.
    #[must_use]
    pub fn of_functions(&self, table: &str, area: &str, compare: &Compare) -> Self {
        let regions = if area == COUNTRY { Vec::new() } else { vec![area.to_owned()] };
        let compare = Compare { table: Some(table.to_owned()), regions: Some(regions), reckoned: compare.reckoned, ..Compare::default() };
        self.at(Place { compare, ..self.place.clone() })
    }

    /// Elsewhere; who came there how, and when, is no part of a picture.
    fn at(&self, place: Place) -> Self {
        Self { place, cause: Cause::Page, now: None, more: 0, refined: 0, origin: None, ..self.clone() }
    }
}
