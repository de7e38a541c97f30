//! The national dataset says what the five source texts say, in all three languages.

use crate::support::national::{composed, files};
use sote_explorer::domain::{Dataset, Lang, RegionKind, Sector};
use sote_explorer::formats::authored;
use sote_explorer::formats::dataset::write;
use std::collections::BTreeSet;

fn in_each_language(check: impl Fn(&Dataset, &str)) {
    Lang::ALL.into_iter().for_each(|lang| check(&composed(lang).0, lang.code()));
}

/// Texts of one sort in every service, which `is_good` must hold for.
fn check_texts<'a, T: ?Sized + 'a>(dataset: &'a Dataset, texts: impl Iterator<Item = (&'a String, &'a T)>, is_good: impl Fn(&T) -> bool) {
    let bad: Vec<&String> = texts.filter(|(_, text)| !is_good(text)).map(|(id, _)| id).collect();
    assert!(bad.is_empty(), "{}: {bad:?}", dataset.lang.code());
}

#[test]
fn nothing_is_missing_or_wrong_in_any_language() {
    for lang in Lang::ALL {
        let (made, findings) = authored::compose(&files(), lang);
        assert!(made.is_some());
        assert_eq!(findings, [], "{}", lang.code());
    }
}

#[test]
fn the_24_services_stand_in_the_order_and_sectors_of_the_source() {
    const SERVICES: [(&str, Sector); 24] = [
        ("family-services", Sector::Social),
        ("child-welfare", Sector::Social),
        ("family-law", Sector::Social),
        ("working-age-services", Sector::Social),
        ("older-people-services", Sector::Social),
        ("disability-services", Sector::Social),
        ("substance-services", Sector::Social),
        ("social-guidance", Sector::Social),
        ("student-welfare", Sector::Both),
        ("mental-health-and-substance", Sector::Both),
        ("health-counselling", Sector::Health),
        ("maternity-and-child-clinics", Sector::Health),
        ("screenings", Sector::Health),
        ("home-nursing", Sector::Health),
        ("laboratory-and-imaging", Sector::Health),
        ("medical-rehabilitation", Sector::Health),
        ("outpatient-care", Sector::Health),
        ("oral-health", Sector::Health),
        ("health-centre-hospital", Sector::Health),
        ("emergency-medical-services", Sector::Health),
        ("emergency-care", Sector::Health),
        ("specialised-medical-care", Sector::Health),
        ("rescue-services", Sector::Partner),
        ("occupational-health", Sector::Partner),
    ];
    in_each_language(|dataset, lang| {
        let services: Vec<_> = dataset.catalogue.services.iter().map(|it| (it.id.as_str(), it.sector)).collect();
        assert_eq!(services, SERVICES, "{lang}");
    });
}

#[test]
fn the_services_carry_their_official_finnish_names() {
    const NAMES: [&str; 24] = [
        "Lapsiperheiden sosiaalipalvelut",
        "Lastensuojelu",
        "Perheoikeudelliset palvelut",
        "Työikäisten sosiaalipalvelut",
        "Iäkkäiden palvelut",
        "Vammaispalvelut",
        "Päihdehuolto",
        "Sosiaalihuollon neuvonta ja ohjaus",
        "Opiskeluhuoltopalvelut",
        "Mielenterveys- ja päihdepalvelut",
        "Terveysneuvonta ja terveystarkastukset",
        "Neuvolapalvelut",
        "Seulonnat",
        "Kotisairaanhoito",
        "Laboratorio- ja kuvantamispalvelut",
        "Lääkinnällinen kuntoutus",
        "Avosairaanhoito",
        "Suun terveydenhuolto",
        "Terveyskeskussairaala",
        "Ensihoito",
        "Päivystys",
        "Erikoissairaanhoito",
        "Pelastustoimi",
        "Työterveyshuolto",
    ];
    let (dataset, _) = composed(Lang::Fi);
    assert_eq!(dataset.catalogue.services.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), NAMES);
}

