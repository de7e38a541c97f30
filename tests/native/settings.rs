//! What a page may write into the attributes, and what becomes of it.

use sote_explorer::domain::Lang;
use sote_explorer::explorer::{Attribute, Rejected, Settings, Theme, View};
use std::fmt::Debug;

/// Every field at another value than its default, so that a default shows.
fn unusual() -> Settings {
    Settings {
        lang: Lang::En,
        src: Some("https://data.example/".to_owned()),
        region: Some("lappi".to_owned()),
        view: View::Glossary,
        views: vec![View::Glossary, View::List],
        theme: Theme::Dark,
        routing: false,
        heading_level: 5,
    }
}

/// Sets an attribute and gives what a field then holds; an error names the attribute, the value and what is allowed.
fn set<T>(attribute: Attribute, value: Option<&str>, page_lang: Option<Lang>, field: impl Fn(&Settings) -> T) -> (T, Result<(), Rejected>) {
    let mut settings = unusual();
    let result = settings.set(attribute, value, page_lang);
    (field(&settings), result)
}

fn accepted<T: PartialEq + Debug>(attribute: Attribute, value: &str, field: impl Fn(&Settings) -> T, expect: &T) {
    let (found, result) = set(attribute, Some(value), None, field);
    assert_eq!((&found, result), (expect, Ok(())), "{attribute:?}={value:?}");
}

/// The value is refused with a reason, and the default stands.
fn rejected<T: PartialEq + Debug>(attribute: Attribute, value: &str, field: impl Fn(&Settings) -> T, allowed: &str) {
    let (found, result) = set(attribute, Some(value), None, &field);
    assert_eq!(found, field(&Settings::default()), "{attribute:?}={value:?}");
    let rejected = result.expect_err(value);
    assert_eq!((rejected.attribute, rejected.value.as_str()), (attribute.name(), value.trim()));
    assert!(rejected.allowed.contains(allowed), "{attribute:?}: {}", rejected.allowed);
}

/// A missing, an empty and a blank value all mean the default, and none deserves a warning.
fn defaults<T: PartialEq + Debug>(attribute: Attribute, field: impl Fn(&Settings) -> T) {
    for value in [None, Some(""), Some(" \n\t ")] {
        let (found, result) = set(attribute, value, None, &field);
        assert_eq!((found, result), (field(&Settings::default()), Ok(())), "{attribute:?}={value:?}");
    }
}

#[test]
fn the_defaults_are_those_of_the_public_interface() {
    let expect = Settings {
        lang: Lang::Fi,
        src: None,
        region: None,
        view: View::Services,
        views: vec![View::Services, View::Costs, View::List, View::Programme, View::Glossary],
        theme: Theme::Auto,
        routing: true,
        heading_level: 2,
    };
    assert_eq!(Settings::default(), expect);
}

#[test]
fn attributes_are_known_by_their_public_names_only() {
    let names = ["lang", "src", "region", "view", "views", "theme", "routing", "loading", "heading-level"];
    assert_eq!(Attribute::ALL.map(Attribute::name), names);
    names.into_iter().for_each(|name| assert_eq!(Attribute::from_name(name).map(Attribute::name), Some(name)));
    ["Lang", "heading_level", "", "class", "data-lang"].into_iter().for_each(|name| assert_eq!(Attribute::from_name(name), None));
}

#[test]
fn a_language_is_a_bcp_47_tag_in_any_case() {
    let lang = |it: &Settings| it.lang;
    for (value, expect) in [
        ("fi", Lang::Fi),
        ("sv", Lang::Sv),
        ("en", Lang::En),
        ("sv-FI", Lang::Sv),
        ("SV-fi", Lang::Sv),
        ("sv_FI", Lang::Sv),
        ("en-GB-oxendict", Lang::En),
        ("fi-Latn-FI", Lang::Fi),
        (" EN\n", Lang::En),
    ] {
        accepted(Attribute::Lang, value, lang, &expect);
    }
    for value in ["de", "se", "swe", "svenska", "finnish", "f", "-fi", "fi fi", "🇫🇮"] {
        rejected(Attribute::Lang, value, lang, "fi, sv or en");
    }
    defaults(Attribute::Lang, lang);
}

