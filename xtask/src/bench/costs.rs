//! Measures what a visitor does with a large cost table: how long a browser's main thread is busy with it, beside what the browser alone
//! would need. A frame is 16.7 ms; whoever waits longer sees it.

use std::fmt::Write;
use std::fs;

use anyhow::{Result, bail};
use serde_json::Value;

use super::into_the_documents;
use crate::build::tool;
use crate::place::{Place, fresh, read_text, write};
use crate::run::{command, run, step};
use crate::setup;

const FUNCTIONS: usize = 12;
const YEARS: usize = 15;
/// How often each thing is done.
const TIMES: &str = "100";

/// Each interaction by its name in `benches/cost-tables/page.js`, and what it is.
const INTERACTIONS: [(&str, &str); 7] = [
    ("year", "another year"),
    ("function", "another function"),
    ("bar", "a bar pressed: a region set apart, or no longer"),
    ("reckoned", "for each inhabitant, and back"),
    ("table", "another table, and back"),
    ("chart", "the shares as tiles, and back"),
    ("unit", "the shares in another unit"),
];
const FLOORS: [(&str, &str); 2] =
    [("comparison", "the browser alone: the comparison copied and put in its own place"), ("nothing", "nothing at all")];

/// Measures the `dist/` that is there, prints the table, and keeps the figures in `target/bench/costs.json`.
pub fn costs(place: &Place, into_document: bool) -> Result<()> {
    if !place.dist.join("v1/sote-explorer.js").is_file() {
        bail!("there is no dist/ to measure: `cargo xtask build` makes it");
    }
    setup::tools(place)?;
    setup::browsers(place)?;
    let folder = place.root.join("target/bench/costs");
    let out = place.root.join("target/bench/costs.json");
    let dataset = folder.join("dataset");
    step("making the tables and their dataset", "5 s; 1 min the first time", || {
        fresh(&folder)?;
        let sample = read_text(&place.root.join("data/sample/keksitty-vaesto.csv"))?;
        let regions = regions(&sample);
        write(&folder.join("costs.csv"), money("Costs, thousand euros", 0, &regions))?;
        write(&folder.join("budget.csv"), money("Budget, thousand euros", 7, &regions))?;
        write(&folder.join("population.csv"), people(&regions))?;
        write(&folder.join("tables.toml"), TOLD)?;
        let tables = ["costs.csv", "budget.csv", "population.csv"].map(|name| folder.join(name));
        run(tool(place, &dataset)?.args(tables.iter().flat_map(|table| ["--costs".as_ref(), table.as_os_str()])))
    })?;
    step("measuring in Chromium", "3 min", || {
        let mut node = command("node", &place.root);
        node.args(["benches/cost-tables/run.mjs", "--times", TIMES, "--dist"]).arg(&place.dist);
        node.arg("--dataset").arg(&dataset).arg("--out").arg(&out);
        run(node.env("SOTE_NODE_MODULES", place.node_modules()).env("SOTE_TOOLS_BIN", place.tools.join("bin")))
    })?;
    fs::remove_dir_all(&folder)?;
    let text = report(&serde_json::from_str(&read_text(&out)?)?);
    println!("\n{text}\nthe figures are in {}", place.short(&out));
    if into_document { into_the_documents(place, "docs/cost-tables.md", &text) } else { Ok(()) }
}

const TOLD: &str = r#"[[tables]]
file = "costs.csv"
unit = "thousand-eur"
source = "Invented"
breaks = [{ before = "2019", note = "Invented, too." }]

[[tables]]
file = "budget.csv"
unit = "thousand-eur"
source = "Invented"

[[tables]]
file = "population.csv"
unit = "inhabitants"
source = "Invented"
"#;

/// The country and its regions, as the invented example names them.
fn regions(sample: &str) -> Vec<&str> {
    let rows = sample.lines().skip_while(|line| !line.starts_with("Alue;")).skip(1);
    rows.filter_map(|line| line.split_once(';')).map(|(name, _)| name).collect()
}

fn years() -> impl Iterator<Item = usize> {
    (0..YEARS).map(|at| 2010 + at)
}

fn head(title: &str, columns: &str) -> String {
    let years: Vec<String> = years().map(|year| year.to_string()).collect();
    format!("{title}\n\n{columns};{}\n", years.join(";"))
}

/// The country has more than any region; every year a few more.
fn inhabitants(region: usize, year: usize) -> usize {
    (if region == 0 { 5_500_000 } else { 60_000 + 15_000 * region }) + 100 * year
}

