//! Fragments: whatever stands in an address gives a place, and the place an address that gives it again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::explorer::View;
use sote_explorer::explorer::address::{is_ours, read, write};

fuzz_target!(|fragment: &str| {
    for default in View::ALL {
        let place = read(fragment, default);
        assert_eq!(place.is_some(), is_ours(fragment));
        let Some(place) = place else { continue };
        let written = write(&place);
        assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written:?}");
        assert_eq!(read(&written, View::Glossary), Some(place), "{written:?}");
    }
});
