//! Forms of a word meet under one stem, and words that only look alike do not.

use sote_explorer::domain::Lang;
use sote_explorer::search::{Language, fold, stem};

fn stem(word: &str, language: &Language) -> String {
    stem::stem(&fold::plain(word), language)
}

/// All words of a row have one stem.
fn meet(lang: Lang, rows: &[&str]) {
    let language = Language::of(lang);
    let stems = |row: &str| row.split(' ').map(|word| stem(word, &language)).collect::<Vec<_>>();
    let apart: Vec<_> = rows.iter().map(|row| (row, stems(row))).filter(|(_, stems)| stems.iter().any(|stem| *stem != stems[0])).collect();
    let told: Vec<String> = apart.iter().map(|(row, stems)| format!("{row}: {}", stems.join(" "))).collect();
    assert!(told.is_empty(), "{}: {} of {} rows: {told:#?}", lang.code(), told.len(), rows.len());
}

/// The two words of each row have two stems.
fn part(lang: Lang, rows: &[(&str, &str)]) {
    let language = Language::of(lang);
    let alike: Vec<_> = rows.iter().filter(|(one, other)| stem(one, &language) == stem(other, &language)).collect();
    assert!(alike.is_empty(), "{}: {alike:?}", lang.code());
}

#[test]
fn finnish_words_meet_whatever_their_last_consonants_do() {
    meet(
        Lang::Fi,
        &[
            "hoito hoidon hoitoa hoitoon hoidossa hoidossakin hoidot hoitojen", // t : d
            "tuki tuen tukea tuessa tukeen tuet",                               // k falls away
            "apu avun apua avusta apuun",                                       // p : v
            "asunto asunnon asuntoa asunnossa asuntoon asunnot",                // nt : nn
            "äiti äidin äitiä äidille äidit",                                   // t : d
            "koti kodin kotiin kodissa kotia kotona",                           // t : d
            "vanhempi vanhemmat vanhemman vanhempien vanhemmille",              // mp : mm
            "työtön työttömän työttömät työttömille työttömänä",                // weak in the nominative
            "rokote rokotteen rokotteet rokotteita",                            // weak in the nominative
            "osoite osoitteen osoitteet",                                       // weak in the nominative
            "lääke lääkkeen lääkkeet lääkkeitä",                                // weak in the nominative
            "liike liikkeen liikkeet",                                          // weak in the nominative
            "kipu kivun kipua kivusta",                                         // p : v
            "lapsi lapsen lasta lapset lasten lapsia lapsille lapsien",         // ps : s
            "hammas hampaan hammasta hampaat hampaiden hampaita hampaassa",     // mm : mp, turned round
            "asiakas asiakkaan asiakasta asiakkaat asiakkaille",                // k : kk, turned round
            "sairas sairaan sairasta sairaat",                                  // s falls away
            "opas oppaan opasta oppaat",                                        // p : pp, turned round
            "potilas potilaan potilasta potilaat potilaille",                   // s falls away
            "vuosi vuoden vuotta vuosia",                                       // s : d : t
            "käsi käden kättä kädet käsiä",                                     // s : d : t
            "vesi veden vettä vesiä",                                           // s : d : t
            "kuntoutus kuntoutuksen kuntoutusta kuntoutukseen kuntoutuksessa",  // s : ks
            "päivystys päivystyksen päivystystä päivystykseen päivystyksestä",  // s : ks
            "neuvonta neuvonnan neuvontaa neuvontaan",                          // nt : nn
            "hakemus hakemuksen hakemusta hakemukset",                          // s : ks
            "terveys terveyden terveyttä terveydestä",                          // s : d : t
            "vammaisuus vammaisuuden vammaisuutta",                             // s : d : t
            "ihminen ihmisen ihmistä ihmiset ihmisten",                         // nen : s
            "nainen naisen naista naiset naisten",                              // nen : s
            "työntekijä työntekijän työntekijää työntekijät työntekijöitä",     // ä : ö
            "hoitaja hoitajan hoitajaa hoitajat hoitajia hoitajalle",           // a falls away
            "lääkäri lääkärin lääkäriä lääkärille lääkärit lääkäreitä",         // i : e
            "neuvola neuvolan neuvolaan neuvolassa neuvolaankin neuvolassako",  // with little words
            "palvelu palvelun palveluita palveluja palveluihin palvelujen",     // plurals of two kinds
            "sairaala sairaalan sairaalaan sairaalassa sairaalat sairaaloita",  // a : o
            "perhe perheen perhettä perheet perheille perheiden",               // e : ee
            "huone huoneen huonetta huoneet",                                   // e : ee
            "masennus masennuksen masennusta masennukseen",                     // s : ks
            "ahdistus ahdistuksen ahdistusta",                                  // s : ks
            "seulonta seulonnan seulontaa seulontoihin seulonnat",              // nt : nn
            "leikkaus leikkauksen leikkausta leikkaukseen leikkaukset",         // s : ks
            "vauva vauvan vauvaa vauvalle vauvat vauvoja",                      // a : o
            "raha rahan rahaa rahat rahaan",                                    // nothing but endings
            "vuokra vuokran vuokraa vuokrat",                                   // nothing but endings
            "vanhus vanhuksen vanhusta vanhukset vanhusten",                    // s : ks
            "kunta kunnan kuntaa kunnat",                                       // nt : nn
            "poika pojan poikaa pojat",                                         // k : j
            "mieli mielen mieltä mielessä",                                     // i : e
            "kieli kielen kieltä",                                              // i : e
            "ikä iän ikää",                                                     // k falls away in a short word
            "selkä selän selkää selässä",                                       // lk : l
            "jalka jalan jalkaa jalat",                                         // lk : l
            "polvi polven polvea polvet",                                       // i : e
            "yksinäinen yksinäisen yksinäistä yksinäiset",                      // nen : s
        ],
    );
}

