//! The words of the field.

use super::Stage;
use super::sources::cite;
use crate::domain::Term;
use crate::explorer::screen::GlossaryScreen;
use crate::explorer::{Action, View};
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

pub fn glossary(stage: &Stage, screen: &GlossaryScreen) -> Html {
    let texts = stage.texts;
    let oninput = {
        let send = stage.send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Action::Type(View::Glossary, event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let count = if screen.terms.is_empty() { (texts.no_terms)(screen.filter.trim()) } else { (texts.terms_shown)(screen.terms.len()) };
    html! {
        <>
            { stage.heading(1, "title", texts.glossary_heading) }
            <p class="lead">{ texts.glossary_lead }</p>
            <div class="search">
                <label for="term">{ texts.glossary_filter }</label>
                <div class="field">
                    <input id="term" type="search" autocomplete="off" spellcheck="false" value={screen.filter.clone()} {oninput} />
                </div>
            </div>
            <p class="count" role="status">{ count }</p>
            <dl class="terms">{ for screen.terms.iter().map(|it| term(stage, it)) }</dl>
        </>
    }
}

fn term(stage: &Stage, term: &Term) -> Html {
    let other = |id: &String| stage.library.dataset.glossary.iter().find(|other| other.id == *id).map(|other| other.name.as_str());
    let see: Vec<&str> = term.see.iter().filter_map(other).collect();
    html! {
        <div class="term" key={term.id.clone()}>
            <dt>{ &term.name }</dt>
            <dd>
                <p>{ &term.definition }</p>
                if !see.is_empty() {
                    <p class="muted">{ stage.texts.see_also }{ " " }{ see.join(", ") }</p>
                }
                <p>{ cite(stage, &term.source) }</p>
            </dd>
        </div>
    }
}
