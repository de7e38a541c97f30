//! The last resort: should the program break, the page's own content comes back.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static TOLD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `told` once the program has broken; after that nothing in it may be called any more.
#[wasm_bindgen]
pub fn on_panic(told: Function) {
    TOLD.replace(Some(told));
    std::panic::set_hook(Box::new(|_| {
        if let Some(told) = TOLD.take() {
            let _nobody_left = told.call0(&JsValue::NULL);
        }
    }));
}
