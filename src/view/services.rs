//! Finding a service: by one's own words, or by looking around.

use super::card::{card, unmarked};
use super::draw::{El, When, el};
use super::service_map::service_map;
use super::sources::{notes, sources_of_view};
use super::stage::plain_button;
use super::{Stage, filters, frame};
use crate::domain::{Partner, Topic, joined};
use crate::explorer::screen::{Browse, Results, SectorGroup, ServicesScreen};
use crate::explorer::{Action, Explorer, View};
use crate::text::{count as written, filled};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, wasm_bindgen::JsCast};
use yew::{Callback, TargetCast};

/// Id of the search box.
pub const QUERY: &str = "query";

pub fn services(stage: &Stage, panel: El, screen: &ServicesScreen, explorer: &Explorer, on_retry: &Callback<()>) -> El {
    let place = &explorer.place;
    let is_all = screen.results.is_none() && screen.situation.is_none() && screen.sector.is_none() && place.filters.is_empty();
    let rest = is_all && stage.background.is_some();
    let opener = stage.library.front.facets.map(|_| filters::opener(stage, explorer.filtering.is_some()));
    let shown = match (&screen.results, &screen.browse) {
        (_, Some(browse)) => browse.count,
        (Some(Results::Found(found)), None) => found.count,
        _ => 0,
    };
    let narrowed = screen.filters.as_deref();
    // filters leave nothing of what there would be
    let is_found = screen.results.is_none() || screen.browse.is_none();
    let nothing = narrowed.filter(|narrowed| shown == 0 && narrowed.hidden > 0 && is_found);
    let mut said = count(stage, screen);
    if let Some(narrowed) = narrowed {
        said = filters::counted(stage, narrowed, nothing.is_some(), &said);
    } else if explorer.filtering.is_some() && opener.is_some() && screen.no_filters.is_none() {
        // the filters are on their way
        stage.texts.loading.clone_into(&mut said);
    }
    panel
        .add(search(stage, screen))
        // what is typed is answered right below, where a phone's keyboard leaves room
        .maybe(screen.results.is_none().then(|| situations(stage, screen)))
        .maybe(screen.results.is_none().then(|| service_map(stage, screen)))
        .maybe(opener)
        .maybe(screen.no_filters.map(|problem| frame::problem(stage.texts, problem, on_retry).add(el("p").text(stage.texts.no_filters))))
        .maybe(narrowed.map(|narrowed| filters::filters(stage, narrowed, shown, place)))
        .add(el("p").class("count").attr("role", "status").text(&said))
        .maybe(nothing.map(|narrowed| filters::nothing(stage, narrowed, place)))
        .maybe(screen.results.as_ref().map(|results| answers(stage, results, nothing.is_some(), on_retry)))
        .maybe(screen.results.is_some().then(|| situations(stage, screen)))
        .maybe(screen.browse.as_ref().map(|browse| map(stage, browse)))
        .maybe(rest.then(|| partners(stage)))
        .maybe(rest.then(|| notes(stage, Topic::Services)))
        .maybe(rest.then(|| sources_of_view(stage, Topic::Services, [])))
}

/// A field that sends what is typed, letter by letter, and is emptied by Escape.
pub fn field(stage: &Stage, view: View, id: &str, typed: &str) -> El {
    let (send, clear) = (stage.send.clone(), stage.send.clone());
    let typing = move |event: Event| send.emit(Action::Type(view, event.target_unchecked_into::<HtmlInputElement>().value()));
    let escape = move |event: Event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && !is_in_dialog(&event) {
            clear.emit(Action::Type(view, String::new()));
        }
    };
    el("input")
        .id(id)
        // not `search`: some browsers' own search boxes keep Escape for themselves, also in a dialog
        .attr("type", "text")
        .attr("inputmode", "search")
        .attr("role", "searchbox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(typed)
        .on(When::Input, Callback::from(typing))
        .on(When::KeyDown, Callback::from(escape))
}

/// Where Escape closes what is around; roots in between hide nothing.
fn is_in_dialog(event: &Event) -> bool {
    let around = event.composed_path();
    around.iter().any(|it| it.dyn_into::<Element>().is_ok_and(|it| it.matches("dialog,[popover],[aria-modal=true]").unwrap_or(false)))
}

fn search(stage: &Stage, screen: &ServicesScreen) -> El {
    let texts = stage.texts;
    let clear = Action::Type(View::Services, String::new());
    let input = field(stage, View::Services, QUERY, screen.query)
        .attr("enterkeyhint", "search")
        .attr("maxlength", "200")
        .attr("aria-describedby", "query-hint");
    let clear = (!screen.query.is_empty()).then(|| {
        plain_button("clear")
            .attr("aria-label", texts.clear_search)
            .click(&stage.send, clear)
            .add(el("span").attr("aria-hidden", "true").text("×"))
    });
    el("form")
        .class("search")
        .attr("part", "search")
        .attr("role", "search")
        .on(When::Submit, Callback::from(|event: Event| event.prevent_default()))
        .add(el("label").attr("for", "query").text(texts.search_label))
        .add(el("div").class("field").add(lens()).add(input).maybe(clear))
        .add(el("p").class(if screen.query.is_empty() { "hint" } else { "unseen" }).id("query-hint").text(texts.search_hint))
}

