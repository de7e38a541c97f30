//! Plain language: one switch, remembered in the link, and the texts it shows.

use crate::support::national::visit::{add, after, ids};
use crate::support::national::{composed, files, findings_after};
use crate::support::page;
use crate::support::page::{Page, explorer, html, page as drawn, ready};
use sote_explorer::domain::{Dataset, Lang};
use sote_explorer::explorer::{Action, Place, Settings, View};
use sote_explorer::formats::authored;
use sote_explorer::formats::dataset::{parse, read_whole, write};

fn plain(open: &str) -> Place {
    Place { open: Some(open.to_owned()), plain: true, ..Place::default() }
}

/// The national services in Finnish, one of them without a text in plain language.
fn without_plain(id: &str, place: Place) -> Page {
    let (mut dataset, background) = composed(Lang::Fi);
    dataset.catalogue.services.iter_mut().filter(|it| it.id == id).for_each(|it| it.plain = None);
    drawn(ready(Settings::default(), dataset, background, place))
}

fn switch(page: &Page) -> Option<(&str, Option<&str>)> {
    page.0
        .iter()
        .find(|it| it.get("class").is_some_and(|class| class.contains("switch")))
        .map(|it| (it.text.as_str(), it.get("aria-pressed")))
}

fn says(page: &Page, text: &str) -> bool {
    page.0.iter().any(|it| it.text.contains(text))
}

#[test]
fn the_switch_stands_where_it_changes_something_and_says_whether_it_is_on() {
    let on = |view| Place { view, plain: true, ..Place::default() };
    for (lang, name) in [(Lang::Fi, "Selkokieli"), (Lang::Sv, "Lättläst"), (Lang::En, "Easy language")] {
        for view in [View::Services, View::List] {
            assert_eq!(switch(&drawn(explorer(lang, page::view(view)))), Some((name, Some("false"))));
            assert_eq!(switch(&drawn(explorer(lang, on(view)))), Some((format!("✓{name}").as_str(), Some("true"))));
        }
        assert_eq!(switch(&drawn(explorer(lang, plain("oral-health")))), Some((format!("✓{name}").as_str(), Some("true"))));
    }
    for view in [View::Costs, View::Programme, View::Glossary] {
        assert_eq!(switch(&drawn(explorer(Lang::Fi, on(view)))), None);
    }
}

#[test]
fn a_dataset_without_plain_texts_has_no_switch_but_to_switch_off() {
    let at = |place| {
        let (mut dataset, background) = composed(Lang::Fi);
        dataset.catalogue.services.iter_mut().for_each(|it| it.plain = None);
        drawn(ready(Settings::default(), dataset, background, place))
    };
    assert_eq!(switch(&at(Place::default())), None);
    assert_eq!(switch(&at(Place { plain: false, ..plain("oral-health") })), None);
    assert_eq!(switch(&at(plain("oral-health"))), Some(("✓Selkokieli", Some("true"))));
}

#[test]
fn a_service_shows_its_plain_text_in_place_of_description_audience_and_first_step() {
    for lang in Lang::ALL {
        let (dataset, _) = composed(lang);
        for service in &dataset.catalogue.services {
            let usual = drawn(explorer(lang, Place { plain: false, ..plain(&service.id) }));
            let easy = drawn(explorer(lang, plain(&service.id)));
            let paragraphs: Vec<&str> = service.plain.as_deref().expect("a plain text").split("\n\n").collect();
            for text in &paragraphs {
                assert!(says(&easy, text) && !says(&usual, text), "{} {}: {text}", lang.code(), service.id);
            }
            for text in [&service.description, &service.audience, &service.access] {
                assert!(says(&usual, text) && !says(&easy, text), "{} {}: {text}", lang.code(), service.id);
            }
            // what else there is stays
            assert!(service.examples.iter().all(|it| says(&easy, &it.name)) && says(&easy, &service.name), "{}", service.id);
        }
    }
}

