//! Getting the dataset the attributes ask for.

use super::Life;
use crate::browser::reader::{Needs, Reader};
use crate::browser::{console, event, json};
use crate::domain::{Lang, Problem};
use crate::explorer::{Action, Arrival, Content, Contents, Explorer, Library, Part, View};
use crate::formats::dataset::{self, FORMAT, Kind, MANIFEST, Parser, Skipped, Unusable};
use crate::search::Index;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, Url};

/// Milliseconds after which what was not asked for may be fetched.
const REST: u32 = 1000;
/// Fewer letters begin too many words to fetch pieces of a large search file for them.
const SHORTEST_ASKED: usize = 3;

impl Life {
    /// Fetches the dataset and tells the screen, unless another was asked for meanwhile.
    pub(super) fn load(self: &Rc<Self>) {
        self.request.set(self.request.get().wrapping_add(1));
        // the background of the dataset that goes is asked for no more
        self.at_rest.replace(None);
        let (src, lang) = {
            let settings = self.settings.borrow();
            (settings.src.clone(), settings.lang)
        };
        let Some(src) = src.and_then(|src| absolute(&src, &self.host)) else { return self.open(self.own_files(lang)) };
        let manifest = manifest_url(&src);
        let listed = move |life: &Rc<Self>, url: &str, come: Come| match come.and_then(|text| life.listed(&text, url, lang)) {
            Ok(later) => life.open(later),
            Err(problem) => life.fail(problem),
        };
        self.fetch(manifest, Needs::Beginning, Box::new(listed));
    }

    /// The files of a language in a manifest.
    fn listed(&self, text: &str, url: &str, lang: Lang) -> Result<Later, Problem> {
        let listed = dataset::read_manifest(text, &json::parse).map_err(|error| unusable(&self.reader, url, error))?;
        let entry = listed.language(lang).ok_or_else(|| Problem::Language { url: url.to_owned(), wanted: lang })?;
        let at = |file: &str| resolved(file, url);
        let tables = entry.costs.as_deref().map(at);
        Ok(Later { front: at(&entry.file), background: at(&entry.background), search: at(&entry.search), tables, lang, asked: Vec::new() })
    }

    /// Fetches the front, and what the view needs besides.
    fn open(self: &Rc<Self>, later: Later) {
        let front = later.front.clone();
        let opened = move |life: &Rc<Self>, url: &str, come: Come| match life.read(come, url, dataset::read_front) {
            Ok(front) => {
                life.check_region(&front);
                // before it is drawn: the screen asks at once for what it lacks
                let mut library = Library::new(front);
                library.has_tables = later.tables.is_some();
                life.later.replace(later);
                life.tell(Action::Loaded(Rc::new(library)));
                life.load_later_in_time();
            }
            Err(problem) => life.fail(problem),
        };
        self.fetch(front, Needs::Beginning, Box::new(opened));
    }

    /// Fetches a text of the dataset that is asked for now. When it comes after another was asked for, nobody hears of it.
    fn fetch(self: &Rc<Self>, url: String, needs: Needs, then: Then) {
        let (request, life, reader) = (self.request.get(), Rc::downgrade(self), self.reader.clone());
        spawn_local(async move {
            let come = reader.text(&url, needs).await;
            if let Some(life) = life.upgrade().filter(|life| life.request.get() == request) {
                then(&life, &url, come);
            }
        });
    }

    /// Reads a file that has come; what had to be left out of it is told to the page's developer.
    fn read<T>(&self, come: Come, url: &str, read: ReadFile<T>) -> Result<T, Problem> {
        let (contents, skipped) = read(&come?, &json::parse).map_err(|error| unusable(&self.reader, url, error))?;
        tell_skipped(url, skipped);
        Ok(contents)
    }

    /// At once where the view needs it, else when the page has had time to come to rest: somebody who searches at once does not
    /// share the line with what they have not asked for. Whatever they do first, it is fetched then.
    fn load_later_in_time(self: &Rc<Self>) {
        let is_needed = self.drawn.borrow().as_ref().map_or(self.begins_with_background.get(), |state| state.place.shows_background());
        self.search_is_asked.set(false);
        self.load_search_for_query();
        if is_needed {
            return self.load_background();
        }
        let life = Rc::downgrade(self);
        let timer = Timeout::new(REST, move || {
            if let Some(life) = life.upgrade() {
                life.load_later_now();
            }
        });
        self.at_rest.replace(Some(timer));
    }

    /// If it has not been asked for yet.
    pub(super) fn load_later_now(self: &Rc<Self>) {
        if self.at_rest.take().is_some() {
            self.load_background();
        }
    }

    /// Whoever only looks around never downloads it.
    pub(super) fn load_search_for_query(self: &Rc<Self>) {
        if self.drawn.borrow().as_ref().is_some_and(|state| !state.place.query.is_empty()) {
            self.load_search_now();
        }
    }

