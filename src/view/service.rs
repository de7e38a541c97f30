//! A service's own page.

use super::Stage;
use super::card::links;
use super::chart::bar;
use super::contact::contacts;
use super::draw::{El, el};
use super::frame;
use super::opening::age;
use super::plain;
use super::prose::prose;
use super::sources::sources;
use super::stage::plain_button;
use super::take_along::{Along, copy_link, print, refused};
use crate::domain::{Basis, Decimal, Example, Sector, Service, Share, joined};
use crate::explorer::screen::{Details, Page, Reading, ServiceScreen, ShareOfService};
use crate::explorer::{Action, Explorer, View};
use crate::text::{date, filled, percent};
use yew::Callback;

pub fn service(stage: &Stage, screen: &ServiceScreen, explorer: &Explorer, along: &Along, on_retry: &Callback<()>) -> El {
    let texts = stage.texts;
    let known = &screen.known;
    let (back, action) = match screen.from_share {
        Some(share) => (filled(texts.back_to_share, &[&share.name]), Action::Open(View::Costs, share.id.clone())),
        None if screen.from_results => (texts.back_to_results.to_owned(), Action::Close),
        None => (texts.all_services.to_owned(), Action::Close),
    };
    // the heading takes the focus, so that it is what somebody who hears the page hears first
    let title = stage.heading(1, known.name).class("title").attr("tabindex", "-1").has("data-focus", true);
    let tag = || el("p").class("tag").text((texts.sector)(known.sector));
    let arrow = || el("span").attr("aria-hidden", "true").text("←");
    let button = || plain_button("back").click(&stage.send, action).add(arrow()).text(&back);
    // apart from what follows: it stays the same element, and keeps the focus, when the rest comes
    let head = el("div")
        .maybe(stage.live(button))
        .maybe(stage.live(tag))
        .add(title)
        // without the look of a label it would seem to end what stands above
        .maybe((!stage.is_live()).then(tag))
        .add(el("p").class("lead").text(known.summary));
    let (told, rest) = match &screen.page {
        Page::Here(details) => (told(stage, details), page(stage, details)),
        Page::Awaited => (el("div"), el("div").add(frame::awaited(texts))),
        Page::Missing(problem) => (el("div"), el("div").add(frame::problem(texts, problem, on_retry))),
    };
    let article = el("article").class(&["service ", known.sector.id()].concat()).key(screen.id);
    // the button between them stays the same element, too: who is pressing it while the page comes has pressed it
    stage.anchored(article, View::Services, Some(screen.id)).add(head).add(told).add(listing(stage, screen, explorer, along)).add(rest)
}

/// What it is, in the words one reads in.
fn told(stage: &Stage, details: &Details) -> El {
    let service = details.service;
    let description = match details.reading {
        Reading::Plain(text) => Some(plain::text(text)),
        _ => (service.description != service.summary).then(|| prose(el("div").class("text"), &service.description)),
    };
    el("div")
        .maybe((details.reading == Reading::NoPlain).then(|| plain::none(stage)))
        .maybe(description)
        .maybe(plain_on_paper(stage, service))
}

fn page(stage: &Stage, details: &Details) -> El {
    let texts = stage.texts;
    let service = details.service;
    let related = (!service.related.is_empty())
        .then(|| el("section").class("block").add(stage.heading(2, texts.related)).add(links(stage, &service.related)));
    let listed = |label: &str, names: &[String]| {
        let named = joined(names.iter().map(String::as_str), ", ");
        (!names.is_empty()).then(|| el("p").class("muted").text(label).text(" ").text(&named))
    };
    let modified = service.modified.map(|day| el("p").class("muted").text(&filled(texts.modified, &[&date(texts.lang, day)])));
    el("div")
        .maybe((!service.ways.is_empty()).then(|| contacts(stage, &service.ways, details.now)))
        .add(facts(stage, details))
        .maybe(listed(texts.also_called, &service.aliases))
        .maybe(listed(texts.providers, &service.providers))
        .maybe(listed(texts.areas, &service.areas))
        .maybe(modified)
        .maybe(related)
        .maybe(details.now.and_then(|now| age(stage, service, now)))
        .add(sources(stage, &service.sources))
        .maybe(stage.link(View::Services, None).map(|link| el("p").add(link.text(texts.all_services))))
}

/// Where nothing can be switched, both texts stand.
fn plain_on_paper(stage: &Stage, service: &Service) -> Option<El> {
    let text = service.plain.as_ref().filter(|_| !stage.is_live())?;
    Some(el("section").class("block").add(stage.heading(2, stage.texts.plain.name)).add(plain::text(text)))
}

/// What one can do with it: keep it, give it to somebody, put it on paper.
fn listing(stage: &Stage, screen: &ServiceScreen, explorer: &Explorer, along: &Along) -> El {
    let texts = stage.texts;
    let id = screen.id.to_owned();
    let keep = if screen.on_list {
        stage.button(texts.remove_from_list, Action::Remove(id))
    } else {
        stage.button(texts.add_to_list, Action::Add(vec![id])).class("button main")
    };
    let actions = el("p").class("actions").add(keep).maybe(copy_link(stage, explorer, along)).add(print(stage, along));
    el("div").add(actions).maybe(refused(texts, explorer))
}

fn facts(stage: &Stage, details: &Details) -> El {
    let texts = stage.texts;
    let Service { access, audience, examples: parts, .. } = details.service;
    // the plain text says both
    let is_usual = !matches!(details.reading, Reading::Plain(_));
    let fact = |title: &str| el("section").class("fact").add(stage.heading(2, title));
    let channels = details.channels.iter().flat_map(|it| [el("dt").text(&it.name), el("dd").text(&it.description)]);
    let professions = joined(details.professions.iter().map(|it| it.name.as_str()), ", ");
    let price = details.service.price.as_ref().map(|it| prose(fact(texts.price), it));
    el("div")
        .class("facts")
        .maybe(is_usual.then(|| prose(fact(texts.access), access)))
        .maybe(is_usual.then(|| prose(fact(texts.audience), audience)))
        .maybe(price)
        .maybe((!parts.is_empty()).then(|| examples(stage, fact(texts.examples), parts)))
        .maybe((!professions.is_empty()).then(|| fact(texts.professions).add(el("p").text(&professions))))
        .maybe((!details.channels.is_empty()).then(|| fact(texts.channels).add(el("dl").all(channels))))
        .maybe(details.shares.as_ref().map(|shares| costs(stage, fact(texts.cost_of_service), shares)))
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

fn to_costs(stage: &Stage, share: &Share) -> El {
    let label = filled(stage.texts.show_share, &[&share.name]);
    match stage.link(View::Costs, Some(&share.id)) {
        Some(link) => el("p").add(link.text(&label)),
        None => stage.button(&label, Action::Open(View::Costs, share.id.clone())),
    }
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
            Basis::Stated => filled(texts.share_stated, &[&share.name, &written]),
            Basis::Inferred => filled(texts.share_inferred, &[&share.name, &written]),
        };
        el("div")
            .class("share-of")
            .key(&share.id)
            .add(bar(&share.id, share.percent.per_mille_of(Decimal::whole(100))))
            .add(el("p").text(&sentence))
            .add(to_costs(stage, share))
    };
    if shares.is_empty() {
        return fact.add(el("p").text(texts.share_none));
    }
    fact.all(shares.iter().map(share))
}
