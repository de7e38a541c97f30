//! `sote-data build`: from what people write to what the widget reads.

use crate::files;
use anyhow::{Result, bail};
use sha2::{Digest, Sha256};
use sote_explorer::domain::Lang;
use sote_explorer::formats::dataset::{self, FORMAT, LanguageFile, MANIFEST, Manifest};
use sote_explorer::formats::{authored, lexicon};
use sote_explorer::search;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to make; replaced whole when it exists
    #[arg(long)]
    out: PathBuf,
    /// The folder of TOML files to start from; the national dataset unless told
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/data"), hide_default_value = true)]
    base: PathBuf,
    /// Languages, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "fi,sv,en", value_parser = language)]
    lang: Vec<Lang>,
    /// Exit with 1 when a record had to be left out
    #[arg(long)]
    strict: bool,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("{tag:?} is not fi, sv or en"))
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let authored = files::read_authored(&arguments.base)?;
    if authored.is_empty() {
        bail!("no TOML files in {}: give the folder of a dataset's sources with --base", arguments.base.display());
    }
    let mut output = Vec::new();
    let mut languages = Vec::new();
    let mut told = BTreeSet::new();
    let mut id = String::new();
    for lang in &arguments.lang {
        let (dataset, mut findings) = authored::compose(&authored, *lang);
        let (lexicon, more) = lexicon::lexicon(&authored, *lang);
        findings.extend(more);
        for finding in findings {
            if told.insert(format!("{}: {}", finding.place, finding.reason)) {
                eprintln!("{}: {}", finding.place, finding.reason);
            }
        }
        let Some((dataset, background)) = dataset else { continue };
        let services = dataset.catalogue.services.len();
        if services == 0 {
            continue;
        }
        let code = lang.code();
        let contents = [
            dataset::write(&dataset)?.into_bytes(),
            dataset::write(&background)?.into_bytes(),
            search::build::build(&dataset.catalogue, &lexicon, *lang),
        ];
        let [file, background, search] = named(code, &contents);
        output.extend([&file, &background, &search].into_iter().cloned().zip(contents));
        println!("{code}: {services} services in {file}, their words in {search}, the rest in {background}");
        id.clone_from(&dataset.id);
        languages.push((*lang, LanguageFile { file, background, search, services: u32::try_from(services).unwrap_or(u32::MAX) }));
    }
    if output.is_empty() {
        bail!("nothing usable could be made of {}", arguments.base.display());
    }
    let manifest = Manifest { format: FORMAT, id, languages };
    output.push((MANIFEST.to_owned(), serde_json::to_vec_pretty(&manifest)?));
    files::write_whole(&arguments.out, &output)?;
    println!("{}: {} languages, {} problems", arguments.out.display(), manifest.languages.len(), told.len());
    Ok(if arguments.strict && !told.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The names of a language's files. They share one hash of all contents: who knows it knows all three, and never mixes two builds.
fn named(code: &str, contents: &[Vec<u8>; 3]) -> [String; 3] {
    let hash = hash(&contents.concat());
    [format!("{code}-{hash}.json"), format!("background-{code}-{hash}.json"), format!("search-{code}-{hash}.bin")]
}

/// The first 8 hexadecimal digits of the SHA-256: enough to tell releases apart, and no digest packs.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).fold(String::new(), |mut hex, byte| {
        // writing to a string cannot fail
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
