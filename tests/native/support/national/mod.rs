//! The national dataset, made from `data/` as it stands.

pub mod search;
pub mod visit;

use sote_explorer::domain::Lexicon;
use sote_explorer::domain::integrity::Finding;
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::explorer::{Arrival, Contents, Library, Part};
use sote_explorer::formats::authored::{self, Files};
use sote_explorer::formats::lexicon;
use sote_explorer::formats::split::{self, Parts};
use sote_explorer::search::Index;
use sote_explorer::search::build::{Built, build};
use std::cell::{OnceCell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;

pub fn folder() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder")).join("data")
}

/// The files of `data/`, by their path relative to it.
pub fn files() -> Files {
    let mut files = Files::new();
    for below in ["", "services/", lexicon::FOLDER] {
        for entry in fs::read_dir(folder().join(below)).expect("data/ is there") {
            let name = entry.expect("data/ can be listed").file_name().into_string().expect("names are plain");
            if name.ends_with(".toml") {
                let path = format!("{below}{name}");
                let text = fs::read_to_string(folder().join(&path)).expect("a TOML file can be read");
                files.insert(path, text);
            }
        }
    }
    files
}

/// What is made once for all tests: a language's dataset, and its search file.
struct Made {
    dataset: Dataset,
    background: Background,
    search: Built,
}

fn made(lang: Lang) -> &'static Made {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    let make = |lang| {
        let (dataset, background) = authored::compose(&files(), lang).0.expect("the national dataset is usable");
        let search = build(&dataset.catalogue, &lexicon(lang), lang);
        Made { dataset, background, search }
    };
    let made = MADE.get_or_init(|| Lang::ALL.into_iter().map(make).collect());
    made.iter().find(|made| made.dataset.lang == lang).expect("every language is made")
}

pub fn composed(lang: Lang) -> (Dataset, Background) {
    let made = made(lang);
    (made.dataset.clone(), made.background.clone())
}

pub fn dataset(lang: Lang) -> &'static Dataset {
    &made(lang).dataset
}

/// The everyday words.
pub fn lexicon(lang: Lang) -> Lexicon {
    lexicon::lexicon(&files(), lang).0
}

/// The search file as the data tool makes it; all of so few services stands in one.
pub fn search_file(lang: Lang) -> &'static [u8] {
    let Built { root, pieces } = &made(lang).search;
    assert!(pieces.is_empty(), "{} pieces", pieces.len());
    root
}

/// A search file read, with all its pieces.
pub fn whole(built: &Built, lang: Lang) -> Index {
    let mut index = Index::read(&built.root, lang).expect("the search file can be read");
    for (place, piece) in built.pieces.iter().enumerate() {
        assert!(index.put(place, piece), "piece {place}");
    }
    index
}

/// The search of any dataset, with the national everyday words.
pub fn search_of(dataset: &Dataset) -> Index {
    whole(&build(&dataset.catalogue, &lexicon(dataset.lang), dataset.lang), dataset.lang)
}

/// For a widget of its own, which may put pieces into it.
pub fn own_index(lang: Lang) -> Rc<RefCell<Index>> {
    Rc::new(RefCell::new(whole(&made(lang).search, lang)))
}

/// Read once a test.
pub fn index(lang: Lang) -> Rc<Index> {
    thread_local! {
        static READ: [OnceCell<Rc<Index>>; 3] = const { [const { OnceCell::new() }; 3] };
    }
    let place = Lang::ALL.iter().position(|it| *it == lang).expect("one of them");
    let read = || Rc::new(whole(&made(lang).search, lang));
    READ.with(|indexes| Rc::clone(indexes[place].get_or_init(read)))
}

/// All parts of the national dataset.
pub fn library(lang: Lang) -> Library {
    let (dataset, background) = composed(lang);
    whole_library(dataset, background).0
}

/// All parts of a dataset as a visitor gets them, and its background with what was found in making it.
pub fn whole_library(dataset: Dataset, background: Background) -> (Library, Background) {
    let Parts { front, drawers, shelves, background, .. } = split::split(dataset, background).expect("records can be written");
    assert!(drawers.is_empty(), "a small dataset has all cards in its front");
    let here = |contents| Arrival::Here(Rc::new(contents));
    let shelves = shelves.into_iter().enumerate();
    let library =
        shelves.fold(Library::new(front), |library, (place, shelf)| library.with(Part::Shelf(place), here(Contents::Shelf(shelf))));
    (library, background)
}

/// What is found in every language after one file was changed: `old`, which stands in it, to `new`.
pub fn findings_after(file: &str, old: &str, new: &str) -> Vec<(Lang, Vec<Finding>)> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file to change is there");
    assert!(text.contains(old), "{file} holds no {old:?} to change");
    *text = text.replacen(old, new, 1);
    Lang::ALL.map(|lang| (lang, authored::compose(&files, lang).1)).into()
}
