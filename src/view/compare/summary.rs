use super::{Part, size};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{Decimal, TableUnit};
use crate::explorer::screen::{Change, Contrast, Figures};
use crate::text::{date, percent};
use crate::view::draw::{El, el};

/// What the figures come to, in sentences made of the figures.
pub fn summary(part: &Part, figures: &Figures) -> El {
    let title = (part.texts.bars_title)(part.function(figures), &part.year(figures.year));
    let mut said = Vec::new();
    range(part, figures, &mut said);
    country(part, figures, &mut said);
    said.extend(figures.bars.contrasts.iter().map(|it| contrast(part, figures, it)));
    said.extend(figures.lines.lines.iter().filter_map(|line| Some(change(part, figures, line.id, line.change.as_ref()?))));
    el("div")
        .class("said")
        .attr("role", "status")
        .add(el("p").add(el("strong").text(&title)))
        .add(el("ul").all(said.iter().map(|sentence| el("li").text(sentence))))
}

/// Nobody is highest or lowest alone where all are the same.
fn range(part: &Part, figures: &Figures, said: &mut Vec<String>) {
    let rows = &figures.bars.rows;
    let named = |of: Decimal| {
        let same = rows.iter().filter(|row| row.value.millionths() == of.millionths());
        same.map(|row| part.name(row.id)).collect::<Vec<_>>().join(", ")
    };
    let Some((most, least)) = rows.first().zip(rows.last()) else { return said.push(part.texts.no_figures.to_owned()) };
    said.push((part.texts.highest)(&named(most.value), &part.figure(figures, most.value)));
    if least.value.millionths() != most.value.millionths() {
        said.push((part.texts.lowest)(&named(least.value), &part.figure(figures, least.value)));
    }
}

fn country(part: &Part, figures: &Figures, said: &mut Vec<String>) {
    let Some(value) = figures.bars.country else { return said.push(part.texts.no_country.to_owned()) };
    let (name, figure) = (part.name(COUNTRY), part.figure(figures, value));
    said.push(if figures.is_level { [&name, ": ", &figure, "."].concat() } else { (part.texts.sum)(&name, &figure) });
}

fn contrast(part: &Part, figures: &Figures, contrast: &Contrast) -> String {
    let texts = part.stage.texts;
    let difference = size(contrast.difference);
    let difference = match figures.unit {
        TableUnit::Percent | TableUnit::Share => (texts.points)(&part.number(difference), difference.millionths() == 1_000_000),
        _ => part.figure(figures, difference),
    };
    let is_more = (contrast.difference.units() != 0).then_some(contrast.difference.units() > 0);
    let by = contrast.percent.map(|by| in_percent(part, by));
    (part.texts.contrast)(&part.name(contrast.id), &part.figure(figures, contrast.value), &difference, by.as_deref(), is_more)
}

fn change(part: &Part, figures: &Figures, id: &str, change: &Change) -> String {
    let texts = part.stage.texts;
    let years = [change.first, change.last].map(|(year, _)| date(texts.lang, year));
    let years = [years[0].as_str(), years[1].as_str()];
    let name = part.name(id);
    if let Some(broken) = &change.broken {
        return (part.texts.no_change)(&name, years, &date(texts.lang, broken.before));
    }
    let figures_then = [change.first, change.last].map(|(_, value)| part.figure(figures, value));
    let difference = match figures.unit {
        TableUnit::Percent | TableUnit::Share => {
            (texts.points)(&part.signed(change.difference), size(change.difference).millionths() == 1_000_000)
        }
        _ => {
            let sign = if change.difference.units() > 0 { "+" } else { "" };
            [sign, &part.figure(figures, change.difference)].concat()
        }
    };
    let by = change.percent.map(|by| in_percent(part, by));
    (part.texts.change)(&name, years, [&figures_then[0], &figures_then[1]], &difference, by.as_deref())
}

fn in_percent(part: &Part, by: Decimal) -> String {
    [if by.units() > 0 { "+" } else { "" }, &percent(part.stage.texts.lang, by)].concat()
}
