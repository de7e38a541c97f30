//! The chart as a picture that stands alone: its colours are fixed and light, its letters whatever the reader has, and what one has to
//! know is drawn in. Kept as a list of shapes, from which the SVG is written, and the PNG drawn in the browser.

use super::{Extract, Extracted, Row, reference};
use crate::domain::{Lang, Qualifier, Unit};
use crate::text::{Texts, amount, date, percent};

pub(super) const WIDTH: u32 = 800;
pub(super) const MARGIN: u32 = 40;
/// Where bars begin, beside the ring.
const BARS: u32 = 350;
const RING: [u32; 3] = [175, 130, 100]; // its middle from the left, half its height, and its radius
const RING_WIDTH: u32 = 56;
const BANNER: u32 = 48;

/// The light colours of `styles/tokens.css`; a test holds them to it.
pub const TEXT: &str = "#212121";
pub const MUTED: &str = "#454f57";
pub const RAISED: &str = "#f4f6f7";
pub const CONTROL: &str = "#66727a";
pub const SURFACE: &str = "#ffffff";
pub const ALERT: &str = "#b3261e";

/// The colour of a share.
#[must_use]
pub fn colour(id: &str) -> &'static str {
    match id {
        "social-care" => "#8c2f6d",
        "specialised-care" => "#123f7d",
        "primary-care" => "#14708f",
        _ => "#58646d",
    }
}

pub struct Picture {
    lang: &'static str,
    title: String,
    description: String,
    height: u32,
    shapes: Vec<Shape>,
}

pub(super) enum Shape {
    /// At x and y, so wide and high.
    Rect([u32; 4], &'static str),
    /// A part of the ring whose middle is so high up, in thousandths of the way round.
    Arc {
        middle: u32,
        begin: u32,
        length: u32,
        colour: &'static str,
    },
    /// In the middle of a part of the ring.
    OnRing {
        middle: u32,
        at: u32,
        text: String,
    },
    Text {
        x: u32,
        y: u32,
        style: Style,
        text: String,
    },
}

/// Size, weight, where the text stands at its place, and its colour.
#[derive(Clone, Copy)]
pub(super) struct Style(pub u32, pub &'static str, pub &'static str, pub &'static str);

pub(super) const TITLE: Style = Style(24, "bold", "start", TEXT);
pub(super) const LEAD: Style = Style(16, "normal", "start", MUTED);
pub(super) const NAME: Style = Style(16, "normal", "start", TEXT);
const VALUE: Style = Style(16, "bold", "end", TEXT);
const ON_BANNER: Style = Style(20, "bold", "start", SURFACE);
const MIDDLE: Style = Style(24, "bold", "middle", TEXT);
const LABEL: Style = Style(17, "bold", "middle", SURFACE);
pub(super) const FOOT: Style = Style(13, "normal", "start", MUTED);

/// Draws the chart.
#[must_use]
pub fn picture(extract: &Extract) -> Picture {
    let texts = extract.texts;
    let mut page = Page::new();
    let title = if extract.is_invented { [texts.later().invented, ": ", &extract.title].concat() } else { extract.title.clone() };
    if extract.is_invented {
        page.banner(texts.later().invented);
    }
    page.lines(MARGIN, WIDTH - MARGIN, TITLE, &extract.title);
    page.lines(MARGIN, WIDTH - MARGIN, LEAD, (texts.later().unit_long)(extract.unit));
    page.y += 20;
    let top = page.y;
    let has_ring = extract.rows.iter().any(|row| row.length > 0);
    let left = if has_ring { BARS } else { MARGIN };
    for row in &extract.rows {
        bar(&mut page, left, texts, row, extract.unit);
    }
    if has_ring {
        ring(&mut page, extract, top + RING[1]);
        page.y = page.y.max(top + 2 * RING[1]);
    }
    page.rule();
    let derived =
        extract.rows.iter().filter_map(|row| Some(["* ", row.name, ": ", texts.derived, ", ", share(row)?.formula.as_ref()?].concat()));
    let calculated = (extract.unit != Unit::Percent).then(|| extract.note.clone());
    let told = |label: &str, value: &str| [label, ": ", value].concat();
    let sources = extract.sources().into_iter().map(|source| told(texts.source, &reference(texts, source)));
    let rest = [
        told(texts.later().year, &extract.year.to_string()),
        told(texts.later().retrieved, &date(texts.lang, extract.retrieved)),
        told(texts.later().link, extract.link),
    ];
    let misfit = (!extract.misfit.is_empty()).then(|| extract.misfit.clone());
    for line in derived.chain(misfit).chain(calculated).chain(sources).chain(rest) {
        page.lines(MARGIN, WIDTH - MARGIN, FOOT, &line);
    }
    let said = |row: &Row| [row.name, " ", &shown(texts, row, extract.unit)].concat();
    let description = extract.rows.iter().map(said).collect::<Vec<_>>().join(", ");
    page.picture(texts.lang, title, description)
}

/// A share in per cent, from which the others follow.
fn share<'a>(row: &'a Row) -> Option<&'a Extracted<'a>> {
    row.figures.first()
}

fn figure<'a>(row: &'a Row, unit: Unit) -> Option<&'a Extracted<'a>> {
    Unit::ALL.iter().position(|other| *other == unit).and_then(|at| row.figures.get(at))
}

