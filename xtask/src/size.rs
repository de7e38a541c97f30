//! What a build weighs: every file raw, gzipped and brotlied.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::table::{bytes, row, table};

/// One published file.
pub struct Weight {
    /// Relative to `dist/`.
    pub name: String,
    pub raw: u64,
    /// What a host sends that has the pre-compressed copy; the raw size where there is none.
    pub brotli: u64,
    pub gzip: u64,
}

/// The files of `dist`, without the pre-compressed copies themselves.
pub fn weights(dist: &Path) -> Result<Vec<Weight>> {
    let mut weights = Vec::new();
    for path in files_below(dist)? {
        if path.extension().is_some_and(|extension| extension == "br" || extension == "gz") {
            continue;
        }
        let raw = fs::metadata(&path).with_context(|| format!("{} cannot be read", path.display()))?.len();
        let packed = |suffix| fs::metadata(with_suffix(&path, suffix)).map_or(raw, |file| file.len());
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().into_owned();
        weights.push(Weight { name, raw, brotli: packed(".br"), gzip: packed(".gz") });
    }
    Ok(weights)
}

/// The table a build ends with.
pub fn of_files(dist: &Path) -> Result<String> {
    let mut rows = vec![row(["file", "raw", "gzip", "brotli"])];
    for Weight { name, raw, gzip, brotli } in weights(dist)? {
        rows.push(vec![name, bytes(raw), bytes(gzip), bytes(brotli)]);
    }
    Ok(table(&rows))
}

/// Every file below `folder`, in order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `widget.js` and `.br` make `widget.js.br`.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_stands_beside_its_file() {
        assert_eq!(with_suffix(Path::new("v1/a.js"), ".br"), PathBuf::from("v1/a.js.br"));
    }
}