#[test]
fn a_service_without_a_plain_text_says_so_and_shows_the_usual_one() {
    let told = "Tästä palvelusta ei ole vielä tekstiä selkokielellä.";
    let page = without_plain("oral-health", plain("oral-health"));
    let (dataset, _) = composed(Lang::Fi);
    let service = dataset.catalogue.service("oral-health").expect("it is there");
    assert!(says(&page, told) && says(&page, &service.description) && says(&page, &service.access));
    // nobody asked for one, or there is one
    assert!(!says(&without_plain("oral-health", Place { plain: false, ..plain("oral-health") }), told));
    assert!(!says(&without_plain("oral-health", plain("screenings")), told));
}

#[test]
fn the_own_list_shows_the_first_step_in_plain_language() {
    let list = |plain| Place { view: View::List, list: ids(&["oral-health", "child-welfare"]), plain, ..Place::default() };
    let (dataset, _) = composed(Lang::Fi);
    let usual = &dataset.catalogue.service("child-welfare").expect("it is there").access;
    let easy = "Oletko huolissasi lapsesta? Ota yhteyttä oman alueesi lastensuojeluun. Myös lapsi voi pyytää apua.";
    let page = drawn(explorer(Lang::Fi, list(true)));
    assert!(says(&page, easy) && !says(&page, usual));
    let page = drawn(explorer(Lang::Fi, list(false)));
    assert!(!says(&page, easy) && says(&page, usual));
    // one of them has none
    let page = without_plain("child-welfare", list(true));
    assert!(says(&page, usual) && says(&page, "Varaa aika oman alueesi hammashoitolasta. Onko särky kova tai hammas rikki?"));
}

#[test]
fn where_services_are_only_listed_the_switch_says_what_it_does() {
    let hint = "Avaa palvelu. Sen teksti on selkokieltä.";
    assert!(says(&drawn(explorer(Lang::Fi, Place { plain: true, ..Place::default() })), hint));
    assert!(!says(&drawn(explorer(Lang::Fi, Place::default())), hint));
    assert!(!says(&drawn(explorer(Lang::Fi, plain("oral-health"))), hint));
}

#[test]
fn it_stays_on_wherever_the_visitor_goes_until_they_switch_it_off() {
    let at = |id: &str| Action::Open(View::Services, id.to_owned());
    let start = explorer(Lang::Fi, Place::default());
    let on = after(start, [Action::ReadPlainly(true)]);
    assert_eq!(on.announcement, None, "the button tells its own state");
    let gone = after(on, [at("oral-health"), Action::Close, Action::Go(View::Costs), Action::Go(View::List), add("screenings")]);
    assert!(gone.place.plain);
    // an earlier place was left before it was switched on
    let back = after(gone, [Action::GoBack(Place::default())]);
    assert!(back.place.plain);
    assert!(!after(back.clone(), [Action::ReadPlainly(false)]).place.plain);
    // a link says how it is to be read
    assert!(!after(back, [Action::Restore(plain("oral-health")), Action::Restore(Place::default())]).place.plain);
}

#[test]
fn nothing_changes_by_switching_to_what_it_is() {
    assert!(explorer(Lang::Fi, Place::default()).apply(Action::ReadPlainly(false)).is_none());
}

#[test]
fn a_dataset_keeps_its_plain_texts_and_may_have_none() {
    let (dataset, _) = composed(Lang::Sv);
    let text = write(&dataset).expect("it can be written");
    let (read, skipped) = read_whole(&text, &parse).expect("it can be read");
    assert!(skipped.is_empty());
    let plain = |dataset: &Dataset| dataset.catalogue.services.iter().map(|it| it.plain.clone()).collect::<Vec<_>>();
    assert_eq!(plain(&read), plain(&dataset));
    assert!(plain(&read).iter().all(Option::is_some));
    let (read, skipped) = read_whole(&text.replace("\"plain\":", "\"simple\":"), &parse).expect("it can be read");
    assert!(skipped.is_empty() && read.catalogue.services.len() == 24);
    assert!(plain(&read).iter().all(Option::is_none));
}

