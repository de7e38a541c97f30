//! Bars and rings, drawn as SVG: crisp at any zoom, coloured by classes, read by their labels.
//!
//! Lengths are whole thousandths: finer than any screen shows at this size, and without the printing of floats.

use super::draw::{El, el};
use crate::explorer::screen::Slice;

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

/// A slice shorter than this has no room for its label.
const ROOM_FOR_LABEL: u32 = 50;

/// A ring whose slices carry their labels; `title` says in words what it shows.
pub fn ring<'a>(title: &str, middle: &str, slices: impl Iterator<Item = (&'a str, Slice, String)>) -> El {
    el("svg")
        .class("ring")
        .attr("viewBox", "0 0 120 120")
        .attr("role", "img")
        .attr("aria-label", title)
        .all(slices.map(|(id, slice, label)| drawn(id, slice, &label)))
        .add(el("text").class("middle").attr("x", "60").attr("y", "60").attr("dy", "0.35em").text(middle))
}

/// A part of the ring is a dash on a circle whose way round is a thousand; a gap of four keeps neighbours apart.
fn drawn(id: &str, slice: Slice, label: &str) -> El {
    let Slice { begin, length } = slice;
    let dash = format!("{} 1000", length.saturating_sub(4));
    let middle = begin + length / 2;
    // thousandths of a turn, clockwise from the top, as degrees
    let (turn, back) = (degrees(begin), degrees(middle));
    let circle = el("circle")
        .attr("cx", "60")
        .attr("cy", "60")
        .attr("r", "43")
        .attr("pathLength", "1000")
        .attr("stroke-dasharray", &dash)
        .attr("transform", &format!("rotate({turn} 60 60) rotate(-90 60 60)"));
    let label = (length >= ROOM_FOR_LABEL).then(|| {
        let place = format!("rotate({back} 60 60) translate(60 17) rotate(-{back})");
        el("text").attr("dy", "0.35em").attr("transform", &place).text(label)
    });
    el("g").class(&format!("slice of-{id}")).add(circle).maybe(label)
}

/// Thousandths of a turn in degrees, to the tenth.
fn degrees(per_mille: u32) -> String {
    let tenths = per_mille * 36 / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}
