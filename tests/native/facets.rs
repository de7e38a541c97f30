//! Filters: what a dataset tells of them, and what they leave. The services of `tests/facets` are invented; what is expected was counted by hand in
//! the table below.
//!
//! | | areas | languages | price | channels |
//! |--|--|--|--|--|
//! | 1 | Tampere | fi sv | free | telephone, weekdays 8–16 |
//! | 2 | Pirkanmaa (Tampere, Nokia) | fi | paid | place, Saturdays 10–14 |
//! | 3 | the whole country | fi sv en | | web |
//! | 4 | Nokia | fi en | free | telephone, always |
//! | 5 | Western Uusimaa (Espoo) | sv | | place |
//! | 6 | Tampere, Nokia | fi | free | |
//! | 7 | Pirkanmaa | fi | | telephone, weekdays 8–16; place |

use crate::support::page::{Page, html};
use crate::support::tool::{file_starting, folder, run};
use crate::support::{national, page, tool};
use serde_json::{Value, json};
use sote_explorer::domain::{Facet, Facets, Filter, Lang, Moment, Places, Problem};
use sote_explorer::explorer::screen::FiltersScreen;
use sote_explorer::explorer::{Action, Arrival, Contents, Explorer, Library, Part, Place, Screen, Settings, View, address};
use sote_explorer::formats::dataset::{self, Kind, Unusable};
use sote_explorer::formats::edition;
use sote_explorer::search::Index;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;

/// Monday 30 November 2026, 10 o'clock in Helsinki; the Saturday before at noon; that night at 3.
const MONDAY: i32 = 29_933_760;
const SATURDAY: i32 = MONDAY - 2 * 1440 + 120;
const NIGHT: i32 = SATURDAY + 15 * 60;

fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let out = folder("facets").join("dataset");
        let done = run(&["build", "--out", &out.to_string_lossy(), "--ptv", "tests/facets", "--strict"]);
        assert_eq!((done.code, done.error.as_str()), (Some(0), ""), "{}", done.out);
        out
    })
}

fn text(start: &str) -> String {
    fs::read_to_string(file_starting(built(), start)).expect("a file of the dataset")
}

fn facets(lang: Lang) -> Facets {
    let (facets, skipped) = dataset::read_facets(&text(&format!("facets-{}-", lang.code())), &dataset::parse).expect("facets");
    assert_eq!(skipped, []);
    facets
}

/// The dataset as a visitor has it, without facets.
fn opened(lang: Lang, place: Place, minute: i32) -> Explorer {
    let (front, _) = dataset::read_front(&text(&format!("{}-", lang.code())), &dataset::parse).expect("a front");
    let (shelf, _) = dataset::read_shelf(&text(&format!("shelf-{}-", lang.code())), &dataset::parse).expect("a shelf");
    let (background, _) = dataset::read_background(&text(&format!("background-{}-", lang.code())), &dataset::parse).expect("a background");
    let search = file_starting(built(), &format!("search-{}-", lang.code()));
    let bytes = fs::read(&search).expect("a search file");
    let bytes = edition::contents(&bytes, &search.to_string_lossy()).expect("of this build");
    let library = Library::new(front).with(Part::Shelf(0), Arrival::Here(Rc::new(Contents::Shelf(shelf))));
    let index = Rc::new(RefCell::new(Index::read(bytes, lang).expect("a search file")));
    let arrived = [
        Action::Loaded(Rc::new(library)),
        Action::Followed(Arrival::Here(Rc::new(background))),
        Action::Searchable(Arrival::Here(index)),
        Action::Clock(Moment { utc: minute, offset: 120 }),
    ];
    let explorer = Explorer::new(Settings { lang, ..Settings::default() }, Some(place));
    arrived.into_iter().fold(explorer, |explorer, action| explorer.apply(action).expect("it arrived"))
}

fn come(explorer: &Explorer) -> Explorer {
    let arrival = Arrival::Here(Rc::new(Contents::Facets(facets(explorer.lang()))));
    explorer.apply(Action::Arrived(Part::Facets, arrival)).expect("the facets arrived")
}

