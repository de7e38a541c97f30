//! The texts of the national dataset in one language, taken apart.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::Value;

/// What services are made of.
pub struct Material {
    pub services: Vec<Model>,
    /// Sentences that belong to no service.
    pub sentences: Vec<String>,
    pub counties: Vec<String>,
    pub professions: Vec<String>,
}

/// A service of the national dataset.
pub struct Model {
    /// Name, other names, what belongs to it: any of them may name a service of a place.
    pub names: Vec<String>,
    pub words: Vec<String>,
    pub examples: Vec<String>,
    pub sentences: Vec<String>,
    pub audience: Vec<String>,
    pub summary: String,
}

impl Material {
    /// Reads the Finnish texts of `data/`.
    pub fn read(data: &Path) -> Result<Self> {
        Self::read_in(data, "fi")
    }

    /// Reads the texts of `data/` in a language, such as `sv`. The services are the same in all of them, in the same order.
    pub fn read_in(data: &Path, lang: &str) -> Result<Self> {
        let services = toml_files(&data.join("services"))?.iter().map(|file| Ok(model(&table(file)?, lang))).collect::<Result<_>>()?;
        let names = |file: &str, list: &str| -> Result<Vec<String>> {
            let file = table(&data.join(format!("{file}.toml")))?;
            let items = file.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
            Ok(items.iter().filter_map(|item| text(item, "name", lang)).collect())
        };
        let mut sentences = Vec::new();
        for file in toml_files(data)? {
            all_in(&table(&file)?, lang, &mut sentences);
        }
        Ok(Self { services, sentences, counties: names("regions", "regions")?, professions: names("professions", "professions")? })
    }
}

fn model(service: &Value, lang: &str) -> Model {
    let text = |of: &Value, key: &str| text(of, key, lang);
    let list = |key: &str| list(service, key, lang);
    let examples = service.get("examples").and_then(Value::as_array).cloned().unwrap_or_default();
    let examples: Vec<String> = examples.iter().filter_map(|example| text(example, "name")).collect();
    let names = text(service, "name").into_iter().chain(list("aliases")).chain(examples.iter().map(|name| capital(name)));
    let sentences = ["description", "access"].iter().flat_map(|key| split(&text(service, key).unwrap_or_default())).collect();
    Model {
        names: names.collect(),
        words: list("words"),
        sentences,
        audience: split(&text(service, "audience").unwrap_or_default()),
        summary: text(service, "summary").unwrap_or_default(),
        examples,
    }
}

/// In the order of their names: the file system's own order differs from machine to machine.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    Ok(files)
}

fn table(file: &Path) -> Result<Value> {
    let name = || format!("{} cannot be read", file.display());
    toml::from_str(&fs::read_to_string(file).with_context(name)?).with_context(name)
}

fn text(of: &Value, key: &str, lang: &str) -> Option<String> {
    of.get(key)?.get(lang)?.as_str().map(str::to_owned)
}

fn list(of: &Value, key: &str, lang: &str) -> Vec<String> {
    let list = of.get(key).and_then(|texts| texts.get(lang)).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The sentences of every text in the language, wherever it stands.
fn all_in(value: &Value, lang: &str, found: &mut Vec<String>) {
    match value {
        Value::Table(table) => match table.get(lang).and_then(Value::as_str) {
            Some(text) => found.extend(split(text).into_iter().filter(|sentence| sentence.ends_with('.'))),
            None => table.values().for_each(|value| all_in(value, lang, found)),
        },
        Value::Array(items) => items.iter().for_each(|item| all_in(item, lang, found)),
        _ => {}
    }
}

fn split(text: &str) -> Vec<String> {
    text.split_inclusive(". ").map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

/// With a capital letter.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
