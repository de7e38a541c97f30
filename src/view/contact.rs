//! How to reach a service: places, numbers, sites, forms.

use super::Stage;
use super::draw::{El, el};
use super::opening::open_now;
use super::prose::{link, prose};
use crate::domain::{Line, Moment, Way};

/// More than so many stand behind a button: one service may be given in a hundred places.
const AT_ONCE: usize = 5;

pub fn contacts(stage: &Stage, ways: &[Way], now: Option<Moment>) -> El {
    let (first, more) = ways.split_at(ways.len().min(AT_ONCE));
    let list = |ways: &[Way]| el("ul").class("contacts").all(ways.iter().map(|it| way(stage, it, now)));
    let rest = (!more.is_empty()).then(|| {
        let summary = el("summary").class("button").text(&(stage.texts.more_contacts)(more.len()));
        el("details").add(summary).add(list(more))
    });
    el("section").class("block").add(stage.heading(2, stage.texts.contacts)).add(list(first)).maybe(rest)
}

/// How to reach a service, in short.
pub fn brief(stage: &Stage, ways: &[&Way], now: Option<Moment>) -> El {
    let item = |way: &&Way| {
        let open = way.opening_hours.as_ref().zip(now).and_then(|(hours, now)| open_now(stage, hours, now));
        el("li").class("contact").add(el("p").add(el("strong").text(&way.name))).maybe(open).all(way.lines.iter().map(line))
    };
    el("ul").class("contacts").all(ways.iter().map(item))
}

fn way(stage: &Stage, way: &Way, now: Option<Moment>) -> El {
    let open = way.opening_hours.as_ref().zip(now).and_then(|(hours, now)| open_now(stage, hours, now));
    let item = el("li")
        .class("contact")
        .add(el("p").class("muted").text(&way.kind))
        .add(stage.heading(3, &way.name))
        .maybe(open)
        .all(way.lines.iter().map(line));
    way.text.iter().fold(item, |item, text| prose(item, text))
}

fn line(line: &Line) -> El {
    let told = match &line.url {
        Some(url) => link(url, &line.text),
        None => el("span").text(&line.text),
    };
    let label = line.label.as_ref().map(|label| el("span").class("muted").text(label).text(" "));
    el("p").maybe(label).add(told)
}
