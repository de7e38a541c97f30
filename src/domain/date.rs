use serde::Serialize;
use std::fmt;

/// A date as precise as its source: a year, a month or a day. Written `2020`, `2020-01` or `2020-01-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Date {
    pub year: u16,
    /// 1–12
    pub month: Option<u8>,
    /// 1–31
    pub day: Option<u8>,
}

impl Date {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            Some(part) => Some(in_range(part, 12)?),
            None => None,
        };
        let day = match parts.next() {
            Some(part) => Some(in_range(part, 31)?),
            None => None,
        };
        parts.next().is_none().then_some(Self { year, month, day })
    }
}

impl Date {
    /// Whether `self` is certainly later than `other`; a year alone is neither earlier nor later than a day in it.
    #[must_use]
    pub fn is_after(self, other: Self) -> bool {
        let later = |one: Option<u8>, other: Option<u8>| matches!((one, other), (Some(one), Some(other)) if one > other);
        let same_month = self.month.is_some() && self.month == other.month;
        self.year > other.year || self.year == other.year && (later(self.month, other.month) || same_month && later(self.day, other.day))
    }
}

/// A two-digit number from 1 to `most`.
fn in_range(part: &str, most: u8) -> Option<u8> {
    number(part, 2).and_then(|number| u8::try_from(number).ok()).filter(|number| (1..=most).contains(number))
}

fn number(part: &str, digits: usize) -> Option<u16> {
    (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten()
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(out, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}
