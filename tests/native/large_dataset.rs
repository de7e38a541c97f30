//! A dataset too large to be downloaded whole: the screen asks for the parts it lacks, shows what has come, and says what has not.

use crate::support::national;
use crate::support::page::{Page, html};
use sote_explorer::domain::{Background, DRAWER, Dataset, Lang, Problem, Sector, front::shelf_of};
use sote_explorer::explorer::{Action, Arrival, Contents, Explorer, Library, Part, Place, Screen, Settings};
use sote_explorer::formats::split::{Parts, split};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// As many copies of each national service as make a thousand and more.
const COPIES: usize = 50;

fn dataset() -> Dataset {
    let (mut dataset, _) = national::composed(Lang::Fi);
    let originals = std::mem::take(&mut dataset.catalogue.services);
    for copy in 0..COPIES {
        dataset.catalogue.services.extend(originals.iter().cloned().map(|mut service| {
            service.id = format!("{}-{copy}", service.id);
            service.name = format!("{} {copy}", service.name);
            service
        }));
    }
    dataset.catalogue.arrange();
    dataset
}

fn parts() -> Parts {
    split(dataset(), Background::default()).expect("records can be written")
}

fn contents(parts: &Parts, part: Part) -> Contents {
    match part {
        Part::Drawer(place) => Contents::Cards(parts.drawers[place].iter().cloned().map(Some).collect()),
        Part::Shelf(place) => Contents::Shelf(parts.shelves[place].clone()),
        Part::Members(place) => {
            let added = parts.members[place].iter().scan(0, |last, distance| {
                *last += distance;
                Some(*last)
            });
            Contents::Places(added.collect())
        }
        Part::Tables | Part::Facets => panic!("this dataset has neither cost tables nor facets"),
    }
}

fn opened(parts: &Parts, place: Place) -> Explorer {
    let explorer = Explorer::new(Settings::default(), Some(place));
    let index = Rc::new(RefCell::new(national::search_of(&dataset())));
    let arrived = [
        Action::Loaded(Rc::new(Library::new(parts.front.clone()))),
        Action::Followed(Arrival::Here(Rc::new(Background::default()))),
        Action::Searchable(Arrival::Here(index)),
    ];
    arrived.into_iter().fold(explorer, |explorer, action| explorer.apply(action).expect("it arrived"))
}

fn library(explorer: &Explorer) -> &Library {
    let sote_explorer::explorer::Content::Ready(library) = &explorer.content else { panic!("the front has come") };
    library
}

fn wanted(explorer: &Explorer) -> Vec<Part> {
    let library = library(explorer);
    Screen::of(explorer, library).wanted(explorer, library)
}

/// Gives the screen what it asks for until it asks no more; tells all it asked for.
fn served(parts: &Parts, mut explorer: Explorer) -> (Explorer, BTreeSet<Part>) {
    let mut all = BTreeSet::new();
    loop {
        let asked = wanted(&explorer);
        if asked.is_empty() {
            return (explorer, all);
        }
        for part in asked {
            assert!(all.insert(part), "{part:?} is asked for although it has come");
            let arrival = Arrival::Here(Rc::new(contents(parts, part)));
            explorer = explorer.apply(Action::Arrived(part, arrival)).expect("something new");
        }
    }
}

fn openers(explorer: Explorer) -> Vec<String> {
    let page = Page::of(&html(explorer));
    page.all(|it| it.get("data-open").is_some()).filter_map(|it| it.get("data-open").map(str::to_owned)).collect()
}

#[test]
fn a_large_dataset_is_taken_apart_without_losing_anything() {
    let (whole, parts) = (dataset(), parts());
    assert_eq!(parts.front.services(), whole.catalogue.services.len());
    assert!(parts.front.cards.is_empty() && !parts.front.has_all_cards());
    let ids: Vec<&str> = parts.drawers.iter().flatten().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, whole.catalogue.services.iter().map(|service| service.id.as_str()).collect::<Vec<_>>());
    assert!(parts.drawers.iter().rev().skip(1).all(|drawer| drawer.len() == DRAWER));
    for (place, shelf) in parts.shelves.iter().enumerate() {
        for service in &shelf.services {
            assert_eq!(shelf_of(&service.id, parts.front.shelves), place);
            let known: Vec<&str> = shelf.channels.iter().map(|channel| channel.id.as_str()).collect();
            assert!(service.channels.iter().all(|id| known.contains(&id.as_str())), "{}", service.id);
        }
    }
    assert_eq!(parts.shelves.iter().map(|shelf| shelf.services.len()).sum::<usize>(), ids.len());
    for sector in Sector::ALL {
        assert!(whole.catalogue.services[parts.front.places(sector)].iter().all(|service| service.sector == sector));
    }
}