fn lens() -> El {
    el("svg")
        .class("lens")
        .attr("viewBox", "0 0 20 20")
        .attr("aria-hidden", "true")
        .add(el("circle").attr("cx", "8.5").attr("cy", "8.5").attr("r", "5.5"))
        .add(el("path").attr("d", "M12.5 12.5 18 18"))
}

fn situations(stage: &Stage, screen: &ServicesScreen) -> El {
    let chip = |name: &str, id: Option<&String>, many: Option<&usize>| {
        let count = many.map(|many| el("span").class("muted").text(&[" (", &written(stage.texts.lang, *many), ")"].concat()));
        let chip = plain_button("chip").says("aria-pressed", screen.situation == id.map(String::as_str)).text(name).maybe(count);
        el("li").add(chip.click(&stage.send, Action::ChooseSituation(id.cloned())))
    };
    let situations = &stage.library.front.situations;
    // a part chosen on the map, which is not on the screen beside answers
    let sector = screen.sector.filter(|_| screen.results.is_some()).map(|sector| {
        let label = el("span").attr("aria-hidden", "true").text(" ×");
        let chip = plain_button("chip").says("aria-pressed", true).text((stage.texts.sector)(sector)).add(label);
        el("li").add(chip.click(&stage.send, Action::ChooseSector(None)))
    });
    let chips =
        el("ul").class("chips").maybe(sector).add(chip(stage.texts.all_situations, None, None)).all(
            situations.iter().enumerate().map(|(at, situation)| chip(&situation.name, Some(&situation.id), screen.situations.get(at))),
        );
    let label = el("p").class("label").id("situations").text(stage.texts.situations);
    el("div").class("situations").attr("role", "group").attr("aria-labelledby", "situations").add(label).add(chips)
}

pub(super) fn count(stage: &Stage, screen: &ServicesScreen) -> String {
    let texts = stage.texts;
    match (&screen.results, &screen.browse) {
        (Some(Results::Found(found)), _) if found.count == 0 => filled(texts.nothing_found, &[screen.query.trim()]),
        (Some(Results::Found(found)), _) => (texts.results)(found.count, screen.query.trim()),
        (Some(Results::Awaited), _) => texts.searching.to_owned(),
        (None, Some(browse)) => (texts.services_shown)(browse.count),
        (None, None) => texts.loading.to_owned(),
        (Some(Results::Missing(_)), _) => String::new(),
    }
}

/// `is_told`: why there are none stands above.
fn answers(stage: &Stage, results: &Results, is_told: bool, on_retry: &Callback<()>) -> El {
    match results {
        Results::Awaited => el("div"),
        Results::Missing(problem) => frame::problem(stage.texts, problem, on_retry).add(el("p").text(stage.texts.nothing_found_call)),
        Results::Found(found) => super::answers::found(stage, found, is_told),
    }
}

/// A long list goes on.
pub(super) fn more(stage: &Stage, shown: usize, count: usize, grows: bool) -> El {
    el("p")
        .class("actions")
        .has("data-grows", grows)
        .text(&(stage.texts.shown_of)(shown, count))
        .text(" ")
        .add(stage.button(stage.texts.show_more, Action::More))
}

pub(super) fn map(stage: &Stage, browse: &Browse) -> El {
    let texts = stage.texts;
    let group = |group: &SectorGroup| {
        let sector = group.sector;
        let cards = group.cards.iter().map(|it| card(stage, it, &unmarked(&it.name), &unmarked(&it.summary)));
        el("section")
            .class(&format!("sector {}", sector.id()))
            .key(sector.id())
            .add(stage.heading(1, (texts.sector)(sector)))
            .add(el("p").class("sector-lead").text((texts.sector_description)(sector)))
            .add(el("ul").class("cards").all(cards))
    };
    let shown = || browse.groups.iter().map(|group| group.cards.len()).sum();
    el("div")
        .class("map")
        .all(browse.groups.iter().map(group))
        .maybe(browse.has_more().then(|| more(stage, shown(), browse.count, browse.grows)))
}

pub(super) fn partners(stage: &Stage) -> El {
    let partner = |partner: &Partner| {
        let examples = joined(partner.examples.iter().map(|example| example.name.as_str()), ", ");
        el("li").add(stage.heading(2, &partner.name)).add(el("p").text(&partner.description)).add(el("p").class("muted").text(&examples))
    };
    el("section")
        .class("block")
        .add(stage.heading(1, stage.texts.partners_heading))
        .add(el("p").class("block-lead").text(stage.texts.partners_lead))
        .add(el("ul").class("tiles").all(stage.background.iter().flat_map(|background| &background.partners).map(partner)))
}
