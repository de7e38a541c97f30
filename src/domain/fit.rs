//! How shares fit the whole they are said to be parts of: what can be drawn as parts of one thing, and what cannot.

use super::{Costs, Decimal};
use std::cmp::Ordering;

/// What the shares of a year are to their whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Together 100 per cent.
    Whole,
    /// Together less: a part of the whole is in no share.
    Part,
    /// Together more than the whole.
    Over,
    /// One of them is less than nothing.
    Negative,
    /// None of them is anything.
    Nothing,
    /// More than an eye tells apart in one figure.
    Many,
}

/// More parts than these are no figure to read.
const MOST_PARTS: usize = 12;

impl Costs {
    /// What the shares are to their whole.
    #[must_use]
    pub fn fit(&self) -> Fit {
        let is = |sign: fn(i64) -> bool| self.shares.iter().any(|share| sign(share.percent.units()));
        if is(|units| units < 0) {
            return Fit::Negative;
        }
        if !is(|units| units > 0) {
            return Fit::Nothing;
        }
        let compared = self.percent_total().map_or(Ordering::Greater, |sum| sum.minus(Decimal::whole(100)).units().cmp(&0));
        match compared {
            Ordering::Greater => Fit::Over,
            _ if self.shares.len() > MOST_PARTS => Fit::Many,
            Ordering::Equal => Fit::Whole,
            Ordering::Less => Fit::Part,
        }
    }

    /// The sum of the shares' percentages; `None` where it is no figure any more.
    #[must_use]
    pub fn percent_total(&self) -> Option<Decimal> {
        self.shares.iter().try_fold(Decimal::whole(0), |sum, share| {
            let sum = sum.plus(share.percent);
            Decimal::of(sum.units(), sum.decimals())
        })
    }
}

impl Fit {
    /// Whether the shares can be drawn as parts of one thing.
    #[must_use]
    pub const fn has_parts(self) -> bool {
        matches!(self, Self::Whole | Self::Part)
    }
}
