//! A treemap: rectangles whose areas are parts of a whole, each as near to a square as it can be.
//!
//! Squarified, after Bruls, Huizing and van Wijk (2000): tiles are laid along the shorter side of what is left, the largest first,
//! as long as the worst of a row gets no longer by one more.

use std::cmp::Reverse;

/// A rectangle in thousandths of its picture's width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// What is still to be filled, in fine steps: a thousandth of the picture's width or height is as many as its side is long.
#[derive(Clone, Copy)]
struct Room {
    left: u64,
    top: u64,
    width: u64,
    height: u64,
}

/// Tiles for these weights, in their order, in a picture of such sides; together they cover it whole. A weight of nothing has no area.
#[must_use]
pub fn squarified(weights: &[u32], wide: u32, high: u32) -> Vec<Tile> {
    let mut order: Vec<(u64, usize)> = weights.iter().enumerate().map(|(at, weight)| (u64::from(*weight), at)).collect();
    order.sort_by_key(|(weight, _)| Reverse(*weight));
    let mut room = Room { left: 0, top: 0, width: u64::from(wide) * 1000, height: u64::from(high) * 1000 };
    let mut tiles = vec![Tile { left: 0, top: 0, width: 0, height: 0 }; weights.len()];
    let mut rest = order.as_slice();
    while rest.iter().any(|(weight, _)| *weight > 0) {
        let whole: u64 = rest.iter().map(|(weight, _)| weight).sum();
        let long = room.width.max(room.height);
        let short = room.width.min(room.height);
        let worst = |count: usize| worst(rest.get(..count).unwrap_or_default(), whole, long, short);
        let mut count = 1;
        while count < rest.len() && rest.get(count).is_some_and(|(weight, _)| *weight > 0) && worst(count + 1) <= worst(count) {
            count += 1;
        }
        let (row, after) = rest.split_at(count);
        let sum: u64 = row.iter().map(|(weight, _)| weight).sum();
        let thick = long * sum / whole.max(1);
        let mut done = 0;
        for (weight, at) in row {
            let (from, to) = (short * done / sum.max(1), short * (done + weight) / sum.max(1));
            done += weight;
            let [left, top, right, bottom] = if room.width >= room.height {
                [room.left, room.top + from, room.left + thick, room.top + to]
            } else {
                [room.left + from, room.top, room.left + to, room.top + thick]
            };
            if let Some(tile) = tiles.get_mut(*at) {
                // edges are rounded, not sizes: neighbours meet
                let [left, right] = [left, right].map(|edge| thousandths(edge, wide));
                let [top, bottom] = [top, bottom].map(|edge| thousandths(edge, high));
                *tile = Tile { left, top, width: right - left, height: bottom - top };
            }
        }
        if room.width >= room.height {
            room = Room { left: room.left + thick, width: room.width - thick, ..room };
        } else {
            room = Room { top: room.top + thick, height: room.height - thick, ..room };
        }
        rest = after;
    }
    tiles
}

/// Tiles below each other, all as wide as the picture.
#[must_use]
pub fn stacked(weights: &[u32]) -> Vec<Tile> {
    let whole: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let edge = |done: u64| u32::try_from(done * 1000 / whole.max(1)).unwrap_or(1000);
    let mut done = 0;
    let mut tile = |weight: &u32| {
        let top = edge(done);
        done += u64::from(*weight);
        Tile { left: 0, top, width: 1000, height: edge(done) - top }
    };
    weights.iter().map(&mut tile).collect()
}

/// How many thousandths of its width the worst tile of such a row is long, the longer side against the shorter.
fn worst(row: &[(u64, usize)], whole: u64, long: u64, short: u64) -> u64 {
    let sum: u64 = row.iter().map(|(weight, _)| weight).sum();
    let thick = long * sum / whole.max(1);
    let ratio = |(weight, _): &(u64, usize)| {
        let length = short * weight / sum.max(1);
        thick.max(length) * 1000 / thick.min(length).max(1)
    };
    row.iter().map(ratio).max().unwrap_or(u64::MAX)
}

fn thousandths(edge: u64, side: u32) -> u32 {
    let side = u64::from(side.max(1));
    u32::try_from((edge + side / 2) / side).unwrap_or(1000).min(1000)
}
