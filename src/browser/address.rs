//! The page's fragment.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::window;

/// The fragment with its `#`, or an empty text.
#[must_use]
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address without the fragment.
#[must_use]
pub fn page() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether a change of the fragment is a step one can go back from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    New,
    Same,
}

/// Writes the fragment. The page's own state in the history is kept; where the browser forbids writing (a sandboxed frame)
/// nothing happens.
pub fn write(fragment: &str, step: Step) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    // not the fragment alone: a page's <base> would lead elsewhere
    let url = page() + fragment;
    let state = history.state().unwrap_or(JsValue::NULL);
    let _forbidden = match step {
        Step::New => history.push_state_with_url(&state, "", Some(&url)),
        Step::Same => history.replace_state_with_url(&state, "", Some(&url)),
    };
}

/// Calls back when the visitor goes back or forward, or follows a link to a fragment, until dropped.
#[must_use]
pub fn on_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    window().map(|window| EventListener::new(&window, "popstate", move |_| changed()))
}