#[test]
fn swedish_words_meet_in_their_forms() {
    meet(
        Lang::Sv,
        &[
            "tjänst tjänsten tjänster tjänsterna tjänsternas", // -er
            "barn barnet barnen barnens barns",                // no ending
            "tand tanden",                                     // -en
            "läkare läkaren läkarna läkares",                  // -are
            "rådgivning rådgivningen rådgivningar",            // -ar
            "sjukhus sjukhuset sjukhusen",                     // no ending
            "familj familjen familjer familjernas",            // -er
            "undersökning undersökningen undersökningar",      // -ar
            "vaccination vaccinationen vaccinationer",         // -er
            "bostad bostaden",                                 // -en
            "hem hemmet hemmen",                               // a doubled letter
            "ansökan ansökans",                                // -s
            "klinik kliniken kliniker",                        // -er
            "patient patienten patienter patienterna",         // -er
            "remiss remissen remisser",                        // -er
            "operation operationen operationer",               // -er
            "skola skolan skolor skolorna",                    // -or
            "mottagning mottagningen mottagningar",            // -ar
            "avgift avgiften avgifter",                        // -er
            "missbruk missbruket missbrukets",                 // -et
            "depression depressionen depressioner",            // -er
            "rehabilitering rehabiliteringen",                 // -en
            "prov provet proven",                              // no ending
            "kvinna kvinnan kvinnor kvinnorna",                // -or
        ],
    );
}

#[test]
fn english_words_meet_in_their_forms() {
    meet(
        Lang::En,
        &[
            "service services",                     // -s
            "dentist dentists",                     // -s
            "baby babies",                          // y : ies
            "family families",                      // y : ies
            "pregnancy pregnancies",                // y : ies
            "vaccine vaccines",                     // -s
            "vaccinate vaccinated vaccinating",     // -ed, -ing
            "counsel counselling counselled",       // a doubled letter
            "stop stopped stopping",                // a doubled letter
            "screen screening screenings screened", // -ing
            "appointment appointments",             // -s
            "nurse nurses",                         // -s
            "drink drinks drinking",                // -ing
            "hurt hurts hurting",                   // -ing
            "clinic clinics",                       // -s
            "operation operations",                 // -s
            "injury injuries",                      // y : ies
            "tablet tablets",                       // -s
            "smoke smokes smoked smoking",          // e falls away
            "bathe bathes bathing",                 // e falls away
            "test tests tested testing",            // -ed, -ing
            "referral referrals",                   // -s
            "allergy allergies",                    // y : ies
            "bruise bruises bruised",               // -ed
        ],
    );
}

#[test]
fn words_that_only_look_alike_stay_apart() {
    part(
        Lang::Fi,
        &[
            ("lapsi", "lapio"),         // a child, a spade
            ("hoito", "hoitaja"),       // care, a nurse
            ("kieli", "kiila"),         // a tongue, a wedge
            ("mieli", "miekka"),        // a mind, a sword
            ("sairas", "sairaala"),     // ill, a hospital
            ("kuntoutus", "kuntosali"), // rehabilitation, a gym
            ("hammas", "hamppu"),       // a tooth, hemp
            ("vanhus", "vanki"),        // an old person, a prisoner
            ("isä", "iso"),             // a father, big
            ("äiti", "äänite"),         // a mother, a recording
            ("perhe", "perhonen"),      // a family, a butterfly
            ("rokote", "rokka"),        // a vaccine, a soup
            ("päivä", "päivystys"),     // a day, emergency care
            ("neuvola", "neuvos"),      // a clinic, a councillor
            ("suu", "suku"),            // a mouth, kin
            ("vuokra", "vuori"),        // rent, a mountain
            ("lääke", "lääni"),         // a medicine, a province
            ("seulonta", "seuranta"),   // screening, follow-up
            ("päihde", "päähine"),      // an intoxicant, a hat
        ],
    );
    part(
        Lang::Sv,
        &[
            ("barn", "bar"),          // a child, a bar
            ("tand", "tant"),         // a tooth, an aunt
            ("rum", "rumpa"),         // a room, a tail
            ("vårdnad", "värdighet"), // custody, dignity
            ("läkare", "läkemedel"),  // a doctor, a medicine
            ("hemvård", "hemsida"),   // home care, a home page
        ],
    );
    part(
        Lang::En,
        &[
            ("child", "chill"),
            ("nurse", "nursery"),
            ("bus", "busy"),
            ("dentist", "dental"),
            ("family", "famous"),
            ("pill", "pile"),
            ("drug", "drum"),
            ("care", "car"),
        ],
    );
}
