//! Opening hours, which PTV calls service hours.

use super::moment::{DAY, day, minutes, weekday};
use super::reading::Reading;
use super::texts::Texts;
use crate::domain::{Date, Hours, HoursKind, Lang, Span};

/// Opening hours in all languages at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    pub hours: Hours,
    /// What they are for.
    pub label: Texts,
}

impl Opening {
    pub fn of(&self, lang: Lang) -> Hours {
        Hours { label: self.label.first(lang).map(str::to_owned), ..self.hours.clone() }
    }

    /// Whether they hold week by week, and not on certain days instead.
    pub const fn is_usual(&self) -> bool {
        !matches!(self.hours.kind, HoursKind::Exception | HoursKind::Closed)
    }

    /// There is more than could be read.
    pub fn unread() -> Self {
        Self { hours: Hours { kind: HoursKind::Unread, ..Hours::default() }, label: Texts::default() }
    }

    /// Whether there is anything to say.
    pub fn says_something(&self) -> bool {
        !self.hours.spans.is_empty() || !self.label.is_empty() || !matches!(self.hours.kind, HoursKind::Weekly | HoursKind::Exception)
    }
}

/// The hours of a v11 record. What cannot be understood costs its own line.
pub fn openings(reading: &mut Reading, name: &str) -> Vec<Opening> {
    let mut openings = Vec::new();
    reading.each(name, |reading| {
        let read = opening(reading);
        let is_whole = read.as_ref().is_some_and(|(_, is_whole)| *is_whole);
        openings.extend(read.map(|(opening, _)| opening).filter(Opening::says_something));
        openings.extend((!is_whole).then(Opening::unread));
    });
    openings
}

/// Hours, and whether all of them could be read.
fn opening(reading: &mut Reading) -> Option<(Opening, bool)> {
    let kind = reading.line("serviceHourType").unwrap_or_default();
    let is_exception = matches!(kind.as_str(), "Exceptional" | "Exception");
    let is_over_midnight = matches!(kind.as_str(), "OverMidnight" | "Special");
    if !(is_exception || is_over_midnight || matches!(kind.as_str(), "DaysOfTheWeek" | "Standard")) {
        return reading.left_out(&format!("serviceHourType: {kind:?} is none of DaysOfTheWeek, Exceptional, OverMidnight"));
    }
    let (from, to) = days(reading, "validFrom", "validTo")?;
    let (closed, always, reservation) = (reading.truth("isClosed"), reading.truth("isAlwaysOpen"), reading.truth("isReservation"));
    let hours_kind = match (closed, always, reservation) {
        (true, ..) => HoursKind::Closed,
        (_, true, _) => HoursKind::Always,
        (_, _, true) => HoursKind::Appointment,
        _ if is_exception => HoursKind::Exception,
        _ => HoursKind::Weekly,
    };
    let is_one_day = is_exception && (to.is_none() || from == to);
    let kind = LineKind { is_over_midnight, is_exception, is_one_day };
    let (mut spans, mut is_whole) = (Vec::new(), true);
    reading.each("openingHour", |reading| match line(reading, kind) {
        Some(read) => spans.extend(read),
        None => is_whole = false,
    });
    if matches!(hours_kind, HoursKind::Closed | HoursKind::Always) {
        spans.clear();
    }
    // an exception whose end is not told is for its first day
    let to = if is_exception { to.or(from) } else { to };
    let label = reading.all_lines("additionalInformation");
    Some((Opening { hours: Hours { kind: hours_kind, label: None, from, to, spans }, label }, is_whole))
}

/// The first and the last day; nothing where they are the wrong way round, which is told.
pub fn days(reading: &mut Reading, from: &str, to: &str) -> Option<(Option<Date>, Option<Date>)> {
    let mut read = |name: &str| {
        let text = reading.line(name)?;
        let day = day(&text);
        if day.is_some() { day } else { reading.left_out(&format!("{name}: {text:?} is no day such as 2026-12-24")) }
    };
    let (first, last) = (read(from), read(to));
    if first.zip(last).is_some_and(|(first, last)| first.is_after(last)) {
        return reading.left_out(&format!("{to}: the last day comes before the first, and so these hours are left out"));
    }
    Some((first, last))
}

/// What the hours are that a line belongs to.
#[derive(Clone, Copy)]
struct LineKind {
    is_over_midnight: bool,
    is_exception: bool,
    is_one_day: bool,
}

/// The spans of a line such as `{"dayFrom": "Monday", "dayTo": "", "from": "08:00:00", "to": "16:00:00"}`.
fn line(reading: &mut Reading, kind: LineKind) -> Option<Vec<Span>> {
    let opens = time(reading, "from")?;
    let closes = time(reading, "to")?;
    let first = named_day(reading, "dayFrom").ok()?;
    let last = named_day(reading, "dayTo").ok()?;
    let Some(first) = first.filter(|_| !kind.is_one_day) else {
        if !kind.is_exception {
            return reading.left_out("dayFrom: expected a day such as Monday");
        }
        return lasts(reading, opens, closes).map(|lasts| vec![Span { day: 0, opens, lasts }]);
    };
    let last = last.unwrap_or(first);
    if kind.is_over_midnight {
        return Some(through(first, opens, last, closes));
    }
    let lasts = lasts(reading, opens, closes)?;
    Some(around(first, last).map(|day| Span { day, opens, lasts }).collect())
}

pub fn time(reading: &mut Reading, name: &str) -> Option<u16> {
    let text = reading.line(name).unwrap_or_default();
    let time = minutes(&text);
    if time.is_some() { time } else { reading.left_out(&format!("{name}: {text:?} is no time such as 08:00")) }
}

/// What should have been a day is none; it has been told.
struct NoDay;

/// A day that may be missing.
fn named_day(reading: &mut Reading, name: &str) -> Result<Option<u8>, NoDay> {
    let Some(text) = reading.line(name) else { return Ok(None) };
    let day = weekday(&text);
    if day.is_none() {
        reading.tell(&format!("{name}: {text:?} is no day such as Monday"));
        return Err(NoDay);
    }
    Ok(day)
}

/// How long it is open in a day; a time of closing that comes before is one after midnight.
pub fn lasts(reading: &mut Reading, opens: u16, closes: u16) -> Option<u16> {
    match (opens, closes) {
        (0, 0 | DAY) => Some(DAY),
        _ if opens >= DAY || opens == closes => reading.left_out("opens and closes at the same time"),
        _ if closes > opens => Some(closes - opens),
        _ => Some(DAY - opens + closes),
    }
}

/// The days from one to another; over the end of the week, too.
fn around(first: u8, last: u8) -> impl Iterator<Item = u8> {
    let count = (last + 7 - first) % 7;
    (0..=count).map(move |step| (first + step - 1) % 7 + 1)
}

/// Open without a break from a time on one day to a time on another: night hours are one span, more are told day by day.
pub fn through(first: u8, opens: u16, last: u8, closes: u16) -> Vec<Span> {
    let last = if first == last && closes <= opens { first % 7 + 1 } else { last };
    let days: Vec<u8> = around(first, last).collect();
    if let [day, _] = *days
        && closes <= opens
    {
        return vec![Span { day, opens, lasts: DAY - opens + closes }].into_iter().filter(|span| span.opens < DAY).collect();
    }
    let end = days.len().saturating_sub(1);
    let span = |(place, day)| {
        let from = if place == 0 { opens } else { 0 };
        let to = if place == end { closes } else { DAY };
        (to > from).then(|| Span { day, opens: from, lasts: to - from })
    };
    days.into_iter().enumerate().filter_map(span).collect()
}
