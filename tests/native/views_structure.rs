//! However the widget stands, its page is well made: headings in order, references that lead somewhere, tables with headers.

use crate::support::page::{Page, every_place, explorer, page, ready, view};
use crate::support::{national, page};
use sote_explorer::domain::Lang;
use sote_explorer::explorer::{Action, Settings, View};
use std::collections::BTreeSet;

/// Every place in every language.
fn on_every_page(check: impl Fn(&Page, &str)) {
    for lang in Lang::ALL {
        for place in every_place() {
            let name = format!("{} {}", lang.code(), sote_explorer::explorer::address::write(&place));
            check(&page(explorer(lang, place)), &name);
        }
    }
}

#[test]
fn headings_begin_at_the_pages_level_and_skip_none() {
    for level in 2..=5 {
        for place in every_place() {
            let settings = Settings { heading_level: level, ..Settings::default() };
            let explorer = explorer(Lang::Fi, place.clone());
            let page = page(explorer.apply(Action::Configure(settings)).unwrap_or(explorer));
            let levels: Vec<u8> = page.0.iter().filter_map(page::Element::level).collect();
            assert_eq!(levels.first(), Some(&level), "{place:?}");
            let skips = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
            assert!(!skips && levels.iter().all(|it| (level..=6).contains(it)), "{place:?}: {levels:?}");
        }
    }
}

#[test]
fn a_heading_says_something() {
    on_every_page(|page, name| {
        page.all(|it| it.level().is_some()).for_each(|heading| assert!(!heading.text.trim().is_empty(), "{name}"));
    });
}

#[test]
fn an_id_stands_once() {
    on_every_page(|page, name| {
        let ids: Vec<&str> = page.0.iter().filter_map(|it| it.get("id")).collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len(), "{name}: {ids:?}");
    });
}

#[test]
fn what_is_referred_to_is_on_the_page() {
    on_every_page(|page, name| {
        let ids: BTreeSet<&str> = page.0.iter().filter_map(|it| it.get("id")).collect();
        for attribute in ["aria-controls", "aria-labelledby", "aria-describedby", "for"] {
            for referred in page.0.iter().filter_map(|it| it.get(attribute)).flat_map(str::split_whitespace) {
                assert!(ids.contains(referred), "{name}: {attribute}={referred}");
            }
        }
    });
}

#[test]
fn the_panel_is_named_by_a_tab_the_page_shows() {
    for shown in View::ALL {
        let (dataset, background) = national::composed(Lang::Fi);
        let settings = Settings { views: vec![shown], ..Settings::default() };
        let page = page(ready(settings, dataset, background, view(View::Costs)));
        assert_eq!(page.the("panel", |it| it.is("role", "tabpanel")).get("aria-labelledby"), Some(shown.id()));
    }
}

#[test]
fn nothing_is_styled_or_scripted_inline() {
    on_every_page(|page, name| {
        for element in &page.0 {
            assert!(!["script", "style", "iframe", "img", "link"].contains(&element.name.as_str()), "{name}: {}", element.name);
            let forbidden = |attribute: &str| attribute == "style" || attribute.starts_with("on");
            assert!(element.attributes().all(|(attribute, _)| !forbidden(attribute)), "{name}: {element:?}");
        }
    });
}

#[test]
fn a_link_leads_to_a_number_to_call_only() {
    on_every_page(|page, name| {
        let links: Vec<_> = page.0.iter().filter_map(|it| it.get("href")).collect();
        assert_eq!(links, ["tel:112", "tel:116117"], "{name}");
    });
}

#[test]
fn a_table_has_a_caption_and_headers_for_its_columns_and_rows() {
    on_every_page(|page, name| {
        let count = |tag: &str| page.all(|it| it.name == tag).count();
        assert_eq!(count("caption"), count("table"), "{name}");
        page.all(|it| it.name == "th").for_each(|it| assert!(it.is("scope", "row") || it.is("scope", "col"), "{name}: {it:?}"));
        let head_rows = count("thead");
        let row_headers = page.all(|it| it.is("scope", "row")).count();
        assert_eq!(row_headers + head_rows, count("tr"), "{name}: a row without its header");
    });
}

#[test]
fn a_header_of_a_table_says_something() {
    on_every_page(|page, name| {
        page.all(|it| it.name == "th").for_each(|it| assert!(!it.text.trim().is_empty(), "{name}: {it:?}"));
    });
}

#[test]
fn a_button_says_what_it_does_and_submits_nothing() {
    on_every_page(|page, name| {
        for button in page.all(|it| it.name == "button") {
            assert!(button.is("type", "button"), "{name}: {button:?}");
            let spoken = button.get("aria-label").unwrap_or(&button.text);
            assert!(!spoken.trim().is_empty(), "{name}: {button:?}");
        }
    });
}

#[test]
fn a_field_has_a_label() {
    on_every_page(|page, name| {
        for input in page.all(|it| it.name == "input" && !it.is("type", "radio")) {
            let id = input.get("id").expect("an id");
            let label = page.the("label", |it| it.name == "label" && it.is("for", id));
            assert!(!label.text.trim().is_empty(), "{name}: {id}");
        }
    });
}

#[test]
fn the_widget_and_its_sources_say_their_language() {
    for lang in Lang::ALL {
        let page = page(explorer(lang, view(View::Costs)));
        assert_eq!(page.0[0].get("lang"), Some(lang.code()));
        assert!(page.all(|it| it.is("class", "work")).all(|it| it.is("lang", "fi")), "the sources are in Finnish");
    }
}
