//! Longer texts: paragraphs, lists and links, told by nothing but their lines. No markup is known, so none can do harm.

/// A piece of a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines that stand below each other.
    Paragraph(Vec<&'a str>),
    /// Lines that began with a bullet.
    List(Vec<&'a str>),
}

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline<'a> {
    Text(&'a str),
    /// An address on the web, as it was written.
    Link(&'a str),
}

/// What a line of a list begins with.
const BULLETS: [&str; 4] = ["• ", "- ", "– ", "* "];

/// Who writes lines this long (bytes) means a paragraph, not the lines of an address.
const LONG: usize = 80;

/// The pieces of a text: an empty line ends a paragraph, a long line is one, a bullet makes a list.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_new = true;
    for line in text.lines().map(str::trim) {
        let item = BULLETS.iter().find_map(|bullet| line.strip_prefix(bullet));
        match (item, blocks.last_mut()) {
            _ if line.is_empty() => is_new = true,
            (Some(item), Some(Block::List(items))) => items.push(item),
            (Some(item), _) => blocks.push(Block::List(vec![item])),
            (None, Some(Block::Paragraph(lines))) if !is_new && line.len() < LONG && lines.iter().all(|line| line.len() < LONG) => {
                lines.push(line);
            }
            (None, _) => blocks.push(Block::Paragraph(vec![line])),
        }
        is_new &= line.is_empty();
    }
    blocks
}

/// The pieces of a line: addresses on the web, and what stands between.
#[must_use]
pub fn inlines(line: &str) -> Vec<Inline<'_>> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        // what ends a sentence is no part of the address in it
        let address = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”']);
        pieces.extend((!before.is_empty()).then_some(Inline::Text(before)));
        pieces.push(if is_link(address) { Inline::Link(address) } else { Inline::Text(address) });
        let (_, closing) = word.split_at(address.len());
        pieces.extend((!closing.is_empty()).then_some(Inline::Text(closing)));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Inline::Text(rest)));
    pieces
}

/// Whether an address may be followed: on the web, or a letter or a call. Anything else could run.
#[must_use]
pub fn is_link(address: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:", "tel:"];
    let rest = schemes.iter().find_map(|scheme| {
        let head = address.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| address.get(scheme.len()..)).flatten()
    });
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|letter: char| letter.is_whitespace() || letter.is_control()))
}
