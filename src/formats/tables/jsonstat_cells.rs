//! The figures of a JSON-stat table, and what is noted of them.

use super::cell::{Content, DecimalMark, content};
use super::cube::Cell;
use super::raw_json::{Entries, Items, text, written};
use super::{Doubts, start};
use serde_json::value::RawValue;
use std::collections::{HashMap, HashSet};

/// A sign is a sign and no text.
const LONGEST_SIGN: usize = 20;

/// What is noted of the cells: the same of all, of each, or of some.
pub enum Status<'a> {
    All(Option<String>),
    Each(Vec<&'a RawValue>),
    Some(HashMap<String, &'a RawValue>),
}

impl<'a> Status<'a> {
    /// # Errors
    /// When there is another number of them than of figures.
    pub fn of(status: Option<&'a RawValue>, room: u64) -> Result<Self, String> {
        let Some(status) = status else { return Ok(Self::All(None)) };
        if let Some(list) = Items::of(status) {
            return match list.0.as_slice() {
                [one] => Ok(Self::All(text(one).map(|sign| sign.chars().take(LONGEST_SIGN).collect()))),
                each if each.len() as u64 == room => Ok(Self::Each(list.0)),
                each => Err(format!("status: has {} items for {room} figures", each.len())),
            };
        }
        match Entries::of(status) {
            Some(some) => Ok(Self::Some(some.0.into_iter().collect())),
            None => text(status).map(|text| Self::All(Some(text))).ok_or_else(|| "status: expected a text, a list or an object".to_owned()),
        }
    }

    fn at(&self, place: u64) -> Option<String> {
        let sign = match self {
            Self::All(status) => status.clone(),
            Self::Each(each) => each.get(usize::try_from(place).ok()?).and_then(|status| text(status)),
            Self::Some(some) => some.get(&place.to_string()).and_then(|status| text(status)),
        };
        sign.map(|sign| sign.chars().take(LONGEST_SIGN).collect())
    }
}

/// The cells of `value`, in the order of the file.
///
/// # Errors
/// When they are not as many as there is room for.
pub fn cells(value: &RawValue, room: u64, status: &Status, place: &str, doubts: &mut Doubts) -> Result<Vec<Cell>, String> {
    let value_place = if place.is_empty() { "value".to_owned() } else { format!("{place}.value") };
    let mut cells = Vec::new();
    let mut take = |at: u64, raw: &RawValue, doubts: &mut Doubts| {
        let place = || format!("{value_place}[{at}]");
        let read = written(raw).ok_or("is no figure").and_then(|text| content(&text, DecimalMark::Point));
        let (figure, sign) = match read {
            Ok(Content::Figure { figure, is_rounded, mark }) => {
                if is_rounded {
                    doubts.tell(place(), format!("{} is finer than a figure can be: rounded to {figure}", start(raw.get())));
                }
                (Some(figure), mark.map(str::to_owned))
            }
            Ok(Content::Missing(sign)) => (None, Some(sign)),
            Err(reason) => {
                let shown = text(raw).unwrap_or_else(|| raw.get().to_owned());
                doubts.tell(place(), format!("{} {reason}", start(&shown)));
                return;
            }
        };
        let mark = status.at(at).or(sign).filter(|mark| !mark.is_empty()).map(String::into_boxed_str);
        if figure.is_some() || mark.is_some() {
            cells.push(Cell { at, figure, mark });
        }
    };
    if value.get().starts_with('[') {
        let items: Items = serde_json::from_str(value.get()).map_err(|error| format!("value: {error}"))?;
        if items.0.len() as u64 != room {
            return Err(format!("value: has {} figures, and size says {room}", items.0.len()));
        }
        for (at, raw) in (0..).zip(items.0) {
            take(at, raw, doubts);
        }
    } else {
        let entries: Entries = serde_json::from_str(value.get()).map_err(|error| format!("value: {error}"))?;
        let mut seen = HashSet::new();
        for (key, raw) in entries.0 {
            match key.parse::<u64>().ok().filter(|at| *at < room) {
                Some(at) if seen.insert(at) => take(at, raw, doubts),
                Some(at) => doubts.tell(format!("{value_place}[{at}]"), "stands twice: the first is kept"),
                None => doubts.tell(&value_place, format!("{} is no place in the table", start(&key))),
            }
        }
    }
    Ok(cells)
}
