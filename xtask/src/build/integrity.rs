//! `v1/integrity.json`: the subresource-integrity hash of every published file, for pages that pin what they include.

use std::fs;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use super::Release;
use crate::place::{read_bytes, write};

/// Writes it; every file it lists has to be in its final bytes.
pub fn integrity(release: &Release) -> Result<()> {
    let mut hashes = Map::new();
    let entries = fs::read_dir(&release.v1).with_context(|| format!("{} cannot be read", release.v1.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        hashes.insert(name, hash(&read_bytes(&path)?).into());
    }
    hashes.sort_keys();
    let json = serde_json::to_string_pretty(&Value::Object(hashes))?;
    write(&release.v1.join("integrity.json"), json + "\n")
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_written_as_html_wants_it() {
        assert_eq!(hash(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
