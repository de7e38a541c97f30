//! The bars of a comparison as a picture that stands alone.

use super::{Area, Compared};
use crate::text::along::picture::{FOOT, LEAD, MARGIN, NAME, Page, Picture, RAISED, Shape, Style, TEXT, TITLE, WIDTH};
use crate::text::{date, filled};

/// Where bars begin and end, between names and figures.
const BARS: [u32; 2] = [MARGIN + 190, WIDTH - MARGIN - 130];
const HEIGHT: u32 = 16;
const BOLD: Style = Style(16, "bold", "start", TEXT);
const VALUE: Style = Style(16, "normal", "end", TEXT);
const BOLD_VALUE: Style = Style(16, "bold", "end", TEXT);

/// The light colours of `styles/tokens.css` for regions, and for those set apart in the order they were chosen; a test holds them to it.
pub const SLOTS: [&str; 6] = ["#66727a", "#00357a", "#8c2f6d", "#14708f", "#5b4aa0", "#b3261e"];

/// Draws the bars of the year looked at.
#[must_use]
pub fn picture(compared: &Compared) -> Picture {
    let (texts, words) = (compared.texts, &compared.texts.later().compare);
    let year = date(texts.lang, compared.year);
    let title = filled(words.bars_title, &[&compared.function.name, &year]);
    let mut page = Page::new();
    if compared.is_invented() {
        page.banner(texts.later().invented);
    }
    page.lines(MARGIN, WIDTH - MARGIN, TITLE, &title);
    page.lines(MARGIN, WIDTH - MARGIN, LEAD, &filled(words.unit_is, &[compared.unit_in_words()]));
    page.y += 16;
    let drawn: Vec<(&Area, [u32; 2])> = compared.areas.iter().filter_map(|area| Some((area, area.bar?))).collect();
    for (area, bar) in &drawn {
        row(&mut page, compared, area, *bar);
    }
    page.y += 8;
    let country = compared.areas.iter().find(|area| area.bar.is_none() && area.id == crate::domain::cost_table::COUNTRY);
    let level = country.map(|country| match compared.level {
        Some(_) => filled(words.level, &[&country.name, &country.shown]),
        None => [&country.name, ": ", &country.shown, "."].concat(),
    });
    let is_missing = |area: &&Area| area.bar.is_none() && area.id != crate::domain::cost_table::COUNTRY;
    let missing: Vec<&str> = compared.areas.iter().filter(is_missing).map(|area| area.name.as_str()).collect();
    let missing = (!missing.is_empty()).then(|| filled(words.missing, &[&missing.join(", ")]));
    page.rule();
    let told = |label: &str, value: &str| [label, ": ", value].concat();
    let sources = compared.sources().into_iter().map(|source| told(texts.source, source));
    let rest = [told(texts.later().retrieved, &compared.retrieved()), told(texts.later().link, compared.link)];
    for line in level.into_iter().chain(missing).chain(compared.signs()).chain(compared.derivation()).chain(sources).chain(rest) {
        page.lines(MARGIN, WIDTH - MARGIN, FOOT, &line);
    }
    let description = drawn.iter().map(|(area, _)| [&area.name, " ", &area.shown].concat()).collect::<Vec<_>>().join(", ");
    page.picture(texts.lang, compared.marked(title), description)
}

/// A name, a bar, a figure; who is set apart is bold, too.
fn row(page: &mut Page, compared: &Compared, area: &Area, [begin, length]: [u32; 2]) {
    let [left, right] = BARS;
    let (name, value) = if area.slot.is_some() { (BOLD, BOLD_VALUE) } else { (NAME, VALUE) };
    let top = page.y;
    page.lines(MARGIN, left - 8, name, &area.name);
    let below = page.y.max(top + 22);
    page.shapes.push(Shape::Text { x: WIDTH - MARGIN, y: top + 16, style: value, text: area.shown.clone() });
    let across = |thousandths: u32| (right - left) * thousandths / 1000;
    let width = if length == 0 { 0 } else { across(length).max(2) };
    let from = left + across(begin).min(right - left - width);
    let colour = area.slot.and_then(|slot| SLOTS.get(slot)).or(SLOTS.first()).copied().unwrap_or(TEXT);
    page.shapes.push(Shape::Rect([left, top + 3, right - left, HEIGHT], RAISED));
    page.shapes.push(Shape::Rect([from, top + 3, width, HEIGHT], colour));
    if compared.zero > 0 {
        page.shapes.push(Shape::Rect([left + across(compared.zero), top, 1, HEIGHT + 6], TEXT));
    }
    // a stroke in each row: together they are the dashed line of the screen
    if let Some(level) = compared.level {
        page.shapes.push(Shape::Rect([(left + across(level)).min(right - 2), top, 2, HEIGHT + 6], TEXT));
    }
    page.y = below + 5;
}
