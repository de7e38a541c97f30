//! Where the money goes: a ring, bars that open, and the table of the same figures.

use super::Stage;
use super::card::links;
use super::compare;
use super::draw::{El, When, el};
use super::part::part;
use super::shares::{chart, figure, told};
use super::shift::shift;
use super::sources::{cite, notes, sources_of_view};
use super::stage::plain_button;
use super::table::{Cell, table};
use super::take_along::{Along, sheet, take_along};
use crate::domain::{Costs, Decimal, Lang, Qualifier, Reference, ServiceRef, Share, Status, Topic, Unit};
use crate::explorer::screen::{CostsScreen, ShareRow};
use crate::explorer::{Action, CostsPart, Explorer, Screen, View};
use crate::text::{Texts, amount, date, filled, number, percent, total};
use yew::Callback;

#[inline(never)] // begins the rest of the program
pub fn costs(stage: &Stage, panel: El, wanted: CostsPart, explorer: &Explorer, along: &Along, on_retry: &Callback<()>) -> El {
    let by_itself = |which, shows| part(stage, which, shows, along, on_retry);
    match wanted {
        CostsPart::Whole if stage.is_live() => panel
            .node(by_itself(CostsPart::Shares, explorer.without_comparison()))
            .node(by_itself(CostsPart::Comparison, explorer.of_comparison()))
            .node(by_itself(CostsPart::Rest, explorer.without_comparison())),
        // without a program there is nobody who draws anew
        CostsPart::Whole => {
            let panel = shares(stage, panel, explorer, along).maybe(compare::compare(stage, explorer, along, on_retry));
            rest(stage, panel, explorer, along)
        }
        CostsPart::Shares => shares(stage, panel, explorer, along),
        CostsPart::Comparison => panel.maybe(compare::compare(stage, explorer, along, on_retry)),
        CostsPart::RegionsTable | CostsPart::Lines | CostsPart::Functions => panel.maybe(compare::late(stage, wanted, explorer)),
        CostsPart::Rest => rest(stage, panel, explorer, along),
    }
}

fn screen<'a>(stage: &'a Stage, explorer: &'a Explorer) -> Option<Box<CostsScreen<'a>>> {
    if let Screen::Costs(screen) = Screen::of(explorer, &stage.library) { screen } else { None }
}

/// What stands before the comparison.
fn shares(stage: &Stage, panel: El, explorer: &Explorer, along: &Along) -> El {
    let Some(screen) = &screen(stage, explorer) else {
        let notice = el("p").class("notice").attr("part", "notice").text(stage.texts.later().no_costs);
        return panel.maybe((!stage.library.has_tables).then_some(notice));
    };
    let year = date(stage.texts.lang, screen.costs.year);
    panel
        .maybe(stage.live(|| sections(stage, along)))
        .add(stage.heading(1, &filled(stage.texts.later().costs_heading, &[&year])).class("title").id("shares"))
        .add(lead(stage, screen))
        .maybe(region_note(stage, explorer.settings.region.as_deref()))
        .maybe(stage.live(|| units(stage, screen.unit)))
        .maybe((stage.is_live() && screen.tiles.is_some()).then(|| chart(stage, screen.chart)))
        .add(told(stage, screen))
        .maybe(stage.live(|| figure(stage, screen)))
        .add(shares_table(stage, screen, &year))
        .maybe(rounding(stage, screen))
        .maybe(stage.live(|| take_along(stage, explorer, along)))
        // of these shares, and not of what cost tables compare
        .maybe(stage.live(|| shift(stage, screen)))
}

/// The way to what stands below, however long that is: where there are cost tables, many screens.
fn sections(stage: &Stage, along: &Along) -> El {
    let texts = &stage.texts.later().sections;
    let go = |id: &'static str, label: &str| {
        let tell = along.go.clone();
        el("li").add(plain_button("opener").text(label).on(When::Click, Callback::from(move |_| tell.emit(id))))
    };
    el("nav")
        .class("sections")
        .attr("aria-labelledby", "sections")
        .attr("data-print", "no")
        .add(el("p").class("label").id("sections").text(texts.title))
        .add(
            el("ul")
                .add(go("shares", texts.shares))
                .add(go("shift", texts.shift))
                .maybe(stage.library.has_tables.then(|| go("compare", texts.compare)))
                .add(go("method", texts.method)),
        )
}

