//! What a query leads to: a number to call, what was perhaps meant, then the services.

use super::card::{card, marked};
use super::draw::{El, el};
use super::services::more;
use super::stage::plain_button;
use super::{Stage, frame};
use crate::domain::Urgency;
use crate::explorer::screen::{Found, ResultRow};
use crate::explorer::{Action, View};

/// `is_told`: why there are none stands above.
#[inline(never)] // begins the rest of the program
pub fn found(stage: &Stage, found: &Found, is_told: bool) -> El {
    el("div")
        .maybe(found.urgency.map(|urgency| call(stage, urgency)))
        .maybe(found.suggestion.as_ref().map(|suggestion| perhaps(stage, suggestion)))
        .maybe((found.count == 0 && !is_told).then(|| nothing(stage)))
        .maybe((found.count > 0).then(|| rows(stage, found)))
}

/// The number to call, before any service.
fn call(stage: &Stage, urgency: Urgency) -> El {
    let texts = stage.texts;
    let (life, soon) = (frame::emergency_number, frame::medical_helpline);
    let (sentence, calls) = match urgency {
        Urgency::Life => (texts.later().call_life, vec![life(texts)]),
        Urgency::Soon => (texts.later().call_soon, vec![soon(texts)]),
        Urgency::Crisis => (texts.later().call_crisis, vec![life(texts), soon(texts)]),
    };
    el("div")
        .class("notice")
        .attr("part", "notice")
        .attr("role", "status")
        .add(el("p").text(sentence))
        .add(el("ul").class("urgent").all(calls))
}

/// What was perhaps meant.
fn perhaps(stage: &Stage, suggestion: &str) -> El {
    let button = plain_button("chip").click(&stage.send, Action::Type(View::Services, suggestion.to_owned())).text(suggestion);
    el("p").class("perhaps").text(stage.texts.later().perhaps).text(" ").add(button)
}

fn nothing(stage: &Stage) -> El {
    let texts = stage.texts;
    el("div")
        .class("notice")
        .attr("part", "notice")
        .add(el("p").text(texts.later().nothing_found_help))
        .add(el("p").text(texts.nothing_found_call))
        .add(stage.button(texts.clear_search, Action::Type(View::Services, String::new())))
}

fn rows(stage: &Stage, found: &Found) -> El {
    let texts = stage.texts;
    let row = |row: &ResultRow| {
        let reason = row.reason.as_ref().map(|reason| marked(el("p").class("reason").text(texts.later().found_by).text(" "), reason));
        card(stage, row.card, &row.name, &row.summary).maybe(reason)
    };
    el("section")
        .add(stage.heading(1, texts.later().results_heading).class("unseen"))
        .add(el("ul").class("results").all(found.rows.iter().map(row)))
        .maybe((found.rows.len() < found.count).then(|| more(stage, found.rows.len(), found.count, found.grows)))
}
