//! Any text may be a query, and what is marked in a text leaves the text as it is.

mod national;

use national::library;
use sote_explorer::domain::Lang;
use sote_explorer::search::highlight;
use std::time::{Duration, Instant};

fn hostile() -> Vec<String> {
    let once = [
        "",
        "\u{0}",
        "a\u{0}b",
        "🦷👩‍⚕️🏳️‍🌈",
        "مرحبا أسنان",
        "\u{202e}hammas\u{202c}",
        "\u{308}",
        "\u{308}\u{308}a\u{308}",
        "h\u{308}a\u{308}mmas",
        "𝓱𝓪𝓶𝓶𝓪𝓼",
        "歯が痛い",
        "ﬁ ß ŉ İ ı ǅ",
        ".*(hammas|[a-z]+)?$^\\",
        "<script>alert(1)</script>",
        "'; DROP TABLE--",
        "%C3%A4",
        "\\u00e4",
        "a\u{200b}b\u{feff}c",
        "\r\n\t",
        "\u{10ffff}\u{e000}",
        "äÄåÅöÖ",
        "hammas hammas hammas",
    ];
    let long = ["ä", "a ", "hammas ", "🦷", "\u{308}", "lastensuojelunavohuollontukitoimi", "\u{0}"].map(|part| part.repeat(10_000));
    once.into_iter().map(str::to_owned).chain(long).collect()
}

#[test]
fn no_query_is_too_strange_or_too_long() {
    for lang in Lang::ALL {
        let library = library(lang);
        let services = library.dataset.catalogue.services.len();
        for query in hostile() {
            let start: String = query.chars().take(20).collect();
            let began = Instant::now();
            let hits = library.index.search(&query);
            assert!(began.elapsed() < Duration::from_secs(5), "{start:?} takes too long");
            assert!(hits.len() <= services && hits.iter().all(|hit| hit.service < services && hit.score.is_finite()), "{start:?}");
            assert!(hits.is_sorted_by(|one, next| one.score >= next.score), "{start:?}");
        }
    }
}

#[test]
fn the_marked_pieces_of_a_text_join_to_the_text() {
    for lang in Lang::ALL {
        let library = library(lang);
        let service = library.dataset.catalogue.service("oral-health").expect("oral health");
        let texts =
            hostile().into_iter().chain([service.name.clone(), service.description.clone(), "Hammas-\u{a0}hoito (hampaat)…".to_owned()]);
        for text in texts.map(|text| text.chars().take(500).collect::<String>()) {
            for query in hostile().iter().chain([&service.name, &"hammas".to_owned()]) {
                let pieces = highlight(&library.index, query, &text);
                assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
                assert!(pieces.iter().all(|piece| !piece.text.is_empty()), "{text:?}");
            }
        }
    }
}

/// The words marked in a text.
fn check(lang: Lang, query: &str, text: &str, marked: &[&str]) {
    let pieces = highlight(&library(lang).index, query, text);
    let found: Vec<_> = pieces.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect();
    assert_eq!(found, marked, "{query:?} in {text:?}");
}

#[test]
fn the_words_that_answer_are_marked_whole() {
    check(Lang::Fi, "hammas", "Hammashoitajan ja hammaslääkärin vastaanotot", &["Hammashoitajan", "hammaslääkärin"]);
    check(Lang::Fi, "sarky", "Särky, särkyapu ja muu", &["Särky", "särkyapu"]);
    check(Lang::Sv, "tand", "Mun- och tandvård", &["tandvård"]);
    check(Lang::En, "dentists", "A dentist (or a dental nurse)", &["dentist"]);
    check(Lang::Fi, "lapsi", "Terveyttä kaikille", &[]);
    check(Lang::Fi, "", "Terveyttä kaikille", &[]);
    check(Lang::Fi, "a", "a b a", &[]);
}
