//! The national dataset: made by the data tool from `data/`, its files named by their content.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::Release;
use crate::place::{Place, read_text};
use crate::reproduce::differing;
use crate::run::{cargo, run, step};

/// Makes the dataset and puts its language files beside the program.
pub fn dataset(place: &Place, release: &mut Release) -> Result<()> {
    step("making the dataset", "5 s; 1 min the first time", || {
        let data = place.stage.join("data");
        run(&mut tool(place, &data)?)?;
        let manifest = read_text(&data.join("dataset.json"))?;
        let languages = languages(&manifest).context("target/stage/data/dataset.json is not a dataset's manifest")?;
        for (lang, hash) in &languages {
            for file in names(lang, hash) {
                if !data.join(&file).is_file() {
                    bail!("{file}, named in dataset.json, is not in target/stage/data");
                }
            }
        }
        copy(&data, &release.v1)?;
        let hashes: Map<String, Value> = languages.into_iter().map(|(lang, hash)| (lang, hash.into())).collect();
        release.names.insert("languages".to_owned(), hashes.into());
        Ok(())
    })
}

/// Makes it once more, as on a machine of another place and language, and names the files that differ.
pub fn again(place: &Place) -> Result<Vec<String>> {
    let (data, other) = (place.stage.join("data"), place.stage.join("data-again"));
    run(tool(place, &other)?.env("TZ", "Pacific/Auckland").env("LC_ALL", "tr_TR.UTF-8"))?;
    differing(&data, &other)
}

/// The data tool. As the tests have it: it takes a second longer for the national dataset, and two minutes less to be compiled.
pub(super) fn data_tool(place: &Place, word: &str) -> Command {
    let mut tool = cargo(&place.root);
    tool.args(["run", "--quiet", "--bin", "sote-data", "--", word]);
    tool
}

/// The data tool, about to fill `out`, which is not there yet.
pub fn tool(place: &Place, out: &Path) -> Result<Command> {
    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("{} cannot be removed", out.display()))?;
    }
    let mut tool = data_tool(place, "build");
    tool.arg("--out").arg(out);
    Ok(tool)
}

/// All files but the manifest: each has its language's hash in its name.
fn copy(data: &Path, v1: &Path) -> Result<()> {
    for entry in fs::read_dir(data).context("target/stage/data cannot be read")? {
        let name = entry?.file_name();
        if name != "dataset.json" {
            fs::copy(data.join(&name), v1.join(&name)).with_context(|| format!("{} cannot be copied", name.display()))?;
        }
    }
    Ok(())
}

/// The files a manifest names for a language: front, background, search. The script tag makes the same names of the same hash.
fn names(lang: &str, hash: &str) -> [String; 3] {
    [format!("{lang}-{hash}.json"), format!("background-{lang}-{hash}.json"), format!("search-{lang}-{hash}.bin")]
}

/// Each language with the hash its files are named by.
fn languages(manifest: &str) -> Result<Vec<(String, String)>> {
    let manifest: Value = serde_json::from_str(manifest)?;
    let languages = manifest["languages"].as_object().context("it has no \"languages\"")?;
    let mut files = Vec::new();
    for (lang, entry) in languages {
        let found = ["file", "background", "search"].map(|key| entry[key].as_str().unwrap_or_default());
        let hash = found[0].strip_prefix(lang).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(".json")).unwrap_or_default();
        if hash.is_empty() || hash.contains(['/', '\\']) || names(lang, hash) != found {
            bail!("its language {lang:?} names other files than {:?}", names(lang, "<hash>"));
        }
        files.push((lang.clone(), hash.to_owned()));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_names_the_files_of_each_language() {
        let files = r#"{"file":"fi-1.json","background":"background-fi-1.json","search":"search-fi-1.bin"}"#;
        let found = languages(&format!(r#"{{"format":1,"id":"x","languages":{{"fi":{files}}}}}"#));
        assert_eq!(found.ok(), Some(vec![("fi".to_owned(), "1".to_owned())]));
    }

    #[test]
    fn files_elsewhere_or_of_two_builds_are_refused() {
        assert!(languages(r#"{"languages":{"fi":{"file":"../fi-1.json","background":"b.json","search":"s.bin"}}}"#).is_err());
        let two = r#"{"file":"fi-1.json","background":"background-fi-2.json","search":"search-fi-1.bin"}"#;
        assert!(languages(&format!(r#"{{"languages":{{"fi":{two}}}}}"#)).is_err());
    }
}
