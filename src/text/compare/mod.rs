//! The sentences of cost tables compared.

mod en;
mod fi;
mod names;
mod sv;

pub use en::TEXTS as EN;
pub use fi::TEXTS as FI;
pub use sv::TEXTS as SV;

use super::{Texts, amount, number, percent};
use crate::domain::{Decimal, Reckoned, TableUnit, Unit};

/// The sentences of one language.
pub struct CompareTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub loading: &'static str,
    pub empty: &'static str,
    /// How many functions, regions and years are too many.
    pub too_large: fn(usize, usize, usize) -> String,
    /// Instead of the sentence that there are no figures of a region: there are, below.
    pub shares_are_national: fn(&str) -> String,

    pub table: &'static str,
    pub function: &'static str,
    pub year: &'static str,
    pub reckoned: &'static str,
    pub reckoned_name: fn(Reckoned) -> &'static str,

    /// What figures are counted in, as a heading of a column; and the source's own word where it has one.
    pub unit: fn(TableUnit) -> &'static str,
    /// A figure with its unit, written already.
    pub figure: fn(TableUnit, &str) -> String,
    pub country: &'static str,
    /// A region without what all of them have in their names.
    pub short_name: fn(&str, &str) -> String,

    pub choose_hint: &'static str,
    /// After it, where the page asks for a region.
    pub own_stays: &'static str,
    pub no_figures: &'static str,
    pub highest: &'static str,
    pub lowest: &'static str,
    pub level: &'static str,
    pub sum: &'static str,
    pub no_country: &'static str,
    pub missing: &'static str,
    /// A region and its figure, which is the country's too.
    pub same: &'static str,
    /// A region, its figure, how much it differs, and in brackets how much that is in per cent, if that can be said.
    pub more: &'static str,
    pub less: &'static str,
    /// A region, two years, the figures of both, the difference, and after a comma what that is in per cent, if that can be said.
    pub change: &'static str,
    /// Regions, two years, and the year of the break between them.
    pub no_change: &'static str,
    pub break_note: &'static str,
    pub gaps: &'static str,

    pub bars_title: &'static str,
    pub lines_title: &'static str,
    pub lines_hint: &'static str,
    pub lines_empty: &'static str,
    pub functions_title: &'static str,
    pub functions_lead: &'static str,
    pub functions_more: fn(usize, usize) -> String,
    /// A function's figures of the first and the last year, for those who hear the picture.
    pub all_title: &'static str,

    pub region: &'static str,
    pub difference: &'static str,
    pub difference_percent: &'static str,
    pub difference_points: &'static str,
    pub in_source: &'static str,

    pub no_source: &'static str,
    pub updated: &'static str,
    pub retrieved: &'static str,
    pub unit_is: &'static str,
    pub unit_unknown: &'static str,
    pub formula: &'static str,
    pub notes: &'static str,
    /// Of a sign whose meaning nobody told.
    pub unexplained: &'static str,
    /// How figures for each inhabitant came about: the factor that makes euros, and the source of the population.
    pub divided: &'static str,
}

/// What many sources call the whole country; it is said in the reader's language. Another name, such as that of the mainland, is kept.
const WHOLE: [&str; 5] = ["Koko maa", "Hela landet", "Whole country", "Suomi", "Finland"];

impl CompareTexts {
    /// The country, as its source means it.
    #[must_use]
    pub fn country_name(&self, own: Option<&str>) -> String {
        own.filter(|own| !WHOLE.iter().any(|whole| whole.eq_ignore_ascii_case(own.trim()))).unwrap_or(self.country).to_owned()
    }
}

impl Texts {
    /// A figure of a table with its unit; `own` is the source's word for a unit that is none of ours.
    #[must_use]
    pub fn table_figure(&self, value: Decimal, unit: TableUnit, own: &str) -> String {
        match unit {
            TableUnit::EurPerInhabitant => amount(self.lang, value, Unit::EurPerInhabitant),
            TableUnit::MillionEur => amount(self.lang, value, Unit::Meur),
            TableUnit::Percent | TableUnit::Share => percent(self.lang, value),
            TableUnit::Other if own.is_empty() => number(self.lang, value),
            TableUnit::Other => [&number(self.lang, value), "\u{a0}", own].concat(),
            TableUnit::Eur | TableUnit::ThousandEur | TableUnit::Inhabitants => {
                (self.later().compare.figure)(unit, &number(self.lang, value))
            }
        }
    }

    /// What the figures of a table are counted in.
    #[must_use]
    pub fn table_unit<'a>(&self, unit: TableUnit, own: &'a str) -> &'a str {
        let ours = (self.later().compare.unit)(unit);
        if unit == TableUnit::Other && !own.is_empty() { own } else { ours }
    }
}
