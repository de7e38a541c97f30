//! Plain CSV, as offices and statisticians save it: a heading, and rows with one figure or several.

use super::super::dataset::Skipped;
use super::cell::{Content, DecimalMark, content, is_missing};
use super::csv_columns::{Column, Use, columns};
use super::csv_sheet::{Sheet, delimiter};
use super::cube::{Category, Cell, Cube, Dialect, Dimension, Role};
use super::mapping::TableMapping;
use super::regions::Regions;
use super::{MOST_CELLS, start};
use std::collections::HashMap;

/// How the file is written, the table in it, and what of it cannot be used.
type Read = (String, (Vec<Cube>, Vec<Skipped>));

/// Reads a table. Lines before the heading are its title and notes, single cells after the rows are notes.
///
/// # Errors
/// When there is no table in it; the sentence names the line.
pub fn read(text: &str, mapping: &TableMapping, regions: &Regions) -> Result<Read, String> {
    let delimiter = delimiter(text);
    let mut sheet = Sheet::of(text, delimiter)?;
    let columns = columns(&sheet.heading, &sheet.rows, mapping, regions)?;
    let decimal = match mapping.decimal_mark.as_deref() {
        Some(",") => DecimalMark::Comma,
        Some(".") => DecimalMark::Point,
        Some(other) => return Err(format!("{} is no decimal_mark: write \",\" or \".\" in tables.toml", start(other))),
        None => decimal_mark(&sheet, &columns, delimiter)?,
    };
    let cube = cube(&mut sheet, &columns, decimal)?;
    let name = match delimiter {
        b'\t' => "tabs",
        b',' => "commas",
        _ => "semicolons",
    };
    let mark = if decimal == DecimalMark::Comma { "comma" } else { "point" };
    Ok((format!("plain CSV with {name}, decimal {mark}"), (vec![cube], sheet.doubts.into_skipped())))
}

