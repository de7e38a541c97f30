//! What cannot wait is told before any service, what can wait is not, and a suggestion is a word that leads somewhere.

use crate::support::national::{dataset, index, lexicon};
use sote_explorer::domain::Lang;
use sote_explorer::domain::Urgency;
use sote_explorer::search::{Language, fold, stem};
use std::collections::BTreeSet;

#[test]
fn each_urgent_phrase_says_how_urgent_it_is() {
    for lang in Lang::ALL {
        let phrases = lexicon(lang).urgent;
        assert!(phrases.len() >= 100, "{}: {}", lang.code(), phrases.len());
        let index = index(lang);
        let missed: Vec<_> =
            phrases.iter().filter(|(urgency, phrase)| index.urgency(phrase).is_none_or(|found| found < *urgency)).collect();
        assert!(missed.is_empty(), "{}: {missed:?}", lang.code());
    }
}

#[test]
fn an_urgent_phrase_is_seen_among_other_words_and_in_other_forms() {
    for (lang, query, urgency) in [
        (Lang::Fi, "isä ei hengitä kunnolla ja on ihan sininen", Urgency::Life),
        (Lang::Fi, "EI HENGITÄ!!!", Urgency::Life),
        (Lang::Fi, "ei hengita", Urgency::Life),
        (Lang::Fi, "papalla sydänkohtaus kotona", Urgency::Life),
        (Lang::Fi, "rintakipua", Urgency::Life),
        (Lang::Fi, "kaveri puhuu itsemurhasta", Urgency::Crisis),
        (Lang::Fi, "en halua enää elää", Urgency::Crisis),
        (Lang::Fi, "mistä lääkäri tänään", Urgency::Soon),
        (Lang::Sv, "mamma kan inte andas", Urgency::Life),
        (Lang::Sv, "pappa har fått en hjärtinfarkt", Urgency::Life),
        (Lang::Sv, "jag vill inte leva längre", Urgency::Crisis),
        (Lang::En, "my husband is having a heart attack", Urgency::Life),
        (Lang::En, "she can't breathe", Urgency::Life),
        (Lang::En, "I want to die", Urgency::Crisis),
        (Lang::En, "suicidal thoughts", Urgency::Crisis),
    ] {
        assert_eq!(index(lang).urgency(query), Some(urgency), "{query}");
    }
}

#[test]
fn what_can_wait_is_not_urgent() {
    for (lang, queries) in [
        (
            Lang::Fi,
            [
                "hammaslääkäri",
                "hammas särkee",
                "neuvola",
                "lapsen hampaat",
                "kotihoito äidille",
                "rokotus",
                "toimeentulotuki",
                "vuokra maksamatta",
                "päihdekuntoutus",
                "isä juo liikaa",
                "avioero ja lapset",
                "elatusapu",
                "koulukuraattori",
                "selkä kipeä",
                "flunssa",
                "reseptin uusiminen",
                "verikoe",
                "silmälasit",
                "masennus",
                "en jaksa töissä",
                "muistisairaus",
                "omaishoidon tuki",
                "pyörätuoli",
                "sairaanhoitaja",
                "seulonnat",
                "kuolinpesä",
                "hautajaiset",
                "veren luovutus",
                "hengitystauti",
                "ensiapukurssi",
            ],
        ),
        (
            Lang::Sv,
            [
                "tandläkare",
                "ont i tanden",
                "rådgivningsbyrå",
                "barnets tänder",
                "hemvård för mamma",
                "vaccination",
                "utkomststöd",
                "obetald hyra",
                "missbrukarvård",
                "pappa dricker",
                "skilsmässa och barn",
                "underhållsbidrag",
                "skolkurator",
                "ont i ryggen",
                "förkylning",
                "förnya recept",
                "blodprov",
                "glasögon",
                "depression",
                "utbränd",
                "minnessjukdom",
                "närståendevård",
                "rullstol",
                "sjukskötare",
                "screening",
                "dödsbo",
                "begravning",
                "bloddonation",
                "andningssjukdom",
                "kurs i första hjälpen",
            ],
        ),
        (
            Lang::En,
            [
                "dentist",
                "toothache",
                "maternity clinic",
                "child's teeth",
                "home care for mother",
                "vaccination",
                "income support",
                "unpaid rent",
                "rehab for addicts",
                "father drinks too much",
                "divorce and children",
                "child maintenance",
                "school counsellor",
                "back pain",
                "common cold",
                "renew prescription",
                "blood test",
                "glasses",
                "depression",
                "burnout",
                "memory disorder",
                "informal care support",
                "wheelchair",
                "nurse",
                "screening",
                "estate of the deceased",
                "funeral",
                "blood donation",
                "respiratory disease",
                "first aid course",
            ],
        ),
    ] {
        let index = index(lang);
        let wrong: Vec<_> = queries.iter().filter_map(|query| index.urgency(query).map(|urgency| (query, urgency))).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", lang.code());
    }
}

