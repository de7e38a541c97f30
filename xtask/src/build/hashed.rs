//! Files named by their content: once fetched, such a file never needs to be asked for again.

use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::place::write;

/// Writes `<stem>-<hash>.<extension>` into `folder` and returns that name.
pub fn place(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let name = name(stem, extension, bytes);
    write(&folder.join(&name), bytes)?;
    Ok(name)
}

fn name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = hex(&Sha256::digest(bytes));
    format!("{stem}-{}.{extension}", &hash[..8])
}

/// A digest in hexadecimal digits.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_start_of_the_sha_256() {
        assert_eq!(name("widget", "js", b"abc"), "widget-ba7816bf.js");
    }
}
