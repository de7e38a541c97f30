//! What stands on the page while something has not come, or when it does not come: never an empty box.

use crate::support::page::{Page, page, view};
use crate::support::{national, page};
use sote_explorer::domain::{Lang, Problem};
use sote_explorer::explorer::{Action, Arrival, Explorer, Settings, View};
use std::rc::Rc;

fn waiting(lang: Lang) -> Explorer {
    Explorer::new(Settings { lang, ..Settings::default() }, None)
}

fn problems() -> [Problem; 6] {
    let url = || "https://data.example/<b>".to_owned();
    [
        Problem::Unreachable { url: url(), status: None },
        Problem::Unreachable { url: url(), status: Some(404) },
        Problem::WebPage { url: url() },
        Problem::Unreadable { url: url(), reason: "<script>".to_owned() },
        Problem::Version { url: url(), found: 2, expected: 1 },
        Problem::Language { url: url(), wanted: Lang::Sv },
    ]
}

/// One alert with a sentence, and a button to try again.
fn alert(page: &Page, retry: &str) -> String {
    let alerts = page.role("alert");
    assert_eq!(alerts.len(), 1);
    assert_eq!(page.the("button to try again", |it| it.name == "button" && it.text == retry).get("type"), Some("button"));
    alerts[0].text.replace(retry, "")
}

const RETRY: [(Lang, &str); 3] = [(Lang::Fi, "Yritä uudelleen"), (Lang::Sv, "Försök igen"), (Lang::En, "Try again")];

#[test]
fn while_the_services_are_on_their_way_the_page_keeps_its_own_content() {
    for (lang, says) in [(Lang::Fi, "Palvelut latautuvat…"), (Lang::Sv, "Tjänsterna laddas…"), (Lang::En, "Loading the services…")] {
        let page = page(waiting(lang));
        assert_eq!(page.role("status").iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), [says]);
        assert_eq!(page.all(|it| it.name == "slot").count(), 1);
        assert_eq!(page.0[0].get("lang"), Some(lang.code()));
    }
}

#[test]
fn a_failure_is_told_in_words_and_gives_the_page_its_own_content_back() {
    for (lang, retry) in RETRY {
        let mut sentences: Vec<String> = Vec::new();
        for problem in problems() {
            let page = page(waiting(lang).apply(Action::Failed(problem)).expect("failed"));
            sentences.push(alert(&page, retry));
            assert_eq!(page.all(|it| it.name == "slot").count(), 1);
        }
        assert!(sentences.iter().all(|it| it.contains(".112") && it.contains("116\u{a0}117") && it.len() > 40), "{sentences:?}");
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), problems().len(), "each problem has a sentence of its own");
    }
}

#[test]
fn a_failure_names_no_address_to_the_visitor() {
    for (lang, _) in RETRY {
        for problem in problems() {
            let page = page(waiting(lang).apply(Action::Failed(problem)).expect("failed"));
            assert!(!page.0[0].text.contains("data.example") && !page.0[0].text.contains("script"), "{}", page.0[0].text);
        }
    }
}

#[test]
fn services_stand_while_the_rest_is_on_its_way() {
    for lang in Lang::ALL {
        for at in View::ALL {
            let explorer = Explorer::new(Settings { lang, ..Settings::default() }, Some(view(at)));
            let page = page(explorer.apply(Action::Loaded(Rc::new(national::library(lang)))).expect("loaded"));
            assert_eq!(page.role("tab").len(), 5, "{at:?}");
            assert!(!page.the("panel", |it| it.is("role", "tabpanel")).text.trim().is_empty(), "{at:?}");
        }
    }
}

#[test]
fn where_the_rest_does_not_come_its_views_say_so_and_the_services_stand() {
    for (lang, retry) in RETRY {
        for at in View::ALL {
            let explorer = Explorer::new(Settings { lang, ..Settings::default() }, Some(view(at)));
            let loaded = explorer.apply(Action::Loaded(Rc::new(national::library(lang)))).expect("loaded");
            let page = page(loaded.apply(Action::Followed(Arrival::Failed(Problem::WebPage { url: "u".to_owned() }))).expect("failed"));
            let stands_alone = [View::Services, View::List].contains(&at);
            assert_eq!(page.role("alert").len(), usize::from(!stands_alone), "{at:?}");
            if !stands_alone {
                alert(&page, retry);
            }
        }
    }
}

#[test]
fn a_dataset_without_costs_says_so() {
    let (dataset, background) = national::composed(Lang::Fi);
    let background = sote_explorer::domain::Background { costs: None, ..background };
    let page = page(page::ready(Settings::default(), dataset, background, view(View::Costs)));
    assert!(page.the("panel", |it| it.is("role", "tabpanel")).text.contains("Tässä aineistossa ei ole kustannustietoja."));
}
