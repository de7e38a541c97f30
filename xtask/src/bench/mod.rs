//! Measures our search: beside its peers in one page of Chromium, and alone outside the browser.
//!
//! What is measured with, is made here: the corpora and our own files (`benches/engine`), our program as the widget's release is built,
//! the peers' indexes (`benches/browser/prepare.mjs`). Node drives the browser; [`report`] writes what came out.

mod costs;
mod report;
mod scale;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;

use crate::build;
use crate::place::{Place, read_text, write};
use crate::run::{cargo, command, run, step};
use crate::setup;
use report::ENGINES;

/// What to measure.
#[derive(Args)]
pub struct Wanted {
    /// 125 and 1 000 services only, each thing fewer times, and not outside the browser
    #[arg(long)]
    quick: bool,
    /// Some of the engines, such as `ours,minisearch`; `peers` is all but ours
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Put the table into docs/search.md, with --scale into docs/scale.md, with --costs into docs/cost-tables.md
    #[arg(long)]
    write: bool,
    /// Measure the data tool instead: a whole country's services, channels and organisations
    #[arg(long)]
    scale: bool,
    /// Measure the comparison of a large cost table in the dist/ that is there instead
    #[arg(long, conflicts_with = "scale")]
    costs: bool,
    /// With --scale, how many services
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,50000")]
    sizes: Vec<usize>,
}

const PACKAGE: &str = "sote-bench-engine";

/// Measures, prints the table, and keeps the figures.
pub fn bench(place: &Place, wanted: &Wanted) -> Result<()> {
    if wanted.scale {
        return scale::scale(place, &wanted.sizes, wanted.write);
    }
    if wanted.costs {
        return costs::costs(place, wanted.write);
    }
    let engines = engines(&wanted.only)?;
    setup::tools(place)?;
    setup::browsers(place)?;
    let folder = place.root.join("target/bench/search");
    let out = place.root.join("target/bench/search-browser.json");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", place.short(&folder)))?;
    let sizes = if wanted.quick { "125,1000" } else { "125,1000,10000,50000" };
    let ptv = fixtures(place);
    step("making the corpora and our files", "5 s; 2 min the first time", || {
        let mut files = cargo(&place.root);
        files.args(["run", "--quiet", "--release", "--package", PACKAGE, "--bin", "bench-files", "--", "--sizes", sizes]);
        files.arg("--out").arg(&folder);
        if let Some(page) = &ptv {
            files.arg("--ptv").arg(page);
        }
        run(&mut files)
    })?;
    if engines.contains(&"ours") {
        step("making our program, as the widget's release", "10 s; 2 min the first time", || {
            build::of_package(place, PACKAGE, &folder.join("code/ours"))
        })?;
    }
    let usually = if wanted.quick { "40 s" } else { "15 min; 20 min the first time" };
    step("measuring in Chromium", usually, || {
        let corpora = if ptv.is_some() { format!("{sizes},ptv") } else { sizes.to_owned() };
        let mut node = command("node", &place.root);
        node.args(["benches/browser/run.mjs", "--engines", &engines.join(","), "--corpora", &corpora]);
        node.args(["--pace", if wanted.quick { "quick" } else { "full" }, "--relevance", "tests/relevance"]);
        node.arg("--folder").arg(&folder).arg("--out").arg(&out);
        run(node.env("SOTE_NODE_MODULES", place.node_modules()).env("SOTE_TOOLS_BIN", place.tools.join("bin")))
    })?;
    let results: Value = serde_json::from_str(&read_text(&out)?)?;
    let text = report::report(&results);
    println!("\n{text}\nthe figures are in {}", place.short(&out));
    if ptv.is_none() {
        println!("relevance was not measured: there is no ../shared/fixtures beside the project; SOTE_FIXTURES may name another folder");
    } else if results.get("relevance").is_none_or(Value::is_null) {
        println!("relevance was not measured: tests/relevance holds no Finnish questions about the PTV services");
    }
    if wanted.write {
        into_the_documents(place, "docs/search.md", &text)?;
    }
    if !wanted.quick {
        run(cargo(&place.root).args(["bench", "--package", PACKAGE, "--bench", "search"]))?;
    }
    Ok(())
}

/// The engines asked for, in the order of the table.
fn engines(only: &[String]) -> Result<Vec<&'static str>> {
    let known = ENGINES.map(|(id, _)| id);
    if let Some(unknown) = only.iter().find(|name| *name != "peers" && !known.contains(&name.as_str())) {
        bail!("there is no engine {unknown:?}; there are: {}, and `peers` for all but ours", known.join(", "));
    }
    let wanted = |id: &str| only.is_empty() || only.iter().any(|name| name == id || name == "peers" && id != "ours");
    Ok(known.into_iter().filter(|id| wanted(id)).collect())
}

/// Real services to measure relevance with, where they lie beside the project.
fn fixtures(place: &Place) -> Option<PathBuf> {
    let folder = env::var_os("SOTE_FIXTURES").map_or_else(|| place.root.join("../shared/fixtures"), PathBuf::from);
    Some(folder.join("ptv/sote_services_v11.json")).filter(|file| file.is_file())
}

const START: &str = "<!-- the benchmark: written by `cargo xtask bench --write` -->";
const END: &str = "<!-- the benchmark ends -->";

fn into_the_documents(place: &Place, document: &str, text: &str) -> Result<()> {
    let path = place.root.join(document);
    let after = between_the_marks(&read_text(&path)?, text);
    let after = after.with_context(|| format!("{} lacks the line {START} or {END}", place.short(&path)))?;
    write(&path, after)?;
    println!("the table is in {}", place.short(&path));
    Ok(())
}

fn between_the_marks(document: &str, text: &str) -> Option<String> {
    let (before, rest) = document.split_once(START)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{START}\n\n{}\n\n{END}{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_the_place_of_the_one_before() {
        let document = format!("a\n{START}\nold\n{END}\nz\n");
        let expected = format!("a\n{START}\n\nnew\n\n{END}\nz\n");
        assert_eq!(between_the_marks(&document, "new\n"), Some(expected.clone()));
        assert_eq!(between_the_marks(&expected, "new"), Some(expected));
        assert_eq!(between_the_marks("no marks", "new"), None);
    }

    #[test]
    fn engines_are_chosen_by_name() {
        let all = engines(&[]).expect("all");
        assert_eq!(all[0], "ours");
        assert_eq!(engines(&["peers".to_owned()]).expect("peers"), all[1..]);
        assert_eq!(engines(&["fuse".to_owned()]).expect("one"), ["fuse"]);
        assert!(engines(&["lunr".to_owned()]).is_err());
    }
}
