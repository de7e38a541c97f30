use crate::explorer::{Action, Library, View};
use crate::text::Texts;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, classes, html};

/// What every part of a screen needs: its words, its place in the page's headings, the content, and whom to tell.
#[derive(Clone, PartialEq)]
pub struct Stage {
    pub texts: &'static Texts,
    /// Level of the widget's first heading, 2–5.
    pub level: u8,
    pub library: Rc<Library>,
    pub send: Callback<Action>,
}

impl Stage {
    /// A heading `depth` levels below the widget's first one; never deeper than `h6`.
    #[must_use]
    pub fn heading(&self, depth: u8, class: &'static str, content: impl Into<Html>) -> Html {
        html! { <@{tag(self.level + depth)} class={classes!(class)}>{ content.into() }</@> }
    }

    /// A heading that takes the focus when its screen opens, so that it is what somebody who hears the page hears first.
    #[must_use]
    pub fn focused_heading(&self, depth: u8, content: impl Into<Html>) -> Html {
        html! { <@{tag(self.level + depth)} class="title" tabindex="-1" data-focus="">{ content.into() }</@> }
    }

    /// A click that does something.
    #[must_use]
    pub fn on(&self, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(action()))
    }

    /// A click that opens a service or a share.
    #[must_use]
    pub fn open(&self, view: View, id: &str) -> Callback<MouseEvent> {
        let id = id.to_owned();
        self.on(move || Action::Open(view, id.clone()))
    }
}

fn tag(level: u8) -> String {
    format!("h{}", level.min(6))
}
