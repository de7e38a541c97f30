//! The files of a language, named by what is in them.

use anyhow::Result;
use serde_json::json;
use sha2::{Digest, Sha256};
use sote_explorer::formats::dataset::{self, FORMAT, Kind};
use sote_explorer::formats::edition;
use sote_explorer::formats::split::Parts;
use std::fmt::Write;

/// What a language's files hold.
pub struct Contents {
    front: Vec<u8>,
    background: Vec<u8>,
    search: Vec<u8>,
    pieces: Vec<Vec<u8>>,
    /// Of each kind as many as there are, in their order.
    parts: Vec<(Kind, Vec<Vec<u8>>)>,
}

/// The names of the files a manifest names; those of all others are made of them.
pub struct Names {
    pub file: String,
    pub background: String,
    pub search: String,
}

impl Contents {
    pub fn of(parts: &Parts, search: Vec<u8>, pieces: Vec<Vec<u8>>) -> Result<Self> {
        let cards = parts.drawers.iter().map(|cards| bytes(&json!({ "format": FORMAT, "cards": cards }))).collect::<Result<_>>()?;
        let shelves = parts.shelves.iter().map(|shelf| Ok(dataset::write(shelf)?.into_bytes())).collect::<Result<_>>()?;
        let members = parts.members.iter().map(|places| bytes(&json!({ "format": FORMAT, "places": places }))).collect::<Result<_>>()?;
        Ok(Self {
            front: dataset::write(&parts.front)?.into_bytes(),
            background: dataset::write(&parts.background)?.into_bytes(),
            search,
            pieces,
            parts: vec![(Kind::Cards, cards), (Kind::Shelf, shelves), (Kind::Members, members)],
        })
    }

    /// The files by name. They share one hash of all contents, their edition, and end in it: who knows one knows all, and never mixes
    /// two builds.
    pub fn named(self, code: &str) -> (Names, Vec<(String, Vec<u8>)>) {
        let hash = self.hash();
        let [file, background, search] =
            [format!("{code}-{hash}.json"), format!("background-{code}-{hash}.json"), format!("search-{code}-{hash}.bin")];
        let mut files = Vec::new();
        for (kind, parts) in self.parts {
            files.extend(parts.into_iter().enumerate().map(|(place, part)| (dataset::part(&file, kind, place), part)));
        }
        files.extend(self.pieces.into_iter().enumerate().map(|(place, piece)| (dataset::piece(&search, place), piece)));
        files.push((file.clone(), self.front));
        files.push((background.clone(), self.background));
        files.push((search.clone(), self.search));
        for (_, file) in &mut files {
            edition::put(file, &hash);
        }
        (Names { file, background, search }, files)
    }

    fn hash(&self) -> String {
        let parts = self.parts.iter().flat_map(|(_, parts)| parts);
        hash([&self.front, &self.background, &self.search].into_iter().chain(&self.pieces).chain(parts))
    }
}

/// The first 8 hexadecimal digits of the SHA-256: enough to tell releases apart, and no digest packs.
pub fn hash<'a>(contents: impl Iterator<Item = &'a Vec<u8>>) -> String {
    let mut digest = Sha256::new();
    contents.for_each(|bytes| digest.update(bytes));
    digest.finalize().iter().take(4).fold(String::new(), |mut hex, byte| {
        // writing to a string cannot fail
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn bytes(value: &serde_json::Value) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(value)?)
}
