//! From what the widget draws to HTML that stands alone: a page's own style sheet finds nothing but plain elements in it, and the
//! filters of content management systems find nothing to take out.
//!
//! What stays is told here; all else goes: whatever a view comes to draw, no button, class or drawing gets through by oversight.

use std::collections::BTreeSet;
use yew::Html;
use yew::virtual_dom::{AttrValue, VList, VNode, VTag, VText};

/// Elements that stay as they are.
const KEPT: [&str; 31] = [
    "a", "article", "br", "caption", "cite", "dd", "details", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "li", "mark", "ol", "p", "section",
    "span", "strong", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "div",
];
/// Those that go with all that is in them: nobody answers, or they need the widget's style sheet.
const GONE: [&str; 6] = ["button", "form", "input", "label", "slot", "svg"];
/// Those that stand within a line.
const INLINE: [&str; 6] = ["a", "br", "cite", "mark", "span", "strong"];
/// Where a link may lead.
const SCHEMES: [&str; 6] = ["#", "https://", "http://", "/", "tel:", "mailto:"];

/// Cleans a tree, from its root.
pub fn clean(root: &Html) -> Html {
    let mut ids = Ids::new();
    let nodes = cleaned(root, &mut ids);
    let mut nodes: Vec<VNode> = nodes.iter().flat_map(|node| led(node, &ids)).collect();
    nodes.push(line_end());
    VNode::from(VList::with_children(nodes, None))
}

/// Those that stand already: a dataset may have an id twice, a page may not.
type Ids = BTreeSet<String>;

fn cleaned(node: &VNode, ids: &mut Ids) -> Vec<VNode> {
    match node {
        VNode::VText(text) if text.text.is_empty() => Vec::new(),
        VNode::VText(text) => broken(&text.text),
        VNode::VList(list) => flowing(list.iter(), ids),
        VNode::VTag(tag) => element(tag, ids),
        _ => Vec::new(),
    }
}

/// Only links that lead somewhere: what a bad record leaves out is an end for none.
fn led(node: &VNode, ids: &Ids) -> Vec<VNode> {
    let VNode::VTag(tag) = node else { return vec![node.clone()] };
    let children: Vec<VNode> = match tag.children() {
        Some(VNode::VList(list)) => list.iter().flat_map(|child| led(child, ids)).collect(),
        Some(child) => led(child, ids),
        None => Vec::new(),
    };
    let is_dead = |(name, value): (&str, &str)| name == "href" && value.strip_prefix('#').is_some_and(|id| !ids.contains(id));
    if tag.attributes.iter().any(is_dead) {
        return children;
    }
    let mut made = VTag::new(tag.tag().to_owned());
    made.set_attributes(tag.attributes.clone());
    made.add_children(children);
    vec![VNode::from(made)]
}

/// The children of an element. Two things within a line that only a style sheet kept apart get a space.
fn flowing<'a>(children: impl Iterator<Item = &'a VNode>, ids: &mut Ids) -> Vec<VNode> {
    let mut nodes = Vec::new();
    let mut follows = false;
    for child in children {
        let more = cleaned(child, ids);
        if more.is_empty() {
            continue;
        }
        let is_inline = matches!(child, VNode::VTag(tag) if INLINE.contains(&tag.tag()));
        if follows && is_inline {
            nodes.push(text(" "));
        }
        follows = is_inline;
        nodes.extend(more);
    }
    nodes
}

fn element(tag: &VTag, ids: &mut Ids) -> Vec<VNode> {
    let name = tag.tag();
    let get = |wanted: &str| tag.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    if GONE.contains(&name) || get("aria-hidden") == Some("true") {
        return Vec::new();
    }
    let children = tag.children().map(|children| cleaned(children, ids)).unwrap_or_default();
    let is_cell = matches!(name, "td" | "th");
    if !is_cell && name != "br" && (is_blank(&children) || is_left_alone(name, &children)) {
        return Vec::new();
    }
    let attributes: Vec<(&'static str, &str)> = ["id", "lang", "scope", "href"]
        .into_iter()
        .filter_map(|name| Some((name, get(name)?)))
        .filter(|(name, value)| match *name {
            // others name what is gone
            "id" => ["sote/", "explorer-"].iter().any(|start| value.starts_with(start)) && ids.insert((*value).to_owned()),
            "lang" => value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "href" => SCHEMES.iter().any(|scheme| value.starts_with(scheme)),
            _ => true,
        })
        .collect();
    let is_needed = match name {
        "div" => !attributes.is_empty() || children.iter().any(is_inline),
        "span" | "a" => !attributes.is_empty(),
        _ => KEPT.contains(&name),
    };
    if !is_needed {
        return children;
    }
    let make = |children: Vec<VNode>| {
        let mut made = VTag::new(name.to_owned());
        for (name, value) in &attributes {
            made.add_attribute(name, AttrValue::from((*value).to_owned()));
        }
        made.add_children(laid_out(children));
        VNode::from(made)
    };
    vec![make(if name == "li" { apart(children) } else { children })]
}

/// The lines of a text, with a break between them; blank lines count for nothing.
fn broken(whole: &str) -> Vec<VNode> {
    let mut nodes = Vec::new();
    for line in whole.split('\n') {
        if line.trim().is_empty() && whole.contains('\n') {
            continue;
        }
        if !nodes.is_empty() {
            nodes.push(VNode::from(VTag::new("br")));
        }
        nodes.push(text(line));
    }
    nodes
}

/// Links below each other as paragraphs: lines alone would be too close for a finger.
fn apart(children: Vec<VNode>) -> Vec<VNode> {
    let is_link = |node: &VNode| matches!(node, VNode::VTag(tag) if tag.tag() == "a");
    if !children.iter().any(is_link) {
        return children;
    }
    let (line, rest): (Vec<VNode>, Vec<VNode>) = children.into_iter().partition(is_inline);
    let mut paragraph = VTag::new("p");
    paragraph.add_children(line);
    [VNode::from(paragraph)].into_iter().chain(rest).collect()
}

/// One element a line, for whoever reads the source.
fn laid_out(children: Vec<VNode>) -> Vec<VNode> {
    if children.iter().any(is_inline) {
        return children;
    }
    let lines = children.into_iter().flat_map(|child| [line_end(), child]);
    let mut lines: Vec<VNode> = lines.collect();
    if !lines.is_empty() {
        lines.push(line_end());
    }
    lines
}

fn is_inline(node: &VNode) -> bool {
    match node {
        VNode::VTag(tag) => INLINE.contains(&tag.tag()),
        _ => true,
    }
}

fn is_blank(nodes: &[VNode]) -> bool {
    nodes.iter().all(|node| match node {
        VNode::VText(text) => text.text.trim().is_empty(),
        VNode::VTag(tag) => tag.children().is_none_or(|children| is_blank(std::slice::from_ref(children))),
        VNode::VList(list) => is_blank(list),
        _ => true,
    })
}

/// A section of which nothing but its headings is left.
fn is_left_alone(name: &str, children: &[VNode]) -> bool {
    let is_heading = |node: &VNode| matches!(node, VNode::VTag(tag) if matches!(tag.tag(), "h2" | "h3" | "h4" | "h5" | "h6"));
    name == "section" && children.iter().all(is_heading)
}

fn text(text: &str) -> VNode {
    VNode::from(VText::new(text.to_owned()))
}

fn line_end() -> VNode {
    text("\n")
}
