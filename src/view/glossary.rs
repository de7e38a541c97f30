//! The words of the field.

use super::Stage;
use super::draw::{El, el};
use super::services::field;
use super::sources::{cite, sources};
use crate::domain::{Term, joined};
use crate::explorer::View;
use crate::explorer::screen::GlossaryScreen;
use crate::text::filled;

#[inline(never)] // begins the rest of the program
pub fn glossary(stage: &Stage, panel: El, screen: &GlossaryScreen) -> El {
    let texts = stage.texts;
    let count = if screen.terms.is_empty() {
        filled(texts.later().no_terms, &[screen.filter.trim()])
    } else {
        (texts.later().terms_shown)(screen.terms.len())
    };
    let input = field(stage, View::Glossary, "term", screen.filter);
    let filter = el("div")
        .class("search")
        .add(el("label").attr("for", "term").text(texts.later().glossary_filter))
        .add(el("div").class("field").add(input));
    panel
        .add(stage.heading(1, texts.later().glossary_heading).class("title"))
        .add(el("p").class("lead").text(texts.later().glossary_lead))
        .maybe(stage.live(|| filter))
        .add(el("p").class("count").attr("role", "status").text(&count))
        .add(el("dl").class("terms").all(screen.terms.iter().map(|it| term(stage, it, screen.glossary))))
        .add(sources(stage, screen.terms.iter().map(|term| &term.source)))
}

fn term(stage: &Stage, term: &Term, glossary: &[Term]) -> El {
    let other = |id: &String| glossary.iter().find(|other| other.id == *id).map(|other| other.name.as_str());
    let see: Vec<&str> = term.see.iter().filter_map(other).collect();
    let see = (!see.is_empty()).then(|| el("p").class("muted").text(stage.texts.later().see_also).text(" ").text(&joined(see, ", ")));
    let definition = el("dd").add(el("p").text(&term.definition)).maybe(see).add(el("p").add(cite(stage, &term.source)));
    el("div").class("term").key(&term.id).add(el("dt").text(&term.name)).add(definition)
}
