//! Names out of files by strangers.

use super::super::ptv::plain;

const LONGEST_NAME: usize = 300;

/// In one line, without markup and what cannot be seen.
pub fn line(text: &str) -> String {
    plain::line(text)
}

/// A name in one line, and what had to be done to it.
///
/// # Errors
/// When it is no name, or one that a spreadsheet would run.
pub fn cleaned(text: &str) -> Result<(String, Option<&'static str>), &'static str> {
    let name = line(text);
    if name.is_empty() {
        return Err("is no name");
    }
    if is_formula(&name) {
        return Err("begins like a formula of a spreadsheet");
    }
    let turns = text
        .chars()
        .any(|letter| matches!(letter, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    if name.chars().count() > LONGEST_NAME {
        return Ok((name.chars().take(LONGEST_NAME - 1).chain(['…']).collect(), Some("is longer than a name may be, and was cut")));
    }
    Ok((name, turns.then_some("had signs that turn the direction of writing; they were taken out")))
}

/// A name may begin with a dash, as a list does, but not calculate.
fn is_formula(name: &str) -> bool {
    match name.chars().next() {
        Some('=' | '@') => true,
        Some('+' | '-') => {
            let calls = name.match_indices('(').any(|(place, _)| name[..place].ends_with(|letter: char| letter.is_ascii_alphanumeric()));
            calls || name.contains(['!', '|'])
        }
        _ => false,
    }
}
