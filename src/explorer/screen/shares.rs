//! The shares as figures to draw: bars from zero, parts of a ring, tiles; and what can be said of them in words.

use super::tiles::{Tile, squarified, stacked};
use crate::domain::{Costs, Decimal, Fit, Share, Status, Unit};

/// A part of a ring or of a bar's place, in thousandths; of a ring clockwise from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    pub begin: u32,
    pub length: u32,
}

/// Where a bar stands in its place, and where nothing is: at the left unless a figure is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BarPlace {
    pub bar: Slice,
    pub zero: u32,
}

/// The shares as tiles, for a wide picture and for one as narrow as a phone.
pub struct Tiles {
    pub wide: Vec<Placed>,
    pub stack: Vec<Placed>,
    /// How high the stack must be for its lowest tile to be read and touched; in letters' heights.
    pub stack_height: u32,
    /// Places of the shares that are too small for a tile.
    pub small: Vec<usize>,
}

/// A tile and the place of its share; none is what is in no share, or in shares too small.
#[derive(Clone, Copy)]
pub struct Placed {
    pub share: Option<usize>,
    pub tile: Tile,
    /// How wide the picture must be, in letters' heights, for all the share contains to be written into the tile.
    pub full_from: Option<u32>,
    /// Whether it is high enough for how many things the share contains, below name and figure.
    pub has_count: bool,
}

/// What the figures say, for whoever prefers words.
#[derive(Default)]
pub struct Told<'a> {
    /// The largest share, or those that are equally large.
    pub largest: Vec<&'a Share>,
    /// The two largest of more, and what they make together.
    pub two: Option<([&'a Share; 2], Decimal)>,
    pub derived: Vec<&'a Share>,
    /// Columns of rounded figures whose sum is not the total: the unit, the sum, the total.
    pub rounded: Vec<(Unit, Decimal, Decimal)>,
}

/// A percentage less than this has no tile.
const LEAST: u32 = 50;
/// Widths in letters' heights at which the style sheet looks again what has room: of a wide picture, and of a stack.
const WIDTHS: [u32; 3] = [44, 56, 68];
const STACK_WIDTHS: [u32; 3] = [17, 26, 35];
/// How high a wide picture is; as in the style sheet.
const HEIGHT: u32 = 40;
/// The lowest tile of a stack, in letters' heights.
const LOWEST: u32 = 4;
/// A tile in which a third line has room, likewise.
const COUNTED: u32 = 6;

/// Every share's part of a ring, each beginning where the one before ends; against a hundred, so that what is missing stays open.
pub(super) fn slices(costs: &Costs, fit: Fit) -> Vec<Slice> {
    let hundred = Decimal::whole(100);
    let mut sum = Decimal::whole(0);
    let slice = |share: &Share| {
        let begin = sum.per_mille_of(hundred);
        sum = sum.plus(share.percent);
        Slice { begin, length: sum.per_mille_of(hundred) - begin }
    };
    if !fit.has_parts() {
        return vec![Slice::default(); costs.shares.len()];
    }
    costs.shares.iter().map(slice).collect()
}

/// Every share's bar. All begin at the same zero, and a full place is a hundred per cent, or the largest figure beyond.
pub(super) fn bars(costs: &Costs) -> Vec<BarPlace> {
    let negated = |value: Decimal| Decimal::whole(0).minus(value);
    let is_less = |one: Decimal, other: Decimal| one.minus(other).units() < 0;
    let percents = || costs.shares.iter().map(|share| share.percent);
    let high = percents().fold(Decimal::whole(100), |high, value| if is_less(high, value) { value } else { high });
    let low = percents().fold(Decimal::whole(0), |low, value| if is_less(value, low) { value } else { low });
    let whole = high.minus(low);
    let zero = negated(low).per_mille_of(whole);
    let bar = |value: Decimal| {
        let size = if value.units() < 0 { negated(value) } else { value };
        // what is something is seen
        let length = size.per_mille_of(whole).max(u32::from(size.units() != 0));
        let begin = if value.units() < 0 { zero.saturating_sub(length) } else { zero.min(1000 - length) };
        BarPlace { bar: Slice { begin, length }, zero }
    };
    percents().map(bar).collect()
}

impl Tiles {
    /// Nothing where the shares are no parts of a whole, or fewer than two have room.
    pub(super) fn of(costs: &Costs, slices: &[Slice], fit: Fit) -> Option<Self> {
        let is_tiled = |slice: &Slice| slice.length >= LEAST;
        let tiled: Vec<usize> = slices.iter().enumerate().filter(|(_, slice)| is_tiled(slice)).map(|(at, _)| at).collect();
        if !fit.has_parts() || tiled.len() < 2 {
            return None;
        }
        let mut weights: Vec<u32> = slices.iter().filter(|slice| is_tiled(slice)).map(|slice| slice.length).collect();
        let lowest = weights.iter().copied().min().unwrap_or(LEAST).max(LEAST);
        let rest = 1000_u32.saturating_sub(weights.iter().sum());
        if rest > 0 {
            weights.push(rest);
        }
        let stack_height = (LOWEST * 1000).div_ceil(lowest);
        let placed = |tiles: Vec<Tile>, widths: [u32; 3], high: u32| {
            let place = |(at, tile): (usize, Tile)| {
                let share = tiled.get(at).copied();
                let has_room = |wide: &u32| share.and_then(|at| costs.shares.get(at)).is_some_and(|it| has_room(it, tile, [*wide, high]));
                Placed { share, tile, full_from: widths.into_iter().find(has_room), has_count: tile.height * high >= COUNTED * 1000 }
            };
            tiles.into_iter().enumerate().map(place).collect()
        };
        Some(Self {
            wide: placed(squarified(&weights, WIDTHS[0], HEIGHT), WIDTHS, HEIGHT),
            stack: placed(stacked(&weights), STACK_WIDTHS, stack_height),
            stack_height,
            small: (0..slices.len()).filter(|at| !tiled.contains(at)).collect(),
        })
    }
}

/// Whether all that a share contains can be written into its tile, by a cautious guess: nobody knows the reader's letters.
fn has_room(share: &Share, tile: Tile, [wide, high]: [u32; 2]) -> bool {
    let letters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX / 1000);
    let names = || share.parts.iter().map(|part| part.name.as_str()).chain(share.parts_note.as_deref());
    let longest = names().flat_map(str::split_whitespace).map(letters).max().unwrap_or(0);
    let all: u32 = names().map(|name| letters(name).saturating_add(2)).fold(0, u32::saturating_add);
    // in hundredths of a letter's height, without the margins, and without name and figure above
    let width = (tile.width * wide / 10).saturating_sub(175);
    let height = (tile.height * high / 10).saturating_sub(if share.status == Status::Derived { 650 } else { 475 });
    let in_a_line = width / 54;
    let lines = height / 150;
    // broken between words, a line is filled to four fifths
    longest <= in_a_line && all.saturating_mul(5) <= in_a_line * lines * 4
}

