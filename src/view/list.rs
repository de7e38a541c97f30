//! The visitor's own list: several needs make one whole.

use super::Stage;
use super::card::{links, named, opener, unmarked};
use super::contact::brief;
use super::draw::{El, When, el};
use super::prose::prose;
use super::qr::code;
use super::sources::{notes, sources_of_view};
use super::take_along::{Along, copy_link, print, refused, shared_link};
use crate::domain::{ServiceRef, Topic, joined};
use crate::explorer::screen::{Crossing, ListScreen, Listed, Suggestion};
use crate::explorer::{Action, Explorer, View};
use crate::text::{OwnList, filled};
use web_sys::{Event, HtmlTextAreaElement};
use yew::{Callback, TargetCast};

pub fn list(stage: &Stage, panel: El, screen: &ListScreen, explorer: &Explorer, along: &Along) -> El {
    let texts = stage.texts;
    let unknown = screen.has_unknown.then(|| el("p").class("notice").attr("part", "notice").text(texts.unknown_service));
    let (alike, others) = screen.needs.split_at(screen.needs.partition_point(Crossing::is_alike));
    let listed = || if screen.services.is_empty() { empty(stage, explorer) } else { listed(stage, screen, explorer, along) };
    panel
        .add(stage.heading(1, texts.list_heading).class("title"))
        .maybe(stage.live(|| el("p").class("lead").text(texts.list_lead)))
        .maybe(unknown)
        .maybe(stage.live(listed))
        // what was noted stands also where the list is empty: the link carries it
        .maybe(
            (stage.is_live() && screen.services.is_empty() && !explorer.place.note.is_empty())
                .then(|| note(stage, OwnList::of(texts.lang), &explorer.place.note)),
        )
        .maybe(stage.instead_of_list())
        // an example that is much like the list says more than what merely goes with it
        .all(alike.iter().map(|it| crossing(stage, it)))
        .maybe((stage.is_live() && !screen.suggestions.is_empty()).then(|| suggestions(stage, &screen.suggestions)))
        .all(others.iter().map(|it| crossing(stage, it)))
        .maybe(stage.background.as_ref().map(|_| notes(stage, Topic::List).attr("data-print", "no")))
        .add(sources_of_view(
            stage,
            Topic::List,
            screen.needs.iter().map(|it| &it.need.source).chain(screen.services.iter().flat_map(|it| it.sources)),
        ))
}

fn empty(stage: &Stage, explorer: &Explorer) -> El {
    let texts = stage.texts;
    // what was thrown away by a slip comes back
    let back = explorer.cleared.as_ref().map(|_| stage.button(OwnList::of(texts.lang).unclear, Action::Unclear));
    el("div")
        .class("notice")
        .key("empty")
        .attr("part", "notice")
        .add(el("p").add(el("strong").text(texts.list_empty)))
        .add(el("p").text(texts.list_empty_help))
        .add(el("p").class("actions").add(stage.button(texts.find_services, Action::Go(View::Services)).class("button main")).maybe(back))
}

fn listed(stage: &Stage, screen: &ListScreen, explorer: &Explorer, along: &Along) -> El {
    let texts = stage.texts;
    let own = OwnList::of(texts.lang);
    // whether something is open now is told by the rest of the program, which has come when the background has
    let now = explorer.now.filter(|_| stage.background.is_some());
    let item = |(at, listed): (usize, &Listed)| {
        let up = || {
            let label = filled(own.earlier_named, &[listed.known.name]);
            stage.button(own.earlier, Action::Earlier(listed.id.to_owned())).attr("aria-label", &label).attr("data-up", listed.id)
        };
        let remove = stage.button(texts.remove_from_list, Action::Remove(listed.id.to_owned()));
        named(stage, listed.id, listed.known.sector, &unmarked(listed.known.name))
            .maybe(listed.access.map(|access| prose(el("div"), access)))
            .maybe((!listed.ways.is_empty()).then(|| brief(stage, &listed.ways, now)))
            .add(
                el("p")
                    .class("actions")
                    .maybe((at > 0).then(up))
                    .add(remove.class("button remove").attr("aria-label", &filled(texts.remove_named, &[listed.known.name]))),
            )
    };
    let own_worker = screen.crosses_sectors.then(|| {
        let notice = el("div").class("notice").attr("part", "notice");
        notice.add(stage.heading(2, texts.own_worker_heading)).add(el("p").text(texts.own_worker))
    });
    let items = screen.services.iter().enumerate().map(item);
    let reason = if screen.crosses_sectors { own.puts_together } else { own.tell_all };
    let first =
        screen.first.map(|name| el("p").class("first").add(el("strong").text(&filled(own.start_here, &[name]))).text(" ").text(reason));
    let print = print(stage, along).class("button main");
    el("div")
        .key("listed")
        // takes the focus when the button that had it went with its service
        .maybe(first)
        .add(el("ol").class("listed").attr("tabindex", "-1").has("data-focus", true).all(items))
        .add(el("p").class("actions").add(print).add(stage.button(texts.clear_list, Action::ClearList)))
        .maybe(own_worker)
        .add(note(stage, own, &explorer.place.note))
        .add(el("p").class("muted").text(texts.list_privacy))
        .maybe(take(stage, own, explorer, along))
}