#[test]
fn nothing_is_urgent_in_nothing() {
    for lang in Lang::ALL {
        for query in ["", " ", "?!", "🦷", "\u{301}", "e", "ei", "not", "inte"] {
            assert_eq!(index(lang).urgency(query), None, "{}: {query:?}", lang.code());
        }
    }
}

#[test]
fn what_was_perhaps_meant_is_suggested() {
    for (lang, query, meant) in [
        (Lang::Fi, "hammsalääkräi", "hammaslääkäri"),
        (Lang::Fi, "fysoiterpaia", "fysioterapia"),
        (Lang::Sv, "tnadläkrae", "tandläkare"),
        (Lang::Sv, "min ambluasn", "min ambulans"),
        (Lang::En, "ambluanec", "ambulance"),
        (Lang::En, "phsyiotehrapy", "physiotherapy"),
    ] {
        assert_eq!(index(lang).suggestion(query).as_deref(), Some(meant), "{query}");
    }
}

#[test]
fn what_is_found_as_it_is_gets_no_suggestion() {
    for (lang, queries) in [
        (Lang::Fi, ["hammas", "hammaslääkärille", "neuvolaan", "äiti ei pärjää kotona", "paivystys", "lastensuojelj", ""]),
        (Lang::Sv, ["tandläkaren", "barnskyddet", "jouren", "pappa dricker", "fardtjanst", "tandläkre", ""]),
        (Lang::En, ["dentists", "my tooth hurts", "pregnant", "no money for food", "wheelchair", "dentits", ""]),
    ] {
        for query in queries {
            assert_eq!(index(lang).suggestion(query), None, "{}: {query}", lang.code());
        }
    }
}

