//! A place on the page, and time to wait for it.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// An empty element on the page.
pub fn new_root() -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("on the page");
    root
}

/// Lets the page do what it has put off.
pub async fn turn() {
    let later = Function::new_with_args("done", "setTimeout(done)");
    let promise = Promise::new(&mut |done, _| {
        later.call1(&JsValue::NULL, &done).expect("a timer");
    });
    JsFuture::from(promise).await.expect("time passes");
}
