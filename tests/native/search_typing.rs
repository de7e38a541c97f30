//! What is found while somebody types, and when a finger slips.

use crate::support::national::search::{check, ids, place};
use sote_explorer::domain::Lang;

/// Nobody looks further down.
const SHOWN: usize = 10;
/// So far down one looks after a slip.
const AFTER_A_SLIP: usize = 5;

const FINNISH: [(&str, &str); 30] = [
    ("hammaslääkäri", "oral-health"),
    ("hammas särkee", "oral-health"),
    ("lastensuojelu", "child-welfare"),
    ("neuvola", "maternity-and-child-clinics"),
    ("ehkäisyneuvonta", "maternity-and-child-clinics"),
    ("päivystys", "emergency-care"),
    ("ensihoito", "emergency-medical-services"),
    ("ambulanssi", "emergency-medical-services"),
    ("seulonnat", "screenings"),
    ("mammografia", "screenings"),
    ("verikoe", "laboratory-and-imaging"),
    ("röntgen", "laboratory-and-imaging"),
    ("fysioterapia", "medical-rehabilitation"),
    ("kuntoutus", "medical-rehabilitation"),
    ("kotisairaanhoito", "home-nursing"),
    ("kotihoito", "older-people-services"),
    ("omaishoidon tuki", "older-people-services"),
    ("henkilökohtainen apu", "disability-services"),
    ("vammaispalvelut", "disability-services"),
    ("päihdehuolto", "substance-services"),
    ("masennus", "mental-health-and-substance"),
    ("toimeentulotuki", "working-age-services"),
    ("koulukuraattori", "student-welfare"),
    ("lastenvalvoja", "family-law"),
    ("elatusapu", "family-law"),
    ("perheneuvola", "family-services"),
    ("työterveyshuolto", "occupational-health"),
    ("palovaroitin", "rescue-services"),
    ("polvileikkaus", "specialised-medical-care"),
    ("saattohoito", "health-centre-hospital"),
];

const SWEDISH: [(&str, &str); 30] = [
    ("tandläkare", "oral-health"),
    ("ont i tanden", "oral-health"),
    ("tandvärk", "oral-health"),
    ("barnskydd", "child-welfare"),
    ("rådgivningsbyrå", "maternity-and-child-clinics"),
    ("graviditet", "maternity-and-child-clinics"),
    ("jour", "emergency-care"),
    ("ambulans", "emergency-medical-services"),
    ("akutvård", "emergency-medical-services"),
    ("screening", "screenings"),
    ("mammografi", "screenings"),
    ("blodprov", "laboratory-and-imaging"),
    ("röntgen", "laboratory-and-imaging"),
    ("fysioterapi", "medical-rehabilitation"),
    ("rehabilitering", "medical-rehabilitation"),
    ("hemsjukvård", "home-nursing"),
    ("hemvård", "older-people-services"),
    ("äldreboende", "older-people-services"),
    ("personlig assistans", "disability-services"),
    ("färdtjänst", "disability-services"),
    ("missbruk", "substance-services"),
    ("depression", "mental-health-and-substance"),
    ("utkomststöd", "working-age-services"),
    ("skolkurator", "student-welfare"),
    ("barnatillsyningsman", "family-law"),
    ("adoption", "family-law"),
    ("familjerådgivning", "family-services"),
    ("företagshälsovård", "occupational-health"),
    ("brandvarnare", "rescue-services"),
    ("operation", "specialised-medical-care"),
];

