//! Where things are. Every path of the chores is made here or joined to one made here, so that no machine's paths get into the project.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders the chores read and write.
pub struct Place {
    /// The workspace: the folder above `xtask/`.
    pub root: PathBuf,
    /// What set-up installed. In `target/` whatever `CARGO_TARGET_DIR` says: it belongs to the working copy, not to a build.
    pub tools: PathBuf,
    /// Where a build is prepared before it becomes `dist/`.
    pub stage: PathBuf,
    /// The finished build.
    pub dist: PathBuf,
}

impl Place {
    /// Cargo's word at run time goes before that at compile time: two working copies may share a build folder, and then a binary too.
    pub fn of_this_workspace() -> Self {
        let xtask = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self::below(xtask.parent().unwrap_or(&xtask))
    }

    fn below(root: &Path) -> Self {
        Self { root: root.to_path_buf(), tools: root.join("target/tools"), stage: root.join("target/stage"), dist: root.join("dist") }
    }

    /// A program installed by cargo into the tools folder.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The installed npm packages.
    pub fn node_modules(&self) -> PathBuf {
        self.tools.join("npm/node_modules")
    }

    /// A program that came with an npm package.
    pub fn npm_tool(&self, name: &str) -> PathBuf {
        let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        self.node_modules().join(".bin").join(name)
    }

    /// Waits until no other chore holds `name` (`tools`, `stage`), and holds it until the result is dropped:
    /// two chores started at once must not write into each other's folder.
    pub fn hold(&self, name: &str) -> Result<File> {
        let path = self.root.join("target").join(format!("{name}.lock"));
        fs::create_dir_all(self.root.join("target")).context("target/ cannot be made: check the rights of the working copy")?;
        let file = File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("waiting for another `cargo xtask` to finish with target/{name} …");
                file.lock().with_context(|| format!("{} cannot be locked", path.display()))?;
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(|| format!("{} cannot be locked", path.display())),
        }
        Ok(file)
    }

    /// `path` as it reads from the workspace root, for messages.
    pub fn short<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// The first of `names` on `PATH`, or none.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))))
        .find(|path| path.is_file())
}

/// Empties `folder`, making it if need be.
pub fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Reads a text file of the project; a missing one is named.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Reads a file; a missing one is named.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Writes a file; one that cannot be written is named.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
