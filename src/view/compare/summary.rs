use super::{Part, size};
use crate::domain::cost_table::COUNTRY;
use crate::domain::{Date, Decimal, TableUnit};
use crate::explorer::screen::{Change, Contrast, Figures};
use crate::text::{date, filled, percent};
use crate::view::draw::{El, el};

/// What the figures come to, in sentences made of the figures.
pub fn summary(part: &Part, figures: &Figures) -> El {
    let title = filled(part.texts.bars_title, &[part.function(figures), &part.year(figures.year)]);
    let mut said = Vec::new();
    range(part, figures, &mut said);
    country(part, figures, &mut said);
    said.extend(figures.bars.contrasts.iter().map(|it| contrast(part, figures, it)));
    changes(part, figures, &mut said);
    el("div")
        .class("said")
        .attr("role", "status")
        // what has changed is spoken, not all of it again
        .says("aria-atomic", false)
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
    said.push(filled(part.texts.highest, &[&named(most.value), &part.figure(figures, most.value)]));
    if least.value.millionths() != most.value.millionths() {
        said.push(filled(part.texts.lowest, &[&named(least.value), &part.figure(figures, least.value)]));
    }
}

fn country(part: &Part, figures: &Figures, said: &mut Vec<String>) {
    let Some(value) = figures.bars.country else { return said.push(part.texts.no_country.to_owned()) };
    let (name, figure) = (part.name(COUNTRY), part.figure(figures, value));
    said.push(if figures.is_level { [&name, ": ", &figure, "."].concat() } else { filled(part.texts.sum, &[&name, &figure]) });
}

fn contrast(part: &Part, figures: &Figures, contrast: &Contrast) -> String {
    let texts = part.stage.texts;
    let difference = size(contrast.difference);
    let difference = match figures.unit {
        TableUnit::Percent | TableUnit::Share => (texts.later().points)(&part.number(difference), difference.millionths() == 1_000_000),
        _ => part.figure(figures, difference),
    };
    let sentence = match contrast.difference.units() {
        0 => part.texts.same,
        1.. => part.texts.more,
        _ => part.texts.less,
    };
    let by = contrast.percent.map(|by| [" (", &in_percent(part, by), ")"].concat()).unwrap_or_default();
    filled(sentence, &[&part.name(contrast.id), &part.figure(figures, contrast.value), &difference, &by])
}

/// Over all years where they can be compared, else since the last break. What cannot be compared for the same reason is said once for all.
fn changes(part: &Part, figures: &Figures, said: &mut Vec<String>) {
    let mut broken: Vec<([Date; 3], Vec<String>)> = Vec::new();
    for line in &figures.lines.lines {
        let Some(change) = &line.change else { continue };
        let Some(between) = &change.broken else {
            said.push(changed(part, figures, line.id, change));
            continue;
        };
        said.extend(line.since.iter().map(|since| changed(part, figures, line.id, since)));
        let (years, name) = ([change.first.0, change.last.0, between.before], part.name(line.id));
        match broken.iter_mut().find(|(same, _)| *same == years) {
            Some((_, names)) => names.push(name),
            None => broken.push((years, vec![name])),
        }
    }
    for (years, names) in broken {
        let [from, to, before] = years.map(|year| date(part.stage.texts.lang, year));
        said.push(filled(part.texts.no_change, &[&names.join(", "), &from, &to, &before]));
    }
}

fn changed(part: &Part, figures: &Figures, id: &str, change: &Change) -> String {
    let texts = part.stage.texts;
    let [from, to] = [change.first, change.last].map(|(year, _)| date(texts.lang, year));
    let name = part.name(id);
    let [then, now] = [change.first, change.last].map(|(_, value)| part.figure(figures, value));
    let difference = match figures.unit {
        TableUnit::Percent | TableUnit::Share => {
            (texts.later().points)(&part.signed(change.difference), size(change.difference).millionths() == 1_000_000)
        }
        _ => {
            let sign = if change.difference.units() > 0 { "+" } else { "" };
            [sign, &part.figure(figures, change.difference)].concat()
        }
    };
    let by = change.percent.map(|by| [", ", &in_percent(part, by)].concat()).unwrap_or_default();
    filled(part.texts.change, &[&name, &from, &to, &then, &now, &difference, &by])
}

fn in_percent(part: &Part, by: Decimal) -> String {
    [if by.units() > 0 { "+" } else { "" }, &percent(part.stage.texts.lang, by)].concat()
}