impl<'a> Told<'a> {
    pub(super) fn of(costs: &'a Costs, fit: Fit, amounts: &[[Option<Decimal>; 3]], total: [Option<Decimal>; 3]) -> Self {
        let mut told = Self { rounded: rounded(amounts, total), ..Self::default() };
        told.derived = costs.shares.iter().filter(|share| share.status == Status::Derived).collect();
        let hundred = Decimal::whole(100);
        let mut sorted: Vec<&Share> = costs.shares.iter().filter(|share| share.percent.units() > 0).collect();
        // fine enough where shares are parts of a whole
        let size = |share: &Share| share.percent.plus(Decimal::of(0, 6).unwrap_or(hundred)).units();
        sorted.sort_by_key(|share| std::cmp::Reverse(size(share)));
        if costs.shares.len() < 2 || sorted.is_empty() {
            return told;
        }
        let first = sorted.first().map_or(0, |share| size(share));
        told.largest = sorted.iter().copied().take_while(|share| size(share) == first).collect();
        if let (true, [one, two, third, ..]) = (fit.has_parts() || fit == Fit::Many, sorted.as_slice())
            && size(two) != size(third)
        {
            told.two = Some(([one, two], one.percent.plus(two.percent)));
        }
        told
    }
}

/// The columns of figures that were rounded one by one, where they do not add up to the total.
fn rounded(amounts: &[[Option<Decimal>; 3]], total: [Option<Decimal>; 3]) -> Vec<(Unit, Decimal, Decimal)> {
    let column = |(at, (unit, total)): (usize, (Unit, Option<Decimal>))| {
        let sum = amounts.iter().try_fold(Decimal::whole(0), |sum, row| Some(sum.plus(row.get(at).copied().flatten()?)))?;
        let total = total?;
        let is_off = sum.plus(Decimal::of(total.units().saturating_neg(), total.decimals())?).units() != 0;
        is_off.then_some((unit, sum, total))
    };
    Unit::ALL.into_iter().zip(total).enumerate().filter_map(column).collect()
}
