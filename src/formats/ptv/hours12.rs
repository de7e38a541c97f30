//! Opening hours of v12: weeks with their days, and times without a break.

use super::moment::weekday;
use super::opening::{Opening, days, lasts, through, time};
use super::reading::Reading;
use crate::domain::{Hours, HoursKind, Span};

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The hours of a record. Those of holidays are told by name and not by date, and are not read.
pub fn openings(reading: &mut Reading, name: &str) -> Vec<Opening> {
    let mut openings = Vec::new();
    reading.object(name, |reading| {
        reading.each("hours", |reading| match opening(reading) {
            Some(read) => openings.extend(read.into_iter().filter(Opening::says_something)),
            None => openings.push(Opening::unread()),
        });
    });
    openings
}

/// The hours of an item; those one has to book are told apart from the others.
fn opening(reading: &mut Reading) -> Option<Vec<Opening>> {
    let kind = reading.line("type").unwrap_or_default();
    let is_exception = kind == "ExceptionalDateRangeServiceHour";
    let (from, to) = days(reading, "fromDate", "toDate")?;
    let label = reading.localized("heading");
    let label = if label.is_empty() { reading.localized("additionalInformation") } else { label };
    let of = |kind, spans| Opening { hours: Hours { kind, label: None, from, to, spans }, label: label.clone() };
    match kind.as_str() {
        "ContinuousAlwaysValidServiceHour" => {
            let is_booked = reading.line("openingStatus").as_deref() == Some("OpenOnReservation");
            Some(vec![of(if is_booked { HoursKind::Appointment } else { HoursKind::Always }, Vec::new())])
        }
        "ContinuousDateRangeServiceHour" | "ContinuousWeekdaysUntilFurtherNoticeServiceHour" => {
            let [first, last] = ["fromDay", "toDay"].map(|name| reading.line(name).and_then(|day| weekday(&day)));
            let (opens, closes) = (time(reading, "fromTime")?, time(reading, "toTime")?);
            let Some((first, last)) = first.zip(last) else { return reading.left_out("fromDay, toDay: expected days such as Monday") };
            let kind = if from.is_some() { HoursKind::Exception } else { HoursKind::Weekly };
            Some(vec![of(kind, through(first, opens, last, closes))])
        }
        "WeeklyUntilFurtherNoticeServiceHour" | "WeeklyDateRangeServiceHour" | "ExceptionalDateRangeServiceHour" => {
            let is_one_day = is_exception && from.is_some() && from == to;
            let (week, is_whole) = reading.object("weeklyHours", |reading| week(reading, is_one_day)).unwrap_or_default();
            let usual = if is_exception { HoursKind::Exception } else { HoursKind::Weekly };
            // a day of a usual week on which it is closed is one without hours
            let closed = is_exception.then_some(("Closed", HoursKind::Closed));
            let kinds = [("Open", usual), ("OpenOnReservation", HoursKind::Appointment)].into_iter().chain(closed);
            let unread = (!is_whole).then(Opening::unread);
            let all = kinds.filter_map(|(status, kind)| {
                let spans: Vec<Span> = week.iter().filter(|it| it.status == status).map(|it| it.span).collect();
                (!spans.is_empty()).then(|| of(kind, if kind == HoursKind::Closed { Vec::new() } else { spans }))
            });
            Some(all.chain(unread).collect())
        }
        _ => reading.left_out(&format!("type: {kind:?} is no kind of hours that is known")),
    }
}

/// A time in a week, and whether it is open then.
struct Time {
    status: String,
    span: Span,
}

/// The times of a week, and whether all of them could be read.
fn week(reading: &mut Reading, is_one_day: bool) -> (Vec<Time>, bool) {
    let (mut week, mut is_whole) = (Vec::new(), true);
    for (day, name) in (1..).zip(DAYS) {
        reading.object(name, |reading| {
            reading.each("hours", |reading| match hours(reading, if is_one_day { 0 } else { day }) {
                Some(time) => week.push(time),
                None => is_whole = false,
            });
        });
    }
    (week, is_whole)
}

fn hours(reading: &mut Reading, day: u8) -> Option<Time> {
    let status = reading.line("openingStatus").unwrap_or_else(|| "Open".to_owned());
    if status == "Closed" {
        return Some(Time { status, span: Span { day, opens: 0, lasts: 0 } });
    }
    let repetition = reading.line("repetition").unwrap_or_default();
    if matches!(repetition.as_str(), "OddWeeks" | "EvenWeeks") {
        return reading.left_out(&format!("repetition: {repetition}: hours of every other week are not told, and left out"));
    }
    let opens = time(reading, "start")?;
    let closes = time(reading, "end")?;
    lasts(reading, opens, closes).map(|lasts| Time { status, span: Span { day, opens, lasts } })
}
