//! Schedules, which are rules of recurrence (RFC 5545) with a time of the day, as weekly hours, exceptions and days closed.

use super::record::Part;
use crate::domain::{Date, Hours, HoursKind, Span};
use crate::formats::dataset::Skipped;
use crate::formats::value::Value;

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const ALL_DAY: u16 = 24 * 60;
/// A label is a few words; what is longer is told in full where there is room.
const LONGEST_LABEL: usize = 80;

/// What the schedules of a record come to.
#[derive(Default)]
pub struct Schedules {
    pub hours: Vec<Hours>,
    /// What hours cannot say.
    pub words: Vec<String>,
    pub links: Vec<String>,
}

impl Schedules {
    /// Reads all schedules of a record.
    pub fn of(record: &Part, skipped: &mut Vec<Skipped>) -> Self {
        let mut read = Self::default();
        for schedule in record.parts("schedules", skipped).into_iter().chain(record.parts("holiday_schedules", skipped)) {
            read.add(&schedule, skipped);
        }
        for hours in &mut read.hours {
            hours.spans.sort_unstable();
            hours.spans.dedup();
            let is_whole = |day: u8| hours.spans.iter().any(|span| span.day == day && span.lasts == ALL_DAY);
            if hours.kind == HoursKind::Weekly && (1..=7).all(is_whole) {
                hours.kind = HoursKind::Always;
                hours.spans.clear();
            }
        }
        read
    }

    fn add(&mut self, schedule: &Part, skipped: &mut Vec<Skipped>) {
        let words = schedule.line("description", skipped);
        let label = words.clone().filter(|words| words.chars().count() <= LONGEST_LABEL);
        let mut told: Vec<String> = if label.is_none() { words.into_iter().collect() } else { Vec::new() };
        told.extend(schedule.line("notes", skipped));
        let link = schedule.text("schedule_link", skipped);
        let read = hours(schedule, skipped);
        if let Some(unread) = read.as_ref().filter(|hours| hours.kind == HoursKind::Unread && !self.hours.contains(hours)) {
            self.hours.push(unread.clone());
        }
        if let Some(mut hours) = read.filter(|hours| hours.kind != HoursKind::Unread) {
            hours.label = label;
            let same =
                |other: &&mut Hours| (other.kind, &other.label, other.from, other.to) == (hours.kind, &hours.label, hours.from, hours.to);
            match self.hours.iter_mut().find(same) {
                Some(other) => other.spans.append(&mut hours.spans),
                None => self.hours.push(hours),
            }
        } else {
            told.splice(0..0, label);
        }
        for words in told {
            if !self.words.contains(&words) {
                self.words.push(words);
            }
        }
        self.links.extend(link);
    }
}

/// The hours of one schedule; nothing where it tells none, or a rule that is not weekly.
fn hours(schedule: &Part, skipped: &mut Vec<Skipped>) -> Option<Hours> {
    let mut day = |names: [&str; 3]| names.into_iter().filter_map(|name| schedule.date(name, skipped)).collect::<Vec<_>>();
    let from = day(["valid_from", "dtstart", "start_date"]).into_iter().max();
    let to = day(["valid_to", "until", "end_date"]).into_iter().min();
    let freq = schedule.text("freq", skipped).unwrap_or_default().to_ascii_uppercase();
    let opens = time(schedule, "opens_at", skipped);
    let closes = time(schedule, "closes_at", skipped);
    let days = days(schedule, &freq, skipped);
    if is_closed(schedule) {
        // closed on some days of each week: that is a week without them
        return days.is_empty().then(|| Hours { kind: HoursKind::Closed, label: None, from, to, spans: Vec::new() });
    }
    if let Some((name, reason)) = beyond_weeks(schedule, &freq, to, skipped) {
        schedule.tell(name, reason, skipped);
        return Some(Hours { kind: HoursKind::Unread, ..Hours::default() });
    }
    let (opens, closes) = (opens?, closes?);
    let spans_midnight = closes <= opens;
    let lasts = match closes {
        // a minute before midnight is written for midnight
        1439 if opens == 0 => ALL_DAY,
        _ if spans_midnight => closes + ALL_DAY - opens,
        _ => closes - opens,
    };
    if freq.is_empty() && days.is_empty() {
        // no rule: those days only
        let from = from?;
        let spans = vec![Span { day: 0, opens, lasts }];
        return Some(Hours { kind: HoursKind::Exception, label: None, from: Some(from), to: to.or(Some(from)), spans });
    }
    if days.is_empty() {
        schedule.tell("byday", "expected days such as MO,TU", skipped);
        return Some(Hours { kind: HoursKind::Unread, ..Hours::default() });
    }
    let spans = days.into_iter().map(|day| Span { day, opens, lasts }).collect();
    Some(Hours { kind: HoursKind::Weekly, label: None, from, to, spans })
}

