//! Pre-compressed copies beside each file, so that any static host can send the smallest.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Kind, Release};
use crate::place::{Place, read_bytes, write};
use crate::run::step;
use crate::size::{files_below, with_suffix};

/// The text formats, and WebAssembly, which packs like text. `.ts` is `.d.ts`, `.bin` a search file.
const PACKED: [&str; 7] = ["html", "js", "css", "json", "wasm", "ts", "bin"];

/// Puts `.br` and `.gz` beside every file worth it.
pub fn compress(release: &Release) -> Result<()> {
    step("compressing", "10 s", || {
        for path in files_below(&release.dist)? {
            let bytes = read_bytes(&path)?;
            if is_packed(&path) && !bytes.is_empty() {
                write(&with_suffix(&path, ".br"), brotli(&bytes, release.kind)?)?;
                write(&with_suffix(&path, ".gz"), gzip(&bytes)?)?;
            }
        }
        Ok(())
    })
}

/// Packs every file of `dist/` once more, and names the copies that differ.
pub fn again(place: &Place) -> Result<Vec<String>> {
    let mut differing = Vec::new();
    for path in files_below(&place.dist)?.into_iter().filter(|path| is_packed(path)) {
        let bytes = read_bytes(&path)?;
        for (suffix, packed) in [(".br", brotli(&bytes, Kind::Release)?), (".gz", gzip(&bytes)?)] {
            let copy = with_suffix(&path, suffix);
            if !bytes.is_empty() && read_bytes(&copy)? != packed {
                differing.push(place.short(&copy).to_string());
            }
        }
    }
    Ok(differing)
}

fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| PACKED.iter().any(|known| extension == *known))
}

/// At the highest quality; for a trial build of many megabytes at one that takes no time.
fn brotli(bytes: &[u8], kind: Kind) -> Result<Vec<u8>> {
    let quality = match kind {
        Kind::Release => 11,
        Kind::Dev => 4,
    };
    // small blocks suit a program: tried with each size
    let lgblock = if bytes.starts_with(b"\0asm") { 16 } else { 0 };
    let params = BrotliEncoderParams { quality, lgblock, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    let mut rest = bytes;
    brotli::BrotliCompress(&mut rest, &mut packed, &params)?;
    Ok(packed)
}

/// What a host sends that has packed at the highest quality.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    brotli(bytes, Kind::Release)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_packs() {
        let text = b"palvelut ".repeat(100);
        assert!(brotli(&text, Kind::Release).is_ok_and(|packed| packed.len() < 60));
        assert!(gzip(&text).is_ok_and(|packed| packed.len() < 60));
    }
}
