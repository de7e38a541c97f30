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

/// The contents of the file at `url` without its edition. JSON is read as it stands: there the edition is a field.
///
/// # Errors
/// When the file belongs to another edition than its URL says; the reason for it.
pub fn contents<'a>(file: &'a [u8], url: &str) -> Result<&'a [u8], String> {
    let Some(edition) = of(file) else { return Ok(file) };
    if !url.contains(edition) {
        return Err(["is of the edition ", edition, ", its name says another: two releases are mixed up"].concat());
    }
    Ok(file.get(..file.len() - BEFORE.len() - DIGITS - AFTER.len()).unwrap_or_default())
}

/// Makes the edition the last field of a JSON object that has other fields. Whoever writes a file knows what it is: the first and last bytes
/// of a search file may be braces, too.
#[cfg(feature = "cli")]
pub fn put_in_json(file: &mut Vec<u8>, edition: &str) {
    file.pop();
    file.push(b',');
    put_after(file, edition);
}

/// Writes the edition behind the contents of a file that is no JSON.
#[cfg(feature = "cli")]
pub fn put_after(file: &mut Vec<u8>, edition: &str) {
    file.extend([BEFORE, edition.as_bytes(), AFTER].concat());
}
