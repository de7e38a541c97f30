//! Where widgets are drawn, one after another.
//!
//! Yew listens on the root of what it draws, and never takes these listeners off again: with them it keeps all it knew of that root,
//! some 3 kB for each. So what a widget was drawn on is not ended with it but emptied, and kept for the next one: a page that mounts
//! and drops five hundred, one after another, has used one.

use crate::explorer::{Explorer, Settings};
use crate::view::{App, AppProps, Message};
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
    /// Draws in `place`, instead of what is there.
    pub fn take(place: &Element, props: AppProps) -> Self {
        if let Some(seat) = FREE.with_borrow_mut(Vec::pop) {
            seat.app.send_message(Message::Begin(props));
            place.replace_children_with_node_1(&seat.root);
            return seat;
        }
        let document = window().and_then(|window| window.document());
        let root = document.and_then(|document| document.create_element("div").ok()).unwrap_or_else(|| place.clone());
        if root != *place {
            place.replace_children_with_node_1(&root);
        }
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        Self { root, app }
    }

    /// Draws nothing of the widget any more; what was sent to it before comes first.
    pub fn leave(self) {
        let nobody = AppProps {
            start: Rc::new(Explorer::new(Settings::default(), None)),
            on_start: Callback::noop(),
            on_drawn: Callback::noop(),
            on_print: Callback::noop(),
            on_wanted: Callback::noop(),
            on_retry: Callback::noop(),
        };
        self.app.send_message(Message::Begin(nobody));
        self.root.remove();
        FREE.with_borrow_mut(|free| free.push(self));
    }
}
