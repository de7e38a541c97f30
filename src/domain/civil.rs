//! Days, weekdays and the time of Helsinki, counted without a clock.

use super::Date;

/// Days since 1 January 1970.
pub type Day = i32;

/// Minutes of a day.
pub const DAY: i32 = 24 * 60;

/// The day of a date that names one. A day no month has (31 June) is counted on into the next.
///
/// Source: Howard Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`.
#[must_use]
pub fn day_of(date: Date) -> Option<Day> {
    Some(day_number(date.year, date.month?, date.day?))
}

fn day_number(year: u16, month: u8, day: u8) -> Day {
    let year = i32::from(year) - i32::from(month <= 2);
    let (era, month) = (year.div_euclid(400), i32::from(month));
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + i32::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The date of a day; that of a year before 0 or after 9999 is cut to those.
///
/// Source: the same, `civil_from_days`.
#[must_use]
pub fn date_of(day: Day) -> Date {
    let day = day.saturating_add(719_468);
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    let small = |number: i32| u8::try_from(number).ok();
    Date { year: u16::try_from(year.clamp(0, 9999)).unwrap_or(0), month: small(month), day: small(of_year - (153 * shifted + 2) / 5 + 1) }
}

/// Whether a date, as late as it may mean, is more than so many months before a day.
#[must_use]
pub fn is_older(date: Date, months: u16, today: Day) -> bool {
    let Date { year, month, day } = date_of(today);
    let counted = |year: u16, month: u8| i32::from(year) * 12 + i32::from(month);
    let limit = (counted(year, month.unwrap_or(1)) - i32::from(months), day.unwrap_or(1));
    (counted(date.year, date.month.unwrap_or(12)), date.day.unwrap_or(31)) < limit
}

/// 1–7, Monday first.
#[must_use]
pub fn weekday(day: Day) -> u8 {
    u8::try_from((day.saturating_add(3)).rem_euclid(7) + 1).unwrap_or(1)
}

/// How many minutes the time of Helsinki is ahead of UTC at a moment, in minutes since 1970: summer time holds from the last Sunday of March
/// to that of October, from one o'clock UTC, in the whole European Union (directive 2000/84/EC).
#[must_use]
pub fn helsinki_offset(utc: i32) -> i32 {
    let year = date_of(utc.div_euclid(DAY)).year;
    let last_sunday = |month| {
        let last = day_number(year, month, 31);
        (last - i32::from(weekday(last)) % 7) * DAY + 60
    };
    if (last_sunday(3)..last_sunday(10)).contains(&utc) { 180 } else { 120 }
}

/// A day on which offices in Finland are closed, or often are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    NewYear,
    Epiphany,
    GoodFriday,
    Easter,
    EasterMonday,
    MayDay,
    Ascension,
    Pentecost,
    MidsummerEve,
    Midsummer,
    AllSaints,
    Independence,
    ChristmasEve,
    Christmas,
    BoxingDay,
}

impl Holiday {
    /// The holiday a day is.
    #[must_use]
    pub fn of(day: Day) -> Option<Self> {
        let Date { year, month, day: of_month } = date_of(day);
        match (month?, of_month?) {
            (1, 1) => return Some(Self::NewYear),
            (1, 6) => return Some(Self::Epiphany),
            (5, 1) => return Some(Self::MayDay),
            (12, 6) => return Some(Self::Independence),
            (12, 24) => return Some(Self::ChristmasEve),
            (12, 25) => return Some(Self::Christmas),
            (12, 26) => return Some(Self::BoxingDay),
            (6, 19..=25) if weekday(day) == 5 => return Some(Self::MidsummerEve),
            (6, 20..=26) if weekday(day) == 6 => return Some(Self::Midsummer),
            (10, 31) | (11, 1..=6) if weekday(day) == 6 => return Some(Self::AllSaints),
            _ => {}
        }
        match day - easter(year) {
            -2 => Some(Self::GoodFriday),
            0 => Some(Self::Easter),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            49 => Some(Self::Pentecost),
            _ => None,
        }
    }
}

/// Easter Sunday of the western churches.
///
/// Source: J.-M. Oudin's algorithm, as in the *Explanatory Supplement to the Astronomical Almanac* (1992).
fn easter(year: u16) -> Day {
    let century = i32::from(year) / 100;
    let golden = i32::from(year) % 19;
    let moon = (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30;
    let moon = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    let sunday = (i32::from(year) + i32::from(year) / 4 + moon + 2 - century + century / 4) % 7;
    // days after the twenty-eighth of March
    day_number(year, 3, 28) + moon - sunday
}
