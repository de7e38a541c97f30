//! What time it is, for as long as the screen shows something that depends on it.

use super::Life;
use crate::browser::clock;
use crate::explorer::{Action, Explorer, View};
use gloo::timers::callback::Timeout;
use std::rc::Rc;

impl Life {
    /// While a service is open its hours are told anew each minute, and those of services on the list, and while services are narrowed down which are
    /// open; else no timer runs.
    pub(super) fn keep_time(self: &Rc<Self>, state: &Explorer) {
        let place = &state.place;
        let is_needed = match place.view {
            View::Services => place.open.is_some() || state.filtering.is_some() || !place.filters.is_empty(),
            View::List => !place.list.is_empty(),
            _ => false,
        };
        if !is_needed {
            self.tick.replace(None);
        } else if self.tick.borrow().is_none() {
            self.tell_time();
        }
    }

    fn tell_time(self: &Rc<Self>) {
        let (moment, to_next) = clock::now();
        let life = Rc::downgrade(self);
        let timer = Timeout::new(to_next, move || {
            if let Some(life) = life.upgrade() {
                life.tell_time();
            }
        });
        // before it is told: drawing asks whether a timer runs
        self.tick.replace(Some(timer));
        self.tell(Action::Clock(moment));
    }
}
