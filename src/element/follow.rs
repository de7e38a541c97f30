//! What happens after a state has been drawn: the page is told, the address follows, the focus goes where the visitor is.

use super::Life;
use crate::browser::address::{self, Step};
use crate::browser::{event, focus};
use crate::explorer::{Cause, Content, Explorer, Place, View, address as places};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Milliseconds without a change before the address follows what is typed.
const WRITING_PAUSE: u32 = 200;

/// The button that opens the filters.
const FILTERS: &str = "#filter";

/// An address waiting to be written.
pub(super) struct Pending {
    fragment: String,
    /// The page's own address when it was made.
    page: String,
    _timer: Timeout,
}

impl Life {
    pub(super) fn follow(self: &Rc<Self>, state: &Rc<Explorer>) {
        let before = self.drawn.replace(Some(Rc::clone(state)));
        self.tell_ready(state);
        self.load_pieces(state);
        self.keep_time(state);
        // with the background the rest of the program has come
        if state.background().is_some() {
            self.watch();
        }
        // the services may have come before the first drawing
        let Some(before) = before else { return self.load_search_for_query() };
        if before.place != state.place {
            self.load_later_now();
            self.load_search_for_query();
            self.write_address(&before.place, &state.place, state.cause);
            self.tell_navigation(&before.place, &state.place);
            if self.may_move_focus(state) {
                self.move_focus(&before.place, &state.place, state.cause);
            }
        }
        // the button that closed the filters went with them
        if before.filtering.is_some() && state.filtering.is_none() && self.may_move_focus(state) && focus::is_lost(&self.root) {
            focus::to(&self.root, FILTERS);
        }
        self.focus_after_retry(state);
        self.focus_when_opened(state);
        self.select_refused(&before, state);
    }

    /// The page is told once for each dataset, when the view it asked for stands.
    fn tell_ready(&self, state: &Explorer) {
        let Content::Ready(library) = &state.content else { return };
        let is_told = self.ready.borrow().as_ref().is_some_and(|told| Rc::ptr_eq(told, &library.front));
        if !state.is_settled() || is_told {
            return;
        }
        self.ready.replace(Some(Rc::clone(&library.front)));
        #[allow(clippy::cast_precision_loss)] // a count of services
        let services = JsValue::from_f64(library.front.services() as f64);
        let detail = [
            ("version", JsValue::from_str(env!("CARGO_PKG_VERSION"))),
            ("lang", JsValue::from_str(library.front.lang.code())),
            ("services", services),
        ];
        event::send(&self.host, "sote-ready", &detail);
    }

    fn write_address(self: &Rc<Self>, before: &Place, place: &Place, cause: Cause) {
        if !self.may_write() {
            return;
        }
        let looks_at = |place: &Place| (place.view, place.open.clone(), place.sector, place.situation.clone());
        let is_step = cause != Cause::Address && looks_at(before) != looks_at(place);
        let fragment = places::write(place);
        if is_step {
            // what was typed before the step belongs to the place one can go back to
            self.write_pending();
            if fragment != address::fragment() {
                self.write(&fragment, Step::New);
            }
        } else {
            let life = Rc::downgrade(self);
            let timer = Timeout::new(WRITING_PAUSE, move || {
                if let Some(life) = life.upgrade() {
                    life.write_pending();
                }
            });
            self.pending.replace(Some(Pending { fragment, page: address::page(), _timer: timer }));
        }
    }

    /// A page that uses another fragment, or has given this one to another widget, is left alone.
    fn may_write(&self) -> bool {
        let now = address::fragment();
        (now.is_empty() || places::is_ours(&now)) && self.owns_address()
    }

    /// Writes what is waiting to be written, unless the page has gone elsewhere meanwhile.
    pub(super) fn write_pending(&self) {
        let pending = self.pending.take();
        let is_due = |pending: &Pending| pending.page == address::page() && pending.fragment != address::fragment() && self.may_write();
        if let Some(pending) = pending.filter(is_due) {
            self.write(&pending.fragment, Step::Same);
        }
    }

    fn write(&self, fragment: &str, step: Step) {
        address::write(fragment, step);
        self.written.borrow_mut().push(fragment.to_owned());
    }

    fn tell_navigation(&self, before: &Place, place: &Place) {
        if before.view == place.view && before.open == place.open && before.query == place.query {
            return;
        }
        let id = place.open.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        let detail = [("view", JsValue::from_str(place.view.id())), ("id", id), ("query", JsValue::from_str(&place.query))];
        event::send(&self.host, "sote-navigate", &detail);
    }

