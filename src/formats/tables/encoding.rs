//! Text out of bytes: UTF-8, what Finnish offices save as CSV, and what Excel calls Unicode.

use std::borrow::Cow;

/// The text, and the name of its encoding.
///
/// # Errors
/// When the bytes are no text; the sentence names the byte where that shows.
pub fn text(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), String> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err("is a spreadsheet or an archive: save the table as CSV and give that file".to_owned());
    }
    let (text, encoding) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            let (text, has_errors) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
            if has_errors {
                return Err(format!("is not whole {} text, as its first bytes say", encoding.name()));
            }
            (text, encoding.name())
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), "UTF-8"),
            Err(error) => {
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
                if let Some(byte) = control(&text) {
                    return Err(format!("is neither UTF-8 (byte {}) nor Windows-1252 text (byte {byte})", error.valid_up_to()));
                }
                (text, "Windows-1252")
            }
        },
    };
    match control(&text) {
        Some(place) => Err(format!("is no text: a control character stands at letter {place}")),
        None => Ok((text, encoding)),
    }
}

/// The place of the first letter that no text has.
fn control(text: &str) -> Option<usize> {
    text.chars().position(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}'))
}
