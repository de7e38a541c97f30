//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ShadowRoot};

/// Moves the focus to the first element that answers a selector; tells whether there was one.
#[allow(clippy::must_use_candidate)] // moving the focus is what it is for
pub fn to(root: &Element, selector: &str) -> bool {
    let element = root.query_selector(selector).ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Goes to a heading, by its id: it takes the focus, and stands at the top of what is seen.
pub fn go(root: &Element, id: &str) {
    let Some(heading) = root.query_selector(&["#", id].concat()).ok().flatten() else { return };
    // a heading takes the focus only from here, not from the Tab key
    let _set = heading.set_attribute("tabindex", "-1");
    if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
        let _focused = heading.focus();
    }
    heading.scroll_into_view();
}

/// Moves the focus to a field, by its id, and selects what stands in it.
pub fn select(root: &Element, id: &str) {
    let found = root.query_selector(&["#", id].concat()).ok().flatten();
    if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _focused = field.focus();
        field.select();
    }
}

/// Whether something inside the widget has the page's focus, or in what the page has written into the element.
#[must_use]
pub fn is_inside(host: &HtmlElement) -> bool {
    page_active(host).is_some_and(|active| host.contains(Some(&active)))
}

/// Whether nothing on the page has the focus: what had it is gone.
#[must_use]
pub fn is_nowhere(host: &HtmlElement) -> bool {
    // asked of the document: a root around the host has no focus of its own while the page's field has it
    host.owner_document().and_then(|document| document.active_element()).is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"))
}

/// The element with the focus in the tree the host stands in.
fn page_active(host: &HtmlElement) -> Option<Element> {
    let root = host.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => host.owner_document()?.active_element(),
    }
}

/// Whether the focus is on an element that answers a selector.
#[must_use]
pub fn is_on(root: &Element, selector: &str) -> bool {
    active(root).is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Whether nothing inside has the focus.
#[must_use]
pub fn is_lost(root: &Element) -> bool {
    active(root).is_none()
}

fn active(root: &Element) -> Option<Element> {
    root.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()
}