    /// The focus follows what the visitor does inside; what the page does, or the Back button while the visitor is elsewhere on
    /// the page, moves it nowhere.
    fn may_move_focus(&self, state: &Explorer) -> bool {
        let is_theirs = match state.cause {
            Cause::Visitor => focus::is_inside(&self.host) || focus::is_nowhere(&self.host),
            Cause::Address => self.had_focus.get(),
            Cause::Page => false,
        };
        is_theirs && matches!(state.content, Content::Ready(_))
    }

    /// The button that asked again is gone when what it asked for has come.
    fn focus_after_retry(&self, state: &Explorer) {
        if state.is_settled() && self.retries.take() && focus::is_nowhere(&self.host) {
            focus::to(&self.root, "[role=tab][aria-selected=true]");
        }
    }

    /// What the visitor opened has come, and nothing took the focus meanwhile.
    fn focus_when_opened(&self, state: &Explorer) {
        if state.is_settled() && self.awaits_focus.take() && focus::is_nowhere(&self.host) {
            focus::to(&self.root, "[data-focus]");
        }
    }

    /// Somebody who works by keyboard or hears the page goes where the screen goes, and comes back where they were.
    fn move_focus(&self, before: &Place, place: &Place, cause: Cause) {
        let root = &self.root;
        let opener = |id: &str| format!("[data-open=\"{}\"]", id.replace(['"', '\\'], ""));
        let came_to_view = before.view != place.view;
        match (place.view, &place.open, &before.open) {
            // back to where it was opened from, wherever that is
            (_, open, Some(closed))
                if cause == Cause::Address
                    && *open != before.open
                    && focus::to(root, &opener(closed))
                    && focus::is_on(root, &opener(closed)) => {}
            (View::Services, Some(_), was_open) if came_to_view || *was_open != place.open => {
                self.awaits_focus.set(!focus::to(root, "[data-focus]"));
            }
            (View::Services, None, Some(closed)) if !came_to_view => {
                let _found = focus::to(root, &opener(closed)) || focus::to(root, "#query");
            }
            // back from a service: to where it was opened from, in its share
            (View::Costs, Some(_), Some(service)) if before.view == View::Services && focus::to(root, &opener(service)) => {}
            // tiles stand apart from what they open
            (View::Costs, Some(_), was_open) if (came_to_view || *was_open != place.open) && focus::to(root, "[data-focus]") => {}
            (View::Costs, None, Some(closed)) if !came_to_view && focus::is_lost(root) => {
                focus::to(root, &opener(closed));
                // the tile of the other picture is not on the screen
                if focus::is_lost(root) {
                    focus::to(root, &["[data-stack] ", &opener(closed)].concat());
                }
            }
            (View::Costs, Some(open), was_open) if (came_to_view || *was_open != place.open) && !focus::is_on(root, &opener(open)) => {
                focus::to(root, &opener(open));
            }
            _ if came_to_view && (focus::is_on(root, "[role=tab]") || focus::is_lost(root)) => {
                focus::to(root, "[role=tab][aria-selected=true]");
            }
            // the button that gave up the chosen part went with it
            (View::Services, None, None) if place.sector != before.sector && focus::is_lost(root) => {
                focus::to(root, "#query");
            }
            // the filter that was taken away went with its button; the next one is in its place
            (View::Services, None, None) if place.filters != before.filters && focus::is_lost(root) => {
                let _found = focus::to(root, "[data-chosen]") || focus::to(root, FILTERS);
            }
            // the button that cleared or corrected what was typed went with it
            (View::Services, None, None) if place.query != before.query && focus::is_lost(root) => {
                focus::to(root, "#query");
            }
            (View::Services, None, None) if place.query.is_empty() && !before.query.is_empty() => {
                focus::to(root, "#query");
            }
            // the button that moved a service went along with it, or is gone where it is the first now
            (View::List, ..) if place.list.len() == before.list.len() && place.list != before.list => {
                let moved = place.list.iter().zip(&before.list).find(|(now, before)| now != before);
                let id = moved.map(|(now, _)| now.replace(['"', '\\'], "")).unwrap_or_default();
                let _found = focus::to(root, &format!("[data-up=\"{id}\"]")) || focus::to(root, &opener(&id));
            }
            // the button that took a service off the list, or put one on it, went with it
            (View::List, ..) if place.list.len() != before.list.len() && focus::is_lost(root) => {
                let _found = focus::to(root, "[data-focus]") || focus::to(root, "[role=tab][aria-selected=true]");
            }
            _ => {}
        }
    }
}
