//! Every check of the project, in one go: each announced, each timed, all of them run, and one line that sums up.

mod checks;
mod count;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;

use self::checks::Check;
use self::count::Count;
use crate::place::Place;
use crate::setup;
use crate::table::{row, table};

/// What is told once more at the end: those who keep long logs cut them in the middle.
static AGAIN: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Keeps the lines that name a failure.
fn keep(lines: impl Iterator<Item = String>) {
    AGAIN.lock().unwrap_or_else(PoisonError::into_inner).extend(lines);
}

/// How a check ended.
struct Ended {
    name: &'static str,
    count: Count,
    time: Duration,
}

/// Sets up, runs the checks, and tells whether all passed. A failure never stops the rest.
pub fn test(place: &Place, fast: bool) -> Result<bool> {
    let mut ended = Vec::new();
    let mut tools = vec![("set-up", setup::tools as fn(&Place) -> Result<()>)];
    if !fast {
        tools.push(("set-up of browsers", setup::browsers));
    }
    for (name, bring) in tools {
        let start = Instant::now();
        if let Err(error) = bring(place) {
            eprintln!("error: {error:#}");
            ended.push(Ended { name, count: Count::FAILED, time: start.elapsed() });
        }
    }
    for check in checks::ALL.iter().filter(|check| !(fast && check.needs_browser)) {
        let done = run(place, check, &ended);
        ended.push(done);
    }
    println!("\n{}", summary(&ended));
    for line in AGAIN.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        println!("{line}");
    }
    if fast {
        println!("--fast: the WebAssembly tests and the scenarios in the three browsers were left out");
    }
    let total = ended.iter().fold(Count::default(), |sum, check| sum + check.count);
    println!("{total}");
    Ok(total.failed == 0)
}

fn run(place: &Place, check: &Check, before: &[Ended]) -> Ended {
    println!("\n▸ {} (usually {})", check.name, check.usually);
    let start = Instant::now();
    let failed = |name| before.iter().any(|other| other.name == name && other.count.failed > 0);
    let count = match check.after {
        Some(needed) if failed(needed) => {
            eprintln!("error: not run, because `{needed}` failed");
            Count::FAILED
        }
        _ => (check.run)(place).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            keep([format!("{}: {error:#}", check.name)].into_iter());
            Count::FAILED
        }),
    };
    let ended = Ended { name: check.name, count, time: start.elapsed() };
    println!("  {} in {}", word(&ended), time(&ended));
    ended
}

fn summary(ended: &[Ended]) -> String {
    let mut rows = vec![row(["check", "", "passed", "failed", "time"])];
    for check in ended {
        rows.push(row([check.name, word(check), &check.count.passed.to_string(), &check.count.failed.to_string(), &time(check)]));
    }
    table(&rows)
}

fn word(check: &Ended) -> &'static str {
    if check.count.failed == 0 { "passed" } else { "FAILED" }
}

fn time(check: &Ended) -> String {
    format!("{:.1} s", check.time.as_secs_f64())
}
