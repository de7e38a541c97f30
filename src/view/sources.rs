//! Where it all comes from.

use super::Stage;
use crate::domain::{Note, Source, Topic};
use crate::text::date;
use std::collections::BTreeSet;
use yew::{Html, html};

/// One source in a sentence's end: publisher and date.
pub fn cite(stage: &Stage, id: &str) -> Html {
    let Some(source) = stage.library.dataset.source(id) else { return Html::default() };
    html! { <cite class="cite">{ stage.texts.source }{ ": " }{ reference(stage, source) }</cite> }
}

/// All sources of a screen, each once.
pub fn sources<'a>(stage: &Stage, ids: impl IntoIterator<Item = &'a String>) -> Html {
    let dataset = &stage.library.dataset;
    let mut seen = BTreeSet::new();
    let sources: Vec<&Source> = ids.into_iter().filter(|id| seen.insert(*id)).filter_map(|id| dataset.source(id)).collect();
    let item = |source: &&Source| {
        html! { <li key={source.id.clone()}>{ reference(stage, source) }{ " (" }{ &source.kind }{ ")" }</li> }
    };
    html! {
        <section class="block sources">
            { stage.heading(1, "", stage.texts.sources) }
            <ul>{ for sources.iter().map(item) }</ul>
        </section>
    }
}

fn reference(stage: &Stage, source: &Source) -> Html {
    let lang = stage.texts.lang;
    html! { <>{ &source.publisher }{ ", " }<span lang={source.title_lang.clone()} class="work">{ &source.title }</span>{ ", " }{ date(lang, source.date) }</> }
}

/// The principles that belong to a view.
pub fn notes(stage: &Stage, view: Topic) -> Html {
    let notes: Vec<&Note> = stage.library.dataset.notes_of(view).collect();
    let note = |note: &&Note| {
        html! {
            <li key={note.id.clone()}>
                { stage.heading(2, "", html! { &note.title }) }
                <p>{ &note.text }</p>
            </li>
        }
    };
    html! {
        if !notes.is_empty() {
            <section class="block">
                { stage.heading(1, "", stage.texts.good_to_know) }
                <ul class="tiles">{ for notes.iter().map(note) }</ul>
                { sources(stage, notes.iter().map(|note| &note.source)) }
            </section>
        }
    }
}
