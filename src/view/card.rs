//! A service in a list: its name opens it.

use super::Stage;
use super::draw::{El, el};
use super::stage::plain_button;
use crate::domain::{Card, Sector, ServiceRef};
use crate::explorer::{Action, View};
use crate::search::Span;

/// A service's card with its name and summary.
pub fn card(stage: &Stage, card: &Card, name: &[Span], summary: &[Span]) -> El {
    named(stage, &card.id, card.sector, name).add(marked(el("p"), summary))
}

/// A card with a service's name; what it says below comes with the place it stands in.
pub fn named(stage: &Stage, id: &str, sector: Sector, name: &[Span]) -> El {
    let item = el("li").class(&["card ", sector.id()].concat()).attr("part", "card").key(id);
    item.add(marked(opener(stage, id), name))
}

/// A short button to a service; on paper a link to where it stands, or its name alone.
pub fn opener(stage: &Stage, id: &str) -> El {
    if !stage.is_live() {
        return stage.link(View::Services, Some(id)).unwrap_or_else(|| el("span"));
    }
    plain_button("opener")
        // the focus finds its way back by this
        .attr("data-open", id)
        .click(&stage.send, Action::Open(View::Services, id.to_owned()))
}

/// Short buttons to several services.
pub fn links<'a>(stage: &Stage, services: impl IntoIterator<Item = &'a ServiceRef>) -> El {
    let link = |service: &ServiceRef| el("li").key(&service.id).add(opener(stage, &service.id).text(&service.name));
    el("ul").class("links").all(services.into_iter().map(link))
}

/// A text whose answering words stand out, by more than colour.
pub fn marked(element: El, spans: &[Span]) -> El {
    spans.iter().fold(
        element,
        |element, span| {
            if span.marked { element.add(el("mark").text(&span.text)) } else { element.text(&span.text) }
        },
    )
}

/// A text in which nothing is marked.
pub fn unmarked(text: &str) -> [Span; 1] {
    [Span { text: text.to_owned(), marked: false }]
}
