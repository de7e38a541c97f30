use crate::domain::{Costs, Decimal, Share, Shift, Unit};
use crate::explorer::Place;

/// Points moved from one share to another, and what all shares are then.
pub struct ShiftScreen<'a> {
    pub shift: Shift,
    /// How many tenths of a point can be moved.
    pub most: u16,
    /// The points moved, in each unit, in the order of [`Unit::ALL`].
    pub moved: [Option<Decimal>; 3],
    pub rows: Vec<ShiftRow<'a>>,
    pub examples: Vec<Shift>,
}

/// A share before and after, each in the order of [`Unit::ALL`].
pub struct ShiftRow<'a> {
    pub share: &'a Share,
    pub before: [Option<Decimal>; 3],
    pub after: [Option<Decimal>; 3],
    pub change: [Option<Decimal>; 3],
    /// Lengths before and after, in thousandths of the longest.
    pub bars: [u32; 2],
}

impl<'a> ShiftScreen<'a> {
    pub(super) fn of(costs: &'a Costs, place: &Place) -> Option<Self> {
        let shift = place.shift.clone().filter(|shift| costs.allows(shift)).or_else(|| costs.unmoved())?;
        // as they are worked out, though the total may be rough: a point is worth less than a rounded figure would show
        let in_units = |percent: Decimal| {
            Unit::ALL.map(|unit| if unit == Unit::EurPerInhabitant { costs.each(percent) } else { costs.amount(percent, unit) })
        };
        let whole = costs.percent_sum();
        let row = |share: &'a Share| {
            let (after, change) = costs.shifted(share, &shift);
            let bars = [share.percent, after].map(|percent| percent.per_mille_of(whole));
            ShiftRow { share, before: in_units(share.percent), after: in_units(after), change: in_units(change), bars }
        };
        let mut rows: Vec<_> = costs.shares.iter().map(row).collect();
        let longest = rows.iter().flat_map(|row| row.bars).max().unwrap_or(0).max(1);
        for row in &mut rows {
            row.bars = row.bars.map(|length| length * 1000 / longest);
        }
        let (most, moved) = (costs.most_tenths(&shift.from), in_units(shift.points()));
        Some(Self { most, moved, rows, examples: costs.examples().collect(), shift })
    }
}

impl ShiftScreen<'_> {
    /// Whether anything is moved.
    #[must_use]
    pub const fn is_moved(&self) -> bool {
        self.shift.tenths > 0
    }
}
