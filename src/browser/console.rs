//! Words for the page's developer.

use wasm_bindgen::JsValue;

pub fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}