/// The hash is a public part of the format: the values are those of the published FNV-1a test vectors.
#[test]
fn a_shelf_is_found_by_the_hash_of_the_id() {
    for (id, hash) in [("", 0x811c_9dc5_u32), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)] {
        assert_eq!(shelf_of(id, 1000), (hash % 1000) as usize, "{id:?}");
    }
    assert_eq!(shelf_of("anything", 0), 0);
}

#[test]
fn the_first_screen_asks_for_a_few_drawers_and_grows_when_asked() {
    let parts = parts();
    let (explorer, asked) = served(&parts, opened(&parts, Place::default()));
    assert!(asked.iter().all(|part| matches!(part, Part::Drawer(_))) && asked.len() <= 8, "{asked:?}");
    let first = openers(explorer.clone());
    assert_eq!(first.len(), 48, "twelve of each of four sectors");
    let (explorer, _) = served(&parts, explorer.apply(Action::More).expect("more"));
    assert_eq!(openers(explorer).len(), 96);
}

#[test]
fn results_come_in_their_order_and_only_their_drawers_are_fetched() {
    let parts = parts();
    let place = Place { query: "hammas".to_owned(), ..Place::default() };
    let (explorer, asked) = served(&parts, opened(&parts, place));
    let found = openers(explorer.clone());
    assert_eq!(found.len(), 20);
    assert!(found.iter().all(|id| id.starts_with("oral-health-")), "{found:?}");
    assert!(asked.len() <= 20, "{asked:?}");
    let again = explorer.apply(Action::Type(sote_explorer::explorer::View::Services, "päihteet".to_owned())).expect("typed");
    assert_eq!(again.more, 0);
}

#[test]
fn a_situation_asks_for_its_places_first() {
    let parts = parts();
    let place = Place { situation: Some("older-person".to_owned()), ..Place::default() };
    let explorer = opened(&parts, place);
    assert!(matches!(wanted(&explorer)[..], [Part::Members(_)]), "{:?}", wanted(&explorer));
    let (explorer, _) = served(&parts, explorer);
    let whole = dataset();
    let is_older = |id: &String| whole.catalogue.service(id).is_some_and(|it| it.situations.iter().any(|at| at == "older-person"));
    let shown = openers(explorer);
    assert!(!shown.is_empty() && shown.iter().all(is_older));
}

#[test]
fn a_link_to_a_service_needs_its_shelf_alone() {
    let parts = parts();
    let open = |id: &str| opened(&parts, Place { open: Some(id.to_owned()), ..Place::default() });
    let explorer = open("oral-health-7");
    assert!(!explorer.is_settled());
    let (explorer, asked) = served(&parts, explorer);
    assert_eq!(asked.into_iter().collect::<Vec<_>>(), [Part::Shelf(parts.front.shelf_of("oral-health-7"))]);
    assert!(explorer.is_settled() && html(explorer).contains("Suun terveydenhuolto 7"));
    // one that nobody has: known only when its shelf has come
    let (explorer, asked) = served(&parts, open("no-such-service"));
    assert!(asked.contains(&Part::Shelf(parts.front.shelf_of("no-such-service"))));
    assert_eq!(openers(explorer).len(), 48, "all services to browse");
}

#[test]
fn a_part_that_does_not_come_is_told_and_asked_for_again() {
    let parts = parts();
    let explorer = opened(&parts, Place { open: Some("oral-health-7".to_owned()), ..Place::default() });
    let part = Part::Shelf(parts.front.shelf_of("oral-health-7"));
    let problem = Problem::Unreachable { url: "https://county.example/shelf.json".to_owned(), status: Some(503) };
    let failed = explorer.apply(Action::Arrived(part, Arrival::Failed(problem))).expect("told");
    assert_eq!(wanted(&failed), [], "nobody asks in a loop");
    assert!(html(failed.clone()).contains("503"));
    assert_eq!(wanted(&failed.apply(Action::Retry).expect("again")), [part]);
}

#[test]
fn the_own_list_asks_for_what_it_shows() {
    let parts = parts();
    let list = ["oral-health-7", "family-services-3", "gone"].map(str::to_owned).to_vec();
    let place = Place { list, view: sote_explorer::explorer::View::List, ..Place::default() };
    let (explorer, asked) = served(&parts, opened(&parts, place));
    assert!(asked.len() <= 3 && asked.iter().all(|part| matches!(part, Part::Shelf(_))), "{asked:?}");
    let html = html(explorer);
    assert!(html.contains("Suun terveydenhuolto 7") && html.contains("Lapsiperheiden sosiaalipalvelut 3"));
    assert!(html.contains("palvelu, jota tässä aineistossa ei ole"));
}
