//! A search file that was cut off, or came otherwise than it was sent, is refused or can be searched: it never breaks the page.

use crate::support::national::search_file;
use sote_explorer::domain::Lang;
use sote_explorer::search::Index;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const CUTS: usize = 200;
const FLIPS: u64 = 2_000;

/// Reads a file and, where that is possible, asks it things; says whether it was possible.
fn survives(bytes: &[u8], lang: Lang) -> bool {
    let Some(index) = Index::read(bytes, lang) else { return false };
    for query in ["hammas särkee lapsella", "tandvrk"] {
        let answer = index.search(query, 10);
        assert!(answer.hits.len() <= 10 && answer.hits.iter().all(|hit| hit.service < index.services()));
        assert!(answer.words.len() <= 16);
        let _ = (index.urgency(query), index.suggestion(query));
    }
    true
}

/// Numbers that look like chance, the same each time.
fn chance(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_can_be_searched() {
    for lang in Lang::ALL {
        let whole = search_file(lang);
        for cut in 0..CUTS {
            survives(&whole[..whole.len() * cut / CUTS], lang);
        }
        // what stands before the postings cannot be missed
        assert!(!survives(&whole[..whole.len() / 4], lang) && !survives(&[], lang));
        assert!(survives(whole, lang));
    }
}

/// The last byte too: a file that is not whole is told, as the visitor can then try again.
#[test]
fn a_file_cut_off_is_never_taken_for_whole() {
    for lang in Lang::ALL {
        let whole = search_file(lang);
        let taken: Vec<usize> = (0..CUTS).map(|cut| whole.len() * cut / CUTS).chain([whole.len() - 1]).collect();
        let taken: Vec<usize> = taken.into_iter().filter(|length| Index::read(&whole[..*length], lang).is_some()).collect();
        assert!(taken.is_empty(), "{}: of {} bytes these were enough: {taken:?}", lang.code(), whole.len());
    }
}

#[test]
fn a_file_with_a_byte_changed_is_refused_or_can_be_searched() {
    let mut seed = 0x50_7e_50_7e_50_7e;
    for at in 0..FLIPS {
        let lang = Lang::ALL[usize::try_from(at % 3).expect("small")];
        let mut bytes = search_file(lang).to_vec();
        let length = bytes.len() as u64;
        // the beginning, which tells how long all else is, as often as all the rest
        let within = if at % 2 == 0 { length } else { 2_000 };
        let place = usize::try_from(chance(&mut seed) % within).expect("within the file");
        bytes[place] ^= u8::try_from(chance(&mut seed) % 255 + 1).expect("a byte");
        survives(&bytes, lang);
    }
}

/// The clock is only there to end this test where the program does not.
#[test]
fn a_list_that_says_it_is_endless_ends_with_the_file() {
    let (done, is_done) = mpsc::channel();
    thread::spawn(move || {
        for lang in Lang::ALL {
            let mut bytes = search_file(lang).to_vec();
            let start = bytes.len() - 20_000;
            bytes[start..].fill(0xff);
            survives(&bytes, lang);
        }
        // nobody listens any more when it took too long
        let _late = done.send(());
    });
    assert!(is_done.recv_timeout(Duration::from_secs(30)).is_ok(), "a torn file is searched without end");
}

#[test]
fn what_is_no_search_file_is_refused() {
    for lang in Lang::ALL {
        for text in
            ["", "{}", "<!doctype html><title>Kirjaudu</title>", "sote-search", "sote-search\u{1}", "sote-search\u{2}\u{0}\u{0}\u{0}"]
        {
            assert!(Index::read(text.as_bytes(), lang).is_none(), "{text:?}");
        }
        assert!(Index::read(&[0xff; 10_000], lang).is_none());
        let numbers = [b"sote-search\x01".as_slice(), &[0xff; 200]].concat();
        assert!(Index::read(&numbers, lang).is_none());
        let mut other_version = search_file(lang).to_vec();
        other_version[11] += 1;
        assert!(Index::read(&other_version, lang).is_none());
    }
}

#[test]
fn a_piece_of_another_length_is_refused() {
    let mut index = Index::read(search_file(Lang::Fi), Lang::Fi).expect("whole");
    assert_eq!((index.pieces(), index.lacks(0)), (1, false));
    assert!(!index.put(0, &[1, 2, 3]) && !index.put(7, &[]));
    assert!(!index.search("hammas", 10).hits.is_empty());
}
