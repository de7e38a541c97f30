//! Texts by strangers made plain: no markup, no control characters, no blanks to waste. Of markup only its structure stays, as lines that
//! `domain::prose` understands: paragraphs, lists, and the addresses of links.
//!
//! Each step takes time in proportion to the text, whatever is in it.

use crate::domain::prose::is_link;

/// What stands for the start of an item of a list.
const BULLET: &str = "\n• ";

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

/// Without tags, comments, scripts and style sheets; with a break where a tag starts a paragraph or a line, a bullet where it starts an
/// item of a list, and the address on the web after the text of a link.
fn without_tags(text: &str) -> String {
    let lower = text.to_ascii_lowercase(); // every letter stays in its place
    let mut plain = String::with_capacity(text.len());
    let mut place = 0;
    let mut link: Option<(&str, usize)> = None;
    let mut item: Option<usize> = None;
    while let Some(start) = text.get(place..).and_then(|rest| rest.find('<')).map(|found| place + found) {
        plain.push_str(text.get(place..start).unwrap_or_default());
        let from = lower.get(start..).unwrap_or_default();
        if let Some((length, space)) = markup(from) {
            if ["</li", "</ul", "</ol"].iter().any(|end| is_tag(from, end))
                && let Some(since) = item.take()
                && plain.get(since..).is_some_and(|text| text.trim().is_empty())
            {
                plain.truncate(since - BULLET.len()); // an item without a text is none
            }
            plain.push_str(space);
            if space == BULLET {
                item = Some(plain.len());
            }
            place = start + length;
            if is_tag(from, "<a") {
                link = text.get(start..place).and_then(address).map(|url| (url, plain.len()));
            } else if is_tag(from, "</a")
                && let Some((url, since)) = link.take()
                && !plain.get(since..).unwrap_or_default().contains(url.trim_end_matches('/'))
            {
                plain.extend([" (", url, ")"]);
            }
        } else {
            plain.push('<');
            place = start + 1;
        }
    }
    plain.push_str(text.get(place..).unwrap_or_default());
    plain
}

fn is_tag(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| rest.starts_with(|letter: char| letter.is_whitespace() || letter == '>'))
}

/// The address on the web that the tag of a link has; no other may be followed.
fn address(tag: &str) -> Option<&str> {
    let at = tag.to_ascii_lowercase().find("href")?;
    let value = tag.get(at + "href".len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let url = value.get(1..)?.split(quote).next()?.trim();
    let is_on_the_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
    (is_on_the_web && is_link(url)).then_some(url)
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
        "li" if !inside.starts_with('/') => (length, BULLET),
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
    let mut bullet = None;
    let mut in_list = false;
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_none() {
            after_gap = true;
            continue;
        }
        // an item that begins with a paragraph has its text below its bullet; one without a text is none
        if line.trim() == "•" {
            bullet = bullet.or(Some(after_gap));
            continue;
        }
        let starts_item = words.peek() == Some(&"•") || bullet.is_some();
        let gap = bullet.take().filter(|_| words.peek() != Some(&"•")).map(|gap| (gap, "• "));
        let (gap, sign) = gap.unwrap_or((after_gap, ""));
        if !plain.is_empty() {
            plain.push_str(if gap && !(starts_item && in_list) { "\n\n" } else { "\n" });
        }
        after_gap = false;
        in_list = starts_item;
        plain.push_str(sign);
        plain.push_str(words.next().unwrap_or_default());
        for word in words {
            plain.push(' ');
            plain.push_str(word);
        }
    }
    plain
}
