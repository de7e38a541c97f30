use super::Part;
use super::lines::break_notes;
use crate::domain::{Reckoned, Status, TableUnit};
use crate::text::{date, filled};
use crate::view::draw::{El, el};

/// Figures that are nobody's say so before anything is read from them.
pub fn invented(part: &Part) -> Option<El> {
    let tables = [Some(part.comparison.table), part.comparison.population];
    let is_invented = tables.into_iter().flatten().any(|table| table.status == Status::Invented);
    is_invented.then(|| super::notice(part.stage.texts.later().invented).class("notice problem"))
}

/// The signs of a table's source, and what they mean, beside whatever they stand in.
pub fn signs(part: &Part) -> Option<El> {
    let table = part.comparison.table;
    let meant: Vec<String> = table.marks.iter().filter_map(|mark| Some([&mark.sign, " ", mark.meaning.as_ref()?].concat())).collect();
    let signs = (!meant.is_empty()).then(|| el("span").class("cite").text(&meant.join(", ")))?;
    Some(match &table.text_lang {
        Some(tag) => signs.attr("lang", tag),
        None => signs,
    })
}

/// Where a table is from, what it counts, and what its source says of it.
pub fn about(part: &Part) -> El {
    let (texts, stage) = (part.texts, part.stage);
    let table = part.comparison.table;
    let lang = stage.texts.lang;
    let unit = stage.texts.table_unit(table.unit, &table.unit_name);
    let is_known = table.unit != TableUnit::Other || !table.unit_name.is_empty();
    let mut facts = vec![if is_known { filled(texts.unit_is, &[unit]) } else { texts.unit_unknown.to_owned() }];
    facts.extend(table.updated.map(|day| filled(texts.updated, &[&date(lang, day)])));
    facts.extend(table.retrieved.map(|day| filled(texts.retrieved, &[&date(lang, day)])));
    facts.extend(table.formula.as_ref().map(|formula| filled(texts.formula, &[formula])));
    let population = part.comparison.population.filter(|_| part.comparison.reckoned == Reckoned::PerInhabitant);
    let divided = population.map(|population| {
        let source = if population.source.is_empty() { texts.no_source } else { &population.source };
        el("p").text(&filled(texts.divided, &[unit, source]))
    });
    let own = |element: El| match &table.text_lang {
        Some(tag) => element.attr("lang", tag),
        None => element,
    };
    let marks = table.marks.iter().map(|mark| [&mark.sign, " ", mark.meaning.as_deref().unwrap_or(texts.unexplained)].concat());
    let notes: Vec<String> = table.notes.iter().cloned().chain(marks).collect();
    let breaks =
        if stage.is_live() { Vec::new() } else { part.comparison.figures.iter().flat_map(|it| break_notes(part, it.breaks())).collect() };
    let notes = (!notes.is_empty()).then(|| {
        el("div").add(stage.heading(2, texts.notes)).add(own(el("ul").class("dots")).all(notes.iter().map(|note| el("li").text(note))))
    });
    el("div")
        .class("text about")
        .add(own(el("p")).add(el("strong").text(&table.title)))
        .add(part.cited())
        .add(el("p").text(&facts.join(" ")))
        .maybe(divided)
        .all(breaks)
        .maybe(notes)
}
