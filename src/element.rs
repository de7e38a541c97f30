//! One widget on a page: attributes in, events out, everything joined.
//!
//! *Invariant:* this is the only room that knows all others; what it starts it also ends.

mod clock;
mod follow;
mod grow;
mod load;
mod seat;
mod take;

use crate::browser::{address, console, focus};
use crate::domain::{Front, Lang, joined};
use crate::explorer::{Action, Attribute, Content, Explorer, Part, Place, Rejected, Settings, address as places};
use crate::view::{AppProps, QUERY};
use follow::Pending;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use load::Later;
use seat::Seat;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use yew::Callback;

/// A running widget; the custom element holds it and forwards its own life to it.
#[wasm_bindgen]
pub struct Widget {
    life: Rc<Life>,
    seat: Seat,
    _back: Option<EventListener>,
    _wish: EventListener,
}

/// What the parts of a widget share while it lives.
struct Life {
    host: HtmlElement,
    /// Where the screen is drawn, inside the shadow root.
    root: Element,
    /// Language → URLs of the release's own services, background and search file.
    own_files: Function,
    reader: crate::browser::reader::Reader,
    keeper: crate::browser::keeper::Keeper,
    settings: RefCell<Settings>,
    page_lang: Cell<Option<Lang>>,
    send: RefCell<Option<Callback<Action>>>,
    /// The dataset the page was told is ready.
    ready: RefCell<Option<Rc<Front>>>,
    /// The state last drawn.
    drawn: RefCell<Option<Rc<Explorer>>>,
    /// Whether it begins where the background is needed; asked when the services come before the first drawing.
    begins_with_background: Cell<bool>,
    /// Whether the page's fragment is this widget's to read and write.
    owns: Function,
    /// What this widget has written into the address: going back there takes nothing off the list.
    written: RefCell<Vec<String>>,
    /// Whether the focus was inside when the visitor went back.
    had_focus: Cell<bool>,
    /// The visitor has opened what is still to come.
    awaits_focus: Cell<bool>,
    /// Whether the visitor has asked for what failed once more.
    retries: Cell<bool>,
    /// The files of the dataset on the screen that come later.
    later: RefCell<Later>,
    /// The search file is on its way, or here: the visitor has shown that they want to search.
    search_is_asked: Cell<bool>,
    /// Fetches the background when the first visit has come to rest.
    at_rest: RefCell<Option<Timeout>>,
    /// The place last typed to, soon to be written: browsers count how often a page writes.
    pending: RefCell<Option<Pending>>,
    /// Runs while the screen shows something that depends on the time.
    tick: RefCell<Option<Timeout>>,
    /// Looks out for the end of a list that may grow.
    nearing: RefCell<Option<crate::browser::nearing::Nearing>>,
    /// Counts requests, so that a late answer to an earlier one is ignored.
    request: Cell<u32>,
}

