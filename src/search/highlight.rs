//! The words of a query found again in a text.

use super::Language;
use super::{analyse, fold};

/// A piece of a text, marked or not; the pieces together are the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub marked: bool,
}

/// Cuts `text` so that the words that answer `query` stand apart.
#[must_use]
pub fn highlight(query: &str, text: &str, language: &Language) -> Vec<Span> {
    let wanted: Vec<_> = analyse::query(query, language).into_iter().filter(|word| word.plain.chars().count() >= 2).collect();
    let mut spans = Vec::new();
    let mut done = 0;
    for (range, word) in fold::words(text) {
        let word = analyse::word(&word, language);
        let is_wanted = wanted.iter().any(|wanted| {
            word.stem == wanted.stem
                || word.plain.starts_with(&wanted.plain)
                || wanted.stem.chars().count() >= 4 && fold::holds(&word.plain, &wanted.stem)
        });
        if is_wanted {
            push(&mut spans, text.get(done..range.start), false);
            push(&mut spans, text.get(range.clone()), true);
            done = range.end;
        }
    }
    push(&mut spans, text.get(done..), false);
    spans
}

fn push(spans: &mut Vec<Span>, text: Option<&str>, marked: bool) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        spans.push(Span { text: text.to_owned(), marked });
    }
}
