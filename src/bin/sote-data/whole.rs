//! An output folder that appears whole or not at all: it is made beside its place, and put there in one step.

use anyhow::{Context, Result, bail};
use sote_explorer::formats::dataset::MANIFEST;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder being made. Dropped before its end, it leaves nothing behind.
pub struct Whole {
    folder: PathBuf,
    new: PathBuf,
    old: PathBuf,
    /// For what is held on the disk meanwhile.
    work: PathBuf,
}

impl Whole {
    /// Begins one; what stands in its place has to be a dataset, or empty.
    pub fn begin(folder: &Path) -> Result<Self> {
        if folder.exists() && !folder.is_dir() {
            bail!("{} is a file: give the folder to make with --out", folder.display());
        }
        let is_ours = folder.join(MANIFEST).is_file();
        if folder.is_dir() && !is_ours && fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            bail!(
                "{} holds other files than a dataset ({MANIFEST} is missing): give an empty or a new folder with --out",
                folder.display()
            );
        }
        if folder.file_name().is_none() {
            bail!("cannot replace {}: give a folder of its own with --out", folder.display());
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = |suffix: &str| -> PathBuf { folder.with_file_name(format!(".{name}.{suffix}")) };
        let whole = Self { folder: folder.to_owned(), new: beside("new"), old: beside("old"), work: beside("work") };
        for leftover in [&whole.new, &whole.old, &whole.work] {
            remove(leftover)?;
        }
        for made in [&whole.new, &whole.work] {
            fs::create_dir_all(made).with_context(|| format!("cannot make the folder {}", made.display()))?;
        }
        Ok(whole)
    }

    /// A folder for temporary files, on the disk of the output: the system's own may be memory.
    pub fn work(&self) -> &Path {
        &self.work
    }

    pub fn put(&self, file: &str, bytes: &[u8]) -> Result<()> {
        let path = self.new.join(file);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Gives a file its name, once that is known, and whatever it says of it.
    pub fn rename(&self, file: &str, name: &str, sign: &dyn Fn(&mut Vec<u8>)) -> Result<()> {
        let path = self.new.join(file);
        let mut bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        sign(&mut bytes);
        self.put(name, &bytes)?;
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))
    }

    /// Puts the folder in its place.
    pub fn end(self) -> Result<()> {
        let Self { folder, new, old, .. } = &self;
        if folder.exists() {
            fs::rename(folder, old).with_context(|| format!("cannot replace {}", folder.display()))?;
        }
        fs::rename(new, folder).with_context(|| format!("cannot put the dataset at {}", folder.display()))?;
        remove(old)
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        for left in [&self.new, &self.work] {
            let _gone = fs::remove_dir_all(left);
        }
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
