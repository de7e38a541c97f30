//! Any text may be a query, and what is marked in a text leaves the text as it is.

use crate::support::national::{dataset, index};
use sote_explorer::domain::Lang;
use sote_explorer::search::{Language, highlight};

/// No query needs more words, and no page shows more services.
const WORDS: usize = 16;
const LIMIT: usize = 100;

fn hostile() -> Vec<String> {
    let once = [
        "",
        "\u{0}",
        "a\u{0}b",
        "🦷👩‍⚕️🏳️‍🌈",
        "🦷 hammas",
        "مرحبا أسنان",
        "שיניים כואבות",
        "\u{202e}hammas\u{202c}",
        "\u{308}",
        "hammas \u{301}",
        "\u{308}\u{308}a\u{308}",
        "h\u{308}a\u{308}mmas",
        "𝓱𝓪𝓶𝓶𝓪𝓼",
        "歯が痛い",
        "ﬁ ß ŉ İ ı ǅ",
        ".*(hammas|[a-z]+)?$^\\",
        "(((((((((",
        "<script>alert(1)</script>",
        "<b>hammas</b> &amp; <img src=x onerror=alert(1)>",
        "'; DROP TABLE--",
        "%C3%A4",
        "\\u00e4",
        "a\u{200b}b\u{feff}c",
        "\r\n\t",
        "\u{10ffff}\u{e000}",
        "äÄåÅöÖ",
        "hammas hammas hammas",
    ];
    let ten_thousand_letters = ["lastensuojelunavohuollontukitoimi", "ä", "hammas ", "🦷", "\u{308}", "\u{0}", "x y z "]
        .map(|part| part.repeat(10_000 / part.chars().count() + 1).chars().take(10_000).collect::<String>());
    let many_words: String = (0..16_000).map(|at| format!("sana{at} ")).collect();
    let known_words = ["hammas särkee äiti juo lapsi kipeä raha loppu ", "tooth child money drunk ", "tand barn pengar sprit "];
    let known_words = known_words.map(|words| words.repeat(16_000 / words.split(' ').count()));
    once.into_iter()
        .map(str::to_owned)
        .chain(ten_thousand_letters)
        .chain([many_words, "a".repeat(200_000), "ä".repeat(100_000)])
        .chain(known_words)
        .collect()
}

#[test]
fn no_query_is_too_strange_or_too_long() {
    for lang in Lang::ALL {
        let index = index(lang);
        let services = dataset(lang).catalogue.services.len();
        for query in hostile() {
            let start: String = query.chars().take(20).collect();
            let answer = index.search(&query, LIMIT);
            assert!(answer.words.len() <= WORDS && answer.words.iter().all(|word| word.chars().count() <= 50), "{start:?}");
            assert!(answer.hits.len() <= services.min(LIMIT) && answer.wanted.is_empty(), "{start:?}");
            let is_sound = |hit: &sote_explorer::search::Hit| {
                hit.service < services && hit.score.is_finite() && hit.score > 0.0 && hit.said.is_none_or(|said| said < answer.words.len())
            };
            assert!(answer.hits.iter().all(is_sound), "{start:?}: {answer:?}");
            let mut each_once: Vec<usize> = answer.hits.iter().map(|hit| hit.service).collect();
            each_once.sort_unstable();
            each_once.dedup();
            assert_eq!(each_once.len(), answer.hits.len(), "{start:?}: a service stands twice");
            let (_urgency, suggestion) = (index.urgency(&query), index.suggestion(&query));
            assert!(suggestion.is_none_or(|it| it.len() <= 4_000 && it != query), "{start:?}");
        }
    }
}

/// Not by a clock: what a long query says beyond its first words changes nothing.
#[test]
fn words_beyond_the_first_64_change_nothing() {
    let index = index(Lang::Fi);
    let words: Vec<String> = (0..64).map(|at| ["hammas", "särkee", "äiti", "juo"][at % 4].to_owned()).collect();
    let short = words.join(" ");
    let long = format!("{short} {}", "lastensuojelu ".repeat(5_000));
    assert_eq!(index.search(&short, LIMIT), index.search(&long, LIMIT));
    assert_eq!(index.search(&"a".repeat(60), LIMIT).hits, index.search(&"a".repeat(200_000), LIMIT).hits);
}

/// A letter's mark alone is nothing that was said.
#[test]
fn marks_without_letters_change_nothing() {
    for lang in Lang::ALL {
        let index = index(lang);
        for mark in ["\u{301}", "\u{308}\u{301}", "\u{20d0}", "\u{30a} \u{308}"] {
            assert_eq!(index.search(mark, LIMIT).hits, [], "{}: {mark:?}", lang.code());
            let (with, without) = (index.search(&format!("dent {mark}"), LIMIT).hits, index.search("dent", LIMIT).hits);
            assert_eq!(with.first().map(|hit| hit.service), without.first().map(|hit| hit.service), "{}: {mark:?}", lang.code());
        }
    }
}

#[test]
fn the_marked_pieces_of_a_text_join_to_the_text() {
    for lang in Lang::ALL {
        let language = Language::of(lang);
        let service = dataset(lang).catalogue.service("oral-health").expect("oral health");
        let texts =
            hostile().into_iter().chain([service.name.clone(), service.description.clone(), "Hammas-\u{a0}hoito (hampaat)…".to_owned()]);
        for text in texts.map(|text| text.chars().take(500).collect::<String>()) {
            for query in hostile().iter().chain([&service.name, &"hammas".to_owned()]) {
                let pieces = highlight(query, &text, &language);
                assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
                assert!(pieces.iter().all(|piece| !piece.text.is_empty()), "{text:?}");
            }
        }
    }
}

/// The words marked in a text.
fn check(lang: Lang, query: &str, text: &str, marked: &[&str]) {
    let pieces = highlight(query, text, &Language::of(lang));
    let found: Vec<_> = pieces.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect();
    assert_eq!(found, marked, "{query:?} in {text:?}");
}

#[test]
fn the_words_that_answer_are_marked_whole() {
    check(Lang::Fi, "hammas", "Hammashoitajan ja hammaslääkärin vastaanotot", &["Hammashoitajan", "hammaslääkärin"]);
    check(Lang::Fi, "sarky", "Särky, särkyapu ja muu", &["Särky", "särkyapu"]);
    check(Lang::Fi, "hoidon", "Hoitoa ja tukea", &["Hoitoa"]);
    check(Lang::Sv, "tand", "Mun- och tandvård", &["tandvård"]);
    check(Lang::En, "dentists", "A dentist (or a dental nurse)", &["dentist"]);
    check(Lang::Fi, "lapsi", "Terveyttä kaikille", &[]);
    check(Lang::Fi, "", "Terveyttä kaikille", &[]);
    check(Lang::Fi, "a", "a b a", &[]);
}
