//! What a visitor finds by role and name, in each view and language.

use crate::support::national;
use crate::support::page::{Page, explorer, page, view};
use sote_explorer::domain::{Lang, Unit};
use sote_explorer::explorer::{Action, Place, View};

fn shown(lang: Lang, at: View) -> Page {
    page(explorer(lang, view(at)))
}

fn opened(lang: Lang, at: View, id: &str) -> Page {
    page(explorer(lang, Place { open: Some(id.to_owned()), ..view(at) }))
}

fn typed(lang: Lang, query: &str) -> Page {
    page(explorer(lang, Place { query: query.to_owned(), ..Place::default() }))
}

/// A text each language says in its own way.
fn in_each_language(expect: [&str; 3], found: impl Fn(Lang) -> String) {
    assert_eq!(Lang::ALL.map(found), expect);
}

fn names<'a>(page: &'a Page, name: &'a str) -> Vec<&'a str> {
    page.all(move |it| it.name == name).map(|it| it.text.as_str()).collect()
}

#[test]
fn the_tabs_have_the_names_of_the_public_interface() {
    for (lang, names) in [
        (Lang::Fi, ["Palvelut", "Kustannukset", "Oma lista", "Uudistus", "Sanasto"]),
        (Lang::Sv, ["Tjänster", "Kostnader", "Min lista", "Reformen", "Ordlista"]),
        (Lang::En, ["Services", "Costs", "My list", "Reform", "Glossary"]),
    ] {
        for (at, selected) in View::ALL.into_iter().zip(names) {
            let page = shown(lang, at);
            assert_eq!(page.role("tab").iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), names);
            assert_eq!(page.the("selected tab", |it| it.is("aria-selected", "true")).text, selected);
            assert_eq!(page.the("stop of the tab key", |it| it.is("role", "tab") && it.is("tabindex", "0")).text, selected);
            assert_eq!(page.role("tablist").len(), 1);
        }
    }
}

#[test]
fn the_lists_tab_counts_what_is_on_it() {
    let list = vec!["oral-health".to_owned(), "screenings".to_owned()];
    let tab =
        |lang| page(explorer(lang, Place { list: list.clone(), ..Place::default() })).the("tab", |it| it.is("id", "list")).text.clone();
    in_each_language(["Oma lista2 (2 palvelua)", "Min lista2 (2 tjänster)", "My list2 (2 services)"], tab);
}

#[test]
fn the_search_box_has_its_name_and_what_was_typed() {
    let label = |lang| shown(lang, View::Services).the("label", |it| it.is("for", "query")).text.clone();
    in_each_language(["Hae palveluja", "Sök tjänster", "Search services"], label);
    assert_eq!(typed(Lang::Fi, "\"ä\" & <b>").the("search box", |it| it.is("role", "searchbox")).get("value"), Some("\"ä\" & <b>"));
}

#[test]
fn all_services_stand_in_lists_whose_items_begin_with_a_button_of_their_name() {
    for lang in Lang::ALL {
        let page = shown(lang, View::Services);
        let cards: Vec<_> = page
            .0
            .windows(2)
            .filter(|pair| pair[0].is("part", "card"))
            .map(|pair| (&pair[0].name, &pair[1].name, pair[1].text.clone()))
            .collect();
        assert!(cards.iter().all(|(item, first, _)| (item.as_str(), first.as_str()) == ("li", "button")));
        let mut found: Vec<String> = cards.into_iter().map(|(.., name)| name).collect();
        let mut expect: Vec<String> = national::composed(lang).0.catalogue.services.into_iter().map(|it| it.name).collect();
        found.sort();
        expect.sort();
        assert_eq!(found, expect, "{}", lang.code());
    }
}

#[test]
fn the_number_of_results_is_told_in_a_status() {
    let status = |query: &'static str| {
        move |lang| typed(lang, query).the("count", |it| it.is("class", "count") && it.is("role", "status")).text.clone()
    };
    in_each_language(["24 palvelua", "24 tjänster", "24 services"], status(""));
    in_each_language(
        ["Haulla ”qwxzv” ei löytynyt palvelua.", "Ingen tjänst hittades med ”qwxzv”.", "No service was found for “qwxzv”."],
        status(" qwxzv "),
    );
}

#[test]
fn results_stand_best_first_with_the_words_that_answer_marked() {
    let page = typed(Lang::Fi, "hammas");
    let first = page.all(|it| it.is("part", "card")).next().expect("a result");
    assert!(first.text.contains("Suun terveydenhuolto"), "{}", first.text);
    assert!(names(&page, "mark").iter().all(|word| word.to_lowercase().contains("hamma") || word.to_lowercase().contains("hampa")));
    assert!(!names(&page, "mark").is_empty());
}

