//! `v1/THIRD-PARTY-LICENCES.txt`: everything a visitor's browser gets that others wrote, with the licence texts that have to go along.
//! In `v1/`, because that is the folder a site copies.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use spdx::{Expression, LicenseItem, LicenseReq};
use toml::Table;

use super::component::{Component, Origin, Program, Toolchain};
use crate::place::{Place, read_text};

/// Names of files that say under which terms a package may be passed on, as starts in capitals.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Where a package with a choice of licences brings no text of any: this one needs none but its own, the others a line of the package's.
const CHOSEN: &str = "Apache-2.0";

/// What a package comes under: its own words for it, and the texts.
struct Terms {
    note: Option<String>,
    texts: Vec<String>,
}

/// The file's text.
pub fn text(place: &Place, toolchain: &Toolchain, program: &Program, version: &str) -> Result<String> {
    let mut terms: Vec<(&Component, Terms)> = Vec::new();
    for component in program.components.values() {
        let named = || format!("the licence of {} {}", component.manifest.name, component.manifest.version);
        terms.push((component, terms_of(component, toolchain).with_context(named)?));
    }
    terms.sort_by(|(one, _), (other, _)| (&one.manifest.name, &one.manifest.version).cmp(&(&other.manifest.name, &other.manifest.version)));
    let own = [read_text(&place.root.join("LICENSE"))?, read_text(&place.root.join("data/LICENSE"))?];
    let sources = sources(&read_text(&place.root.join("data/sources.toml"))?).context("data/sources.toml")?;
    write_up(version, &own, &sources, &terms)
}

fn terms_of(component: &Component, toolchain: &Toolchain) -> Result<Terms> {
    let within = match component.origin {
        Origin::Toolchain => toolchain.sources.join("library"),
        Origin::Registry | Origin::Elsewhere => component.manifest.folder.clone(),
    };
    // A package of the toolchain may stand under the text of a folder above it.
    for folder in component.manifest.folder.ancestors().take_while(|folder| folder.starts_with(&within)) {
        let texts = texts_in(folder)?;
        if !texts.is_empty() {
            return Ok(Terms { note: None, texts });
        }
    }
    standard(component.manifest.licence.as_deref().unwrap_or_default())
}

fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            texts.insert(name, read_text(&path)?);
        }
    }
    Ok(texts.into_values().collect())
}

/// The texts SPDX keeps for `licence`, for a package that brings none.
fn standard(licence: &str) -> Result<Terms> {
    let expression =
        Expression::parse(licence).with_context(|| format!("{licence:?} is no SPDX expression, and the package has no text of its own"))?;
    let is_chosen = |asked: &LicenseReq| asked.addition.is_none() && asked.license.id().is_some_and(|id| id.name == CHOSEN);
    let chosen = expression.evaluate(is_chosen);
    let mut names = BTreeSet::new();
    let mut texts = Vec::new();
    for asked in expression.requirements().map(|one| &one.req).filter(|asked| !chosen || is_chosen(asked)) {
        let LicenseItem::Spdx { id, .. } = &asked.license else { anyhow::bail!("SPDX has no text of {asked}, and the package has none") };
        if names.insert(asked.to_string()) {
            texts.push(id.text().to_owned());
            texts.extend(asked.addition.as_ref().and_then(|addition| addition.id()).map(|exception| exception.text().to_owned()));
        }
    }
    let names = names.into_iter().collect::<Vec<_>>().join(" and ");
    let note = format!("the package brings no text; taken under {names}, whose standard text is given");
    Ok(Terms { note: Some(note), texts })
}

/// The publications the figures and facts come from, a line each.
fn sources(toml: &str) -> Result<Vec<String>> {
    let sources: Table = toml.parse()?;
    let sources = sources.get("sources").and_then(toml::Value::as_array).context("it lists no sources")?;
    let one = |source: &toml::Value| {
        let text = |key: &str| source.get(key).and_then(toml::Value::as_str);
        let publisher = source.get("publisher")?.get("en")?.as_str()?;
        Some(format!("{publisher}: {} ({})", text("title")?, text("date")?))
    };
    sources.iter().map(|source| one(source).context("a source has no publisher, title or date")).collect()
}

