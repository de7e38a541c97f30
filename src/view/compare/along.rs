//! The comparison taken along: buttons, and what each gives.

use super::Part;
use crate::domain::cost_table::COUNTRY;
use crate::domain::{Date, Reckoned};
use crate::explorer::screen::{Bar, CompareScreen, Figures};
use crate::explorer::{Explorer, Form, Place, Take, address};
use crate::text::along::compared::{Area, Cell, Compared, data, picture, spreadsheet};
use crate::text::filled;
use crate::view::Stage;
use crate::view::compare::bars;
use crate::view::draw::{El, el};
use crate::view::take_along::{Along, CSV, Parcel, press};

pub fn along(part: &Part, figures: &Figures, along: &Along) -> El {
    let texts = &part.stage.texts.later().compared;
    let press = |label: &str, form: Form| press(along, label, Take::Compared(form));
    el("section")
        .class("along")
        .attr("aria-labelledby", "compare-along")
        .add(part.stage.heading(2, texts.heading).id("compare-along"))
        .add(el("p").class("hint").text(&filled(texts.lead, &[part.function(figures), &part.year(figures.year)])))
        .add(
            el("p")
                .class("actions")
                .add(press(texts.spreadsheet, Form::Spreadsheet))
                .add(press(texts.data, Form::Data))
                .add(press(&filled(texts.picture, &["SVG"]), Form::Svg))
                .add(press(&filled(texts.picture, &["PNG"]), Form::Png)),
        )
}

/// What the visitor asked for; nothing where there is nothing to compare.
pub fn compared(stage: &Stage, explorer: &Explorer, form: Form, along: &Along) -> Option<Parcel> {
    let Some(CompareScreen::Here(comparison)) = CompareScreen::of(explorer, &stage.library) else { return None };
    let chosen = &explorer.place.compare;
    let part = Part { stage, texts: &stage.texts.later().compare, comparison: &comparison, chosen };
    // the link carries what is compared, and nothing of what the visitor has typed or gathered elsewhere
    let link = along.link.emit(address::write(&Place { view: explorer.place.view, compare: chosen.clone(), ..Place::default() }));
    let compared = extract(&part, comparison.figures.as_ref()?, &link)?;
    let file = |year: Option<Date>, ending: &str, kind, text| Parcel { name: compared.file_name(year, ending), kind, text };
    let year = Some(compared.year);
    Some(match form {
        Form::Spreadsheet => file(None, ".csv", CSV, spreadsheet(&compared)),
        Form::Data => file(None, "-data.csv", CSV, data(&compared)),
        Form::Svg => file(year, ".svg", "image/svg+xml", picture(&compared).svg()),
        Form::Png => file(year, ".png", "image/png", picture(&compared).strokes()),
    })
}

fn extract<'a>(part: &Part<'a>, figures: &Figures<'a>, link: &'a str) -> Option<Compared<'a>> {
    let (comparison, library) = (part.comparison, &part.stage.library);
    let table = comparison.table;
    let divided_by = comparison.population.filter(|_| comparison.reckoned == Reckoned::PerInhabitant);
    let area = |id: &'a str, row: Option<&Bar>| {
        let region = figures.place(id).unwrap_or(usize::MAX);
        let cell = |year: &usize| Cell {
            value: figures.value(figures.function, region, *year),
            stated: table.value(figures.function, region, *year),
            inhabitants: divided_by.and_then(|population| table.inhabitants(region, *year, population)),
            signs: figures.signs(figures.function, region, *year).collect(),
        };
        Area {
            id,
            name: part.name(id),
            bar: row.map(|row| bars::drawn(&figures.bars, row)),
            slot: row.and_then(|row| row.slot),
            cells: figures.years().iter().map(cell).collect(),
            shown: part.cell(figures, [figures.function, region, figures.year]),
        }
    };
    let bars = &figures.bars;
    let country = figures.place(COUNTRY).map(|_| area(COUNTRY, None));
    let regions = bars.rows.iter().map(|row| area(row.id, Some(row)));
    let missing = bars.missing.iter().map(|(id, _)| area(id, None));
    Some(Compared {
        texts: part.stage.texts,
        dataset: &library.front.id,
        table,
        function: table.functions.get(figures.function)?,
        divided_by,
        years: figures.years().iter().filter_map(|year| table.years.get(*year).copied()).collect(),
        year: *table.years.get(figures.year)?,
        areas: country.into_iter().chain(regions).chain(missing).collect(),
        level: bars.level,
        zero: bars.zero,
        link,
    })
}
