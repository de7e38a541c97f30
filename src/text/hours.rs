//! Opening hours as each language writes them.

use crate::domain::{Date, Lang, Span};

/// Days of a week that are alike in one row, with their times: `ma–pe`, `8.00–16.00`.
#[must_use]
pub fn weekly(lang: Lang, spans: &[Span]) -> Vec<(String, String)> {
    let mut rows: Vec<(u8, u8, String)> = Vec::new();
    for day in 0..=7 {
        let mut own: Vec<&Span> = spans.iter().filter(|span| span.day == day).collect();
        own.sort_unstable();
        let times: Vec<String> = own.into_iter().map(|span| times(lang, *span)).collect();
        let times = times.join(", ");
        match rows.last_mut() {
            _ if times.is_empty() => {}
            Some((_, last, same)) if *same == times && last.saturating_add(1) == day && day > 1 => *last = day,
            _ => rows.push((day, day, times)),
        }
    }
    let name = |first: u8, last: u8| {
        let first = weekday(lang, first);
        if last == 0 { String::new() } else { [first, "–", weekday(lang, last)].concat() }
    };
    let days = |first, last| if first == last { weekday(lang, first).to_owned() } else { name(first, last) };
    rows.into_iter().map(|(first, last, times)| (days(first, last), times)).collect()
}

/// `8.00–16.00`, in English `8:00–16:00`; past midnight the hours begin anew.
fn times(lang: Lang, span: Span) -> String {
    let end = span.opens.saturating_add(span.lasts);
    let end = if end > 24 * 60 { end - 24 * 60 } else { end };
    [&time(lang, span.opens), "–", &time(lang, end)].concat()
}

fn time(lang: Lang, minutes: u16) -> String {
    let mark = if lang == Lang::En { ':' } else { '.' };
    format!("{}{mark}{:02}", minutes / 60, minutes % 60)
}

/// Monday is 1; a span of no certain day has no name.
fn weekday(lang: Lang, day: u8) -> &'static str {
    let names = match lang {
        Lang::Fi => ["ma", "ti", "ke", "to", "pe", "la", "su"],
        Lang::Sv => ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
        Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    usize::from(day).checked_sub(1).and_then(|day| names.get(day)).copied().unwrap_or_default()
}

/// `24.12.2026`, `24.–26.12.` in full: the days something holds; nothing where it always does.
pub fn day_span(lang: Lang, from: Option<Date>, to: Option<Date>, written: impl Fn(Date) -> String) -> Option<String> {
    let since = match lang {
        Lang::Fi => "alkaen",
        Lang::Sv => "från",
        Lang::En => "from",
    };
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(written(from)),
        (Some(from), Some(to)) => Some([&written(from), "–", &written(to)].concat()),
        (Some(from), None) if lang == Lang::Fi => Some([&written(from), " ", since].concat()),
        (Some(from), None) => Some([since, " ", &written(from)].concat()),
        (None, Some(to)) => Some(["–", &written(to)].concat()),
        (None, None) => None,
    }
}
