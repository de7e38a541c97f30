//! What the visitor takes along.

use super::Life;
use crate::browser::{address, focus};
use crate::explorer::state::Announcement;
use crate::explorer::{Action, Explorer, Take, Taken};
use crate::view::{Along, FIELD, Parcel, parcel, shared_link};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

impl Life {
    pub(super) fn along(self: &Rc<Self>) -> Along {
        let life = Rc::downgrade(self);
        let link = Callback::from(move |fragment: String| {
            let owns = life.upgrade().is_some_and(|life| life.owns_address());
            address::page() + if owns { &fragment } else { "" }
        });
        // not by a link: the page's fragment says what is seen, and ids in a shadow root are nobody's target
        let go = self.callback(|life, id: &str| focus::go(&life.root, id));
        Along { take: self.callback(Self::take), link, go }
    }

    fn take(self: &Rc<Self>, take: Take) {
        // whoever takes the same thing twice hears of it twice
        self.tell(Action::Took(None));
        if take == Take::Paper {
            let _refused = web_sys::window().map(|window| window.print());
            return;
        }
        let state = self.drawn.borrow().clone();
        let along = self.along();
        // a link is made without the rest of the program, which may not have come
        let made = |state: &Explorer| match take {
            Take::Link => Some(Parcel { name: String::new(), kind: "", text: shared_link(state, &along) }),
            _ => parcel(state, take, &along),
        };
        let Some(parcel) = state.and_then(|state| made(&state)) else { return };
        let kept = self.keeper.keep(parcel.kind, &parcel.name, &parcel.text);
        let life = Rc::downgrade(self);
        spawn_local(async move {
            let taken = match (kept.await, take) {
                (true, Take::Citation) => Taken::Copied,
                (true, Take::Link) => Taken::LinkCopied,
                (true, _) => Taken::Saved(parcel.name),
                (false, Take::Citation | Take::Link) => Taken::NotCopied(parcel.text),
                (false, _) => Taken::NotSaved,
            };
            if let Some(life) = life.upgrade() {
                life.tell(Action::Took(Some(taken)));
            }
        });
    }

    /// What could not be copied stands selected, ready to be copied by hand.
    pub(super) fn select_refused(&self, before: &Explorer, state: &Explorer) {
        let is_new = before.announcement != state.announcement;
        if is_new && matches!(state.announcement, Some(Announcement::Taken(Taken::NotCopied(_)))) {
            focus::select(&self.root, FIELD);
        }
    }
}
