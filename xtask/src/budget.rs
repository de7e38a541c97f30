//! What a visitor may have to download, and whose bytes they are.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::contributors::contributors;
use crate::place::{Place, read_bytes};
use crate::size::{Weight, weights};
use crate::table::{bytes, row, table};

/// Brotli bytes of the first visit in Finnish: more fails.
const FIRST_VISIT: u64 = 130_000;

/// Where the first visit should get to.
const FIRST_VISIT_AIM: u64 = 100_000;

/// Brotli bytes of the script tag: more fails.
const SCRIPT_TAG: u64 = 2_000;

/// Brotli bytes of the first visit where WebAssembly is refused, and the translation fetched in its place: more fails.
const WITHOUT_WEBASSEMBLY: u64 = 260_000;

/// What the first visit fetches, as starts and ends of names in `dist/`.
const FETCHED: [(&str, &str); 5] =
    [("v1/sote-explorer.js", ""), ("v1/widget-", ".js"), ("v1/widget-", ".wasm"), ("v1/widget-", ".css"), ("v1/fi-", ".json")];

/// What is fetched in the place of the WebAssembly where that is refused.
const TRANSLATION: (&str, &str) = ("v1/translation-", ".js");

/// Rows in the report.
const LARGEST: usize = 10;

/// The beginning of the optimised program with its names, for the report only. Left by the build beside what it publishes.
pub fn named_program(place: &Place) -> PathBuf {
    place.stage.join("widget-named.wasm")
}

/// Prints the report; an error when a budget is overdrawn.
pub fn budget(place: &Place) -> Result<()> {
    let fetched = first_visit(weights(&place.dist)?)?;
    let total = brotli(&fetched);
    let translated = brotli(&without_webassembly(weights(&place.dist)?)?);
    let script = fetched.iter().find(|file| file.name.ends_with("/sote-explorer.js")).map_or(0, |file| file.brotli);
    print!("{}", report(&fetched, &read_bytes(&named_program(place))?)?);
    println!("first visit in Finnish: {} of {} bytes (aim {})", bytes(total), bytes(FIRST_VISIT), bytes(FIRST_VISIT_AIM));
    println!("first visit without WebAssembly: {} of {} bytes", bytes(translated), bytes(WITHOUT_WEBASSEMBLY));
    println!("script tag: {} of {} bytes", bytes(script), bytes(SCRIPT_TAG));
    if total > FIRST_VISIT || translated > WITHOUT_WEBASSEMBLY || script > SCRIPT_TAG {
        bail!("a download budget is overdrawn: the table names the largest contributors");
    }
    Ok(())
}

fn brotli(fetched: &[Weight]) -> u64 {
    fetched.iter().map(|file| file.brotli).sum()
}

fn first_visit(files: Vec<Weight>) -> Result<Vec<Weight>> {
    one_of_each(files, &FETCHED)
}

/// The translation is fetched, the WebAssembly is not.
fn without_webassembly(files: Vec<Weight>) -> Result<Vec<Weight>> {
    one_of_each(files, &FETCHED.map(|file| if file.1 == ".wasm" { TRANSLATION } else { file }))
}

/// Exactly one file for each name's start and end.
fn one_of_each(mut files: Vec<Weight>, names: &[(&str, &str)]) -> Result<Vec<Weight>> {
    let mut fetched = Vec::new();
    for &(start, end) in names {
        let is_it = |file: &Weight| file.name.starts_with(start) && file.name.ends_with(end) && !file.name.ends_with(".d.ts");
        let found: Vec<usize> = (0..files.len()).filter(|&index| is_it(&files[index])).collect();
        match found[..] {
            [index] => fetched.push(files.swap_remove(index)),
            _ => bail!("dist/ holds {} files {start}…{end} where one is expected: run `cargo xtask build`", found.len()),
        }
    }
    Ok(fetched)
}

/// The largest contributors. A part of the program is reckoned to pack as well as the whole.
fn report(fetched: &[Weight], named: &[u8]) -> Result<String> {
    let mut parts: Vec<(String, u64, u64)> = Vec::new();
    for file in fetched {
        if file.name.ends_with(".wasm") {
            let owners = contributors(named)?;
            let functions: u64 = owners.values().sum();
            let packed = |raw: u64| raw * file.brotli / file.raw.max(1);
            parts.extend(owners.iter().map(|(owner, &raw)| (format!("wasm: {owner}"), raw, packed(raw))));
            let rest = file.raw.saturating_sub(functions);
            parts.push(("wasm: sections beside code and data".to_owned(), rest, packed(rest)));
        } else {
            parts.push((file.name.clone(), file.raw, file.brotli));
        }
    }
    parts.sort_by_key(|&(_, raw, brotli)| std::cmp::Reverse((brotli, raw)));
    let mut rows = vec![row(["largest contributors", "raw", "brotli (wasm: estimated)"])];
    rows.extend(parts.into_iter().take(LARGEST).map(|(name, raw, brotli)| vec![name, bytes(raw), bytes(brotli)]));
    Ok(table(&rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: u64) -> Weight {
        Weight { name: name.to_owned(), raw: brotli * 3, brotli, gzip: brotli }
    }

    fn release() -> Vec<Weight> {
        let names = [
            "index.html",
            "v1/fi-1.json",
            "v1/sote-explorer.d.ts",
            "v1/sote-explorer.js",
            "v1/sv-1.json",
            "v1/translation-1.js",
            "v1/widget-1.css",
            "v1/widget-1.js",
            "v1/widget-1.wasm",
        ];
        names.iter().map(|name| file(name, 10)).collect()
    }

    #[test]
    fn a_first_visit_in_finnish_fetches_five_files() {
        assert_eq!(first_visit(release()).map(|files| brotli(&files)).ok(), Some(50));
    }

    #[test]
    fn where_webassembly_is_refused_the_translation_is_fetched_in_its_place() {
        let names =
            without_webassembly(release()).map(|files| files.into_iter().map(|file| file.name).collect::<Vec<_>>()).unwrap_or_default();
        assert_eq!(names.len(), 5);
        assert!(names.contains(&"v1/translation-1.js".to_owned()));
        assert!(!names.contains(&"v1/widget-1.wasm".to_owned()));
    }

    #[test]
    fn a_missing_file_and_an_extra_one_are_told() {
        assert!(first_visit(release().into_iter().filter(|file| !file.name.ends_with(".wasm")).collect()).is_err());
        assert!(first_visit(release().into_iter().chain([file("v1/widget-2.js", 1)]).collect()).is_err());
        assert!(without_webassembly(release().into_iter().filter(|file| !file.name.contains("translation")).collect()).is_err());
    }
}
