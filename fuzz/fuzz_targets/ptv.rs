//! Answers of PTV Open API, from bytes to services: read, linked, seen from a region, composed in each language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::{Lang, RegionKind};
use sote_explorer::formats::ptv::{self, TABLE_FILE, Table};
use sote_explorer_fuzz::{data, national};
use std::sync::OnceLock;

static TABLE: OnceLock<Table> = OnceLock::new();

fuzz_target!(|text: &str| {
    let table = TABLE.get_or_init(|| Table::read(&data(TABLE_FILE)).expect("the national one is sound"));
    let Ok(answer) = ptv::read(text) else { return };
    let (mut services, others) = (answer.services, answer.others);
    let known = others.municipalities.clone();
    ptv::link(&mut services, others);
    let (dataset, background) = national();
    for service in &services {
        for kind in [RegionKind::County, RegionKind::City, RegionKind::Aland] {
            let _ = service.seen_from(kind, "08", &known);
        }
    }
    for lang in Lang::ALL {
        let part = ptv::part(table, &services, dataset, background, lang);
        assert_eq!(part.services.len() + part.unnamed, services.len());
        for service in &part.services {
            // texts by strangers are plain: nothing turns the direction of writing, and no markup begins
            let texts = [&service.name, &service.summary, &service.description, &service.access, &service.audience];
            for text in texts {
                assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{0}', '\u{1b}']), "{text:?}");
                assert!(!text.contains("<script"), "{text:?}");
            }
        }
    }
});
