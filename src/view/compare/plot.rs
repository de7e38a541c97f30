//! Marks of a picture, placed by parts of its width and height: it is as wide as there is room, and its strokes and words stay as large as they are.

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

pub fn words(class: &str, x: &str, y: &str, words: &str) -> El {
    el("text").class(class).attr("x", x).attr("y", y).attr("dy", "0.35em").text(words)
}

/// A picture whose own units are thousandths, however wide it is drawn. The style sheet keeps strokes as wide as they are.
pub fn field(class: &str) -> El {
    el("svg").class(class).attr("viewBox", "0 0 1000 1000").attr("preserveAspectRatio", "none")
}

/// Strokes as one element: a picture of each would be hundreds, and every one of them is compared when something changes.
pub fn run(strokes: &[[u32; 4]]) -> El {
    let mut path = String::new();
    let mut pen = None;
    for &[from_x, from_y, to_x, to_y] in strokes {
        if pen != Some((from_x, from_y)) {
            pen_at(&mut path, "M", from_x, from_y);
        }
        pen_at(&mut path, "L", to_x, to_y);
        pen = Some((to_x, to_y));
    }
    el("path").class("run").attr("d", &path)
}

fn pen_at(path: &mut String, step: &str, x: u32, y: u32) {
    path.push_str(&[step, &x.to_string(), " ", &y.to_string()].concat());
}

/// Dots as one element: a stroke without length has only its round ends, as wide as it is.
pub fn dots<'a>(points: impl Iterator<Item = &'a (u32, u32)>, width: &str) -> El {
    let mut path = String::new();
    for (x, y) in points {
        pen_at(&mut path, "M", *x, *y);
        path.push_str("h0");
    }
    el("path").class("dot").attr("stroke-width", width).attr("d", &path)
}

/// Points without a neighbour would be lost without a dot; where there are few points, all have one.
pub fn dotted<'a>(points: &'a [Option<(u32, u32)>], strokes: &[[u32; 4]]) -> impl Iterator<Item = &'a (u32, u32)> {
    const FEW: usize = 24;
    let is_joined = |point: &(u32, u32)| strokes.iter().any(|[x1, y1, x2, y2]| (*x1, *y1) == *point || (*x2, *y2) == *point);
    points.iter().flatten().filter(move |point| points.len() <= FEW || !is_joined(point))
}

/// A width in letters' own size, for this many letters.
pub fn room(letters: usize, more_tenths: usize) -> String {
    let tenths = letters * 54 / 10 + more_tenths;
    format!("{}.{}em", tenths / 10, tenths % 10)
}
