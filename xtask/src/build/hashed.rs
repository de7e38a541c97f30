//! The files of the program share one edition, a hash of them all. It stands in their names, so that a file once fetched never needs
//! to be asked for again, and inside each, so that a page notices when a cache on the way gives the file of another release.

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::Release;
use crate::place::write;

/// Stands for the edition in scripts, until it is known.
pub const EDITION: &str = "@edition";

/// A file of the program before it has its edition.
pub struct Part {
    pub stem: &'static str,
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

/// Writes the parts as `<stem>-<edition>.<extension>`.
pub(super) fn place(release: &mut Release) -> Result<()> {
    let edition = edition(&release.parts);
    for part in &release.parts {
        let name = format!("{}-{edition}.{}", part.stem, part.extension);
        write(&release.v1.join(name), naming(part, &edition))?;
    }
    release.names.insert("program".to_owned(), edition.into());
    Ok(())
}

fn edition(parts: &[Part]) -> String {
    let mut digest = Sha256::new();
    parts.iter().for_each(|part| digest.update(&part.bytes));
    hex(&digest.finalize())[..EDITION.len()].to_owned()
}

/// The file with its edition in it: at the end, so that who finds it there has the whole file, or where a script asks for it.
fn naming(part: &Part, edition: &str) -> Vec<u8> {
    match part.extension {
        // an empty section with that name
        "wasm" => [&part.bytes, &[0, 9, 8][..], edition.as_bytes()].concat(),
        "css" => [&part.bytes, format!("/*{edition}*/").as_bytes()].concat(),
        _ => String::from_utf8_lossy(&part.bytes).replace(EDITION, edition).into_bytes(),
    }
}

/// A digest in hexadecimal digits.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(extension: &'static str, text: &str) -> Part {
        Part { stem: "widget", extension, bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn the_edition_is_the_start_of_the_sha_256_of_all_parts() {
        assert_eq!(edition(&[part("css", "a"), part("js", "bc")]), "ba7816bf");
    }

    #[test]
    fn every_part_names_the_edition() {
        assert_eq!(naming(&part("css", "a{}"), "1a2b3c4d"), b"a{}/*1a2b3c4d*/");
        assert_eq!(naming(&part("js", "f('./x-@edition.js','@edition')"), "1a2b3c4d"), b"f('./x-1a2b3c4d.js','1a2b3c4d')");
        assert_eq!(naming(&part("wasm", "\0asm"), "1a2b3c4d"), b"\0asm\0\x09\x081a2b3c4d");
    }
}
