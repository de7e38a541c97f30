//! A service in a list: its name opens it.

use super::Stage;
use super::draw::{El, el};
use super::stage::plain_button;
use crate::domain::Service;
use crate::explorer::{Action, View};
use crate::search::Span;

/// A card with the service's name; what it says below comes with the place it stands in.
pub fn card(stage: &Stage, service: &Service, name: &[Span]) -> El {
    let item = el("li").class(&format!("card {}", service.sector.id())).attr("part", "card").key(&service.id);
    item.add(marked(opener(stage, service), name))
}

/// A short button to a service.
fn opener(stage: &Stage, service: &Service) -> El {
    plain_button("opener")
        // the focus finds its way back by this
        .attr("data-open", &service.id)
        .click(&stage.send, Action::Open(View::Services, service.id.clone()))
}

/// Short buttons to several services.
pub fn links<'a>(stage: &Stage, services: impl IntoIterator<Item = &'a Service>) -> El {
    let link = |service: &Service| el("li").key(&service.id).add(opener(stage, service).text(&service.name));
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
