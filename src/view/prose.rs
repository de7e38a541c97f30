//! Longer texts of a dataset: paragraphs, lists, links.

use super::draw::{El, el};
use crate::domain::prose::{Block, Inline, blocks, inlines, is_link};

/// A text in its paragraphs and lists.
pub fn prose(into: El, text: &str) -> El {
    into.all(blocks(text).into_iter().map(|block| match block {
        Block::Paragraph(lines) => lines.into_iter().enumerate().fold(el("p"), |p, (at, text)| {
            let p = if at > 0 { p.add(el("br")) } else { p };
            line(p, text)
        }),
        Block::List(items) => el("ul").all(items.into_iter().map(|text| line(el("li"), text))),
    }))
}

fn line(into: El, text: &str) -> El {
    inlines(text).into_iter().fold(into, |into, inline| match inline {
        Inline::Text(text) => into.text(text),
        Inline::Link(url) => into.add(link(url, url)),
    })
}

/// A link; only its name where the address must not be followed.
pub fn link(url: &str, name: &str) -> El {
    if is_link(url) { el("a").attr("href", url).text(name) } else { el("span").text(name) }
}
