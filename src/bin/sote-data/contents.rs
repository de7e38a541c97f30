//! The files of a language, named by what is in them.

use crate::draft::{Draft, Planned};
use crate::progress::Progress;
use crate::whole::Whole;
use anyhow::Result;
use serde_json::json;
use sha2::{Digest, Sha256};
use sote_explorer::domain::{DRAWER, Lexicon};
use sote_explorer::formats::dataset::{self, FORMAT, Kind};
use sote_explorer::formats::edition;
use sote_explorer::formats::split::{self, Plan};
use std::fmt::Write;

/// The names of the files a manifest names; those of all others are made of them.
pub struct Names {
    pub file: String,
    pub background: String,
    pub search: String,
}

/// Files on their way: they share one hash of all contents, so that who knows one knows all and never mixes two builds; until it is known
/// each has a name of its own.
struct Files<'a> {
    whole: &'a Whole,
    code: &'a str,
    digest: Sha256,
    written: Vec<(String, File)>,
}

/// What a file is.
enum File {
    Front,
    Background,
    Search,
    Piece(usize),
    Part(Kind, usize),
}

/// How a file is told its edition.
type Sign = fn(&mut Vec<u8>, &str);

/// Writes the files of a language. What is written is not held any longer while the search file is made, which takes the most.
pub fn write(draft: Draft, lexicon: &Lexicon, whole: &Whole) -> Result<Names> {
    let code = draft.lang.code();
    let Planned { plan: Plan { mut front, cards, members, background, .. }, facets, pages } = draft.planned()?;
    let mut files = Files { whole, code, digest: Sha256::new(), written: Vec::new() };
    files.put(File::Background, dataset::write(&background)?.as_bytes())?;
    drop(background);
    if split::are_in_front(&cards) {
        front.cards = cards.into_iter().map(Some).collect();
    } else {
        for (place, cards) in cards.chunks(DRAWER).enumerate() {
            files.put(File::Part(Kind::Cards, place), &serde_json::to_vec(&json!({ "format": FORMAT, "cards": cards }))?)?;
        }
        drop(cards);
    }
    for (place, places) in members.into_iter().enumerate() {
        files.put(File::Part(Kind::Members, place), &serde_json::to_vec(&json!({ "format": FORMAT, "places": places }))?)?;
    }
    if let Some(facets) = facets {
        files.put(File::Part(Kind::Facets, 0), facets.as_bytes())?;
    }
    let (search, mut made) = pages.made(lexicon, whole.work())?;
    files.put(File::Search, &search.root)?;
    for (place, piece) in search.pieces.iter().enumerate() {
        files.put(File::Piece(place), piece)?;
    }
    drop(search);
    let shelves = made.on_shelves();
    let mut progress = Progress::of(&format!("{code}: shelves"), shelves.len());
    for (place, services) in shelves.iter().enumerate() {
        progress.step();
        files.put(File::Part(Kind::Shelf, place), &made.shelf(services)?)?;
    }
    front.shelves = u32::try_from(shelves.len()).unwrap_or(u32::MAX);
    files.put(File::Front, dataset::write(&front)?.as_bytes())?;
    files.named()
}

impl Files<'_> {
    fn put(&mut self, file: File, bytes: &[u8]) -> Result<()> {
        self.digest.update(bytes);
        let name = format!("{}.{}", self.code, self.written.len());
        self.whole.put(&name, bytes)?;
        self.written.push((name, file));
        Ok(())
    }

    /// Gives the files their names, and their end: who knows one knows all, and never mixes two builds.
    fn named(self) -> Result<Names> {
        let (hash, code) = (hex(self.digest), self.code);
        let [file, background, search] =
            [format!("{code}-{hash}.json"), format!("background-{code}-{hash}.json"), format!("search-{code}-{hash}.bin")];
        for (written, what) in self.written {
            let (in_json, after): (Sign, Sign) = (edition::put_in_json, edition::put_after);
            let (name, sign) = match what {
                File::Front => (file.clone(), in_json),
                File::Background => (background.clone(), in_json),
                File::Search => (search.clone(), after),
                File::Piece(place) => (dataset::piece(&search, place), after),
                File::Part(kind, place) => (dataset::part(&file, kind, place), in_json),
            };
            self.whole.rename(&written, &name, &|file| sign(file, &hash))?;
        }
        Ok(Names { file, background, search })
    }
}

/// The hash of one file's contents.
pub fn hash(contents: &[u8]) -> String {
    hex(Sha256::new_with_prefix(contents))
}

/// The first 8 hexadecimal digits of the SHA-256: enough to tell releases apart, and no digest packs.
fn hex(digest: Sha256) -> String {
    digest.finalize().iter().take(4).fold(String::new(), |mut hex, byte| {
        // writing to a string cannot fail
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
