//! A service's own page.

use super::Stage;
use super::card::links;
use super::chart::bar;
use super::frame::button;
use super::sources::sources;
use crate::domain::{Basis, Channel, Example, Sector};
use crate::explorer::screen::{ServiceScreen, ShareOfService};
use crate::explorer::{Action, View};
use crate::text::percent;
use yew::{Html, html};

pub fn service(stage: &Stage, screen: &ServiceScreen) -> Html {
    let texts = stage.texts;
    let service = &screen.service;
    let back = if screen.from_results { texts.back_to_results } else { texts.all_services };
    let professions = screen.professions.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
    html! {
        <article class={format!("service {}", service.sector.id())}>
            <button type="button" class="back" onclick={stage.on(|| Action::Close)}><span aria-hidden="true">{ "← " }</span>{ back }</button>
            <p class="tag">{ (texts.sector)(service.sector) }</p>
            { stage.focused_heading(1, html! { &service.name }) }
            <p class="lead">{ &service.summary }</p>
            <p class="text">{ &service.description }</p>
            { listing(stage, screen) }
            <div class="facts">
                { fact(stage, texts.access, html! { <p>{ &service.access }</p> }) }
                { fact(stage, texts.audience, html! { <p>{ &service.audience }</p> }) }
                if !service.examples.is_empty() {
                    { fact(stage, texts.examples, examples(stage, &service.examples)) }
                }
                if !screen.channels.is_empty() {
                    { fact(stage, texts.channels, channels(&screen.channels)) }
                }
                if !professions.is_empty() {
                    { fact(stage, texts.professions, html! { <p>{ professions }</p> }) }
                }
                { fact(stage, texts.cost_of_service, costs(stage, screen)) }
            </div>
            if !service.aliases.is_empty() {
                <p class="muted">{ texts.also_called }{ " " }{ service.aliases.join(", ") }</p>
            }
            if !screen.related.is_empty() {
                <section class="block">
                    { stage.heading(2, "", texts.related) }
                    { links(stage, screen.related.iter().map(|service| &**service)) }
                </section>
            }
            { sources(stage, &service.sources) }
        </article>
    }
}

fn listing(stage: &Stage, screen: &ServiceScreen) -> Html {
    let id = screen.service.id.clone();
    html! {
        <p class="actions">
            if screen.on_list {
                { button(stage.texts.remove_from_list, "", stage.on(move || Action::Remove(id.clone()))) }
            } else {
                { button(stage.texts.add_to_list, "main", stage.on(move || Action::Add(vec![id.clone()]))) }
            }
        </p>
    }
}

fn fact(stage: &Stage, title: &'static str, content: Html) -> Html {
    html! { <section class="fact">{ stage.heading(2, "", title) }{ content }</section> }
}

/// Examples under social and health where a service has both.
fn examples(stage: &Stage, examples: &[Example]) -> Html {
    let list = |sector: Option<Sector>| {
        let of_sector: Vec<&Example> = examples.iter().filter(|example| example.sector == sector).collect();
        html! {
            if !of_sector.is_empty() {
                if let Some(sector) = sector {
                    <p class="muted">{ (stage.texts.sector)(sector) }</p>
                }
                <ul>{ for of_sector.iter().map(|example| html! { <li>{ &example.name }</li> }) }</ul>
            }
        }
    };
    html! { <>{ list(None) }{ for Sector::ALL.into_iter().map(Some).map(list) }</> }
}

fn channels(channels: &[Channel]) -> Html {
    let channel = |channel: &Channel| html! { <><dt>{ &channel.name }</dt><dd>{ &channel.description }</dd></> };
    html! { <dl>{ for channels.iter().map(channel) }</dl> }
}

fn costs(stage: &Stage, screen: &ServiceScreen) -> Html {
    let texts = stage.texts;
    let share = |link: &ShareOfService| {
        let share = &link.share;
        let written = percent(texts.lang, share.percent);
        let sentence = match link.basis {
            Basis::Stated => (texts.share_stated)(&share.name, &written),
            Basis::Inferred => (texts.share_inferred)(&share.name, &written),
        };
        html! {
            <div class="share-of" key={share.id.clone()}>
                { bar(&share.id, share.percent.fraction_of(crate::domain::Decimal::whole(100))) }
                <p>{ sentence }</p>
                { button((texts.show_share)(&share.name), "quiet", stage.open(View::Costs, &share.id)) }
            </div>
        }
    };
    html! {
        if screen.shares.is_empty() {
            <p>{ texts.share_none }</p>
        } else {
            { for screen.shares.iter().map(share) }
        }
    }
}
