//! The checks, in the order they run: the quick ones first.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::count::Count;
use super::keep;
use crate::build::{self, Kind};
use crate::place::{Place, on_path};
use crate::run::{Heard, cargo, command, listen, run};
use crate::{budget, layering, reproduce, supply};

/// One check.
pub struct Check {
    pub name: &'static str,
    pub usually: &'static str,
    /// The check whose product it needs.
    pub after: Option<&'static str>,
    pub needs_browser: bool,
    pub run: fn(&Place) -> Result<Count>,
}

const BUILD: &str = "build";

const QUICK: Check = Check { name: "", usually: "5 s", after: None, needs_browser: false, run: formatting };

pub const ALL: [Check; 13] = [
    Check { name: "formatting", run: formatting, ..QUICK },
    Check { name: "layering", run: layers, ..QUICK },
    Check { name: "lints", usually: "10 s; 1 min the first time", run: lints, ..QUICK },
    Check { name: "lints of the widget", usually: "10 s; 1 min the first time", run: widget_lints, ..QUICK },
    Check { name: "the wall around the pure rooms", run: wall, ..QUICK },
    Check { name: "native tests", usually: "3 min; 5 min the first time", run: native, ..QUICK },
    Check { name: "tests of the configurator", run: configurator, ..QUICK },
    Check { name: "supply chain", usually: "2 s", run: supply_chain, ..QUICK },
    Check { name: BUILD, usually: "2 min; 3 min the first time", run: release, ..QUICK },
    Check { name: "budgets", after: Some(BUILD), run: budgets, ..QUICK },
    Check { name: "made twice, the same bytes", usually: "15 s", after: Some(BUILD), run: made_twice, ..QUICK },
    Check { name: "WebAssembly tests", usually: "20 s; 1 min the first time", needs_browser: true, run: wasm, ..QUICK },
    Check { name: "scenarios in three browsers", usually: "15 min", after: Some(BUILD), needs_browser: true, run: scenarios },
];

const WIDGET: [&str; 5] = ["--no-default-features", "--features", "widget", "--target", "wasm32-unknown-unknown"];

fn formatting(place: &Place) -> Result<Count> {
    one(cargo(&place.root).args(["fmt", "--all", "--check"]))
}

fn layers(place: &Place) -> Result<Count> {
    layering::layering(place).map(|()| Count::PASSED)
}

fn lints(place: &Place) -> Result<Count> {
    one(cargo(&place.root).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn widget_lints(place: &Place) -> Result<Count> {
    one(cargo(&place.root).args(["clippy", "--lib"]).args(WIDGET).args(["--", "-D", "warnings"]))
}

fn wall(place: &Place) -> Result<Count> {
    one(cargo(&place.root).args(["check", "--lib", "--no-default-features"]))
}

fn native(place: &Place) -> Result<Count> {
    // --no-fail-fast: one failing test binary must not hide the others.
    cargo_tests(cargo(&place.root).args(["test", "--workspace", "--no-fail-fast"]))
}

/// What of the demo page needs no browser. Each file is named: what Node.js makes of a folder differs from version to version.
fn configurator(place: &Place) -> Result<Count> {
    let folder = place.root.join("tests/configurator");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", place.short(&folder)))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    let mut node = command("node", &place.root);
    let Heard { lines, status } = listen(node.args(["--test", "--test-reporter=spec"]).args(files))?;
    let count = Count::of_node(&lines).with_context(|| format!("the tests ended with {status} and without a result: see above"))?;
    told(count, status.success())
}

fn release(place: &Place) -> Result<Count> {
    build::build(place, Kind::Release).map(|()| Count::PASSED)
}

fn supply_chain(place: &Place) -> Result<Count> {
    supply::check(place).map(|()| Count::PASSED)
}

fn made_twice(place: &Place) -> Result<Count> {
    reproduce::quickly(place).map(|()| Count::PASSED)
}

fn budgets(place: &Place) -> Result<Count> {
    budget::budget(place).map(|()| Count::PASSED)
}

fn wasm(place: &Place) -> Result<Count> {
    let driver = on_path(&["chromedriver"]).context("chromedriver is not on PATH: `cargo xtask setup` says how to get it")?;
    let mut tests = cargo(&place.root);
    tests.args(["test", "--test", "browser"]).args(WIDGET);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", place.tool("wasm-bindgen-test-runner"));
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", place.root.join("xtask/webdriver.json"));
    // The runner takes the first driver it is told of.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        tests.env_remove(other);
    }
    cargo_tests(tests.env("CHROMEDRIVER", driver))
}

/// Under a screen of their own: WebKitGTK has no headless mode.
fn scenarios(place: &Place) -> Result<Count> {
    let mut scenarios = match on_path(&["xvfb-run"]) {
        Some(xvfb) => {
            let mut xvfb = command(xvfb, &place.root);
            xvfb.args(["--auto-servernum", "node"]);
            xvfb
        }
        None => command("node", &place.root),
    };
    scenarios.args([
        "tests/e2e/run.mjs",
        "--dist",
        "dist",
        "--browsers",
        "chromium,firefox,webkit",
        "--table",
        "target/e2e/three-engines.md",
    ]);
    scenarios.env("SOTE_NODE_MODULES", place.node_modules()).env("NODE_PATH", place.node_modules());
    scenarios.env("SOTE_TOOLS_BIN", place.tools.join("bin"));
    let Heard { lines, status } = listen(&mut scenarios)?;
    keep(lines.iter().skip_while(|line| *line != "what failed:").skip(1).filter(|line| line.contains("FAIL ")).cloned());
    let count = Count::of_scenarios(&lines)
        .with_context(|| format!("the scenarios ended with {status} and without a line `N passed, N failed`"))?;
    told(count, status.success())
}

/// A check that is one question with one answer.
fn one(command: &mut Command) -> Result<Count> {
    run(command).map(|()| Count::PASSED)
}

fn cargo_tests(command: &mut Command) -> Result<Count> {
    let Heard { lines, status } = listen(command)?;
    keep(lines.iter().filter(|line| line.starts_with("test ") && line.ends_with(" FAILED")).cloned());
    match Count::of_cargo(&lines) {
        Some(count) => told(count, status.success()),
        None => bail!("the tests ended with {status} and without a result: see above"),
    }
}

/// A runner that fails although no test did (one did not compile, or did not come to its end) is a failure too.
fn told(count: Count, success: bool) -> Result<Count> {
    if success && count.passed == 0 {
        bail!("no test was run");
    }
    let unexplained = !success && count.failed == 0;
    Ok(if unexplained { count + Count::FAILED } else { count })
}
