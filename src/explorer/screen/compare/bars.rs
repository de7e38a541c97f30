use super::look::Look;
use super::scale::Scale;
use crate::domain::{Decimal, TableUnit};
use std::cmp::Reverse;

/// The regions in one year, the largest figure first.
pub struct Bars<'a> {
    pub rows: Vec<Bar<'a>>,
    /// Ids of the regions without a figure, with the source's sign in its place.
    pub missing: Vec<(&'a str, Option<&'a str>)>,
    pub country: Option<Decimal>,
    /// Where the country's level is, thousandths from the left.
    pub level: Option<u32>,
    /// Where zero is.
    pub zero: u32,
    /// The regions set apart, against the country.
    pub contrasts: Vec<Contrast<'a>>,
}

pub struct Bar<'a> {
    pub id: &'a str,
    /// Place of the region in the table's list.
    pub region: usize,
    /// Which of the regions set apart, from one on.
    pub slot: Option<usize>,
    pub value: Decimal,
    /// Where the bar begins and how long it is, in thousandths.
    pub begin: u32,
    pub length: u32,
    pub contrast: Option<Contrast<'a>>,
}

/// A region's figure less the country's.
#[derive(Clone, Copy)]
pub struct Contrast<'a> {
    pub id: &'a str,
    pub value: Decimal,
    pub difference: Decimal,
    /// Per cent of the country's; absent where that makes no sense.
    pub percent: Option<Decimal>,
}

impl<'a> Bars<'a> {
    pub(super) fn of(look: &Look<'a>, function: usize, year: usize, marked: &[&'a str], is_level: bool) -> Self {
        let country = look.country.and_then(|country| look.value(function, country, year));
        let level = country.filter(|_| is_level);
        let figures = || look.regions.iter().filter_map(|region| Some((*region, look.value(function, *region, year)?)));
        let scale = Scale::of(figures().map(|(_, value)| value).chain(level));
        let zero = scale.zero();
        let row = |(region, value): (usize, Decimal)| {
            let id = look.id(region);
            let end = scale.of_figure(value);
            Bar {
                id,
                region,
                slot: marked.iter().position(|other| *other == id).map(|at| at + 1),
                value,
                begin: end.min(zero),
                length: end.abs_diff(zero),
                contrast: level.map(|country| Contrast::of(look, id, value, country)),
            }
        };
        let mut rows: Vec<Bar> = figures().map(row).collect();
        rows.sort_by_key(|row| Reverse(row.value.millionths()));
        let is_missing = |region: &&usize| look.value(function, **region, year).is_none();
        let missing = look.regions.iter().filter(is_missing).map(|region| (look.id(*region), look.signs(function, *region, year).next()));
        let missing = missing.collect();
        let contrasts = marked.iter().filter_map(|id| rows.iter().find(|row| row.id == *id)?.contrast).collect();
        let level = level.map(|level| scale.of_figure(level));
        Self { rows, missing, country, level, zero, contrasts }
    }
}

impl<'a> Contrast<'a> {
    fn of(look: &Look<'a>, id: &'a str, value: Decimal, country: Decimal) -> Self {
        let difference = value.minus(country);
        // per cent of per cent would be taken for percentage points
        let is_percent = matches!(look.unit(), TableUnit::Percent | TableUnit::Share);
        Self { id, value, difference, percent: if is_percent { None } else { percent_of(difference, country) } }
    }
}

/// Per cent, no more exact than the figures; absent where there is nothing to be a part of.
pub fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let decimals = u8::from(whole.units().unsigned_abs() >= 1000);
    let percent = part.scaled_ratio(2 + decimals, whole).filter(|_| whole.units() > 0)?;
    Decimal::of(percent.units(), decimals)
}
