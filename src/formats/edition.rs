//! Which build a file of a dataset belongs to: its name says so, and so do its last bytes. A search file tells services by their
//! place in the list, so a cache on the way that mixes up two builds would else give answers that are wrong and look right.

/// What stands before the edition, and after it. In a JSON file that is its last field.
const BEFORE: &[u8] = b"\"edition\":\"";
const AFTER: &[u8] = b"\"}";
/// Digits of an edition.
const DIGITS: usize = 8;

/// The edition a file names at its end; nothing when it names none, as files made elsewhere do.
#[must_use]
pub fn of(file: &[u8]) -> Option<&str> {
    let (before, edition) = file.strip_suffix(AFTER)?.split_last_chunk::<DIGITS>()?;
    if before.ends_with(BEFORE) { std::str::from_utf8(edition).ok() } else { None }
}

/// Whether it is JSON, whose last field the edition is. A piece of a search file may begin with a brace, too: it is the number 123.
fn is_json(file: &[u8]) -> bool {
    file.starts_with(b"{\"") && file.ends_with(b"}")
}

/// The contents of the file at `url`, without the edition where it is no field of them.
///
/// # Errors
/// When the file belongs to another edition than its URL says; the reason for it.
pub fn contents<'a>(file: &'a [u8], url: &str) -> Result<&'a [u8], String> {
    let Some(edition) = of(file) else { return Ok(file) };
    if !url.contains(edition) {
        return Err(["is of the edition ", edition, ", its name says another: two releases are mixed up"].concat());
    }
    let is_json = is_json(file);
    let length = file.len() - if is_json { 0 } else { BEFORE.len() + DIGITS + AFTER.len() };
    Ok(file.get(..length).unwrap_or_default())
}

/// Writes the edition at the end of a file.
#[cfg(feature = "cli")]
pub fn put(file: &mut Vec<u8>, edition: &str) {
    if is_json(file) {
        file.pop();
        file.push(b',');
    }
    file.extend([BEFORE, edition.as_bytes(), AFTER].concat());
}
