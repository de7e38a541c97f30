//! What must come first, and what must not stand near it: the person spoken of is not the need, and the general service
//! stands above those for some ages only. The other tests ask whether a service is found at all.

use crate::support::national;
use crate::support::national::{dataset, index};
use sote_explorer::domain::{Dataset, Lang};
use sote_explorer::formats::ptv::{self, TABLE_FILE};
use sote_explorer::search::Index;
use std::path::PathBuf;

/// What people see without scrolling on a phone.
const NEAR: usize = 3;

/// A query, the service that must come first (or one of them), and words of names that must not be near.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

fn check(dataset: &Dataset, index: &Index, lang: Lang, rows: &[Row]) {
    let mut wrong = Vec::new();
    for (query, first, never) in rows {
        let hits = index.search(query, NEAR).hits;
        let names: Vec<&str> = hits.iter().map(|hit| dataset.catalogue.services[hit.service].name.as_str()).collect();
        let is_first = names.first().is_some_and(|name| first.contains(name));
        if !is_first || names.iter().any(|name| never.iter().any(|part| name.contains(part))) {
            wrong.push(format!("{query:?}: {names:?}, first should be {first:?}, and none of {never:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", lang.code());
}

const OLDER: &[&str] = &["Iäkkäiden palvelut"];
const OLDER_SV: &[&str] = &["Äldretjänster"];

#[test]
fn the_national_services_answer_the_need_and_not_the_person() {
    let finnish: &[Row] = &[
        ("äiti unohtaa kaiken", OLDER, &["Neuvola", "Lastensuojelu"]),
        ("äiti unohtaa", OLDER, &["Neuvola", "Lastensuojelu"]),
        ("äiti ei pärjää kotona", OLDER, &["Neuvola", "Lastensuojelu"]),
        ("hoitokoti äidille", OLDER, &["Neuvola", "Lastensuojelu"]),
        ("hoitokoti", OLDER, &["Neuvola"]),
        ("kuka auttaa kun äiti ei pärjää", OLDER, &["Seulonnat", "Neuvola"]),
        ("turvapuhelin", OLDER, &[]),
        ("turvaranneke", OLDER, &[]),
        ("hammas särkee", &["Suun terveydenhuolto"], &[]),
        ("hammaslääkäri", &["Suun terveydenhuolto"], &[]),
        // alone, and with what makes them the need, they still lead to families
        ("äiti raskaana", &["Neuvolapalvelut"], &[]),
        ("äiti ja vauva", &["Neuvolapalvelut"], &[]),
    ];
    let swedish: &[Row] = &[
        ("hemtjänst", OLDER_SV, &[]),
        ("mamma glömmer allt", OLDER_SV, &["Räddning", "Barnskydd"]),
        ("mamma klarar sig inte hemma", OLDER_SV, &["Räddning", "Barnskydd"]),
        ("pappa ramlar", OLDER_SV, &["Barnskydd"]),
    ];
    for (lang, rows) in [(Lang::Fi, finnish), (Lang::Sv, swedish)] {
        check(dataset(lang), &index(lang), lang, rows);
    }
}

#[test]
fn older_people_s_services_are_near_for_what_families_have_too() {
    for (lang, query) in [(Lang::Fi, "kotihoito"), (Lang::Fi, "kotipalvelu"), (Lang::Fi, "isä kaatuu"), (Lang::Sv, "hemtjänst")] {
        let place = national::search::place(lang, query, "older-people-services");
        assert!(place.is_some_and(|place| place <= 2), "{query}: {place:?}");
    }
}

#[test]
fn the_person_alone_leads_to_services_for_families() {
    for query in ["äiti", "isä"] {
        let place = national::search::place(Lang::Fi, query, "family-services");
        assert!(place.is_some_and(|place| place <= NEAR), "{query}: {place:?}");
    }
}

/// The services of municipalities, which are no part of the project; none where they are not beside it.
fn real(lang: Lang) -> Option<Dataset> {
    let fixtures = std::env::var_os("SOTE_FIXTURES").map_or_else(|| national::folder().join("../../shared/fixtures"), PathBuf::from);
    let file = fixtures.join("ptv/sote_services_v11.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: there is no {}", file.display());
        return None;
    };
    let files = national::files();
    let table = ptv::Table::read(&files[TABLE_FILE]).expect("the table can be read");
    let services = ptv::read(&text).expect("an answer of PTV").services;
    let (dataset, _) = ptv::compose(&files, &table, &services, lang).composed.0.expect("a dataset");
    Some(dataset)
}

const GUIDANCE: &[&str] = &["Ikääntyvien palveluohjaus"];
const AT_HOME: &[&str] = &["Kotihoito", "Kotipalvelu"];
/// Maternity, paternity, and what matched by *kaikki* or *auttaa*.
const OF_PARENTS: &[&str] = &["Äitiys", "Isyyden", "Maahanmuuttajien", "Seulonta"];

#[test]
fn real_services_answer_the_need_and_not_the_person() {
    let finnish: &[Row] = &[
        ("äiti unohtaa kaiken", GUIDANCE, OF_PARENTS),
        ("äiti unohtaa", GUIDANCE, OF_PARENTS),
        ("äiti ei pärjää kotona", GUIDANCE, OF_PARENTS),
        ("kuka auttaa kun äiti ei pärjää", GUIDANCE, OF_PARENTS),
        ("isä kaatuu", GUIDANCE, &["psykiatria", "Isyyden"]),
        ("hoitokoti äidille", &["Ympärivuorokautinen palveluasuminen"], OF_PARENTS),
        ("hoitokoti", &["Ympärivuorokautinen palveluasuminen"], OF_PARENTS),
        ("turvapuhelin", AT_HOME, &["Turvakoti"]),
        ("turvaranneke", AT_HOME, &["Turvakoti"]),
        ("kotihoito", AT_HOME, &[]),
        ("kotipalvelu", &["Kotipalvelu"], &[]),
        ("hammas särkee", &["Suun terveydenhuolto"], &[]),
        ("hammaslääkäri", &["Suun terveydenhuolto"], &[]),
        ("koululaisen hammaslääkäri", &["Koululaisten suun terveydenhuolto"], &[]),
        ("äiti", &["Äitiysneuvolapalvelut"], &[]),
        ("äiti raskaana", &["Äitiysneuvolapalvelut"], &[]),
    ];
    let swedish: &[Row] = &[
        ("mamma glömmer allt", &["Servicestyrning för äldre"], &["Mödra", "faderskap"]),
        ("mamma klarar sig inte hemma", &["Servicestyrning för äldre"], &["Mödra", "faderskap"]),
        ("pappa ramlar", &["Servicestyrning för äldre"], &["psykiatri", "faderskap"]),
        ("trygghetstelefon", &["Hemvård"], &[]),
        ("hemvård", &["Hemvård"], &[]),
    ];
    for (lang, rows) in [(Lang::Fi, finnish), (Lang::Sv, swedish)] {
        if let Some(dataset) = real(lang) {
            check(&dataset, &national::search_of(&dataset), lang, rows);
        }
    }
}
