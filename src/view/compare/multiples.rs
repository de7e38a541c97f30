use super::Part;
use super::bars::slot_class;
use super::lines::break_notes;
use super::plot::{across, dots, dotted, field, run, upright};
use crate::explorer::screen::{Figures, Multiples, Small};
use crate::text::{date, filled};
use crate::view::draw::{El, el};
use crate::view::table::{Cell, table};

/// All functions of one area, a small picture each.
pub fn multiples(part: &Part, figures: &Figures, multiples: &Multiples) -> El {
    let (stage, texts) = (part.stage, part.texts);
    let title = filled(texts.functions_title, &[&part.name(multiples.id)]);
    let shown = multiples.charts.len();
    let more = (shown < multiples.functions).then(|| el("p").class("hint").text(&(texts.functions_more)(shown, multiples.functions)));
    el("div")
        .add(stage.heading(2, &title))
        .add(el("p").class("hint").text(&filled(texts.unit_is, &[&part.unit(figures)])).text(" ").text(texts.functions_lead))
        .maybe(more)
        .add(
            el("ul").class("smalls").attr("part", "chart").all(multiples.charts.iter().map(|chart| small(part, figures, multiples, chart))),
        )
        .all(break_notes(part, figures.breaks()))
        .add(functions_table(part, figures, multiples, &title))
        .add(part.cited())
}

fn small(part: &Part, figures: &Figures, multiples: &Multiples, chart: &Small) -> El {
    let slot = usize::from(!figures.marked.is_empty());
    let ends = chart.points.iter().flatten();
    let series = el("g")
        .class(&slot_class("series", Some(slot)))
        .add(run(&chart.strokes))
        .add(dots(dotted(&chart.points, &chart.strokes), "3"))
        .add(dots(ends.clone().take(1).chain(ends.last()), "7"));
    let plot = field("small")
        .attr("aria-hidden", "true")
        .add(across("zero", multiples.zero))
        .all(figures.breaks().iter().map(|it| upright("break", it.at)))
        .add(series);
    let lang = part.stage.texts.lang;
    let told = |(year, value)| [&date(lang, year), ": ", &part.number(value)].concat();
    let ends = match (chart.first, chart.last) {
        (Some(first), last) => {
            el("p").class("small-ends").add(el("span").text(&told(first))).text(" ").maybe(last.map(|last| el("span").text(&told(last))))
        }
        (None, _) => el("p").class("small-ends").text(part.stage.texts.later().missing),
    };
    el("li").add(el("p").class("small-name").text(&chart.function.name)).add(plot).add(ends)
}

fn functions_table(part: &Part, figures: &Figures, multiples: &Multiples, title: &str) -> El {
    let years = figures.years();
    let head = [Cell::Text(part.texts.function.to_owned())].into_iter().chain(years.iter().map(|year| Cell::Number(part.year(*year))));
    let region = figures.place(multiples.id).unwrap_or(usize::MAX);
    let row = |(function, chart): (usize, &Small)| {
        let cells = years.iter().map(|year| Cell::Number(part.cell(figures, [function, region, *year])));
        [Cell::Head(chart.function.name.clone())].into_iter().chain(cells).collect()
    };
    table("compare-functions", title, head.collect(), multiples.charts.iter().enumerate().map(row)).draw()
}
