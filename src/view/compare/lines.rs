use super::Part;
use super::bars::slot_class;
use super::plot::{across, dots, dotted, field, part as in_parts, room, run, stroke, upright, words};
use crate::domain::Date;
use crate::explorer::Action;
use crate::explorer::screen::{Break, Figures, Line};
use crate::text::{date, filled};
use crate::view::draw::{El, el};
use crate::view::table::{Cell, table};

/// Longer names are cut in the picture; they stand in full in the table.
const LONGEST: usize = 20;
/// So many years have each a place that a finger finds.
const MOST_PRESSED: usize = 60;

/// The years of the regions set apart, and of the country.
pub fn lines(part: &Part, figures: &Figures) -> El {
    let (stage, texts) = (part.stage, part.texts);
    let lines = &figures.lines;
    let title = filled(texts.lines_title, &[part.function(figures)]);
    let section = el("div").add(stage.heading(2, &title));
    if lines.lines.is_empty() {
        return section.add(super::notice(texts.lines_empty));
    }
    let has_gaps = lines.lines.iter().any(|line| line.values.iter().any(Option::is_none));
    section
        .add(
            el("p")
                .class("hint")
                .text(&filled(texts.unit_is, &[&part.unit(figures)]))
                .maybe(has_gaps.then(|| el("span").text(" ").text(texts.gaps))),
        )
        .add(picture(part, figures, &title))
        .all(break_notes(part, figures.breaks()))
        .add(readout(part, figures))
        .add(lines_table(part, figures, &title))
        .add(part.cited())
}

pub fn break_notes(part: &Part, breaks: &[Break]) -> Vec<El> {
    let note = |it: &Break| {
        let key = el("svg").class("key").attr("aria-hidden", "true").add(upright("break", 500));
        el("p").class("break-note").add(key).text(&filled(part.texts.break_note, &[&date(part.stage.texts.lang, it.before), it.note]))
    };
    breaks.iter().map(note).collect()
}

fn picture(part: &Part, figures: &Figures, title: &str) -> El {
    let lines = &figures.lines;
    let ticks: Vec<(u32, String)> = lines.ticks.iter().map(|tick| (tick.at, part.number(tick.value))).collect();
    let letters = ticks.iter().map(|(_, figure)| figure.chars().count()).max().unwrap_or(1);
    let scale = el("svg")
        .class("scale")
        .attr("width", &room(letters, 6))
        .attr("aria-hidden", "true")
        .all(ticks.iter().map(|(at, figure)| words("tick", "100%", &in_parts(*at), figure)));
    let names: Vec<String> = lines.lines.iter().map(|line| part.name(line.id)).collect();
    let said = [title, ": ", &names.join(", ")].concat();
    let plot = field("plot")
        .attr("role", "img")
        .attr("aria-label", &said)
        .all(lines.ticks.iter().map(|tick| across(if tick.value.units() == 0 { "zero" } else { "grid" }, tick.at)))
        .maybe(lines.chosen.map(|at| upright("chosen", at)))
        .all(figures.breaks().iter().map(|it| upright("break", it.at)))
        .all(lines.lines.iter().map(drawn))
        .all(pressed(part, figures));
    el("figure").class("lines").attr("part", "chart").add(scale).add(plot).add(labels(part, figures, &names)).add(years(part, figures))
}

fn drawn(line: &Line) -> El {
    // from the end of a line that ends early to its label
    let reach = line.end.filter(|(at, _)| *at < 1000).map(|(at, down)| stroke("reach", [at, down, 1000, down]));
    el("g")
        .class(&slot_class("series", Some(line.slot)))
        .maybe(reach)
        .add(run(&line.strokes))
        .add(dots(dotted(&line.points, &line.strokes), "6"))
        .add(dots(line.end.iter(), "9"))
}

/// A press anywhere above a year chooses it.
fn pressed(part: &Part, figures: &Figures) -> Vec<El> {
    let years = &figures.lines.years;
    if years.len() < 2 || years.len() > MOST_PRESSED {
        return Vec::new();
    }
    let at = |place: usize| years.get(place).map_or(0, |(_, at)| *at);
    let place = |(place, (year, here)): (usize, &(usize, u32))| {
        let from = if place == 0 { 0 } else { at(place - 1).midpoint(*here) };
        let to = if place + 1 == years.len() { 1000 } else { here.midpoint(at(place + 1)) };
        let year = part.comparison.table.years.get(*year).copied();
        let compare = crate::explorer::Compare { year, ..part.chosen.clone() };
        el("rect")
            .class("press")
            .attr("x", &in_parts(from))
            .attr("width", &in_parts(to.saturating_sub(from)))
            .attr("height", "100%")
            .click(&part.stage.send, Action::Compare(compare))
    };
    years.iter().enumerate().map(place).collect()
}

