//! When trunk calls us as its hook (`Trunk.toml`), what was built goes where trunk wants it too.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::Place;

/// Does nothing unless trunk tells its folder.
pub fn stage(place: &Place) -> Result<()> {
    env::var_os("TRUNK_STAGING_DIR").map_or(Ok(()), |folder| copy(&place.dist, &PathBuf::from(folder)))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("{} cannot be written", target.display()))?;
        }
    }
    Ok(())
}
