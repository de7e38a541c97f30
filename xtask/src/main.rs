//! The chores of sote-explorer: `cargo xtask setup | build | serve | test | bench | reproduce`.
//!
//! Rooms in reading order: `place` knows where things are, `run` starts programs and says what goes on, `setup` brings what is missing,
//! `build` makes `dist/`, `serve` shows it, `test` checks everything (with `layering`, `budget` and `supply`), `bench` measures,
//! `reproduce` builds in two places and compares.

mod bench;
mod budget;
mod build;
mod contributors;
mod layering;
mod place;
mod reproduce;
mod run;
mod serve;
mod setup;
mod size;
mod supply;
mod table;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::place::Place;

/// The chores of sote-explorer
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Bring what is missing: Rust target, pinned tools, npm packages, browsers and drivers
    Setup,
    /// Build the release into dist/
    Build {
        /// Quicker and larger: unoptimised, with names and debug checks
        #[arg(long)]
        dev: bool,
    },
    /// Set up, build and serve the demo page until stopped
    Serve {
        /// Port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Set up and run every check
    Test {
        /// Leave out what needs a browser
        #[arg(long)]
        fast: bool,
    },
    /// Measure our search and its peers in one page of Chromium, and ours outside it; the figures go to target/bench
    Bench(bench::Wanted),
    /// Build here and once more in another place, and compare every byte
    Reproduce,
}

fn main() -> ExitCode {
    let place = Place::of_this_workspace();
    let done = match Cli::parse().chore {
        Chore::Setup => setup::all(&place).map(|()| true),
        Chore::Build { dev } => setup::tools(&place).and_then(|()| build::build(&place, build::Kind::of(dev))).map(|()| true),
        Chore::Serve { port } => serve::serve(&place, port).map(|()| true),
        Chore::Test { fast } => test::test(&place, fast),
        Chore::Reproduce => reproduce::reproduce(&place),
        Chore::Bench(wanted) => bench::bench(&place, &wanted).map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
