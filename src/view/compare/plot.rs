//! Marks of a picture, placed by parts of its width and height: it is as wide as there is room, and its words stay as large as other words.

use crate::view::draw::{El, el};

/// Thousandths as SVG takes parts of a whole.
pub fn part(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

pub fn stroke(class: &str, [from_x, from_y, to_x, to_y]: [u32; 4]) -> El {
    el("line").class(class).attr("x1", &part(from_x)).attr("y1", &part(from_y)).attr("x2", &part(to_x)).attr("y2", &part(to_y))
}

pub fn upright(class: &str, at: u32) -> El {
    stroke(class, [at, 0, at, 1000])
}

pub fn across(class: &str, at: u32) -> El {
    stroke(class, [0, at, 1000, at])
}

pub fn dot(class: &str, (x, y): (u32, u32), radius: &str) -> El {
    el("circle").class(class).attr("cx", &part(x)).attr("cy", &part(y)).attr("r", radius)
}

pub fn words(class: &str, x: &str, y: &str, words: &str) -> El {
    el("text").class(class).attr("x", x).attr("y", y).attr("dy", "0.35em").text(words)
}

/// Points without a neighbour would be lost without a dot; where there are few points, all have one.
pub fn dots(points: &[Option<(u32, u32)>], strokes: &[[u32; 4]], radius: &str) -> Vec<El> {
    const FEW: usize = 24;
    let is_joined = |point: &(u32, u32)| strokes.iter().any(|[x1, y1, x2, y2]| (*x1, *y1) == *point || (*x2, *y2) == *point);
    let shown = points.iter().flatten().filter(|point| points.len() <= FEW || !is_joined(point));
    shown.map(|point| dot("dot", *point, radius)).collect()
}

/// A width in letters' own size, for this many letters.
pub fn room(letters: usize, more_tenths: usize) -> String {
    let tenths = letters * 54 / 10 + more_tenths;
    format!("{}.{}em", tenths / 10, tenths % 10)
}
