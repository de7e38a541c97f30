use super::ShiftScreen;
use crate::domain::{Costs, Decimal, Share, Unit};
use crate::explorer::Place;

/// Where the money goes, in the unit the visitor chose.
pub struct CostsScreen<'a> {
    pub costs: &'a Costs,
    pub unit: Unit,
    pub rows: Vec<ShareRow<'a>>,
    /// The total in each unit, in the order of [`Unit::ALL`].
    pub total: [Option<Decimal>; 3],
    /// Absent where the shares make up no whole of which points could be moved.
    pub shift: Option<ShiftScreen<'a>>,
}

pub struct ShareRow<'a> {
    pub share: &'a Share,
    /// The share in each unit, in the order of [`Unit::ALL`]; missing where it cannot be calculated.
    pub amounts: [Option<Decimal>; 3],
    pub slice: Slice,
    pub is_open: bool,
}

/// A part of a ring, in thousandths of the way round, clockwise from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    pub begin: u32,
    pub length: u32,
}

impl<'a> CostsScreen<'a> {
    #[inline(never)] // begins the rest of the program
    pub(super) fn of(costs: &'a Costs, place: &Place) -> Self {
        let whole = costs.percent_sum();
        let mut begin = 0;
        let row = |share: &'a Share| {
            let slice = Slice { begin, length: share.percent.per_mille_of(whole) };
            begin += slice.length;
            ShareRow {
                share,
                amounts: Unit::ALL.map(|unit| costs.amount(share.percent, unit)),
                slice,
                is_open: place.open.as_ref() == Some(&share.id),
            }
        };
        let rows = costs.shares.iter().map(row).collect();
        let total = Unit::ALL.map(|unit| costs.amount(whole, unit));
        Self { costs, unit: place.unit, rows, total, shift: ShiftScreen::of(costs, place) }
    }
}

impl ShareRow<'_> {
    /// The share in one unit.
    #[must_use]
    pub fn amount(&self, unit: Unit) -> Option<Decimal> {
        let place = Unit::ALL.iter().position(|other| *other == unit)?;
        self.amounts.get(place).copied().flatten()
    }
}
