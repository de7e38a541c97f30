//! What stays while the views change: the title, the numbers to call, the tabs, where it all comes from.

use super::Stage;
use crate::domain::Problem;
use crate::explorer::state::Announcement;
use crate::explorer::{Action, Explorer, View};
use crate::text::{Texts, date};
use yew::{Callback, Html, KeyboardEvent, classes, html};

pub fn loading(texts: &Texts) -> Html {
    html! {
        <div class="explorer" lang={texts.lang.code()}>
            <slot></slot>
            <p class="loading" role="status">{ texts.loading }</p>
        </div>
    }
}

/// Says what went wrong, and gives the page its own content back.
pub fn failure(texts: &Texts, problem: &Problem, on_retry: &Callback<()>) -> Html {
    let retry = on_retry.reform(|_| ());
    html! {
        <div class="explorer failed" lang={texts.lang.code()}>
            <div class="notice problem" part="notice" role="alert">
                <p>{ (texts.problem)(problem) }</p>
                <button class="button" part="button" onclick={retry}>{ texts.retry }</button>
            </div>
            <slot></slot>
        </div>
    }
}

pub fn frame(stage: &Stage, state: &Explorer, panel: Html) -> Html {
    let texts = stage.texts;
    let view = state.place.view;
    html! {
        <div class="explorer" lang={texts.lang.code()}>
            <header class="head">
                <div>
                    { stage.heading(0, "product", region_title(stage, state)) }
                    <p class="lead">{ texts.lead }</p>
                </div>
                { urgent(texts) }
            </header>
            { tabs(stage, state) }
            <div class="panel" role="tabpanel" id="panel" aria-labelledby={view.id()}>{ panel }</div>
            <p class="announcement" role="status">{ announcement(texts, state) }</p>
            <footer class="foot">
                <p>{ (texts.compiled)(&date(texts.lang, stage.library.dataset.compiled)) }{ " " }{ (texts.licence)(&stage.library.dataset.licence) }</p>
            </footer>
        </div>
    }
}

fn region_title(stage: &Stage, state: &Explorer) -> String {
    let region = state.settings.region.as_ref().and_then(|wanted| stage.library.dataset.region(wanted));
    region.map_or_else(|| stage.texts.title.to_owned(), |region| format!("{}: {}", region.name, stage.texts.title.to_lowercase()))
}

fn urgent(texts: &Texts) -> Html {
    html! {
        <ul class="urgent" aria-label={texts.urgent}>
            <li><a href="tel:112"><strong>{ "112" }</strong>{ " " }<span>{ texts.emergency_number }</span></a></li>
            <li><a href="tel:116117"><strong>{ "116\u{a0}117" }</strong>{ " " }<span>{ texts.medical_helpline }</span></a></li>
        </ul>
    }
}

fn tabs(stage: &Stage, state: &Explorer) -> Html {
    let texts = stage.texts;
    let tab = |view: &View| {
        let view = *view;
        let selected = view == state.place.view;
        let count = state.place.list.len();
        let badge = (view == View::List && count > 0).then(|| {
            html! { <span class="badge"><span aria-hidden="true">{ count }</span><span class="unseen">{ format!(" ({})", (texts.services_on_list)(count)) }</span></span> }
        });
        html! {
            <button role="tab" id={view.id()} class="tab" aria-selected={selected.to_string()} aria-controls="panel"
                tabindex={if selected { "0" } else { "-1" }} onclick={stage.on(move || Action::Go(view))}>
                { name(texts, view) }{ badge }
            </button>
        }
    };
    html! {
        <div class="tabs" part="tabs" role="tablist" aria-label={texts.tabs} onkeydown={arrows(stage, state)}>
            { for state.settings.views.iter().map(tab) }
        </div>
    }
}

const fn name(texts: &Texts, view: View) -> &'static str {
    match view {
        View::Services => texts.tab_services,
        View::Costs => texts.tab_costs,
        View::List => texts.tab_list,
        View::Programme => texts.tab_programme,
        View::Glossary => texts.tab_glossary,
    }
}

/// Arrow keys, Home and End move between tabs, as the ARIA practices tell; `element` moves the focus along.
fn arrows(stage: &Stage, state: &Explorer) -> Callback<KeyboardEvent> {
    let views = state.settings.views.clone();
    let at = views.iter().position(|view| *view == state.place.view).unwrap_or(0);
    let send = stage.send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowRight" => (at + 1) % views.len(),
            "ArrowLeft" => (at + views.len() - 1) % views.len(),
            "Home" => 0,
            "End" => views.len() - 1,
            _ => return,
        };
        event.prevent_default();
        if let Some(view) = views.get(next) {
            send.emit(Action::Go(*view));
        }
    })
}

fn announcement(texts: &Texts, state: &Explorer) -> Html {
    match &state.announcement {
        Some(Announcement::Added(name)) => html! { (texts.added)(name) },
        Some(Announcement::Removed(name)) => html! { (texts.removed)(name) },
        None => Html::default(),
    }
}

/// A button that says what it does.
pub fn button(label: impl Into<Html>, class: &'static str, onclick: Callback<yew::MouseEvent>) -> Html {
    html! { <button type="button" class={classes!("button", class)} part="button" {onclick}>{ label.into() }</button> }
}