#[test]
fn a_plain_text_that_is_no_text_costs_its_service_only() {
    let (dataset, _) = composed(Lang::Fi);
    let text = write(&dataset).expect("it can be written").replacen("\"plain\":\"", "\"plain\":7,\"x\":\"", 1);
    let (read, skipped) = read_whole(&text, &parse).expect("it can be read");
    assert_eq!((read.catalogue.services.len(), skipped.len()), (23, 1));
    assert!(skipped[0].reason.contains("plain"), "{}", skipped[0].reason);
}

#[test]
fn a_language_may_be_without_plain_texts() {
    let file = "services/oral-health.toml";
    let mut files = files();
    let text = files.get_mut(file).expect("it is there");
    let (before, rest) = text.split_once("[plain]").expect("it has plain texts");
    let (block, after) = rest.split_once("\n[").expect("something follows");
    let (fi, _) = block.split_once("sv = ").expect("Swedish follows Finnish");
    *text = format!("{before}[plain]{fi}\n[{after}");
    for (lang, has) in [(Lang::Fi, true), (Lang::Sv, false), (Lang::En, false)] {
        let (made, findings) = authored::compose(&files, lang);
        assert_eq!(findings, [], "{}", lang.code());
        let service = made.expect("it is usable").0.catalogue.service("oral-health").cloned().expect("it is there");
        assert_eq!(service.plain.is_some(), has, "{}", lang.code());
    }
    // any other text is missed
    assert!(findings_after(file, "[access]\nfi = ", "[access]\n# ").iter().any(|(_, findings)| !findings.is_empty()));
}

#[test]
fn every_national_service_has_a_short_plain_text_of_short_sentences() {
    for lang in Lang::ALL {
        let (dataset, _) = composed(lang);
        assert_eq!(dataset.catalogue.services.len(), 24);
        for service in &dataset.catalogue.services {
            let place = format!("{} {}", lang.code(), service.id);
            let text = service.plain.as_deref().unwrap_or_else(|| panic!("{place} has no plain text"));
            // what it is, for whom, what to do first
            assert_eq!(text.split("\n\n").count(), 3, "{place}");
            assert!(text.split("\n\n").all(|it| !it.contains('\n') && it.trim() == it && it.ends_with(['.', '?'])), "{place}");
            let words = text.split_whitespace().count();
            assert!((40..=90).contains(&words), "{place}: {words} words");
            for sentence in sentences(text) {
                let words = sentence.split_whitespace().count();
                assert!((2..=15).contains(&words), "{place}: {sentence}");
                // brackets, semicolons and dashes make one sentence of two
                assert!(!sentence.contains([';', ':', '–', '—', '/']), "{place}: {sentence}");
            }
            for number in numbers(text) {
                assert!(["18", "112", "116", "117"].contains(&number), "{place}: {number}");
            }
        }
    }
}

#[test]
fn the_numbers_to_call_are_the_same_in_every_language() {
    let of = |lang| {
        composed(lang)
            .0
            .catalogue
            .services
            .iter()
            .map(|it| (it.id.clone(), numbers(it.plain.as_deref().unwrap_or_default()).into_iter().map(str::to_owned).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Lang::Fi), of(Lang::Sv));
    assert_eq!(of(Lang::Fi), of(Lang::En));
}

#[test]
fn nothing_of_it_runs_as_markup() {
    let (mut dataset, background) = composed(Lang::Fi);
    let hostile = "<img src=x onerror=alert(1)>\n\njavascript:alert(1)\n\n</div><script>alert(1)</script>";
    dataset.catalogue.services.iter_mut().for_each(|it| it.plain = Some(hostile.to_owned()));
    let html = html(ready(Settings::default(), dataset, background, plain("oral-health")));
    assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("href=\"javascript"));
    assert!(Page::of(&html).0.iter().any(|it| it.text == "<img src=x onerror=alert(1)>"));
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).flat_map(|it| it.split("\n\n")).map(str::trim).filter(|it| !it.is_empty())
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter(|it| !it.is_empty()).collect()
}
