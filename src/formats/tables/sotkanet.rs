//! Sotkanet's own CSV and JSON: one row for each indicator, region, year and gender.

use super::super::dataset::Skipped;
use super::cell::{Content, DecimalMark, content};
use super::cube::{Category, Cell, Cube, Dialect, Dimension, Role};
use super::lines::Lines;
use super::raw_json::{Entries, Items, written};
use super::{Doubts, MOST_CELLS, start};
use std::collections::{HashMap, HashSet};

/// The heading of its CSV.
const COLUMNS: [&str; 6] = ["indicator", "region", "year", "gender", "primary value", "absolute value"];

/// Whether a heading is Sotkanet's.
pub(super) fn is_heading(line: &str) -> bool {
    let names: Vec<String> = line.split(';').map(|name| name.trim().trim_matches('"').to_ascii_lowercase()).collect();
    COLUMNS.iter().take(5).all(|name| names.iter().any(|other| other == name))
}

/// Reads its CSV. With `absolute` the figures are those of the last column.
///
/// # Errors
/// When the heading is another one.
pub fn read_csv(text: &str, absolute: bool) -> Result<(Vec<Cube>, Vec<Skipped>), String> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| error.to_string())?.clone();
    let place_of = |name: &str| headings.iter().position(|heading| heading.trim().eq_ignore_ascii_case(name));
    let value = if absolute { COLUMNS[5] } else { COLUMNS[4] };
    let wanted = [COLUMNS[0], COLUMNS[1], COLUMNS[2], COLUMNS[3], value];
    let mut columns = [0; 5];
    for (column, name) in columns.iter_mut().zip(wanted) {
        *column = place_of(name).ok_or_else(|| format!("line 1: has no column {name:?}"))?;
    }
    let mut rows = Rows::default();
    let mut lines = Lines::of(text);
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let place = format!("line {}", lines.of_record(&record));
        if record.len() < headings.len() {
            rows.doubts.tell(place, format!("has {} of {} fields", record.len(), headings.len()));
            continue;
        }
        let field = |column: usize| record.get(column).unwrap_or_default().trim();
        rows.row(&place, [field(columns[0]), field(columns[1]), field(columns[2]), field(columns[3])], field(columns[4]))?;
    }
    Ok(rows.into_cube(Dialect::SotkanetCsv))
}

/// Reads its JSON: a list of `{"indicator","region","year","gender","value","absValue"}`.
///
/// # Errors
/// When the text is no list; the sentence names line and column.
pub fn read_json(text: &str, absolute: bool) -> Result<(Vec<Cube>, Vec<Skipped>), String> {
    let items: Items = serde_json::from_str(text).map_err(|error| format!("is not whole JSON: {error}"))?;
    let mut rows = Rows::default();
    for (index, item) in items.0.into_iter().enumerate() {
        let place = format!("[{index}]");
        let Some(fields) = Entries::of(item) else {
            rows.doubts.tell(place, "expected an object");
            continue;
        };
        let field = |name: &str| fields.get(name).and_then(written);
        match (field("indicator"), field("region"), field("year")) {
            (Some(indicator), Some(region), Some(year)) => {
                let gender = field("gender").unwrap_or_else(|| "total".to_owned());
                let value = field(if absolute { "absValue" } else { "value" }).unwrap_or_default();
                rows.row(&place, [&indicator, &region, &year, &gender], &value)?;
            }
            _ => rows.doubts.tell(place, "expected indicator, region and year"),
        }
    }
    Ok(rows.into_cube(Dialect::SotkanetJson))
}

/// What has been read so far.
#[derive(Default)]
struct Rows {
    categories: [Vec<Category>; 4],
    places: [HashMap<String, usize>; 4],
    cells: Vec<([usize; 4], Cell)>,
    seen: HashSet<[usize; 4]>,
    doubts: Doubts,
}

impl Rows {
    fn row(&mut self, place: &str, keys: [&str; 4], value: &str) -> Result<(), String> {
        if let Some(empty) = keys.iter().position(|key| key.is_empty()) {
            self.doubts.tell(place, format!("{} is empty", COLUMNS[empty]));
            return Ok(());
        }
        let (figure, mark) = match content(value, DecimalMark::Point) {
            Ok(Content::Figure { figure, is_rounded, .. }) => {
                if is_rounded {
                    self.doubts.tell(place, format!("{} is finer than a figure can be: rounded to {figure}", start(value)));
                }
                (Some(figure), None)
            }
            Ok(Content::Missing(mark)) => (None, Some(mark.into_boxed_str()).filter(|mark| !mark.is_empty())),
            Err(reason) => {
                self.doubts.tell(place, format!("{} {reason}", start(value)));
                return Ok(());
            }
        };
        let mut at = [0; 4];
        for (dimension, key) in keys.into_iter().enumerate() {
            at[dimension] = self.category(dimension, key, place);
        }
        if !self.seen.insert(at) {
            self.doubts.tell(
                place,
                format!("indicator {}, region {}, {} {} stands already: the first is kept", keys[0], keys[1], keys[2], keys[3]),
            );
        } else if self.cells.len() >= MOST_CELLS {
            return Err(format!("{place}: has more than {MOST_CELLS} figures: choose fewer"));
        } else {
            self.cells.push((at, Cell { at: 0, figure, mark }));
        }
        Ok(())
    }

    fn category(&mut self, dimension: usize, key: &str, place: &str) -> usize {
        if let Some(known) = self.places[dimension].get(key) {
            return *known;
        }
        let categories = &mut self.categories[dimension];
        categories.push(Category { code: key.to_owned(), place: place.to_owned(), ..Category::default() });
        self.places[dimension].insert(key.to_owned(), categories.len() - 1);
        categories.len() - 1
    }

    fn into_cube(mut self, dialect: Dialect) -> (Vec<Cube>, Vec<Skipped>) {
        if self.cells.is_empty() {
            self.doubts.tell("whole file", "has no rows");
            return (Vec::new(), self.doubts.into_skipped());
        }
        let sizes = self.categories.each_ref().map(Vec::len);
        let cells = self.cells.into_iter().map(|(at, cell)| {
            let place = at.iter().zip(sizes).fold(0, |place: u64, (at, size)| place.saturating_mul(size as u64).saturating_add(*at as u64));
            Cell { at: place, ..cell }
        });
        let cells = cells.collect();
        let roles = [Some(Role::Function), Some(Role::Region), Some(Role::Time), None];
        let dimensions = self.categories.into_iter().zip(COLUMNS).zip(roles).map(|((categories, name), role)| Dimension {
            id: name.to_owned(),
            label: name.to_owned(),
            role,
            categories,
        });
        let cube = Cube { dialect, dimensions: dimensions.collect(), cells, ..Cube::default() };
        (vec![cube], self.doubts.into_skipped())
    }
}