    /// If it has not been asked for yet, and there is something to search in.
    pub(super) fn load_search_now(self: &Rc<Self>) {
        if !self.later.borrow().search.is_empty() && !self.search_is_asked.replace(true) {
            self.load_search();
            self.load_only_shelf();
        }
    }

    /// Fetches what belongs to the dataset on the screen besides services.
    fn load_background(self: &Rc<Self>) {
        self.load_only_shelf();
        let url = self.later.borrow().background.clone();
        let followed = |life: &Rc<Self>, url: &str, come: Come| {
            let arrival = life.arrival(life.read(come, url, dataset::read_background));
            life.tell(Action::Followed(arrival));
        };
        self.fetch(url, Needs::Whole, Box::new(followed));
    }

    /// What has come, or what kept it; that is told to the page.
    fn arrival<T>(&self, come: Result<T, Problem>) -> Arrival<T> {
        match come {
            Ok(come) => Arrival::Here(Rc::new(come)),
            Err(problem) => {
                self.report(&problem);
                Arrival::Failed(problem)
            }
        }
    }

    /// Fetches the parts of the dataset that the screen lacks and nobody has asked for yet.
    pub(super) fn load_parts(self: &Rc<Self>, parts: Vec<Part>) {
        for part in parts {
            let url = {
                let mut later = self.later.borrow_mut();
                if later.asked.contains(&part) {
                    continue;
                }
                later.asked.push(part);
                url_of(&later, part)
            };
            // what reads and draws tables is in the rest of the program
            let needs = if matches!(part, Part::Tables | Part::Facets) { Needs::Whole } else { Needs::Beginning };
            let arrived = move |life: &Rc<Self>, url: &str, come: Come| {
                let arrival = life.arrival(life.contents(come, url, part));
                if matches!(arrival, Arrival::Failed(_)) {
                    life.later.borrow_mut().asked.retain(|asked| *asked != part);
                }
                life.tell(Action::Arrived(part, arrival));
            };
            self.fetch(url, needs, Box::new(arrived));
        }
    }

    fn contents(&self, come: Come, url: &str, part: Part) -> Result<Contents, Problem> {
        // one reading of all kinds, not one of each
        let read: ReadFile<Contents> = match part {
            Part::Drawer(_) => |text, parse| dataset::read_cards(text, parse).map(|(it, skipped)| (Contents::Cards(it), skipped)),
            Part::Shelf(_) => |text, parse| dataset::read_shelf(text, parse).map(|(it, skipped)| (Contents::Shelf(it), skipped)),
            Part::Members(_) => |text, parse| dataset::read_members(text, parse).map(|(it, skipped)| (Contents::Places(it), skipped)),
            Part::Tables => |text, parse| dataset::read_costs(text, parse).map(|(it, skipped)| (Contents::Tables(it), skipped)),
            Part::Facets => |text, parse| dataset::read_facets(text, parse).map(|(it, skipped)| (Contents::Facets(it), skipped)),
        };
        self.read(come, url, read)
    }

    /// The pages of a small dataset are one file: it comes before somebody opens one.
    fn load_only_shelf(self: &Rc<Self>) {
        if let Some(Content::Ready(library)) = self.content()
            && library.front.shelves == 1
        {
            self.load_parts(vec![Part::Shelf(0)]);
        }
    }

    /// Fetches what is needed to answer a query.
    fn load_search(self: &Rc<Self>) {
        let request = self.request.get();
        let life = Rc::downgrade(self);
        let (reader, url, lang) = (self.reader.clone(), self.later.borrow().search.clone(), self.later.borrow().lang);
        spawn_local(async move {
            let found = reader.bytes(&url).await.and_then(|bytes| {
                Index::read(&bytes, lang)
                    .ok_or_else(|| unusable(&reader, &url, Unusable::Malformed("is no search file of this version".to_owned())))
            });
            let Some(life) = life.upgrade().filter(|life| life.request.get() == request) else { return };
            match found {
                Ok(index) => life.tell(Action::Searchable(Arrival::Here(Rc::new(RefCell::new(index))))),
                Err(problem) => life.fail_search(problem),
            }
        });
    }

    /// The search file, or a piece of it, does not come: the next letter asks for it again, and it is told once.
    fn fail_search(&self, problem: Problem) {
        self.search_is_asked.set(false);
        let is_told = self.drawn.borrow().as_ref().is_some_and(|state| matches!(state.search, Arrival::Failed(_)));
        if !is_told {
            self.report(&problem);
        }
        self.tell(Action::Searchable(Arrival::Failed(problem)));
    }

