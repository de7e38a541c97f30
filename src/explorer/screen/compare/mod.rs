//! Cost tables compared: regions in one year, years of a few regions, and all functions of one region.
//!
//! Places are thousandths of the way across or down a picture; figures stay as exact as they came.

mod bars;
mod lines;
mod look;
mod scale;
mod years;

pub use bars::{Bar, Bars, Contrast};
pub use lines::{Change, Line, Lines, Multiples, Small};
pub use scale::Tick;
pub use years::Break;

use crate::domain::cost_table::COUNTRY;
use crate::domain::{CostTable, Decimal, Problem, Reckoned, TableUnit};
use crate::explorer::compare::MOST_MARKED;
use crate::explorer::{Arrival, Compare, Contents, Explorer, Library, Part};
use look::Look;
use years::Years;

/// More than so many functions, regions or years are no table that people look at.
const MOST: [usize; 3] = [400, 400, 240];

/// What there is of the cost tables.
pub enum CompareScreen<'a> {
    Awaited,
    Missing(&'a Problem),
    /// The file holds no table that could be read.
    Empty,
    Here(Box<Comparison<'a>>),
}

/// A table, and what of it is looked at.
pub struct Comparison<'a> {
    /// Those one can choose from: how many people there are is no cost, where there is any.
    pub tables: Vec<&'a CostTable>,
    pub table: &'a CostTable,
    /// Inhabitants to divide sums of money by, whether or not that is done.
    pub population: Option<&'a CostTable>,
    pub reckoned: Reckoned,
    /// Absent where the table is too large to be drawn.
    pub figures: Option<Figures<'a>>,
}

/// Everything drawn of a table.
pub struct Figures<'a> {
    /// What the figures shown are counted in.
    pub unit: TableUnit,
    /// Whether the country's figure is a level that regions lie above or below; else it is their sum.
    pub is_level: bool,
    /// Place of the function in the table's list.
    pub function: usize,
    /// Place of the year in the table's list.
    pub year: usize,
    /// Ids of the regions set apart.
    pub marked: Vec<&'a str>,
    /// The region the page asks for, where the table has it.
    pub own: Option<&'a str>,
    pub bars: Bars<'a>,
    pub lines: Lines<'a>,
    /// The one whose functions are shown, by id: the first region set apart, else the country where it is in the table.
    pub area: Option<&'a str>,
    look: Look<'a>,
    years: Years<'a>,
}

impl<'a> CompareScreen<'a> {
    /// Nothing where the dataset has no cost tables.
    #[must_use]
    pub fn of(explorer: &'a Explorer, library: &'a Library) -> Option<Self> {
        Some(match library.part(Part::Tables) {
            None if !library.has_tables => return None,
            None | Some(Arrival::Awaited) => Self::Awaited,
            Some(Arrival::Failed(problem)) => Self::Missing(problem),
            Some(Arrival::Here(contents)) => match &**contents {
                Contents::Tables(tables) => {
                    let region = explorer.settings.region.as_ref().and_then(|region| library.front.region(region));
                    let own = region.map(|region| region.id.as_str());
                    Comparison::of(&tables.tables, &explorer.place.compare, own).map_or(Self::Empty, |it| Self::Here(Box::new(it)))
                }
                _ => Self::Empty,
            },
        })
    }
}