/// Beside the ends of the lines, apart from each other.
fn labels(part: &Part, figures: &Figures, names: &[String]) -> El {
    let cut = |name: &str| match name.char_indices().nth(LONGEST) {
        Some((end, _)) => name.get(..end).unwrap_or(name).to_owned() + "…",
        None => name.to_owned(),
    };
    let of = |(line, name): (&Line, &String)| {
        let (_, down) = line.end?;
        let last = line.values.iter().rev().find_map(|value| *value)?;
        Some((line.slot, down, line.label, cut(name), part.number(last)))
    };
    let labels: Vec<(usize, u32, u32, String, String)> = figures.lines.lines.iter().zip(names).filter_map(of).collect();
    let letters = labels.iter().map(|(.., name, last)| name.chars().count().max(last.chars().count())).max().unwrap_or(0);
    let label = |(slot, down, at, name, last): &(usize, u32, u32, String, String)| {
        let leader =
            el("line").class("leader").attr("x1", "0.35em").attr("y1", &in_parts(*down)).attr("x2", "0.9em").attr("y2", &in_parts(*at));
        let name = el("tspan").class("label-name").attr("x", "1.1em").attr("dy", "-0.2em").text(name);
        let last = el("tspan").class("label-value").attr("x", "1.1em").attr("dy", "1.15em").text(last);
        let text = el("text").attr("y", &in_parts(*at)).add(name).add(last);
        el("g").class(&slot_class("series", Some(*slot))).add(leader).add(text)
    };
    // with the space between letters that a reader may want (WCAG 1.4.12)
    el("svg").class("ends").attr("width", &room(letters, 12 + letters * 12 / 10)).attr("aria-hidden", "true").all(labels.iter().map(label))
}

/// Below the picture: the first year and the last, and as many between as there is room for.
fn years(part: &Part, figures: &Figures) -> El {
    let years = &figures.lines.years;
    let last = years.len().saturating_sub(1);
    let every = years.len().div_ceil(7).max(1);
    let word = |(place, (year, at)): (usize, &(usize, u32))| {
        let is_end = place == 0 || place == last;
        let is_shown = is_end || (place.is_multiple_of(every) && place + every <= last);
        let class = match (is_end, place == 0 && last > 0, place == last && last > 0) {
            (_, true, _) => "tick first",
            (_, _, true) => "tick last",
            (true, ..) => "tick",
            (false, ..) => "tick spare",
        };
        let year = part.comparison.table.years.get(*year).map_or_else(String::new, |year| short(*year));
        is_shown.then(|| words(class, &in_parts(*at), "50%", &year))
    };
    el("svg").class("years").attr("aria-hidden", "true").all(years.iter().enumerate().filter_map(word))
}

fn short(date: Date) -> String {
    date.month.map_or_else(|| date.year.to_string(), |month| format!("{month}/{}", date.year))
}

/// The figures of one year, for whom the picture is not exact enough.
fn readout(part: &Part, figures: &Figures) -> El {
    let at = figures.years().iter().position(|year| *year == figures.year);
    let one = |line: &Line| {
        let value = at.and_then(|at| line.values.get(at).copied().flatten());
        let figure = value.map_or_else(|| part.stage.texts.later().missing.to_owned(), |value| part.figure(figures, value));
        [&part.name(line.id), " ", &figure].concat()
    };
    let said: Vec<String> = figures.lines.lines.iter().map(one).collect();
    let year = el("strong").text(&part.year(figures.year)).text(": ");
    el("p").class("readout").text(part.texts.lines_hint).text(" ").add(year).text(&said.join(" · "))
}

fn lines_table(part: &Part, figures: &Figures, title: &str) -> El {
    let lines = &figures.lines.lines;
    let head = [Cell::Text(part.texts.year.to_owned())].into_iter().chain(lines.iter().map(|line| Cell::Number(part.name(line.id))));
    let row = |year: &usize| {
        let cell = |line: &Line| {
            let region = figures.place(line.id).unwrap_or(usize::MAX);
            Cell::Number(part.cell(figures, [figures.function, region, *year]))
        };
        [Cell::Head(part.year(*year))].into_iter().chain(lines.iter().map(cell)).collect()
    };
    table("compare-years", title, head.collect(), figures.years().iter().map(row)).draw()
}
