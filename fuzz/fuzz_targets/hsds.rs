//! Answers of HSDS and Open Referral UK, from bytes to services.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::Lang;
use sote_explorer::formats::hsds::{self, Answers, TABLE_FILE, Table};
use sote_explorer_fuzz::{data, national};
use std::collections::HashSet;
use std::sync::OnceLock;

static TABLE: OnceLock<Table> = OnceLock::new();

// two files, at a zero byte: records of one complete those of the other
fuzz_target!(|bytes: &[u8]| {
    let table = TABLE.get_or_init(|| Table::read(&data(TABLE_FILE)).expect("the national one is sound"));
    let mut answers = Answers::default();
    for (place, file) in bytes.splitn(2, |byte| *byte == 0).enumerate() {
        let _ = answers.read(&format!("{place}.json"), file);
    }
    let found = answers.services(table);
    let ids: HashSet<&str> = found.services.iter().map(|entry| entry.service.id.as_str()).collect();
    assert_eq!(ids.len(), found.services.len(), "an id stands once");
    let (dataset, background) = national();
    for lang in Lang::ALL {
        let _ = hsds::part(table, &found.services, dataset, background, lang);
    }
});
