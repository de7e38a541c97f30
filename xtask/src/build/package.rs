//! The npm package: types, the description of the element, and a module for bundlers that puts the script tag into the page.
//!
//! `dist/v1` is the package, and so is `dist/` with the same manifest one folder up: whoever packs either gets the same names.

use std::fs;

use anyhow::{Context, Result};

use super::Release;
use crate::place::{Place, read_bytes, read_text, write};

const MANIFEST: &str = "package.json";

/// What npm shows of a package, and looks for in its root only.
const FRONT: [&str; 2] = ["README.md", "LICENSE"];

/// Writes `v1`'s part of the package with the release's version in it, and the manifest of `dist/`.
pub fn package(place: &Place, release: &Release) -> Result<()> {
    let folder = place.root.join("src/embed/package");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", place.short(&folder)))?;
    for entry in entries {
        let path = entry?.path();
        let text = read_text(&path)?.replace("__VERSION__", &release.version);
        write(&release.v1.join(path.file_name().unwrap_or_default()), text)?;
    }
    write(&release.v1.join("LICENSE"), read_bytes(&place.root.join("LICENSE"))?)?;
    for name in FRONT {
        write(&release.dist.join(name), read_bytes(&release.v1.join(name))?)?;
    }
    write(&release.dist.join(MANIFEST), one_folder_up(&read_text(&release.v1.join(MANIFEST))?))
}

/// The same manifest with every other file of the package in `v1/`; the manifest there would be a package in the package.
/// Keys stay: in `exports` they are what one imports. Done in the text, because the order of conditions in `exports` has a meaning.
fn one_folder_up(manifest: &str) -> String {
    let above = manifest.replace(": \"./", ": \"./v1/").replace("[\"./", "[\"./v1/");
    above.replace("./v1/package.json", "./package.json").replace("\"./v1/*\"", "\"./v1/*\", \"!v1/package.json\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_looked_for_in_v1_under_the_same_names() {
        let manifest =
            r#"{ "sideEffects": ["./b.js"], "exports": { ".": { "types": "./a.d.ts", "default": "./a.js" }, "./b": "./b.json" } }"#;
        let above = manifest.replace("./b.js\"", "./v1/b.js\"").replace("./a", "./v1/a").replace("./b.json", "./v1/b.json");
        assert_eq!(one_folder_up(manifest), above);
    }

    #[test]
    fn a_package_has_no_other_inside() {
        let manifest = r#"{ "exports": { "./package.json": "./package.json" }, "files": ["./*"] }"#;
        let above = r#"{ "exports": { "./package.json": "./package.json" }, "files": ["./v1/*", "!v1/package.json"] }"#;
        assert_eq!(one_folder_up(manifest), above);
    }
}
