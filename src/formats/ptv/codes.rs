//! Names of codes: of classes, groups, events, areas and post offices. Records of v12 hold codes alone.

use super::plain;
use super::reach::Municipalities;
use super::reading::Reading;
use super::texts::Texts;
use crate::domain::Lang;
use std::collections::HashMap;

/// Names by code; areas and post offices have a word before theirs, because their numbers are alike.
pub type Codes = HashMap<String, Texts>;

pub fn municipality(code: &str) -> String {
    ["municipality ", code].concat()
}

pub fn region(code: &str) -> String {
    ["region ", code].concat()
}

pub fn county(code: &str) -> String {
    ["county ", code].concat()
}

pub fn post_office(code: &str) -> String {
    ["post office ", code].concat()
}

/// An item of a code list: of v12 (`code` or `uri`, `name`), of the lists behind v11 (`Notation`, `Label`), or of the national code
/// server (`codeValue`, `prefLabel`).
pub fn code(reading: &mut Reading, known: &mut Municipalities) -> Option<(String, Texts)> {
    let code = ["code", "Notation", "codeValue"].into_iter().find_map(|name| reading.line(name));
    let code = code.or_else(|| reading.line("uri"))?;
    let mut names = Texts::default();
    for list in ["name", "Label", "prefLabel"] {
        reading.object(list, |reading| {
            for lang in Lang::ALL {
                let name = reading.line(lang.code()).or_else(|| reading.line(&capital(lang.code())));
                names.add(lang, plain::line(&name.unwrap_or_default()));
            }
        });
    }
    let municipalities = reading.lines("municipalities");
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    let key = match code.len() {
        5 if is_number => post_office(&code),
        3 if is_number => municipality(&code),
        2 if is_number && municipalities.is_empty() => return None,
        2 if is_number && names.first(Lang::Fi).is_some_and(|name| name.to_lowercase().contains("hyvinvointi")) => {
            known.add(&code, &municipalities);
            county(&code)
        }
        2 if is_number => region(&code),
        _ => code,
    };
    (!names.is_empty()).then_some((key, names))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
