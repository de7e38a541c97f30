//! One table made of its cells, with all that is said of it.

use super::super::choose::Choice;
use super::super::fold::slug;
use super::super::time::{day, time};
use super::super::unit::is_unit_alone;
use super::super::words::line;
use super::super::{MOST_CELLS, roles, start};
use super::Composer;
use super::groups::Group;
use crate::domain::{Break, CostTable, Date, Mark, Status, TableUnit};
use std::collections::{BTreeMap, BTreeSet};

impl Composer<'_> {
    pub(super) fn table(
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
            status: match (told.invented, &told.formula) {
                (true, _) => Status::Invented,
                (_, Some(_)) => Status::Derived,
                (_, None) => Status::Stated,
            },
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

    pub(super) fn title(&mut self) -> Option<String> {
        if let Some(title) = &self.known.told.title {
            return Some(title.of(self.lang).to_owned());
        }
        let title = self.cube.title.clone();
        title.and_then(|title| self.clean(&title, "title")).or_else(|| Some(line(self.known.stem))).filter(|title| !title.is_empty())
    }

    fn full_title(&mut self, group: &Group, of: usize) -> String {
        let is_only = of == 1 && group.functions.len() == 1 && self.cube.title.is_none() && self.known.told.title.is_none();
        let only = group.functions.first().filter(|_| is_only && self.cube.dialect.is_sotkanet());
        let title = only.map_or_else(|| self.title().unwrap_or_default(), |function| function.name.clone());
        let measure = group.measure.map(|it| line(it.name())).filter(|name| !name.is_empty() && (of > 1 || !is_unit_alone(name)));
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
    pub(super) fn judge_unit(&mut self) {
        if let Some(unit) = self.known.told.unit.as_deref().filter(|told| TableUnit::ALL.iter().all(|unit| unit.id() != *told)) {
            let words: Vec<&str> = TableUnit::ALL.iter().map(|unit| unit.id()).collect();
            self.tell(format!("unit: {unit:?} in tables.toml is none of {}", words.join(", ")));
        }
    }
}
