use super::scale::Scale;
use crate::domain::{CostTable, Date, Decimal};

/// The years of a table along a picture.
pub struct Years<'a> {
    /// Places in the table's list, in the order of time, each year once.
    pub order: Vec<usize>,
    /// Of each: thousandths from the left.
    pub at: Vec<u32>,
    /// Of each: months since the year nought.
    months: Vec<i64>,
    /// The months between neighbours; more of them are a gap.
    step: i64,
    pub breaks: Vec<Break<'a>>,
}

/// Between the year before and this one figures cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break<'a> {
    /// The first year of the new way.
    pub before: Date,
    pub note: &'a str,
    /// Place among the years in the order of time.
    pub first: usize,
    /// Thousandths from the left.
    pub at: u32,
}

/// A stroke from one place to another: across, down, across, down.
pub type Stroke = [u32; 4];

impl<'a> Years<'a> {
    pub fn of(table: &'a CostTable) -> Self {
        let mut dated: Vec<(i64, usize)> = table.years.iter().enumerate().map(|(at, date)| (months(*date), at)).collect();
        dated.sort_unstable();
        dated.dedup_by_key(|(months, _)| *months);
        let months: Vec<i64> = dated.iter().map(|(months, _)| *months).collect();
        let neighbours = || months.iter().zip(months.iter().skip(1));
        let step = neighbours().map(|(one, next)| next - one).min().unwrap_or(1);
        let begin = months.first().copied().unwrap_or(0);
        let whole = months.last().map_or(0, |end| end - begin);
        let place = |month: &i64| if whole == 0 { 500 } else { u32::try_from((month - begin) * 1000 / whole).unwrap_or(0) };
        let at: Vec<u32> = months.iter().map(place).collect();
        let order = dated.into_iter().map(|(_, at)| at).collect();
        let breaks = breaks(table, &months, &at);
        Self { order, at, months, step, breaks }
    }

    /// Places of figures, from the left and from the top.
    pub fn points(&self, values: &[Option<Decimal>], scale: Scale) -> Vec<Option<(u32, u32)>> {
        self.at.iter().zip(values).map(|(at, value)| value.map(|value| (*at, 1000 - scale.of_figure(value)))).collect()
    }

    /// Strokes between neighbours: none over a year without a figure, and none over a break.
    pub fn strokes(&self, points: &[Option<(u32, u32)>]) -> Vec<Stroke> {
        let mut strokes = Vec::new();
        let mut before: Option<(usize, (u32, u32))> = None;
        for (place, point) in points.iter().enumerate() {
            let Some(point) = *point else { continue };
            if let Some((earlier, from)) = before {
                let is_near = self.distance(earlier, place) <= self.step;
                if is_near && self.break_between(earlier, place).is_none() {
                    strokes.push([from.0, from.1, point.0, point.1]);
                }
            }
            before = Some((place, point));
        }
        strokes
    }

    fn distance(&self, earlier: usize, later: usize) -> i64 {
        self.months.get(later).zip(self.months.get(earlier)).map_or(0, |(later, earlier)| later - earlier)
    }

    /// The first break after one year and not after the other, by places in the order of time.
    pub fn break_between(&self, earlier: usize, later: usize) -> Option<&Break<'a>> {
        self.breaks.iter().find(|it| earlier < it.first && it.first <= later)
    }
}

/// Those that lie between two years of the table.
fn breaks<'a>(table: &'a CostTable, dated: &[i64], at: &[u32]) -> Vec<Break<'a>> {
    let found = |it: &'a crate::domain::Break| {
        let first = dated.iter().position(|month| *month >= months(it.before)).filter(|first| *first > 0)?;
        let at = (at.get(first - 1)? + at.get(first)?) / 2;
        Some(Break { before: it.before, note: &it.note, first, at })
    };
    table.breaks.iter().filter_map(found).collect()
}

fn months(date: Date) -> i64 {
    i64::from(date.year) * 12 + date.month.map_or(0, |month| i64::from(month) - 1)
}
