//! The hours of a contact in the notation.

use super::Opening;
use super::notation::{MONTHS, WEEKDAYS};
use crate::domain::civil::{date_of, day_of};
use crate::domain::{Date, Hours, HoursKind, Span};
use std::cmp::Reverse;
use std::collections::BTreeSet;

const EVER: (Date, Date) = (Date { year: 1970, month: Some(1), day: Some(1) }, Date { year: 9999, month: Some(12), day: Some(31) });

impl Opening {
    /// Writes when a contact is open; nothing where that cannot be said for sure: hours by appointment, usual hours of several things, of no
    /// time at all, or more than could be read.
    #[must_use]
    pub fn written(hours: &[Hours]) -> Option<String> {
        let is_usual = |hours: &&Hours| matches!(hours.kind, HoursKind::Weekly | HoursKind::Always);
        let things: BTreeSet<_> = hours.iter().filter(is_usual).map(|hours| hours.label.as_deref()).collect();
        let is_uncertain = |hours: &Hours| matches!(hours.kind, HoursKind::Appointment | HoursKind::Unread);
        if things.len() != 1 || hours.iter().any(is_uncertain) {
            return None;
        }
        let mut sets: Vec<Set> = Vec::new();
        for hours in hours {
            let set = Set::of(hours)?;
            match sets.iter_mut().find(|other| other.key() == set.key()) {
                // the morning and the afternoon of the same days
                Some(same) => same.spans.extend(set.spans),
                None => sets.push(set),
            }
        }
        // of two that hold on a day the later begun is the newer, and of those the shorter is meant
        sets.sort_by_key(|set| (set.is_exception, set.days.map(|(from, to)| (from, Reverse(to)))));
        let rules: Vec<String> = sets.iter().flat_map(Set::rules).collect();
        Some(rules.join("; ")).filter(|rules| Self::parse(rules).is_some())
    }
}

/// Hours of the same days.
struct Set {
    is_exception: bool,
    /// As days since 1970; nothing where they hold always.
    days: Option<(i32, i32)>,
    spans: Vec<Span>,
}

impl Set {
    /// Nothing where a day it begins or ends with is not known to the day, or usual hours tell no time.
    fn of(hours: &Hours) -> Option<Self> {
        if hours.kind == HoursKind::Weekly && hours.spans.is_empty() {
            return None;
        }
        let is_exception = matches!(hours.kind, HoursKind::Exception | HoursKind::Closed);
        let day = |date: Option<Date>, other: Date| day_of(date.unwrap_or(other));
        let days = match (hours.from, hours.to) {
            (None, None) if is_exception => return None,
            (None, None) => None,
            // an exception without an end is one of a day
            (Some(from), None) if is_exception => Some((day_of(from)?, day_of(from)?)),
            (from, to) => Some((day(from, EVER.0)?, day(to, EVER.1)?)),
        };
        let always = Span { day: 0, opens: 0, lasts: 24 * 60 };
        let spans = if hours.kind == HoursKind::Always { vec![always] } else { hours.spans.clone() };
        Some(Self { is_exception, days, spans })
    }

    fn key(&self) -> (bool, Option<(i32, i32)>) {
        (self.is_exception, self.days)
    }

    /// Closed but for what is told.
    fn rules(&self) -> Vec<String> {
        let period = self.days.map(|(from, to)| if from == to { day(from) } else { [&day(from), "-", &day(to)].concat() });
        let rule = |days: Option<String>, times: &str| {
            let words: Vec<&str> = period.as_deref().into_iter().chain(days.as_deref()).chain([times]).collect();
            words.join(" ")
        };
        let mut rules: Vec<String> = period.iter().map(|_| rule(None, "off")).collect();
        let times = |of: u8| {
            let mut spans: Vec<&Span> = self.spans.iter().filter(|span| span.day == of).collect();
            spans.sort_unstable();
            spans.dedup();
            let times: Vec<String> = spans.into_iter().map(|span| time(*span)).collect();
            times.join(",")
        };
        let every_day = times(0);
        if !every_day.is_empty() {
            rules.push(rule(None, &every_day));
        }
        let mut rows: Vec<(String, Vec<u8>)> = Vec::new();
        for (of, times) in (1..=7).map(|of| (of, times(of))).filter(|(_, times)| !times.is_empty()) {
            match rows.iter_mut().find(|(same, _)| *same == times) {
                Some((_, days)) => days.push(of),
                None => rows.push((times, vec![of])),
            }
        }
        rules.extend(rows.into_iter().map(|(times, days)| rule(Some(weekdays(&days)), &times)));
        rules
    }
}

/// `2026 Dec 24`
fn day(day: i32) -> String {
    let Date { year, month, day } = date_of(day);
    let month = MONTHS.get(usize::from(month.unwrap_or(1)).saturating_sub(1)).copied().unwrap_or_default();
    format!("{year:04} {month} {:02}", day.unwrap_or(1))
}

/// `Mo-We,Su`, of ascending days, 1–7.
fn weekdays(days: &[u8]) -> String {
    let name = |day: u8| WEEKDAYS.get(usize::from(day).saturating_sub(1)).copied().unwrap_or_default();
    let runs = days.chunk_by(|one, next| one + 1 == *next);
    let parts: Vec<String> = runs
        .filter_map(|run| match run {
            [one] => Some(name(*one).to_owned()),
            [first, .., last] => Some([name(*first), "-", name(*last)].concat()),
            [] => None,
        })
        .collect();
    parts.join(",")
}

/// `08:00-16:00`
fn time(span: Span) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    [&time(span.opens), "-", &time(span.opens.saturating_add(span.lasts))].concat()
}
