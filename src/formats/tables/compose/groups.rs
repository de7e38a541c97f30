//! The functions of a cube, and the tables they fall into by measure and unit.

use super::super::choose::Choice;
use super::super::cube::{Category, Dimension};
use super::super::fold::slug;
use super::super::mapping::FunctionMapping;
use super::super::roles;
use super::super::unit::{is_unit_alone, unit_of};
use super::super::words::line;
use super::places::Used;
use super::{Composer, shown};
use crate::domain::{CostFunction, Date, TableUnit};
use std::collections::BTreeMap;

/// A table being made: the functions of one measure and unit.
pub struct Group<'a> {
    pub measure: Option<&'a Category>,
    pub unit: TableUnit,
    pub unit_name: String,
    pub decimals: Option<u8>,
    pub functions: Vec<CostFunction>,
    pub cells: Vec<(usize, usize, usize, usize)>,
}

/// Where the functions of each measure went: group and place in it.
pub type Places = Vec<Vec<Option<(usize, usize)>>>;

impl<'a> Composer<'a> {
    /// The functions of each measure and unit, and where each function of each measure went.
    pub(super) fn groups(&mut self, choice: &Choice) -> (Vec<Group<'a>>, Places) {
        let functions = self.dimension(choice.function);
        let measures = self.dimension(choice.measure);
        let mut groups: Vec<Group> = Vec::new();
        let mut places = Vec::new();
        let mut ids: BTreeMap<(usize, String), &Category> = BTreeMap::new();
        let names: Vec<Option<CostFunction>> = match functions.or(measures) {
            Some(dimension) => dimension.categories.iter().map(|category| self.function(category)).collect(),
            None => vec![self.title().map(|name| CostFunction { id: slug(&name), name })],
        };
        let alone = [None];
        let each =
            |dimension: Option<&'a Dimension>| dimension.map_or_else(|| alone.to_vec(), |it| it.categories.iter().map(Some).collect());
        for measure in each(measures) {
            let mut row = Vec::new();
            for (place, function) in each(functions).into_iter().enumerate() {
                // without functions the measures are the functions
                let name = if functions.is_some() { names.get(place) } else { names.get(places.len()) };
                let Some(Some(name)) = name else {
                    row.push(None);
                    continue;
                };
                let (unit, unit_name) = self.unit(measures, measure, function);
                let category = function.or(measure);
                let decimals = measure.or(function).and_then(|category| category.decimals);
                let measure = measure.filter(|_| functions.is_some());
                let same = |group: &Group| {
                    group.unit == unit && group.unit_name == unit_name && group.measure.map(|it| &it.code) == measure.map(|it| &it.code)
                };
                let group = groups.iter().position(same).unwrap_or_else(|| {
                    groups.push(Group { measure, unit, unit_name: unit_name.clone(), decimals, functions: Vec::new(), cells: Vec::new() });
                    groups.len() - 1
                });
                if let (Some(category), Some(first)) = (category, ids.get(&(group, name.id.clone()))) {
                    let reason =
                        format!("function {} has the same id {:?} as {}: the first is kept", shown(category), name.id, shown(first));
                    row.push(self.left_out(category, reason));
                    continue;
                }
                ids.extend(category.map(|category| ((group, name.id.clone()), category)));
                let Some(made) = groups.get_mut(group) else { continue };
                made.functions.push(name.clone());
                row.push(Some((group, made.functions.len() - 1)));
            }
            places.push(row);
        }
        (groups, places)
    }

    fn function(&mut self, category: &Category) -> Option<CostFunction> {
        let told = &self.known.told.functions;
        let own = self.cube.dialect.is_sotkanet().then(|| self.known.companions.indicators.get(&category.code)).flatten();
        let written = match own {
            Some(titles) => titles.nearest(self.lang).unwrap_or_default().to_owned(),
            None if self.cube.dialect.is_sotkanet() => format!("Sotkanet {}", category.code),
            None => category.name().to_owned(),
        };
        let mapped = told.get(&category.code).or_else(|| told.get(category.name()));
        if let Some(FunctionMapping::Named { id, name }) = mapped {
            return Some(CostFunction { id: id.clone(), name: name.of(self.lang).to_owned() });
        }
        let name = self.clean(&written, &category.place)?;
        let id = match mapped {
            Some(FunctionMapping::Id(id)) => id.clone(),
            _ if self.cube.dialect.is_sotkanet() => ["sotkanet-", &slug(&category.code)].concat(),
            _ => slug(&category.code),
        };
        let id = if id.is_empty() { ["function-", &format!("{:x}", hash(&category.code))].concat() } else { id };
        Some(CostFunction { id, name })
    }

    /// As told; else of the first words that speak of one, those meant for it first.
    fn unit(&self, measures: Option<&Dimension>, measure: Option<&Category>, function: Option<&Category>) -> (TableUnit, String) {
        let (told, lang) = (self.known.told, self.lang);
        let is_unit_column = measures.is_some_and(|it| roles::is_unit(&it.id) || told.roles.unit.as_deref() == Some(it.id.as_str()));
        let column = measure.map(Category::name).filter(|name| is_unit_column || is_unit_alone(name));
        let own = measure.and_then(|it| it.unit.as_deref()).or_else(|| function.and_then(|it| it.unit.as_deref())).or(column);
        let name = told.unit_name.as_ref().map_or_else(|| line(own.unwrap_or_default()), |name| name.of(lang).to_owned());
        if let Some(unit) = told.unit.as_deref().and_then(|told| TableUnit::ALL.into_iter().find(|unit| unit.id() == told)) {
            return (unit, name);
        }
        let label = measure.map(Category::name).and_then(unit_of);
        let unit = if let Some(own) = own {
            // "number" is a number of inhabitants where they are what is measured
            unit_of(own).or(label.filter(|unit| *unit == TableUnit::Inhabitants))
        } else {
            let indicators = Some(&self.known.companions.indicators).filter(|_| self.cube.dialect.is_sotkanet());
            let titles = function.and_then(|it| indicators?.get(&it.code));
            let of_titles = titles.and_then(|titles| titles.0.iter().find_map(|(_, title)| unit_of(title)));
            let of_function = || function.map(Category::name).and_then(unit_of);
            let of_title = || self.cube.title.as_deref().and_then(unit_of);
            label.or(of_titles).or_else(of_function).or_else(of_title)
        };
        (unit.unwrap_or_default(), name)
    }

    /// Puts each cell into its table.
    pub(super) fn spread(&mut self, choice: &Choice, regions: &Used<String>, years: &Used<Date>, places: &Places, groups: &mut [Group]) {
        for (index, cell) in self.cube.cells.iter().enumerate() {
            let at = self.cube.coordinates(cell.at);
            let of = |place: Option<usize>| place.and_then(|place| at.get(place)).copied().unwrap_or(0);
            if choice.fixed.iter().any(|(place, category)| at.get(*place) != Some(category)) {
                continue;
            }
            let region = if self.known.told.region.is_some() { Some(0) } else { regions.places.get(of(choice.region)).copied().flatten() };
            let year = if self.known.told.year.is_some() { Some(0) } else { years.places.get(of(choice.time)).copied().flatten() };
            let went = places.get(of(choice.measure)).and_then(|row| row.get(of(choice.function))).copied().flatten();
            let (Some(region), Some(year), Some((group, function))) = (region, year, went) else { continue };
            if let Some(group) = groups.get_mut(group) {
                group.cells.push((function, region, year, index));
            }
        }
    }
}

/// A number for a name without a single letter of ours; the same in every build.
fn hash(text: &str) -> u32 {
    text.bytes().fold(2_166_136_261, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}
