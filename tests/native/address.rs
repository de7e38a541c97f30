//! A place and its address say the same; a fragment that is not ours is left alone.

use sote_explorer::domain::{Date, Facet, Filter, Reckoned, Sector, Shift, Unit};
use sote_explorer::explorer::address::{is_ours, read, write};
use sote_explorer::explorer::{Chart, Compare, Place, View};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Reading what was written gives the same place, whatever the page's first view is.
fn check(place: &Place) {
    let fragment = write(place);
    let is_url = |letter: char| letter.is_ascii_alphanumeric() || "#/?=&%-_.,".contains(letter);
    assert!(fragment.chars().all(is_url), "{fragment:?} needs encoding");
    for default in View::ALL {
        assert_eq!(read(&fragment, default).as_ref(), Some(place), "{fragment}");
    }
}

fn place_of(fragment: &str) -> Place {
    read(fragment, View::Services).unwrap_or_else(|| panic!("{fragment:?} is ours"))
}

#[test]
fn every_place_is_read_as_it_was_written() {
    let words = ["", "hammas", "äiti ei pärjää", "a&b=c#d?e/f%g+h", "100 %", "100%25", "\u{0}\n\t", "🦷👩‍⚕️", "مرحبا", "\"'<>\\"];
    let ids = [None, Some("oral-health"), Some("a/b?c#d&e=f%g"), Some("Ä ö"), Some("7d4b3f0e-5f2c-4c55-9f0a-2f4b8c1d0e11")];
    let lists = [vec![], texts(&["oral-health"]), texts(&["screenings", "oral-health", "a/b&c=d e", "ä"])];
    let moved = |from: &str, to: &str, tenths| Some(Shift { from: from.to_owned(), to: to.to_owned(), tenths });
    let shifts = [
        None,
        moved("specialised-care", "primary-care", 10),
        moved("a/b?c#d&e=f%g", "Ä ö", 999),
        moved("1", "2", 0),
        moved("x", "10", 1000),
    ];
    let compared = |table: &str, year, regions: Option<&[&str]>, reckoned| Compare {
        table: Some(table.to_owned()),
        function: Some("a/b?c#d&e=f%g".to_owned()),
        year: Date::parse(year),
        regions: regions.map(texts),
        reckoned,
    };
    let filter = |facet, value: &str| Filter { facet, value: value.to_owned() };
    let chosen = [
        vec![],
        vec![filter(Facet::Open, "now"), filter(Facet::Free, "1")],
        vec![
            filter(Facet::Channel, "a/b?c#d&e=f%g"),
            filter(Facet::Channel, "Ä ö"),
            filter(Facet::Area, "äänekoski"),
            filter(Facet::Language, "sgn-FI"),
        ],
    ];
    let compares = [
        Compare::default(),
        compared("own-costs", "2024", Some(&["pirkanmaa", "lappi"]), Some(Reckoned::Source)),
        compared("Ä ö&=,", "2020-01", Some(&[]), Some(Reckoned::PerInhabitant)),
        compared("x", "", None, None),
    ];
    // every value meets every view and every list, and every other value at a step of its own
    let mut step = 0;
    for view in View::ALL {
        for list in &lists {
            for (at, query) in words.iter().enumerate() {
                step += 1;
                check(&Place {
                    view,
                    open: ids[step % ids.len()].map(str::to_owned),
                    query: (*query).to_owned(),
                    situation: ids[(step / 3) % ids.len()].map(str::to_owned),
                    unit: Unit::ALL[step % 3],
                    chart: Chart::ALL[(step / 2) % 2],
                    shift: shifts[step % shifts.len()].clone(),
                    compare: compares[step % compares.len()].clone(),
                    term: words[words.len() - 1 - at].to_owned(),
                    list: list.clone(),
                    note: words[(step / 2) % words.len()].to_owned(),
                    sector: [None, Some(Sector::Social), Some(Sector::Partner)][step % 3],
                    plain: step % 2 == 0,
                    filters: chosen[step % chosen.len()].clone(),
                });
            }
        }
    }
}

#[test]
fn what_is_at_its_default_is_left_out() {
    for view in View::ALL {
        assert_eq!(write(&Place { view, ..Place::default() }), format!("#sote/{}", view.id()));
    }
    let place = Place { query: "hammas".to_owned(), unit: Unit::Percent, ..Place::default() };
    assert_eq!(write(&place), "#sote/services?q=hammas");
}

#[test]
fn an_address_can_be_read_by_people() {
    let place = Place {
        open: Some("oral-health".to_owned()),
        query: "hammas särkee".to_owned(),
        unit: Unit::EurPerInhabitant,
        list: texts(&["oral-health", "screenings"]),
        ..Place::default()
    };
    let expect = "#sote/services/oral-health?q=hammas%20s%C3%A4rkee&unit=per-inhabitant&list=oral-health,screenings";
    assert_eq!(write(&place), expect);
}

