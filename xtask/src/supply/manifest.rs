//! What a package says of itself in its `Cargo.toml`, and what `Cargo.lock` says of where it came from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::Table;

use crate::place::read_text;

/// A package's description of itself.
#[derive(Clone, Debug)]
pub struct Manifest {
    pub name: String,
    pub version: String,
    /// As the package writes it, or in today's way where it uses an old one (`MIT/Apache-2.0`); none if it says nothing.
    pub licence: Option<String>,
    pub repository: Option<String>,
    /// Where its sources lie.
    pub folder: PathBuf,
}

impl Manifest {
    /// Reads `folder/Cargo.toml`.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("Cargo.toml");
        let manifest: Table = read_text(&path)?.parse().with_context(|| format!("{} is not TOML", path.display()))?;
        let text = |key: &str| manifest.get("package")?.get(key)?.as_str().map(str::to_owned);
        let (Some(name), Some(version)) = (text("name"), text("version")) else {
            anyhow::bail!("{} describes no package with a name and a version", path.display());
        };
        Ok(Self { name, version, licence: text("license").map(modern), repository: text("repository"), folder: folder.to_path_buf() })
    }

    /// Reads the manifest of the package `source`, one of its source files, belongs to.
    pub fn above(source: &Path) -> Result<Self> {
        let folder = source.ancestors().skip(1).find(|folder| folder.join("Cargo.toml").is_file());
        Self::read(folder.with_context(|| format!("no Cargo.toml stands above {}", source.display()))?)
    }
}

/// An expression of today's SPDX; what is none is left as it is, for the check to tell.
fn modern(licence: String) -> String {
    spdx::Expression::canonicalize(&licence).ok().flatten().unwrap_or(licence)
}

/// One package of a `Cargo.lock`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub name: String,
    pub version: String,
    /// None for the workspace's own packages.
    pub source: Option<String>,
    /// SHA-256 of the package as it was downloaded.
    pub checksum: Option<String>,
}

/// The packages of the `Cargo.lock` in `folder`.
pub fn lock(folder: &Path) -> Result<Vec<Locked>> {
    let path = folder.join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    locked(&text).with_context(|| format!("{} is not a lock file", path.display()))
}

fn locked(lock: &str) -> Result<Vec<Locked>> {
    let lock: Table = lock.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("it lists no packages")?;
    let one = |package: &toml::Value| {
        let text = |key: &str| package.get(key)?.as_str().map(str::to_owned);
        Some(Locked { name: text("name")?, version: text("version")?, source: text("source"), checksum: text("checksum") })
    };
    packages.iter().map(|package| one(package).context("a package has no name or version")).collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A package from the registry, for the tests of this room.
    pub fn registered(name: &str, version: &str) -> Locked {
        let source = "registry+https://github.com/rust-lang/crates.io-index".to_owned();
        Locked { name: name.to_owned(), version: version.to_owned(), source: Some(source), checksum: Some("ab".repeat(32)) }
    }

    #[test]
    fn an_old_expression_is_written_in_todays_way() {
        assert_eq!(modern("MIT/Apache-2.0".to_owned()), "MIT OR Apache-2.0");
        assert_eq!(modern("Zlib".to_owned()), "Zlib");
        assert_eq!(modern("my own".to_owned()), "my own");
    }

    #[test]
    fn a_lock_tells_source_and_checksum() {
        let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"git+https://example.org/a\"\n\
                    [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\ndependencies = [\"a\"]\n";
        let packages = locked(lock).unwrap();
        assert_eq!(packages[0].source.as_deref(), Some("git+https://example.org/a"));
        assert_eq!((packages[1].name.as_str(), &packages[1].source), ("ours", &None));
        assert!(locked("version = 4").is_err());
    }

    #[test]
    fn our_own_manifest_is_read() {
        let here = Manifest::above(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs"));
        assert_eq!(here.unwrap().name, "xtask");
    }
}