    /// Fetches the pieces of a large search file that the query on the screen needs.
    pub(super) fn load_pieces(self: &Rc<Self>, state: &Explorer) {
        let Arrival::Here(index) = &state.search else { return };
        let is_searching = state.place.view == View::Services && state.place.query.chars().count() >= SHORTEST_ASKED;
        if index.borrow().pieces() < 2 || !is_searching {
            return;
        }
        for piece in index.borrow().search(&state.place.query, 1).wanted {
            let (life, reader, index) = (Rc::downgrade(self), self.reader.clone(), Rc::clone(index));
            let (request, url) = (self.request.get(), dataset::piece(&self.later.borrow().search, piece));
            spawn_local(async move {
                let come = reader.bytes(&url).await;
                let Some(life) = life.upgrade().filter(|life| life.request.get() == request) else { return };
                let problem = match come {
                    Ok(_) if !index.borrow().lacks(piece) => return,
                    Ok(bytes) if index.borrow_mut().put(piece, &bytes) => return life.tell(Action::Refined),
                    Ok(_) => unusable(&reader, &url, Unusable::Malformed("is no piece of this search file".to_owned())),
                    Err(problem) => problem,
                };
                life.fail_search(problem);
            });
        }
    }

    /// The visitor asks for what failed once more.
    pub(super) fn retry(self: &Rc<Self>) {
        self.retries.set(true);
        self.load_failed();
    }

    /// Asks for what failed once more.
    pub(super) fn load_failed(self: &Rc<Self>) {
        let Some(state) = self.drawn.borrow().clone() else { return };
        self.tell(Action::Retry);
        match state.content {
            Content::Failed(_) => self.load(),
            Content::Ready(_) => {
                if matches!(state.background, Arrival::Failed(_)) {
                    self.load_background();
                }
                if matches!(state.search, Arrival::Failed(_)) {
                    self.load_search();
                }
            }
            Content::Loading => {}
        }
    }

    fn fail(&self, problem: Problem) {
        self.report(&problem);
        self.tell(Action::Failed(problem));
    }

    /// Tells the page and its developer.
    fn report(&self, problem: &Problem) {
        let lang = self.settings.borrow().lang;
        let message = (crate::text::Texts::of(lang).problem)(problem);
        self.reader.diagnose(problem);
        let detail = [("code", JsValue::from_str(problem.code())), ("message", JsValue::from_str(&message))];
        event::send(&self.host, "sote-error", &detail);
    }

    fn own_files(&self, lang: Lang) -> Later {
        let files = self.own_files.call1(&JsValue::NULL, &JsValue::from_str(lang.code())).unwrap_or_default();
        let file = |at: u32| Reflect::get_u32(&files, at).ok().and_then(|url| url.as_string()).unwrap_or_default();
        Later { front: file(0), background: file(1), search: file(2), tables: None, lang, asked: Vec::new() }
    }
}

/// The page's own addresses are relative to the page; nothing when it is no address at all.
pub(super) fn absolute(src: &str, host: &HtmlElement) -> Option<String> {
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(src, &base).ok().map(|url| url.href())
}

/// The files of a language, by URL, and what has been asked for.
#[derive(Clone, Default)]
pub(super) struct Later {
    front: String,
    background: String,
    search: String,
    /// Absent where the dataset has no cost tables.
    tables: Option<String>,
    lang: Lang,
    /// Parts that are on their way, or here.
    asked: Vec<Part>,
}

/// A text that has come, or what kept it.
type Come = Result<String, Problem>;

/// What is done with a text that has come, or has not; with the URL it came from.
type Then = Box<dyn FnOnce(&Rc<Life>, &str, Come)>;

fn url_of(later: &Later, part: Part) -> String {
    let front = &later.front;
    match part {
        Part::Drawer(place) => dataset::part(front, Kind::Cards, place),
        Part::Shelf(place) => dataset::part(front, Kind::Shelf, place),
        Part::Members(place) => dataset::part(front, Kind::Members, place),
        Part::Tables => later.tables.clone().unwrap_or_default(),
        Part::Facets => dataset::part(front, Kind::Facets, 0),
    }
}

/// How a kind of file is read.
type ReadFile<T> = fn(&str, Parser) -> Result<(T, Vec<Skipped>), Unusable>;

fn tell_skipped(url: &str, skipped: Vec<Skipped>) {
    for record in skipped {
        console::warn(&["sote-explorer: ", url, ": ", &record.place, " left out: ", &record.reason].concat());
    }
}

fn resolved(url: &str, base: &str) -> String {
    Url::new_with_base(url, base).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// A dataset is named by its folder or by its manifest.
fn manifest_url(src: &str) -> String {
    let path_end = src.find(['?', '#']).unwrap_or(src.len());
    let (path, rest) = src.split_at(path_end);
    if path.ends_with('/') {
        format!("{path}{MANIFEST}{rest}")
    } else if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        src.to_owned()
    } else {
        format!("{path}/{MANIFEST}{rest}")
    }
}

/// What came is of no use, so it is not to be kept for the next time either.
fn unusable(reader: &Reader, url: &str, error: Unusable) -> Problem {
    reader.forget(url);
    let url = url.to_owned();
    match error {
        Unusable::WebPage => Problem::WebPage { url },
        Unusable::Malformed(reason) => Problem::Unreadable { url, reason },
        Unusable::Version(found) => Problem::Version { url, found, expected: FORMAT },
    }
}
