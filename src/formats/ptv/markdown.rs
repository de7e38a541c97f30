//! Longer texts of v12: Markdown, or a tree of nodes, to lines that `domain::prose` understands.

use super::super::value::Value;
use super::plain;

/// Deeper trees are none that people write.
const DEEPEST: usize = 32;

/// A longer text in plain lines, whichever way it is written.
pub fn prose(value: &Value) -> String {
    match value {
        Value::Text(text) => plain::paragraphs(&from_markdown(text)),
        Value::List(_) | Value::Object(_) => {
            let mut lines = String::new();
            node(value, DEEPEST, &mut lines);
            plain::paragraphs(&lines)
        }
        _ => String::new(),
    }
}

fn from_markdown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        let trimmed = line.trim();
        let heading = trimmed.trim_start_matches('#');
        let is_heading = heading.len() < trimmed.len() && (heading.is_empty() || heading.starts_with(' '));
        let item = ["- ", "* ", "+ "].iter().find_map(|bullet| trimmed.strip_prefix(bullet));
        let (before, rest, after) = match item {
            _ if is_heading => ("\n", heading.trim(), "\n"),
            Some(item) => ("• ", item, ""),
            None => ("", trimmed.strip_prefix("> ").unwrap_or(trimmed), ""),
        };
        plain.push_str(before);
        plain.push_str(&inline(rest));
        plain.push_str(after);
        plain.push('\n');
    }
    plain
}

/// Links become `text (https://…)`; signs of emphasis go, and those that are only signs stay.
fn inline(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['[', '\\', '<', '*', '_', '`']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let (written, length) = sign(from, plain.chars().next_back());
        plain.push_str(&written);
        rest = from.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// What stands for the sign a text starts with, and how long it is.
fn sign(text: &str, before: Option<char>) -> (String, usize) {
    let itself = || (text.chars().take(1).collect(), 1);
    match text.as_bytes() {
        [b'[', ..] => link(text).unwrap_or_else(itself),
        [b'\\', escaped, ..] if escaped.is_ascii_punctuation() => (char::from(*escaped).to_string(), 2),
        [b'<', ..] => autolink(text).unwrap_or_else(itself),
        [b'*', b'*', ..] | [b'_', b'_', ..] => (String::new(), 2),
        // a sign in a word or between blanks is no emphasis: `5 * 3`, `etu_suku`
        [b'*' | b'_' | b'`', next, ..] => {
            let after_word = before.is_some_and(char::is_alphanumeric);
            let before_word = next.is_ascii_alphanumeric() || *next >= 0x80;
            let is_between = before.is_none_or(char::is_whitespace) && next.is_ascii_whitespace();
            if is_between || after_word && before_word { itself() } else { (String::new(), 1) }
        }
        [b'*' | b'_' | b'`'] if before.is_some_and(|letter| !letter.is_whitespace()) => (String::new(), 1),
        _ => itself(),
    }
}

/// `[text](https://…)`; of an address that is not on the web only the text stays.
fn link(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 4000;
    let line = text.get(..LONGEST).unwrap_or(text);
    let middle = line.find("](")?;
    let end = middle + closing(line.get(middle..)?)?;
    let name = line.get(1..middle)?;
    let url = line.get(middle + 2..end)?.split_whitespace().next().unwrap_or_default();
    if name.contains('[') {
        return None;
    }
    let name = inline(name);
    let is_on_the_web = super::details::web_address(url).is_some();
    let written = if is_on_the_web && name != url { [&name, " (", url, ")"].concat() } else { name };
    Some((written, end + 1))
}

/// Where the parenthesis is closed that a text has opened: an address may have some of its own.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0_u32;
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => open += 1,
            ')' if open <= 1 => return Some(place),
            ')' => open -= 1,
            _ => {}
        }
    }
    None
}

/// `<https://…>`
fn autolink(text: &str) -> Option<(String, usize)> {
    let end = text.find('>')?;
    let url = super::details::web_address(text.get(1..end)?)?;
    Some((url, end + 1))
}

/// A tree of nodes, as editors of rich text keep it: `{"type": "paragraph", "children": […]}`, `{"blocks": [{"text", "type"}]}`.
fn node(value: &Value, depth: usize, lines: &mut String) {
    let Some(depth) = depth.checked_sub(1) else { return };
    let fields = match value {
        Value::List(items) => return items.iter().for_each(|item| node(item, depth, lines)),
        Value::Object(fields) => fields,
        Value::Text(text) => return lines.push_str(text),
        _ => return,
    };
    let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value);
    let text = |name: &str| match field(name) {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    let kind = text("type").to_ascii_lowercase().replace(['-', '_'], "");
    let is_item = matches!(kind.as_str(), "listitem" | "li" | "unorderedlistitem" | "orderedlistitem");
    let is_block = ["paragraph", "heading", "header", "unstyled", "blockquote"].iter().any(|start| kind.starts_with(start)) || kind == "p";
    lines.push_str(if is_item {
        "\n• "
    } else if is_block {
        "\n\n"
    } else {
        ""
    });
    lines.push_str(text("text"));
    for name in ["blocks", "root", "document", "nodes", "children", "content"] {
        if let Some(below) = field(name) {
            node(below, depth, lines);
        }
    }
    let attributes = field("attrs").or_else(|| field("data"));
    let of_attributes = attributes.and_then(|attributes| match attributes {
        Value::Object(fields) => fields.iter().find(|(field, _)| matches!(field.as_str(), "href" | "url")).map(|(_, value)| value),
        _ => None,
    });
    if let Some(Value::Text(url)) = field("url").or_else(|| field("href")).or(of_attributes)
        && super::details::web_address(url).is_some()
        && !lines.ends_with(url.as_str())
    {
        lines.extend([" (", url, ")"]);
    }
    lines.push_str(if is_item || kind.starts_with("list") || kind.ends_with("list") {
        "\n"
    } else if is_block {
        "\n\n"
    } else {
        ""
    });
}
