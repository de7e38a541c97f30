//! Bars and rings, drawn as SVG: crisp at any zoom, coloured by classes, read by their labels.

use yew::{Html, html};

/// A bar as long as `fraction` (0 to 1) of its place; its label stands beside it as text.
pub fn bar(id: &str, fraction: f32) -> Html {
    // a sliver stays visible: a small share is not no share
    let width = if fraction > 0.0 { (fraction * 100.0).max(0.5) } else { 0.0 };
    html! {
        <svg class={format!("bar of-{id}")} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="rest" width="100" height="8" />
            <rect class="fill" width={written(width)} height="8" />
        </svg>
    }
}

/// A part of a ring.
pub struct Slice<'a> {
    pub id: &'a str,
    /// Where it begins and how long it is, 0 to 1, clockwise from the top.
    pub ring: (f32, f32),
    pub label: String,
    pub is_open: bool,
}

const MIDDLE: f32 = 60.0;
const RADIUS: f32 = 43.0;
const THICKNESS: f32 = 24.0;
/// A slice shorter than this has no room for its label.
const ROOM_FOR_LABEL: f32 = 0.05;

/// A ring whose slices carry their labels; `title` says in words what it shows.
pub fn ring(title: &str, middle: &str, slices: &[Slice<'_>]) -> Html {
    let slice = |slice: &Slice<'_>| {
        let (begin, length) = slice.ring;
        let (x, y) = point(begin + length / 2.0, RADIUS);
        html! {
            <g class={format!("slice of-{}{}", slice.id, if slice.is_open { " open" } else { "" })} key={slice.id.to_owned()}>
                <path d={arc(begin, length)} />
                if length >= ROOM_FOR_LABEL {
                    <text x={written(x)} y={written(y)} dy="0.35em">{ &slice.label }</text>
                }
            </g>
        }
    };
    html! {
        <svg class="ring" viewBox="0 0 120 120" role="img" aria-label={title.to_owned()} focusable="false">
            { for slices.iter().map(slice) }
            <text class="middle" x="60" y="60" dy="0.35em" aria-hidden="true">{ middle }</text>
        </svg>
    }
}

/// The outline of a part of the ring.
fn arc(begin: f32, length: f32) -> String {
    let length = length.min(0.9999); // a whole circle would begin where it ends
    let (outer, inner) = (RADIUS + THICKNESS / 2.0, RADIUS - THICKNESS / 2.0);
    let large = u8::from(length > 0.5);
    let ((x1, y1), (x2, y2)) = (point(begin, outer), point(begin + length, outer));
    let ((x3, y3), (x4, y4)) = (point(begin + length, inner), point(begin, inner));
    format!(
        "M{} {}A{o} {o} 0 {large} 1 {} {}L{} {}A{i} {i} 0 {large} 0 {} {}Z",
        written(x1), written(y1), written(x2), written(y2), written(x3), written(y3), written(x4), written(y4),
        o = written(outer), i = written(inner),
    )
}

/// A point on a circle, `turn` (0 to 1) clockwise from the top.
fn point(turn: f32, radius: f32) -> (f32, f32) {
    let angle = turn * std::f32::consts::TAU;
    (MIDDLE + radius * angle.sin(), MIDDLE - radius * angle.cos())
}

/// Two decimals are finer than any screen at this size; whole hundredths spare the program the printing of floats.
#[allow(clippy::cast_possible_truncation)] // coordinates are below 1000
fn written(length: f32) -> String {
    let hundredths = (length * 100.0).round() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
