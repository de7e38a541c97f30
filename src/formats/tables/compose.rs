//! Tables of ours out of a cube: in one language, with our regions, one unit each.

use super::super::dataset::Skipped;
use super::choose::{Choice, choose};
use super::companions::Companions;
use super::cube::{Category, Cube, Dimension};
use super::fold::slug;
use super::mapping::{FunctionMapping, Mapping, TableMapping};
use super::regions::{Found, Regions};
use super::time::{day, time};
use super::unit::unit_of;
use super::words::{cleaned, line};
use super::{Doubts, MOST_CELLS, roles, start};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{Break, CostFunction, CostTable, Date, Lang, Mark, Status, TableUnit};
use std::collections::{BTreeMap, BTreeSet};

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

/// Categories of a dimension that are used: what each became, by the category's place.
struct Used<T> {
    /// In order, each once.
    all: Vec<T>,
    /// The place in `all` for each category.
    places: Vec<Option<usize>>,
}

impl<T: Ord + Clone> Used<T> {
    /// One category alone, where there is no dimension.
    fn one(it: T) -> Self {
        Self { all: vec![it], places: vec![Some(0)] }
    }
}

/// Where the functions of each measure went: group and place in it.
type Places = Vec<Vec<Option<(usize, usize)>>>;

/// A table being made: the functions of one measure and unit.
struct Group<'a> {
    measure: Option<&'a Category>,
    unit: TableUnit,
    unit_name: String,
    decimals: Option<u8>,
    functions: Vec<CostFunction>,
    cells: Vec<(usize, usize, usize, usize)>,
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

    fn regions(&mut self, dimension: &'a Dimension) -> Result<Used<String>, String> {
        let known = self.known;
        let found: Vec<Found> = dimension
            .categories
            .iter()
            .map(|category| known.regions.find(category, self.cube.dialect, known.told, known.companions))
            .collect();
        if !found.iter().any(|it| matches!(it, Found::Region(_))) {
            let names: Vec<String> = dimension.categories.iter().take(5).map(|category| start(category.name())).collect();
            return Err(format!(
                "dimension {}: none of its {} regions is ours, such as {}",
                start(&dimension.label),
                found.len(),
                names.join(", ")
            ));
        }
        let mut others: BTreeMap<String, usize> = BTreeMap::new();
        let mut ids: Vec<Option<String>> = Vec::new();
        for (category, found) in dimension.categories.iter().zip(found) {
            let shown = shown(category);
            ids.push(match found {
                Found::Region(id) if known.regions.knows(&id) => Some(id),
                Found::Region(id) => self.left_out(category, format!("region {shown}: {id:?} in tables.toml is none of our regions")),
                Found::Conflict(one, other) => self.left_out(
                    category,
                    format!("region {shown}: the code is that of {one}, the name that of {other}; tell which in tables.toml"),
                ),
                Found::Unknown => self.left_out(category, format!("region {shown} is none of ours; if it is, tell so in tables.toml")),
                Found::Other(kind) => {
                    *others.entry(kind).or_default() += 1;
                    None
                }
            });
        }
        for (kind, count) in others {
            self.lines.push(format!("{count} regions are of the kind {kind}: not used"));
        }
        let used = self.used(dimension, ids, "region");
        Ok(sorted(used, |id| known.regions.order(id)))
    }

    fn years(&mut self, dimension: &'a Dimension) -> Result<Used<Date>, String> {
        let mut dates = Vec::new();
        for category in &dimension.categories {
            let date = time(&category.code).or_else(|| time(category.name()));
            dates.push(date.or_else(|| self.left_out(category, format!("{} is neither a year nor a month", shown(category)))));
        }
        if dates.iter().all(Option::is_none) {
            return Err(format!("dimension {}: has no year", start(&dimension.label)));
        }
        let used = self.used(dimension, dates, "year");
        let used = sorted(used, |date| *date);
        self.preliminary = vec![false; used.all.len()];
        for (category, place) in dimension.categories.iter().zip(&used.places) {
            if let Some(slot) = place.and_then(|place| self.preliminary.get_mut(place)) {
                *slot = category.name().trim().ends_with('*');
            }
        }
        Ok(used)
    }

    fn left_out<T>(&mut self, category: &Category, reason: String) -> Option<T> {
        self.doubts.tell(category.place.clone(), reason);
        None
    }

    /// Of categories that are the same, the first counts.
    fn used<T: Ord + Clone>(&mut self, dimension: &'a Dimension, found: Vec<Option<T>>, what: &str) -> Used<T> {
        let mut all = Vec::new();
        let mut seen: BTreeMap<T, &Category> = BTreeMap::new();
        let mut places = Vec::new();
        for (category, it) in dimension.categories.iter().zip(found) {
            places.push(it.and_then(|it| {
                if let Some(first) = seen.get(&it) {
                    return self
                        .left_out(category, format!("{what} {} is the same as {}: the first is kept", shown(category), shown(first)));
                }
                seen.insert(it.clone(), category);
                all.push(it);
                Some(all.len() - 1)
            }));
        }
        Used { all, places }
    }

    /// The functions of each measure and unit, and where each function of each measure went.
    fn groups(&mut self, choice: &Choice) -> (Vec<Group<'a>>, Places) {
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

    /// As told; else of the first words that speak of one, those meant for it first.
    fn unit(&self, measures: Option<&Dimension>, measure: Option<&Category>, function: Option<&Category>) -> (TableUnit, String) {
        let (told, lang) = (self.known.told, self.lang);
        let is_unit_column = measures.is_some_and(|it| roles::is_unit(&it.id) || told.roles.unit.as_deref() == Some(it.id.as_str()));
        let column = measure.filter(|_| is_unit_column).map(Category::name);
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
    fn spread(&mut self, choice: &Choice, regions: &Used<String>, years: &Used<Date>, places: &Places, groups: &mut [Group]) {
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

    /// How the source names the country; Finland without Åland is a country level too.
    fn country_name(&mut self, choice: &Choice, regions: &Used<String>) -> Option<String> {
        let country = regions.all.iter().position(|id| id == COUNTRY)?;
        let dimension = self.dimension(choice.region)?;
        let category = regions.places.iter().position(|place| *place == Some(country)).and_then(|place| dimension.categories.get(place))?;
        let own = self.cube.dialect.is_sotkanet().then(|| self.known.companions.regions.get(&category.code)).flatten();
        match own {
            Some(region) => region.titles.nearest(self.lang).map(str::to_owned),
            None if self.cube.dialect.is_sotkanet() => None,
            None => self.clean(category.name(), &category.place),
        }
    }

    fn title(&mut self) -> Option<String> {
        if let Some(title) = &self.known.told.title {
            return Some(title.of(self.lang).to_owned());
        }
        let title = self.cube.title.clone();
        title.and_then(|title| self.clean(&title, "title")).or_else(|| Some(line(self.known.stem))).filter(|title| !title.is_empty())
    }

    fn table(
        &mut self,
        group: Group,
        choice: &Choice,
        regions: &[String],
        years: &[Date],
        country: Option<String>,
        of: usize,
    ) -> Result<CostTable, String> {
        let (cube, told) = (self.cube, self.known.told);
        // what has neither a figure nor a sign in this table is not of it
        let kept = |which: fn(&(usize, usize, usize, usize)) -> usize| group.cells.iter().map(which).collect::<BTreeSet<usize>>();
        let (kept_functions, kept_regions, kept_years) = (kept(|cell| cell.0), kept(|cell| cell.1), kept(|cell| cell.2));
        let room = kept_functions.len().checked_mul(kept_regions.len()).and_then(|room| room.checked_mul(kept_years.len()));
        let room =
            room.filter(|room| *room <= MOST_CELLS).ok_or_else(|| format!("has room for more than {MOST_CELLS} figures: choose fewer"))?;
        let place = |kept: &BTreeSet<usize>, wanted: usize| kept.range(..wanted).count();
        let places = |kept: &BTreeSet<usize>, most: usize| (0..most).map(|wanted| place(kept, wanted)).collect::<Vec<_>>();
        let of_function = places(&kept_functions, group.functions.len());
        let (of_region, of_year) = (places(&kept_regions, regions.len()), places(&kept_years, years.len()));
        let mut values = vec![None; room];
        let mut marks: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (function, region, year_place, index) in &group.cells {
            let year = year_place;
            let (Some(function), Some(region), Some(year)) = (of_function.get(*function), of_region.get(*region), of_year.get(*year))
            else {
                continue;
            };
            let at = (function * kept_regions.len() + region) * kept_years.len() + year;
            let (Some(cell), Some(value)) = (cube.cells.get(*index), values.get_mut(at)) else { continue };
            *value = cell.figure;
            let is_preliminary = self.preliminary.get(*year_place).copied().unwrap_or_default();
            if let Some(mark) = cell.mark.as_deref().or(is_preliminary.then_some("*")) {
                marks.entry(mark).or_default().extend(u32::try_from(at));
            }
        }
        let empty = group.functions.iter().enumerate().filter(|(place, _)| !kept_functions.contains(place));
        for name in empty.map(|(_, function)| start(&function.name)).collect::<Vec<_>>() {
            self.tell(format!("function {name} has no figure of our regions"));
        }
        let pick = |kept: &BTreeSet<usize>, wanted: usize| kept.contains(&wanted);
        let marks = marks.into_iter().map(|(sign, mut at)| {
            at.sort_unstable();
            Mark { sign: line(sign), meaning: self.meaning(sign), at }
        });
        let marks = marks.collect();
        let source = self.source();
        let table = CostTable {
            id: told.id.clone().unwrap_or_else(|| slug(self.known.stem)),
            title: self.full_title(&group, of),
            text_lang: told.lang.clone(),
            unit: group.unit,
            unit_name: group.unit_name,
            decimals: group.decimals,
            status: if told.formula.is_some() { Status::Derived } else { Status::Stated },
            formula: told.formula.clone(),
            source,
            updated: self.date(told.updated.as_deref().or(cube.updated.as_deref()), "updated"),
            retrieved: self.date(told.retrieved.as_deref(), "retrieved"),
            notes: self.notes(choice),
            functions: group
                .functions
                .into_iter()
                .enumerate()
                .filter(|(place, _)| pick(&kept_functions, *place))
                .map(|(_, it)| it)
                .collect(),
            regions: regions.iter().enumerate().filter(|(place, _)| pick(&kept_regions, *place)).map(|(_, it)| it.clone()).collect(),
            country_name: country,
            years: years.iter().enumerate().filter(|(place, _)| pick(&kept_years, *place)).map(|(_, it)| *it).collect(),
            values,
            marks,
            breaks: self.breaks(),
        };
        Ok(table)
    }

    fn full_title(&mut self, group: &Group, of: usize) -> String {
        let is_only = of == 1 && group.functions.len() == 1 && self.cube.title.is_none() && self.known.told.title.is_none();
        let only = group.functions.first().filter(|_| is_only && self.cube.dialect.is_sotkanet());
        let title = only.map_or_else(|| self.title().unwrap_or_default(), |function| function.name.clone());
        let measure = group.measure.map(|it| line(it.name())).filter(|name| !name.is_empty());
        let has_title = self.cube.title.is_some() || self.known.told.title.is_some();
        match (measure, of) {
            (Some(measure), _) if !has_title && !roles::is_value(&measure) => measure,
            (Some(measure), 2..) => format!("{title}: {measure}"),
            (_, 0 | 1) => title,
            (None, _) if group.unit_name.is_empty() => format!("{title} ({})", group.unit.id()),
            (None, _) => format!("{title} ({})", group.unit_name),
        }
    }

    fn meaning(&self, sign: &str) -> Option<String> {
        let told = self.known.told.marks.get(sign).map(|words| words.of(self.lang).to_owned());
        told.or_else(|| self.cube.meanings.iter().find(|(other, _)| other == sign).map(|(_, meaning)| line(meaning)))
    }

    fn source(&mut self) -> String {
        if let Some(source) = &self.known.told.source {
            return source.of(self.lang).to_owned();
        }
        let own = self.cube.source.as_deref().map(line);
        let sotkanet = self.known.mapping.sotkanet.as_ref().filter(|_| self.cube.dialect.is_sotkanet());
        own.or_else(|| sotkanet.map(|source| source.of(self.lang).to_owned())).unwrap_or_default()
    }

    /// A date that is told but none is no date.
    fn date(&mut self, text: Option<&str>, what: &str) -> Option<Date> {
        let text = text?;
        let date = day(text);
        if date.is_none() {
            self.tell(format!("{what}: {} is no date", start(text)));
        }
        date
    }

    fn notes(&mut self, choice: &Choice) -> Vec<String> {
        let told = self.known.told.note.as_ref().map(|note| note.of(self.lang).to_owned());
        let fixed = choice.fixed.iter().filter_map(|(place, category)| {
            let dimension = self.cube.dimensions.get(*place)?;
            let category = dimension.categories.get(*category)?;
            Some(line(&format!("{}: {}", dimension.label, category.name())))
        });
        let own = self.cube.notes.iter().map(|note| line(note));
        told.into_iter().chain(own).chain(fixed).filter(|note| !note.is_empty()).collect()
    }

    fn breaks(&mut self) -> Vec<Break> {
        let told = &self.known.told.breaks;
        told.iter()
            .filter_map(|it| {
                let before = time(&it.before);
                if before.is_none() {
                    self.tell(format!("breaks: {} in tables.toml is no year", start(&it.before)));
                }
                Some(Break { before: before?, note: it.note.of(self.lang).to_owned() })
            })
            .collect()
    }

    /// A word for a unit that is none.
    fn judge_unit(&mut self) {
        if let Some(unit) = self.known.told.unit.as_deref().filter(|told| TableUnit::ALL.iter().all(|unit| unit.id() != *told)) {
            let words: Vec<&str> = TableUnit::ALL.iter().map(|unit| unit.id()).collect();
            self.tell(format!("unit: {unit:?} in tables.toml is none of {}", words.join(", ")));
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

/// Puts what is used into order, and its places with it.
fn sorted<T: Clone, K: Ord>(used: Used<T>, key: impl Fn(&T) -> K) -> Used<T> {
    let mut order: Vec<usize> = (0..used.all.len()).collect();
    order.sort_by_key(|place| used.all.get(*place).map(&key));
    let mut went = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(slot) = went.get_mut(*old) {
            *slot = new;
        }
    }
    let all = order.iter().filter_map(|old| used.all.get(*old).cloned()).collect();
    let places = used.places.into_iter().map(|place| place.and_then(|place| went.get(place).copied())).collect();
    Used { all, places }
}

/// A number for a name without a single letter of ours; the same in every build.
fn hash(text: &str) -> u32 {
    text.bytes().fold(2_166_136_261, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}
