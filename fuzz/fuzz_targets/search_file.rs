//! Search files that were torn or forged: refused, or searched without harm.
//!
//! The first byte says how the rest is meant: as a file, or as changes (two bytes of place, one of content) to one that is whole.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::{Lang, Lexicon};
use sote_explorer::search::{Index, build};
use sote_explorer_fuzz::national;
use std::sync::OnceLock;

static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();

const QUERIES: [&str; 4] = ["hammas särkee lapsella", "hamas", "äitiysneuvola tai", "x"];

fuzz_target!(|bytes: &[u8]| {
    let Some((how, bytes)) = bytes.split_first() else { return };
    let whole = WHOLE.get_or_init(|| build::build(&national().0.catalogue, &Lexicon::default(), Lang::Fi).root);
    let mut changed = Vec::new();
    let file = if how % 2 == 0 {
        bytes
    } else {
        changed.extend_from_slice(whole);
        for change in bytes.chunks_exact(3) {
            let place = usize::from(u16::from_le_bytes([change[0], change[1]])) * (1 + usize::from(how / 64)) % changed.len();
            changed[place] = change[2];
        }
        &changed
    };
    let Some(mut index) = Index::read(file, Lang::Fi) else { return };
    for query in QUERIES {
        let answer = index.search(query, 10);
        assert!(answer.hits.len() <= 10 && answer.hits.iter().all(|hit| hit.service < index.services()));
        let _ = (index.urgency(query), index.suggestion(query));
    }
    let _ = index.put(0, bytes);
});
