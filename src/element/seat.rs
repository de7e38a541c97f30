//! Where widgets are drawn, one after another.
//!
//! Yew listens on the root of what it draws, and never takes these listeners off again: with them it keeps all it knew of that root,
//! some 3 kB for each. So what a widget was drawn on is not ended with it but emptied, and kept for the next one: a page that mounts
//! and drops five hundred, one after another, has used one.

use crate::explorer::{Explorer, Settings};
use crate::view::{Along, App, AppProps, Message};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, window};
use yew::{AppHandle, Callback, Renderer};

thread_local! {
    static FREE: RefCell<Vec<Seat>> = const { RefCell::new(Vec::new()) };
}

/// A root and what Yew draws on it.
pub(super) struct Seat {
    root: Element,
    app: AppHandle<App>,
}

impl Seat {
    /// Draws in `place`, hidden behind what is there: the script tag shows it when there is something to see.
    pub fn take(place: &Element, props: AppProps) -> Self {
        if let Some(seat) = FREE.with_borrow_mut(Vec::pop) {
            seat.app.send_message(Message::Begin(props));
            seat.stand_in(place);
            return seat;
        }
        let document = window().and_then(|window| window.document());
        let root = document.and_then(|document| document.create_element("div").ok()).unwrap_or_else(|| place.clone());
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        let seat = Self { root, app };
        seat.stand_in(place);
        seat
    }

    fn stand_in(&self, place: &Element) {
        let _stands_already = self.root.set_attribute("hidden", "");
        let _only_without_a_document = place.append_child(&self.root);
    }

    /// Draws nothing of the widget any more; what was sent to it before comes first.
    pub fn leave(self) {
        let nobody = AppProps {
            start: Rc::new(Explorer::new(Settings::default(), None)),
            part: None,
            on_start: Callback::noop(),
            on_drawn: Callback::noop(),
            along: Along::default(),
            on_wanted: Callback::noop(),
            on_retry: Callback::noop(),
        };
        self.app.send_message(Message::Begin(nobody));
        self.root.remove();
        FREE.with_borrow_mut(|free| free.push(self));
    }
}
