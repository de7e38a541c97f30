use serde::Serialize;
use std::fmt;

/// A decimal number that keeps the precision its source wrote it with: `18.50` stays two decimals.
///
/// Written and read as text (`"36.6"`), so that nothing is lost to binary fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

/// The finest fraction a figure may carry; finer ones are refused rather than overflow in a calculation.
const MOST_DECIMALS: u8 = 6;
/// The largest figure: the country's costs to the cent are far below. With the finest fraction, sums still fit.
const MOST: i64 = 1_000_000_000_000;

impl Decimal {
    #[must_use]
    pub const fn whole(units: i64) -> Self {
        Self { units, decimals: 0 }
    }

    /// Reads `-12.50`; nothing else than digits, one point and a leading minus is a figure.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = u8::try_from(fraction.len()).ok().filter(|count| *count <= MOST_DECIMALS)?;
        let only_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_empty_part = whole.is_empty() || (digits.contains('.') && fraction.is_empty());
        if has_empty_part || !only_digits(whole) || !only_digits(fraction) {
            return None;
        }
        let units = format!("{whole}{fraction}").parse::<i64>().ok().filter(|units| *units <= MOST * power_of_ten(decimals))?;
        Some(Self { units: if negative { -units } else { units }, decimals })
    }

    /// `units` ÷ 10^`decimals`; `None` beyond what a figure may be.
    #[must_use]
    pub fn of(units: i64, decimals: u8) -> Option<Self> {
        let is_figure = decimals <= MOST_DECIMALS && units.unsigned_abs() <= (MOST * power_of_ten(decimals)).unsigned_abs();
        is_figure.then_some(Self { units, decimals })
    }

    /// The number times ten to the power of [`Self::decimals`].
    #[must_use]
    pub const fn units(self) -> i64 {
        self.units
    }

    /// How many digits stand after the decimal mark.
    #[must_use]
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// This many per cent of `self`, exactly; `None` when the product is too large to be a figure.
    #[must_use]
    pub fn percent(self, percent: Self) -> Option<Self> {
        let decimals = self.decimals + percent.decimals + 2;
        Some(Self { units: self.units.checked_mul(percent.units)?, decimals })
    }

    /// To at most this many decimals, halves away from zero.
    #[must_use]
    pub fn rounded(self, decimals: u8) -> Self {
        if self.decimals <= decimals {
            return self;
        }
        let units = divide(self.units, power_of_ten(self.decimals - decimals));
        Self { units, decimals }
    }

    /// `self` × 10^`exponent` ÷ `divisor`, as a whole number; `None` when dividing by zero or too large.
    #[must_use]
    pub fn scaled_ratio(self, exponent: u8, divisor: Self) -> Option<Self> {
        let dividend = self.units.checked_mul(power_of_ten(exponent + divisor.decimals))?;
        let divisor = divisor.units.checked_mul(power_of_ten(self.decimals))?;
        (divisor != 0).then(|| Self::whole(divide(dividend, divisor)))
    }

    /// [`Self::scaled_ratio`] for what is known roughly only: to two digits, and to three where the first is a one, so that no figure is
    /// finer than about one part in two hundred. Never finer than whole.
    #[must_use]
    pub fn rough_ratio(self, exponent: u8, divisor: Self) -> Option<Self> {
        let whole = self.scaled_ratio(exponent, divisor)?;
        let mut step = 1;
        while whole.units.unsigned_abs() / step >= 200 {
            step *= 10;
        }
        let step = i64::try_from(step).ok()?;
        // not the whole number once more: nothing is rounded twice
        let steps = self.scaled_ratio(exponent, Self { units: divisor.units.checked_mul(step)?, ..divisor })?;
        Some(Self::whole(steps.units.checked_mul(step)?))
    }

    /// The whole tenths in it; what is finer is left off.
    #[must_use]
    pub fn tenths(self) -> i64 {
        self.units.saturating_mul(10) / power_of_ten(self.decimals)
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let decimals = self.decimals.max(other.decimals);
        let at = |number: Self| number.units.saturating_mul(power_of_ten(decimals - number.decimals));
        Self { units: at(self).saturating_add(at(other)), decimals }
    }

    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self { units: other.units.saturating_neg(), decimals: other.decimals })
    }

    /// In millionths, the finest a figure can be: for drawing and comparing.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.units.saturating_mul(power_of_ten(MOST_DECIMALS.saturating_sub(self.decimals)))
    }

    /// The part of `whole` that `self` makes, in thousandths from 0 to 1000: fine enough to draw, too coarse to print.
    #[must_use]
    pub fn per_mille_of(self, whole: Self) -> u32 {
        let decimals = self.decimals.max(whole.decimals);
        let at = |number: Self| number.units.saturating_mul(power_of_ten(decimals - number.decimals));
        let (part, whole) = (at(self), at(whole));
        if part <= 0 || whole <= 0 {
            return 0;
        }
        // of figures too large for that, nobody misses the last digits
        let per_mille = part.checked_mul(1000).map_or_else(|| divide(part, (whole / 1000).max(1)), |parts| divide(parts, whole));
        u32::try_from(per_mille.min(1000)).unwrap_or(0)
    }
}

/// Rounded to the nearest whole number, halves away from zero.
const fn divide(dividend: i64, divisor: i64) -> i64 {
    let (quotient, rest) = (dividend / divisor, dividend % divisor);
    if rest.unsigned_abs() * 2 < divisor.unsigned_abs() { quotient } else { quotient + dividend.signum() * divisor.signum() }
}

/// Read, not worked out: it is needed for each figure that is compared or drawn.
const POWERS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// The largest number there is for a larger exponent.
fn power_of_ten(exponent: u8) -> i64 {
    POWERS.get(usize::from(exponent)).copied().unwrap_or(i64::MAX)
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let scale = power_of_ten(self.decimals).unsigned_abs();
        let (whole, fraction) = (self.units.unsigned_abs() / scale, self.units.unsigned_abs() % scale);
        match self.decimals {
            0 => write!(out, "{sign}{whole}"),
            decimals => write!(out, "{sign}{whole}.{fraction:0width$}", width = usize::from(decimals)),
        }
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.to_string()
    }
}
