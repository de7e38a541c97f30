//! When something is open, and what holds at a moment.
//!
//! In files it is written in the notation of OpenStreetMap's `opening_hours`, of which this is a part: `Mo-Fr 08:00-16:00; 2026 Dec 24 off`.
//! Of rules that speak of the same day the last holds. A time may end after midnight, as `22:00-26:00`.

mod notation;
#[cfg(feature = "cli")]
mod write;

use super::civil::{DAY, Day, Holiday, date_of, helsinki_offset, weekday};

/// Rules, each of some days; the last that speaks of a day holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Rule {
    /// The first and the last day it holds, where it does not hold always.
    days: Option<(Day, Day)>,
    /// Monday's bit is the lowest; none: every day.
    weekdays: u8,
    /// Minutes after midnight; the end may be on the next day. None: closed.
    spans: Vec<(i32, i32)>,
}

/// A moment: minutes since 1970 in UTC, and how far the visitor's own clock is ahead of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub utc: i32,
    /// Minutes.
    pub offset: i32,
}

impl Moment {
    /// The day it is in Helsinki.
    #[must_use]
    pub fn day(self) -> Day {
        self.local().div_euclid(DAY)
    }

    /// Minutes since the midnight with which 1970 began in Helsinki.
    fn local(self) -> i32 {
        self.utc.saturating_add(helsinki_offset(self.utc))
    }
}

/// Whether something is open at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub is_open: bool,
    /// When that ends, in the time of Helsinki; nothing where it does not end within [`FAR`] days.
    pub until: Option<Until>,
    /// A holiday that the rules do not speak of: it may be closed all the same.
    pub today: Option<Holiday>,
    /// The same of the day on which it is said to open.
    pub then: Option<Holiday>,
    /// The visitor's own clock shows another time than that of Helsinki.
    pub is_abroad: bool,
}

/// A time of Helsinki.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Until {
    /// How many days from today.
    pub days: i32,
    pub date: super::Date,
    /// 1–7, Monday first.
    pub weekday: u8,
    /// After midnight.
    pub minute: u16,
}

/// Nobody plans further for a visit; nothing that opens later is foretold.
const FAR: i32 = 14;
/// A rule for no more days than these is about these very days; a longer one may have forgotten the holidays among them.
const FEW: i32 = 31;

impl Rule {
    /// Made without a thought of single days, and not for day and night.
    fn is_usual(&self) -> bool {
        let is_endless = self.weekdays == 0 && self.spans == [(0, DAY)];
        self.days.is_none_or(|(from, to)| to - from >= FEW) && !is_endless && !self.spans.is_empty()
    }

    fn speaks_of(&self, day: Day) -> bool {
        let is_within = self.days.is_none_or(|(from, to)| (from..=to).contains(&day));
        is_within && (self.weekdays == 0 || self.weekdays & (1 << (weekday(day) - 1)) != 0)
    }
}

impl Opening {
    fn rule(&self, day: Day) -> Option<&Rule> {
        self.rules.iter().rev().find(|rule| rule.speaks_of(day))
    }

    fn spans(&self, day: Day) -> &[(i32, i32)] {
        self.rule(day).map_or(&[], |rule| &rule.spans)
    }

    /// When the time ends that `minute` of `day` is in, counted from that day's midnight.
    fn end(&self, day: Day, minute: i32) -> Option<i32> {
        let yesterday = self.spans(day - 1).iter().map(|(from, to)| (from - DAY, to - DAY));
        let all = yesterday.chain(self.spans(day).iter().copied());
        all.filter(|(from, to)| (*from..*to).contains(&minute)).map(|(_, to)| to).max()
    }

    /// Whether it is open at a moment, and nothing else: asked of thousands at once.
    #[must_use]
    pub fn is_open(&self, moment: Moment) -> bool {
        self.end(moment.day(), moment.local().rem_euclid(DAY)).is_some()
    }

    /// What holds at a moment.
    #[must_use]
    pub fn at(&self, moment: Moment) -> Now {
        let (today, minute) = (moment.day(), moment.local().rem_euclid(DAY));
        let is_open = self.end(today, minute).is_some();
        let until = if is_open { self.closes(today, minute) } else { self.opens(today, minute) };
        let untold = |day: Day| Holiday::of(day).filter(|_| self.rule(day).is_some_and(Rule::is_usual));
        let opening = until.filter(|_| !is_open).map(|at| today + at.div_euclid(DAY)).filter(|day| *day != today);
        Now {
            is_open,
            until: until.map(|at| until_of(today, at)),
            today: untold(today),
            then: opening.and_then(untold),
            is_abroad: moment.offset != helsinki_offset(moment.utc),
        }
    }

    /// Minutes from today's midnight.
    fn closes(&self, today: Day, minute: i32) -> Option<i32> {
        let mut at = minute;
        while let Some(end) = self.end(today + at.div_euclid(DAY), at.rem_euclid(DAY)) {
            at = at.div_euclid(DAY) * DAY + end;
            if at > FAR * DAY {
                return None;
            }
        }
        Some(at)
    }

    fn opens(&self, today: Day, minute: i32) -> Option<i32> {
        let starts = (0..=FAR).flat_map(|ahead| self.spans(today + ahead).iter().map(move |(from, _)| ahead * DAY + from));
        starts.filter(|from| *from > minute).min()
    }
}

fn until_of(today: Day, at: i32) -> Until {
    let days = at.div_euclid(DAY);
    let minute = u16::try_from(at.rem_euclid(DAY)).unwrap_or(0);
    Until { days, date: date_of(today + days), weekday: weekday(today + days), minute }
}
