use super::ShiftScreen;
use super::shares::{BarPlace, Slice, Tiles, Told, bars, slices};
use crate::domain::{Costs, Decimal, Fit, Share, Unit};
use crate::explorer::{Chart, Place};

/// Where the money goes, in the unit the visitor chose.
pub struct CostsScreen<'a> {
    pub costs: &'a Costs,
    pub unit: Unit,
    /// How the shares are drawn; bars where there are no tiles.
    pub chart: Chart,
    pub fit: Fit,
    pub rows: Vec<ShareRow<'a>>,
    /// Absent where the shares cannot be drawn as tiles.
    pub tiles: Option<Tiles>,
    pub told: Told<'a>,
    /// The total in each unit, in the order of [`Unit::ALL`].
    pub total: [Option<Decimal>; 3],
    /// Absent where the shares make up no whole of which points could be moved.
    pub shift: Option<ShiftScreen<'a>>,
}

pub struct ShareRow<'a> {
    pub share: &'a Share,
    /// The share in each unit, in the order of [`Unit::ALL`]; missing where it cannot be calculated.
    pub amounts: [Option<Decimal>; 3],
    /// Without length where there is no ring.
    pub slice: Slice,
    pub place: BarPlace,
    pub is_open: bool,
}

impl<'a> CostsScreen<'a> {
    #[inline(never)] // begins the rest of the program
    pub(super) fn of(costs: &'a Costs, place: &Place) -> Self {
        let fit = costs.fit();
        let slices = slices(costs, fit);
        let tiles = Tiles::of(costs, &slices, fit);
        let row = |((share, slice), place_of_bar): ((&'a Share, Slice), BarPlace)| ShareRow {
            share,
            amounts: Unit::ALL.map(|unit| costs.amount(share.percent, unit)),
            slice,
            place: place_of_bar,
            is_open: place.open.as_ref() == Some(&share.id),
        };
        let rows: Vec<_> = costs.shares.iter().zip(slices).zip(bars(costs)).map(row).collect();
        let total = Unit::ALL.map(|unit| costs.amount(costs.percent_total()?, unit));
        let amounts: Vec<_> = rows.iter().map(|row| row.amounts).collect();
        Self {
            costs,
            unit: place.unit,
            chart: if tiles.is_some() { place.chart } else { Chart::Bars },
            fit,
            told: Told::of(costs, fit, &amounts, total),
            rows,
            tiles,
            total,
            shift: ShiftScreen::of(costs, place),
        }
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