/// Nobody is asked what they meant before they have said it.
#[test]
fn nothing_is_suggested_while_a_word_is_being_typed() {
    let mut wrong = Vec::new();
    for (lang, words) in [
        (
            Lang::Fi,
            ["hammaslääkäri", "lastensuojelu", "päivystys", "ambulanssi", "fysioterapia", "kuraattori", "toimeentulotuki", "seulonta"],
        ),
        (Lang::Sv, ["tandläkare", "barnskydd", "ambulans", "mammografi", "fysioterapi", "hemsjukvård", "utkomststöd", "rådgivning"]),
        (Lang::En, ["dentist", "pregnancy", "ambulance", "mammogram", "physiotherapy", "laboratory", "adoption", "rehabilitation"]),
    ] {
        for word in words {
            let letters: Vec<char> = word.chars().collect();
            let typed = (3..=letters.len()).map(|length| letters[..length].iter().collect::<String>());
            wrong.extend(typed.filter_map(|typed| index(lang).suggestion(&typed).map(|meant| format!("{typed}: {meant}"))));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Everyday words are for finding: nobody is told to write what no service says.
#[test]
fn only_words_that_services_use_are_suggested() {
    for lang in Lang::ALL {
        let index = index(lang);
        let said: BTreeSet<String> = dataset(lang)
            .catalogue
            .services
            .iter()
            .flat_map(|it| {
                let texts = [&it.name, &it.summary, &it.description, &it.audience, &it.access];
                let lists = it.aliases.iter().chain(&it.words).chain(it.examples.iter().map(|example| &example.name));
                texts.into_iter().chain(lists).flat_map(|text| fold::words(text).map(|(_, word)| fold::plain(&word))).collect::<Vec<_>>()
            })
            .collect();
        let language = Language::of(lang);
        // a part of a compound too
        let is_said = |word: &str| {
            let stem = stem::stem(&fold::plain(word), &language);
            said.iter().any(|said| fold::holds(said, &stem) || stem::stem(said, &language) == stem)
        };
        let (mut asked, mut strange) = (0, Vec::new());
        let everyday = lexicon(lang).concepts.into_iter().flat_map(|concept| concept.words);
        for word in everyday.filter(|word| !word.contains(' ') && word.chars().count() >= 8).step_by(3) {
            // two slips: a spelling so near that it is found gets no suggestion
            let mut letters: Vec<char> = word.chars().collect();
            letters.swap(2, 3);
            letters.swap(5, 6);
            let slip: String = letters.into_iter().collect();
            if let Some(suggestion) = index.suggestion(&slip) {
                asked += 1;
                let new = suggestion.split(' ').filter(|word| !slip.to_lowercase().contains(word));
                strange.extend(new.filter(|word| !is_said(word)).map(|word| format!("{slip}: {word}")));
            }
        }
        assert!(asked > 10, "{}: {asked}", lang.code());
        assert!(strange.is_empty(), "{}: {} of {asked}: {strange:?}", lang.code(), strange.len());
    }
}

#[test]
fn a_suggestion_leads_to_services_and_to_no_other_suggestion() {
    for (lang, slips) in [
        (Lang::Fi, ["hammaslääkräi", "lastensoujelu", "toimentulotki", "fysiotreapia", "kuntuotus", "seulonat"]),
        (Lang::Sv, ["tandlkäare", "barnsykdd", "ambulnas", "fysioterpai", "förlsosning", "missbrk"]),
        (Lang::En, ["dentsit", "pregnnacy", "ambulnace", "physiothrepay", "wheelchiar", "adpotion"]),
    ] {
        let index = index(lang);
        for slip in slips {
            let Some(suggestion) = index.suggestion(slip) else { continue };
            assert!(!index.search(&suggestion, 10).hits.is_empty(), "{slip}: {suggestion}");
            assert_eq!(index.suggestion(&suggestion), None, "{slip}: {suggestion}");
        }
    }
}

#[test]
fn equal_services_stand_in_the_catalogues_order_and_always_the_same() {
    for lang in Lang::ALL {
        let index = index(lang);
        for query in ["a", "hammas särkee", "barn", "child", "palvelut", "tjänster", "services", "perhe", "familj", "family"] {
            let answer = index.search(query, 100);
            let again = index.search(query, 100);
            assert_eq!(answer, again, "{query}");
            for pair in answer.hits.windows(2).filter(|pair| pair[0].score.to_bits() == pair[1].score.to_bits()) {
                assert!(pair[0].service < pair[1].service, "{}: {query}: {pair:?}", lang.code());
            }
        }
    }
}

#[test]
fn the_limit_is_kept_and_cuts_off_the_worst() {
    for (lang, query) in [(Lang::Fi, "lapsi"), (Lang::Sv, "barn"), (Lang::En, "child")] {
        let index = index(lang);
        let all = index.search(query, 100).hits;
        assert!(all.len() > 5, "{query}: {}", all.len());
        for limit in [0, 1, 3, 5, 10, 24, 1000] {
            assert_eq!(index.search(query, limit).hits, all[..limit.min(all.len())], "{query}: {limit}");
        }
    }
}