const ENGLISH: [(&str, &str); 30] = [
    ("dentist", "oral-health"),
    ("toothache", "oral-health"),
    ("my tooth hurts", "oral-health"),
    ("child welfare", "child-welfare"),
    ("maternity clinic", "maternity-and-child-clinics"),
    ("pregnant", "maternity-and-child-clinics"),
    ("vaccination", "maternity-and-child-clinics"),
    ("emergency room", "emergency-care"),
    ("ambulance", "emergency-medical-services"),
    ("screening", "screenings"),
    ("mammogram", "screenings"),
    ("blood test", "laboratory-and-imaging"),
    ("x-ray", "laboratory-and-imaging"),
    ("physiotherapy", "medical-rehabilitation"),
    ("rehabilitation", "medical-rehabilitation"),
    ("home nursing", "home-nursing"),
    ("home care", "older-people-services"),
    ("nursing home", "older-people-services"),
    ("personal assistance", "disability-services"),
    ("wheelchair", "disability-services"),
    ("alcohol problem", "substance-services"),
    ("depression", "mental-health-and-substance"),
    ("income support", "working-age-services"),
    ("school psychologist", "student-welfare"),
    ("child custody", "family-law"),
    ("adoption", "family-law"),
    ("family counselling", "family-services"),
    ("occupational health", "occupational-health"),
    ("smoke alarm", "rescue-services"),
    ("surgery", "specialised-medical-care"),
];

/// Three letters and more, up to the whole query.
fn prefixes(query: &str) -> impl Iterator<Item = String> + '_ {
    let letters: Vec<char> = query.chars().collect();
    (3..=letters.len()).map(move |length| letters[..length].iter().collect())
}

/// Whether so much of the query is typed that it can mean little else: half of it, and three letters of its last word. (Whoever
/// has typed *henki* may go on to *henkilökohtainen*, but it is a word of its own.)
fn says_enough(typed: &str, query: &str) -> bool {
    let last = typed.rsplit(' ').next().unwrap_or_default();
    typed.chars().count() * 2 >= query.chars().count() && last.chars().count() >= 3
}

/// Once the service is among the first ten it stays there to the end of the query, and nothing on the way finds nothing.
fn stays(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, SHOWN);
    let mut wrong = Vec::new();
    for (query, service) in rows {
        let mut has_appeared = false;
        for typed in prefixes(query) {
            let is_shown = place(lang, &typed, service).is_some_and(|place| place <= SHOWN);
            if has_appeared && !is_shown && says_enough(&typed, query) {
                wrong.push(format!("{typed}: {service} is gone"));
            }
            if typed.chars().count() > 3 && ids(lang, &typed).is_empty() {
                wrong.push(format!("{typed}: finds nothing"));
            }
            has_appeared |= is_shown;
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", lang.code());
}

#[test]
fn completing_a_finnish_word_never_makes_the_right_result_vanish() {
    stays(Lang::Fi, &FINNISH);
}

#[test]
fn completing_a_swedish_word_never_makes_the_right_result_vanish() {
    stays(Lang::Sv, &SWEDISH);
}

#[test]
fn completing_an_english_word_never_makes_the_right_result_vanish() {
    stays(Lang::En, &ENGLISH);
}

/// The keys in rows: beside each other, fingers go astray.
const KEYS: [&str; 3] = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

fn neighbours(key: char) -> Vec<char> {
    let Some(row) = KEYS.iter().map(|row| row.chars().collect::<Vec<_>>()).find(|row| row.contains(&key)) else { return vec![] };
    let at = row.iter().position(|other| *other == key).expect("it is in this row");
    [at.wrapping_sub(1), at + 1].into_iter().filter_map(|at| row.get(at)).copied().collect()
}

/// Every way to write a word with one slip: a letter left out, twice, before the one before it, or the key beside.
fn slips(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let changed = |change: &dyn Fn(&mut Vec<char>)| {
            let mut letters = letters.clone();
            change(&mut letters);
            letters.into_iter().collect::<String>()
        };
        slips.push(changed(&|letters| {
            letters.remove(at);
        }));
        slips.push(changed(&|letters| letters.insert(at, letters[at])));
        if at > 0 {
            slips.push(changed(&|letters| letters.swap(at - 1, at)));
        }
        slips.extend(neighbours(letters[at]).into_iter().map(|key| changed(&|letters| letters[at] = key)));
    }
    slips.retain(|slip| slip != word);
    slips
}

