//! The widget's search behind the one door the benchmarks know. All they know of it stands in this file.

use sote_explorer::domain::Lang;
use sote_explorer::search::Index;
use wasm_bindgen::prelude::wasm_bindgen;

/// A search that can be asked.
#[wasm_bindgen]
pub struct Engine {
    index: Index,
    wanted: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// From the bytes of a search file.
    ///
    /// # Errors
    /// When they are no such file.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Engine, String> {
        let index = Index::read(bytes, Lang::Fi).ok_or("not a search file")?;
        Ok(Self { index, wanted: Vec::new() })
    }

    /// Places in the list of documents, the best first.
    #[must_use]
    pub fn search(&mut self, query: &str, limit: usize) -> Vec<u32> {
        let answer = self.index.search(query, limit);
        let number = |place: usize| u32::try_from(place).ok();
        self.wanted = answer.wanted.into_iter().filter_map(number).collect();
        answer.hits.into_iter().filter_map(|hit| number(hit.service)).collect()
    }

    /// The pieces of the search file that the last answer lacked.
    #[must_use]
    pub fn wanted(&self) -> Vec<u32> {
        self.wanted.clone()
    }

    /// Puts a piece in its place; false when it is none.
    pub fn put(&mut self, piece: usize, bytes: &[u8]) -> bool {
        self.index.put(piece, bytes)
    }
}

/// The file that [`Engine::new`] reads; its pieces are `search-0.bin`, `search-1.bin` …
pub const FILE: &str = "search.bin";

/// The everyday words of a data folder.
///
/// # Errors
/// When they cannot be read.
#[cfg(feature = "files")]
pub fn lexicon(data: &std::path::Path) -> anyhow::Result<sote_explorer::domain::Lexicon> {
    use sote_explorer::formats::{authored::Files, lexicon};
    let mut files = Files::new();
    for name in ["concepts", Lang::Fi.code()] {
        let path = format!("{}{name}.toml", lexicon::FOLDER);
        let text = std::fs::read_to_string(data.join(&path))?;
        files.insert(path, text);
    }
    Ok(lexicon::lexicon(&files, Lang::Fi).0)
}

/// What a page has to have to search these documents: names and bytes of files.
#[cfg(feature = "files")]
#[must_use]
pub fn files(documents: &[sote_bench_corpus::Document], lexicon: &sote_explorer::domain::Lexicon) -> Vec<(String, Vec<u8>)> {
    use sote_explorer::domain::{Catalogue, Example, Service};
    use sote_explorer::formats::dataset;
    let example = |name: &String| Example { name: name.clone(), sector: None };
    let service = |document: &sote_bench_corpus::Document| Service {
        id: document.id.clone(),
        name: document.name.clone(),
        aliases: document.aliases.clone(),
        summary: document.summary.clone(),
        description: document.description.clone(),
        audience: document.audience.clone(),
        examples: document.examples.iter().map(example).collect(),
        words: document.words.clone(),
        ..Service::default()
    };
    let catalogue = Catalogue { services: documents.iter().map(service).collect(), ..Catalogue::default() };
    let built = sote_explorer::search::build::build(&catalogue, lexicon, Lang::Fi);
    let pieces = built.pieces.into_iter().enumerate().map(|(place, piece)| (dataset::piece(FILE, place), piece));
    [(FILE.to_owned(), built.root)].into_iter().chain(pieces).collect()
}
