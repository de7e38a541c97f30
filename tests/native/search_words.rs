//! What residents say in their own words leads to the right service. A row is a query and the services it must lead to.

use crate::support::national::dataset;
use crate::support::national::search::{check, ids};
use sote_explorer::domain::Lang;
use sote_explorer::text::Texts;

/// The service named is among the first three answers.
fn among_first_three(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, 3);
}

#[test]
fn a_service_is_found_by_each_of_its_everyday_words() {
    for lang in Lang::ALL {
        for service in &dataset(lang).catalogue.services {
            for word in &service.words {
                assert!(ids(lang, word).contains(&service.id.as_str()), "{}: {word:?} does not find {}", lang.code(), service.id);
            }
        }
    }
}

#[test]
fn finnish_residents_are_understood_in_their_own_words() {
    among_first_three(
        Lang::Fi,
        &[
            ("hammas särkee", "oral-health"),
            ("äiti ei pärjää kotona", "older-people-services"),
            ("rahat eivät riitä ruokaan", "working-age-services"),
            ("en jaksa lasten kanssa", "family-services"),
            ("pelkään että lapset viedään", "child-welfare"),
            ("haluamme erota, kenen luona lapsi asuu", "family-law"),
            ("isä juo liikaa", "substance-services"),
            ("olen masentunut", "mental-health-and-substance"),
            ("koulukuraattori", "student-welfare"),
            ("rokotus", "maternity-and-child-clinics"),
            ("mammografia", "screenings"),
            ("verikoe", "laboratory-and-imaging"),
            ("fysioterapeutti", "medical-rehabilitation"),
            ("lääkärin aika", "outpatient-care"),
            ("henkilökohtainen apu", "disability-services"),
            ("polvileikkaus", "specialised-medical-care"),
            ("palovaroitin piippaa", "rescue-services"),
            ("työuupumus", "occupational-health"),
            ("toimeentulotuki", "working-age-services"),
        ],
    );
}

#[test]
fn informal_care_is_found_by_the_name_of_its_support() {
    among_first_three(Lang::Fi, &[("omaishoidon tuki", "older-people-services"), ("omaishoidon", "older-people-services")]);
}

#[test]
fn swedish_residents_are_understood() {
    among_first_three(
        Lang::Sv,
        &[
            ("ont i tanden", "oral-health"),
            ("tandläkaren", "oral-health"),
            ("mamma klarar sig inte hemma", "older-people-services"),
            ("pengarna räcker inte", "working-age-services"),
            ("rådgivningen", "maternity-and-child-clinics"),
            ("barnskyddet", "child-welfare"),
            ("jouren", "emergency-care"),
            ("blodprov", "laboratory-and-imaging"),
            ("färdtjänst", "disability-services"),
            ("brandvarnare", "rescue-services"),
            ("pappa dricker", "substance-services"),
            ("adoption", "family-law"),
        ],
    );
}

#[test]
fn english_residents_are_understood() {
    among_first_three(
        Lang::En,
        &[
            ("my tooth hurts", "oral-health"),
            ("dentists", "oral-health"),
            ("no money for food", "working-age-services"),
            ("pregnant", "maternity-and-child-clinics"),
            ("blood test", "laboratory-and-imaging"),
            ("depressed", "mental-health-and-substance"),
            ("wheelchair", "disability-services"),
            ("smoke alarm", "rescue-services"),
            ("mammogram", "screenings"),
            ("divorce and custody", "family-law"),
            ("physiotherapy", "medical-rehabilitation"),
        ],
    );
}

#[test]
fn several_needs_at_once_find_the_services_of_each() {
    for (lang, query, services) in [
        (Lang::Fi, "äiti kaatuilee ja juo", ["older-people-services", "substance-services"]),
        (Lang::Fi, "hammas särkee ja olen masentunut", ["oral-health", "mental-health-and-substance"]),
        (Lang::Sv, "tandvärk och depression", ["oral-health", "mental-health-and-substance"]),
        (Lang::En, "toothache and pregnant", ["oral-health", "maternity-and-child-clinics"]),
    ] {
        let found: Vec<&str> = ids(lang, query).into_iter().take(6).collect();
        assert!(services.iter().all(|service| found.contains(service)), "{query}: {found:?}");
    }
}

/// The widget's own examples, as the hint below its search field quotes them.
#[test]
fn the_examples_of_the_hint_lead_to_the_right_services() {
    for lang in Lang::ALL {
        let hint = Texts::of(lang).search_hint;
        let examples: Vec<&str> = hint.split(['”', '“']).skip(1).step_by(2).collect();
        let rows: Vec<(&str, &str)> = examples.into_iter().zip(["oral-health", "older-people-services"]).collect();
        assert_eq!(rows.len(), 2, "{hint}");
        among_first_three(lang, &rows);
    }
}
