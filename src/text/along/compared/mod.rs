//! A comparison that leaves the page: one function of a cost table, in all areas and years.
//!
//! *Invariant:* as for the shares, whatever leaves carries its title, its unit, its source, the day it was read, and the link that leads back.

mod csv;
mod picture;

pub use csv::{data, spreadsheet};
pub use picture::{SLOTS, picture};

use super::{INVENTED, plain};
use crate::domain::{CostFunction, CostTable, Date, Decimal, Mark, Status, TableUnit};
use crate::text::{Texts, date, filled};

/// What is compared, and all one has to know to use and to cite it.
pub struct Compared<'a> {
    pub texts: &'a Texts,
    /// The dataset, by its public id.
    pub dataset: &'a str,
    pub table: &'a CostTable,
    pub function: &'a CostFunction,
    /// Inhabitants by which the source's figures were divided; nothing where they stand as they are.
    pub divided_by: Option<&'a CostTable>,
    /// In the order of time.
    pub years: Vec<Date>,
    /// The year looked at.
    pub year: Date,
    /// In the order of the picture: by size, those without a figure last.
    pub areas: Vec<Area<'a>>,
    /// Of the picture: where the country's level is, and where zero is, in thousandths.
    pub level: Option<u32>,
    pub zero: u32,
    pub link: &'a str,
}

/// A region, or the country.
pub struct Area<'a> {
    pub id: &'a str,
    pub name: String,
    /// Its bar in thousandths: where it begins, and how long it is; nothing where it has none.
    pub bar: Option<[u32; 2]>,
    /// Which of the regions set apart, from one on.
    pub slot: Option<usize>,
    /// A figure for each year.
    pub cells: Vec<Cell<'a>>,
    /// What stands in the table for the year looked at.
    pub shown: String,
}

/// A figure, what it was made of, and what its source notes beside it or in its place.
pub struct Cell<'a> {
    pub value: Option<Decimal>,
    pub stated: Option<Decimal>,
    /// The inhabitants it was divided by.
    pub inhabitants: Option<Decimal>,
    pub signs: Vec<&'a str>,
}

impl Compared<'_> {
    fn unit(&self) -> TableUnit {
        if self.divided_by.is_some() { TableUnit::EurPerInhabitant } else { self.table.unit }
    }

    /// What the figures are counted in, in words.
    fn unit_in_words(&self) -> &str {
        self.texts.table_unit(self.unit(), &self.table.unit_name)
    }

    /// Whether the figures, or the people they are divided by, are nobody's.
    fn is_invented(&self) -> bool {
        [Some(self.table), self.divided_by].into_iter().flatten().any(|table| table.status == Status::Invented)
    }

    /// Before a title, wherever it goes alone.
    fn marked(&self, title: String) -> String {
        if self.is_invented() { [self.texts.later().invented, ": ", &title].concat() } else { title }
    }

    /// Who published the figures; of divided ones, the inhabitants too.
    fn sources(&self) -> Vec<&str> {
        let known = |table: &'_ CostTable| !table.source.is_empty();
        let tables = [Some(self.table), self.divided_by].into_iter().flatten();
        let mut sources: Vec<&str> = Vec::new();
        for table in tables {
            let source = if known(table) { table.source.as_str() } else { self.texts.later().compare.no_source };
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// When somebody took the figures from there; nobody guesses it.
    fn retrieved(&self) -> String {
        self.table.retrieved.map_or_else(|| self.texts.later().missing.to_owned(), |day| date(self.texts.lang, day))
    }

    /// How the figures came about, where they are not the source's own.
    fn derivation(&self) -> Option<String> {
        let texts = self.texts;
        let Some(population) = self.divided_by else { return self.table.formula.clone() };
        let source = if population.source.is_empty() { texts.later().compare.no_source } else { &population.source };
        Some(filled(texts.later().compare.divided, &[texts.table_unit(self.table.unit, &self.table.unit_name), source]))
    }

    /// What one has to know before comparing years, and what the signs mean.
    fn remarks(&self) -> Vec<String> {
        let texts = self.texts;
        let breaks = self.table.breaks.iter().map(|it| filled(texts.later().compare.break_note, &[&date(texts.lang, it.before), &it.note]));
        let marks = self.table.marks.iter().map(|mark| self.explained(mark));
        let updated = self.table.updated.map(|day| filled(texts.later().compare.updated, &[&date(texts.lang, day)]));
        updated.into_iter().chain(breaks).chain(self.table.notes.iter().cloned()).chain(marks).collect()
    }

    /// A sign of the source with its meaning, or that nobody told it.
    fn explained(&self, mark: &Mark) -> String {
        [&mark.sign, " ", mark.meaning.as_deref().unwrap_or(self.texts.later().compare.unexplained)].concat()
    }

    /// The signs that stand in the year looked at, with their meanings.
    fn signs(&self) -> Vec<String> {
        let at = self.years.iter().position(|year| *year == self.year);
        let cells = || self.areas.iter().filter_map(|area| area.cells.get(at?));
        let is_there = |mark: &&Mark| cells().any(|cell| cell.signs.contains(&mark.sign.as_str()));
        self.table.marks.iter().filter(is_there).map(|mark| self.explained(mark)).collect()
    }

    /// What a file is called; `year` where it is about one.
    #[must_use]
    pub fn file_name(&self, year: Option<Date>, ending: &str) -> String {
        /// File systems end a name at 255 bytes.
        const LONGEST: usize = 40;
        let cut = |id: &str| plain(id).chars().take(LONGEST).collect::<String>();
        let year = year.map(|year| ["-", &year.to_string()].concat()).unwrap_or_default();
        let per = if self.divided_by.is_some() { "-per-inhabitant" } else { "" };
        let [dataset, table, function] = [self.dataset, &self.table.id, &self.function.id].map(cut);
        let invented = if self.is_invented() { INVENTED } else { "" };
        format!("sote-{invented}{dataset}-compare-{table}-{function}{year}{per}-{}{ending}", self.texts.lang.code())
    }
}
