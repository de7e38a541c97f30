//! Two renames put the new build in the place of the old.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Release;
use crate::place::Place;

/// Makes the prepared folder `dist/`.
pub fn swap(place: &Place, release: &Release) -> Result<()> {
    let old = before(place);
    if place.dist.exists() {
        fs::rename(&place.dist, &old).context("dist/ cannot be put aside")?;
    }
    if let Err(error) = fs::rename(&release.dist, &place.dist) {
        recover(place)?;
        return Err(error).context("the new build cannot be put in the place of dist/");
    }
    if old.exists() {
        fs::remove_dir_all(&old).with_context(|| format!("{} cannot be removed", place.short(&old)))?;
    }
    Ok(())
}

/// Puts an earlier build back that was put aside by a swap that did not come to its end.
pub fn recover(place: &Place) -> Result<()> {
    let old = before(place);
    if old.exists() {
        if place.dist.exists() {
            fs::remove_dir_all(&old).with_context(|| format!("{} cannot be removed", place.short(&old)))?;
        } else {
            fs::rename(&old, &place.dist).context("the earlier dist/ cannot be put back")?;
        }
    }
    Ok(())
}

fn before(place: &Place) -> PathBuf {
    place.stage.join("dist-before")
}
