//! Figures that leave the page: as a file for spreadsheets or for programs, as a picture, as a sentence that cites them.
//!
//! *Invariant:* whatever leaves carries its title, its year, its sources, the day they were read, and the link that leads back.

pub mod compared;
mod csv;
mod picture;

pub use csv::{data, spreadsheet};
pub use picture::{Picture, picture};

use super::filled;
use super::{Texts, date};
use crate::domain::{Date, Decimal, Qualifier, Source, Unit};

/// A table of figures, the chart of one of its units, and all one has to know to use and to cite them.
pub struct Extract<'a> {
    pub texts: &'a Texts,
    /// The dataset and the view, by their public ids.
    pub dataset: &'a str,
    pub view: &'a str,
    pub title: String,
    pub year: Date,
    pub retrieved: Date,
    pub link: &'a str,
    /// Whether they are nobody's figures.
    pub is_invented: bool,
    /// How the figures came about.
    pub note: String,
    /// Why the shares make no whole; nothing where they do.
    pub misfit: String,
    /// The unit of the chart; the table has [`Unit::ALL`].
    pub unit: Unit,
    pub rows: Vec<Row<'a>>,
    /// The last row, which sums the others up.
    pub total: Row<'a>,
}

pub struct Row<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// Its part of the whole in thousandths: where it begins, and how long it is.
    pub begin: u32,
    /// Nothing where the shares make no ring.
    pub length: u32,
    /// Its bar in thousandths of the place for bars: where it begins, how long it is, and where zero is.
    pub bar: [u32; 3],
    /// In the order of [`Unit::ALL`].
    pub figures: [Extracted<'a>; 3],
}

/// A figure, and what it rests on.
#[derive(Clone)]
pub struct Extracted<'a> {
    pub value: Option<Decimal>,
    pub qualifier: Qualifier,
    /// The calculation behind it; nothing where the source writes the figure.
    pub formula: Option<String>,
    pub sources: Vec<&'a Source>,
}

impl<'a> Extract<'a> {
    /// All sources, each once, in the order they are met.
    fn sources(&self) -> Vec<&'a Source> {
        let mut all: Vec<&Source> = Vec::new();
        let figures = self.rows.iter().chain([&self.total]).flat_map(|row| &row.figures);
        for source in figures.flat_map(|figure| &figure.sources) {
            if !all.iter().any(|other| other.id == source.id) {
                all.push(source);
            }
        }
        all
    }

    /// What a file is called: in letters every system takes.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        let invented = if self.is_invented { INVENTED } else { "" };
        format!("sote-{invented}{}-{}-{}-{}{ending}", plain(self.dataset), self.view, self.year.year, self.texts.lang.code())
    }

    /// A sentence that says where the figures are from.
    #[must_use]
    pub fn citation(&self) -> String {
        let sources: Vec<String> = self.sources().into_iter().map(|source| reference(self.texts, source)).collect();
        let title = if self.is_invented { [self.texts.later().invented, ": ", &self.title].concat() } else { self.title.clone() };
        filled(self.texts.later().citation, &[&title, &sources.join("; "), &date(self.texts.lang, self.retrieved), self.link])
    }
}

/// In the names of files whose figures are nobody's.
const INVENTED: &str = "invented-";

/// In letters every system takes as part of a file's name.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' }).collect()
}

/// A source in full.
#[must_use]
pub fn reference(texts: &Texts, source: &Source) -> String {
    [&source.publisher, ", ", &source.title, ", ", &date(texts.lang, source.date)].concat()
}
