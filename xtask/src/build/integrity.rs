//! `v1/integrity.json`: the subresource-integrity hash of every published file, for pages that pin what they include.

use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use super::Release;
use crate::place::{read_bytes, write};
use crate::size::files_below;

/// Writes it; every file it lists has to be in its final bytes.
pub fn integrity(release: &Release) -> Result<()> {
    let json = serde_json::to_string_pretty(&Value::Object(hashes(&release.v1)?))?;
    write(&release.v1.join("integrity.json"), json + "\n")
}

/// The hash of every file below `folder`, by its path from there.
fn hashes(folder: &Path) -> Result<Map<String, Value>> {
    let mut hashes = Map::new();
    for path in files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        hashes.insert(name, hash(&read_bytes(&path)?).into());
    }
    hashes.sort_keys();
    Ok(hashes)
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_by_its_path() {
        let folder = std::env::temp_dir().join(format!("sote-explorer-integrity-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("below")).unwrap();
        for name in ["b.txt", "a.js", "below/c.js"] {
            write(&folder.join(name), "abc").unwrap();
        }
        let names: Vec<String> = hashes(&folder).unwrap().into_iter().map(|(name, _)| name).collect();
        std::fs::remove_dir_all(folder).unwrap();
        assert_eq!(names, ["a.js", "b.txt", "below/c.js"]);
    }

    #[test]
    fn the_hash_is_written_as_html_wants_it() {
        assert_eq!(hash(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