/// What stands after the comparison.
fn rest(stage: &Stage, panel: El, explorer: &Explorer, along: &Along) -> El {
    let Some(screen) = &screen(stage, explorer) else { return panel };
    let costs = screen.costs;
    // what bars open in the widget
    let on_paper: &[ShareRow] = if stage.is_live() { &[] } else { &screen.rows };
    panel
        .all(on_paper.iter().map(|row| in_full(stage, costs, row)))
        .add(method(stage, costs))
        .maybe(stage.live(|| sheet(stage, explorer, screen, along)))
        .maybe((!costs.references.is_empty()).then(|| references(stage, costs)))
        .add(notes(stage, Topic::Costs))
        .add(sources_of_view(stage, Topic::Costs, cited(costs)))
}

fn cited(costs: &Costs) -> impl Iterator<Item = &String> {
    let own = [&costs.source, &costs.population.source];
    own.into_iter().chain(costs.references.iter().map(|reference| &reference.source))
}

fn lead(stage: &Stage, screen: &CostsScreen) -> El {
    let texts = stage.texts;
    let costs = screen.costs;
    let total = (texts.later().qualified)(costs.total.qualifier, &total(texts.lang, costs.total.value));
    let each = in_unit(stage, screen.total[2], Unit::EurPerInhabitant);
    el("p").class("lead").text(&filled(texts.later().costs_lead, &[&total, &each]))
}

/// A region asked for, for which the figures are not its own.
fn region_note(stage: &Stage, region: Option<&str>) -> Option<El> {
    let region = stage.library.front.region(region?)?;
    let texts = stage.texts;
    let has_own =
        stage.is_live() && stage.library.tables().is_some_and(|it| it.tables.iter().any(|table| table.regions.contains(&region.id)));
    let say = if has_own { texts.later().compare.shares_are_national } else { texts.later().figures_are_national };
    Some(el("p").class("notice").attr("part", "notice").text(&say(&region.name)))
}

fn units(stage: &Stage, chosen: Unit) -> El {
    let texts = stage.texts;
    let option = |unit: Unit| {
        let send = stage.send.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "unit")
            .attr("value", unit.id())
            .checked(unit == chosen)
            .on(When::Change, Callback::from(move |_| send.emit(Action::ChooseUnit(unit))));
        el("label").class("choice").add(input).add(el("span").text((texts.later().unit_name)(unit)))
    };
    el("div")
        .class("units")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", "unit")
        .add(el("span").class("label").id("unit").text(texts.later().unit))
        .all(Unit::ALL.into_iter().map(option))
}

/// A figure as the visitor reads it; whatever is calculated is marked as approximate, whatever is missing as missing.
pub(super) fn in_unit(stage: &Stage, value: Option<Decimal>, unit: Unit) -> String {
    let texts = stage.texts;
    match value {
        None => texts.later().missing.to_owned(),
        Some(value) if unit == Unit::Percent => percent(texts.lang, value),
        Some(value) => (texts.later().qualified)(Qualifier::About, &amount(texts.lang, value, unit)),
    }
}

/// A share with all it contains, where nothing can be opened.
fn in_full(stage: &Stage, costs: &Costs, row: &ShareRow) -> El {
    let share = row.share;
    let title = [&share.name, " ", &in_unit(stage, row.amount(Unit::Percent), Unit::Percent)].concat();
    let section = stage.anchored(el("section"), View::Costs, Some(&share.id));
    section.add(stage.heading(1, &title)).add(contents(stage, costs, row))
}

