//! What services are narrowed down by: choices with how many services each would leave, and what was chosen.

use super::Stage;
use super::draw::{El, When, el};
use super::stage::plain_button;
use crate::domain::{Facet, Filter};
use crate::explorer::screen::{FilterGroup, FilterRow, FiltersScreen};
use crate::explorer::{Action, Place};
use crate::text::filters::counted as about;
use crate::text::{count, filled};
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, TargetCast};

/// Opens and closes the filters. It stands while they change, and keeps the focus.
pub fn opener(stage: &Stage, is_open: bool) -> El {
    let next = (!is_open).then(|| (Facet::Area, String::new()));
    plain_button("button")
        .attr("part", "button")
        .id(OPENER)
        .says("aria-expanded", is_open)
        .click(&stage.send, Action::Filtering(next))
        .text(stage.texts.open_filters)
}

/// Id of the button that opens the filters.
const OPENER: &str = "filter";

/// The choices, while they are open, and what was chosen.
#[inline(never)] // begins the rest of the program
pub fn filters(stage: &Stage, screen: &FiltersScreen, shown: usize, place: &Place) -> El {
    let without_hours = screen
        .without_hours
        .filter(|count| *count > 0)
        .map(|count| about(stage.texts.lang, &stage.texts.later().filters.without_hours, count));
    el("div")
        .class("filters")
        .maybe(screen.groups.as_ref().map(|groups| panel(stage, groups, shown, place)))
        .maybe((!screen.chosen.is_empty()).then(|| chosen(stage, screen, place)))
        .maybe(without_hours.map(|sentence| el("p").class("muted").text(&sentence)))
}

/// What is said of a number of services while filters hold: it is heard even where the number stays what it was.
#[inline(never)] // begins the rest of the program
pub fn counted(stage: &Stage, screen: &FiltersScreen, is_nothing: bool, count: &str) -> String {
    let texts = &stage.texts.later().filters;
    match screen.chosen.len() {
        0 => count.to_owned(),
        filters => {
            let count = if is_nothing { texts.nothing } else { count };
            let pause = if count.ends_with('.') { " " } else { ", " };
            [count, pause, &about(stage.texts.lang, &texts.in_use, filters), "."].concat()
        }
    }
}

/// Filters leave nothing: what helps, and whom to call.
#[inline(never)] // begins the rest of the program
pub fn nothing(stage: &Stage, screen: &FiltersScreen, place: &Place) -> El {
    let texts = &stage.texts.later().filters;
    let last = screen.chosen.last().filter(|_| screen.chosen.len() > 1).map(|(filter, name)| {
        let label = filled(texts.remove_last, &[name.unwrap_or(texts.facet(filter.facet))]);
        stage.button(&label, without(place, filter))
    });
    el("div")
        .class("notice")
        .attr("part", "notice")
        .add(el("p").text(texts.nothing_help))
        .add(el("p").text(stage.texts.nothing_found_call))
        .add(el("p").class("actions").maybe(last).add(stage.button(texts.remove_all, Action::Filter(Vec::new()))))
}

fn panel(stage: &Stage, groups: &[FilterGroup], shown: usize, place: &Place) -> El {
    let texts = &stage.texts.later().filters;
    let (single, several): (Vec<&FilterGroup>, Vec<&FilterGroup>) =
        groups.iter().partition(|group| matches!(group.facet, Facet::Open | Facet::Free));
    let also = (!single.is_empty()).then(|| {
        let rows = single.iter().flat_map(|group| group.rows.iter().map(|row| option(stage, group.facet, row, place)));
        fieldset(texts.also, "also").add(el("ul").class("options").all(rows))
    });
    el("div")
        .class("controls")
        .key("controls")
        .maybe(also)
        .all(several.into_iter().map(|group| choices(stage, group, place)))
        .add(stage.button(&about(stage.texts.lang, &texts.show, shown), Action::Filtering(None)))
}

fn fieldset(name: &str, key: &str) -> El {
    el("fieldset").key(key).add(el("legend").class("label").text(name))
}