fn people(regions: &[&str]) -> String {
    let mut table = head("Inhabitants", "Alue");
    for (region, name) in regions.iter().enumerate() {
        let row: Vec<String> = (0..YEARS).map(|year| inhabitants(region, year).to_string()).collect();
        let _ = writeln!(table, "{name};{}", row.join(";"));
    }
    table
}

/// Figures that rise and fall by a rule, so that bars change places; one in a hundred is missing. Another `turn` makes other figures.
fn money(title: &str, turn: usize, regions: &[&str]) -> String {
    let mut table = head(title, "Alue;Tehtävä");
    for (region, name) in regions.iter().enumerate() {
        for function in 0..FUNCTIONS {
            let figure = |year: usize| {
                let seed = region * 7919 + function * 104_729 + year * 1_299_709 + turn;
                let about = inhabitants(region, year) * (10 + 7 * function) * (50 + year) / 5000;
                if seed % 97 == 5 { "..".to_owned() } else { (about * (85 + seed % 31) / 100).to_string() }
            };
            let row: Vec<String> = (0..YEARS).map(figure).collect();
            let _ = writeln!(table, "{name};Tehtävä {};{}", function + 1, row.join(";"));
        }
    }
    table
}

fn report(results: &Value) -> String {
    let number = |pointer: &str| results.pointer(pointer).map(Value::to_string).unwrap_or_default();
    let word = |pointer: &str| results.pointer(pointer).and_then(Value::as_str).unwrap_or("?");
    let mut text = format!(
        "Measured on {} in {}, {} processor cores, each thing {} times: 24 areas × {YEARS} years × {FUNCTIONS} functions, {} elements in the view, {} of them in the comparison. \
         Milliseconds, the median and what nineteen of twenty stay below: of a processor, from the event to everything placed; and by the clock, from the beginning of a frame to its end, with how many fit into a frame of 16.7 ms; `×` is the ratio of medians to the browser alone.\n\n\
         | | processor time: script, style, layout | p95 | × | the frame by the clock, painted | p95 | × | in 16.7 ms |\n|---|---:|---:|---:|---:|---:|---:|---:|\n",
        word("/date"),
        word("/machine/browser"),
        number("/machine/cores"),
        number("/times"),
        number("/elements/view"),
        number("/elements/comparison"),
    );
    let mut row = |kind: &str, id: &str, name: &str| {
        let figure =
            |kind: &str, id: &str, way: &str, which: &str| results.pointer(&format!("/{kind}/{id}/{way}/{which}")).and_then(Value::as_f64);
        let within = results.pointer(&format!("/{kind}/{id}/painted/within")).map_or("–".to_owned(), |it| format!("{it} %"));
        let cells: Vec<String> = ["busy", "painted"]
            .into_iter()
            .flat_map(|way| {
                let median = figure(kind, id, way, "median");
                let floor = figure("floors", "comparison", way, "median").filter(|floor| *floor > 0.0);
                let ratio = median.zip(floor).map_or("–".to_owned(), |(median, floor)| format!("{:.2}", median / floor));
                [written(median), written(figure(kind, id, way, "p95")), ratio]
            })
            .chain([within])
            .collect();
        let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
    };
    INTERACTIONS.iter().for_each(|(id, name)| row("interactions", id, name));
    FLOORS.iter().for_each(|(id, name)| row("floors", id, name));
    text
}

fn written(milliseconds: Option<f64>) -> String {
    milliseconds.map_or("–".to_owned(), |it| format!("{it:.1}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_tables_have_a_figure_for_each_area_function_and_year() {
        let regions = regions("Title\n\nAlue;2019\nKoko maa;5\nLappi;1\nLähde: nobody\n");
        assert_eq!(regions, ["Koko maa", "Lappi"]);
        let table = money("Costs", 0, &regions);
        let rows: Vec<&str> = table.lines().skip(3).collect();
        assert_eq!(rows.len(), regions.len() * FUNCTIONS);
        assert!(rows.iter().all(|row| row.split(';').count() == 2 + YEARS));
        assert!(table.contains(";..;"), "something is missing, too");
        assert_eq!(people(&regions).lines().skip(3).count(), regions.len());
    }

    #[test]
    fn every_figure_stands_beside_its_ratio_to_the_browser_alone() {
        let both = |median: f64| json!({ "busy": { "median": median, "p95": 9.0 }, "painted": { "median": 2.0 * median, "p95": 18.0, "within": 93 } });
        let results = json!({ "interactions": { "year": both(3.0) }, "floors": { "comparison": both(6.0) } });
        let text = report(&results);
        assert!(text.contains("| another year | 3.0 | 9.0 | 0.50 | 6.0 | 18.0 | 0.50 | 93 % |"), "{text}");
        assert!(text.contains("| another function | – | – | – | – | – | – | – |"), "{text}");
    }
}