pub(super) fn contents(stage: &Stage, costs: &Costs, row: &ShareRow) -> El {
    let texts = stage.texts;
    let share = row.share;
    let parts = (!share.parts.is_empty()).then(|| el("ul").all(share.parts.iter().map(|part| el("li").text(&part.name))));
    let services = |services: &[ServiceRef]| (!services.is_empty()).then(|| links(stage, services));
    let (stated, inferred) = (services(&share.stated), services(&share.inferred));
    el("div")
        .class("contents")
        .add(el("p").class("figures").text(&in_all_units(stage, row)))
        .add(el("p").text(&share.summary))
        .maybe(derivation(stage, share))
        .maybe(each(stage, costs, row))
        .maybe(share.formula_note.as_ref().map(|note| el("p").text(note)))
        .add(stage.heading(2, texts.later().contains))
        .maybe(parts)
        .maybe(share.parts_note.as_ref().map(|note| el("p").text(note)))
        .maybe(stated.is_some().then(|| stage.heading(2, texts.later().services_of_share)))
        .maybe(stated)
        .add(el("p").add(cite(stage, &share.source)))
        .maybe(inferred.is_some().then(|| stage.heading(2, texts.later().services_inferred)))
        .maybe(inferred)
}

/// The same share in every unit it is known in.
pub(super) fn in_all_units(stage: &Stage, row: &ShareRow) -> String {
    let known = Unit::ALL.into_iter().filter_map(|unit| Some(in_unit(stage, Some(row.amount(unit)?), unit)));
    known.collect::<Vec<_>>().join(" · ")
}

/// Why a column does not add up, where it does not.
fn rounding(stage: &Stage, screen: &CostsScreen) -> Option<El> {
    let texts = stage.texts;
    let told = |(unit, sum, total): &(Unit, Decimal, Decimal)| {
        let [sum, total] = [sum, total].map(|it| number(texts.lang, *it));
        el("p").text(&filled(texts.later().pictures.rounded, &[(texts.later().unit_long)(*unit), &sum, &total]))
    };
    let rounded = &screen.told.rounded;
    (!rounded.is_empty()).then(|| el("div").class("text muted rounded").all(rounded.iter().map(told)))
}

fn derivation(stage: &Stage, share: &Share) -> Option<El> {
    let formula = format!("{} = {}", share.formula.as_ref()?, percent(stage.texts.lang, share.percent));
    let label = el("strong").text(stage.texts.later().how_derived).text(": ");
    Some(el("p").add(label).add(el("span").class("formula").text(&formula)))
}

/// How euros for each inhabitant are worked out, to the result as it is before it is rounded to what is known.
fn worked_out(texts: &Texts, costs: &Costs, percentage: Decimal, written: fn(Lang, Decimal) -> String) -> Option<String> {
    let [total, people] = [amount(texts.lang, costs.total.value, Unit::Meur), number(texts.lang, costs.population.value)];
    let each = written(texts.lang, costs.each(percentage)?);
    Some([&percent(texts.lang, percentage), " × ", &total, " ÷ ", &people, " = ", &each].concat())
}

/// The same of an opened share, and what it is rounded to.
fn each(stage: &Stage, costs: &Costs, row: &ShareRow) -> Option<El> {
    let texts = stage.texts;
    let shown = row.amount(Unit::EurPerInhabitant)?;
    let written = |lang, euros| amount(lang, euros, Unit::EurPerInhabitant);
    let sum = worked_out(texts, costs, row.share.percent, written)?;
    let is_rounded = costs.each(row.share.percent) != Some(shown);
    let rounded = || filled(texts.later().rounded_to, &[&sum, &written(texts.lang, shown)]);
    Some(el("p").class("muted").text(&if is_rounded { rounded() } else { sum.clone() }))
}

