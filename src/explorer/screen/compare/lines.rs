use super::bars::percent_of;
use super::look::Look;
use super::scale::{Scale, Tick};
use super::years::{Break, Stroke, Years};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{CostFunction, Date, Decimal, TableUnit};

/// The years of the regions set apart, and of the country.
pub struct Lines<'a> {
    pub lines: Vec<Line<'a>>,
    pub ticks: Vec<Tick>,
    /// Each year in the order of time: its place in the table's list, and thousandths from the left.
    pub years: Vec<(usize, u32)>,
    /// Where the year looked at is.
    pub chosen: Option<u32>,
    pub zero: u32,
}

pub struct Line<'a> {
    /// Of a region, or [`COUNTRY`].
    pub id: &'a str,
    /// Which of the regions set apart, from one on; nought is the country.
    pub slot: usize,
    /// For each year in the order of time.
    pub values: Vec<Option<Decimal>>,
    pub points: Vec<Option<(u32, u32)>>,
    pub strokes: Vec<Stroke>,
    /// Where the line ends, and where its label stands beside it, clear of the others: thousandths from the top.
    pub end: Option<(u32, u32)>,
    pub label: u32,
    pub change: Option<Change<'a>>,
    /// Where that is broken: the change since the last break, if there are figures to tell it.
    pub since: Option<Change<'a>>,
}

/// From the first figure to the last.
#[derive(Clone, Copy)]
pub struct Change<'a> {
    pub first: (Date, Decimal),
    pub last: (Date, Decimal),
    pub difference: Decimal,
    pub percent: Option<Decimal>,
    /// What forbids the comparison.
    pub broken: Option<Break<'a>>,
}

/// All functions of one area, against the same scale.
pub struct Multiples<'a> {
    /// Of a region, or [`COUNTRY`].
    pub id: &'a str,
    pub charts: Vec<Small<'a>>,
    /// How many functions there are; more than are drawn, where there are very many.
    pub functions: usize,
    pub zero: u32,
}

pub struct Small<'a> {
    pub function: &'a CostFunction,
    /// For each year in the order of time.
    pub values: Vec<Option<Decimal>>,
    pub points: Vec<Option<(u32, u32)>>,
    pub strokes: Vec<Stroke>,
    pub first: Option<(Date, Decimal)>,
    pub last: Option<(Date, Decimal)>,
}

/// More small pictures than this nobody compares.
const MOST_SMALL: usize = 24;
/// The least distance between the middles of two labels, in thousandths of the height.
const LABEL: u32 = 130;

