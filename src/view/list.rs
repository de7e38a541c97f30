//! The visitor's own list: several needs make one whole.

use super::Stage;
use super::card::{links, opener};
use super::frame::button;
use super::sources::notes;
use crate::domain::{Need, Service, Topic};
use crate::explorer::screen::ListScreen;
use crate::explorer::{Action, View};
use std::rc::Rc;
use yew::{Callback, Html, html};

pub fn list(stage: &Stage, screen: &ListScreen, on_print: &Callback<()>) -> Html {
    let texts = stage.texts;
    html! {
        <>
            { stage.heading(1, "title", texts.list_heading) }
            <p class="lead">{ texts.list_lead }</p>
            if screen.has_unknown {
                <p class="notice" part="notice">{ texts.unknown_service }</p>
            }
            if screen.services.is_empty() {
                { empty(stage) }
            } else {
                { listed(stage, screen, on_print) }
            }
            { for screen.needs.iter().map(|(need, services)| crossing(stage, need, services)) }
            { notes(stage, Topic::List) }
        </>
    }
}

fn empty(stage: &Stage) -> Html {
    let texts = stage.texts;
    html! {
        <div class="notice" part="notice">
            <p><strong>{ texts.list_empty }</strong></p>
            <p>{ texts.list_empty_help }</p>
            { button(texts.find_services, "main", stage.on(|| Action::Go(View::Services))) }
        </div>
    }
}

fn listed(stage: &Stage, screen: &ListScreen, on_print: &Callback<()>) -> Html {
    let texts = stage.texts;
    let item = |service: &Rc<Service>| {
        let id = service.id.clone();
        let remove = stage.on(move || Action::Remove(id.clone()));
        html! {
            <li class={format!("card {}", service.sector.id())} part="card" key={service.id.clone()}>
                { opener(stage, service, html! { &service.name }) }
                <p>{ &service.access }</p>
                <button type="button" class="button remove" part="button" aria-label={(texts.remove_named)(&service.name)} onclick={remove}>{ texts.remove_from_list }</button>
            </li>
        }
    };
    html! {
        <>
            <ul class="listed" data-focus="" tabindex="-1">{ for screen.services.iter().map(item) }</ul>
            <p class="actions">
                { button(texts.print, "main", on_print.reform(|_| ())) }
                { button(texts.clear_list, "", stage.on(|| Action::ClearList)) }
            </p>
            <p class="muted">{ texts.list_privacy }</p>
            if screen.crosses_sectors {
                <div class="notice" part="notice">
                    { stage.heading(2, "", texts.own_worker_heading) }
                    <p>{ texts.own_worker }</p>
                </div>
            }
        </>
    }
}

/// A need that no single service answers: what happens without help from all of them, and which they are.
fn crossing(stage: &Stage, need: &Need, services: &[Rc<Service>]) -> Html {
    let texts = stage.texts;
    let ids: Vec<String> = services.iter().map(|service| service.id.clone()).collect();
    html! {
        <section class="block" key={need.id.clone()}>
            { stage.heading(1, "", texts.needs_heading) }
            <p class="block-lead">{ texts.needs_lead }</p>
            <div class="need">
                { stage.heading(2, "", html! { &need.name }) }
                <p>{ &need.situation }</p>
                <p><strong>{ texts.needs_without }{ ". " }</strong>{ &need.without }</p>
                <p><strong>{ texts.needs_goal }{ ". " }</strong>{ &need.goal }</p>
                { stage.heading(3, "", texts.needs_services) }
                { links(stage, services.iter().map(|service| &**service)) }
                <p class="actions">{ button(texts.add_all, "", stage.on(move || Action::Add(ids.clone()))) }</p>
            </div>
        </section>
    }
}
