//! Tables of ours out of a cube: in one language, with our regions, one unit each.

mod groups;
mod places;
mod table;

use super::super::dataset::Skipped;
use super::choose::Choice;
use super::choose::choose;
use super::companions::Companions;
use super::cube::{Category, Cube, Dimension};
use super::mapping::{Mapping, TableMapping};
use super::regions::Regions;
use super::time::time;
use super::words::cleaned;
use super::{Doubts, start};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{CostTable, Lang};
use places::Used;

/// What is known beside the cube itself.
pub struct Known<'a> {
    /// The file's name without its ending, for titles and ids where nobody told any.
    pub stem: &'a str,
    /// What `tables.toml` tells of the file.
    pub told: &'a TableMapping,
    pub mapping: &'a Mapping,
    pub regions: &'a Regions,
    pub companions: &'a Companions,
}

/// The tables a cube makes in one language.
#[derive(Debug, Default)]
pub struct Composed {
    pub tables: Vec<CostTable>,
    pub skipped: Vec<Skipped>,
    /// How it was understood, for people.
    pub lines: Vec<String>,
}

/// Makes tables of a cube: one for each unit and measure in it.
#[must_use]
pub fn compose(cube: &Cube, known: &Known, lang: Lang) -> Composed {
    let mut composer = Composer { cube, known, lang, doubts: Doubts::default(), lines: Vec::new(), preliminary: Vec::new() };
    let made = composer.tables();
    let tables = made.unwrap_or_else(|reason| {
        composer.doubts.tell(if cube.place.is_empty() { "whole table" } else { &cube.place }, reason);
        Vec::new()
    });
    Composed { tables, skipped: composer.doubts.into_skipped(), lines: composer.lines }
}

struct Composer<'a> {
    cube: &'a Cube,
    known: &'a Known<'a>,
    lang: Lang,
    doubts: Doubts,
    lines: Vec<String>,
    /// Whether the source marks a year with an asterisk.
    preliminary: Vec<bool>,
}

impl<'a> Composer<'a> {
    fn tables(&mut self) -> Result<Vec<CostTable>, String> {
        let (cube, told) = (self.cube, self.known.told);
        let choice = choose(cube, told, self.known.regions, self.known.companions)?;
        let regions = match (&told.region, self.dimension(choice.region)) {
            (Some(id), _) => {
                let id = self.known.regions.named(id).map_or_else(|| id.clone(), str::to_owned);
                if !self.known.regions.knows(&id) {
                    return Err(format!("region: {id:?} in tables.toml is none of our regions"));
                }
                Used::one(id)
            }
            (None, Some(dimension)) => self.regions(dimension)?,
            (None, None) => return Err("has no regions".to_owned()),
        };
        let years = match (&told.year, self.dimension(choice.time)) {
            (Some(year), _) => Used::one(time(year).ok_or_else(|| format!("year: {year:?} in tables.toml is no year"))?),
            (None, Some(dimension)) => self.years(dimension)?,
            (None, None) => return Err("has no years".to_owned()),
        };
        let (mut groups, places) = self.groups(&choice);
        if groups.is_empty() {
            return Err("has no function that can be used".to_owned());
        }
        self.spread(&choice, &regions, &years, &places, &mut groups);
        let country = self.country_name(&choice, &regions);
        let count = groups.len();
        self.judge_unit();
        let mut tables = Vec::new();
        for group in groups {
            let name = group.functions.first().map(|function| function.name.clone()).unwrap_or_default();
            if group.cells.is_empty() {
                self.tell(format!("{}: has no figure of our regions", start(group.measure.map_or(&name, Category::name))));
                continue;
            }
            tables.push(self.table(group, &choice, &regions.all, &years.all, country.clone(), count)?);
        }
        self.describe(&choice, &tables);
        Ok(tables)
    }

    fn tell(&mut self, reason: String) {
        self.doubts.tell(if self.cube.place.is_empty() { "whole table" } else { &self.cube.place }, reason);
    }

    fn dimension(&self, place: Option<usize>) -> Option<&'a Dimension> {
        self.cube.dimensions.get(place?)
    }

    fn left_out<T>(&mut self, category: &Category, reason: String) -> Option<T> {
        self.doubts.tell(category.place.clone(), reason);
        None
    }

    /// A name made plain; nothing when it is none.
    fn clean(&mut self, text: &str, place: &str) -> Option<String> {
        match cleaned(text) {
            Ok((name, None)) => Some(name),
            Ok((name, Some(what))) => {
                self.doubts.tell(place, format!("{} {what}", start(&name)));
                Some(name)
            }
            Err(reason) => {
                self.doubts.tell(place, format!("{} {reason}", start(text)));
                None
            }
        }
    }

    fn describe(&mut self, choice: &Choice, tables: &[CostTable]) {
        let name =
            |place: Option<usize>| self.dimension(place).map_or_else(|| "told in tables.toml".to_owned(), |it| format!("{:?}", it.label));
        let functions =
            self.dimension(choice.function.or(choice.measure)).map_or_else(|| "the title".to_owned(), |it| format!("{:?}", it.label));
        let roles = format!("regions: {}, years: {}, functions: {functions}", name(choice.region), name(choice.time));
        for table in tables {
            let missing = table.values.iter().filter(|value| value.is_none()).count();
            let country = usize::from(table.regions.iter().any(|id| id == COUNTRY));
            let years = table.years.first().zip(table.years.last()).map(|(first, last)| format!("{first}–{last}")).unwrap_or_default();
            self.lines.push(format!(
                "{}: {} functions, {} regions{}, {} years ({years}), {} figures, {missing} missing, in {} ({roles})",
                start(&table.title),
                table.functions.len(),
                table.regions.len() - country,
                if country == 1 { " and the country" } else { "" },
                table.years.len(),
                table.values.len() - missing,
                table.unit.id(),
            ));
        }
    }
}

/// A category for people: its code, and its name where it has one.
fn shown(category: &Category) -> String {
    match &category.label {
        Some(label) if *label != category.code => format!("{} {}", start(&category.code), start(label)),
        _ => start(&category.code),
    }
}
