//! A CSV file taken apart: what stands before the table, its heading, its rows, and what stands below.

use super::Doubts;
use super::fold::fold;
use super::lines::Lines;
use csv::StringRecord;
use std::collections::HashMap;

/// So many columns are read: 50 functions in 80 years.
const MOST_COLUMNS: usize = 4_000;
/// The delimiter is looked for in so many lines.
const LINES_LOOKED_AT: usize = 50;
/// What is longer, and alone in its row, is a note.
const LONGEST_NAME: usize = 60;

/// A file taken apart, the figures still text.
pub struct Sheet {
    pub title: Option<String>,
    pub notes: Vec<String>,
    pub source: Option<String>,
    pub heading: Vec<String>,
    /// With the number of their lines.
    pub rows: Vec<(u64, StringRecord)>,
    pub doubts: Doubts,
}

impl Sheet {
    pub fn of(text: &str, delimiter: u8) -> Result<Self, String> {
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
pub fn delimiter(text: &str) -> u8 {
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
