//! Plain language: what turns it on, and a service's text in it.

use super::Stage;
use super::draw::{El, el};
use super::prose::prose;
use super::stage::plain_button;
use crate::explorer::{Action, Place, View};

/// Turns plain language on and off, where that changes what is read: a dataset without a plain text has no switch. It stands first in the panel, so that it stays the same
/// element, and keeps the focus, while what is below changes.
pub fn switch(stage: &Stage, place: &Place) -> Option<El> {
    let is_here = place.plain || stage.library.front.plain.is_some();
    let is_of_use = is_here && matches!(place.view, View::Services | View::List);
    // seen also without colours
    let mark = || el("span").attr("aria-hidden", "true").text("✓");
    is_of_use.then(|| {
        plain_button("chip switch")
            .attr("part", "button")
            .says("aria-pressed", place.plain)
            .click(&stage.send, Action::ReadPlainly(!place.plain))
            .maybe(place.plain.then(mark))
            .text(stage.texts.plain.name)
    })
}

/// What the switch does, where nothing of it is to be seen yet.
pub fn hint(stage: &Stage, place: &Place) -> Option<El> {
    let front = &stage.library.front;
    // it would not be true of all
    let has_all = front.plain.is_some_and(|count| count as usize >= front.services());
    let is_unseen = has_all && place.plain && place.view == View::Services && place.open.is_none();
    is_unseen.then(|| el("p").class("muted").text(stage.texts.plain.open_a_service))
}

/// A text to be read slowly: larger, with short lines and space between them.
pub fn text(text: &str) -> El {
    prose(el("div").class("text plain"), text)
}

/// Says that there is none.
pub fn none(stage: &Stage) -> El {
    el("p").class("notice").attr("part", "notice").text(stage.texts.plain.none)
}
