//! The data tool: makes, checks, searches and prerenders datasets for the widget.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![warn(clippy::pedantic)]

mod build;
mod check;
mod contents;
mod cost_tables;
mod dataset_folder;
mod draft;
mod files;
mod gathered;
mod hsds;
mod import;
mod live;
mod national;
mod pages;
mod prerender;
mod progress;
mod region;
mod schema;
mod search;
mod source;
mod spill;
mod whole;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Datasets for the sote-explorer widget.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a dataset: a folder the widget reads
    Build(build::Arguments),
    /// Tell every problem of a dataset
    Check(check::Arguments),
    /// Search a dataset as the widget does
    Search(search::Arguments),
    /// Write a view as HTML, to paste inside the element: for visitors without scripts, and for search engines
    Prerender(prerender::Arguments),
    /// Write JSON Schemas of a dataset's files
    Schema(schema::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Prerender(arguments) => prerender::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("sote-data: {error:#}");
            ExitCode::FAILURE
        }
    }
}
