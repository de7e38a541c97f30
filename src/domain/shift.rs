//! Percentage points moved from one share to another: arithmetic on the shares of one year, and no forecast.

use super::{Costs, Decimal, Share};

/// So many points from one share to another; the sum of all stays what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Ids of the shares that give and take.
    pub from: String,
    pub to: String,
    /// Tenths of a percentage point.
    pub tenths: u16,
}

/// Examples for a goal of the programme: its id, and who gives how many tenths to whom. The goal names neither; these are ours.
pub const EXAMPLES: (&str, [(&str, &str, u16); 2]) =
    ("prevention", [("specialised-care", "primary-care", 10), ("specialised-care", "social-care", 10)]);

/// Nothing has more than a hundred points to give.
const MOST: u16 = 1000;

impl Shift {
    /// The points as a figure, no more precise than they were chosen: `1`, `1.5`.
    #[must_use]
    pub fn points(&self) -> Decimal {
        points(self.tenths.into())
    }

    /// As a visitor or a browser writes points, to the nearest tenth.
    #[must_use]
    pub fn tenths_of(text: &str) -> Option<u16> {
        let text = text.trim().replace(',', ".");
        // a browser's slider may write 0.30000000000000004
        let end = text.find('.').map_or(text.len(), |mark| text.len().min(mark.saturating_add(7)));
        let tenths = Decimal::parse(text.get(..end)?.trim_end_matches('.'))?.rounded(1).tenths();
        u16::try_from(tenths).ok().filter(|tenths| *tenths <= MOST)
    }

    /// With another giver or taker; who would then give to themselves takes the other's place.
    #[must_use]
    pub fn between(&self, from: Option<&str>, to: Option<&str>) -> Self {
        let (old_from, old_to) = (self.from.as_str(), self.to.as_str());
        let (from, to) = match (from, to) {
            (Some(from), _) if from == old_to => (from, old_from),
            (_, Some(to)) if to == old_from => (old_to, to),
            _ => (from.unwrap_or(old_from), to.unwrap_or(old_to)),
        };
        Self { from: from.to_owned(), to: to.to_owned(), tenths: self.tenths }
    }

    /// What it does to a share.
    fn change(&self, share: &Share) -> Decimal {
        let tenths = i64::from(self.tenths);
        match share.id.as_str() {
            id if id == self.from => points(-tenths),
            id if id == self.to => points(tenths),
            _ => Decimal::whole(0),
        }
    }
}

/// Tenths as points.
#[must_use]
pub fn points(tenths: i64) -> Decimal {
    let is_whole = tenths % 10 == 0;
    let exact = if is_whole { None } else { Decimal::of(tenths, 1) };
    exact.unwrap_or(Decimal::whole(tenths / 10))
}

impl Costs {
    /// Whether points can be moved at all: between two shares or more that make up a whole of something.
    #[must_use]
    pub fn can_shift(&self) -> bool {
        self.shares.len() > 1
            && self.total.value.units() > 0
            && self.percent_sum().minus(Decimal::whole(100)).units() == 0
            && self.shares.iter().all(|share| share.percent.units() >= 0)
    }

    /// How many tenths of a point a share can give: none is left with less than nothing.
    #[must_use]
    pub fn most_tenths(&self, id: &str) -> u16 {
        let tenths = self.share(id).map_or(0, |share| share.percent.tenths());
        u16::try_from(tenths.clamp(0, MOST.into())).unwrap_or(0)
    }

    /// Whether a shift, from a link perhaps, can be made here.
    #[must_use]
    pub fn allows(&self, shift: &Shift) -> bool {
        let knows = |id: &str| self.share(id).is_some();
        self.can_shift()
            && knows(&shift.from)
            && knows(&shift.to)
            && shift.from != shift.to
            && shift.tenths <= self.most_tenths(&shift.from)
    }

    /// The examples that can be made here.
    pub fn examples(&self) -> impl Iterator<Item = Shift> {
        let shift = |(from, to, tenths): (&str, &str, u16)| Shift { from: from.to_owned(), to: to.to_owned(), tenths };
        EXAMPLES.1.into_iter().map(shift).filter(|shift| self.allows(shift))
    }

    /// Where one begins: with an example's shares, else the first two, and nothing moved.
    #[must_use]
    pub fn unmoved(&self) -> Option<Shift> {
        let first_two = || Some(Shift { from: self.shares.first()?.id.clone(), to: self.shares.get(1)?.id.clone(), tenths: 0 });
        self.examples().next().map(|example| Shift { tenths: 0, ..example }).or_else(first_two).filter(|shift| self.allows(shift))
    }

    /// A share's percentage after a shift, and what it has more or less than before.
    #[must_use]
    pub fn shifted(&self, share: &Share, shift: &Shift) -> (Decimal, Decimal) {
        let change = shift.change(share);
        (share.percent.plus(change), change)
    }
}
