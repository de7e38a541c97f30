//! Folders in and out; an output appears whole or not at all.

use anyhow::{Context, Result, anyhow, bail};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::dataset::MANIFEST;
use sote_explorer::formats::edition;
use std::fs;
use std::path::{Path, PathBuf};

/// The TOML files of a base, of which there has to be one at least.
pub fn read_base(folder: &Path) -> Result<Files> {
    let files = read_authored(folder)?;
    if files.is_empty() {
        bail!("no TOML files in {}: give the folder of a dataset's sources with --base", folder.display());
    }
    Ok(files)
}

/// All TOML files below a folder, by their path relative to it.
fn read_authored(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    collect(folder, folder, &mut files)?;
    Ok(files)
}

fn collect(root: &Path, folder: &Path, files: &mut Files) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let text = read_text(&path)?;
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.insert(name, text);
        }
    }
    Ok(())
}

/// A file to read.
pub struct Input {
    pub path: PathBuf,
    /// What it is called for people: its path, or what was asked of an API.
    pub name: String,
    /// Whether its services were asked for by region already.
    pub is_chosen: bool,
}

impl Input {
    pub fn of(path: PathBuf) -> Self {
        Self { name: path.display().to_string(), path, is_chosen: false }
    }
}

/// The file itself, or all JSON files below a folder, by name.
pub fn json_files(source: &Path) -> Result<Vec<PathBuf>> {
    if !source.is_dir() {
        return Ok(vec![source.to_owned()]);
    }
    let cannot_read = || format!("cannot read the folder {}", source.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(source).with_context(cannot_read)? {
        let entry = entry.with_context(cannot_read)?;
        let path = entry.path();
        // a link to a folder may lead back here
        if entry.file_type().with_context(cannot_read)?.is_dir() {
            files.extend(json_files(&path)?);
        } else if !path.is_dir() && path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A text file; the error names the byte where it stops being text.
pub fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read_bytes(path)?)
        .map_err(|error| anyhow::anyhow!("{}: not UTF-8 text at byte {}", path.display(), error.utf8_error().valid_up_to()))
}

/// A file as it is.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// What a file of a dataset holds, if it belongs to the edition its name tells.
pub fn read_contents(folder: &Path, file: &str) -> Result<Vec<u8>> {
    let bytes = read_bytes(&folder.join(file))?;
    edition::contents(&bytes, file).map(<[u8]>::to_vec).map_err(|reason| anyhow!("{file} {reason}"))
}

/// Writes a folder of files beside its final place, then puts it there in one step.
pub fn write_whole(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    if folder.exists() && !folder.is_dir() {
        bail!("{} is a file: give the folder to make with --out", folder.display());
    }
    let is_ours = folder.join(MANIFEST).is_file();
    if folder.is_dir() && !is_ours && fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} holds other files than a dataset ({MANIFEST} is missing): give an empty or a new folder with --out", folder.display());
    }
    if folder.file_name().is_none() {
        bail!("cannot replace {}: give a folder of its own with --out", folder.display());
    }
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = |suffix: &str| -> PathBuf { folder.with_file_name(format!(".{name}.{suffix}")) };
    let (new, old) = (beside("new"), beside("old"));
    for leftover in [&new, &old] {
        if leftover.exists() {
            fs::remove_dir_all(leftover).with_context(|| format!("cannot remove {}", leftover.display()))?;
        }
    }
    fs::create_dir_all(&new).with_context(|| format!("cannot make the folder {}", new.display()))?;
    for (file, bytes) in files {
        fs::write(new.join(file), bytes).with_context(|| format!("cannot write {}", new.join(file).display()))?;
    }
    if folder.exists() {
        fs::rename(folder, &old).with_context(|| format!("cannot replace {}", folder.display()))?;
    }
    fs::rename(&new, folder).with_context(|| format!("cannot put the dataset at {}", folder.display()))?;
    if old.exists() {
        fs::remove_dir_all(&old).with_context(|| format!("cannot remove {}", old.display()))?;
    }
    Ok(())
}

/// Writes a file beside its final place, then puts it there in one step.
pub fn write_file_whole(file: &Path, bytes: &[u8]) -> Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = file.with_file_name(format!(".{name}.new"));
    fs::write(&new, bytes).with_context(|| format!("cannot write {}", new.display()))?;
    fs::rename(&new, file).with_context(|| format!("cannot put the file at {}", file.display())).inspect_err(|_| {
        let _absent = fs::remove_file(&new);
    })
}
