//! The table as text files. A figure that is missing leaves its cell empty.

use super::{Extract, Extracted, Row, reference};
use crate::domain::{Decimal, Qualifier, Source, Unit};
use crate::text::date;

/// What tells a spreadsheet that the letters are Unicode.
pub(super) const BOM: char = '\u{feff}';
const LINE: &str = "\r\n";

/// For a spreadsheet in Finland: semicolons and decimal commas, whatever the language of the words.
#[must_use]
pub fn spreadsheet(extract: &Extract) -> String {
    let texts = extract.texts;
    let mut lines = Vec::new();
    if extract.is_invented {
        lines.push(vec![texts.later().invented.to_owned()]);
    }
    lines.push(vec![extract.title.clone()]);
    let mut told = |label: &str, value: String| lines.push(vec![label.to_owned(), value]);
    extract.sources().into_iter().for_each(|source| told(texts.source, reference(texts, source)));
    told(texts.later().year, extract.year.to_string());
    told(texts.later().retrieved, date(texts.lang, extract.retrieved));
    told(texts.later().link, extract.link.to_owned());
    told(texts.later().how_derived, extract.note.clone());
    lines.push(Vec::new());

    let units = || Unit::ALL.into_iter().map(texts.later().unit_long);
    let grounds = units().map(|unit| format!("{}: {unit}", texts.later().status));
    lines.push([texts.later().share].into_iter().chain(units()).map(str::to_owned).chain(grounds).collect());
    let table = lines.iter().map(|cells| line(cells.iter().map(|cell| text(cell, ';')), ";")).collect::<String>();

    let basis = |figure: &Extracted| match (figure.value, &figure.formula) {
        (None, _) => texts.later().missing.to_owned(),
        (_, Some(formula)) => [texts.derived, ": ", formula].concat(),
        (_, None) if extract.is_invented => texts.later().invented.to_owned(),
        (_, None) => texts.later().stated.to_owned(),
    };
    let row = |row: &Row| {
        let values = row.figures.iter().map(|figure| plain(figure.value).replace('.', ","));
        let grounds = row.figures.iter().map(|figure| text(&basis(figure), ';'));
        line([text(row.name, ';')].into_iter().chain(values).chain(grounds), ";")
    };
    let rows = extract.rows.iter().chain([&extract.total]).map(row);
    [BOM.to_string(), table].into_iter().chain(rows).collect()
}

/// For programs (RFC 4180): a line for each figure, with ids and international codes; nothing but lines of the same columns.
#[must_use]
pub fn data(extract: &Extract) -> String {
    const HEAD: [&str; 18] = [
        "dataset",
        "region",
        "year",
        "item",
        "unit",
        "multiplier",
        "value",
        "qualifier",
        "status",
        "formula",
        "source_id",
        "source",
        "retrieved",
        "lang",
        "item_name",
        "title",
        "note",
        "link",
    ];
    let figure = |row: &Row, unit: Unit, figure: &Extracted| {
        let (unit, multiplier) = match unit {
            Unit::Percent => ("percent", "1"),
            Unit::Meur => ("EUR", "1000000"),
            Unit::EurPerInhabitant => ("EUR-per-inhabitant", "1"),
        };
        let status = match (figure.value, &figure.formula) {
            (None, _) => "missing",
            _ if extract.is_invented => "invented",
            (_, Some(_)) => "derived",
            (_, None) => "stated",
        };
        let each = |told: &dyn Fn(&Source) -> String| figure.sources.iter().map(|source| told(source)).collect::<Vec<_>>();
        let texts = [extract.dataset, "FI", &extract.year.to_string(), row.id, unit, multiplier].map(|it| text(it, ','));
        let value = plain(figure.value);
        let rest = [
            figure.value.map_or("", |_| qualifier(figure.qualifier)),
            status,
            figure.formula.as_deref().unwrap_or_default(),
            &each(&|source| source.id.clone()).join(" "),
            &each(&|source| reference(extract.texts, source)).join("; "),
            &extract.retrieved.to_string(),
            extract.texts.lang.code(),
            row.name,
            &extract.title,
            &extract.note,
            extract.link,
        ]
        .map(|it| text(it, ','));
        line(texts.into_iter().chain([value]).chain(rest), ",")
    };
    let rows = extract.rows.iter().chain([&extract.total]);
    let figures = rows.flat_map(|row| Unit::ALL.into_iter().zip(&row.figures).map(move |(unit, it)| figure(row, unit, it)));
    [line(HEAD.into_iter().map(str::to_owned), ",")].into_iter().chain(figures).collect()
}

const fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "exact",
        Qualifier::About => "about",
        Qualifier::AtMost => "at-most",
        Qualifier::Nearly => "nearly",
    }
}

pub(super) fn plain(value: Option<Decimal>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn line(cells: impl Iterator<Item = String>, between: &str) -> String {
    cells.collect::<Vec<_>>().join(between) + LINE
}

/// A cell of words. One that a spreadsheet would take for a formula is told to be words by an apostrophe; a number is never given here.
pub(super) fn text(words: &str, between: char) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let words = if is_formula { ["'", words].concat() } else { words.to_owned() };
    if words.contains([between, '"', '\r', '\n']) { ["\"", &words.replace('"', "\"\""), "\""].concat() } else { words }
}
