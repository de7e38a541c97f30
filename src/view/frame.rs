//! What stays while the views change: the title, the numbers to call, the tabs, where it all comes from.

use super::Stage;
use super::draw::{El, When, el};
use super::stage::{button, plain_button};
use crate::domain::{Lang, Problem};
use crate::explorer::state::Announcement;
use crate::explorer::{Action, Explorer, Opened, Taken, View};
use crate::text::{OwnList, Texts, date, filled};
use web_sys::{Event, KeyboardEvent, wasm_bindgen::JsCast};
use yew::Callback;

fn root(lang: Lang) -> El {
    el("div").class("explorer").attr("lang", lang.code())
}

pub fn loading(texts: &Texts) -> El {
    root(texts.lang).add(el("slot")).add(awaited(texts))
}

/// Something is still on its way.
pub fn awaited(texts: &Texts) -> El {
    el("p").attr("role", "status").text(texts.loading)
}

/// Says what went wrong, whom to call meanwhile, and gives the page its own content back.
pub fn failure(texts: &Texts, trouble: &Problem, on_retry: &Callback<()>) -> El {
    root(texts.lang).add(problem(texts, trouble, on_retry).add(urgent(texts))).add(el("slot"))
}

/// What went wrong in words, and a way to try again.
pub fn problem(texts: &Texts, problem: &Problem, on_retry: &Callback<()>) -> El {
    let retry = button(texts.retry).on(When::Click, on_retry.reform(|_| ()));
    let sentence = el("p").text(&(texts.problem)(problem));
    el("div").class("notice problem").attr("part", "notice").attr("role", "alert").add(sentence).add(retry)
}

/// What the chosen tab is for.
pub fn panel(view: View) -> El {
    el("div").class("panel").attr("role", "tabpanel").id("panel").attr("aria-labelledby", view.id()).key(view.id())
}

pub fn frame(stage: &Stage, explorer: &Explorer, panel: El) -> El {
    let texts = stage.texts;
    let front = &stage.library.front;
    let product = stage.heading(0, &title(stage, explorer)).class("product");
    let about = format!("{} {}", filled(texts.compiled, &[&date(texts.lang, front.compiled)]), filled(texts.licence, &[&front.licence]));
    root(texts.lang)
        .add(
            el("div")
                .class("head")
                .add(el("div").add(product).maybe(stage.live(|| el("p").class("lead").text(texts.lead))))
                .add(urgent(texts)),
        )
        .maybe(stage.live(|| tabs(stage, explorer)))
        .add(panel)
        .add(el("p").class("announcement").attr("role", "status").text(&announcement(texts, explorer)))
        .add(el("div").class("foot").add(el("p").text(&about)))
}

fn title(stage: &Stage, explorer: &Explorer) -> String {
    let region = explorer.settings.region.as_ref().and_then(|wanted| stage.library.front.region(wanted));
    region.map_or_else(|| stage.texts.title.to_owned(), |region| filled(stage.texts.title_of_region, &[&region.name]))
}

fn urgent(texts: &Texts) -> El {
    el("ul").class("urgent").attr("aria-label", texts.urgent).add(emergency_number(texts)).add(medical_helpline(texts))
}

/// 112, ready to be called.
pub fn emergency_number(texts: &Texts) -> El {
    call("tel:112", "112", texts.emergency_number)
}

/// 116 117, ready to be called.
pub fn medical_helpline(texts: &Texts) -> El {
    call("tel:116117", "116\u{a0}117", texts.medical_helpline)
}

fn call(href: &str, number: &str, name: &str) -> El {
    el("li").add(el("a").attr("href", href).add(el("strong").text(number)).text(" ").add(el("span").text(name)))
}

fn tabs(stage: &Stage, explorer: &Explorer) -> El {
    el("div")
        .class("tabs")
        .attr("part", "tabs")
        .attr("role", "tablist")
        .attr("aria-label", stage.texts.tabs)
        .on(When::KeyDown, arrows(stage, explorer))
        .all(explorer.settings.views.iter().map(|view| tab(stage, explorer, *view)))
}

fn tab(stage: &Stage, explorer: &Explorer, view: View) -> El {
    let selected = view == explorer.place.view;
    let is_here = |id: &&String| !matches!(stage.library.open(id), Opened::Unknown);
    let listed = explorer.place.list.iter().filter(is_here).count();
    let count = (view == View::List && listed > 0).then(|| {
        let spoken = format!(" ({})", (stage.texts.services_on_list)(listed));
        let seen = el("span").attr("aria-hidden", "true").text(&listed.to_string());
        el("span").class("badge").add(seen).add(el("span").class("unseen").text(&spoken))
    });
    plain_button("tab")
        .attr("role", "tab")
        .id(view.id())
        .key(view.id())
        .says("aria-selected", selected)
        .attr("aria-controls", "panel")
        .attr("tabindex", if selected { "0" } else { "-1" })
        .click(&stage.send, Action::Go(view))
        .text(name(stage.texts, view))
        .maybe(count)
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
fn arrows(stage: &Stage, explorer: &Explorer) -> Callback<Event> {
    let views = explorer.settings.views.clone();
    let at = views.iter().position(|view| *view == explorer.place.view).unwrap_or(0);
    let send = stage.send.clone();
    Callback::from(move |event: Event| {
        let pressed = event.unchecked_ref::<KeyboardEvent>();
        // with another key they are the browser's own: Alt and left goes back
        if pressed.alt_key() || pressed.ctrl_key() || pressed.meta_key() || pressed.shift_key() {
            return;
        }
        let last = views.len().saturating_sub(1);
        let next = match pressed.key().as_str() {
            "ArrowRight" => {
                if at < last {
                    at + 1
                } else {
                    0
                }
            }
            "ArrowLeft" => {
                if at > 0 {
                    at - 1
                } else {
                    last
                }
            }
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(view) = views.get(next) {
            send.emit(Action::Go(*view));
        }
    })
}

fn announcement(texts: &Texts, explorer: &Explorer) -> String {
    match &explorer.announcement {
        Some(Announcement::Added(name)) => filled(texts.added, &[name]),
        Some(Announcement::Removed(name)) => filled(texts.removed, &[name]),
        Some(Announcement::Moved(name, place)) => filled(OwnList::of(texts.lang).moved, &[name, &place.to_string()]),
        Some(Announcement::Cleared) => texts.cleared.to_owned(),
        Some(Announcement::Restored) => OwnList::of(texts.lang).restored.to_owned(),
        Some(Announcement::Taken(Taken::Saved(name))) => filled(texts.saved, &[name]),
        Some(Announcement::Taken(Taken::NotSaved)) => texts.not_saved.to_owned(),
        Some(Announcement::Taken(Taken::LinkCopied)) => OwnList::of(texts.lang).link_copied.to_owned(),
        Some(Announcement::Taken(Taken::Copied)) => texts.copied.to_owned(),
        Some(Announcement::Taken(Taken::NotCopied(_))) => texts.not_copied.to_owned(),
        None => String::new(),
    }
}
