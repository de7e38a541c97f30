//! Days and times as PTV writes them.

use crate::domain::Date;

/// Minutes of a whole day.
pub const DAY: u16 = 24 * 60;

/// Minutes after midnight: `08:00:00`, `8:30`, `24:00`.
pub fn minutes(text: &str) -> Option<u16> {
    let mut parts = text.trim().split(':');
    let mut part = |most: u16| -> Option<u16> {
        let part = parts.next()?;
        let is_number = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|number| is_number && *number <= most)
    };
    let (hours, minutes) = (part(24)?, part(59)?);
    let rest = parts.next().is_none_or(|seconds| seconds.starts_with(|digit: char| digit.is_ascii_digit()));
    Some(hours * 60 + minutes).filter(|minutes| rest && *minutes <= DAY)
}

/// Monday is 1.
pub fn weekday(name: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let name = name.trim().to_ascii_lowercase();
    (1..).zip(DAYS).find(|(_, day)| *day == name).map(|(number, _)| number)
}

/// The day of a date or a moment. A moment in UTC (`…Z`) late in the evening is the next day in Helsinki: midnight there.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let date = Date::parse(text.get(..10)?).filter(|date| date.day.is_some())?;
    let in_utc = text.ends_with('Z') || text.ends_with("+00:00");
    let hour: u8 = text.get(11..13).and_then(|hour| hour.parse().ok()).unwrap_or(0);
    // summer time from the end of March to the end of October; on its first and last days nobody changes hours at night
    let midnight = if date.month.is_some_and(|month| (4..=10).contains(&month)) { 21 } else { 22 };
    if in_utc && hour >= midnight { next(date) } else { Some(date) }
}

fn next(date: Date) -> Option<Date> {
    let Date { year, month: Some(month), day: Some(day) } = date else { return None };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let of = |year, month, day| Date { year, month: Some(month), day: Some(day) };
    Some(match (month, day) {
        (12, 31) => of(year.checked_add(1)?, 1, 1),
        (_, day) if day >= days => of(year, month + 1, 1),
        _ => of(year, month, day + 1),
    })
}
