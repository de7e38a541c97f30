//! Where the money goes: a ring, bars that open, and the table of the same figures.

use super::Stage;
use super::card::links;
use super::chart::{Slice, bar, ring};
use super::sources::{cite, notes, sources};
use crate::domain::{Costs, Decimal, Figure, Part, Qualifier, Reference, Share, Status, Topic, Unit};
use crate::explorer::screen::{CostsScreen, ShareRow};
use crate::explorer::{Action, View};
use crate::text::{amount, date, number, percent};
use yew::{Html, html};

pub fn costs(stage: &Stage, screen: Option<&CostsScreen>, region: Option<&str>) -> Html {
    let Some(screen) = screen else {
        return html! { <div class="notice" part="notice"><p>{ stage.texts.no_costs }</p></div> };
    };
    let costs = &screen.costs;
    let year = date(stage.texts.lang, costs.year);
    html! {
        <>
            { stage.heading(1, "title", (stage.texts.costs_heading)(&year)) }
            { lead(stage, screen) }
            { region_note(stage, region) }
            { units(stage, screen.unit) }
            { figure(stage, screen) }
            { table(stage, screen, &year) }
            { method(stage, costs) }
            { references(stage, costs) }
            { notes(stage, Topic::Costs) }
            { sources(stage, cited(costs)) }
        </>
    }
}

fn cited(costs: &Costs) -> impl Iterator<Item = &String> {
    let own = [&costs.source, &costs.population.source];
    own.into_iter().chain(costs.references.iter().map(|reference| &reference.source))
}

fn lead(stage: &Stage, screen: &CostsScreen) -> Html {
    let texts = stage.texts;
    let costs = &screen.costs;
    let total = (texts.qualified)(costs.total.qualifier, &amount(texts.lang, costs.total.value, Unit::Meur));
    let each = in_unit(stage, costs.amount(costs.percent_sum(), Unit::EurPerInhabitant), Unit::EurPerInhabitant);
    html! { <p class="lead">{ (texts.costs_lead)(&total, &each) }</p> }
}

/// A region asked for, for which the figures are not its own.
fn region_note(stage: &Stage, region: Option<&str>) -> Html {
    let region = region.and_then(|wanted| stage.library.dataset.region(wanted));
    html! {
        if let Some(region) = region {
            <p class="notice" part="notice">{ (stage.texts.figures_are_national)(&region.name) }</p>
        }
    }
}

fn units(stage: &Stage, chosen: Unit) -> Html {
    let texts = stage.texts;
    let option = |unit: Unit| {
        let send = stage.send.clone();
        html! {
            <label class="choice">
                <input type="radio" name="unit" value={unit.id()} checked={unit == chosen} onchange={move |_| send.emit(Action::ChooseUnit(unit))} />
                <span>{ (texts.unit_name)(unit) }</span>
            </label>
        }
    };
    html! {
        <div class="units" role="radiogroup" aria-labelledby="unit">
            <span class="label" id="unit">{ texts.unit }</span>
            { for Unit::ALL.into_iter().map(option) }
        </div>
    }
}

/// A figure as the visitor reads it; whatever is calculated is marked as approximate, whatever is missing as missing.
fn in_unit(stage: &Stage, value: Option<Decimal>, unit: Unit) -> String {
    let texts = stage.texts;
    match value {
        None => texts.missing.to_owned(),
        Some(value) if unit == Unit::Percent => percent(texts.lang, value),
        Some(value) => (texts.qualified)(Qualifier::About, &amount(texts.lang, value, unit)),
    }
}

fn figure(stage: &Stage, screen: &CostsScreen) -> Html {
    let texts = stage.texts;
    let spoken = |row: &ShareRow| format!("{} {}", row.share.name, in_unit(stage, row.amount(screen.unit), screen.unit));
    let title = (texts.costs_chart)(&screen.rows.iter().map(spoken).collect::<Vec<_>>().join(", "));
    let slices: Vec<Slice> = screen.rows.iter().map(|row| slice(stage, row)).collect();
    html! {
        <figure class="figure" part="chart">
            { ring(&title, &date(texts.lang, screen.costs.year), &slices) }
            <div class="bars">
                <p class="hint">{ texts.open_share_hint }</p>
                <ul>{ for screen.rows.iter().map(|row| share(stage, row, screen.unit)) }</ul>
            </div>
        </figure>
    }
}

fn slice<'a>(stage: &Stage, row: &'a ShareRow) -> Slice<'a> {
    Slice { id: &row.share.id, ring: row.ring, label: percent(stage.texts.lang, row.share.percent), is_open: row.is_open }
}

fn share(stage: &Stage, row: &ShareRow, unit: Unit) -> Html {
    let share = &row.share;
    let id = share.id.clone();
    let is_open = row.is_open;
    let onclick = stage.on(move || if is_open { Action::Close } else { Action::Open(View::Costs, id.clone()) });
    let panel = format!("share-{}", share.id);
    html! {
        <li class={format!("share{}", if is_open { " open" } else { "" })} key={share.id.clone()}>
            <button type="button" class="bar-button" aria-expanded={is_open.to_string()} aria-controls={panel.clone()} data-open={share.id.clone()} {onclick}>
                <span class="bar-name">{ &share.name }</span>
                { " " }
                <span class="bar-value">{ in_unit(stage, row.amount(unit), unit) }</span>
                if share.status == Status::Derived {
                    { " " }<span class="flag">{ stage.texts.derived }</span>
                }
                { bar(&share.id, row.bar) }
            </button>
            <div id={panel} hidden={!is_open}>
                if is_open {
                    { contents(stage, row) }
                }
            </div>
        </li>
    }
}

