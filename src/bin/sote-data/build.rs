//! `sote-data build`: from what people write to what the widget reads.

use crate::files;
use crate::import::{self, Told};
use anyhow::{Result, bail};
use sha2::{Digest, Sha256};
use sote_explorer::domain::Lang;
use sote_explorer::formats::authored;
use sote_explorer::formats::dataset::{self, FORMAT, LanguageFile, MANIFEST, Manifest};
use sote_explorer::formats::ptv::Made;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to make; replaced whole when it exists
    #[arg(long)]
    out: PathBuf,
    /// Services of the Finnish Service Catalogue: a file or a folder with answers of PTV Open API v11. May stand several times
    #[arg(long, value_name = "SRC", value_parser = import::source)]
    ptv: Vec<PathBuf>,
    /// The folder of TOML files to start from; the national dataset unless told. With --ptv its services are left out
    #[arg(long)]
    base: Option<PathBuf>,
    /// Languages, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "fi,sv,en", value_parser = language)]
    lang: Vec<Lang>,
    /// Make nothing and exit with 1 when anything had to be left out
    #[arg(long)]
    strict: bool,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("{tag:?} is not fi, sv or en"))
}

/// The national dataset's sources.
const NATIONAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

/// What makes a language of the dataset.
type Compose = Box<dyn Fn(Lang) -> Made>;

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut told = Told::default();
    let (compose, from) = sources(arguments, &mut told)?;
    let mut output = Vec::new();
    let mut languages = Vec::new();
    let mut lines = Vec::new();
    let mut id = String::new();
    for lang in &arguments.lang {
        let Made { composed: (dataset, findings), unnamed } = compose(*lang);
        for finding in findings {
            told.tell(format!("{}: {}", finding.place, finding.reason));
        }
        let code = lang.code();
        if unnamed > 0 {
            lines.push(format!("{code}: {unnamed} services left out: they have no name in this language"));
        }
        let Some((dataset, background)) = dataset else { continue };
        let services = dataset.catalogue.services.len();
        if services == 0 {
            continue;
        }
        let file = named(code, dataset::write(&dataset)?, &mut output);
        let background = named(&format!("background-{code}"), dataset::write(&background)?, &mut output);
        lines.push(format!("{code}: {services} services in {file}, the rest in {background}"));
        id.clone_from(&dataset.id);
        languages.push((*lang, LanguageFile { file, background, services: u32::try_from(services).unwrap_or(u32::MAX) }));
    }
    if output.is_empty() {
        bail!("nothing usable could be made of {from}");
    }
    if arguments.strict && told.count() > 0 {
        bail!("{} problems, and so nothing was made (--strict)", told.count());
    }
    let manifest = Manifest { format: FORMAT, id, languages };
    output.push((MANIFEST.to_owned(), serde_json::to_string_pretty(&manifest)?));
    files::write_whole(&arguments.out, &output)?;
    for line in lines {
        println!("{line}");
    }
    println!("{}: {} languages, {} problems", arguments.out.display(), manifest.languages.len(), told.count());
    Ok(ExitCode::SUCCESS)
}

/// How a language is made, and what of, in words.
fn sources(arguments: &Arguments, told: &mut Told) -> Result<(Compose, String)> {
    if arguments.ptv.is_empty() {
        let folder = arguments.base.clone().unwrap_or_else(|| NATIONAL.into());
        let authored = files::read_base(&folder)?;
        let compose = move |lang| Made { composed: authored::compose(&authored, lang), unnamed: 0 };
        return Ok((Box::new(compose), folder.display().to_string()));
    }
    let import = import::read(&arguments.ptv, arguments.base.as_deref(), told)?;
    let names: Vec<String> = arguments.ptv.iter().map(|source| source.display().to_string()).collect();
    Ok((Box::new(move |lang| import.compose(lang)), names.join(", ")))
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
