//! Years and months as statistics offices write them.

use crate::domain::Date;

/// `2020`, `2020*` (preliminary), `2024M12`, `2024-12`, `2024-12-31`; of a day, the month counts. Nothing else is a time.
pub fn time(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('*').trim_end();
    let with_dash = text.replacen(['M', 'm'], "-", 1);
    let date = Date::parse(&with_dash).or_else(|| Date::parse(text))?;
    (1900..=2100).contains(&date.year).then_some(Date { day: None, ..date })
}

/// A heading that begins with a year and goes on: `2020 Nettokustannukset`.
pub fn year_and_rest(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = text.trim().split_once(' ')?;
    Some((time(year)?, rest.trim())).filter(|(_, rest)| !rest.is_empty())
}

/// The day of `2025-10-29T08:00:00`, or a date as it is.
pub fn day(text: &str) -> Option<Date> {
    Date::parse(text.trim().split(['T', ' ']).next().unwrap_or_default())
}