#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, clippy::too_many_arguments)] // JavaScript gives values
impl Widget {
    /// Starts a widget: `host` is the custom element, `root` an element in its shadow root, `own_files` gives
    /// the URLs of a language's services, background and search file in the release's dataset, `read` fetches a file, `diagnose` tells the page's developer what is wrong with one, `keep` gives the visitor a file or a text, `owns` tells whether the page's
    /// fragment is this widget's, `page_lang` is the language of the page around, and `place` is
    /// what [`Widget::stop`] gave when the element was taken off the page before.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        host: HtmlElement,
        root: Element,
        own_files: Function,
        read: Function,
        diagnose: Function,
        keep: Function,
        owns: Function,
        page_lang: Option<String>,
        place: Option<String>,
    ) -> Self {
        let life = Rc::new(Life {
            host,
            root: root.clone(),
            own_files,
            reader: crate::browser::reader::Reader::new(read, diagnose),
            keeper: crate::browser::keeper::Keeper::new(keep),
            settings: RefCell::default(),
            page_lang: Cell::new(page_lang.as_deref().and_then(Lang::from_tag)),
            send: RefCell::default(),
            ready: RefCell::default(),
            drawn: RefCell::default(),
            begins_with_background: Cell::new(false),
            owns,
            written: RefCell::default(),
            had_focus: Cell::new(false),
            awaits_focus: Cell::new(false),
            retries: Cell::new(false),
            later: RefCell::default(),
            search_is_asked: Cell::new(false),
            at_rest: RefCell::default(),
            pending: RefCell::default(),
            tick: RefCell::default(),
            nearing: RefCell::default(),
            request: Cell::new(0),
        });
        for attribute in Attribute::ALL {
            life.read_attribute(attribute);
        }
        let settings = life.settings.borrow().clone();
        let fragment = if life.owns_address() { address::fragment() } else { String::new() };
        life.written.borrow_mut().push(fragment.clone());
        let place = places::read(&fragment, settings.first_view()).or_else(|| places::read(&place?, settings.first_view()));
        let start = Rc::new(Explorer::new(settings, place));
        life.begins_with_background.set(start.place.shows_background());
        let props = AppProps {
            start,
            part: None,
            on_start: life.callback(|life, send| {
                life.send.replace(Some(send));
                life.load();
            }),
            on_drawn: life.callback(|life, state| life.follow(&state)),
            along: life.along(),
            on_wanted: life.callback(|life, parts: Vec<Part>| life.load_parts(parts)),
            on_retry: life.callback(|life, ()| life.retry()),
        };
        let back = {
            let life = Rc::downgrade(&life);
            address::on_change(move || {
                if let Some(life) = life.upgrade() {
                    life.go_back();
                }
            })
        };
        // whoever goes to the search box is about to type
        let wish = {
            let life = Rc::downgrade(&life);
            EventListener::new(&root, "focusin", move |event| {
                let is_search = event.target().is_some_and(|it| it.dyn_into::<Element>().is_ok_and(|it| it.id() == QUERY));
                if let Some(life) = life.upgrade().filter(|_| is_search) {
                    life.load_search_now();
                }
            })
        };
        let seat = Seat::take(&root, props);
        Self { life, seat, _back: back, _wish: wish }
    }

    /// Tells that an attribute, or the language of the page around, has changed.
    pub fn changed(&self, attribute: &str, page_lang: Option<String>) {
        let Some(attribute) = Attribute::from_name(attribute) else { return };
        let life = &self.life;
        let before = life.settings.borrow().clone();
        life.page_lang.set(page_lang.as_deref().and_then(Lang::from_tag));
        life.read_attribute(attribute);
        let settings = life.settings.borrow().clone();
        let needs_other_file = settings.lang != before.lang || settings.src != before.src;
        let view = settings.first_view();
        life.tell(Action::Configure(settings));
        if needs_other_file {
            life.load();
        }
        match (attribute, life.content()) {
            (Attribute::Region, Some(Content::Ready(library))) => life.check_region(&library.front),
            // asked for once more, though the visitor has gone elsewhere meanwhile
            (Attribute::View, _) => life.tell(Action::Show(view)),
            _ => {}
        }
    }

    /// The network is back: what failed is asked for again. The focus stays where it is, unless it stands on what goes.
    pub fn retry(&self) {
        self.life.retries.set(focus::is_inside(&self.life.host));
        self.life.load_failed();
    }

    /// Ends the widget and gives the place it was at, to start there again.
    #[must_use]
    pub fn stop(self) -> String {
        let place = self.life.drawn.borrow().as_ref().map(|state| places::write(&state.place));
        self.life.send.replace(None);
        self.life.write_pending();
        self.life.at_rest.replace(None);
        self.life.tick.replace(None);
        self.life.nearing.replace(None);
        self.seat.leave();
        place.unwrap_or_default()
    }
}

impl Life {
    /// A callback that does not keep the widget alive.
    fn callback<T: 'static>(self: &Rc<Self>, act: impl Fn(&Rc<Self>, T) + 'static) -> Callback<T> {
        let life = Rc::downgrade(self);
        Callback::from(move |value| {
            if let Some(life) = life.upgrade() {
                act(&life, value);
            }
        })
    }

    fn content(&self) -> Option<Content> {
        self.drawn.borrow().as_ref().map(|state| state.content.clone())
    }

    fn tell(&self, action: Action) {
        let send = self.send.borrow().clone();
        if let Some(send) = send {
            send.emit(action);
        }
    }

    fn read_attribute(&self, attribute: Attribute) {
        let value = self.host.get_attribute(attribute.name());
        let value = value.as_deref();
        if attribute == Attribute::Src && value.is_some_and(|src| load::absolute(src, &self.host).is_none()) {
            self.settings.borrow_mut().src = None;
            return warn(&attribute.rejected(value.unwrap_or_default()));
        }
        let taken = self.settings.borrow_mut().set(attribute, value, self.page_lang.get());
        if let Err(rejected) = taken {
            warn(&rejected);
        }
    }

    /// A region can be checked only against a dataset.
    fn check_region(&self, front: &Front) {
        if let Some(region) = self.settings.borrow().region.as_ref().filter(|region| front.region(region).is_none()) {
            let allowed = joined(front.regions.iter().map(|region| region.id.as_str()), ", ");
            warn(&Rejected { allowed, ..Attribute::Region.rejected(region) });
        }
    }

    /// Of several widgets on a page, the first that may use the fragment does; the script knows them all.
    fn owns_address(&self) -> bool {
        self.settings.borrow().routing && self.owns.call0(&JsValue::NULL).is_ok_and(|owns| owns.is_truthy())
    }

    fn go_back(&self) {
        let first_view = self.settings.borrow().first_view();
        if !self.owns_address() {
            return;
        }
        let fragment = address::fragment();
        let place = if fragment.is_empty() {
            Place { view: first_view, ..Place::default() }
        } else {
            match places::read(&fragment, first_view) {
                Some(place) => place,
                None => return,
            }
        };
        let was_here = fragment.is_empty() || self.written.borrow().contains(&fragment);
        self.pending.replace(None);
        self.had_focus.set(focus::is_inside(&self.host));
        self.tell(if was_here { Action::GoBack(place) } else { Action::Restore(place) });
    }
}

fn warn(rejected: &Rejected) {
    let Rejected { attribute, value, allowed } = rejected;
    console::warn(&format!("sote-explorer: {attribute}=\"{value}\" cannot be used; allowed: {allowed}. The default is used."));
}
