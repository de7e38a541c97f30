//! What stands on the page when somebody searches: while the search file is on its way, when it does not come, and when it is here.

use crate::support::national::visit::{add, after, ready};
use crate::support::national::{library, own_index};
use crate::support::page::{Page, explorer, page};
use crate::support::{national, page};
use sote_explorer::domain::{Lang, Problem};
use sote_explorer::explorer::{Action, Arrival, Explorer, Place, Settings, View};
use std::rc::Rc;

fn typed(text: &str) -> Action {
    Action::Type(View::Services, text.to_owned())
}

fn failed() -> Action {
    Action::Searchable(Arrival::Failed(Problem::Unreachable { url: "https://data.example/search-fi.bin".to_owned(), status: Some(404) }))
}

fn here(lang: Lang) -> Action {
    Action::Searchable(Arrival::Here(own_index(lang)))
}

/// Services without their search file, in a language.
fn without_index(lang: Lang, query: &str) -> Explorer {
    let place = Place { query: query.to_owned(), ..Place::default() };
    let explorer = Explorer::new(Settings { lang, ..Settings::default() }, Some(place));
    explorer.apply(Action::Loaded(Rc::new(library(lang)))).expect("loaded")
}

fn searched(lang: Lang, query: &str) -> Page {
    page(explorer(lang, Place { query: query.to_owned(), ..Place::default() }))
}

fn cards(page: &Page) -> usize {
    page.all(|it| it.is("part", "card")).count()
}

const RETRY: [(Lang, &str); 3] = [(Lang::Fi, "Yritä uudelleen"), (Lang::Sv, "Försök igen"), (Lang::En, "Try again")];

/// Where an element that answers stands on the page.
fn at(page: &Page, is_wanted: impl Fn(&page::Element) -> bool) -> usize {
    page.0.iter().position(is_wanted).expect("it is on the page")
}

#[test]
fn typing_before_the_search_file_has_come_is_answered_when_it_comes() {
    for (lang, query, says, service) in [
        (Lang::Fi, "hammas", "Haku latautuu…", "Suun terveydenhuolto"),
        (Lang::Sv, "tand", "Sökningen laddas…", "Mun- och tandvård"),
        (Lang::En, "dentist", "The search is loading…", "Oral health care"),
    ] {
        let waiting = without_index(lang, query);
        let shown = page(waiting.clone());
        assert_eq!(shown.the("count", |it| it.is("class", "count") && it.is("role", "status")).text, says);
        assert_eq!(shown.the("search box", |it| it.is("role", "searchbox")).get("value"), Some(query));
        assert_eq!((cards(&shown), shown.role("alert").len()), (24, 0), "all services stand meanwhile");
        let answered = page(waiting.apply(here(lang)).expect("it came"));
        let first = answered.all(|it| it.is("part", "card")).next().expect("a result");
        assert!(first.text.starts_with(service), "{}", first.text);
        assert!(!answered.0[0].text.contains(says));
    }
}

#[test]
fn a_search_file_that_does_not_come_is_told_where_one_searches_and_nowhere_else() {
    for (lang, retry) in RETRY {
        let failed = without_index(lang, "xyz").apply(failed()).expect("it failed");
        let shown = page(failed.clone());
        let alert = &shown.role("alert")[0];
        assert_eq!(shown.role("alert").len(), 1);
        assert!(alert.text.replace(retry, "").len() > 20 && !alert.text.contains("data.example"), "{}", alert.text);
        assert_eq!(shown.the("button to try again", |it| it.name == "button" && it.text == retry).get("type"), Some("button"));
        assert_eq!(cards(&shown), 24, "the services stand");
        for action in [typed(""), Action::Open(View::Services, "oral-health".to_owned()), Action::Go(View::List)] {
            let elsewhere = page(failed.apply(action.clone()).expect("something changed"));
            assert!(elsewhere.role("alert").is_empty(), "nobody who does not search need know");
        }
    }
}

#[test]
fn a_retry_asks_for_the_search_file_again_and_keeps_everything_else() {
    let explorer = after(ready(), [typed("hammas"), add("oral-health"), failed(), Action::Retry]);
    assert!(explorer.search == Arrival::Awaited);
    assert_eq!((explorer.place.query.as_str(), explorer.place.list.len()), ("hammas", 1));
    assert!(page(after(explorer, [here(Lang::Fi)])).role("alert").is_empty());
}

#[test]
fn the_search_file_of_another_language_is_not_kept() {
    let finnish = after(ready(), [here(Lang::Fi), typed("hammas")]);
    let swedish = after(finnish, [Action::Loaded(Rc::new(library(Lang::Sv)))]);
    assert!(swedish.search == Arrival::Awaited);
    assert_eq!(swedish.place.query, "hammas");
}

#[test]
fn a_view_does_not_wait_for_the_search_file() {
    assert!(ready().is_settled() && without_index(Lang::En, "").is_settled());
}

