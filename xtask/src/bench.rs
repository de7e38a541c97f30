//! Runs the benchmarks and keeps their figures.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::place::{Place, write};
use crate::run::{cargo, listen};

/// Each prints tables for people and, for every figure, one line of JSON; those lines become `target/bench/<name>.json`.
const BENCHES: [&str; 1] = ["search"];

/// Runs those that exist.
pub fn bench(place: &Place) -> Result<()> {
    let folder = place.root.join("target/bench");
    std::fs::create_dir_all(&folder)?;
    for name in BENCHES {
        if !place.root.join(format!("benches/{name}.rs")).is_file() {
            println!("there is no benches/{name}.rs yet: nothing measured");
            continue;
        }
        let heard = listen(cargo(&place.root).args(["bench", "--bench", name, "--features", "cli"]))?;
        if !heard.status.success() {
            bail!("the benchmark {name} failed");
        }
        let figures: Vec<Value> =
            heard.lines.iter().filter(|line| line.starts_with('{')).flat_map(|line| serde_json::from_str(line)).collect();
        let path = folder.join(format!("{name}.json"));
        write(&path, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("{} figures in {}", figures.len(), place.short(&path));
    }
    Ok(())
}