fn write_up(version: &str, own: &[String], sources: &[String], terms: &[(&Component, Terms)]) -> Result<String> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<String> = Vec::new();
    let mut number = |text: &str| {
        let text = plain(text);
        *numbers.entry(text.clone()).or_insert_with(|| {
            texts.push(text);
            texts.len()
        })
    };
    let own: Vec<usize> = own.iter().map(|text| number(text)).collect();
    let mut file = format!("sote-explorer {version}: licences\n\n");
    writeln!(file, "Keep this file beside the files it came with. The numbers in brackets are those of the texts at its end.\n")?;
    writeln!(file, "sote-explorer itself\n  code: EUPL-1.2 [{}]\n  texts of the dataset: CC BY 4.0 [{}]", own[0], own[1])?;
    writeln!(file, "  facts, figures and official terms belong to their sources:")?;
    for source in sources {
        writeln!(file, "    {source}")?;
    }
    writeln!(file, "\nCompiled into the program (widget-….wasm and its scripts), {} packages:", terms.len())?;
    for (component, terms) in terms {
        let manifest = &component.manifest;
        let library = if component.standard { ", for the Rust standard library" } else { "" };
        writeln!(file, "\n{} {}{library}", manifest.name, manifest.version)?;
        let found: Vec<String> = terms.texts.iter().map(|text| format!("[{}]", number(text))).collect();
        writeln!(file, "  {} {}", manifest.licence.as_deref().unwrap_or("see the text"), found.join(" "))?;
        if let Some(repository) = &manifest.repository {
            writeln!(file, "  {repository}")?;
        }
        if let Some(note) = &terms.note {
            writeln!(file, "  {note}")?;
        }
    }
    let rule = "=".repeat(100);
    for (index, text) in texts.iter().enumerate() {
        writeln!(file, "\n{rule}\n[{}]\n\n{text}", index + 1)?;
    }
    Ok(file)
}

/// Without what differs from package to package although the words are the same: ends of lines, space after them, empty lines around.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::component::tests::component;
    use super::*;

    fn terms(texts: &[&str]) -> Terms {
        Terms { note: None, texts: texts.iter().map(|&text| text.to_owned()).collect() }
    }

    #[test]
    fn the_same_text_stands_once() {
        let (one, other) = (component("a", "1.0.0", Some("MIT")), component("b", "2.0.0", Some("MIT")));
        let own = ["EUPL".to_owned(), "CC BY".to_owned()];
        let file =
            write_up("0.1.0", &own, &[], &[(&one, terms(&["Words\r\nof MIT \r\n"])), (&other, terms(&["\nWords\nof MIT\n"]))]).unwrap();
        assert_eq!(file.matches("Words\nof MIT").count(), 1, "{file}");
        assert!(file.contains("a 1.0.0\n  MIT [3]\n  https://example.org/a\n"), "{file}");
        assert!(file.contains("b 2.0.0\n  MIT [3]\n"), "{file}");
    }

    #[test]
    fn a_package_without_a_text_is_taken_under_the_licence_that_needs_none_of_its_own() {
        let found = standard("MIT OR Apache-2.0").unwrap();
        assert_eq!(found.texts.len(), 1);
        assert!(found.texts[0].contains("Apache License"));
        assert!(found.note.is_some_and(|note| note.contains("under Apache-2.0,")));
    }

    #[test]
    fn where_there_is_no_choice_every_text_and_exception_is_given() {
        assert_eq!(standard("MIT AND Zlib").unwrap().texts.len(), 2);
        let with = standard("Apache-2.0 WITH LLVM-exception").unwrap();
        assert!(with.texts.len() == 2 && with.texts[1].contains("LLVM"));
    }

    #[test]
    fn what_has_no_text_anywhere_is_an_error() {
        assert!(standard("").is_err());
        assert!(standard("LicenseRef-own").is_err());
    }

    #[test]
    fn the_sources_of_the_dataset_are_named() {
        let toml = "[[sources]]\nid = \"a\"\npublisher = { fi = \"Laitos\", en = \"Institute\" }\ntitle = \"Luvut\"\ndate = \"2020\"\n";
        assert_eq!(sources(toml).unwrap(), ["Institute: Luvut (2020)"]);
        assert!(sources("[[sources]]\nid = \"a\"\n").is_err());
    }
}