#[test]
fn without_a_usable_language_the_page_speaks_for_the_widget() {
    let lang = |it: &Settings| it.lang;
    assert_eq!(set(Attribute::Lang, None, Some(Lang::Sv), lang), (Lang::Sv, Ok(())));
    assert_eq!(set(Attribute::Lang, Some(""), Some(Lang::Sv), lang), (Lang::Sv, Ok(())));
    assert_eq!(set(Attribute::Lang, Some("en"), Some(Lang::Sv), lang), (Lang::En, Ok(())));
    let (found, result) = set(Attribute::Lang, Some("de"), Some(Lang::Sv), lang);
    assert_eq!(found, Lang::Sv);
    assert!(result.is_err());
}

#[test]
fn a_dataset_and_a_region_are_taken_as_written() {
    let src = |it: &Settings| it.src.clone();
    let region = |it: &Settings| it.region.clone();
    accepted(Attribute::Src, " ../data/ ", src, &Some("../data/".to_owned()));
    accepted(Attribute::Region, " 06 ", region, &Some("06".to_owned()));
    defaults(Attribute::Src, src);
    defaults(Attribute::Region, region);
}

#[test]
fn a_view_is_one_of_five() {
    let view = |it: &Settings| it.view;
    View::ALL.into_iter().for_each(|expect| accepted(Attribute::View, expect.id(), view, &expect));
    accepted(Attribute::View, " costs ", view, &View::Costs);
    ["cost", "services costs", "kustannukset", "0"].into_iter().for_each(|value| {
        rejected(Attribute::View, value, view, "services, costs, list, programme or glossary");
    });
    defaults(Attribute::View, view);
}

#[test]
fn views_are_shown_in_the_pages_order_each_once() {
    let views = |it: &Settings| it.views.clone();
    accepted(Attribute::Views, "glossary services", views, &vec![View::Glossary, View::Services]);
    accepted(Attribute::Views, "  costs \n\tcosts  list ", views, &vec![View::Costs, View::List]);
    for value in ["services,costs", "services nonsense", "all"] {
        rejected(Attribute::Views, value, views, "separated by spaces");
    }
    defaults(Attribute::Views, views);
}

#[test]
fn a_theme_is_one_of_three() {
    let theme = |it: &Settings| it.theme;
    for (value, expect) in [("auto", Theme::Auto), ("light", Theme::Light), (" dark ", Theme::Dark)] {
        accepted(Attribute::Theme, value, theme, &expect);
    }
    ["black", "light dark", "1"].into_iter().for_each(|value| rejected(Attribute::Theme, value, theme, "auto, light or dark"));
    defaults(Attribute::Theme, theme);
}

#[test]
fn the_fragment_is_used_or_not() {
    let routing = |it: &Settings| it.routing;
    accepted(Attribute::Routing, "hash", routing, &true);
    accepted(Attribute::Routing, " none ", routing, &false);
    ["history", "false", "no"].into_iter().for_each(|value| rejected(Attribute::Routing, value, routing, "hash or none"));
    defaults(Attribute::Routing, routing);
}

#[test]
fn loading_changes_nothing_here_but_a_slip_is_told() {
    for value in ["lazy", " eager "] {
        assert_eq!(set(Attribute::Loading, Some(value), None, Settings::clone), (unusual(), Ok(())));
    }
    let (settings, result) = set(Attribute::Loading, Some("later"), None, Settings::clone);
    assert_eq!((settings, result.expect_err("a slip").allowed.as_str()), (unusual(), "lazy or eager"));
}

#[test]
fn a_heading_level_is_between_2_and_5() {
    let level = |it: &Settings| it.heading_level;
    (2..=5).for_each(|expect| accepted(Attribute::HeadingLevel, &format!(" {expect} "), level, &expect));
    for value in ["1", "6", "0", "-3", "2.5", "h2", "two", "258", "99999999999999999999"] {
        rejected(Attribute::HeadingLevel, value, level, "2, 3, 4 or 5");
    }
    defaults(Attribute::HeadingLevel, level);
}

#[test]
fn one_attribute_leaves_the_others_alone() {
    let mut settings = unusual();
    assert!(settings.set(Attribute::Theme, Some("light"), None).is_ok());
    assert_eq!(settings, Settings { theme: Theme::Light, ..unusual() });
}

#[test]
fn a_view_the_page_leaves_out_gives_way_to_the_first_it_shows() {
    let settings = Settings { view: View::Costs, views: vec![View::List, View::Glossary], ..Settings::default() };
    assert_eq!((settings.first_view(), settings.shown(View::Glossary)), (View::List, View::Glossary));
}