/// Filters that hold, and a change to a file.
type Held<'a> = &'a [(Facet, &'a str)];
type Change<'a> = &'a dyn Fn(&mut Value);

fn filter(facet: Facet, value: &str) -> Filter {
    Filter { facet, value: value.to_owned() }
}

fn place(filters: &[(Facet, &str)]) -> Place {
    Place { filters: filters.iter().map(|(facet, value)| filter(*facet, value)).collect(), ..Place::default() }
}

fn library(explorer: &Explorer) -> &Library {
    let sote_explorer::explorer::Content::Ready(library) = &explorer.content else { panic!("the front has come") };
    library
}

fn with_filters<T>(explorer: &Explorer, look: impl FnOnce(&FiltersScreen) -> T) -> T {
    let Screen::Services(screen) = Screen::of(explorer, library(explorer)) else { panic!("services") };
    look(screen.filters.as_ref().expect("filters"))
}

/// The numbers of the services on the screen, in the order of the table.
fn shown(explorer: &Explorer) -> BTreeSet<u8> {
    let Screen::Services(screen) = Screen::of(explorer, library(explorer)) else { panic!("services") };
    let found = screen.results.iter().filter_map(|results| match results {
        sote_explorer::explorer::screen::Results::Found(found) => Some(found.rows.iter().map(|row| row.card)),
        _ => None,
    });
    let browsed = screen.browse.iter().flat_map(|browse| &browse.groups).flat_map(|group| group.cards.iter().copied());
    found.flatten().chain(browsed).map(|card| card.id[card.id.len() - 2..].parse().expect("a number")).collect()
}

fn narrowed(filters: &[(Facet, &str)], minute: i32) -> BTreeSet<u8> {
    shown(&come(&opened(Lang::Fi, place(filters), minute)))
}

/// The counts beside the values of a facet, while these filters hold.
fn counts(filters: &[(Facet, &str)], facet: Facet, minute: i32) -> Vec<(String, usize)> {
    let open = opened(Lang::Fi, place(filters), minute).apply(Action::Filtering(Some((Facet::Area, String::new())))).expect("open");
    with_filters(&come(&open), |screen| {
        let groups = screen.groups.as_ref().expect("open");
        let group = groups.iter().find(|group| group.facet == facet).expect("the facet");
        group.rows.iter().map(|row| (row.value.to_owned(), row.count)).collect()
    })
}

fn counted(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
    expected.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

use Facet::{Area, Channel, Free, Language, Open};

#[test]
fn each_facet_leaves_what_the_sources_say() {
    let cases: [(Held, &[u8]); 14] = [
        (&[], &[1, 2, 3, 4, 5, 6, 7]),
        (&[(Free, "1")], &[1, 4, 6]),
        (&[(Language, "sv")], &[1, 3, 5]),
        (&[(Language, "sv"), (Language, "en")], &[1, 3, 4, 5]),
        (&[(Channel, "phone")], &[1, 4, 7]),
        (&[(Channel, "place"), (Channel, "online")], &[2, 3, 5, 7]),
        // what is given in the county, or everywhere, is given in its municipality
        (&[(Area, "tampere")], &[1, 2, 3, 6, 7]),
        (&[(Area, "nokia")], &[2, 3, 4, 6, 7]),
        (&[(Area, "espoo")], &[3, 5]),
        // a county has what its municipalities have
        (&[(Area, "pirkanmaan-hyvinvointialue")], &[1, 2, 3, 4, 6, 7]),
        (&[(Area, "tampere"), (Area, "espoo")], &[1, 2, 3, 5, 6, 7]),
        (&[(Area, "tampere"), (Free, "1")], &[1, 6]),
        (&[(Area, "tampere"), (Free, "1"), (Language, "sv")], &[1]),
        (&[(Area, "espoo"), (Free, "1")], &[]),
    ];
    for (filters, expected) in cases {
        assert_eq!(narrowed(filters, MONDAY), expected.iter().copied().collect(), "{filters:?}");
    }
}

#[test]
fn open_now_goes_by_the_clock_of_helsinki_and_by_the_channel_asked_for() {
    let open = |more: &[(Facet, &str)], minute| narrowed(&[&[(Open, "now")], more].concat(), minute);
    assert_eq!(open(&[], MONDAY), [1, 4, 7].into());
    assert_eq!(open(&[], SATURDAY), [2, 4].into());
    assert_eq!(open(&[], NIGHT), [4].into());
    assert_eq!(open(&[(Channel, "phone")], MONDAY), [1, 4, 7].into());
    // the telephone of the seventh is open, its door says nothing
    assert_eq!(open(&[(Channel, "place")], MONDAY), [].into());
    assert_eq!(open(&[(Channel, "place")], SATURDAY), [2].into());
    let unknown = |more: &[(Facet, &str)]| {
        let explorer = come(&opened(Lang::Fi, place(&[&[(Open, "now")], more].concat()), MONDAY));
        with_filters(&explorer, |screen| screen.without_hours)
    };
    assert_eq!(unknown(&[]), Some(3), "3, 5 and 6");
    assert_eq!(unknown(&[(Channel, "place")]), Some(2), "5 and the door of 7");
    assert_eq!(unknown(&[(Free, "1")]), Some(1), "6");
}

#[test]
fn counts_say_what_a_choice_would_leave_beside_all_others() {
    assert_eq!(counts(&[], Channel, MONDAY), counted(&[("phone", 3), ("online", 1), ("place", 3)]));
    assert_eq!(counts(&[], Language, MONDAY), counted(&[("fi", 6), ("sv", 3), ("en", 2)]));
    let areas = [("espoo", 2), ("lansi-uudenmaan-hyvinvointialue", 2), ("nokia", 5), ("pirkanmaan-hyvinvointialue", 6), ("tampere", 5)];
    assert_eq!(counts(&[], Area, MONDAY), counted(&areas));
    assert_eq!(counts(&[], Free, MONDAY), counted(&[("1", 3)]));
    assert_eq!(counts(&[], Open, SATURDAY), counted(&[("now", 2)]));
    // the values of a facet do not narrow each other down, those of others do
    assert_eq!(counts(&[(Language, "sv")], Language, MONDAY), counted(&[("fi", 6), ("sv", 3), ("en", 2)]));
    assert_eq!(counts(&[(Language, "sv")], Channel, MONDAY), counted(&[("phone", 1), ("online", 1), ("place", 1)]));
    assert_eq!(counts(&[(Area, "tampere"), (Free, "1")], Language, MONDAY), counted(&[("fi", 2), ("sv", 1), ("en", 0)]));
}

#[test]
fn each_count_is_what_the_choice_then_leaves() {
    let held: [&[(Facet, &str)]; 4] = [&[], &[(Free, "1")], &[(Area, "nokia")], &[(Open, "now"), (Language, "fi")]];
    for filters in held {
        for facet in Facet::ALL {
            for (value, count) in counts(filters, facet, MONDAY) {
                let others = filters.iter().copied().filter(|(other, _)| *other != facet).chain([(facet, value.as_str())]);
                let left = narrowed(&others.collect::<Vec<_>>(), MONDAY);
                assert_eq!(left.len(), count, "{filters:?} and {facet:?} {value}");
            }
        }
    }
}

#[test]
fn a_query_and_a_sector_count_too() {
    let typed = |filters: &[(Facet, &str)]| Place { query: "puhelin".to_owned(), ..place(filters) };
    let all = shown(&come(&opened(Lang::Fi, typed(&[(Language, "fi")]), MONDAY)));
    assert_eq!(all, [1, 4, 7].into());
    assert_eq!(shown(&come(&opened(Lang::Fi, typed(&[(Free, "1")]), MONDAY))), [1, 4].into());
    // nothing is left of what was found: all of it is told, and nothing else is offered
    let explorer = come(&opened(Lang::Fi, typed(&[(Area, "espoo")]), MONDAY));
    assert_eq!(shown(&explorer), [].into());
    assert_eq!(with_filters(&explorer, |screen| screen.hidden), 3);
    let social = Place { sector: Some(sote_explorer::domain::Sector::Social), ..place(&[(Free, "1")]) };
    let explorer = come(&opened(Lang::Fi, social, MONDAY).apply(Action::Filtering(Some((Area, String::new())))).expect("open"));
    assert_eq!(shown(&explorer), [4, 6].into());
    let free = |screen: &FiltersScreen| {
        let rows = screen.groups.iter().flatten().filter(|group| group.facet == Free).flat_map(|group| &group.rows);
        rows.map(|row| row.count).collect::<Vec<_>>()
    };
    assert_eq!(with_filters(&explorer, free), [2]);
}

#[test]
fn a_link_leads_back_to_the_same_filters() {
    let there = place(&[(Channel, "phone"), (Channel, "online"), (Language, "sv"), (Area, "tampere"), (Open, "now"), (Free, "1")]);
    let link = address::write(&there);
    assert_eq!(link, "#sote/services?open=now&free=1&channel=phone,online&area=tampere&language=sv");
    let again = address::read(&link, View::Costs).expect("a link of ours");
    let set = |place: &Place| place.filters.iter().map(|it| (it.facet, it.value.clone())).collect::<BTreeSet<_>>();
    assert_eq!(set(&again), set(&there));
    assert_eq!(address::write(&again), link);
}

#[test]
fn what_a_link_names_and_nobody_has_is_dropped() {
    let link = "#sote/services?open=never&free=yes&channel=pigeon,phone&area=atlantis&language=xx";
    let explorer = come(&opened(Lang::Fi, address::read(link, View::Services).expect("ours"), MONDAY));
    assert_eq!(explorer.place.filters, [filter(Channel, "phone")]);
    // a dataset without facets has no filters
    let national = page::explorer(Lang::Fi, place(&[(Channel, "phone")]));
    assert_eq!(national.place.filters, []);
}

#[test]
fn ids_are_the_same_in_all_languages_and_names_are_not() {
    let area = |lang| {
        let facets = facets(lang);
        let tampere = facets.areas.iter().find(|area| area.id == "tampere").expect("Tampere").clone();
        let names: Vec<String> = facets.languages.iter().map(|it| it.name.clone()).collect();
        (tampere.name, names.join(" "))
    };
    assert_eq!(area(Lang::Fi), ("Tampere".to_owned(), "Suomi Ruotsi Englanti".to_owned()));
    assert_eq!(area(Lang::Sv), ("Tammerfors".to_owned(), "Finska Svenska Engelska".to_owned()));
    assert_eq!(area(Lang::En), ("Tampere".to_owned(), "Finnish Swedish English".to_owned()));
}

#[test]
fn facets_are_asked_for_when_they_are_needed_and_not_before() {
    let wanted = |explorer: &Explorer| Screen::of(explorer, library(explorer)).wanted(explorer, library(explorer));
    let closed = opened(Lang::Fi, Place::default(), MONDAY);
    assert_eq!(wanted(&closed), []);
    let open = closed.apply(Action::Filtering(Some((Area, String::new())))).expect("open");
    assert_eq!(wanted(&open), [Part::Facets]);
    // while they are on their way all services stand, but none that a link's filters may hide
    assert_eq!(shown(&open).len(), 7);
    let link = opened(Lang::Fi, place(&[(Free, "1")]), MONDAY);
    assert_eq!((wanted(&link), shown(&link)), (vec![Part::Facets], [].into()));
    let problem = Problem::Unreachable { url: "https://county.example/facets.json".to_owned(), status: Some(503) };
    let failed = link.apply(Action::Arrived(Part::Facets, Arrival::Failed(problem))).expect("told");
    assert_eq!((wanted(&failed), shown(&failed).len()), (vec![], 7));
    let said = html(failed.clone());
    assert!(said.contains("503") && said.contains("Rajauksia ei voi nyt käyttää"), "{said}");
    assert_eq!(wanted(&failed.apply(Action::Retry).expect("again")), [Part::Facets]);
}

#[test]
fn nothing_left_is_told_with_a_way_back() {
    let explorer = come(&opened(Lang::Fi, place(&[(Area, "espoo"), (Free, "1")]), MONDAY));
    let page = html(explorer.clone());
    for said in ["Mikään palvelu ei vastaa kaikkia valintojasi.", "Poista viimeksi valittu: Maksuton", "Poista kaikki rajaukset", "116"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let typed = explorer.apply(Action::Type(View::Services, "puhelin".to_owned())).expect("typed");
    let page = html(typed.clone());
    assert!(page.contains("Mikään palvelu ei vastaa kaikkia valintojasi.") && !page.contains("ei löytynyt palvelua"), "{page}");
    // a query that finds nothing at all is told as ever
    let nonsense = typed.apply(Action::Type(View::Services, "zzzzxqwk".to_owned())).expect("typed");
    assert!(html(nonsense).contains("Haulla ”zzzzxqwk” ei löytynyt palvelua"));
}

#[test]
fn what_is_chosen_can_be_given_up() {
    let explorer = come(&opened(Lang::Fi, place(&[(Channel, "phone"), (Free, "1")]), MONDAY));
    let page = Page::of(&html(explorer));
    let chips: Vec<_> = page.all(|it| it.get("data-chosen").is_some()).filter_map(|it| it.get("aria-label").map(str::to_owned)).collect();
    assert_eq!(chips, ["Poista rajaus: Puhelinpalvelu", "Poista rajaus: Maksuton"]);
}

#[test]
fn names_from_strangers_are_text() {
    let mut strange = facets(Lang::Fi);
    strange.areas[0].name = "<img src=x onerror=alert(1)>".to_owned();
    let open = opened(Lang::Fi, place(&[]), MONDAY).apply(Action::Filtering(Some((Area, String::new())))).expect("open");
    let drawn = html(open.apply(Action::Arrived(Part::Facets, Arrival::Here(Rc::new(Contents::Facets(strange))))).expect("arrived"));
    assert!(drawn.contains("&lt;img src=x onerror=alert(1)&gt;") && !drawn.contains("<img"), "{drawn}");
}

#[test]
fn a_long_list_is_looked_through_by_typing() {
    let mut many = facets(Lang::Fi);
    let names = [
        "Äänekoski",
        "Åland",
        "Ähtäri",
        "Akaa",
        "Alajärvi",
        "Ikaalinen",
        "Iisalmi",
        "Ii",
        "Imatra",
        "Inari",
        "Inkoo",
        "Uusi Ii",
        "Kemi",
        "Oulu",
    ];
    let area = |name: &&str| sote_explorer::domain::Choice {
        id: name.to_lowercase(),
        name: (*name).to_owned(),
        within: Vec::new(),
        places: [0].into_iter().collect(),
    };
    many.areas = names.iter().map(area).collect();
    let looked = |typed: &str| {
        let open = opened(Lang::Fi, place(&[]), MONDAY).apply(Action::Filtering(Some((Area, typed.to_owned())))).expect("open");
        let come = open.apply(Action::Arrived(Part::Facets, Arrival::Here(Rc::new(Contents::Facets(many.clone()))))).expect("arrived");
        with_filters(&come, |screen| {
            let group = screen.groups.iter().flatten().find(|group| group.facet == Area).expect("areas");
            (group.rows.iter().filter_map(|row| row.name.map(str::to_owned)).collect::<Vec<_>>(), group.more)
        })
    };
    assert_eq!((looked("").0.len(), looked("").1), (12, 2));
    assert_eq!(looked("ii"), (["Iisalmi", "Ii", "Uusi Ii"].map(str::to_owned).to_vec(), 0));
    assert_eq!(looked("ÄHT").0, ["Ähtäri"]);
    assert_eq!(looked("qq"), (vec![], 0));
}

#[test]
fn places_are_written_and_read_as_the_format_tells() {
    let cases: [(&[u32], &str); 5] = [(&[], ""), (&[0], "0"), (&[0, 1, 2, 3, 8], "0+3 5"), (&[7, 9, 10], "7 2+1"), (&[5, 6], "5+1")];
    for (places, text) in cases {
        let made: Places = places.iter().copied().collect();
        assert_eq!(serde_json::to_value(&made).expect("written"), json!(text));
        assert_eq!(Places::parse(text), Some(made.clone()));
        assert_eq!((made.len(), made.last()), (places.len(), places.last().copied()));
        assert!((0..12).all(|place| made.holds(place) == places.contains(&place)), "{text}");
    }
    for torn in ["x", "1+", "+1", "1 0", "-1", "1.5", "4294967295 1", "1+4294967295", "99999999999"] {
        assert_eq!(Places::parse(torn), None, "{torn:?}");
    }
    // a run beyond all services costs nothing
    assert_eq!(Places::parse("0+4294967295").map(|it| it.runs().count()), Some(1));
}

#[test]
fn torn_and_foreign_files_are_refused_or_lose_what_is_bad() {
    let read = |text: &str| dataset::read_facets(text, &dataset::parse);
    let whole = text("facets-fi-");
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)).step_by(37) {
        assert!(matches!(read(&whole[..end]), Err(Unusable::Malformed(_))), "{end}");
    }
    assert_eq!(read("<!doctype html>"), Err(Unusable::WebPage));
    assert_eq!(read(r#"{"format":9}"#), Err(Unusable::Version(9)));
    let (facets, skipped) = read(
        r#"{"format":2,"languages":[{"id":"fi","name":"Suomi","places":"0+1"},{"id":"sv","name":7,"places":"0"},{"id":"en","name":"E","places":"x"}],
            "hours":[{"channel":0,"hours":"Mo 08:00-16:00","places":"0"},{"channel":0,"hours":"sunset","places":"0"}],"later":{}}"#,
    )
    .expect("the good part");
    assert_eq!((facets.languages.len(), facets.hours.len(), skipped.len()), (1, 1, 3), "{skipped:?}");
    // what others refer to by place is good as a whole, or not at all
    assert!(read(r#"{"format":2,"areas":[{"id":"a"}]}"#).is_err());
}

#[test]
fn a_file_that_names_what_is_not_there_breaks_nothing() {
    let hostile = r#"{"format":2,"channels":[{"id":"phone","name":"P","places":"0+4294967295"}],
        "areas":[{"id":"a","name":"A","within":[0,1,7,4294967295],"places":"4294967295"},{"id":"b","name":"B","within":[0],"places":"3"}],
        "everywhere":"9999","free":"1000000+5","hours":[{"channel":99,"hours":"24/7","places":"0+9"}]}"#;
    let (facets, _) = dataset::read_facets(hostile, &dataset::parse).expect("of our shape");
    let chosen = place(&[(Channel, "phone"), (Area, "a"), (Open, "now"), (Free, "1")]);
    let open = opened(Lang::Fi, chosen, MONDAY).apply(Action::Filtering(Some((Area, "a".to_owned())))).expect("open");
    let come = open.apply(Action::Arrived(Part::Facets, Arrival::Here(Rc::new(Contents::Facets(facets))))).expect("arrived");
    assert_eq!(shown(&come), [].into());
    assert!(html(come).contains("Poista kaikki rajaukset"));
}

/// Gives a value the first service that it has not.
fn added(value: &mut Value) {
    let mut places = places_of(value);
    places.insert((0..7).find(|place| !places.contains(place)).expect("one that has it not"));
    value["places"] = serde_json::to_value(places.into_iter().collect::<Places>()).expect("JSON");
}

/// Takes the first of its services from a value.
fn removed(value: &mut Value) {
    let mut places = places_of(value);
    places.pop_first();
    value["places"] = serde_json::to_value(places.into_iter().collect::<Places>()).expect("JSON");
}

fn places_of(value: &Value) -> BTreeSet<u32> {
    let places = Places::parse(value["places"].as_str().expect("a text")).expect("places");
    places.runs().flat_map(|(first, last)| first..=last).collect()
}

fn area<'a>(facets: &'a mut Value, id: &str) -> &'a mut Value {
    facets["areas"].as_array_mut().expect("a list").iter_mut().find(|area| area["id"] == id).expect("an area")
}

#[test]
fn check_tells_what_is_not_so() {
    let out = folder("facets-check").join("dataset");
    let done = run(&["build", "--out", &out.to_string_lossy(), "--ptv", "tests/facets", "--lang", "fi"]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(run(&["check", &out.to_string_lossy()]).out, "0 problems\n");
    let file = file_starting(&out, "facets-fi-");
    let whole = fs::read_to_string(&file).expect("read");
    let told = |change: Change| {
        let mut changed: Value = serde_json::from_str(&whole).expect("JSON");
        change(&mut changed);
        // written anew, its edition may not stand at its end any more
        changed.as_object_mut().expect("an object").remove("edition");
        fs::write(&file, changed.to_string()).expect("written");
        run(&["check", &out.to_string_lossy()]).out
    };
    let cases: [(Change, &str); 23] = [
        (&|it| it["free"] = json!("0+99"), "free: has a place that none of the 7 services has"),
        (&|it| it["channels"][0]["places"] = json!("0+4000000000"), "channel/phone: has a place that none of the 7 services has"),
        (&|it| it["areas"][1]["id"] = it["areas"][0]["id"].clone(), "stands twice"),
        (&|it| it["hours"][1] = it["hours"][0].clone(), "hours[1]: "),
        (&|it| it["areas"][0]["within"] = json!([77]), "is within 77, which is no other area"),
        (&|it| it["areas"][0]["within"] = json!([1, 1]), "is within 1 twice"),
        (&|it| it["channels"][0]["within"] = json!([1]), "channel/phone: is within something: only areas are"),
        (&|it| it["hours"][0]["channel"] = json!(9), "refers to channel 9, which does not exist"),
        (&|it| it["free"] = json!(""), "facets: 5 kinds"),
        // a value has a service more, or one less, than the pages say
        (&|it| added(&mut it["languages"][1]), "language/sv: services/"),
        (&|it| removed(&mut it["languages"][1]), "is not among its services, and its page says so"),
        (&|it| removed(&mut it["channels"][0]), "channel/phone: services/"),
        (&|it| added(&mut it["channels"][0]), "is among its services, and its page does not say so"),
        (&|it| removed(&mut it["hours"][0]), "hours[0]: services/"),
        (&|it| added(&mut it["hours"][0]), "hours[0]: services/"),
        (&|it| it["hours"][0]["hours"] = json!("Mo 01:00-02:00"), "hours: services/"),
        (&|it| removed(area(it, "tampere")), "area/tampere: services/"),
        (&|it| added(area(it, "tampere")), "area/tampere: services/"),
        (&|it| it["everywhere"] = json!(""), "everywhere: services/"),
        (&|it| it["everywhere"] = json!("0+6"), "everywhere: services/"),
        (&|it| it["free"] = json!("0+6"), "free: services/"),
        (&|it| _ = it["channels"].as_array_mut().expect("a list").pop(), "channel: services/"),
        (&|it| _ = it["languages"].as_array_mut().expect("a list").pop(), "language: services/"),
    ];
    for (change, reason) in cases {
        let said = told(change);
        assert!(said.contains(reason), "{reason}: {said}");
    }
    fs::remove_file(&file).expect("removed");
    assert!(run(&["check", &out.to_string_lossy()]).out.contains("facets-fi-"));
}

#[test]
fn the_national_dataset_has_the_channels_its_facts_support_and_nothing_else() {
    let out = tool::built("facets-national", &["--lang", "fi"]);
    let (facets, _) =
        dataset::read_facets(&fs::read_to_string(file_starting(&out, "facets-fi-")).expect("read"), &dataset::parse).expect("facets");
    assert_eq!(facets.kinds(), 1);
    let services = &national::dataset(Lang::Fi).catalogue.services;
    for channel in &facets.channels {
        let own = services.iter().filter(|service| service.channels.contains(&channel.id)).count();
        assert_eq!((channel.places.len(), own > 0), (own, true), "{}", channel.id);
    }
    assert_eq!(facets.channels.len(), national::dataset(Lang::Fi).catalogue.channels.len());
}

#[test]
fn an_old_dataset_has_no_facets_and_nobody_misses_them() {
    let old = page::explorer(Lang::Fi, Place::default());
    assert!(!html(old.clone()).contains("Rajaa palveluja"));
    let open = old.apply(Action::Filtering(Some((Area, String::new())))).expect("open");
    let Screen::Services(screen) = Screen::of(&open, library(&open)) else { panic!("services") };
    assert!(screen.wanted.is_empty() && screen.filters.is_none());
}

#[test]
fn the_name_of_the_file_is_made_of_the_fronts() {
    assert_eq!(dataset::part("https://a.example/x/fi-1a2b3c4d.json", Kind::Facets, 0), "https://a.example/x/facets-fi-1a2b3c4d-0.json");
}