#[test]
fn every_service_is_found_by_at_least_15_everyday_words_each_once() {
    in_each_language(|dataset, _| {
        let words = dataset.catalogue.services.iter().map(|it| (&it.id, &it.words));
        check_texts(dataset, words.clone(), |words| words.len() >= 15);
        let distinct = |words: &Vec<String>| words.iter().map(|word| word.trim().to_lowercase()).collect::<BTreeSet<_>>().len();
        check_texts(dataset, words, |words| distinct(words) == words.len());
    });
}

#[test]
fn a_summary_fits_a_card() {
    in_each_language(|dataset, _| {
        let summaries = dataset.catalogue.services.iter().map(|it| (&it.id, &it.summary));
        check_texts(dataset, summaries, |summary| summary.chars().count() <= 110);
    });
}

#[test]
fn a_description_has_two_to_four_sentences() {
    let sentences = |text: &String| [". ", "! ", "? "].into_iter().map(|end| format!("{text} ").matches(end).count()).sum::<usize>();
    in_each_language(|dataset, _| {
        let descriptions = dataset.catalogue.services.iter().map(|it| (&it.id, &it.description));
        check_texts(dataset, descriptions, |text| (2..=4).contains(&sentences(text)));
    });
}

#[test]
fn the_five_channels_stand_in_the_order_of_the_source() {
    in_each_language(|dataset, lang| {
        let channels: Vec<_> = dataset.catalogue.channels.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(channels, ["local", "mobile", "remote-contact", "remote-service", "outreach"], "{lang}");
    });
}

#[test]
fn an_older_person_hurt_at_home_needs_services_of_both_sectors() {
    for lang in Lang::ALL {
        let (_, background) = composed(lang);
        let need = background.needs.first().expect("the worked case");
        for service in ["emergency-care", "health-centre-hospital", "substance-services", "older-people-services"] {
            assert!(need.services.iter().any(|id| id == service), "{}: {service}", lang.code());
        }
    }
}

#[test]
fn the_five_source_texts_are_cited_with_their_dates() {
    const SOURCES: [(&str, &str); 5] = [
        ("stm-programme", "2020"),
        ("pirkanmaa-launch", "2020"),
        ("thl-infopack", "2022-05"),
        ("uusimaa-launch", "2020"),
        ("thl-coordinators", "2020-01-24"),
    ];
    in_each_language(|dataset, lang| {
        for (id, date) in SOURCES {
            assert_eq!(dataset.source(id).map(|source| source.date.to_string()).as_deref(), Some(date), "{lang}: {id}");
        }
    });
}

#[test]
fn the_24_regions_have_the_codes_of_the_national_list_and_hus_beside_them() {
    in_each_language(|dataset, lang| {
        let codes: Vec<String> = dataset.regions.iter().map(|it| it.code.clone()).collect();
        let counties = (1..=21).map(|code| format!("{code:02}"));
        let expected: Vec<String> = counties.chain(["90", "91", "HUS"].map(str::to_owned)).collect();
        assert_eq!(codes, expected, "{lang}");
        assert_eq!(dataset.regions.iter().filter(|it| it.kind == RegionKind::County).count(), 21, "{lang}");
    });
}

#[test]
fn no_text_holds_a_link_an_address_or_a_number_that_changes() {
    for lang in Lang::ALL {
        let (dataset, background) = composed(lang);
        for text in [write(&dataset).expect("it can be written"), write(&background).expect("it can be written")] {
            for forbidden in ["http:", "https:", "www.", "@", "tel:", "javascript:", "+358"] {
                assert!(!text.contains(forbidden), "{}: {forbidden}", lang.code());
            }
            let phone = numbers(&text).into_iter().find(|number| number.starts_with('0') && number.len() >= 6);
            assert_eq!(phone, None, "{}", lang.code());
        }
        for service in &dataset.catalogue.services {
            let texts = [&service.summary, &service.description, &service.audience, &service.access];
            for number in texts.into_iter().flat_map(|text| numbers(text)) {
                assert!(["112", "116 117"].contains(&number.as_str()), "{} {}: {number}", lang.code(), service.id);
            }
        }
    }
}

/// Runs of three digits and more, with the spaces inside them.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|letter: char| !(letter.is_ascii_digit() || letter.is_whitespace()));
    runs.map(|run| run.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|run| run.len() >= 3).collect()
}
