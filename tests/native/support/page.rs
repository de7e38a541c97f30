//! The widget drawn to a page of HTML, and the page taken apart again.

use sote_explorer::domain::{Background, Dataset, Lang, Shift};
use sote_explorer::explorer::{Action, Arrival, Chart, Explorer, Place, Settings, View};
use sote_explorer::search::Index;
use sote_explorer::view::{Along, App, AppProps};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

/// All of a language's national dataset at a place.
pub fn explorer(lang: Lang, place: Place) -> Explorer {
    let (dataset, background) = crate::support::national::composed(lang);
    let settings = Settings { lang, ..Settings::default() };
    with(settings, dataset, background, crate::support::national::own_index(lang), place)
}

/// All of a dataset, whatever it holds, at a place.
pub fn ready(settings: Settings, dataset: Dataset, background: Background, place: Place) -> Explorer {
    let index = Rc::new(RefCell::new(crate::support::national::search_of(&dataset)));
    with(settings, dataset, background, index, place)
}

fn with(settings: Settings, dataset: Dataset, background: Background, index: Rc<RefCell<Index>>, place: Place) -> Explorer {
    let (library, background) = crate::support::national::whole_library(dataset, background);
    let arrived =
        [Action::Loaded(Rc::new(library)), Action::Followed(Arrival::Here(Rc::new(background))), Action::Searchable(Arrival::Here(index))];
    arrived.into_iter().fold(Explorer::new(settings, Some(place)), |explorer, action| explorer.apply(action).expect("it arrived"))
}

pub fn shift(from: &str, to: &str, tenths: u16) -> Shift {
    Shift { from: from.to_owned(), to: to.to_owned(), tenths }
}

pub fn view(view: View) -> Place {
    Place { view, ..Place::default() }
}

/// Places that show everything the widget can show.
pub fn every_place() -> Vec<Place> {
    let list = ["oral-health", "family-services", "gone"].map(str::to_owned).to_vec();
    let typed = |query: &str| Place { query: query.to_owned(), ..Place::default() };
    let opened = |at, id: &str| Place { open: Some(id.to_owned()), list: list.clone(), ..view(at) };
    let details = [
        typed("hammas adoption dentist"),
        typed("zzzzxqwk"),
        Place { situation: Some("student".to_owned()), ..Place::default() },
        opened(View::Services, "student-welfare"),
        opened(View::Services, "rescue-services"),
        opened(View::Services, "no-such-service"),
        opened(View::Costs, "primary-care"),
        opened(View::Costs, "specialised-care"),
        Place { shift: Some(shift("specialised-care", "primary-care", 15)), ..view(View::Costs) },
        Place { chart: Chart::Tiles, ..opened(View::Costs, "primary-care") },
        Place { list, ..view(View::List) },
        Place { term: "KOMAS".to_owned(), ..view(View::Glossary) },
        Place { term: "zzzzxqwk".to_owned(), ..view(View::Glossary) },
    ];
    View::ALL.map(view).into_iter().chain(details).collect()
}

pub fn html(explorer: Explorer) -> String {
    let none = Callback::noop();
    let props = AppProps {
        start: Rc::new(explorer),
        on_start: Callback::noop(),
        on_drawn: Callback::noop(),
        along: Along::default(),
        on_wanted: Callback::noop(),
        part: None,
        on_retry: none,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let render = LocalServerRenderer::<App>::with_props(props).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, render)
}

pub fn page(explorer: Explorer) -> Page {
    Page::of(&html(explorer))
}

/// The elements of a page in the order they begin.
pub struct Page(pub Vec<Element>);

#[derive(Debug)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// All text inside.
    pub text: String,
}

impl Element {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute) == Some(value)
    }

    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The level of a heading.
    pub fn level(&self) -> Option<u8> {
        let digit = self.name.strip_prefix('h')?;
        digit.parse().ok()
    }
}

impl Page {
    /// Takes HTML apart; panics when an element is not closed where it should be.
    pub fn of(html: &str) -> Self {
        let (mut elements, mut open, mut rest) = (Vec::<Element>::new(), Vec::<usize>::new(), html);
        while let Some(start) = rest.find('<') {
            let text = decoded(&rest[..start]);
            open.iter().for_each(|at| elements[*at].text.push_str(&text));
            let length = tag_length(&rest[start..]);
            let tag = &rest[start + 1..start + length - 1];
            rest = &rest[start + length..];
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().expect("an element to close");
                assert_eq!(elements[closed].name, name, "closed in the wrong order");
            } else {
                let element = element(tag);
                if !["input", "br", "img", "hr"].contains(&element.name.as_str()) {
                    open.push(elements.len());
                }
                elements.push(element);
            }
        }
        assert!(open.is_empty(), "not closed: {:?}", open.iter().map(|at| &elements[*at].name).collect::<Vec<_>>());
        Self(elements)
    }

    pub fn all<'a>(&'a self, is_wanted: impl Fn(&Element) -> bool + 'a) -> impl Iterator<Item = &'a Element> {
        self.0.iter().filter(move |element| is_wanted(element))
    }

    /// The only element that answers.
    pub fn the(&self, what: &str, is_wanted: impl Fn(&Element) -> bool) -> &Element {
        let found: Vec<_> = self.0.iter().filter(|element| is_wanted(element)).collect();
        assert_eq!(found.len(), 1, "{what}: {found:?}");
        found[0]
    }

    pub fn role(&self, role: &str) -> Vec<&Element> {
        self.0.iter().filter(|element| element.is("role", role)).collect()
    }
}

/// Where a tag ends: a `>` inside quotes does not end it.
fn tag_length(html: &str) -> usize {
    let mut quoted = false;
    let end = html.find(|letter| {
        quoted ^= letter == '"';
        letter == '>' && !quoted
    });
    end.expect("a tag that ends") + 1
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((attribute, after)) = rest.trim_start().split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a value that ends");
        // those before the last stand without a value
        let mut names = attribute.split_whitespace().rev();
        attributes.extend(names.next().map(|name| (name.to_owned(), decoded(value))));
        attributes.extend(names.map(|name| (name.to_owned(), String::new())));
        rest = after;
    }
    attributes.extend(rest.split_whitespace().filter(|it| *it != "/").map(|it| (it.to_owned(), String::new())));
    Element { name: name.to_owned(), attributes, text: String::new() }
}

fn decoded(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    entities.into_iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
