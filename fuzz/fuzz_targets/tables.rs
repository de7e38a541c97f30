//! Cost tables in every dialect, from bytes to tables of ours.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sote_explorer::domain::Lang;
use sote_explorer::formats::tables::{
    self, Companions, Contents, Known, Mapping, Regions, TABLES_FILE, TableMapping, csv_table, jsonstat, sotkanet,
};
use sote_explorer_fuzz::data;
use std::sync::OnceLock;

static NATIONAL: OnceLock<(Mapping, Regions)> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let (mapping, regions) = NATIONAL.get_or_init(|| {
        let mapping = Mapping::read(&data(TABLES_FILE)).expect("the national one is sound");
        let regions = Regions::of(&data("regions.toml"), &mapping).expect("the national ones are sound");
        (mapping, regions)
    });
    let told = TableMapping::default();
    if let Ok(reading) = tables::read(bytes, &told, regions)
        && let Contents::Tables(cubes) = reading.contents
    {
        let companions = Companions::default();
        let known = Known { stem: "x", told: &told, mapping, regions, companions: &companions };
        for cube in &cubes {
            for table in tables::compose(cube, &known, Lang::Fi).tables {
                let room = table.functions.len() * table.regions.len() * table.years.len();
                assert_eq!(table.values.len(), room, "a value for each place");
            }
        }
    }
    // each reader also with what is not meant for it
    let text = String::from_utf8_lossy(bytes);
    let _ = (jsonstat::read(&text), sotkanet::read_csv(&text, true), sotkanet::read_json(&text, false));
    let _ = csv_table::read(&text, &told, regions);
});
