//! A service's own page.

use super::Stage;
use super::card::links;
use super::chart::bar;
use super::draw::{El, el};
use super::sources::sources;
use super::stage::plain_button;
use crate::domain::{Basis, Decimal, Example, Sector, joined};
use crate::explorer::screen::{ServiceScreen, ShareOfService};
use crate::explorer::{Action, View};
use crate::text::percent;

pub fn service(stage: &Stage, screen: &ServiceScreen) -> El {
    let texts = stage.texts;
    let service = screen.service;
    let back = if screen.from_results { texts.back_to_results } else { texts.all_services };
    // the heading takes the focus, so that it is what somebody who hears the page hears first
    let title = stage.heading(1, &service.name).class("title").attr("tabindex", "-1").has("data-focus", true);
    let related = (!screen.related.is_empty()).then(|| {
        let links = links(stage, screen.related.iter().copied());
        el("section").class("block").add(stage.heading(2, texts.related)).add(links)
    });
    let aliases = (!service.aliases.is_empty())
        .then(|| el("p").class("muted").text(texts.also_called).text(" ").text(&joined(service.aliases.iter().map(String::as_str), ", ")));
    el("article")
        .class(&format!("service {}", service.sector.id()))
        .key(&service.id)
        .add(plain_button("back").click(&stage.send, Action::Close).add(el("span").attr("aria-hidden", "true").text("←")).text(back))
        .add(el("p").class("tag").text((texts.sector)(service.sector)))
        .add(title)
        .add(el("p").class("lead").text(&service.summary))
        .add(el("p").class("text").text(&service.description))
        .add(listing(stage, screen))
        .add(facts(stage, screen))
        .maybe(aliases)
        .maybe(related)
        .add(sources(stage, &service.sources))
}

fn listing(stage: &Stage, screen: &ServiceScreen) -> El {
    let id = screen.service.id.clone();
    let button = if screen.on_list {
        stage.button(stage.texts.remove_from_list, Action::Remove(id))
    } else {
        stage.button(stage.texts.add_to_list, Action::Add(vec![id])).class("button main")
    };
    el("p").class("actions").add(button)
}

fn facts(stage: &Stage, screen: &ServiceScreen) -> El {
    let texts = stage.texts;
    let service = screen.service;
    let fact = |title: &str| el("section").class("fact").add(stage.heading(2, title));
    let channels = screen.channels.iter().flat_map(|it| [el("dt").text(&it.name), el("dd").text(&it.description)]);
    let professions = joined(screen.professions.iter().map(|it| it.name.as_str()), ", ");
    el("div")
        .class("facts")
        .add(fact(texts.access).add(el("p").text(&service.access)))
        .add(fact(texts.audience).add(el("p").text(&service.audience)))
        .maybe((!service.examples.is_empty()).then(|| examples(stage, fact(texts.examples), &service.examples)))
        .maybe((!professions.is_empty()).then(|| fact(texts.professions).add(el("p").text(&professions))))
        .maybe((!screen.channels.is_empty()).then(|| fact(texts.channels).add(el("dl").all(channels))))
        .maybe(screen.shares.as_ref().map(|shares| costs(stage, fact(texts.cost_of_service), shares)))
}

/// Examples under social and health where a service has both.
fn examples(stage: &Stage, fact: El, examples: &[Example]) -> El {
    let groups = [None].into_iter().chain(Sector::ALL.into_iter().map(Some));
    groups.fold(fact, |fact, sector| {
        let items: Vec<El> = examples.iter().filter(|it| it.sector == sector).map(|it| el("li").text(&it.name)).collect();
        if items.is_empty() {
            return fact;
        }
        let title = sector.map(|sector| el("p").class("muted").text((stage.texts.sector)(sector)));
        fact.maybe(title).add(el("ul").all(items))
    })
}

fn costs(stage: &Stage, fact: El, shares: &[ShareOfService]) -> El {
    let texts = stage.texts;
    let share = |link: &ShareOfService| {
        let share = link.share;
        let mut written = percent(texts.lang, share.percent);
        if let Some(formula) = &share.formula {
            written = [&written, " (", texts.derived, ": ", formula, ")"].concat();
        }
        let sentence = match link.basis {
            Basis::Stated => (texts.share_stated)(&share.name, &written),
            Basis::Inferred => (texts.share_inferred)(&share.name, &written),
        };
        el("div")
            .class("share-of")
            .key(&share.id)
            .add(bar(&share.id, share.percent.per_mille_of(Decimal::whole(100))))
            .add(el("p").text(&sentence))
            .add(stage.button(&(texts.show_share)(&share.name), Action::Open(View::Costs, share.id.clone())))
    };
    if shares.is_empty() {
        return fact.add(el("p").text(texts.share_none));
    }
    fact.all(shares.iter().map(share))
}
