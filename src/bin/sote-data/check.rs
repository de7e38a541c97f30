//! `sote-data check`: every problem of a dataset, with file, place and reason.

use crate::dataset_folder::{self, reason};
use crate::files;
use anyhow::Result;
use sote_explorer::domain::front::shelf_of;
use sote_explorer::domain::{Background, Catalogue, Front, Lang, cost_table_integrity, facet_integrity, integrity};
use sote_explorer::formats::dataset::{self, Kind, LanguageFile, MANIFEST, Manifest};
use sote_explorer::search::Index;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder `sote-data build` made
    folder: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut problems = Vec::new();
    let manifest = files::read_text(&arguments.folder.join(MANIFEST))?;
    match dataset::read_manifest(&manifest, &dataset::parse) {
        Err(unusable) => problems.push(format!("{MANIFEST}: whole file: {}", reason(&unusable))),
        Ok(manifest) => {
            for (lang, entry) in &manifest.languages {
                language(&arguments.folder, *lang, entry, &manifest, &mut problems);
            }
        }
    }
    for problem in &problems {
        println!("{problem}");
    }
    println!("{} problems", problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn language(folder: &Path, lang: Lang, entry: &LanguageFile, manifest: &Manifest, problems: &mut Vec<String>) {
    let background = dataset_folder::read(folder, &entry.background, dataset::read_background, problems).unwrap_or_default();
    let search = files::read_contents(folder, &entry.search).map(|bytes| Index::read(&bytes, lang));
    match search {
        Ok(Some(mut index)) if index.services() == entry.services as usize => pieces(folder, entry, &mut index, problems),
        Ok(Some(index)) => problems.push(format!("{}: services: {} of the {} promised", entry.search, index.services(), entry.services)),
        Ok(None) => problems.push(format!("{}: whole file: is no search file of this version, or torn", entry.search)),
        Err(error) => problems.push(format!("{}: whole file: {error:#}", entry.search)),
    }
    let Some(front) = dataset_folder::read(folder, &entry.file, dataset::read_front, problems) else { return };
    about(manifest, entry, &front, &background, problems);
    let mut tell = |place: &str, reason: &str| problems.push(format!("{}: {place}: {reason}", entry.file));
    if front.lang != lang {
        tell("lang", &format!("is {:?}, the manifest says {:?}", front.lang.code(), lang.code()));
    }
    if front.services() != entry.services as usize {
        tell("services", &format!("{} of the {} promised", front.services(), entry.services));
    }
    let (shelves, kinds) = (front.shelves, front.facets);
    let before = problems.len();
    let dataset = dataset_folder::dataset(folder, &entry.file, front, &background, problems);
    // a card or a page that is missing would shift all others
    let pages = (problems.len() == before && dataset.catalogue.services.len() == entry.services as usize).then_some(&dataset.catalogue);
    if let Some(kinds) = kinds {
        facets(folder, entry, kinds, pages, problems);
    }
    if let Some(file) = &entry.costs
        && let Some(tables) = dataset_folder::read(folder, file, dataset::read_costs, problems)
    {
        let found = cost_table_integrity::findings(&tables, &dataset);
        problems.extend(found.iter().map(|finding| format!("{file}: {}: {}", finding.place, finding.reason)));
    }
    for finding in integrity::findings(&dataset, &background) {
        // what a service's own page says stands on its shelf
        let id = finding.place.strip_prefix("services/").map(|rest| rest.split(':').next().unwrap_or_default());
        let shelf = id.map(|id| dataset::part(&entry.file, Kind::Shelf, shelf_of(id, shelves)));
        problems.push(format!("{}: {}: {}", shelf.as_ref().unwrap_or(&entry.file), finding.place, finding.reason));
    }
}

/// What services can be narrowed down by has to be about services that are there, and to be what their pages say, where all of these are there.
fn facets(folder: &Path, entry: &LanguageFile, kinds: u32, pages: Option<&Catalogue>, problems: &mut Vec<String>) {
    let name = dataset::part(&entry.file, Kind::Facets, 0);
    let Some(facets) = dataset_folder::read(folder, &name, dataset::read_facets, problems) else { return };
    if facets.kinds() != kinds as usize {
        problems.push(format!("{}: facets: {kinds} kinds, {name} has {}", entry.file, facets.kinds()));
    }
    let found = facet_integrity::findings(&facets, entry.services as usize, pages);
    problems.extend(found.iter().map(|finding| format!("{name}: {}: {}", finding.place, finding.reason)));
}

/// What the manifest says of a language has to be so.
fn about(manifest: &Manifest, entry: &LanguageFile, front: &Front, background: &Background, problems: &mut Vec<String>) {
    let mut tell = |place: &str, reason: String| problems.push(format!("{MANIFEST}: {place}: {reason}"));
    if manifest.compiled.is_some_and(|compiled| compiled != front.compiled) {
        tell("compiled", format!("is not what {} says", entry.file));
    }
    if let Some(read) = manifest.read.as_ref().filter(|read| read.services < entry.services) {
        tell("read/services", format!("{} were read, and {} has {}", read.services, entry.file, entry.services));
    }
    for source in &manifest.sources {
        if background.source(&source.id).is_none_or(|other| other.date != source.date) {
            tell(&format!("sources/{}", source.id), format!("is not what {} says", entry.background));
        }
    }
}

/// The pieces a search file refers to.
fn pieces(folder: &Path, entry: &LanguageFile, index: &mut Index, problems: &mut Vec<String>) {
    for place in 0..index.pieces() {
        if !index.lacks(place) {
            continue;
        }
        let piece = dataset::piece(&entry.search, place);
        match files::read_contents(folder, &piece) {
            Ok(bytes) if index.put(place, &bytes) => {}
            Ok(_) => problems.push(format!("{piece}: whole file: is no piece of {}", entry.search)),
            Err(error) => problems.push(format!("{piece}: whole file: {error:#}")),
        }
    }
}