/// As on the screen: what is calculated is marked as approximate, what is missing as missing, and a derived share with an asterisk.
fn shown(texts: &Texts, row: &Row, unit: Unit) -> String {
    let mark = if share(row).is_some_and(|share| share.formula.is_some()) { " *" } else { "" };
    let value = match figure(row, unit).and_then(|figure| figure.value) {
        None => return texts.later().missing.to_owned(),
        Some(value) if unit == Unit::Percent => percent(texts.lang, value),
        Some(value) => (texts.later().qualified)(Qualifier::About, &amount(texts.lang, value, unit)),
    };
    value + mark
}

fn bar(page: &mut Page, left: u32, texts: &Texts, row: &Row, unit: Unit) {
    let right = WIDTH - MARGIN;
    let value = shown(texts, row, unit);
    let first = page.y;
    page.lines(left, right - VALUE.width(&value) - 12, NAME, row.name);
    page.shapes.push(Shape::Text { x: right, y: first + 16, style: VALUE, text: value });
    page.y += 5;
    let whole = right - left;
    let [begin, length, zero] = row.bar.map(|thousandths| whole * thousandths / 1000);
    let length = if row.bar[1] == 0 { 0 } else { length.max(2) };
    page.shapes.push(Shape::Rect([left, page.y, whole, 14], RAISED));
    page.shapes.push(Shape::Rect([left + begin.min(whole - length), page.y, length, 14], colour(row.id)));
    if zero > 0 {
        page.shapes.push(Shape::Rect([left + zero, page.y - 2, 1, 18], TEXT));
    }
    page.y += 14 + 22;
}

fn ring(page: &mut Page, extract: &Extract, middle: u32) {
    /// A slice shorter than this has no room for its label.
    const ROOM_FOR_LABEL: u32 = 50;
    for row in &extract.rows {
        let &Row { begin, length, .. } = row;
        // a sliver is not all gap
        let gap = 4.min(length / 3);
        page.shapes.push(Shape::Arc { middle, begin, length: length - gap, colour: colour(row.id) });
        if length >= ROOM_FOR_LABEL {
            let mark = if share(row).is_some_and(|share| share.formula.is_some()) { "*" } else { "" };
            let text = share(row).and_then(|share| share.value).map(|value| percent(extract.texts.lang, value) + mark);
            page.shapes.push(Shape::OnRing { middle, at: begin + length / 2, text: text.unwrap_or_default() });
        }
    }
    let text = date(extract.texts.lang, extract.year);
    page.shapes.push(Shape::Text { x: RING[0], y: middle + MIDDLE.0 * 35 / 100, style: MIDDLE, text });
}

impl Style {
    /// About how wide a text is, rather too wide: nobody knows the reader's letters.
    fn width(self, text: &str) -> u32 {
        let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX / 1000);
        letters.saturating_mul(self.0 * self.letter()) / 100
    }

    /// A letter's width in hundredths of its size.
    fn letter(self) -> u32 {
        if self.1 == "bold" { 64 } else { 57 }
    }
}

/// A page that is written from its top.
pub(super) struct Page {
    pub y: u32,
    pub shapes: Vec<Shape>,
}

impl Page {
    pub fn new() -> Self {
        Self { y: MARGIN, shapes: Vec::new() }
    }

    /// Across the top, before anything else: what nobody may overlook.
    pub fn banner(&mut self, text: &str) {
        self.shapes.push(Shape::Rect([0, 0, WIDTH, BANNER], ALERT));
        self.shapes.push(Shape::Text { x: MARGIN, y: BANNER * 64 / 100, style: ON_BANNER, text: text.to_owned() });
        self.y = self.y.max(BANNER + MARGIN / 2);
    }

    /// Between the chart and what one has to know of it.
    pub fn rule(&mut self) {
        self.y += 20;
        self.shapes.push(Shape::Rect([MARGIN, self.y, WIDTH - 2 * MARGIN, 1], CONTROL));
        self.y += 12;
    }

