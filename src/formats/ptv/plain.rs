//! Texts by strangers made plain: no markup, no control characters, no blanks to waste.
//!
//! Each step takes time in proportion to the text, whatever is in it.

/// How often entities may be wrapped in entities (`&amp;lt;b&amp;gt;`) and still be unwrapped.
const ROUNDS: usize = 3;

/// Plain text in paragraphs: a line break where there was one, an empty line between paragraphs.
pub fn paragraphs(text: &str) -> String {
    let mut text: String = text.replace("\r\n", "\n").chars().filter_map(kept).collect();
    for _ in 0..ROUNDS {
        let next = decoded(&without_tags(&text));
        if next == text {
            break;
        }
        text = next;
    }
    collapsed(&without_starts_of_tags(&without_tags(&text)))
}

/// Plain text in one line.
pub fn line(text: &str) -> String {
    paragraphs(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter as it is kept, if it is. What cannot be seen and could turn the text around, split words or hide others is not.
fn kept(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        // soft hyphen; marks, overrides and isolates of writing direction; blanks of no width; tags
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        _ if letter.is_whitespace() => Some(' '),
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
}

/// Without tags, comments, scripts and style sheets; with a break where a tag starts a paragraph or a line.
fn without_tags(text: &str) -> String {
    let lower = text.to_ascii_lowercase(); // every letter stays in its place
    let mut plain = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(start) = text.get(place..).and_then(|rest| rest.find('<')).map(|found| place + found) {
        plain.push_str(text.get(place..start).unwrap_or_default());
        let from = lower.get(start..).unwrap_or_default();
        if let Some((length, space)) = markup(from) {
            plain.push_str(space);
            place = start + length;
        } else {
            plain.push('<');
            place = start + 1;
        }
    }
    plain.push_str(text.get(place..).unwrap_or_default());
    plain
}

/// How long the markup is that a text starts with, and what stands for it; nothing where `<` is only a sign.
fn markup(text: &str) -> Option<(usize, &'static str)> {
    if text.starts_with("<!--") {
        return Some((through(text, "-->"), ""));
    }
    if !starts_tag(text) {
        return None;
    }
    // one that meets another before its end is none; looking no further than that keeps the time in proportion
    let end = text.get(1..)?.find(['<', '>']).map(|found| found + 1)?;
    let inside = text.get(1..end).filter(|_| text.get(end..).is_some_and(|rest| rest.starts_with('>')))?;
    let name = inside.trim_start_matches('/').split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let length = end + 1;
    Some(match name {
        "script" | "style" if !inside.starts_with('/') => (length + through(text.get(length..)?, ["</", name].concat().as_str()), "\n"),
        "br" | "li" | "tr" | "dt" | "dd" => (length, "\n"),
        "p" | "div" | "ul" | "ol" | "dl" | "table" | "section" | "article" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            (length, "\n\n")
        }
        "td" | "th" => (length, " "),
        _ => (length, ""),
    })
}

/// How far it is to the end of what is looked for; to the end of the text where it does not come.
/// Of a closing tag only the start is looked for: what is left of it, `>`, is markup no more, and is taken along.
fn through(text: &str, end: &str) -> usize {
    let Some(found) = text.find(end) else { return text.len() };
    let after = found + end.len();
    if end.starts_with("</") {
        return text.get(after..).and_then(|rest| rest.find('>')).map_or(text.len(), |more| after + more + 1);
    }
    after
}

fn starts_tag(text: &str) -> bool {
    let mut letters = text.chars().skip(1);
    match letters.next() {
        Some('/') => letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()),
        Some(letter) => letter.is_ascii_alphabetic() || matches!(letter, '!' | '?'),
        None => false,
    }
}

/// A sign before a letter keeps its distance, so that nobody further down takes it for a tag.
fn without_starts_of_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if plain.ends_with('<') && (letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')) {
            plain.push(' ');
        }
        plain.push(letter);
    }
    plain
}

fn decoded(text: &str) -> String {
    html_escape::decode_html_entities(text).chars().filter_map(kept).collect()
}

/// One blank between words, at most one empty line between paragraphs, nothing around the whole.
fn collapsed(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut after_gap = false;
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_none() {
            after_gap = true;
            continue;
        }
        if !plain.is_empty() {
            plain.push_str(if after_gap { "\n\n" } else { "\n" });
        }
        after_gap = false;
        plain.push_str(words.next().unwrap_or_default());
        for word in words {
            plain.push(' ');
            plain.push_str(word);
        }
    }
    plain
}