/// The values of a facet; of many those that answer what is typed.
fn choices(stage: &Stage, group: &FilterGroup, place: &Place) -> El {
    let rows = el("ul").class("options").all(group.rows.iter().map(|row| option(stage, group.facet, row, place)));
    fieldset(stage.texts.later().filters.facet(group.facet), group.facet.id())
        .maybe(group.typed.map(|typed| look_for(stage, group.facet, typed)))
        .add(rows)
        .maybe(group.typed.map(|_| rest(stage, group)))
}

fn look_for(stage: &Stage, facet: Facet, typed: &str) -> El {
    let id = ["find-", facet.id()].concat();
    let send = stage.send.clone();
    let typing = move |event: Event| {
        send.emit(Action::Filtering(Some((facet, event.target_unchecked_into::<HtmlInputElement>().value()))));
    };
    let input = el("input")
        .id(&id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "100")
        .value(typed)
        .on(When::Input, Callback::from(typing));
    let [areas, others] = stage.texts.later().filters.look_for;
    el("div")
        .class("look-for")
        .add(el("label").attr("for", &id).text(if facet == Facet::Area { areas } else { others }))
        .add(el("div").class("field").add(input))
}

/// How many more there are than are shown.
fn rest(stage: &Stage, group: &FilterGroup) -> El {
    let texts = &stage.texts.later().filters;
    let is_empty =
        group.rows.iter().all(|row| row.is_chosen) && group.more == 0 && group.typed.is_some_and(|typed| !typed.trim().is_empty());
    let said = match group.more {
        0 if is_empty => texts.no_such.to_owned(),
        0 => String::new(),
        more => filled(texts.more, &[&count(stage.texts.lang, more)]),
    };
    el("p").class("muted").attr("role", "status").text(&said)
}

fn option(stage: &Stage, facet: Facet, row: &FilterRow, place: &Place) -> El {
    let filter = Filter { facet, value: row.value.to_owned() };
    let next = if row.is_chosen { without(place, &filter) } else { with(place, filter) };
    let send = stage.send.clone();
    let input =
        el("input").attr("type", "checkbox").checked(row.is_chosen).on(When::Change, Callback::from(move |_| send.emit(next.clone())));
    let name = row.name.unwrap_or(stage.texts.later().filters.facet(facet));
    let label = el("label").class(if row.count == 0 { "option none" } else { "option" }).add(input).add(
        el("span").text(name).text(" ").add(el("span").class("muted").text(&["(", &count(stage.texts.lang, row.count), ")"].concat())),
    );
    el("li").key(&[facet.id(), " ", row.value].concat()).add(label)
}

/// What was chosen, each to be given up again; on paper, by name.
fn chosen(stage: &Stage, screen: &FiltersScreen, place: &Place) -> El {
    let texts = &stage.texts.later().filters;
    let chip = |(filter, name): &(&Filter, Option<&str>)| {
        let name = name.unwrap_or(texts.facet(filter.facet));
        let button = plain_button("chip")
            .attr("data-chosen", "")
            .attr("aria-label", &filled(texts.remove, &[name]))
            .click(&stage.send, without(place, filter))
            .text(name)
            .add(el("span").class("cross").attr("aria-hidden", "true").text("×"));
        el("li").key(&[filter.facet.id(), " ", &filter.value].concat()).add(button)
    };
    let all = plain_button("chip all").click(&stage.send, Action::Filter(Vec::new())).text(texts.remove_all);
    let chips = el("ul").class("chips").attr("aria-labelledby", "chosen").all(screen.chosen.iter().map(chip));
    let several = (screen.chosen.len() > 1).then(|| el("li").key("all").add(all));
    el("div").class("chosen").key("chosen").add(el("p").class("label").id("chosen").text(texts.chosen)).add(chips.maybe(several))
}

fn without(place: &Place, filter: &Filter) -> Action {
    Action::Filter(place.filters.iter().filter(|other| *other != filter).cloned().collect())
}

fn with(place: &Place, filter: Filter) -> Action {
    Action::Filter(place.filters.iter().cloned().chain([filter]).collect())
}
