//! `sote-data prerender`: a view as HTML that needs no script.

use crate::dataset_folder::{self, reason};
use crate::files;
use anyhow::{Context, Result, anyhow, bail};
use sote_explorer::domain::{Background, Front, Lang, joined};
use sote_explorer::explorer::{Action, Arrival, Contents, Explorer, Library, Opened, Part, Place, Settings, View};
use sote_explorer::formats::dataset::{self, Kind, LanguageFile, MANIFEST};
use sote_explorer::view::{Paper, Prerendered, PrerenderedProps};
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use yew::LocalServerRenderer;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder `sote-data build` made
    folder: PathBuf,
    #[arg(long, default_value = "fi", value_parser = |tag: &str| Lang::from_tag(tag).ok_or("not fi, sv or en"))]
    lang: Lang,
    /// services, costs, list, programme or glossary
    #[arg(long, default_value = "services", value_parser = view)]
    view: View,
    /// The file to write, replaced whole when it exists; - for standard output
    #[arg(long, value_name = "FILE", value_parser = out)]
    out: PathBuf,
    /// One service's page instead of all services, by the service's id
    #[arg(long, value_name = "ID", conflicts_with = "short")]
    open: Option<String>,
    /// Services by name and summary only: for datasets so large that nobody would read them on one page
    #[arg(long)]
    short: bool,
    /// As the element's attribute: the id or code of a region in the dataset
    #[arg(long)]
    region: Option<String>,
    /// As the element's attribute: the level of the first heading
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=5))]
    heading_level: u8,
    /// As the element's attribute: none for all but the first of several on a page
    #[arg(long, default_value = "hash", value_parser = ["hash", "none"])]
    routing: String,
    /// URL of the page that has all services, for links to what is not in this file
    #[arg(long, value_name = "URL", value_parser = page)]
    page: Option<String>,
}

fn view(id: &str) -> Result<View, String> {
    View::from_id(id).ok_or_else(|| format!("not {}", joined(View::ALL.map(View::id), ", ")))
}

/// A file, as an argument: what cannot be written is told before anything is read.
fn out(argument: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(argument);
    if argument != STANDARD_OUTPUT && (path.is_dir() || argument.ends_with('/')) {
        return Err("is a folder: give the file to write".to_owned());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => Err(format!("there is no folder {}: make it first", folder.display())),
        _ => Ok(path),
    }
}

fn page(argument: &str) -> Result<String, String> {
    let is_address = ["https://", "http://", "/"].iter().any(|start| argument.starts_with(start));
    let address = argument.split('#').next().unwrap_or_default();
    if is_address { Ok(address.to_owned()) } else { Err("an address starts with https://, http:// or /".to_owned()) }
}

const STANDARD_OUTPUT: &str = "-";

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (library, background) = load(arguments)?;
    if let Some(reason) = misuse(arguments, &library) {
        eprintln!("sote-data: {reason}");
        return Ok(ExitCode::from(2));
    }
    let nothing = match arguments.view {
        View::Services => library.front.services() == 0,
        View::Costs => background.costs.is_none() && !library.has_tables,
        View::Glossary => background.glossary.is_empty(),
        View::List | View::Programme => false,
    };
    if nothing {
        bail!("{} has nothing to show in the view {}", arguments.folder.display(), arguments.view.id());
    }
    let html = html(arguments, library, background)?;
    if arguments.out.as_os_str() == STANDARD_OUTPUT {
        stdout().lock().write_all(html.as_bytes()).context("the HTML cannot be written to standard output")?;
    } else {
        files::write_file_whole(&arguments.out, html.as_bytes())?;
        println!("{}: {} in {}, {} bytes", arguments.out.display(), arguments.view.id(), arguments.lang.code(), html.len());
    }
    Ok(ExitCode::SUCCESS)
}

/// What was asked for and this dataset does not have.
fn misuse(arguments: &Arguments, library: &Library) -> Option<String> {
    if let Some(open) = &arguments.open {
        if arguments.view != View::Services {
            return Some("--open is for services: the other views show all they have".to_owned());
        }
        if !matches!(library.open(open), Opened::Here(..)) {
            return Some(format!("--open {open}: there is no service with this id in {}", arguments.folder.display()));
        }
    }
    let front: &Front = &library.front;
    let region = arguments.region.as_ref().filter(|region| front.region(region).is_none())?;
    let known = joined(front.regions.iter().map(|region| region.id.as_str()), ", ");
    Some(format!("--region {region}: not in this dataset; there are: {known}"))
}

fn html(arguments: &Arguments, library: Library, background: Background) -> Result<String> {
    let settings = Settings {
        lang: arguments.lang,
        region: arguments.region.clone(),
        view: arguments.view,
        routing: arguments.routing == "hash",
        heading_level: arguments.heading_level,
        ..Settings::default()
    };
    let paper = Paper {
        lang: arguments.lang,
        view: arguments.view,
        open: arguments.open.clone(),
        in_full: !arguments.short,
        routing: settings.routing,
        page: arguments.page.clone(),
    };
    let place = Place { view: arguments.view, open: arguments.open.clone(), ..Place::default() };
    let arrived = [Action::Loaded(Rc::new(library)), Action::Followed(Arrival::Here(Rc::new(background)))];
    let start = Explorer::new(settings, Some(place));
    let explorer = Rc::new(arrived.into_iter().fold(start, |explorer, action| explorer.apply(action).unwrap_or(explorer)));
    let render = LocalServerRenderer::<Prerendered>::with_props(PrerenderedProps { explorer, paper }).hydratable(false).render();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, render))
}

/// Everything a language has: all cards, all pages.
fn load(arguments: &Arguments) -> Result<(Library, Background)> {
    let folder = &arguments.folder;
    let manifest = dataset::read_manifest(&files::read_text(&folder.join(MANIFEST))?, &dataset::parse)
        .map_err(|error| anyhow!("{}: {}", folder.join(MANIFEST).display(), reason(&error)))?;
    let entry =
        manifest.language(arguments.lang).with_context(|| format!("{} has no language {:?}", folder.display(), arguments.lang.code()))?;
    let mut problems = Vec::new();
    let parts = parts(folder, entry, &mut problems);
    for problem in &problems {
        eprintln!("{problem}");
    }
    parts.with_context(|| format!("{} cannot be read whole", folder.display()))
}

fn parts(folder: &Path, entry: &LanguageFile, problems: &mut Vec<String>) -> Option<(Library, Background)> {
    let mut front = dataset_folder::read(folder, &entry.file, dataset::read_front, problems)?;
    front.cards = dataset_folder::cards(folder, &entry.file, &front, problems);
    let shelves = front.shelves as usize;
    let mut library = Library::new(front);
    for place in 0..shelves {
        let name = dataset::part(&entry.file, Kind::Shelf, place);
        let shelf = dataset_folder::read(folder, &name, dataset::read_shelf, problems)?;
        library = library.with(Part::Shelf(place), Arrival::Here(Rc::new(Contents::Shelf(shelf))));
    }
    if let Some(costs) = &entry.costs {
        let tables = dataset_folder::read(folder, costs, dataset::read_costs, problems)?;
        library.has_tables = true;
        library = library.with(Part::Tables, Arrival::Here(Rc::new(Contents::Tables(tables))));
    }
    Some((library, dataset_folder::read(folder, &entry.background, dataset::read_background, problems)?))
}
