//! `dist/SHA256SUMS`: the digest of every published file, in the form `sha256sum --check` reads. Its own digest is that of the whole release.

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::Release;
use super::hashed::hex;
use crate::place::{read_bytes, write};
use crate::size::files_below;

/// The name in `dist/`.
pub const NAME: &str = "SHA256SUMS";

/// Writes it, and returns the digest of what it says.
pub fn sums(release: &Release) -> Result<String> {
    let mut lines = Vec::new();
    for path in files_below(&release.dist)? {
        let name = path.strip_prefix(&release.dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        lines.push((name, hex(&Sha256::digest(read_bytes(&path)?))));
    }
    let text = text(lines);
    write(&release.dist.join(NAME), &text)?;
    Ok(hex(&Sha256::digest(text)))
}

fn text(mut lines: Vec<(String, String)>) -> String {
    lines.sort();
    lines.into_iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_sha256sum_writes_it_and_the_order_is_that_of_the_names() {
        let line = |name: &str, digest: &str| (name.to_owned(), digest.to_owned());
        assert_eq!(text(vec![line("v1/a.js", "00"), line("index.html", "ff")]), "ff  index.html\n00  v1/a.js\n");
    }
}
