//! The paths in a source file: `a::b::{c, d::e}` becomes `a::b::c` and `a::b::d::e`, in `use` and anywhere else.

use super::words::Word;

/// A path as it is used somewhere.
#[derive(Debug, PartialEq, Eq)]
pub struct Use<'a> {
    pub segments: Vec<&'a str>,
    /// The line of its last segment.
    pub line: usize,
    /// `path!`.
    pub is_macro: bool,
}

/// Every path in `words`, single names included.
pub fn uses<'a>(words: &[Word<'a>]) -> Vec<Use<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let before = at.checked_sub(1).map_or("", |before| words[before].text);
        let further = before == "." || before == "::" && at >= 2 && matches!(words[at - 2].text, ">");
        if words[at].is_name() && !further {
            at = path(words, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads the path that starts at `at`, below `prefix`; returns where it ends.
fn path<'a>(words: &[Word<'a>], mut at: usize, prefix: &[&'a str], found: &mut Vec<Use<'a>>) -> usize {
    let mut segments = prefix.to_vec();
    let mut line = 0;
    while let Some(word) = words.get(at) {
        match word.text {
            "{" => return group(words, at + 1, &segments, found),
            "self" if !segments.is_empty() => {}
            "*" => segments.push("*"),
            _ if word.is_name() => segments.push(word.text),
            _ => break,
        }
        line = word.line;
        at += 1;
        let text = |ahead: usize| words.get(at + ahead).map_or("", |word| word.text);
        let goes_on = text(0) == "::" && (text(1) == "{" || text(1) == "*" || words.get(at + 1).is_some_and(Word::is_name));
        if !goes_on {
            break;
        }
        at += 1;
    }
    let text = |ahead: usize| words.get(at + ahead).map_or("", |word| word.text);
    found.push(Use { segments, line, is_macro: text(0) == "!" && text(1) != "=" });
    at
}

/// Reads the members of a group up to its closing brace.
fn group<'a>(words: &[Word<'a>], mut at: usize, prefix: &[&'a str], found: &mut Vec<Use<'a>>) -> usize {
    while let Some(word) = words.get(at) {
        match word.text {
            "}" => return at + 1,
            "as" => at += 2,
            "*" => at = path(words, at, prefix, found),
            _ if word.is_name() => at = path(words, at, prefix, found),
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn check(source: &str, expected: &[&str]) {
        let found: Vec<String> = uses(&words(source)).iter().map(|path| path.segments.join("::")).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn groups_are_taken_apart() {
        check("use crate::{a, b::{self, c as d}, e::*};", &["use", "crate::a", "crate::b", "crate::b::c", "crate::e::*"]);
    }

    #[test]
    fn paths_are_seen_outside_use_too() {
        check("x.map(crate::a::f)", &["x", "crate::a::f"]);
        check("::std::fs::read", &["std::fs::read"]);
        check("Vec::<crate::a::B>::new()", &["Vec", "crate::a::B"]);
    }

    #[test]
    fn a_macro_is_known_by_its_mark() {
        let found = uses(&words("std::println!(a != b)"));
        assert_eq!(found.iter().map(|path| path.is_macro).collect::<Vec<_>>(), [true, false, false]);
    }
}