#[test]
fn plain_language_is_said_in_one_letter() {
    let place = Place { open: Some("oral-health".to_owned()), plain: true, list: texts(&["screenings"]), ..Place::default() };
    assert_eq!(write(&place), "#sote/services/oral-health?plain=1&list=screenings");
    assert!(place_of("#sote/list?plain=1").plain);
}

#[test]
fn other_fragments_are_left_alone() {
    for fragment in
        ["", "#", "#kartta", "#soteuudistus", "#sote-keskus", "#sote_x", "#SOTE/costs", "#so", "sote/costs", "# sote", "#sote#", "#soteä"]
    {
        assert!(!is_ours(fragment), "{fragment}");
        assert_eq!(read(fragment, View::Services), None, "{fragment}");
    }
}

#[test]
fn ours_alone_means_the_first_view_of_the_page() {
    for fragment in ["#sote", "#sote/", "#sote?", "#sote/?", "#sote//", "#sote/nonsense", "#sote/COSTS"] {
        for default in View::ALL {
            assert_eq!(read(fragment, default), Some(Place { view: default, ..Place::default() }), "{fragment}");
        }
    }
}

#[test]
fn what_cannot_be_understood_is_left_at_its_default() {
    for fragment in [
        "#sote/services?sector=nonsense",
        "#sote/services?unit=dollar",
        "#sote/services?unknown=1",
        "#sote/services?q",
        "#sote/services?&&&",
        "#sote/services?=x",
        "#sote/services?list=",
        "#sote/services?list=,,,",
        "#sote/services?plain=",
        "#sote/services?plain=0",
        "#sote/services?plain=true",
        "#sote/services?q=",
        "#sote/services/",
        "#sote/services///x",
    ] {
        assert_eq!(place_of(fragment), Place::default(), "{fragment}");
    }
}

#[test]
fn a_shift_is_read_as_people_write_it_or_not_at_all() {
    let read = |value: &str| place_of(&format!("#sote/costs?shift={value}")).shift.map(|it| (it.from, it.to, it.tenths));
    let moved = |tenths| Some(("a".to_owned(), "b".to_owned(), tenths));
    for (points, tenths) in
        [("1", 10), ("1.5", 15), ("0.1", 1), ("0", 0), ("01.0", 10), ("1.50", 15), ("0.30000000000000004", 3), ("100", 1000), ("2.", 20)]
    {
        assert_eq!(read(&format!("a,b,{points}")), moved(tenths), "{points}");
    }
    assert_eq!(read("a%2Cb%2C1"), moved(10));
    for strange in [
        "",
        ",",
        "a",
        "a,b",
        "a,b,",
        "a,b,x",
        "a,b,-1",
        "a,b,100.1",
        "a,b,1,5",
        "a,b,1e3",
        "a,b,NaN",
        "a,b,\u{663}",
        ",b,1",
        "a,,1",
        "a,a,1",
        "a,b,99999999999999999999",
    ] {
        assert_eq!(read(strange), None, "{strange:?}");
    }
    assert_eq!(read(&format!("{},b,1", "a".repeat(100_000))), None);
    assert_eq!(place_of("#sote/costs?shift=a,b,x&unit=euro").unit, Unit::Meur);
}

#[test]
fn an_empty_situation_is_none() {
    assert_eq!(place_of("#sote/services?situation="), Place::default());
}

#[test]
fn broken_encoding_does_no_harm() {
    for (value, expect) in [("%", "%"), ("%zz", "%zz"), ("%e4", ""), ("a%00b", "a\u{0}b"), ("%C3%A4", "ä"), ("a=b", "a=b"), ("a+b", "a+b")]
    {
        assert_eq!(place_of(&format!("#sote/services?q={value}")).query, expect, "{value}");
    }
}

#[test]
fn of_two_values_with_one_name_the_last_counts() {
    assert_eq!(place_of("#sote/services?q=a&q=b").query, "b");
}

#[test]
fn a_service_stands_on_the_list_once() {
    assert_eq!(place_of("#sote/list?list=b,a,,b,a,c").list, texts(&["b", "a", "c"]));
}

#[test]
fn a_text_is_not_longer_than_anybody_types() {
    let long = "ä".repeat(100_000);
    let place = place_of(&format!("#sote/services/{long}?q={long}&term={long}&situation={long}"));
    assert_eq!(place.query, "ä".repeat(500));
    assert_eq!(place.term.chars().count(), 500);
    assert!(place.open.is_some_and(|it| it.chars().count() == 500) && place.situation.is_some_and(|it| it.chars().count() == 500));
}

#[test]
fn a_list_is_not_longer_than_anybody_gathers() {
    let ids: Vec<String> = (0..100_000).map(|id| id.to_string()).collect();
    let list = place_of(&format!("#sote/list?list={}", ids.join(","))).list;
    assert_eq!(list, ids[..100]);
}

#[test]
fn a_list_of_40_services_of_a_national_register_is_kept_whole() {
    // ids of the national register (PTV) have 36 characters
    let list: Vec<String> = (0..40).map(|id| format!("7d4b3f0e-5f2c-4c55-9f0a-{id:012}")).collect();
    check(&Place { view: View::List, list, ..Place::default() });
}