/// What the visitor notes; on paper it stands as a text.
fn note(stage: &Stage, own: &OwnList, note: &str) -> El {
    let send = stage.send.clone();
    let typing = move |event: Event| send.emit(Action::Note(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    let field = el("textarea")
        .id("note")
        .attr("rows", "3")
        .attr("maxlength", "500")
        .attr("aria-describedby", "note-hint")
        .value(note)
        .on(When::Input, Callback::from(typing));
    let paper = (!note.is_empty()).then(|| el("p").class("paper").attr("aria-hidden", "true").text(note));
    let kept = if note.is_empty() { "note idle" } else { "note" };
    el("div")
        .class(kept)
        .add(el("label").class("label").attr("for", "note").text(own.note))
        .add(el("p").class("hint").id("note-hint").text(own.note_hint))
        .add(field)
        .maybe(paper)
}

/// The way to another device; nothing where the page's fragment is not ours, for then no link holds the list.
fn take(stage: &Stage, own: &OwnList, explorer: &Explorer, along: &Along) -> Option<El> {
    let copy = copy_link(stage, explorer, along)?;
    // drawn by the rest of the program, which has come when the background has
    let code = stage.background.is_some().then(|| code(own, &shared_link(explorer, along)));
    Some(
        el("section")
            .class("block")
            .add(stage.heading(1, own.take))
            .add(el("p").class("block-lead").attr("data-print", "no").text(own.take_lead))
            .add(el("p").class("actions").add(copy))
            .maybe(refused(stage.texts, explorer))
            .maybe(code),
    )
}

/// What goes with the services on the list.
fn suggestions(stage: &Stage, suggestions: &[Suggestion]) -> El {
    let own = OwnList::of(stage.texts.lang);
    let item = |suggestion: &Suggestion| {
        let ServiceRef { id, name } = suggestion.service;
        let add = stage.button(own.add, Action::Add(vec![id.clone()])).attr("aria-label", &filled(own.add_named, &[name]));
        let beside = joined(suggestion.beside.iter().copied(), ", ");
        el("li")
            .key(id)
            .add(el("div").add(opener(stage, id).text(name)).add(el("p").class("muted").text(&filled(own.beside, &[&beside]))))
            .add(add)
    };
    el("section")
        .class("block")
        .attr("data-print", "no")
        .add(stage.heading(1, own.suggestions))
        .add(el("p").class("block-lead").text(own.suggestions_lead))
        .add(el("ul").class("suggested").all(suggestions.iter().map(item)))
}

/// A need that no single service answers: what happens without help from all of them, and which they are.
fn crossing(stage: &Stage, crossing: &Crossing) -> El {
    let (texts, own) = (stage.texts, OwnList::of(stage.texts.lang));
    let Crossing { need, services, listed, missing } = crossing;
    let told = |label: &str, text: &str| el("p").add(el("strong").text(label).text(": ")).text(text);
    let names = |services: &[&ServiceRef]| joined(services.iter().map(|service| service.name.as_str()), ", ");
    let touched = match (listed.is_empty(), missing.is_empty()) {
        (true, _) => None,
        (false, true) => Some(own.need_all.to_owned()),
        (false, false) => Some(filled(own.need_some, &[&names(listed)])),
    };
    let ids = missing.iter().map(|service| service.id.clone()).collect();
    // what is put on a list at one press has to be like it
    let add = || el("p").class("actions").add(stage.button(own.add_missing, Action::Add(ids)));
    let example = el("div")
        .class("need")
        .add(stage.heading(2, &need.name))
        .add(el("p").text(&need.situation))
        .add(told(texts.needs_without, &need.without))
        .add(told(texts.needs_goal, &need.goal))
        .add(stage.heading(3, texts.needs_services))
        .add(links(stage, services.iter().copied()))
        .maybe(touched.map(|touched| el("p").text(&touched)))
        .maybe((crossing.is_alike() && !missing.is_empty()).then(add));
    el("section")
        .class("block")
        .attr("data-print", "no")
        .add(stage.heading(1, texts.needs_heading))
        .add(el("p").class("block-lead").text(texts.needs_lead))
        .add(example)
}
