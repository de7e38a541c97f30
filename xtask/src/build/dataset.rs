//! The national dataset: made by the data tool from `data/`, two files per language, named by their content.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::Release;
use crate::place::{Place, read_text};
use crate::run::{cargo, run, step};

/// Makes the dataset and puts its language files beside the program.
pub fn dataset(place: &Place, release: &mut Release) -> Result<()> {
    step("making the dataset", "5 s; 2 min the first time", || {
        let data = place.stage.join("data");
        if data.exists() {
            fs::remove_dir_all(&data).with_context(|| format!("{} cannot be removed", data.display()))?;
        }
        run(cargo(&place.root).args(["run", "--quiet", "--release", "--bin", "sote-data", "--", "build", "--out"]).arg(&data))?;
        let manifest = read_text(&data.join("dataset.json"))?;
        let files = languages(&manifest).context("target/stage/data/dataset.json is not a dataset's manifest")?;
        for file in files.iter().flat_map(|(_, names)| names) {
            fs::copy(data.join(file), release.v1.join(file))
                .with_context(|| format!("{file}, named in dataset.json, cannot be copied from target/stage/data"))?;
        }
        let names: Map<String, Value> = files.into_iter().map(|(lang, names)| (lang, names.into())).collect();
        release.names.insert("languages".to_owned(), names.into());
        Ok(())
    })
}

/// A language and its files, services before background, as the manifest pairs them.
fn languages(manifest: &str) -> Result<Vec<(String, Vec<String>)>> {
    let manifest: Value = serde_json::from_str(manifest)?;
    let languages = manifest["languages"].as_object().context("it has no \"languages\"")?;
    let mut files = Vec::new();
    for (lang, entry) in languages {
        let names = ["file", "background"].map(|key| entry[key].as_str().filter(|file| !file.contains(['/', '\\'])));
        match names {
            [Some(file), Some(background)] => files.push((lang.clone(), vec![file.to_owned(), background.to_owned()])),
            _ => bail!("its language {lang:?} does not name two files"),
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_names_the_files_of_each_language() {
        let files = languages(r#"{"format":1,"id":"x","languages":{"fi":{"file":"fi-1.json","background":"background-fi-2.json"}}}"#);
        assert_eq!(files.ok(), Some(vec![("fi".to_owned(), vec!["fi-1.json".to_owned(), "background-fi-2.json".to_owned()])]));
    }

    #[test]
    fn a_file_elsewhere_is_refused() {
        assert!(languages(r#"{"languages":{"fi":{"file":"../fi.json","background":"b.json"}}}"#).is_err());
    }
}