/// Of 1000 slips so many may lead astray.
const ASTRAY: usize = 50;

/// After any single slip the service is among the first five, but for a few in all.
fn forgiven(lang: Lang, rows: &[(&str, &str)]) {
    check(lang, rows, AFTER_A_SLIP);
    let (mut all, mut astray) = (0, Vec::new());
    for (word, service) in rows {
        for slip in slips(word) {
            all += 1;
            if place(lang, &slip, service).is_none_or(|place| place > AFTER_A_SLIP) {
                astray.push(slip);
            }
        }
    }
    let told = format!("{}: {} of {all} slips lead astray: {astray:?}", lang.code(), astray.len());
    println!("{told}");
    assert!(astray.len() * 1000 <= all * ASTRAY, "{told}");
}

#[test]
fn any_slip_in_a_finnish_word_is_forgiven() {
    forgiven(
        Lang::Fi,
        &[
            ("hammaslääkäri", "oral-health"),
            ("hampaat", "oral-health"),
            ("lastensuojelu", "child-welfare"),
            ("neuvola", "maternity-and-child-clinics"),
            ("raskaus", "maternity-and-child-clinics"),
            ("päivystys", "emergency-care"),
            ("ensihoito", "emergency-medical-services"),
            ("ambulanssi", "emergency-medical-services"),
            ("seulonta", "screenings"),
            ("laboratorio", "laboratory-and-imaging"),
            ("fysioterapia", "medical-rehabilitation"),
            ("kotisairaanhoito", "home-nursing"),
            ("vammaispalvelut", "disability-services"),
            ("masennus", "mental-health-and-substance"),
            ("toimeentulotuki", "working-age-services"),
            ("kuraattori", "student-welfare"),
            ("lastenvalvoja", "family-law"),
            ("adoptio", "family-law"),
            ("perheneuvola", "family-services"),
            ("työterveyshuolto", "occupational-health"),
            ("palokunta", "rescue-services"),
            ("terveyskeskussairaala", "health-centre-hospital"),
        ],
    );
}

#[test]
fn any_slip_in_a_swedish_word_is_forgiven() {
    forgiven(
        Lang::Sv,
        &[
            ("tandläkare", "oral-health"),
            ("barnskydd", "child-welfare"),
            ("rådgivning", "maternity-and-child-clinics"),
            ("ambulans", "emergency-medical-services"),
            ("mammografi", "screenings"),
            ("blodprov", "laboratory-and-imaging"),
            ("fysioterapi", "medical-rehabilitation"),
            ("hemsjukvård", "home-nursing"),
            ("färdtjänst", "disability-services"),
            ("depression", "mental-health-and-substance"),
        ],
    );
}

#[test]
fn any_slip_in_an_english_word_is_forgiven() {
    forgiven(
        Lang::En,
        &[
            ("dentist", "oral-health"),
            ("toothache", "oral-health"),
            ("pregnancy", "maternity-and-child-clinics"),
            ("ambulance", "emergency-medical-services"),
            ("mammogram", "screenings"),
            ("laboratory", "laboratory-and-imaging"),
            ("physiotherapy", "medical-rehabilitation"),
            ("wheelchair", "disability-services"),
            ("depression", "mental-health-and-substance"),
            ("adoption", "family-law"),
        ],
    );
}

#[test]
fn dots_and_rings_may_be_left_out() {
    let bare = |query: &str| query.replace(['ä', 'å'], "a").replace('ö', "o");
    for (lang, rows) in [(Lang::Fi, FINNISH), (Lang::Sv, SWEDISH)] {
        let marked = rows.iter().filter(|(query, _)| bare(query) != *query);
        let bare: Vec<(String, &str)> = marked.map(|(query, service)| (bare(query), *service)).collect();
        let rows: Vec<(&str, &str)> = bare.iter().map(|(query, service)| (query.as_str(), *service)).collect();
        assert!(rows.len() >= 8, "{}", rows.len());
        check(lang, &rows, 3);
    }
}
