//! Plain CSV, as offices and statisticians save it: a heading, and rows with one figure or several.

use super::super::dataset::Skipped;
use super::cell::{Content, DecimalMark, content, is_missing};
use super::csv_columns::{Column, Use, columns};
use super::cube::{Category, Cell, Cube, Dialect, Dimension, Role};
use super::fold::fold;
use super::lines::Lines;
use super::mapping::TableMapping;
use super::regions::Regions;
use super::{Doubts, MOST_CELLS, start};
use csv::StringRecord;
use std::collections::HashMap;

/// So many columns are read: 50 functions in 80 years.
const MOST_COLUMNS: usize = 4_000;
/// The delimiter is looked for in so many lines.
const LINES_LOOKED_AT: usize = 50;
/// What is longer, and alone in its row, is a note.
const LONGEST_NAME: usize = 60;

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

/// A file taken apart, the figures still text.
struct Sheet {
    title: Option<String>,
    notes: Vec<String>,
    source: Option<String>,
    heading: Vec<String>,
    /// With the number of their lines.
    rows: Vec<(u64, StringRecord)>,
    doubts: Doubts,
}

impl Sheet {
    fn of(text: &str, delimiter: u8) -> Result<Self, String> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut sheet =
            Self { title: None, notes: Vec::new(), source: None, heading: Vec::new(), rows: Vec::new(), doubts: Doubts::default() };
        let mut last = (1, false);
        let mut lines = Lines::of(text);
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = lines.of_record(&record);
            last = (line, record.iter().any(|field| field.contains('\n')));
            if record.len() > MOST_COLUMNS {
                return Err(format!("line {line}: has {} columns; a table has at most {MOST_COLUMNS}", record.len()));
            }
            let filled: Vec<&str> = record.iter().map(str::trim).filter(|field| !field.is_empty()).collect();
            match filled.as_slice() {
                [] => {}
                [text] if sheet.heading.is_empty() => {
                    let text = (*text).to_owned();
                    if sheet.title.is_none() {
                        sheet.title = Some(text);
                    } else {
                        sheet.notes.push(text);
                    }
                }
                _ if sheet.heading.is_empty() => sheet.heading = heading(&record),
                _ => sheet.rows.push((line, record)),
            }
        }
        // a mark that never closes takes the rest of the file into one cell
        if last.1 && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
            return Err(format!("line {}: a quotation mark is opened and not closed", last.0));
        }
        if sheet.heading.is_empty() {
            return Err("line 1: has no heading: a table has columns for its regions, years and figures".to_owned());
        }
        sheet.footnotes();
        sheet.keep_whole_rows();
        if sheet.rows.is_empty() {
            return Err("has a heading and no rows".to_owned());
        }
        Ok(sheet)
    }

    /// Single cells after the last row are notes.
    fn footnotes(&mut self) {
        let is_note = |text: &str| text.contains(':') || text.starts_with('*') || text.chars().count() > LONGEST_NAME;
        let only = |record: &StringRecord| {
            let is_alone = record.iter().skip(1).all(|field| field.trim().is_empty());
            // a region without figures stands alone too
            is_alone && (record.len() == 1 || record.get(0).is_some_and(is_note))
        };
        let mut notes = Vec::new();
        while let Some((_, record)) = self.rows.pop_if(|(_, record)| only(record)) {
            notes.push(record.get(0).unwrap_or_default().trim().to_owned());
        }
        notes.reverse();
        self.notes.extend(notes);
        // the source is told as such, and not once more as a note
        if let Some(place) = self.notes.iter().position(|note| source(note).is_some()) {
            self.source = source(&self.notes.remove(place));
        }
    }

    fn keep_whole_rows(&mut self) {
        let (wanted, doubts) = (self.heading.len(), &mut self.doubts);
        self.rows.retain(|(line, record)| {
            let has = record.len()
                - record.iter().rev().take_while(|field| field.trim().is_empty()).count().min(record.len().saturating_sub(wanted));
            if has != wanted {
                doubts.tell(format!("line {line}"), format!("has {has} fields where the heading has {wanted}"));
            }
            has == wanted
        });
    }
}

/// Of `Lähde: THL`, what follows.
fn source(note: &str) -> Option<String> {
    let (word, source) = note.split_once(':')?;
    let is_source = ["lahde", "lahteet", "kalla", "kallor", "source", "sources"].contains(&fold(word).as_str());
    Some(source.trim().to_owned()).filter(|source| is_source && !source.is_empty())
}

/// Without the empty columns at its end.
fn heading(record: &StringRecord) -> Vec<String> {
    let mut heading: Vec<String> = record.iter().map(|field| field.trim().to_owned()).collect();
    while heading.pop_if(|name| name.is_empty()).is_some() {}
    heading
}

/// What most lines have equally often, outside quotation marks.
pub(super) fn delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()).take(LINES_LOOKED_AT) {
            let mut is_quoted = false;
            let count = line.bytes().filter(|byte| {
                is_quoted ^= *byte == b'"';
                !is_quoted && *byte == delimiter
            });
            *counts.entry(count.count()).or_default() += 1;
        }
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, lines)| lines).max().unwrap_or(0)
    };
    // decimal commas may stand equally often too
    let mut best = (0, b';');
    for delimiter in [b';', b'\t', b','] {
        let score = score(delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
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
