//! Where it all comes from.

use super::Stage;
use super::draw::{El, el};
use crate::domain::{Note, Source, Topic};
use crate::text::date;

/// One source at the end of a sentence, short: the view's list of sources says the rest.
pub fn cite(stage: &Stage, id: &str) -> El {
    let written = |source: &Source| format!("{}: {}, {}", stage.texts.source, source.publisher, date(stage.texts.lang, source.date));
    el("cite").class("cite").text(&stage.source(id).map(written).unwrap_or_default())
}

/// All sources of a view, each once: those of its figures and those of its principles.
pub fn sources_of_view<'a>(stage: &'a Stage, view: Topic, ids: impl IntoIterator<Item = &'a String>) -> El {
    let notes = stage.background.iter().flat_map(|background| background.notes_of(view));
    sources(stage, ids.into_iter().chain(notes.map(|note| &note.source)))
}

/// All sources of a screen, each once.
pub fn sources<'a>(stage: &Stage, ids: impl IntoIterator<Item = &'a String>) -> El {
    let mut seen: Vec<&String> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    let item = |source: &Source| reference(stage, el("li"), source).text(" (").text(&source.kind).text(")");
    let items = seen.into_iter().filter_map(|id| stage.source(id)).map(item);
    el("section")
        .class("block sources")
        .has("hidden", stage.background.is_none())
        .add(stage.heading(2, stage.texts.sources))
        .add(el("ul").all(items))
}

fn reference(stage: &Stage, element: El, source: &Source) -> El {
    let title = el("span").class("work").attr("lang", &source.title_lang).text(&source.title);
    element.text(&source.publisher).text(", ").add(title).text(", ").text(&date(stage.texts.lang, source.date))
}

/// The principles that belong to a view; the sources they rest on stand with the view's other sources.
pub fn notes(stage: &Stage, view: Topic) -> El {
    let note = |note: &Note| el("li").add(stage.heading(2, &note.title)).add(el("p").text(&note.text));
    el("section")
        .class("block")
        .add(stage.heading(1, stage.texts.good_to_know))
        .add(el("ul").class("tiles").all(stage.background.iter().flat_map(|background| background.notes_of(view)).map(note)))
}
