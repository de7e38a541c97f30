//! `sote-data search`: the widget's own search, natively.

use crate::{dataset_folder, files};
use anyhow::{Context, Result, anyhow, bail};
use serde_json::json;
use sote_explorer::domain::{Lang, Urgency};
use sote_explorer::formats::dataset::{self, MANIFEST};
use sote_explorer::search::{Hit, Index};
use std::io::{BufRead, Write, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder `sote-data build` made
    folder: PathBuf,
    #[arg(long, default_value = "fi", value_parser = |tag: &str| Lang::from_tag(tag).ok_or("not fi, sv or en"))]
    lang: Lang,
    /// At most this many services a query
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// The query; without one, each line of standard input is a query
    query: Vec<String>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (ids, index) = load(arguments)?;
    let answer = |query: &str| {
        let id = |hit: &Hit| ids.get(hit.service)?.as_deref();
        let hits: Vec<_> = index.search(query, arguments.limit).hits.iter().filter_map(id).collect();
        let mut answer = json!({ "q": query, "lang": arguments.lang.code(), "hits": hits });
        if let Some(urgency) = index.urgency(query) {
            answer["call"] = json!(match urgency {
                Urgency::Life => ["112"].as_slice(),
                Urgency::Soon => &["116117"],
                Urgency::Crisis => &["112", "116117"],
            });
        }
        if let Some(suggestion) = index.suggestion(query) {
            answer["suggestion"] = json!(suggestion);
        }
        answer
    };
    let mut out = stdout().lock();
    if arguments.query.is_empty() {
        for line in stdin().lock().split(b'\n') {
            // letters of another encoding are lost, the other queries are not
            let line = line.context("the queries cannot be read")?;
            let query = String::from_utf8_lossy(&line);
            if writeln!(out, "{}", answer(query.trim_end_matches('\r'))).is_err() {
                break; // nobody reads any more
            }
        }
    } else {
        let _closed = writeln!(out, "{}", answer(&arguments.query.join(" ")));
    }
    Ok(ExitCode::SUCCESS)
}

/// The ids of all services by their places, and what finds them.
fn load(arguments: &Arguments) -> Result<(Vec<Option<String>>, Index)> {
    let unusable = |file: &str, error| anyhow!("{file} in {}: {error:?}", arguments.folder.display());
    let manifest = dataset::read_manifest(&files::read_text(&arguments.folder.join(MANIFEST))?, &dataset::parse)
        .map_err(|error| unusable(MANIFEST, error))?;
    let entry = manifest
        .language(arguments.lang)
        .with_context(|| format!("{} has no language {:?}", arguments.folder.display(), arguments.lang.code()))?;
    let mut problems = Vec::new();
    let front = dataset_folder::read(&arguments.folder, &entry.file, dataset::read_front, &mut problems);
    let cards = front.map(|front| dataset_folder::cards(&arguments.folder, &entry.file, &front, &mut problems));
    let Some(cards) = cards.filter(|_| problems.is_empty()) else { bail!("{} in {}", problems.join("; "), arguments.folder.display()) };
    let mut index = Index::read(&files::read_contents(&arguments.folder, &entry.search)?, arguments.lang)
        .with_context(|| format!("{} in {} is no search file of this version", entry.search, arguments.folder.display()))?;
    for place in 0..index.pieces() {
        let piece = dataset::piece(&entry.search, place);
        if index.lacks(place) && !index.put(place, &files::read_contents(&arguments.folder, &piece)?) {
            bail!("{piece} in {} is no piece of {}", arguments.folder.display(), entry.search);
        }
    }
    Ok((cards.into_iter().map(|card| card.map(|card| card.id)).collect(), index))
}
