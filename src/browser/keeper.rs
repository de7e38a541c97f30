//! Files that a visitor keeps, and texts for their clipboard.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Hands over to the browser what a visitor takes along. The script gives the function: most of it is fetched when somebody does.
pub struct Keeper(Function);

impl Keeper {
    /// `keep` takes a type, a file's name and its text, without a name a text for the clipboard, and gives the promise that it is done.
    #[must_use]
    pub const fn new(keep: Function) -> Self {
        Self(keep)
    }

    /// Begins at once, as long as the browser knows that the visitor has pressed; gives what tells whether it was done.
    pub fn keep(&self, kind: &str, name: &str, text: &str) -> impl Future<Output = bool> + use<> {
        let [kind, name, text] = [kind, name, text].map(JsValue::from_str);
        // not asked whether it is a `Promise`: pages put others in the place of the browser's own
        let begun = self.0.call3(&JsValue::NULL, &kind, &name, &text).map(JsCast::unchecked_into::<Promise>);
        async {
            match begun {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            }
        }
    }
}
