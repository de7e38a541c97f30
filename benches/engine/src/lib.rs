//! The widget's search behind the one door the benchmarks know. All they know of it stands in this file.

use sote_explorer::domain::Lang;
use sote_explorer::formats::dataset;
use sote_explorer::search::Index;
use wasm_bindgen::prelude::wasm_bindgen;

/// A search that can be asked.
#[wasm_bindgen]
pub struct Engine(Index);

#[wasm_bindgen]
impl Engine {
    /// From the bytes of the file that [`files`] made.
    ///
    /// # Errors
    /// When they are no such file.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Engine, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "not text".to_owned())?;
        let (dataset, _) = dataset::read(text, &parse).map_err(|_| "not a dataset".to_owned())?;
        Ok(Self(Index::of(&dataset.catalogue, Lang::Fi)))
    }

    /// Places in the list of documents, the best first.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<u32> {
        self.0.search(query).into_iter().take(limit).filter_map(|hit| u32::try_from(hit.service).ok()).collect()
    }
}

#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
use dataset::parse;

/// The browser's own parser, as in the widget.
#[cfg(target_arch = "wasm32")]
fn parse(text: &str) -> Result<dataset_value::Value, String> {
    dataset_value::parse(text)
}

#[cfg(not(any(feature = "files", target_arch = "wasm32")))]
fn parse(_: &str) -> Result<sote_explorer::formats::value::Value, String> {
    Err("a native engine reads with the feature `files`".to_owned())
}

#[cfg(target_arch = "wasm32")]
mod dataset_value {
    use js_sys::{Array, JSON, Object};
    pub use sote_explorer::formats::value::Value;
    use wasm_bindgen::{JsCast, JsValue};

    pub fn parse(text: &str) -> Result<Value, String> {
        JSON::parse(text).map(|parsed| value(&parsed)).map_err(|_| "not JSON".to_owned())
    }

    fn value(parsed: &JsValue) -> Value {
        if let Some(text) = parsed.as_string() {
            Value::Text(text)
        } else if let Some(number) = parsed.as_f64() {
            Value::Number(number)
        } else if let Some(items) = parsed.dyn_ref::<Array>() {
            Value::List(items.iter().map(|item| value(&item)).collect())
        } else if parsed.is_object() {
            let field = |entry: JsValue| {
                let entry: Array = entry.unchecked_into();
                (entry.get(0).as_string().unwrap_or_default(), value(&entry.get(1)))
            };
            Value::Object(Object::entries(parsed.unchecked_ref()).iter().map(field).collect())
        } else {
            Value::Null
        }
    }
}

/// What a page has to have to search these documents: names and bytes of files.
///
/// # Errors
/// Never for these; the error is serde's.
#[cfg(feature = "files")]
pub fn files(documents: &[sote_bench_corpus::Document]) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    use sote_explorer::domain::{Catalogue, Dataset, Date, Example, Sector, Service};
    let example = |name: &String| Example { name: name.clone(), sector: None };
    let service = |document: &sote_bench_corpus::Document| Service {
        id: document.id.clone(),
        order: 0,
        sector: Sector::Both,
        name: document.name.clone(),
        aliases: document.aliases.clone(),
        summary: document.summary.clone(),
        description: document.description.clone(),
        audience: document.audience.clone(),
        access: String::new(),
        examples: document.examples.iter().map(example).collect(),
        situations: Vec::new(),
        channels: Vec::new(),
        professions: Vec::new(),
        shares: Vec::new(),
        words: document.words.clone(),
        sources: Vec::new(),
    };
    let dataset = Dataset {
        id: "benchmark".to_owned(),
        lang: Lang::Fi,
        title: String::new(),
        description: String::new(),
        compiled: Date::parse("2026").ok_or_else(|| anyhow::anyhow!("2026 is no date"))?,
        licence: String::new(),
        sources: Vec::new(),
        regions: Vec::new(),
        catalogue: Catalogue { services: documents.iter().map(service).collect(), ..Catalogue::default() },
    };
    Ok(vec![("search.bin".to_owned(), dataset::write(&dataset)?.into_bytes())])
}
