//! Bars and rings, drawn as SVG: crisp at any zoom, coloured by classes, read by their labels.
//!
//! Lengths are whole thousandths: finer than any screen shows at this size, and without the printing of floats.

use super::draw::{El, el};
use crate::explorer::screen::{BarPlace, Slice};

/// A sliver stays visible: a small share is not no share.
const SHORTEST: u32 = 5;

/// A bar as long as `per_mille` of its place; its label stands beside it as text.
pub fn bar(id: &str, per_mille: u32) -> El {
    let width = if per_mille == 0 { 0 } else { per_mille.max(SHORTEST) };
    el("svg")
        .class(&format!("bar of-{id}"))
        .attr("viewBox", "0 0 1000 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .add(el("rect").class("rest").attr("width", "1000").attr("height", "8"))
        .add(el("rect").class("fill").attr("width", &width.to_string()).attr("height", "8"))
}

/// A bar that begins at nothing and has a texture of its own, as its slice of the ring has; its label stands beside it as text.
pub fn bar_from_zero(id: &str, at: usize, BarPlace { bar, zero }: BarPlace) -> El {
    // against sides that are all the same, below a pixel
    let length = if bar.length == 0 { 0 } else { bar.length.max(SHORTEST) };
    let begin = bar.begin.min(1000 - length);
    let (left, right) = (begin.to_string(), (begin + length).to_string());
    let line = |x: &str, to: &str, from_y: &'static str, to_y: &'static str| {
        el("line").attr("x1", x).attr("x2", to).attr("y1", from_y).attr("y2", to_y)
    };
    let nothing = zero.to_string();
    el("svg")
        .class(&format!("bar of-{id}"))
        .attr("viewBox", "0 0 1000 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .add(el("rect").class("rest").attr("width", "1000").attr("height", "8"))
        .add(el("rect").class("fill").attr("x", &left).attr("width", &length.to_string()).attr("height", "8"))
        .maybe((length > SHORTEST).then(|| line(&left, &right, "4", "4").class(texture(at))))
        .maybe((zero > 0).then(|| line(&nothing, &nothing, "0", "8").class("zero")))
}

/// What tells neighbours apart where colours do not: a line along the middle, the same for bar and slice.
const fn texture(at: usize) -> &'static str {
    match at % 4 {
        0 => "texture none",
        1 => "texture dashes",
        2 => "texture dots",
        _ => "texture whole",
    }
}

/// A slice shorter than this has no room for its label.
const ROOM_FOR_LABEL: u32 = 50;

/// A part of a ring.
pub struct Part<'a> {
    pub id: &'a str,
    pub slice: Slice,
    pub label: String,
    pub is_open: bool,
}

/// A ring whose slices carry their labels. It is for the eye: what stands beside it says the same to those who hear.
/// `opened` gives a slice what happens when it is pressed.
pub fn ring<'a>(middle: &str, parts: impl Iterator<Item = Part<'a>>, opened: impl Fn(El, &Part) -> El) -> El {
    el("svg")
        .class("ring")
        .attr("viewBox", "0 0 120 120")
        .attr("aria-hidden", "true")
        .all(parts.enumerate().map(|(at, part)| opened(drawn(at, &part), &part)))
        .add(el("text").class("middle").attr("x", "60").attr("y", "60").attr("dy", "0.35em").text(middle))
}

/// A part of the ring is a dash on a circle whose way round is a thousand; a gap of four keeps neighbours apart.
fn drawn(at: usize, part: &Part) -> El {
    let Slice { begin, length } = part.slice;
    // a sliver is not all gap
    let gap = 4.min(length / 3);
    let dash = format!("{} 1000", length - gap);
    let middle = begin + length / 2;
    // thousandths of a turn, clockwise from the top, as degrees
    let (turn, back) = (degrees(begin), degrees(middle));
    let circle = |radius: &str, dash: &str| {
        el("circle")
            .attr("cx", "60")
            .attr("cy", "60")
            .attr("r", radius)
            .attr("pathLength", "1000")
            .attr("stroke-dasharray", dash)
            .attr("transform", &format!("rotate({turn} 60 60) rotate(-90 60 60)"))
    };
    // a texture runs along the inner edge, and the widest label stands clear of it even where it lies across the ring
    let label = (length >= ROOM_FOR_LABEL).then(|| {
        let place = format!("rotate({back} 60 60) translate(60 15.5) rotate(-{back})");
        el("text").attr("dy", "0.35em").attr("transform", &place).text(&part.label)
    });
    let class = if part.is_open { "slice is-open of-" } else { "slice of-" };
    let line = stitches(at, length.saturating_sub(gap));
    el("g")
        .class(&[class, part.id].concat())
        .add(circle("43", &dash))
        .maybe(line.map(|dashes| circle("31.25", &dashes).class(texture(at))))
        .maybe(label)
}

/// The dashes of a texture, as far as the slice reaches.
fn stitches(at: usize, length: u32) -> Option<String> {
    let (dash, gap) = match at % 4 {
        0 => return None,
        1 => (14, 12),
        2 => (4, 10),
        _ => (length, 0),
    };
    let count = length.checked_div(dash + gap)?;
    let dashes = format!("{dash} {gap} ");
    Some(dashes.repeat(usize::try_from(count).unwrap_or(0)) + "0 1000")
}

/// Thousandths of a turn in degrees, to the tenth.
fn degrees(per_mille: u32) -> String {
    let tenths = per_mille * 36 / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}
