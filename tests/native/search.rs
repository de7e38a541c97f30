//! A service is found by a word in any form it takes. A row is a query and the services it must lead to.

use crate::support::national::dataset;
use crate::support::national::search::{check, ids};
use sote_explorer::domain::Lang;
use std::collections::BTreeSet;

/// Each query's first answer is the service named.
fn first(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, 1);
}

/// The service named is among the first three answers.
fn among_first_three(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, 3);
}

#[test]
fn a_service_is_found_by_its_own_name() {
    for lang in Lang::ALL {
        let services = &dataset(lang).catalogue.services;
        let wrong: Vec<_> = services.iter().filter(|it| ids(lang, &it.name).first() != Some(&it.id.as_str())).map(|it| &it.name).collect();
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

/// Written apart or together, a compound leads to the same service; one nobody has written before is taken apart.
#[test]
fn compounds_are_understood_both_ways() {
    const FINNISH: [(&str, &str); 30] = [
        ("hammas lääkäri", "oral-health"),                        // of a word that is written together
        ("lasten suojelu", "child-welfare"),                      // the same
        ("koti sairaanhoito", "home-nursing"),                    // the same
        ("työ terveys", "occupational-health"),                   // the same
        ("palo varoitin", "rescue-services"),                     // the same
        ("toimeentulo tuki", "working-age-services"),             // the same
        ("polvi leikkaus", "specialised-medical-care"),           // the same
        ("päihde kuntoutus", "substance-services"),               // the same
        ("veri koe", "laboratory-and-imaging"),                   // the same
        ("papa seulonta", "screenings"),                          // the same
        ("perhe neuvola", "family-services"),                     // the same
        ("koulu kuraattori", "student-welfare"),                  // the same
        ("mielenterveyspalvelut", "mental-health-and-substance"), // of words that are written apart
        ("kotihoitopalvelu", "older-people-services"),            // the same
        ("hammastarkastusaika", "oral-health"),                   // nobody has written it before
        ("lastensuojeluasia", "child-welfare"),                   // the same
        ("ambulanssikyyti", "emergency-medical-services"),        // the same
        ("rokotusneuvola", "maternity-and-child-clinics"),        // the same
        ("kuraattoriapu", "student-welfare"),                     // the same
        ("adoptiohakemus", "family-law"),                         // the same
        ("pyörätuolihakemus", "disability-services"),             // the same
        ("laboratoriokäynti", "laboratory-and-imaging"),          // the same
        ("mammografiakutsu", "screenings"),                       // the same
        ("fysioterapia-aika", "medical-rehabilitation"),          // joined by a dash
        ("hammas-hoito", "oral-health"),                          // the same
        ("päivystysaika", "emergency-care"),                      // its head says little
        ("huostaanottouhka", "child-welfare"),                    // a compound of compounds
        ("särky", "oral-health"),                                 // the last part of a word that services use
        ("kuntoutukseen", "medical-rehabilitation"),              // an inflected part
        ("hammaslääkäriaikojen", "oral-health"),                  // an inflected head
    ];
    among_first_three(Lang::Fi, &FINNISH);
    among_first_three(
        Lang::Sv,
        &[
            ("tand läkare", "oral-health"),                      // of a word that is written together
            ("barn skydd", "child-welfare"),                     // the same
            ("hem sjukvård", "home-nursing"),                    // the same
            ("skol kurator", "student-welfare"),                 // the same
            ("färd tjänst", "disability-services"),              // the same
            ("blod prov", "laboratory-and-imaging"),             // the same
            ("tandläkartid", "oral-health"),                     // nobody has written it before
            ("barnskyddsanmälan", "child-welfare"),              // joined by an s
            ("ambulanstransport", "emergency-medical-services"), // nobody has written it before
            ("adoptionsansökan", "family-law"),                  // joined by an s
        ],
    );
    among_first_three(
        Lang::En,
        &[
            ("tooth ache", "oral-health"),            // of a word that is written together
            ("wheel chair", "disability-services"),   // the same
            ("healthcare centre", "outpatient-care"), // of words that are written apart
            ("bloodtest", "laboratory-and-imaging"),  // the same
            ("smokealarm", "rescue-services"),        // the same
            ("child-welfare", "child-welfare"),       // joined by a dash
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
        let found = |query| ids(lang, query).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(found(joined), found(apart), "{joined}");
    }
}

#[test]
fn nonsense_finds_nothing() {
    for lang in Lang::ALL {
        for query in ["", " ", "zzzzxqwk", "qwxzv", "!?.,", "%%%", "🦷", "---", "\u{0}", "\u{308}\u{301}", "xyzzyplugh wwwqqq"] {
            assert_eq!(ids(lang, query), [""; 0], "{}: {query:?}", lang.code());
        }
    }
}
