//! Statistical tables of costs: bytes in, cost tables out.
//!
//! Each dialect has a reader that makes a [`Cube`] of it: dimensions, categories, cells, nothing decided. What the dimensions mean,
//! which regions are ours and what the figures are counted in is decided afterwards, the same way for all ([`compose()`]).

mod cell;
mod choose;
mod companions;
mod compose;
mod csv_columns;
mod csv_sheet;
pub mod csv_table;
mod cube;
mod encoding;
mod fold;
pub mod jsonstat;
mod jsonstat_cells;
mod lines;
mod mapping;
mod raw_json;
mod read;
mod regions;
mod roles;
pub mod sotkanet;
mod time;
mod unit;
mod words;

pub use cell::DecimalMark;
pub use companions::Companions;
pub use compose::{Composed, Known, compose};
pub use cube::{Cube, Dialect};
pub use mapping::{Mapping, TABLES_FILE, TableMapping};
pub use read::{Contents, Reading, read};
pub use regions::Regions;

use super::dataset::Skipped;

/// The largest table read, in cells: 300 municipalities, 50 functions and 100 years. What is larger is a database.
pub const MOST_CELLS: usize = 1_500_000;

/// So many problems of a file are told one by one; then only how many there are.
const MOST_TOLD: usize = 500;

/// What is wrong in a file, with places.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    told: Vec<Skipped>,
    more: usize,
}

impl Doubts {
    pub(super) fn tell(&mut self, place: impl Into<String>, reason: impl Into<String>) {
        if self.told.len() < MOST_TOLD {
            self.told.push(Skipped { place: place.into(), reason: reason.into() });
        } else {
            self.more += 1;
        }
    }

    pub(super) fn into_skipped(mut self) -> Vec<Skipped> {
        if self.more > 0 {
            self.told.push(Skipped { place: "and more".to_owned(), reason: format!("{} problems like these", self.more) });
        }
        self.told
    }
}

/// So much of a text is repeated when it is told.
pub(super) fn start(text: &str) -> String {
    let start: String = text.chars().take(40).collect();
    let dots = if start.len() < text.len() { "…" } else { "" };
    format!("{start:?}{dots}")
}
