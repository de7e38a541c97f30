//! The national dataset's files that others build on, in the tool itself: it needs no folder beside it.

use sote_explorer::formats::authored::Files;

/// Files of `data/`, by name.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $name)))),*]
    };
}

/// All but the services.
const TOPICS: [(&str, &str); 15] = files![
    "channels.toml",
    "costs.toml",
    "dataset.toml",
    "glossary.toml",
    "hsds.toml",
    "needs.toml",
    "notes.toml",
    "partners.toml",
    "professions.toml",
    "programme.toml",
    "ptv.toml",
    "regions.toml",
    "situations.toml",
    "sources.toml",
    "tables.toml",
];

/// The everyday words.
const LEXICON: [(&str, &str); 4] = files!["lexicon/concepts.toml", "lexicon/en.toml", "lexicon/fi.toml", "lexicon/sv.toml"];

pub fn lexicon() -> Files {
    owned(&LEXICON)
}

fn owned(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

pub fn topics() -> Files {
    owned(&TOPICS)
}

/// The table that tells what others' data mean here, by its file, where a base has none of its own.
pub fn table(file: &str) -> &'static str {
    TOPICS.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text)
}