impl<'a> Lines<'a> {
    pub(super) fn of(look: &Look<'a>, years: &Years<'a>, function: usize, year: usize, marked: &[&'a str], is_level: bool) -> Self {
        // where the country is the sum of all, its line would press the others flat
        let is_shown = is_level || marked.is_empty();
        let country = look.country.filter(|_| is_shown).map(|region| (COUNTRY, 0, region));
        let regions = marked.iter().zip(1..).filter_map(|(id, slot)| Some((*id, slot, look.place(id)?)));
        let series: Vec<(&str, usize, Vec<Option<Decimal>>)> =
            country.into_iter().chain(regions).map(|(id, slot, region)| (id, slot, values(look, years, function, region))).collect();
        let (scale, ticks) = Scale::of(series.iter().flat_map(|(_, _, values)| values.iter().copied().flatten())).rounded();
        let line = |(id, slot, values): (&'a str, usize, Vec<Option<Decimal>>)| {
            let points = years.points(&values, scale);
            let end = points.iter().rev().find_map(|point| *point);
            let change = change(look, years, &values, 0);
            let since = change.and_then(|change| change.broken).and_then(|_| change_since(look, years, &values));
            Line { id, slot, strokes: years.strokes(&points), end, label: end.map_or(0, |(_, down)| down), points, values, change, since }
        };
        let mut lines: Vec<Line> = series.into_iter().map(line).collect();
        spread(&mut lines);
        let chosen = years.order.iter().position(|other| *other == year).and_then(|at| years.at.get(at)).copied();
        let years = years.order.iter().copied().zip(years.at.iter().copied()).collect();
        Self { lines, ticks, years, chosen, zero: 1000 - scale.zero() }
    }
}

impl<'a> Multiples<'a> {
    pub(super) fn of(look: &Look<'a>, years: &Years<'a>, id: &'a str) -> Option<Self> {
        let region = look.place(id)?;
        let functions = look.table.functions.iter().enumerate().take(MOST_SMALL);
        let series: Vec<(&CostFunction, Vec<Option<Decimal>>)> =
            functions.map(|(at, function)| (function, values(look, years, at, region))).collect();
        let scale = Scale::of(series.iter().flat_map(|(_, values)| values.iter().copied().flatten()));
        let chart = |(function, values): (&'a CostFunction, Vec<Option<Decimal>>)| {
            let points = years.points(&values, scale);
            let strokes = years.strokes(&points);
            let mut told = told(look, years, &values);
            let first = told.next().map(|(_, date, value)| (date, value));
            let last = told.last().map(|(_, date, value)| (date, value));
            Small { function, values, points, strokes, first, last }
        };
        let charts = series.into_iter().map(chart).collect();
        Some(Self { id, charts, functions: look.table.functions.len(), zero: 1000 - scale.zero() })
    }
}

fn values(look: &Look, years: &Years, function: usize, region: usize) -> Vec<Option<Decimal>> {
    years.order.iter().map(|year| look.value(function, region, *year)).collect()
}

/// The figures there are: place in the order of time, year, figure.
fn told<'b>(
    look: &'b Look,
    years: &'b Years,
    values: &'b [Option<Decimal>],
) -> impl DoubleEndedIterator<Item = (usize, Date, Decimal)> + 'b {
    let dated = years.order.iter().zip(values).enumerate();
    dated.filter_map(|(at, (year, value))| Some((at, *look.table.years.get(*year)?, (*value)?)))
}

/// From a place in the order of time on.
fn change<'a>(look: &Look<'a>, years: &Years<'a>, values: &[Option<Decimal>], begin: usize) -> Option<Change<'a>> {
    let told: Vec<_> = told(look, years, values).filter(|(at, ..)| *at >= begin).collect();
    let [(earlier, from, before), .., (later, to, after)] = *told.as_slice() else { return None };
    let difference = after.minus(before);
    let is_percent = matches!(look.unit(), TableUnit::Percent | TableUnit::Share);
    let percent = if is_percent { None } else { percent_of(difference, before) };
    let broken = years.break_between(earlier, later).copied();
    Some(Change { first: (from, before), last: (to, after), difference, percent, broken })
}

/// From the first figure after the last break to the last.
fn change_since<'a>(look: &Look<'a>, years: &Years<'a>, values: &[Option<Decimal>]) -> Option<Change<'a>> {
    let (last, ..) = told(look, years, values).next_back()?;
    let begin = years.breaks.iter().map(|it| it.first).filter(|first| *first <= last).max()?;
    change(look, years, values, begin)
}

/// Moves labels apart: downwards from the top, then back up from the bottom, each no further than it has to.
fn spread(lines: &mut [Line]) {
    let mut order: Vec<usize> = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| line.end.is_some())).collect();
    order.sort_by_key(|at| lines.get(*at).map(|line| line.label));
    let mut place = |at: usize, label: &dyn Fn(u32) -> u32| {
        lines.get_mut(at).map_or(0, |line| {
            line.label = label(line.label);
            line.label
        })
    };
    let mut least = LABEL / 2;
    for at in &order {
        least = place(*at, &|label| label.max(least)) + LABEL;
    }
    let mut most = 1000 - LABEL / 2;
    for at in order.iter().rev() {
        most = place(*at, &|label| label.min(most)).saturating_sub(LABEL);
    }
}
