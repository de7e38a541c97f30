//! Finding a service: by one's own words, or by looking around.

use super::Stage;
use super::card::{card, marked, opener};
use super::frame::button;
use super::sources::notes;
use crate::domain::{Partner, Topic};
use crate::explorer::screen::{Browse, ResultRow, Results, SectorGroup, ServicesScreen};
use crate::explorer::{Action, View};
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, KeyboardEvent, SubmitEvent, TargetCast, html};

pub fn services(stage: &Stage, screen: &ServicesScreen) -> Html {
    html! {
        <>
            { search(stage, screen) }
            { situations(stage, screen) }
            <p class="count" role="status">{ count(stage, screen) }</p>
            { screen.results.as_ref().map(|results| answers(stage, &screen.query, results)) }
            { screen.browse.as_ref().map(|browse| map(stage, browse)) }
            if screen.results.is_none() && screen.situation.is_none() {
                { partners(stage) }
                { notes(stage, Topic::Services) }
            }
        </>
    }
}

fn search(stage: &Stage, screen: &ServicesScreen) -> Html {
    let texts = stage.texts;
    let oninput = {
        let send = stage.send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Action::Type(View::Services, event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let clear = stage.on(|| Action::Type(View::Services, String::new()));
    let onkeydown = {
        let clear = stage.send.reform(|()| Action::Type(View::Services, String::new()));
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                clear.emit(());
            }
        })
    };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" part="search" role="search" {onsubmit}>
            <label for="query">{ texts.search_label }</label>
            <div class="field">
                <svg class="lens" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5" /><path d="M12.5 12.5 18 18" /></svg>
                <input id="query" type="search" role="searchbox" autocomplete="off" spellcheck="false" enterkeyhint="search"
                    aria-describedby="query-hint" value={screen.query.clone()} {oninput} {onkeydown} />
                if !screen.query.is_empty() {
                    <button type="button" class="clear" aria-label={texts.clear_search} title={texts.clear_search} onclick={clear} data-clear=""><span aria-hidden="true">{ "×" }</span></button>
                }
            </div>
            <p class="hint" id="query-hint">{ texts.search_hint }</p>
        </form>
    }
}

fn situations(stage: &Stage, screen: &ServicesScreen) -> Html {
    let chip = |name: &str, id: Option<&String>| {
        let id = id.cloned();
        let pressed = screen.situation == id;
        let onclick = stage.on(move || Action::ChooseSituation(id.clone()));
        html! { <li><button type="button" class="chip" aria-pressed={pressed.to_string()} {onclick}>{ name }</button></li> }
    };
    let situations = &stage.library.dataset.catalogue.situations;
    html! {
        <div class="situations" role="group" aria-labelledby="situations">
            <p class="label" id="situations">{ stage.texts.situations }</p>
            <ul class="chips">
                { chip(stage.texts.all_situations, None) }
                { for situations.iter().map(|situation| chip(&situation.name, Some(&situation.id))) }
            </ul>
        </div>
    }
}

fn count(stage: &Stage, screen: &ServicesScreen) -> String {
    let texts = stage.texts;
    match (&screen.results, &screen.browse) {
        (Some(results), _) if results.rows.is_empty() => (texts.nothing_found)(screen.query.trim()),
        (Some(results), _) => (texts.results)(results.rows.len(), screen.query.trim()),
        (None, Some(browse)) => (texts.services_shown)(browse.count),
        (None, None) => String::new(),
    }
}

fn answers(stage: &Stage, query: &str, results: &Results) -> Html {
    let texts = stage.texts;
    if results.rows.is_empty() {
        return html! {
            <div class="notice" part="notice">
                <p>{ texts.nothing_found_help }</p>
                <p>{ texts.nothing_found_call }</p>
                { button(texts.clear_search, "", stage.on(|| Action::Type(View::Services, String::new()))) }
            </div>
        };
    }
    let row = |row: &ResultRow| {
        html! {
            <li class={format!("card {}", row.service.sector.id())} part="card" key={row.service.id.clone()}>
                { opener(stage, &row.service, marked(&row.name)) }
                <p>{ marked(&row.summary) }</p>
                if let Some(reason) = &row.reason {
                    <p class="reason">{ texts.found_by }{ " " }{ marked(reason) }</p>
                }
            </li>
        }
    };
    html! {
        <section aria-labelledby="results" data-query={query.to_owned()}>
            { stage_heading(stage, "results", texts.results_heading) }
            <ul class="results">{ for results.rows.iter().map(row) }</ul>
        </section>
    }
}

fn stage_heading(stage: &Stage, id: &'static str, text: &'static str) -> Html {
    html! { <div {id} class="unseen">{ stage.heading(1, "", text) }</div> }
}

fn map(stage: &Stage, browse: &Browse) -> Html {
    let texts = stage.texts;
    let group = |group: &SectorGroup| {
        let sector = group.sector;
        let id = format!("sector-{}", sector.id());
        html! {
            <section class={format!("sector {}", sector.id())} aria-labelledby={id.clone()} key={sector.id()}>
                <div class="sector-head" {id}>{ stage.heading(1, "", (texts.sector)(sector)) }</div>
                <p class="sector-lead">{ (texts.sector_description)(sector) }</p>
                <ul class="cards">{ for group.services.iter().map(|service| card(stage, service)) }</ul>
            </section>
        }
    };
    html! { <div class="map">{ for browse.groups.iter().map(group) }</div> }
}

fn partners(stage: &Stage) -> Html {
    let partner = |partner: &Partner| {
        let examples = partner.examples.iter().map(|example| example.name.as_str()).collect::<Vec<_>>().join(", ");
        html! {
            <li key={partner.id.clone()}>
                { stage.heading(2, "", html! { &partner.name }) }
                <p>{ &partner.description }</p>
                if !examples.is_empty() {
                    <p class="muted">{ examples }</p>
                }
            </li>
        }
    };
    let partners = &stage.library.dataset.catalogue.partners;
    html! {
        if !partners.is_empty() {
            <section class="block">
                { stage.heading(1, "", stage.texts.partners_heading) }
                <p class="block-lead">{ stage.texts.partners_lead }</p>
                <ul class="tiles">{ for partners.iter().map(partner) }</ul>
            </section>
        }
    }
}
