//! The notation, read.

use super::{Opening, Rule};
use crate::domain::Date;
use crate::domain::civil::{Day, day_of};

pub(super) const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
pub(super) const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// A time may end on the next day, and not later.
const LATEST: i32 = 48 * 60;
/// More rules are no opening hours.
const MOST_RULES: usize = 200;

impl Opening {
    /// Reads the notation; nothing where it says anything this part of it does not know. Half understood, it would send people to closed doors.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rules: Option<Vec<Rule>> = text.split(';').take(MOST_RULES + 1).map(|rule| Rule::parse(rule.trim())).collect();
        rules.filter(|rules| rules.len() <= MOST_RULES).map(|rules| Self { rules })
    }
}

impl Rule {
    fn parse(text: &str) -> Option<Self> {
        let mut words: Vec<&str> = text.split(' ').collect();
        let days = days(&mut words)?;
        let mut rule = Self { days, ..Self::default() };
        if let Some(first) = words.first().filter(|word| word.starts_with(|it: char| it.is_ascii_alphabetic()) && **word != "off") {
            rule.weekdays = weekdays(first)?;
            words.remove(0);
        }
        rule.spans = match words[..] {
            ["off"] => Vec::new(),
            ["24/7"] => vec![(0, 24 * 60)],
            [spans] => spans.split(',').map(span).collect::<Option<_>>()?,
            _ => return None,
        };
        Some(rule)
    }
}

/// `2026 Dec 24`, or two of them with a line between, taken off the beginning; nothing where it is neither and looks like it.
#[allow(clippy::option_option)] // no days, any days, or nonsense
fn days(words: &mut Vec<&str>) -> Option<Option<(Day, Day)>> {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if !words.first().is_some_and(|word| is_year(word)) {
        return Some(None);
    }
    let (from, to) = match words[..] {
        [year, month, day, next_month, next_day, ..] if day.contains('-') => {
            let (day, next_year) = day.split_once('-')?;
            let days = (date(year, month, day)?, date(next_year, next_month, next_day)?);
            words.drain(..5);
            days
        }
        [year, month, day, ..] => {
            let day = date(year, month, day)?;
            words.drain(..3);
            (day, day)
        }
        _ => return None,
    };
    (from <= to).then_some(Some((from, to)))
}

fn date(year: &str, month: &str, day: &str) -> Option<Day> {
    let month = MONTHS.iter().position(|name| *name == month)?;
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    day_of(Date { year: year.parse().ok()?, month: u8::try_from(month + 1).ok(), day: Some(day) })
}

/// `Mo-Fr,Su`
fn weekdays(text: &str) -> Option<u8> {
    let place = |name: &str| WEEKDAYS.iter().position(|weekday| *weekday == name);
    text.split(',').try_fold(0, |days, part| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (place(first)?, place(last)?);
        let within = |day: &usize| if first <= last { (first..=last).contains(day) } else { *day >= first || *day <= last };
        Some((0..7).filter(within).fold(days, |days, day| days | 1 << day))
    })
}

/// `08:00-16:00`; what ends at or before its beginning ends on the next day.
fn span(text: &str) -> Option<(i32, i32)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (minutes(from)?, minutes(to)?);
    let to = if to <= from { to + 24 * 60 } else { to };
    (from < 24 * 60 && to <= LATEST).then_some((from, to))
}

fn minutes(text: &str) -> Option<i32> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2).map(i32::from);
    Some(number(hours)? * 60 + number(minutes).filter(|minutes| *minutes < 60)?)
}
