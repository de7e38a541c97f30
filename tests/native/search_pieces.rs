//! The search of a large dataset comes in pieces: what a query needs is named, and once it is here the answer is whole.

use crate::support::national::{composed, lexicon, whole};
use sote_explorer::domain::Lang;
use sote_explorer::search::Index;
use sote_explorer::search::build::{Built, build};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::Duration;

/// Sixty regions' worth of services, each of its own name.
fn large() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let (mut dataset, _) = composed(Lang::Fi);
        let services = std::mem::take(&mut dataset.catalogue.services);
        for region in 0..60 {
            dataset.catalogue.services.extend(services.iter().cloned().map(|mut service| {
                service.id = format!("{}-{region}", service.id);
                service.name = format!("{} alue{region}", service.name);
                service
            }));
        }
        build(&dataset.catalogue, &lexicon(Lang::Fi), Lang::Fi)
    })
}

const QUERIES: [&str; 8] = [
    "hammas särkee",
    "lastensuojelu alue7",
    "viisurit",
    "äiti ei pärjää kotona",
    "lap",
    "lastensoujelu",
    "fysoiterpaia",
    "kotihoitopalvelu",
];

fn root() -> Index {
    Index::read(&large().root, Lang::Fi).expect("the root can be read")
}

#[test]
fn a_large_dataset_has_pieces_and_all_of_them_are_missing_at_first() {
    let index = root();
    assert!(large().pieces.len() > 2 && index.pieces() == large().pieces.len(), "{}", large().pieces.len());
    assert!((0..index.pieces()).all(|piece| index.lacks(piece)));
    assert!(!index.lacks(index.pieces()));
    assert!(large().pieces.iter().all(|piece| !piece.is_empty()));
}

#[test]
fn with_what_a_query_names_its_answer_is_whole() {
    let all = whole(large(), Lang::Fi);
    for query in QUERIES {
        let mut index = root();
        let mut rounds = 0;
        loop {
            let wanted = index.search(query, 10).wanted;
            if wanted.is_empty() {
                break;
            }
            for piece in wanted {
                assert!(index.lacks(piece), "{query}: {piece} is here already");
                assert!(index.put(piece, &large().pieces[piece]), "{query}: {piece}");
            }
            rounds += 1;
            assert!(rounds <= 3, "{query}: always something more");
        }
        assert_eq!(index.search(query, 10), all.search(query, 10), "{query}");
        assert!(!all.search(query, 10).hits.is_empty(), "{query}");
    }
}

#[test]
fn without_any_piece_nothing_breaks_and_what_is_urgent_is_known() {
    let index = root();
    for query in QUERIES.into_iter().chain(["", "zzzzxqwk"]) {
        let answer = index.search(query, 10);
        assert_eq!(answer.hits, [], "{query}");
        let _ = index.suggestion(query);
    }
    let all = whole(large(), Lang::Fi);
    for query in ["ei hengitä", "itsemurha", "lääkäri yöllä", "hammas"] {
        assert_eq!(index.urgency(query), all.urgency(query), "{query}");
    }
}

#[test]
fn a_piece_of_another_length_is_refused() {
    let mut index = root();
    let pieces = &large().pieces;
    assert!(!index.put(0, &pieces[0][1..]) && !index.put(0, &[]) && !index.put(pieces.len(), &pieces[0]));
    assert!(index.lacks(0));
    assert!(index.put(0, &pieces[0]) && !index.lacks(0));
}

/// As long as the right one, and nonsense. The clock is only there to end this test where the program does not.
#[test]
fn a_piece_that_is_foreign_breaks_nothing() {
    let (done, is_done) = mpsc::channel();
    thread::spawn(move || {
        for byte in [0, 1, 0x1f, 0x7f, 0x9f] {
            let mut index = root();
            for (place, piece) in large().pieces.iter().enumerate() {
                // it may be seen to be foreign
                let _refused = index.put(place, &vec![byte; piece.len()]);
            }
            for query in QUERIES {
                let hits = index.search(query, 10).hits;
                assert!(hits.len() <= 10 && hits.iter().all(|hit| hit.service < index.services() && hit.score.is_finite()), "{query}");
            }
        }
        // nobody listens any more when it took too long
        let _late = done.send(());
    });
    assert!(is_done.recv_timeout(Duration::from_secs(60)).is_ok(), "a foreign piece is searched without end");
}
