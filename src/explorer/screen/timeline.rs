//! Events on one scale of time, each as precise as its source: a year fills its year, a day is a day.

use super::Slice;
use crate::domain::{Date, Event};

/// The years a timeline covers, and every event's place in them.
pub struct Timeline<'a> {
    /// First and last; absent where the events lie too far apart for one scale.
    pub years: Option<[u16; 2]>,
    pub events: Vec<(&'a Event, Slice)>,
}

/// More years have no room for their months.
const MOST_YEARS: u16 = 6;
/// Days in a month, for the scale's purposes.
const DAYS: u32 = 31;

impl<'a> Timeline<'a> {
    pub(super) fn of(events: &'a [Event]) -> Self {
        let first = events.iter().map(|event| event.from.year).min().unwrap_or(0);
        let last = events.iter().map(|event| event.to.unwrap_or(event.from).year.max(event.from.year)).max().unwrap_or(0);
        let years = (!events.is_empty() && last.saturating_sub(first) < MOST_YEARS).then_some([first, last]);
        let whole = (u32::from(last.saturating_sub(first)) + 1) * 12 * DAYS;
        let at = |days: u32| u32::try_from(u64::from(days) * 1000 / u64::from(whole.max(1))).unwrap_or(1000);
        let place = |event: &Event| {
            let (begin, end) = (at(begin(event.from, first)), at(end(event.to.unwrap_or(event.from), first)));
            Slice { begin, length: end.saturating_sub(begin) }
        };
        Self { years, events: events.iter().map(|event| (event, if years.is_some() { place(event) } else { Slice::default() })).collect() }
    }
}

/// Days from the first year's beginning until a date begins.
fn begin(date: Date, first: u16) -> u32 {
    let months = u32::from(date.year.saturating_sub(first)) * 12 + u32::from(date.month.unwrap_or(1).saturating_sub(1));
    months * DAYS + u32::from(date.day.unwrap_or(1).saturating_sub(1))
}

/// And until it is over.
fn end(date: Date, first: u16) -> u32 {
    let length = match date {
        Date { month: None, .. } => 12 * DAYS,
        Date { day: None, .. } => DAYS,
        _ => 1,
    };
    begin(date, first) + length
}
