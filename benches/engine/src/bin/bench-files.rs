//! Writes what the benchmarks read: for each corpus a folder with the documents, one a line, and our engine's own files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use sote_bench_corpus::{Document, Material, read_ptv, services, to_lines};
use sote_explorer::domain::Lexicon;

#[derive(Parser)]
struct Wanted {
    /// The national dataset's folder
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// Where the corpora go
    #[arg(long)]
    out: PathBuf,
    /// How many services, for each corpus
    #[arg(long, value_delimiter = ',')]
    sizes: Vec<usize>,
    /// A page of PTV services that becomes the corpus `ptv`
    #[arg(long)]
    ptv: Option<PathBuf>,
}

fn main() -> Result<()> {
    let wanted = Wanted::parse();
    let material = Material::read(&wanted.data)?;
    let lexicon = sote_bench_engine::lexicon(&wanted.data)?;
    let largest = wanted.sizes.iter().copied().max().unwrap_or(0);
    let all = services(&material, largest);
    for size in wanted.sizes {
        corpus(&wanted.out.join(size.to_string()), &all[..size], &lexicon)?;
    }
    if let Some(page) = wanted.ptv {
        let text = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
        corpus(&wanted.out.join("ptv"), &read_ptv(&text)?, &lexicon)?;
    }
    Ok(())
}

fn corpus(folder: &Path, documents: &[Document], lexicon: &Lexicon) -> Result<()> {
    let ours = folder.join("ours");
    fs::create_dir_all(&ours)?;
    fs::write(folder.join("documents.jsonl"), to_lines(documents)?)?;
    for (name, bytes) in sote_bench_engine::files(documents, lexicon) {
        fs::write(ours.join(name), bytes)?;
    }
    Ok(())
}