#[test]
fn a_number_to_call_stands_before_the_results() {
    for (lang, query, numbers) in [
        (Lang::Fi, "isä ei hengitä", &["tel:112"][..]),
        (Lang::Fi, "haluan kuolla", &["tel:112", "tel:116117"]),
        (Lang::Fi, "lääkäri yöllä", &["tel:116117"]),
        (Lang::Sv, "hjärtinfarkt", &["tel:112"]),
        (Lang::Sv, "självmord", &["tel:112", "tel:116117"]),
        (Lang::Sv, "läkare i natt", &["tel:116117"]),
        (Lang::En, "heart attack", &["tel:112"]),
        (Lang::En, "suicide", &["tel:112", "tel:116117"]),
        (Lang::En, "doctor tonight", &["tel:116117"]),
    ] {
        let shown = searched(lang, query);
        let notice = at(&shown, |it| it.is("part", "notice"));
        let results = at(&shown, |it| it.is("part", "card"));
        assert!(notice < results, "{query}");
        assert!(shown.0[notice].is("role", "status") && shown.0[notice].text.len() > 40, "{query}: it is heard too");
        let links: Vec<&str> = shown.0[notice..results].iter().filter_map(|it| it.get("href")).collect();
        assert_eq!(links, numbers, "{query}");
        let names: Vec<&str> = shown.0[notice..results].iter().filter(|it| it.name == "a").map(|it| it.text.as_str()).collect();
        assert!(names.iter().zip(numbers).all(|(name, number)| name.replace('\u{a0}', "").starts_with(&number[4..])), "{names:?}");
    }
}

#[test]
fn no_number_stands_before_what_can_wait() {
    for (lang, query) in [(Lang::Fi, "hammas"), (Lang::Sv, "tand"), (Lang::En, "dentist")] {
        assert_eq!(searched(lang, query).all(|it| it.is("part", "notice")).count(), 0, "{query}");
    }
}

/// Also where nothing is found: the number counts most then.
#[test]
fn a_number_to_call_needs_no_service() {
    let (mut dataset, background) = national::composed(Lang::Fi);
    dataset.catalogue.services.retain(|service| service.id == "screenings");
    let place = Place { query: "hengenahdistus ja rintakipu".to_owned(), ..Place::default() };
    let shown = page(page::ready(Settings::default(), dataset, background, place));
    let first = shown.all(|it| it.is("part", "notice")).next().expect("a notice");
    assert!(first.is("role", "status") && first.text.contains("112"), "{}", first.text);
}

#[test]
fn what_was_perhaps_meant_is_a_button_that_searches_for_it() {
    for (lang, query, says, meant) in [
        (Lang::Fi, "fysoiterpaia", "Tarkoititko:", "fysioterapia"),
        (Lang::Sv, "tnadläkrae", "Menade du:", "tandläkare"),
        (Lang::En, "phsyiotehrapy", "Did you mean:", "physiotherapy"),
    ] {
        let shown = searched(lang, query);
        assert_eq!(shown.the("suggestion", |it| it.is("class", "perhaps")).text, format!("{says} {meant}"));
        assert_eq!(shown.the("its button", |it| it.is("class", "chip") && it.text == meant).get("type"), Some("button"));
        assert_eq!(searched(lang, meant).all(|it| it.is("class", "perhaps")).count(), 0, "{meant}");
    }
}

#[test]
fn a_result_that_shows_no_word_of_the_query_says_what_it_was_found_by() {
    for (lang, query, service, says, word) in [
        (Lang::Fi, "viisurit", "Suun terveydenhuolto", "Löytyi sanalla:", "viisurit"),
        (Lang::Fi, "hammaslääkäri", "Suun terveydenhuolto", "Löytyi sanalla:", "Hammas"),
        (Lang::Sv, "plomb", "Mun- och tandvård", "Hittades med:", "plomb"),
        (Lang::En, "toothache", "Oral health care", "Found by:", "toothache"),
    ] {
        let shown = searched(lang, query);
        let card = shown.all(|it| it.is("part", "card")).find(|it| it.text.starts_with(service)).expect(service);
        let reason = card.text.split_once(says).unwrap_or_else(|| panic!("{query}: {}", card.text)).1;
        assert!(reason.contains(word), "{query}: {reason}");
        let shown_reasons: Vec<&page::Element> = shown.all(|it| it.is("class", "reason")).collect();
        assert!(shown_reasons.iter().all(|it| it.text.len() > says.len() + 1), "{query}: a reason without a word");
    }
    let shown = searched(Lang::Fi, "lastensuojelu");
    let first = shown.all(|it| it.is("part", "card")).next().expect("a result");
    assert!(first.text.starts_with("Lastensuojelu") && !first.text.contains("Löytyi sanalla"), "the name says it itself");
}
