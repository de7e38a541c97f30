//! Every term the source texts rely on is explained.

use crate::support::national::composed;
use sote_explorer::domain::Lang;
use std::collections::BTreeSet;

fn check(finnish: &str) {
    let (_, background) = composed(Lang::Fi);
    let named = background.glossary.iter().any(|term| term.name.to_lowercase().contains(&finnish.to_lowercase()));
    assert!(named, "the glossary does not explain {finnish}");
}

#[test]
fn the_terms_of_the_sources_are_explained() {
    let terms = [
        "sote-keskus",
        "peruspalvelut",
        "hyvinvointialue",
        "hyte",
        "yhdyspinta",
        "moniammatillisuus",
        "monialaisuus",
        "palvelujen yhteensovittaminen",
        "omatyöntekijä",
        "lähipalvelu",
        "etäasiointi",
        "etäpalvelu",
        "asiakaslähtöisyys",
        "valtionavustus",
        "yhteistyöalue",
        "PirSote",
        "KOMAS",
    ];
    terms.into_iter().for_each(check);
}

#[test]
fn the_languages_explain_the_same_terms() {
    let ids = |lang| composed(lang).1.glossary.into_iter().map(|term| term.id).collect::<BTreeSet<_>>();
    assert_eq!(ids(Lang::Fi), ids(Lang::Sv));
    assert_eq!(ids(Lang::Fi), ids(Lang::En));
}

#[test]
fn the_terms_stand_in_the_order_of_each_languages_alphabet() {
    let alphabet = |letter: char| "abcdefghijklmnopqrstuvwxyzåäö".chars().position(|other| other == letter);
    for lang in Lang::ALL {
        let names: Vec<String> = composed(lang).1.glossary.into_iter().map(|term| term.name.to_lowercase()).collect();
        let keys: Vec<Vec<_>> = names.iter().map(|name| name.chars().filter_map(alphabet).collect()).collect();
        assert!(keys.is_sorted(), "{}: {names:?}", lang.code());
    }
}
