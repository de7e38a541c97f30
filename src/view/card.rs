//! A service in a list: its name opens it.

use super::Stage;
use crate::domain::Service;
use crate::explorer::View;
use crate::search::Span;
use yew::{Html, html};

pub fn card(stage: &Stage, service: &Service) -> Html {
    html! {
        <li class={format!("card {}", service.sector.id())} part="card" key={service.id.clone()}>
            { opener(stage, service, html! { &service.name }) }
            <p>{ &service.summary }</p>
        </li>
    }
}

/// The button that opens a service; it can be found again by the service's id, to give the focus back.
pub fn opener(stage: &Stage, service: &Service, name: Html) -> Html {
    html! {
        <button type="button" class="opener" data-open={service.id.clone()} onclick={stage.open(View::Services, &service.id)}>{ name }</button>
    }
}

/// Short buttons to several services.
pub fn links<'a>(stage: &Stage, services: impl IntoIterator<Item = &'a Service>) -> Html {
    let link = |service: &Service| html! { <li key={service.id.clone()}>{ opener(stage, service, html! { &service.name }) }</li> };
    html! { <ul class="links">{ for services.into_iter().map(link) }</ul> }
}

/// A text whose answering words stand out, by more than colour.
pub fn marked(spans: &[Span]) -> Html {
    let span = |span: &Span| if span.marked { html! { <mark>{ &span.text }</mark> } } else { html! { &span.text } };
    html! { <>{ for spans.iter().map(span) }</> }
}
