//! Ids as ours may be: letters, digits and hyphens.

use crate::formats::value::Value;

/// Longer ids are none of ours.
const LONGEST: usize = 64;
/// An id that had to be changed keeps this much of itself.
const KEPT: usize = 40;

/// The text or whole number an id is written as.
pub fn written(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(format!("{number}")),
        _ => None,
    }
}

/// The id as it may stand in a dataset: itself, or what can be kept of it with a hash of the whole, so that two remain two.
pub fn safe(id: &str) -> String {
    let is_kept = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if id.len() <= LONGEST && id.chars().all(is_kept) {
        return id.to_owned();
    }
    let words: Vec<&str> = id.split(|letter| !is_kept(letter)).filter(|word| !word.is_empty()).collect();
    let kept: String = words.join("-").chars().take(KEPT).collect();
    format!("{}{}{:08x}", kept, if kept.is_empty() { "id-" } else { "-" }, hash(id))
}

/// FNV-1a: the same on every machine and in every version.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
