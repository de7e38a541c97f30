//! Rust source as words: identifiers, `::`, and single marks, each with its line; comments, strings and characters left out.

/// One word of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    /// From 1.
    pub line: usize,
}

impl Word<'_> {
    /// A name or keyword, and no mark.
    pub fn is_name(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }
}

/// All words of `source`, in order.
pub fn words(source: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (length, is_word) = match first {
            _ if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), false),
            _ if rest.starts_with("/*") => (comment(rest), false),
            '"' => (string(rest), false),
            '\'' => (character_or_lifetime(rest), false),
            _ if first.is_whitespace() => (first.len_utf8(), false),
            _ if is_part(first) => match raw_string(rest) {
                Some(length) => (length, false),
                None => (name(rest), true),
            },
            _ if rest.starts_with("::") => (2, true),
            _ => (first.len_utf8(), true),
        };
        let text = &rest[..length];
        if is_word {
            words.push(Word { text: text.strip_prefix("r#").unwrap_or(text), line });
        }
        line += text.matches('\n').count();
        at += length;
    }
    words
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn name(rest: &str) -> usize {
    let prefix = if rest.starts_with("r#") { 2 } else { 0 };
    prefix + rest[prefix..].find(|letter| !is_part(letter)).unwrap_or(rest.len() - prefix)
}

/// Block comments nest.
fn comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// From quote to quote, over what a backslash hides.
fn string(rest: &str) -> usize {
    let mut hidden = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if hidden => hidden = false,
            '\\' => hidden = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of `r"…"`, `br#"…"#`, `b"…"` and their kin, if that is what stands here.
fn raw_string(rest: &str) -> Option<usize> {
    let prefixes = ["br", "cr", "r", "b", "c"].into_iter();
    let (prefix, after) =
        prefixes.filter_map(|prefix| Some((prefix, rest.strip_prefix(prefix)?))).find(|(_, after)| after.starts_with(['"', '#']))?;
    if !prefix.ends_with('r') {
        return after.starts_with('"').then(|| prefix.len() + string(after));
    }
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(prefix.len() + hashes + 1 + length)
}

/// `'a'` and `'\n'` are characters, `'a` before anything else is a lifetime.
fn character_or_lifetime(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => {
            letters.next();
            letters.find(|&(_, letter)| letter == '\'').map_or(rest.len(), |(at, _)| at + 1)
        }
        Some((at, letter)) => {
            let end = at + letter.len_utf8();
            if rest[end..].starts_with('\'') { end + 1 } else { 1 + rest[1..].find(|letter| !is_part(letter)).unwrap_or(rest.len() - 1) }
        }
        None => rest.len(),
    }
}

/// Leaves out every item under `#[cfg(test)]` (and `all(test, …)`, `any(test, …)`), and the whole file under `#![cfg(test)]`.
pub fn without_tests(words: Vec<Word<'_>>) -> Vec<Word<'_>> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at].text != "#" {
            kept.push(words[at]);
            at += 1;
            continue;
        }
        let inner = words.get(at + 1).is_some_and(|word| word.text == "!");
        let open = at + 1 + usize::from(inner);
        let end = closing(&words, open);
        if is_test(&words[open..end]) {
            if inner {
                return kept;
            }
            at = item_end(&words, end);
        } else {
            kept.extend(&words[at..end]);
            at = end;
        }
    }
    kept
}

fn is_test(attribute: &[Word<'_>]) -> bool {
    let says = |text| attribute.iter().any(|word| word.text == text);
    attribute.get(1).is_some_and(|word| word.text == "cfg") && says("test") && !says("not")
}

/// Behind the bracket that closes the one at `open`.
fn closing(words: &[Word<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, word) in words.iter().enumerate().skip(open) {
        match word.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    words.len()
}

/// Behind the item that starts at `start`: its closing brace, or its semicolon.
fn item_end(words: &[Word<'_>], start: usize) -> usize {
    let mut at = start;
    while at < words.len() {
        match words[at].text {
            ";" => return at + 1,
            "{" => {
                let end = closing(words, at);
                return end + usize::from(words.get(end).is_some_and(|word| word.text == ";"));
            }
            "(" | "[" => at = closing(words, at),
            _ => at += 1,
        }
    }
    words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        let found = words(source).iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn comments_and_literals_are_no_words() {
        check("a // b\n/* c /* d */ e */ f", "a f");
        check(r##"x("q \" r", 'c', '\'', '\u{e4}', b"s", r#"t " u"#, br"v")"##, "x ( , , , , , , )");
        check("&'static str + 'a'", "& str +");
        check("r#type::räisänen", "type :: räisänen");
        check("\"ä\" ö \"unfinished", "ö");
    }

    #[test]
    fn a_word_knows_its_line() {
        assert_eq!(words("a\n\"\n\"\nb").last(), Some(&Word { text: "b", line: 4 }));
    }

    #[test]
    fn tests_are_left_out() {
        let left = |source| without_tests(words(source)).iter().map(|word| word.text).collect::<String>();
        assert_eq!(left("a #[cfg(test)] mod t { b { c } } d"), "ad");
        assert_eq!(left("#[cfg(test)] use x::{y, z}; d"), "d");
        assert_eq!(left("#[cfg(all(test, unix))] #[allow(x)] fn t(a: [u8; 2]) { b } d"), "d");
        assert_eq!(left("#[cfg(not(test))] d"), "#[cfg(not(test))]d");
        assert_eq!(left("a #![cfg(test)] b"), "a");
    }
}
