//! Services in any number for the benchmarks: the texts of the national dataset, recombined and placed into a country that does not
//! exist. In Finnish as plain documents for the search ([`services()`]), and in three languages as answers of the PTV Open API with
//! channels and organisations ([`catalogue`]).
//!
//! *Invariant:* the same `data/` gives the same services, on every machine; the first hundred of a thousand are a hundred alone.
//!
//! New words keep coming, as in real text (Heaps' law), and some are said far more often than others (Zipf's): each kind of
//! name comes from an [`Urn`](urn::Urn).

pub mod catalogue;
mod material;
mod names;
mod ptv;
mod random;
mod services;
mod urn;

pub use material::Material;
pub use ptv::read as read_ptv;
pub use services::services;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// A service as every engine reads it. Its place in the list is what a search answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub words: Vec<String>,
    pub examples: Vec<String>,
    pub summary: String,
    pub description: String,
    pub audience: String,
}

impl Document {
    /// All its texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.name, &self.summary, &self.description, &self.audience].into_iter();
        own.chain(&self.aliases).chain(&self.words).chain(&self.examples).map(String::as_str)
    }

    /// All its words, as they stand.
    pub fn all_words(&self) -> impl Iterator<Item = &str> {
        self.texts().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).filter(|word| !word.is_empty())
    }
}

/// One document a line.
pub fn to_lines(documents: &[Document]) -> Result<String> {
    let mut lines = String::new();
    for document in documents {
        lines.push_str(&serde_json::to_string(document)?);
        lines.push('\n');
    }
    Ok(lines)
}

/// Reads what [`to_lines`] wrote.
pub fn from_lines(lines: &str) -> Result<Vec<Document>> {
    lines.lines().map(|line| serde_json::from_str(line).context("a line is no document")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::path::Path;

    fn made(count: usize) -> Vec<Document> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        services(&Material::read(&data).expect("the national dataset can be read"), count)
    }

    fn vocabulary(documents: &[Document]) -> f64 {
        documents.iter().flat_map(Document::all_words).map(str::to_lowercase).collect::<HashSet<_>>().len() as f64
    }

    #[test]
    fn the_same_every_time_and_a_part_of_more() {
        let more = made(300);
        assert_eq!(made(300), more);
        assert_eq!(made(100), more[..100]);
        assert_eq!(from_lines(&to_lines(&more).expect("written")).expect("read"), more);
    }

    #[test]
    fn services_are_as_long_as_real_ones_and_of_many_lengths() {
        let lengths: Vec<usize> = made(1000).iter().map(|document| document.all_words().count()).collect();
        let mean = lengths.iter().sum::<usize>() / lengths.len();
        assert!((60..=120).contains(&mean), "{mean} words a service");
        assert!(lengths.iter().any(|&length| length < 50) && lengths.iter().any(|&length| length > 150));
    }

    #[test]
    fn the_vocabulary_grows_as_in_real_text() {
        let documents = made(8000);
        let exponent = (vocabulary(&documents) / vocabulary(&documents[..1000])).ln() / 8_f64.ln();
        assert!((0.4..0.8).contains(&exponent), "Heaps' exponent is {exponent:.2}");
    }
}
