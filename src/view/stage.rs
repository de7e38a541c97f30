use super::draw::{El, el};
use crate::domain::{Background, Source};
#[cfg(not(feature = "cli"))]
use crate::explorer::View;
use crate::explorer::{Action, Arrival, Explorer, Library};
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
    /// What is drawn without a program behind it; nothing in a widget, which is built without this.
    #[cfg(feature = "cli")]
    pub paper: Option<super::Paper>,
}

impl Stage {
    #[must_use]
    pub fn of(explorer: &Explorer, library: &Rc<Library>, send: Callback<Action>) -> Self {
        Self {
            texts: Texts::of(explorer.lang()),
            level: explorer.settings.heading_level,
            library: Rc::clone(library),
            background: if let Arrival::Here(background) = &explorer.background { Some(Rc::clone(background)) } else { None },
            send,
            #[cfg(feature = "cli")]
            paper: None,
        }
    }

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

    /// What makes sense only where a program answers.
    #[inline]
    pub(super) fn live(&self, draw: impl FnOnce() -> El) -> Option<El> {
        self.is_live().then(draw)
    }

    /// A button that says what it does.
    #[must_use]
    pub fn button(&self, label: &str, action: Action) -> El {
        button(label).click(&self.send, action)
    }
}

/// In a widget a program always answers, and nothing of the other case is in it.
#[cfg(not(feature = "cli"))]
#[allow(clippy::unused_self)] // the same names as on paper
impl Stage {
    pub(super) const fn is_live(&self) -> bool {
        true
    }

    pub(super) const fn link(&self, _: View, _: Option<&str>) -> Option<El> {
        None
    }

    pub(super) fn anchored(&self, element: El, _: View, _: Option<&str>) -> El {
        element
    }

    pub(super) const fn instead_of_list(&self) -> Option<El> {
        None
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