impl<'a> Comparison<'a> {
    /// `own` is the id of the region the page asks for. Nothing where there is no table at all.
    fn of(tables: &'a [CostTable], chosen: &Compare, own: Option<&'a str>) -> Option<Self> {
        let is_cost = |table: &&CostTable| table.unit != TableUnit::Inhabitants;
        let has_costs = tables.iter().any(|table| is_cost(&table));
        let offered: Vec<&CostTable> = tables.iter().filter(|table| !has_costs || is_cost(table)).collect();
        let asked = chosen.table.as_ref().and_then(|id| offered.iter().find(|table| table.id == *id));
        // a link to a table that is not there, or not offered, leads to the first
        let table = asked.or_else(|| offered.first()).copied()?;
        let population = tables.iter().find(|other| other.unit == TableUnit::Inhabitants).filter(|_| table.unit.euros().is_some());
        let sizes = [table.functions.len(), table.regions.len(), table.years.len()];
        let is_drawable = sizes.iter().zip(MOST).all(|(size, most)| (1..=most).contains(size));
        let reckoned = match population {
            // regions of different sizes are compared by their inhabitants
            Some(_) => chosen.reckoned.unwrap_or(Reckoned::PerInhabitant),
            None => Reckoned::Source,
        };
        let divided_by = population.filter(|_| reckoned == Reckoned::PerInhabitant);
        let figures = is_drawable.then(|| Figures::of(Look::new(table, divided_by), chosen, own));
        Some(Self { tables: offered, table, population, reckoned, figures })
    }
}

impl<'a> Figures<'a> {
    fn of(look: Look<'a>, chosen: &Compare, own: Option<&'a str>) -> Self {
        let table = look.table;
        let asked = chosen.function.as_ref().and_then(|id| table.functions.iter().position(|function| function.id == *id));
        let function = asked.unwrap_or(0);
        let years = Years::of(table);
        let marked = marked(&look, chosen, own);
        let has_figures = |year: &&usize| look.regions.iter().any(|region| look.value(function, *region, **year).is_some());
        let asked = chosen.year.and_then(|year| years.order.iter().copied().find(|at| table.years.get(*at) == Some(&year)));
        let latest = || years.order.iter().rev().find(has_figures).or(years.order.last()).copied();
        let year = asked.or_else(latest).unwrap_or(0);
        let unit = look.unit();
        let is_level = look.is_level(function, year);
        let bars = Bars::of(&look, function, year, &marked, is_level);
        let lines = Lines::of(&look, &years, function, year, &marked, is_level);
        let own = own.filter(|id| look.regions.iter().any(|at| look.id(*at) == *id));
        let area = marked.first().copied().or(look.country.map(|_| COUNTRY));
        Self { unit, is_level, function, year, marked, own, bars, lines, area, look, years }
    }

    /// All functions of that area.
    #[must_use]
    pub fn multiples(&self) -> Option<Multiples<'a>> {
        Multiples::of(&self.look, &self.years, self.area?)
    }

    /// Places of the years in the table's list, in the order of time.
    #[must_use]
    pub fn years(&self) -> &[usize] {
        &self.years.order
    }

    /// A figure as it is shown, by places in the table's lists.
    #[must_use]
    pub fn value(&self, function: usize, region: usize, year: usize) -> Option<Decimal> {
        self.look.value(function, region, year)
    }

    /// The signs of the source beside a figure, or in its place.
    pub fn signs(&self, function: usize, region: usize, year: usize) -> impl Iterator<Item = &'a str> {
        self.look.signs(function, region, year)
    }

    /// The place of a region, or of the country, in the table's list.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.look.place(id)
    }

    /// All regions and the country, each once, by places in the table's list; the country first.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.look.country.into_iter().chain(self.look.regions.iter().copied())
    }

    /// Where years of the table cannot be compared.
    #[must_use]
    pub fn breaks(&self) -> &[Break<'a>] {
        &self.years.breaks
    }
}

/// The regions set apart that are in the table, each once.
fn marked<'a>(look: &Look<'a>, chosen: &Compare, own: Option<&'a str>) -> Vec<&'a str> {
    let of_table = |id: &str| look.regions.iter().filter_map(|at| look.table.regions.get(*at)).find(|other| *other == id);
    let mut marked: Vec<&'a str> = Vec::new();
    let asked: Vec<&str> =
        chosen.regions.as_ref().map_or_else(|| own.into_iter().collect(), |ids| ids.iter().map(String::as_str).collect());
    for id in asked.into_iter().filter_map(of_table) {
        if !marked.contains(&id.as_str()) && marked.len() < MOST_MARKED {
            marked.push(id);
        }
    }
    marked
}