#[test]
fn where_nothing_is_found_help_and_all_services_are() {
    let page = typed(Lang::En, "qwxzv");
    let notice = page.the("notice", |it| it.is("part", "notice"));
    assert!(notice.text.contains("116\u{a0}117") && notice.text.contains("112"), "{}", notice.text);
    assert_eq!(page.all(|it| it.is("part", "card")).count(), 24);
}

#[test]
fn a_service_stands_under_a_heading_with_its_name_and_can_be_listed() {
    for lang in Lang::ALL {
        let service = national::composed(lang).0.catalogue.service("student-welfare").cloned().expect("student welfare");
        let page = opened(lang, View::Services, "student-welfare");
        assert_eq!(page.the("title", |it| it.is("class", "title")).text, service.name);
        let text = &page.0[0].text;
        let told = [&service.summary, &service.description, &service.audience, &service.access]
            .into_iter()
            .chain(service.examples.iter().map(|it| &it.name));
        told.for_each(|it| assert!(text.contains(it.as_str()), "{}: {it}", lang.code()));
    }
    let button = |lang| opened(lang, View::Services, "oral-health").the("button", |it| it.is("class", "button main")).text.clone();
    in_each_language(["Lisää omalle listalle", "Lägg till i min lista", "Add to my list"], button);
}

#[test]
fn a_listed_service_is_told_to_those_who_hear_the_page() {
    let said = |lang| {
        let added = explorer(lang, Place::default()).apply(Action::Add(vec!["oral-health".to_owned()])).expect("added");
        page(added).the("announcement", |it| it.is("class", "announcement")).text.clone()
    };
    in_each_language(
        [
            "Suun terveydenhuolto on nyt omalla listallasi.",
            "Mun- och tandvård finns nu i din lista.",
            "Oral health care is now on your list.",
        ],
        said,
    );
}

#[test]
fn the_units_are_a_radio_group_with_its_name() {
    for (lang, name, units) in [
        (Lang::Fi, "Yksikkö", ["%", "€", "€/asukas"]),
        (Lang::Sv, "Enhet", ["%", "€", "€/invånare"]),
        (Lang::En, "Unit", ["%", "€", "€/inhabitant"]),
    ] {
        let page = shown(lang, View::Costs);
        let label = page.role("radiogroup")[0].get("aria-labelledby").expect("a label");
        assert_eq!(page.the("name", |it| it.is("id", label)).text, name);
        let choices = page.all(|it| it.is("class", "choice")).map(|it| it.text.as_str());
        // the next group chooses the chart
        assert_eq!(choices.take(3).collect::<Vec<_>>(), units);
    }
}

#[test]
fn the_derived_share_alone_is_marked_and_tells_its_formula() {
    for (lang, derived, name) in
        [(Lang::Fi, "laskettu", "Perusterveydenhuolto"), (Lang::Sv, "beräknad", "Primärvård"), (Lang::En, "derived", "Primary health care")]
    {
        let page = shown(lang, View::Costs);
        let marked: Vec<_> = page.all(|it| it.is("class", "bar-button") && it.text.contains(derived)).collect();
        assert_eq!(marked.len(), 1);
        assert!(marked[0].text.contains(name), "{}", marked[0].text);
        let rows: Vec<_> = page.all(|it| it.name == "tr" && it.text.contains("100 − 38 − 37 − 7")).collect();
        assert!(rows.len() == 1 && rows[0].text.contains(name) && rows[0].text.contains(derived));
        assert_eq!(
            opened(lang, View::Costs, "primary-care").the("formula", |it| it.is("class", "formula")).text.replace('\u{a0}', ""),
            "100 − 38 − 37 − 7 = 18%"
        );
    }
}

#[test]
fn the_bars_show_the_chosen_unit_and_say_that_euros_are_approximate() {
    let values = |unit| {
        let page = page(explorer(Lang::En, Place { unit, ..view(View::Costs) }));
        page.all(|it| it.is("class", "bar-value")).map(|it| it.text.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    assert_eq!(values(Unit::Percent), ["38%", "37%", "18%", "7%"]);
    assert_eq!(values(Unit::Meur), ["about €7,600 million", "about €7,400 million", "about €3,600 million", "about €1,400 million"]);
    // 20 000 M€ × 38, 37, 18 and 7 % ÷ 5 533 793 = 1 373.38, 1 337.24, 650.55 and 252.99, of a total that is about 20 000
    assert_eq!(
        values(Unit::EurPerInhabitant),
        ["about €1,370/inhabitant", "about €1,340/inhabitant", "about €650/inhabitant", "about €250/inhabitant"]
    );
}

#[test]
fn a_chart_is_followed_by_a_table_of_the_same_figures() {
    for lang in Lang::ALL {
        for at in [View::Costs, View::Programme] {
            let page = shown(lang, at);
            let place = |part| page.0.iter().position(|it| it.is("part", part)).expect(part);
            assert!(place("chart") < place("table"), "{} {at:?}", lang.code());
        }
    }
}