    /// As high as what is on it, which a description says in words.
    pub fn picture(mut self, lang: Lang, title: String, description: String) -> Picture {
        let height = self.y + MARGIN - 16;
        self.shapes.insert(0, Shape::Rect([0, 0, WIDTH, height], SURFACE));
        Picture { lang: lang.code(), title, description, height, shapes: self.shapes }
    }

    /// A text in as many lines as it needs.
    pub fn lines(&mut self, left: u32, right: u32, style: Style, text: &str) {
        let most = (right.saturating_sub(left) * 100 / (style.0 * style.letter())).max(8) as usize;
        for text in wrapped(text, most) {
            self.shapes.push(Shape::Text { x: left, y: self.y + style.0, style, text });
            self.y += style.0 * 14 / 10;
        }
    }
}

/// Lines of at most so many letters, broken between words; a longer word, such as a link, is broken where the line ends.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        let mut word: Vec<char> = word.chars().filter(|letter| !letter.is_control()).collect();
        let has_room = |line: &str, letters: usize| line.is_empty() || line.chars().count() + 1 + letters <= most;
        if !has_room(&line, word.len()) {
            lines.push(std::mem::take(&mut line));
        }
        while word.len() > most {
            lines.push(word.drain(..most).collect());
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word);
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    lines
}

impl Picture {
    /// As an SVG file.
    #[must_use]
    pub fn svg(&self) -> String {
        let Self { lang, height, .. } = self;
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        let shapes: String = self.shapes.iter().map(Shape::svg).collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" font-family=\"sans-serif\">\n<title>{title}</title>\n<desc>{description}</desc>\n{shapes}</svg>\n"
        )
    }

    /// As a list of what is to be drawn, a shape on each line, its values between tabs.
    #[must_use]
    pub fn strokes(&self) -> String {
        let size = format!("{WIDTH}\t{}\n", self.height);
        [size].into_iter().chain(self.shapes.iter().map(Shape::stroke)).collect()
    }
}

impl Shape {
    fn svg(&self) -> String {
        let [cx, _, radius] = RING;
        match self {
            Self::Rect([x, y, width, height], colour) => {
                format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{colour}\"/>\n")
            }
            // a dash on the circle, in its own length: few programs but browsers know `pathLength`
            Self::Arc { middle, begin, length, colour } => {
                let turn = degrees(*begin);
                let dash = around(*length);
                let gap = around(1000);
                format!(
                    "<circle cx=\"{cx}\" cy=\"{middle}\" r=\"{radius}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{RING_WIDTH}\" stroke-dasharray=\"{dash} {gap}\" transform=\"rotate({turn} {cx} {middle}) rotate(-90 {cx} {middle})\"/>\n"
                )
            }
            Self::OnRing { middle, at, text } => {
                let turn = degrees(*at);
                let top = middle - radius;
                let Style(size, weight, anchor, colour) = LABEL;
                let y = size * 35 / 100;
                format!(
                    "<text transform=\"rotate({turn} {cx} {middle}) translate({cx} {top}) rotate(-{turn})\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{}</text>\n",
                    escaped(text)
                )
            }
            Self::Text { x, y, style: Style(size, weight, anchor, colour), text } => format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{}</text>\n",
                escaped(text)
            ),
        }
    }

    fn stroke(&self) -> String {
        let [cx, _, radius] = RING;
        match self {
            Self::Rect([x, y, width, height], colour) => format!("rect\t{x}\t{y}\t{width}\t{height}\t{colour}\n"),
            Self::Arc { middle, begin, length, colour } => {
                format!("arc\t{cx}\t{middle}\t{radius}\t{RING_WIDTH}\t{begin}\t{length}\t{colour}\n")
            }
            Self::OnRing { middle, at, text } => {
                let Style(size, weight, _, colour) = LABEL;
                format!("label\t{cx}\t{middle}\t{radius}\t{at}\t{size}\t{weight}\t{colour}\t{text}\n")
            }
            Self::Text { x, y, style: Style(size, weight, anchor, colour), text } => {
                format!("text\t{x}\t{y}\t{size}\t{weight}\t{anchor}\t{colour}\t{text}\n")
            }
        }
    }
}

/// Thousandths of a turn in degrees, to the tenth.
fn degrees(per_mille: u32) -> String {
    let tenths = per_mille * 36 / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Thousandths of the way round the ring, in hundredths of a point: 2π × the radius is 628.3185.
fn around(per_mille: u32) -> String {
    let hundredths = per_mille * 62_832 / 1000 * RING[2] / 100;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
