//! Files of a dataset: whatever a host sends, the widget answers. What can be read and written is read again as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::{facet_integrity, integrity};
use sote_explorer::formats::dataset::{self, parse};

fuzz_target!(|text: &str| {
    let _ = (dataset::read_manifest(text, &parse), dataset::read_front(text, &parse), dataset::read_cards(text, &parse));
    let _ = (dataset::read_shelf(text, &parse), dataset::read_members(text, &parse), dataset::read_costs(text, &parse));
    if let Ok((facets, _)) = dataset::read_facets(text, &parse) {
        let _ = facet_integrity::findings(&facets, 9, None);
        let written = dataset::write(&facets).expect("it has named fields");
        let (again, skipped) = dataset::read_facets(&written, &parse).expect("what we write can be read");
        assert_eq!((&again, skipped.len()), (&facets, 0), "{written}");
    }
    if let Ok((background, _)) = dataset::read_background(text, &parse) {
        let written = dataset::write(&background).expect("it has named fields");
        let (again, skipped) = dataset::read_background(&written, &parse).expect("what we write can be read");
        assert_eq!((&again, skipped.len()), (&background, 0), "{written}");
    }
    if let Ok((whole, _)) = dataset::read_whole(text, &parse) {
        if let Ok((background, _)) = dataset::read_background(text, &parse) {
            let _ = integrity::findings(&whole, &background);
        }
        let written = dataset::write(&whole).expect("it has named fields");
        let (again, skipped) = dataset::read_whole(&written, &parse).expect("what we write can be read");
        assert_eq!((&again, skipped.len()), (&whole, 0), "{written}");
    }
});
