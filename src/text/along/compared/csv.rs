//! The comparison as text files. A figure that is missing leaves its cell empty; what stands for it in the table is told beside it.

use super::{Area, Cell, Compared};
use crate::domain::{Decimal, Status, TableUnit};
use crate::text::along::csv::{BOM, line, plain, text};
use crate::text::{date, filled};

/// For a spreadsheet in Finland: a row for each area, a column for each year.
#[must_use]
pub fn spreadsheet(compared: &Compared) -> String {
    let (texts, table) = (compared.texts, compared.table);
    let row = |cells: Vec<&str>| line(cells.into_iter().map(|cell| text(cell, ';')), ";");
    let mut file = vec![BOM.to_string()];
    file.extend(compared.is_invented().then(|| row(vec![texts.later().invented])));
    file.extend([
        row(vec![&title(compared)]),
        row(vec![texts.later().compare.table, &table.title]),
        row(vec![texts.later().unit, compared.unit_in_words()]),
    ]);
    file.extend(compared.sources().into_iter().map(|source| row(vec![texts.source, source])));
    file.push(row(vec![texts.later().retrieved, &compared.retrieved()]));
    file.push(row(vec![texts.later().link, compared.link]));
    file.extend(compared.derivation().map(|how| row(vec![texts.later().how_derived, &how])));
    file.extend(compared.remarks().iter().map(|remark| row(vec![remark])));
    file.push(row(Vec::new()));
    let years: Vec<String> = compared.years.iter().map(ToString::to_string).collect();
    file.push(row([texts.later().compare.region]
        .into_iter()
        .chain(years.iter().map(String::as_str))
        .chain([texts.later().compared.marks])
        .collect()));
    let area = |area: &Area| {
        let figures = area.cells.iter().map(|cell| plain(cell.value).replace('.', ","));
        line([text(&area.name, ';')].into_iter().chain(figures).chain([text(&marks(compared, area), ';')]), ";")
    };
    file.extend(compared.areas.iter().map(area));
    file.concat()
}

fn title(compared: &Compared) -> String {
    filled(compared.texts.later().compare.all_title, &[&compared.function.name])
}

/// `2021: ei tietoa (..), 2024: *`
fn marks(compared: &Compared, area: &Area) -> String {
    let told = |(year, cell): (&crate::domain::Date, &Cell)| {
        let signs = cell.signs.join(" ");
        let said = match (cell.value, signs.is_empty()) {
            (Some(_), true) => return None,
            (Some(_), false) => signs,
            (None, true) => compared.texts.later().missing.to_owned(),
            (None, false) => [compared.texts.later().missing, " (", &signs, ")"].concat(),
        };
        Some([&date(compared.texts.lang, *year), ": ", &said].concat())
    };
    compared.years.iter().zip(&area.cells).filter_map(told).collect::<Vec<_>>().join(", ")
}

/// For programs (RFC 4180): a line for each figure, with ids and codes; of divided figures one more, as the source has it.
#[must_use]
pub fn data(compared: &Compared) -> String {
    const HEAD: [&str; 20] = [
        "dataset",
        "table",
        "region",
        "year",
        "item",
        "unit",
        "multiplier",
        "value",
        "qualifier",
        "status",
        "formula",
        "mark",
        "source",
        "retrieved",
        "lang",
        "region_name",
        "item_name",
        "title",
        "note",
        "link",
    ];
    let table = compared.table;
    let invented = compared.is_invented().then(|| [compared.texts.later().invented, "."].concat());
    let note = invented.into_iter().chain(compared.derivation()).chain(compared.remarks()).collect::<Vec<_>>().join(" ");
    let source = compared.sources().join("; ");
    let retrieved = table.retrieved.map(|day| day.to_string()).unwrap_or_default();
    let (own, multiplier) = code(table.unit, &table.unit_name);
    let stated = if table.status == Status::Derived { "derived" } else { "stated" };
    let figure = |area: &Area, year: &str, cell: &Cell, is_divided: bool| {
        let value = if is_divided { cell.value } else { cell.stated };
        let (unit, multiplier) = if is_divided { ("EUR-per-inhabitant", "1") } else { (own, multiplier) };
        let status = match (value, is_divided) {
            (None, _) => "missing",
            _ if compared.is_invented() => "invented",
            (_, true) => "derived",
            (_, false) => stated,
        };
        let calculated =
            cell.stated.zip(cell.inhabitants).filter(|_| is_divided && value.is_some()).map(|it| ratio(it, multiplier_of(table.unit)));
        let formula = calculated.or_else(|| table.formula.clone().filter(|_| !is_divided && value.is_some())).unwrap_or_default();
        let qualifier = match value {
            None => "",
            Some(_) if is_divided => "about",
            Some(_) => "exact",
        };
        let before = [compared.dataset, &table.id, area.id, year, &compared.function.id, unit, multiplier].map(|it| text(it, ','));
        let after = [
            qualifier,
            status,
            &formula,
            &cell.signs.join(" "),
            &source,
            &retrieved,
            compared.texts.lang.code(),
            &area.name,
            &compared.function.name,
            &table.title,
            &note,
            compared.link,
        ]
        .map(|it| text(it, ','));
        line(before.into_iter().chain([plain(value)]).chain(after), ",")
    };
    let kinds: &[bool] = if compared.divided_by.is_some() { &[true, false] } else { &[false] };
    let mut file = vec![line(HEAD.into_iter().map(str::to_owned), ",")];
    for area in &compared.areas {
        for (year, cell) in compared.years.iter().zip(&area.cells) {
            file.extend(kinds.iter().map(|is_divided| figure(area, &year.to_string(), cell, *is_divided)));
        }
    }
    file.concat()
}

/// `102000 × 1000 ÷ 100000`
fn ratio((stated, inhabitants): (Decimal, Decimal), multiplier: &str) -> String {
    [&stated.to_string(), " × ", multiplier, " ÷ ", &inhabitants.to_string()].concat()
}

fn multiplier_of(unit: TableUnit) -> &'static str {
    code(unit, "").1
}

/// A unit as programs know it, and what its figures are multiplied by; a unit that is none of ours as its source writes it.
fn code(unit: TableUnit, own: &str) -> (&str, &'static str) {
    match unit {
        TableUnit::Eur => ("EUR", "1"),
        TableUnit::ThousandEur => ("EUR", "1000"),
        TableUnit::MillionEur => ("EUR", "1000000"),
        TableUnit::EurPerInhabitant => ("EUR-per-inhabitant", "1"),
        TableUnit::Percent | TableUnit::Share => ("percent", "1"),
        TableUnit::Inhabitants => ("inhabitants", "1"),
        TableUnit::Other => (own, "1"),
    }
}
