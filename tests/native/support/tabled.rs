//! Cost tables read and composed without the tool around them.

use sote_explorer::domain::{CostTable, Lang};
use sote_explorer::formats::tables::{self, Companions, Contents, Known, Mapping, Regions};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub fn root() -> PathBuf {
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder"))
}

fn data(name: &str) -> String {
    fs::read_to_string(Path::new(&root()).join("data").join(name)).expect("data/ is there")
}

pub fn mapping() -> &'static Mapping {
    static MAPPING: OnceLock<Mapping> = OnceLock::new();
    MAPPING.get_or_init(|| Mapping::read(&data("tables.toml")).expect("the national one is sound"))
}

pub fn regions() -> &'static Regions {
    static REGIONS: OnceLock<Regions> = OnceLock::new();
    REGIONS.get_or_init(|| Regions::of(&data("regions.toml"), mapping()).expect("the national ones are sound"))
}

/// What became of a file: its tables, and everything told with its place.
#[derive(Debug)]
pub struct Tabled {
    pub tables: Vec<CostTable>,
    pub told: Vec<String>,
}

/// Reads a file and composes its tables in Finnish. `told` is what stands of it in `tables.toml`.
pub fn tabled(bytes: &[u8], told: &str) -> Result<Tabled, String> {
    let own = Mapping::read(&format!("[[tables]]\nfile = \"x\"\n{told}")).expect("the test's own mapping");
    let own = own.table("x").expect("it is told");
    let reading = tables::read(bytes, own, regions())?;
    let mut tabled = Tabled { tables: Vec::new(), told: Vec::new() };
    let mut tell = |place: &str, reason: &str| tabled.told.push(format!("{place}: {reason}"));
    reading.skipped.iter().for_each(|skipped| tell(&skipped.place, &skipped.reason));
    let Contents::Tables(cubes) = reading.contents else { return Ok(tabled) };
    let companions = Companions::default();
    let known = Known { stem: "x", told: own, mapping: mapping(), regions: regions(), companions: &companions };
    for cube in &cubes {
        let composed = tables::compose(cube, &known, Lang::Fi);
        composed.skipped.iter().for_each(|skipped| tell(&skipped.place, &skipped.reason));
        tabled.tables.extend(composed.tables);
    }
    Ok(tabled)
}

/// Figures as they are written; a dash where one is missing.
pub fn figures(table: &CostTable) -> Vec<String> {
    table.values.iter().map(|value| value.map_or_else(|| "-".to_owned(), |figure| figure.to_string())).collect()
}
