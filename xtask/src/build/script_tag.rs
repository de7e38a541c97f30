//! The one script a page includes. It is the only file without a hash in its name, so it carries the names of all the others.

use anyhow::Result;
use serde_json::Value;

use super::{Release, pages};
use crate::place::{Place, write};

/// The name that never changes.
pub const NAME: &str = "sote-explorer.js";

/// Writes the script with the release's names in it.
pub fn script_tag(place: &Place, release: &Release) -> Result<()> {
    let names = Value::Object(release.names.clone());
    let source = place.root.join("src/embed").join(NAME);
    let script = pages::bundled(place, &source, "iife", &[format!("--define:__RELEASE__={names}")])?;
    write(&release.v1.join(NAME), script)
}