fn contents(stage: &Stage, row: &ShareRow) -> Html {
    let texts = stage.texts;
    let share = &row.share;
    let part = |part: &Part| html! { <li>{ &part.name }</li> };
    html! {
        <div class="contents">
            <p>{ &share.summary }</p>
            { derivation(stage, share) }
            { stage.heading(2, "", texts.contains) }
            if !share.parts.is_empty() {
                <ul>{ for share.parts.iter().map(part) }</ul>
            }
            if let Some(note) = &share.parts_note {
                <p>{ note }</p>
            }
            if !row.services.is_empty() {
                { stage.heading(2, "", texts.services_of_share) }
                { links(stage, row.services.iter().map(|service| &**service)) }
            }
            <p>{ cite(stage, &share.source) }</p>
        </div>
    }
}

fn derivation(stage: &Stage, share: &Share) -> Html {
    html! {
        <>
        if let Some(formula) = &share.formula {
            <p class="derivation"><strong>{ stage.texts.how_derived }{ ": " }</strong><span class="formula">{ formula }{ " = " }{ percent(stage.texts.lang, share.percent) }</span></p>
        }
        if let Some(note) = &share.formula_note {
            <p>{ note }</p>
        }
        </>
    }
}

fn table(stage: &Stage, screen: &CostsScreen, year: &str) -> Html {
    let texts = stage.texts;
    let cell = |value: Option<Decimal>| html! { <td class="number">{ value.map_or_else(|| texts.missing.to_owned(), |value| number(texts.lang, value)) }</td> };
    let row = |row: &ShareRow| {
        let derived = row.share.status == Status::Derived;
        html! {
            <tr key={row.share.id.clone()}>
                <th scope="row">{ &row.share.name }</th>
                { for row.amounts.into_iter().map(cell) }
                <td>
                    if derived {
                        <span class="flag">{ texts.derived }</span>
                        if let Some(formula) = &row.share.formula {
                            { " " }<span class="formula">{ formula }</span>
                        }
                    } else {
                        { texts.stated }
                    }
                </td>
            </tr>
        }
    };
    html! {
        <div class="scroller" tabindex="0" role="region" aria-labelledby="costs-table">
            <table part="table">
                <caption id="costs-table">{ (texts.costs_table)(year) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ texts.share }</th>
                        { for Unit::ALL.into_iter().map(|unit| html! { <th scope="col" class="number">{ (texts.unit_long)(unit) }</th> }) }
                        <th scope="col">{ texts.status }</th>
                    </tr>
                </thead>
                <tbody>{ for screen.rows.iter().map(row) }</tbody>
                <tfoot>
                    <tr><th scope="row">{ texts.total }</th>{ for screen.total.into_iter().map(cell) }<td></td></tr>
                </tfoot>
            </table>
        </div>
    }
}

/// How euros came about, what the figures cover, and what they must not be mixed with.
fn method(stage: &Stage, costs: &Costs) -> Html {
    let texts = stage.texts;
    let total = (texts.qualified)(costs.total.qualifier, &amount(texts.lang, costs.total.value, Unit::Meur));
    let population = number(texts.lang, costs.population.value);
    html! {
        <div class="text">
            <p>{ &costs.note }{ " " }{ cite(stage, &costs.source) }</p>
            <p>{ (texts.calculated_note)(&total, &population, &date(texts.lang, costs.population.date)) }{ " " }{ cite(stage, &costs.population.source) }</p>
            <p>{ &costs.break_note }</p>
        </div>
    }
}

fn references(stage: &Stage, costs: &Costs) -> Html {
    let texts = stage.texts;
    html! {
        if !costs.references.is_empty() {
            <section class="block">
                { stage.heading(1, "", texts.references_heading) }
                <p class="block-lead">{ texts.references_lead }</p>
                { for costs.references.iter().map(|it| reference(stage, it)) }
            </section>
        }
    }
}

fn reference(stage: &Stage, reference: &Reference) -> Html {
    let texts = stage.texts;
    let row = |figure: &Figure| {
        let share = figure.percent.map_or_else(|| "–".to_owned(), |value| percent(texts.lang, value));
        html! {
            <tr key={figure.id.clone()}>
                <th scope="row">{ &figure.name }</th>
                <td class="number">{ amount(texts.lang, figure.value, figure.unit) }</td>
                <td class="number">{ share }</td>
            </tr>
        }
    };
    let id = format!("reference-{}", reference.id);
    html! {
        <div class="reference" key={reference.id.clone()}>
            <div class="scroller" tabindex="0" role="region" aria-labelledby={id.clone()}>
                <table part="table">
                    <caption {id}>{ &reference.title }</caption>
                    <thead><tr><th scope="col">{ texts.share }</th><th scope="col" class="number">{ "€" }</th><th scope="col" class="number">{ "%" }</th></tr></thead>
                    <tbody>{ for reference.figures.iter().map(row) }</tbody>
                </table>
            </div>
            <p>{ &reference.basis }{ " " }{ cite(stage, &reference.source) }</p>
        </div>
    }
}
