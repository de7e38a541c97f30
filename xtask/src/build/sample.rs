//! The demo page's invented regional dataset, `dist/sample/`: a dataset and three pages beside it, and nothing of the release itself.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Release;
use super::dataset::tool;
use crate::place::Place;
use crate::reproduce::differing;
use crate::run::{run, step};

/// Makes it from `data/sample/`.
pub fn sample(place: &Place, release: &Release) -> Result<()> {
    step("making the invented dataset of the demo", "2 s", || {
        let folder = release.dist.join("sample");
        make(place, &folder)?;
        for path in files(place, "html")? {
            let name = path.file_name().unwrap_or_default();
            fs::copy(&path, folder.join(name)).with_context(|| format!("{} cannot be copied", path.display()))?;
        }
        Ok(())
    })
}

/// Makes its dataset twice and names the files that differ.
pub fn again(place: &Place) -> Result<Vec<String>> {
    let (one, other) = (place.stage.join("sample"), place.stage.join("sample-again"));
    make(place, &one)?;
    make(place, &other)?;
    differing(&one, &other)
}

fn make(place: &Place, out: &Path) -> Result<()> {
    let mut tool = tool(place, out)?;
    for path in files(place, "csv")? {
        tool.arg("--costs").arg(path);
    }
    run(&mut tool)
}

/// The files of a kind in `data/sample/`, in the order of their names.
fn files(place: &Place, kind: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place.root.join("data/sample")).context("data/sample cannot be read")? {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == kind));
    files.sort();
    Ok(files)
}
