//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Moves the focus to the first element that answers a selector; tells whether there was one.
#[allow(clippy::must_use_candidate)] // moving the focus is what it is for
pub fn to(root: &Element, selector: &str) -> bool {
    let element = root.query_selector(selector).ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
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