/// The mark all figures agree on. In `1,234` with no other figure to tell, nobody knows.
fn decimal_mark(sheet: &Sheet, columns: &[Column], delimiter: u8) -> Result<DecimalMark, String> {
    let mut lines = [None, None::<(u64, String)>];
    let mut could_be_thousands = true;
    for (line, record) in &sheet.rows {
        let figures = columns.iter().filter(|column| !matches!(column.r#use, Use::Key(_)));
        for field in figures.filter_map(|column| record.get(column.place)).map(str::trim) {
            let is_number = field.bytes().any(|byte| byte.is_ascii_digit())
                && field.chars().all(|letter| {
                    letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, ',' | '.' | '-' | '\u{2212}' | '*')
                });
            if !is_number || is_missing(field) {
                continue;
            }
            for (mark, found) in [',', '.'].into_iter().zip(&mut lines) {
                if field.contains(mark) {
                    found.get_or_insert((*line, field.to_owned()));
                    could_be_thousands &= field.split(mark).skip(1).all(|group| group.trim_end_matches('*').len() == 3);
                }
            }
        }
    }
    let how = "tell decimal_mark in tables.toml";
    match lines {
        [Some((comma, one)), Some((point, other))] => {
            Err(format!("line {comma} has {} and line {point} has {}: {how}", start(&one), start(&other)))
        }
        [Some((line, one)), None] if delimiter == b',' && could_be_thousands => {
            Err(format!("line {line}: {} may be thousands or decimals: {how}", start(&one)))
        }
        [Some(_), None] => Ok(DecimalMark::Comma),
        _ => Ok(DecimalMark::Point),
    }
}

/// A dimension that grows as its categories are met.
struct Growing {
    dimension: Dimension,
    places: HashMap<String, usize>,
}

impl Growing {
    fn of(name: &str, role: Option<Role>) -> Self {
        Self { dimension: Dimension { id: name.to_owned(), label: name.to_owned(), role, categories: Vec::new() }, places: HashMap::new() }
    }

    fn place(&mut self, code: &str, place: impl FnOnce() -> String) -> usize {
        if let Some(known) = self.places.get(code) {
            return *known;
        }
        let categories = &mut self.dimension.categories;
        categories.push(Category { code: code.to_owned(), place: place(), ..Category::default() });
        self.places.insert(code.to_owned(), categories.len() - 1);
        categories.len() - 1
    }
}

/// Where a column of figures is in the dimensions that columns make.
type Spread = [Option<String>; 3];
/// The place of the measure in it.
const MEASURE: usize = 2;

fn cube(sheet: &mut Sheet, columns: &[Column], decimal: DecimalMark) -> Result<Cube, String> {
    let keys: Vec<&Column> = columns.iter().filter(|column| matches!(column.r#use, Use::Key(_))).collect();
    let figures: Vec<(&Column, Spread)> = columns.iter().filter_map(|column| Some((column, column.spread()?))).collect();
    let mut growing: Vec<Growing> = keys.iter().map(|column| Growing::of(&column.name, column.role())).collect();
    // of what the headings of columns tell, only what tells them apart or is told by nothing else
    let names = [("region", Role::Region), ("year", Role::Time), ("measure", Role::Measure)];
    let has_measure = keys.iter().any(|column| column.role() == Some(Role::Measure));
    let is_needed = |which: &usize| !(*which == MEASURE && has_measure && figures.len() == 1);
    let spread: Vec<usize> = (0..3).filter(|which| figures.iter().any(|(_, spread)| spread[*which].is_some())).filter(is_needed).collect();
    growing.extend(spread.iter().filter_map(|which| names.get(*which)).map(|(name, role)| Growing::of(name, Some(*role))));
    let mut cells: Vec<(Vec<usize>, Cell)> = Vec::new();
    let mut seen: HashMap<Vec<usize>, u64> = HashMap::new();
    for (line, record) in &sheet.rows {
        let text_of = |column: &Column| record.get(column.place).unwrap_or_default().trim();
        if let Some(column) = keys.iter().find(|column| text_of(column).is_empty()) {
            sheet.doubts.tell(format!("line {line}"), format!("column {} is empty", start(&column.name)));
            continue;
        }
        let key = |(column, growing): (&&Column, &mut Growing)| {
            growing.place(text_of(column), || format!("line {line}, column {}", start(&column.name)))
        };
        let at: Vec<usize> = keys.iter().zip(&mut growing).map(key).collect();
        for (column, told) in &figures {
            let text = record.get(column.place).unwrap_or_default();
            let place = || format!("line {line}, column {}", start(&column.name));
            let (figure, mark) = match content(text, decimal) {
                Ok(Content::Figure { figure, is_rounded, mark }) => {
                    if is_rounded {
                        sheet.doubts.tell(place(), format!("{} is finer than a figure can be: rounded to {figure}", start(text)));
                    }
                    (Some(figure), mark.map(Box::from))
                }
                Ok(Content::Missing(sign)) => (None, Some(sign.into_boxed_str()).filter(|sign| !sign.is_empty())),
                Err(reason) => {
                    sheet.doubts.tell(place(), format!("{} {reason}", start(text)));
                    continue;
                }
            };
            let mut at = at.clone();
            for (which, growing) in spread.iter().zip(growing.iter_mut().skip(keys.len())) {
                let code = told.get(*which).and_then(Option::as_deref).unwrap_or_default();
                at.push(growing.place(code, || format!("heading, column {}", start(&column.name))));
            }
            if let Some(first) = seen.get(&at) {
                sheet.doubts.tell(place(), format!("stands already in line {first}: the first is kept"));
                continue;
            }
            if cells.len() >= MOST_CELLS {
                return Err(format!("line {line}: has more than {MOST_CELLS} figures: choose fewer"));
            }
            seen.insert(at.clone(), *line);
            cells.push((at, Cell { at: 0, figure, mark }));
        }
    }
    let sizes: Vec<usize> = growing.iter().map(|growing| growing.dimension.categories.len()).collect();
    Cube::room(sizes.iter().copied())?;
    let index = |at: &[usize]| {
        at.iter().zip(&sizes).fold(0, |place: u64, (at, size)| place.saturating_mul(*size as u64).saturating_add(*at as u64))
    };
    Ok(Cube {
        dialect: Dialect::Csv,
        title: sheet.title.take(),
        source: sheet.source.take(),
        notes: std::mem::take(&mut sheet.notes),
        dimensions: growing.into_iter().map(|growing| growing.dimension).collect(),
        cells: cells.into_iter().map(|(at, cell)| Cell { at: index(&at), ..cell }).collect(),
        ..Cube::default()
    })
}
