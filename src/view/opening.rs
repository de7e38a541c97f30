//! What depends on the time it is: whether something is open, and whether what is told is old.

use super::Stage;
use super::draw::{El, el};
use crate::domain::civil::is_older;
use crate::domain::{Date, Moment, Opening, Service};
use crate::text::{date, old, opening};

/// Whether something is open now.
#[inline(never)] // begins the rest of the program
pub fn open_now(stage: &Stage, hours: &str, moment: Moment) -> Option<El> {
    let now = Opening::parse(hours)?.at(moment);
    let class = if now.is_open { "open-now open" } else { "open-now" };
    Some(
        el("p")
            .class(class)
            .add(el("span").attr("aria-hidden", "true").text(if now.is_open { "●" } else { "○" }))
            .text(" ")
            .text(&opening(stage.texts.lang, &now)),
    )
}

/// What is older may be otherwise by now.
const MONTHS: u16 = 6;

/// A sign where what is told of a service is old: by its own date, or else by the newest of its sources.
#[inline(never)] // begins the rest of the program
pub fn age(stage: &Stage, service: &Service, moment: Moment) -> Option<El> {
    let sources = || service.sources.iter().filter_map(|id| stage.source(id)).map(|source| source.date).max();
    let told: Date = service.modified.or_else(sources)?;
    let sentence = || el("p").class("stale").text(&old(stage.texts.lang, &date(stage.texts.lang, told)));
    is_older(told, MONTHS, moment.day()).then(sentence)
}
