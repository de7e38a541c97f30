//! Opening hours in the notation: read or refused, and an answer for any moment.
//!
//! The first four bytes are the moment, in minutes since 1970; the rest is the notation.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::{Lang, Moment, Opening};
use sote_explorer::text::opening;

fuzz_target!(|bytes: &[u8]| {
    let Some((moment, text)) = bytes.split_first_chunk::<4>() else { return };
    let Some(hours) = std::str::from_utf8(text).ok().and_then(Opening::parse) else { return };
    let now = hours.at(Moment { utc: i32::from_le_bytes(*moment), offset: 120 });
    assert!(now.until.is_none_or(|until| until.days >= 0 && until.minute < 1440));
    assert!(Lang::ALL.into_iter().all(|lang| opening(lang, &now).ends_with('.')));
});
