use super::Part;
use super::plot::{part as in_parts, upright};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{Reckoned, TableUnit};
use crate::explorer::Action;
use crate::explorer::screen::{Bar, Bars, Figures};
use crate::text::filled;
use crate::view::draw::{El, el};
use crate::view::stage::plain_button;
use crate::view::table::{Cell, table};
use yew::virtual_dom::VNode;

/// A sliver stays visible: a small figure is not nought.
const SHORTEST: u32 = 4;

/// The regions in one year: a bar each, which is the button that sets it apart; and their `table`.
pub fn bars(part: &Part, figures: &Figures, table: VNode) -> El {
    let (stage, texts) = (part.stage, part.texts);
    let bars = &figures.bars;
    let level = bars.country.filter(|_| figures.is_level).map(|value| {
        let key = el("svg").class("key").attr("aria-hidden", "true").add(super::plot::across("level", 500));
        el("p").class("hint").add(key).text(&filled(texts.level, &[&part.name(COUNTRY), &part.figure(figures, value)]))
    });
    let missing = (!bars.missing.is_empty()).then(|| {
        let names: Vec<String> = bars.missing.iter().map(|(id, sign)| with_sign(&part.name(id), *sign)).collect();
        el("p").class("hint").text(&filled(texts.missing, &[&names.join(", ")]))
    });
    let words: Vec<String> = bars.rows.iter().map(|row| part.cell(figures, [figures.function, row.region, figures.year])).collect();
    let rows = bars.rows.iter().zip(&words).map(|(row, words)| bar(part, figures, row, words));
    let rows = el("ul").class(["ranks", room_class(&words)].join(" ").trim_end()).all(rows);
    let hint = figures.own.map_or_else(|| texts.choose_hint.to_owned(), |_| [texts.choose_hint, " ", texts.own_stays].concat());
    el("div")
        .add(stage.heading(2, &title(part, figures)))
        .add(
            el("p")
                .class("hint")
                .text(&filled(texts.unit_is, &[&part.unit(figures)]))
                .text(" ")
                .add(el("span").attr("data-print", "no").text(&hint)),
        )
        .maybe(level)
        .add(el("figure").class("figure wide").attr("part", "chart").attr("aria-labelledby", "compare").add(rows))
        .maybe(missing)
        .node(table)
        .add(part.cited())
}

fn title(part: &Part, figures: &Figures) -> String {
    filled(part.texts.bars_title, &[part.function(figures), &part.year(figures.year)])
}

fn with_sign(name: &str, sign: Option<&str>) -> String {
    sign.map_or_else(|| name.to_owned(), |sign| [name, " (", sign, ")"].concat())
}

/// How much room the longest figure needs, in letters; nothing where that is more than usual.
fn room_class(figures: &[String]) -> &'static str {
    match figures.iter().map(|figure| figure.chars().count()).max().unwrap_or_default() {
        ..=5 => "up-to-5",
        6..=8 => "up-to-8",
        9..=10 => "up-to-10",
        11..=12 => "up-to-12",
        _ => "",
    }
}

fn bar(part: &Part, figures: &Figures, row: &Bar, words: &str) -> El {
    let bars = &figures.bars;
    let is_marked = row.slot.is_some();
    let compare = part.chosen.toggled(&figures.marked, row.id, figures.own);
    let [begin, length] = drawn(bars, row);
    let fill = el("rect").class("fill").attr("x", &in_parts(begin)).attr("width", &in_parts(length)).attr("y", "22%").attr("height", "56%");
    let drawing = el("svg")
        .class("rank")
        .attr("aria-hidden", "true")
        .add(fill)
        .add(upright("zero", bars.zero))
        .maybe(bars.level.map(|level| upright("halo", level)))
        .maybe(bars.level.map(|level| upright("level", level)));
    let button = plain_button(&slot_class("rank-button", row.slot))
        .says("aria-pressed", is_marked)
        .click(&part.stage.send, Action::Compare(compare))
        .add(el("span").class("rank-name").text(&part.name(row.id)))
        .text(" ")
        .add(drawing)
        .add(el("span").class("rank-value").text(words));
    el("li").key(row.id).add(button)
}

/// Where a bar begins and how long it is, in thousandths.
pub fn drawn(bars: &Bars, row: &Bar) -> [u32; 2] {
    let length = if row.value.units() == 0 { 0 } else { row.length.max(SHORTEST) };
    // what lies left of zero ends there
    let begin = if row.value.units() < 0 { bars.zero.saturating_sub(length) } else { row.begin.min(1000 - length) };
    [begin, length]
}

pub fn slot_class(class: &str, slot: Option<usize>) -> String {
    slot.map_or_else(|| class.to_owned(), |slot| format!("{class} slot-{slot}"))
}

/// All regions with the country first, those without a figure last.
pub fn table_of(part: &Part, figures: &Figures) -> El {
    let (texts, bars) = (part.texts, &figures.bars);
    let is_divided = part.comparison.reckoned == Reckoned::PerInhabitant;
    let is_percent = matches!(figures.unit, TableUnit::Percent | TableUnit::Share);
    let source = part.comparison.table;
    let row = |id: &str, contrast: Option<&crate::explorer::screen::Contrast>| {
        let region = figures.place(id).unwrap_or(usize::MAX);
        let mut cells = vec![Cell::Head(part.name(id)), Cell::Number(part.cell(figures, [figures.function, region, figures.year]))];
        if figures.is_level {
            cells.push(Cell::Number(contrast.map(|it| part.signed(it.difference)).unwrap_or_default()));
            if !is_percent {
                cells.push(Cell::Number(contrast.and_then(|it| it.percent).map(|percent| part.signed(percent)).unwrap_or_default()));
            }
        }
        if is_divided {
            let own = source.value(figures.function, region, figures.year);
            cells.push(Cell::Number(own.map_or_else(|| part.stage.texts.later().missing.to_owned(), |own| part.number(own))));
        }
        cells
    };
    let mut head = vec![Cell::Text(texts.region.to_owned()), Cell::Number(part.unit(figures))];
    if figures.is_level {
        head.push(Cell::Number(if is_percent { texts.difference_points } else { texts.difference }.to_owned()));
        if !is_percent {
            head.push(Cell::Number(texts.difference_percent.to_owned()));
        }
    }
    if is_divided {
        let unit = part.stage.texts.table_unit(source.unit, &source.unit_name);
        head.push(Cell::Number([texts.in_source, ", ", unit].concat()));
    }
    let country = figures.place(COUNTRY).map(|_| row(COUNTRY, None));
    let regions = bars.rows.iter().map(|it| row(it.id, it.contrast.as_ref()));
    let missing = bars.missing.iter().map(|(id, _)| row(id, None));
    table("compare-regions", &title(part, figures), head, country.into_iter().chain(regions).chain(missing)).draw()
}
