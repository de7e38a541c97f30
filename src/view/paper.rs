//! What is drawn without a program behind it: where links lead, and what stands instead of what only a program can do.

use super::Stage;
use super::draw::{El, el};
use crate::domain::Lang;
use crate::explorer::{Opened, Place, View, address};

/// What a drawing without a program holds, and where the rest is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub lang: Lang,
    pub view: View,
    /// The one service it is about, by id; nothing for the whole view.
    pub open: Option<String>,
    /// Whether the services stand in full, or by name and summary only.
    pub in_full: bool,
    /// Whether its links are the widget's own: only one widget of a page may use the fragment.
    pub routing: bool,
    /// URL of the page where the whole view stands, for what is not held here.
    pub page: Option<String>,
}

impl Paper {
    /// The id of the element about a view, or about something in it. As a link it is the widget's own deep link: one and the same
    /// leads to the element without a program, and to the widget's page with one.
    #[must_use]
    pub fn anchor(&self, view: View, id: Option<&str>) -> String {
        let link = address::write(&Place { view, open: id.map(str::to_owned), ..Place::default() });
        if self.routing {
            return link.trim_start_matches('#').to_owned();
        }
        // never one that a widget reads
        link.replacen("#sote", &["explorer-", self.lang.code()].concat(), 1)
    }

    fn holds(&self, view: View, id: Option<&str>) -> bool {
        view == self.view
            && match (&self.open, id) {
                (Some(open), id) => id == Some(open),
                (None, Some(_)) => self.in_full,
                (None, None) => true,
            }
    }

    fn href(&self, view: View, id: Option<&str>) -> Option<String> {
        if self.holds(view, id) {
            return Some(["#", &self.anchor(view, id)].concat());
        }
        let there = address::write(&Place { view, open: id.map(str::to_owned), ..Place::default() });
        self.page.as_ref().map(|page| [page, there.as_str()].concat())
    }
}

impl Stage {
    /// Whether a program answers what the visitor does.
    pub(super) fn is_live(&self) -> bool {
        self.paper.is_none()
    }

    /// A link, still without words, to a view or to something in it; nothing in a widget, and where it would lead nowhere.
    pub(super) fn link(&self, view: View, id: Option<&str>) -> Option<El> {
        let is_here = |id| matches!(self.library.open(id), Opened::Here(..));
        if view == View::Services && !id.is_none_or(is_here) {
            return None;
        }
        let href = self.paper.as_ref()?.href(view, id)?;
        Some(el("a").attr("href", &href))
    }

    /// An element that links can lead to.
    pub(super) fn anchored(&self, element: El, view: View, id: Option<&str>) -> El {
        match &self.paper {
            Some(paper) if paper.holds(view, id) => element.id(&paper.anchor(view, id)),
            _ => element,
        }
    }

    /// Who reads this has no program that keeps a list.
    pub(super) fn instead_of_list(&self) -> Option<El> {
        self.paper.as_ref().map(|_| el("p").text(self.texts.list_needs_scripts))
    }
}
