//! `sote-data build`: from what people write to what the widget reads.

use crate::files;
use anyhow::{Result, bail};
use sha2::{Digest, Sha256};
use sote_explorer::domain::Lang;
use sote_explorer::formats::authored;
use sote_explorer::formats::dataset::{self, FORMAT, LanguageFile, MANIFEST, Manifest};
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
        let (dataset, findings) = authored::compose(&authored, *lang);
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
        let file = named(lang.code(), dataset::write(&dataset)?, &mut output);
        let background = named(&format!("background-{}", lang.code()), dataset::write(&background)?, &mut output);
        println!("{}: {services} services in {file}, the rest in {background}", lang.code());
        id.clone_from(&dataset.id);
        languages.push((*lang, LanguageFile { file, background, services: u32::try_from(services).unwrap_or(u32::MAX) }));
    }
    if output.is_empty() {
        bail!("nothing usable could be made of {}", arguments.base.display());
    }
    let manifest = Manifest { format: FORMAT, id, languages };
    output.push((MANIFEST.to_owned(), serde_json::to_string_pretty(&manifest)?));
    files::write_whole(&arguments.out, &output)?;
    println!("{}: {} languages, {} problems", arguments.out.display(), manifest.languages.len(), told.len());
    Ok(if arguments.strict && !told.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Adds a file to the output, under a name that tells its contents apart.
fn named(start: &str, text: String, output: &mut Vec<(String, String)>) -> String {
    let name = format!("{start}-{}.json", hash(&text));
    output.push((name.clone(), text));
    name
}

/// The first 8 hexadecimal digits of the SHA-256: enough to tell releases apart, and no digest packs.
fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(4).fold(String::new(), |mut hex, byte| {
        // writing to a string cannot fail
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
