//! The visitor's own list: several needs make one whole.

use super::Stage;
use super::card::{links, named, unmarked};
use super::draw::{El, When, el};
use super::prose::prose;
use super::sources::{notes, sources_of_view};
use super::stage::button;
use crate::domain::{Need, ServiceRef, Topic};
use crate::explorer::screen::{ListScreen, Listed};
use crate::explorer::{Action, View};
use yew::Callback;

pub fn list(stage: &Stage, panel: El, screen: &ListScreen, on_print: &Callback<()>) -> El {
    let texts = stage.texts;
    let unknown = screen.has_unknown.then(|| el("p").class("notice").attr("part", "notice").text(texts.unknown_service));
    let listed = || if screen.services.is_empty() { empty(stage) } else { listed(stage, screen, on_print) };
    panel
        .add(stage.heading(1, texts.list_heading).class("title"))
        .maybe(stage.live(|| el("p").class("lead").text(texts.list_lead)))
        .maybe(unknown)
        .maybe(stage.live(listed))
        .maybe(stage.instead_of_list())
        .all(screen.needs.iter().map(|(need, services)| crossing(stage, need, services)))
        .maybe(stage.background.as_ref().map(|_| notes(stage, Topic::List).attr("data-print", "no")))
        .add(sources_of_view(stage, Topic::List, screen.needs.iter().map(|(need, _)| &need.source)))
}

fn empty(stage: &Stage) -> El {
    let texts = stage.texts;
    el("div")
        .class("notice")
        .key("empty")
        .attr("part", "notice")
        .add(el("p").add(el("strong").text(texts.list_empty)))
        .add(el("p").text(texts.list_empty_help))
        .add(stage.button(texts.find_services, Action::Go(View::Services)).class("button main"))
}

fn listed(stage: &Stage, screen: &ListScreen, on_print: &Callback<()>) -> El {
    let texts = stage.texts;
    let item = |listed: &Listed| {
        let remove = stage.button(texts.remove_from_list, Action::Remove(listed.id.to_owned()));
        named(stage, listed.id, listed.known.sector, &unmarked(listed.known.name))
            .maybe(listed.access.map(|access| prose(el("div"), access)))
            .add(remove.class("button remove").attr("aria-label", &(texts.remove_named)(listed.known.name)))
    };
    let own_worker = screen.crosses_sectors.then(|| {
        let notice = el("div").class("notice").attr("part", "notice");
        notice.add(stage.heading(2, texts.own_worker_heading)).add(el("p").text(texts.own_worker))
    });
    let items = screen.services.iter().map(item);
    let print = button(texts.print).class("button main").on(When::Click, on_print.reform(|_| ()));
    el("div")
        .key("listed")
        // takes the focus when the button that had it went with its service
        .add(el("ul").class("listed").attr("tabindex", "-1").has("data-focus", true).all(items))
        .add(el("p").class("actions").add(print).add(stage.button(texts.clear_list, Action::ClearList)))
        .add(el("p").class("muted").text(texts.list_privacy))
        .maybe(own_worker)
}

/// A need that no single service answers: what happens without help from all of them, and which they are.
fn crossing(stage: &Stage, need: &Need, services: &[&ServiceRef]) -> El {
    let texts = stage.texts;
    let ids = services.iter().map(|service| service.id.clone()).collect();
    let told = |label: &str, text: &str| el("p").add(el("strong").text(label).text(": ")).text(text);
    let example = el("div")
        .class("need")
        .add(stage.heading(2, &need.name))
        .add(el("p").text(&need.situation))
        .add(told(texts.needs_without, &need.without))
        .add(told(texts.needs_goal, &need.goal))
        .add(stage.heading(3, texts.needs_services))
        .add(links(stage, services.iter().copied()))
        .add(el("p").class("actions").add(stage.button(texts.add_all, Action::Add(ids))));
    el("section")
        .class("block")
        .attr("data-print", "no")
        .add(stage.heading(1, texts.needs_heading))
        .add(el("p").class("block-lead").text(texts.needs_lead))
        .add(example)
}