fn shares_table(stage: &Stage, screen: &CostsScreen, year: &str) -> El {
    let texts = stage.texts;
    let figure =
        |value: Option<Decimal>| Cell::Number(value.map_or_else(|| texts.later().missing.to_owned(), |value| number(texts.lang, value)));
    let basis = |share: &Share| match (share.status, &share.formula) {
        (Status::Stated, _) => texts.later().stated.to_owned(),
        (Status::Derived, Some(formula)) => format!("{}: {formula}", texts.derived),
        (Status::Derived, None) => texts.derived.to_owned(),
        (Status::Invented, _) => texts.later().invented.to_owned(),
    };
    // a figure that was rounded stands beside what it was rounded from; which figure, only the column's name tells
    let unit = (texts.later().unit_name)(Unit::EurPerInhabitant);
    let sum = |percentage: Decimal| {
        let sum = worked_out(texts, screen.costs, percentage, number).filter(|_| screen.costs.is_rough())?;
        Some([unit, ": ", &sum].concat())
    };
    let row = |row: &ShareRow| {
        let figures = row.amounts.into_iter().map(figure);
        let basis = Cell::Noted(basis(row.share), sum(row.share.percent).unwrap_or_default());
        [Cell::Head(row.share.name.clone())].into_iter().chain(figures).chain([basis]).collect()
    };
    let all = screen.total[0].and_then(sum).unwrap_or_default();
    let total = [Cell::Head(texts.later().total.to_owned())].into_iter().chain(screen.total.into_iter().map(figure));
    let units = Unit::ALL.into_iter().map(|unit| Cell::Number((texts.later().unit_long)(unit).to_owned()));
    let head = [Cell::Text(texts.later().share.to_owned())].into_iter().chain(units).chain([Cell::Text(texts.later().status.to_owned())]);
    table("costs-table", &filled(texts.later().costs_table, &[year]), head.collect(), screen.rows.iter().map(row))
        .total(total.chain([Cell::Noted(String::new(), all)]).collect())
        .draw()
}

/// How euros came about, in all and for each inhabitant.
pub(super) fn calculated(texts: &Texts, costs: &Costs) -> String {
    let total = (texts.later().qualified)(costs.total.qualifier, &total(texts.lang, costs.total.value));
    let population = number(texts.lang, costs.population.value);
    let note = filled(texts.later().calculated_note, &[&total, &population, &date(texts.lang, costs.population.date)]);
    if costs.is_rough() { [&note, " ", texts.later().rough_note].concat() } else { note }
}

/// How euros came about, what the figures cover, and what they must not be mixed with.
fn method(stage: &Stage, costs: &Costs) -> El {
    let texts = stage.texts;
    let calculated = calculated(texts, costs);
    let how = el("div")
        .class("text")
        .add(el("p").text(&costs.note).text(" ").add(cite(stage, &costs.source)))
        .add(el("p").text(&calculated).text(" ").add(cite(stage, &costs.population.source)))
        .add(el("p").text(&costs.break_note));
    el("section").class("block method").add(stage.heading(1, texts.later().sections.method_heading).id("method")).add(how)
}

fn references(stage: &Stage, costs: &Costs) -> El {
    let texts = stage.texts;
    el("section")
        .class("block")
        .add(stage.heading(1, texts.later().references_heading))
        .add(el("p").class("block-lead").text(texts.later().references_lead))
        .all(costs.references.iter().map(|it| reference(stage, it)))
}

fn reference(stage: &Stage, reference: &Reference) -> El {
    let texts = stage.texts;
    let rows = reference.figures.iter().map(|figure| {
        let share = figure.percent.map_or_else(|| "–".to_owned(), |value| percent(texts.lang, value));
        let value = amount(texts.lang, figure.value, figure.unit);
        vec![Cell::Head(figure.name.clone()), Cell::Number(value), Cell::Number(share)]
    });
    let head = vec![Cell::Text(texts.later().item.to_owned()), Cell::Number("€".to_owned()), Cell::Number("%".to_owned())];
    let basis = el("p").text(&reference.basis).text(" ").add(cite(stage, &reference.source));
    el("div").add(table(&format!("reference-{}", reference.id), &reference.title, head, rows).draw()).add(basis)
}
