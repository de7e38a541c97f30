//! Which files of a dataset a visitor fetches, as one JSON object: for the first screen, for a first search, for a service's page.
//! Everything is in Finnish, and so is the query.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use sote_explorer::domain::{DRAWER, Lang, Sector};
use sote_explorer::formats::dataset::{self, Kind, parse};
use sote_explorer::formats::edition;
use sote_explorer::search::Index;

/// The first screen shows so many services of each sector, and a list of results so many.
const OF_A_SECTOR: usize = 12;
const RESULTS: usize = 20;

#[derive(Parser)]
struct Wanted {
    /// The folder `sote-data build` made
    dataset: PathBuf,
    #[arg(long, default_value = "hammas")]
    query: String,
}

fn main() -> Result<()> {
    let Wanted { dataset: folder, query } = Wanted::parse();
    let read = |file: &str| fs::read_to_string(folder.join(file)).with_context(|| format!("{file} cannot be read"));
    let manifest = dataset::read_manifest(&read("dataset.json")?, &parse).map_err(|error| anyhow::anyhow!("dataset.json: {error:?}"))?;
    let files = manifest.language(Lang::Fi).context("the dataset has no Finnish")?;
    let (front, _) = dataset::read_front(&read(&files.file)?, &parse).map_err(|error| anyhow::anyhow!("{}: {error:?}", files.file))?;
    let has_drawers = !front.has_all_cards();
    let drawers = |places: &mut dyn Iterator<Item = usize>| -> Vec<String> {
        let drawers: BTreeSet<usize> = places.map(|place| place / DRAWER).filter(|_| has_drawers).collect();
        drawers.into_iter().map(|drawer| dataset::part(&files.file, Kind::Cards, drawer)).collect()
    };
    let mut screen = vec![files.file.clone()];
    screen.extend(drawers(&mut Sector::ALL.into_iter().flat_map(|sector| front.places(sector).take(OF_A_SECTOR))));
    let bytes = |file: &str| -> Result<Vec<u8>> {
        let bytes = fs::read(folder.join(file)).with_context(|| format!("{file} cannot be read"))?;
        edition::contents(&bytes, file).map(<[u8]>::to_vec).map_err(|reason| anyhow::anyhow!("{file} {reason}"))
    };
    let mut index = Index::read(&bytes(&files.search)?, Lang::Fi).context("the search file is none")?;
    let mut search = vec![files.search.clone()];
    let hits = loop {
        let answer = index.search(&query, RESULTS);
        if answer.wanted.is_empty() {
            break answer.hits;
        }
        for piece in answer.wanted {
            let name = dataset::piece(&files.search, piece);
            anyhow::ensure!(index.put(piece, &bytes(&name)?), "{name} is no piece");
            search.push(name);
        }
    };
    search.extend(drawers(&mut hits.iter().map(|hit| hit.service)));
    let first = hits.first().map_or(0, |hit| hit.service);
    let card = if has_drawers {
        let drawer = read(&dataset::part(&files.file, Kind::Cards, first / DRAWER))?;
        let (cards, _) = dataset::read_cards(&drawer, &parse).map_err(|error| anyhow::anyhow!("a drawer: {error:?}"))?;
        cards.into_iter().nth(first % DRAWER).flatten()
    } else {
        front.cards.get(first).cloned().flatten()
    };
    let id = card.context("the first result has no card")?.id;
    let page = [dataset::part(&files.file, Kind::Shelf, front.shelf_of(&id))];
    println!("{}", serde_json::json!({ "screen": screen, "search": search, "page": page }));
    Ok(())
}
