//! Files and folders to read.

use anyhow::{Context, Result, anyhow, bail};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::edition;
use std::fs;
use std::io::Read;
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

/// Where a file stops being text, if it does; it is read a part at a time.
pub fn not_text(path: &Path) -> Option<String> {
    let mut file = fs::File::open(path).ok()?;
    let (mut at, mut block, mut kept) = (0, vec![0; 1 << 16], 0);
    loop {
        let read = file.read(block.get_mut(kept..)?).ok()?;
        let known = block.get(..kept + read)?;
        let good = match std::str::from_utf8(known) {
            Ok(text) => text.len(),
            // a letter may be cut by the end of the block, but not by that of the file
            Err(error) if error.error_len().is_none() && read > 0 => error.valid_up_to(),
            Err(error) => return Some(format!("{}: not UTF-8 text at byte {}", path.display(), at + error.valid_up_to())),
        };
        if read == 0 {
            return None;
        }
        (at, kept) = (at + good, known.len() - good);
        block.copy_within(good..good + kept, 0);
    }
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
