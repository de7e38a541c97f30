//! A service is found by a word in any form it takes. A row is a query and the services it must lead to.

mod national;

use national::library;
use sote_explorer::domain::Lang;
use sote_explorer::explorer::Library;
use std::collections::BTreeSet;

/// Each query's first answer is the service named.
fn first(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, 1);
}

/// The service named is among the first three answers.
fn among_first_three(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, 3);
}

fn check(lang: Lang, rows: &[(&str, &str)], most: usize) {
    let library = library(lang);
    let answers = |query: &str| -> Vec<String> { ids(&library, query).into_iter().take(most).map(str::to_owned).collect() };
    let wrong: Vec<_> = rows
        .iter()
        .map(|(query, service)| (query, service, answers(query)))
        .filter(|(_, service, found)| !found.iter().any(|id| id == *service))
        .collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", lang.code());
}

fn ids<'a>(library: &'a Library, query: &str) -> Vec<&'a str> {
    library.index.ids(&library.dataset.catalogue, query)
}

#[test]
fn a_service_is_found_by_its_own_name() {
    for lang in Lang::ALL {
        let library = library(lang);
        let services = &library.dataset.catalogue.services;
        let wrong: Vec<_> =
            services.iter().filter(|it| ids(&library, &it.name).first() != Some(&it.id.as_str())).map(|it| &it.name).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", lang.code());
    }
}

#[test]
fn finnish_words_are_found_in_their_inflected_forms() {
    first(
        Lang::Fi,
        &[
            ("hammas", "oral-health"),
            ("hampaat", "oral-health"),
            ("hampaassa", "oral-health"),
            ("hammaslääkärille", "oral-health"),
            ("lastensuojeluun", "child-welfare"),
            ("neuvolaan", "maternity-and-child-clinics"),
            ("seulontoihin", "screenings"),
            ("päivystykseen", "emergency-care"),
            ("ensihoitoon", "emergency-medical-services"),
            ("työterveyshuollosta", "occupational-health"),
            ("vammaispalveluista", "disability-services"),
            ("laboratorioon", "laboratory-and-imaging"),
            ("palokunnan", "rescue-services"),
        ],
    );
}

#[test]
fn the_beginning_of_a_word_is_enough_while_one_types() {
    first(
        Lang::Fi,
        &[("hamm", "oral-health"), ("neuvol", "maternity-and-child-clinics"), ("lastens", "child-welfare"), ("seulo", "screenings")],
    );
    first(Lang::Sv, &[("tandl", "oral-health"), ("barnsk", "child-welfare"), ("ambul", "emergency-medical-services")]);
    first(Lang::En, &[("denti", "oral-health"), ("ambula", "emergency-medical-services"), ("adopt", "family-law")]);
}

#[test]
fn one_slip_of_the_finger_is_forgiven() {
    among_first_three(
        Lang::Fi,
        &[
            ("hammaslääkri", "oral-health"),
            ("hamaslääkäri", "oral-health"),
            ("hamamslääkäri", "oral-health"),
            ("lastensuojelj", "child-welfare"),
            ("neuvpla", "maternity-and-child-clinics"),
            ("päivvystys", "emergency-care"),
            ("toimeentulotuli", "working-age-services"),
        ],
    );
    among_first_three(Lang::Sv, &[("tandläkkare", "oral-health"), ("ambulnas", "emergency-medical-services")]);
    among_first_three(Lang::En, &[("dentits", "oral-health"), ("ambulence", "emergency-medical-services")]);
}

#[test]
fn umlauts_may_be_left_out_capitals_do_not_matter_and_marks_may_stand_apart() {
    among_first_three(
        Lang::Fi,
        &[
            ("hammas sarkee", "oral-health"),
            ("aiti ei parjaa kotona", "older-people-services"),
            ("paivystys", "emergency-care"),
            ("HAMMASLÄÄKÄRI", "oral-health"),
            ("PÄIVYSTYS!!!", "emergency-care"),
            ("pa\u{308}ivystys", "emergency-care"),
            ("  päivystys\t", "emergency-care"),
        ],
    );
    among_first_three(Lang::Sv, &[("tandlakare", "oral-health"), ("aldre hemvard", "older-people-services")]);
}

#[test]
fn a_word_that_only_joins_finds_nothing_more() {
    for (lang, joined, apart) in [
        (Lang::Fi, "hammas ja särky", "hammas särky"),
        (Lang::Sv, "tandvärk och skilsmässa", "tandvärk skilsmässa"),
        (Lang::En, "toothache and divorce", "toothache divorce"),
    ] {
        let library = library(lang);
        let found = |query| ids(&library, query).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(found(joined), found(apart), "{joined}");
    }
}

#[test]
fn nonsense_finds_nothing() {
    for lang in Lang::ALL {
        let library = library(lang);
        for query in ["", " ", "zzzzxqwk", "qwxzv", "!?.,", "%%%", "🦷", "---", "\u{0}", "\u{308}\u{301}", "xyzzyplugh wwwqqq"] {
            assert_eq!(ids(&library, query), [""; 0], "{}: {query:?}", lang.code());
        }
    }
}
