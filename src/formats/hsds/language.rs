//! Languages by the codes and the names they are told by.

use super::record::Part;
use crate::formats::dataset::Skipped;

/// Tags of two letters with the codes of three and the English names that stand for them.
const KNOWN: [(&str, &str, &str); 34] = [
    ("ar", "ara", "arabic"),
    ("bn", "ben", "bengali"),
    ("bs", "bos", "bosnian"),
    ("cs", "ces", "czech"),
    ("da", "dan", "danish"),
    ("de", "deu", "german"),
    ("en", "eng", "english"),
    ("es", "spa", "spanish"),
    ("et", "est", "estonian"),
    ("fa", "fas", "persian"),
    ("fi", "fin", "finnish"),
    ("fr", "fra", "french"),
    ("gu", "guj", "gujarati"),
    ("hi", "hin", "hindi"),
    ("hu", "hun", "hungarian"),
    ("it", "ita", "italian"),
    ("ku", "kur", "kurdish"),
    ("lv", "lav", "latvian"),
    ("lt", "lit", "lithuanian"),
    ("nl", "nld", "dutch"),
    ("no", "nor", "norwegian"),
    ("pa", "pan", "punjabi"),
    ("pl", "pol", "polish"),
    ("pt", "por", "portuguese"),
    ("ro", "ron", "romanian"),
    ("ru", "rus", "russian"),
    ("so", "som", "somali"),
    ("sq", "sqi", "albanian"),
    ("sv", "swe", "swedish"),
    ("tr", "tur", "turkish"),
    ("uk", "ukr", "ukrainian"),
    ("ur", "urd", "urdu"),
    ("vi", "vie", "vietnamese"),
    ("zh", "zho", "chinese"),
];

/// Adds the tags of the languages that a record lists, each once.
pub fn add(tags: &mut Vec<String>, part: &Part, skipped: &mut Vec<Skipped>) {
    for language in part.parts("languages", skipped) {
        let code = language.text("code", skipped).or_else(|| language.text("language", skipped));
        let name = language.line("name", skipped);
        let found = code.as_deref().and_then(tag).or_else(|| name.as_deref().and_then(tag));
        match found {
            Some(tag) if !tags.contains(&tag) => tags.push(tag),
            None if code.is_some() || name.is_some() => language.tell("code", "expected a code such as en", skipped),
            _ => {}
        }
    }
}

/// The BCP 47 tag for a code or a name.
fn tag(written: &str) -> Option<String> {
    let word = written.trim().to_ascii_lowercase();
    let primary = word.split(['-', '_']).next()?;
    if let Some((tag, ..)) = KNOWN.iter().find(|(two, three, name)| [*two, *three].contains(&primary) || *name == word) {
        return Some((*tag).to_owned());
    }
    let is_code = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then(|| primary.to_owned())
}
