//! The development packages from npm (`xtask/npm`): wasm-opt, esbuild, and what the browser scenarios import.

use std::fs;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::build::hashed::hex;
use crate::place::{Place, on_path, read_bytes, read_text, write};
use crate::run::{command, output, run, step};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The oldest Node.js that esbuild, selenium-webdriver and the scenarios are known to run with.
const NODE: u32 = 20;

/// Installs them into `target/tools/npm`, unless the stamp there says that just these are installed.
pub fn packages(place: &Place) -> Result<()> {
    node(place)?;
    let from = place.root.join("xtask/npm");
    let to = place.tools.join("npm");
    let stamp = to.join(".installed");
    let wanted = hash(&FILES.map(|file| read_bytes(&from.join(file))).into_iter().collect::<Result<Vec<_>>>()?);
    if read_text(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step("installing npm packages into target/tools/npm", "10 s", || {
        fs::create_dir_all(&to).with_context(|| format!("{} cannot be made", to.display()))?;
        // Gone until the installation is whole: an interrupted one must not look done.
        let _ = fs::remove_file(&stamp);
        for file in FILES {
            write(&to.join(file), read_bytes(&from.join(file))?)?;
        }
        // No package needs its install script: esbuild's only saves its first start a moment.
        let quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
        run(command(npm(), &to).args(quiet)).context("the npm packages could not be installed: check the network and try again")?;
        write(&stamp, &wanted)
    })
}

fn node(place: &Place) -> Result<()> {
    if on_path(&["node"]).is_none() || on_path(&["npm", "npm.cmd"]).is_none() {
        bail!("Node.js is not on PATH: install Node.js {NODE} or newer with npm (on Debian: apt-get install nodejs npm)");
    }
    let version = output(command("node", &place.root).arg("--version"))?;
    match major(&version) {
        Some(major) if major >= NODE => Ok(()),
        _ => bail!("Node.js {} is too old: install {NODE} or newer", version.trim()),
    }
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// 20 of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn hash(files: &[Vec<u8>]) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(file);
    }
    hex(&hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_tells_its_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn another_lock_has_another_hash() {
        assert_ne!(hash(&[b"a".to_vec()]), hash(&[b"b".to_vec()]));
    }
}
