use super::draw::{El, el};
use crate::domain::{Background, Source};
use crate::explorer::{Action, Library};
use crate::text::Texts;
use std::rc::Rc;
use yew::Callback;

/// What every part of a screen needs: its words, its place in the page's headings, the content, and whom to tell.
#[derive(Clone, PartialEq)]
pub struct Stage {
    pub texts: &'static Texts,
    /// Level of the widget's first heading, 2–5.
    pub level: u8,
    pub library: Rc<Library>,
    /// What there is besides services, once it has come.
    pub background: Option<Rc<Background>>,
    pub send: Callback<Action>,
}

impl Stage {
    /// A source, once the background has come.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.background.as_ref()?.source(id)
    }

    /// A heading `depth` levels below the widget's first one; never deeper than `h6`.
    #[must_use]
    pub fn heading(&self, depth: u8, text: &str) -> El {
        let tag = match self.level + depth {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        el(tag).text(text)
    }

    /// A button that says what it does.
    #[must_use]
    pub fn button(&self, label: &str, action: Action) -> El {
        button(label).click(&self.send, action)
    }
}

/// A button that does nothing yet.
pub fn button(label: &str) -> El {
    plain_button("button").attr("part", "button").text(label)
}

/// A button without words.
pub fn plain_button(class: &str) -> El {
    el("button").attr("type", "button").class(class)
}
