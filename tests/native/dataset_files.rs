//! The native format: what is written is read again, and a file that cannot be used says why.

use crate::support::national::composed;
use sote_explorer::domain::Lang;
use sote_explorer::formats::dataset::{
    FORMAT, LanguageFile, Manifest, Unusable, parse, read_background, read_cards, read_front, read_manifest, read_members, read_shelf,
    write,
};
use sote_explorer::formats::split::{Parts, split};

/// A language's front, its shelves and its background, as they are published.
fn parts(lang: Lang) -> Parts {
    let (dataset, background) = composed(lang);
    split(dataset, background).expect("records can be written")
}

/// All readers agree on what is no file of ours.
fn check(text: &str, is_expected: impl Fn(&Unusable) -> bool) {
    let start: String = text.chars().take(40).collect();
    let parts = [read_front(text, &parse).err(), read_shelf(text, &parse).err(), read_cards(text, &parse).err()];
    let others = [read_members(text, &parse).err(), read_background(text, &parse).err(), read_manifest(text, &parse).err()];
    for error in parts.into_iter().chain(others) {
        let error = error.unwrap_or_else(|| panic!("{start:?} was read"));
        assert!(is_expected(&error), "{start:?}: {error:?}");
    }
}

/// The reason names all of `told`.
fn malformed(told: &[&str]) -> impl Fn(&Unusable) -> bool {
    move |error| matches!(error, Unusable::Malformed(reason) if told.iter().all(|part| reason.contains(part)))
}

#[test]
fn the_parts_of_a_language_are_read_as_they_were_written() {
    for lang in Lang::ALL {
        let Parts { front, shelves, background, .. } = parts(lang);
        assert_eq!(read_front(&write(&front).expect("written"), &parse), Ok((front, vec![])));
        assert_eq!(read_background(&write(&background).expect("written"), &parse), Ok((background, vec![])));
        for mut shelf in shelves {
            let written = write(&shelf).expect("written");
            // everyday words are for the search file only
            shelf.services.iter_mut().for_each(|service| service.words.clear());
            assert_eq!(read_shelf(&written, &parse), Ok((shelf, vec![])));
        }
    }
}

#[test]
fn a_bad_card_leaves_a_gap_and_the_others_in_their_places() {
    let Parts { front, .. } = parts(Lang::Fi);
    let mut file: serde_json::Value = serde_json::from_str(&write(&front).expect("written")).expect("JSON");
    file["cards"][3]["name"] = serde_json::json!(5);
    let (read, skipped) = read_front(&file.to_string(), &parse).expect("still a front");
    assert_eq!(
        skipped.iter().map(|it| (it.place.as_str(), it.reason.as_str())).collect::<Vec<_>>(),
        [("cards[3]", "name: expected a text")]
    );
    assert_eq!((read.cards.len(), &read.cards[3], &read.cards[4]), (front.cards.len(), &None, &front.cards[4]));
}

