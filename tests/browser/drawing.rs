//! What is drawn goes away whole.

use super::page::{new_root, turn};
use sote_explorer::explorer::{Explorer, Settings};
use sote_explorer::view::{Along, App, AppProps};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Callback, Renderer};

#[wasm_bindgen_test]
async fn what_is_drawn_and_stopped_fifty_times_leaves_nothing() {
    let root = new_root();
    for _ in 0..50 {
        let start = Rc::new(Explorer::new(Settings::default(), None));
        let none = Callback::noop();
        let props = AppProps {
            start,
            on_start: Callback::noop(),
            on_drawn: Callback::noop(),
            along: Along::default(),
            on_wanted: Callback::noop(),
            part: None,
            on_retry: none,
        };
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        turn().await;
        assert!(root.query_selector("[role=status]").expect("a selector").is_some());
        app.destroy();
        turn().await;
        assert_eq!(root.inner_html(), "");
    }
    root.remove();
}