fn is_closed(schedule: &Part) -> bool {
    match schedule.value("closed") {
        Value::Truth(closed) => *closed,
        Value::Text(text) => ["true", "closed", "yes", "1"].iter().any(|word| text.trim().eq_ignore_ascii_case(word)),
        Value::Number(number) => number.to_bits() == 1.0_f64.to_bits(),
        _ => false,
    }
}

/// What in a rule is not the same week by week, if anything is.
fn beyond_weeks(schedule: &Part, freq: &str, to: Option<Date>, skipped: &mut Vec<Skipped>) -> Option<(&'static str, &'static str)> {
    let is_told = |name: &str| !matches!(schedule.value(name), Value::Null) && *schedule.value(name) != Value::Text(String::new());
    if !["", "WEEKLY", "DAILY"].contains(&freq) {
        return Some(("freq", "only weekly rules become hours; its description is kept"));
    }
    if schedule.number("interval", (1.0, 1000.0), skipped).is_some_and(|interval| interval > 1.0) {
        return Some(("interval", "only what recurs every week becomes hours; its description is kept"));
    }
    if is_told("byweekno") {
        return Some(("byweekno", "only what recurs every week becomes hours; its description is kept"));
    }
    if is_told("count") && to.is_none() {
        return Some(("count", "hours end on a day and not after a count; its description is kept"));
    }
    None
}

/// The days of the week, 1–7.
fn days(schedule: &Part, freq: &str, skipped: &mut Vec<Skipped>) -> Vec<u8> {
    let written = match schedule.value("byday") {
        Value::List(days) => {
            days.iter().filter_map(|day| if let Value::Text(day) = day { Some(day.as_str()) } else { None }).collect::<Vec<_>>().join(",")
        }
        _ => schedule.text("byday", skipped).unwrap_or_default(),
    };
    let mut days = Vec::new();
    for word in written.split([',', ';', ' ']).map(str::trim).filter(|word| !word.is_empty()) {
        match (1..).zip(DAYS).find(|(_, name)| name.eq_ignore_ascii_case(word)) {
            Some((day, _)) if !days.contains(&day) => days.push(day),
            Some(_) => {}
            // the second Monday of a month is told by its rule
            None if freq == "MONTHLY" || freq == "YEARLY" => {}
            None => schedule.tell("byday", "expected days such as MO,TU", skipped),
        }
    }
    if freq == "DAILY" && days.is_empty() { (1..=7).collect() } else { days }
}

/// Minutes after midnight on the clock of the place. The zone behind it says how far that clock is from Greenwich, and changes nothing.
fn time(schedule: &Part, name: &str, skipped: &mut Vec<Skipped>) -> Option<u16> {
    let text = schedule.text(name, skipped)?;
    let clock = text.split(['Z', 'z', '+', '-']).next().unwrap_or_default().trim();
    let mut parts = clock.split([':', '.']);
    let mut number = |most: u16| {
        let part = parts.next().filter(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse::<u16>().ok().filter(|number| *number <= most)
    };
    let minutes = number(24).zip(number(59)).map(|(hour, minute)| hour * 60 + minute).filter(|minutes| *minutes <= ALL_DAY);
    if minutes.is_none() {
        schedule.tell(name, "expected a time such as 09:30", skipped);
    }
    minutes.map(|minutes| if name == "opens_at" { minutes % ALL_DAY } else { minutes })
}