#[test]
fn the_places_of_a_situation_are_counted_on() {
    let text = format!(r#"{{"format":{FORMAT},"places":[0,2,1,4000000000,4000000000]}}"#);
    assert_eq!(read_members(&text, &parse), Ok((vec![0, 2, 3, 4_000_000_003, u32::MAX], vec![])));
    assert!(read_members(&format!(r#"{{"format":{FORMAT},"places":[0,-1]}}"#), &parse).is_err());
}

#[test]
fn a_manifest_is_read_as_it_was_written() {
    let files = |code: &str| LanguageFile {
        file: format!("{code}.json"),
        background: format!("background-{code}.json"),
        search: format!("search-{code}.bin"),
        services: 24,
        costs: (code == "fi").then(|| "costs-fi.json".to_owned()),
    };
    let languages = vec![(Lang::Fi, files("fi")), (Lang::En, files("en"))];
    let manifest = Manifest { format: FORMAT, id: "national".to_owned(), languages, ..Manifest::default() };
    let text = serde_json::to_string(&manifest).expect("written");
    assert_eq!(read_manifest(&text, &parse), Ok(manifest));
}

#[test]
fn a_manifest_tells_the_files_of_the_languages_it_has() {
    let text = r#"{"format":2,"id":"x","languages":{"sv":{"file":"a.json","background":"b.json","search":"c.bin","services":1}}}"#;
    let manifest = read_manifest(text, &parse).expect("a manifest");
    let files = manifest.language(Lang::Sv).map(|files| [files.file.as_str(), &files.background, &files.search]);
    assert_eq!(files, Some(["a.json", "b.json", "c.bin"]));
    assert_eq!(manifest.language(Lang::Fi), None);
}

#[test]
fn a_manifest_whose_entry_is_bad_says_which() {
    for (missing, entry) in [
        ("file", r#""background":"b.json","search":"c.bin""#),
        ("background", r#""file":"a.json","search":"c.bin""#),
        ("search", r#""file":"a.json","background":"b.json""#),
    ] {
        let text = format!(r#"{{"format":2,"id":"x","languages":{{"sv":{{{entry},"services":1}}}}}}"#);
        let error = read_manifest(&text, &parse).expect_err(missing);
        assert!(malformed(&[missing, "text"])(&error), "{error:?}");
    }
}

#[test]
fn another_version_is_told_whatever_its_shape() {
    for text in [r#"{"format":3}"#, r#"{"format":3,"catalogue":5,"programme":[],"languages":"fi"}"#] {
        check(text, |error| *error == Unusable::Version(3));
    }
    check(r#"{"format":0}"#, |error| *error == Unusable::Version(0));
}

#[test]
fn a_version_that_is_no_number_is_told() {
    for text in ["{}", r#"{"format":"1"}"#, r#"{"format":1.5}"#, r#"{"format":-1}"#, r#"{"format":70000}"#, r#"{"format":null}"#] {
        check(text, malformed(&["format", "whole number"]));
    }
}

#[test]
fn an_empty_file_is_not_json() {
    for text in ["", " \n", "\u{feff}", "\u{feff}\n"] {
        check(text, malformed(&[]));
    }
}

#[test]
fn a_web_page_is_told_as_one() {
    for text in ["<!DOCTYPE html><title>Log in</title>", "\n\t <html>", "\u{feff}<html>", "\u{feff}\n<?xml version=\"1.0\"?>"] {
        check(text, |error| *error == Unusable::WebPage);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_told_with_its_place() {
    let whole = write(&parts(Lang::Fi).front).expect("written");
    let length = whole.chars().count();
    for part in [1, 2, 10, length / 2, length - 1] {
        let cut: String = whole.chars().take(part).collect();
        let Err(error) = read_front(&cut, &parse) else { panic!("{part} letters were read") };
        assert!(malformed(&["line 1", "column"])(&error), "{part}: {error:?}");
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let Parts { front, background, .. } = parts(Lang::Sv);
    let marked = |text: String| format!("\u{feff}{text}");
    assert!(read_front(&marked(write(&front).expect("written")), &parse).is_ok());
    assert!(read_background(&marked(write(&background).expect("written")), &parse).is_ok());
}

#[test]
fn json_of_another_shape_is_told() {
    for text in ["[]", "[{\"format\":1}]", "5", "\"format\"", "null", "true"] {
        check(text, malformed(&["an object"]));
    }
}

#[test]
fn what_follows_the_file_makes_it_unusable() {
    check(r#"{"format":1} {"format":1}"#, malformed(&["trailing"]));
}

#[test]
fn nesting_without_end_is_refused() {
    for bracket in ["[", "{\"format\":", "{\"a\":["] {
        check(&bracket.repeat(200_000), malformed(&[]));
    }
    let hidden = format!("{{\"format\":2,\"catalogue\":{}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    check(&hidden, malformed(&[]));
}

#[test]
fn a_number_too_large_to_be_one_is_refused() {
    check(r#"{"format":1e999}"#, malformed(&[]));
    check(r#"{"format":1e300}"#, malformed(&["format", "too large"]));
    check(&format!("{{\"format\":{}}}", "9".repeat(10_000)), malformed(&[]));
}

#[test]
fn of_two_fields_with_one_name_one_counts() {
    let text = r#"{"format":1,"format":2,"id":"a","id":"b","languages":{}}"#;
    assert_eq!(read_manifest(text, &parse).map(|manifest| manifest.id), Ok("b".to_owned()));
}

#[test]
fn a_file_without_its_parts_says_which_is_missing() {
    let error = read_front(r#"{"format":2}"#, &parse).expect_err("no id");
    assert!(malformed(&["id", "a text"])(&error), "{error:?}");
    let error = read_background(r#"{"format":2}"#, &parse).expect_err("no programme");
    assert!(malformed(&["programme", "an object"])(&error), "{error:?}");
    let error = read_manifest(r#"{"format":2,"id":"x"}"#, &parse).expect_err("no languages");
    assert!(malformed(&["languages", "an object"])(&error), "{error:?}");
}
