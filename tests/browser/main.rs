//! What only a browser can tell.

#![cfg(target_arch = "wasm32")]

mod drawing;
mod figures;
mod json;
mod page;
mod widget;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
