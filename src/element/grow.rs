//! A long list grows while the visitor comes near to its end.

use super::Life;
use crate::browser::nearing::Nearing;
use crate::explorer::Action;
use std::rc::Rc;

impl Life {
    /// Looks out for the end of the list on the screen, if it may grow by itself. Anew after each drawing: an end that is still near says so once more.
    #[inline(never)] // begins the rest of the program
    pub(super) fn watch(self: &Rc<Self>) {
        let end = self.root.query_selector("[data-grows]").ok().flatten();
        let life = Rc::downgrade(self);
        let watched = end.and_then(|end| {
            Nearing::of(&end, move || {
                if let Some(life) = life.upgrade() {
                    life.tell(Action::More);
                }
            })
        });
        self.nearing.replace(watched);
    }
}
