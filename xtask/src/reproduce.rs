//! Whether what we publish can be made again: the same sources give the same bytes, whoever builds them, where and when.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::{self, Kind};
use crate::place::{Place, fresh, read_bytes, read_text, write};
use crate::run::{command, run, step};
use crate::size::files_below;
use crate::{setup, supply};

/// The other place, below `target/`. Longer than the workspace's own path, and with a letter that is none of ASCII.
const ELSEWHERE: &str = "reproduce/elsewhere/ä-longer-path";

/// What is no source, at the top of the workspace.
const NO_SOURCES: [&str; 4] = [".git", "target", "dist", "node_modules"];

/// Builds here and in another folder, with another build folder, time zone and language, and tells whether all bytes are the same.
pub fn reproduce(place: &Place) -> Result<bool> {
    setup::tools(place)?;
    build::build(place, Kind::Release)?;
    let other = place.root.join("target").join(ELSEWHERE);
    fresh(&other)?;
    copy(&place.root, &other, &NO_SOURCES)?;
    step("building in another place", "5 min: everything anew", || elsewhere(place, &other))?;
    let differing = differing(&place.dist, &other.join("dist"))?;
    for name in &differing {
        println!("differs: {name}");
    }
    if differing.is_empty() {
        println!("two builds in two places gave the same bytes");
        fs::remove_dir_all(place.root.join("target/reproduce")).context("target/reproduce cannot be removed")?;
    } else {
        println!("{} files differ; the other build is in {}", differing.len(), place.short(&other.join("dist")));
    }
    Ok(differing.is_empty())
}

/// What is cheap to make again is made again: dataset, papers, packed copies. The program alone is not.
pub fn quickly(place: &Place) -> Result<()> {
    let mut differing = build::dataset_again(place)?;
    differing.extend(build::sample_again(place)?);
    differing.extend(build::compressed_again(place)?);
    let supply::Papers { licences, sbom } = supply::papers(place, &build::version(place)?)?;
    for (path, text) in [(place.dist.join("v1").join(supply::LICENCES), licences), (place.dist.join(supply::SBOM), sbom)] {
        if read_text(&path)? != text {
            differing.push(place.short(&path).to_string());
        }
    }
    for name in &differing {
        println!("not the same when made again: {name}");
    }
    if !differing.is_empty() {
        bail!("{} files are made by chance: look for maps without order, clocks and paths", differing.len());
    }
    Ok(())
}

/// By this very program, which asks cargo's environment where it is. Its tools are those of here: they are installed, not built.
fn elsewhere(place: &Place, other: &Path) -> Result<()> {
    fs::create_dir_all(other.join("target")).with_context(|| format!("{} cannot be made", other.display()))?;
    link(&place.tools, &other.join("target/tools"))?;
    let mut build = command(std::env::current_exe()?, other);
    build.arg("build").env("CARGO_MANIFEST_DIR", other.join("xtask")).env("CARGO_TARGET_DIR", other.join("built-here"));
    run(build.env("TZ", "Pacific/Auckland").env("LC_ALL", "tr_TR.UTF-8"))
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    std::os::unix::fs::symlink(from, to).with_context(|| format!("{} cannot be made", to.display()))
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    copy(from, to, &[])
}

/// Copies what is in `from`, but for `without` at its top.
fn copy(from: &Path, to: &Path, without: &[&str]) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if without.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target, &[])?;
        } else {
            write(&target, read_bytes(&entry.path())?)?;
        }
    }
    Ok(())
}

/// The files that are not the same in both folders, or in one of them only.
pub fn differing(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (ones, others) = (contents(one)?, contents(other)?);
    let names: BTreeSet<&PathBuf> = ones.keys().chain(others.keys()).collect();
    Ok(names.into_iter().filter(|&name| ones.get(name) != others.get(name)).map(|name| name.display().to_string()).collect())
}

fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let name = |path: &Path| path.strip_prefix(folder).unwrap_or(path).to_path_buf();
    files_below(folder)?.into_iter().map(|path| Ok((name(&path), read_bytes(&path)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty folder of the test's own.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sote-explorer-reproduce-{}-{name}", std::process::id()));
        fresh(&folder).unwrap();
        folder
    }

    #[test]
    fn another_byte_and_another_file_are_told() {
        let (one, other) = (folder("one"), folder("other"));
        for (at, name, bytes) in [(&one, "same", "1"), (&other, "same", "1"), (&one, "b", "1"), (&other, "b", "2"), (&one, "only", "1")] {
            write(&at.join(name), bytes).unwrap();
        }
        assert_eq!(differing(&one, &other).unwrap(), ["b", "only"]);
        assert_eq!(differing(&one, &one).unwrap(), [""; 0]);
        fs::remove_dir_all(one).unwrap();
        fs::remove_dir_all(other).unwrap();
    }

    #[test]
    fn a_copy_has_everything_but_what_it_shall_not() {
        let (from, to) = (folder("from"), folder("to"));
        fs::create_dir_all(from.join("src/target")).unwrap();
        fs::create_dir_all(from.join("target")).unwrap();
        for name in ["a", "src/target/b", "target/c"] {
            write(&from.join(name), name).unwrap();
        }
        copy(&from, &to, &["target"]).unwrap();
        assert_eq!(differing(&from, &to).unwrap(), ["target/c"]);
        fs::remove_dir_all(from).unwrap();
        fs::remove_dir_all(to).unwrap();
    }
}
