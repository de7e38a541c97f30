//! The widget as the script starts and stops it.

use super::page::{new_root, turn};
use js_sys::{Function, JSON};
use sote_explorer::Widget;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const SERVICES: &str = r#"{"format":1,"id":"x","lang":"fi","title":"t","description":"d","compiled":"2026","licence":"l","catalogue":{"services":[
  {"id":"oral-health","order":1,"sector":"health","name":"Suun terveydenhuolto","summary":"s","description":"d","audience":"a","access":"a"}]}}"#;
const BACKGROUND: &str = r#"{"format":1,"programme":{}}"#;

/// A widget over a dataset of one service, which `read` gives for any URL but the background's.
fn widget(host: &HtmlElement, root: &Element, place: Option<String>) -> Widget {
    let later = "return (url) => new Promise((done) => setTimeout(done, 5, url === 'b' ? background : services))";
    let reader = Function::new_with_args("services, background", later);
    let read = reader.call2(&JsValue::NULL, &SERVICES.into(), &BACKGROUND.into()).expect("a function").unchecked_into();
    let own_files = JSON::parse(r#"{"fi":["a","b"]}"#).expect("JSON").unchecked_into();
    let owns = Function::new_no_args("return true");
    Widget::new(host.clone(), root.clone(), own_files, read, owns, None, place)
}

/// Waits until the page answers a selector.
async fn there(root: &Element, selector: &str) -> Element {
    for _ in 0..100 {
        if let Some(found) = root.query_selector(selector).expect("a selector") {
            return found;
        }
        turn().await;
    }
    panic!("no {selector} in {}", root.inner_html());
}

#[wasm_bindgen_test]
async fn a_widget_mounted_and_stopped_fifty_times_leaves_nothing() {
    let root = new_root();
    let host: HtmlElement = new_root().unchecked_into();
    for _ in 0..50 {
        let widget = widget(&host, &root, None);
        there(&root, "[data-open=oral-health]").await;
        assert_eq!(widget.stop(), "#sote/services");
        turn().await;
        assert_eq!(root.inner_html(), "");
    }
    root.remove();
    host.remove();
}

#[wasm_bindgen_test]
async fn a_widget_stopped_before_its_data_came_draws_nothing_more() {
    let root = new_root();
    let host: HtmlElement = new_root().unchecked_into();
    let widget = widget(&host, &root, None);
    there(&root, "[role=status]").await;
    assert!(root.query_selector("[role=tab]").expect("a selector").is_none());
    let _place = widget.stop();
    for _ in 0..20 {
        turn().await;
    }
    assert_eq!(root.inner_html(), "");
    root.remove();
    host.remove();
}

#[wasm_bindgen_test]
async fn a_widget_starts_again_where_it_was_stopped() {
    let root = new_root();
    let host: HtmlElement = new_root().unchecked_into();
    host.set_attribute("routing", "none").expect("an attribute");
    let first = widget(&host, &root, None);
    there(&root, "[data-open=oral-health]").await.unchecked_into::<HtmlElement>().click();
    there(&root, "article").await;
    let place = first.stop();
    assert_eq!(place, "#sote/services/oral-health");
    let second = widget(&host, &root, Some(place));
    there(&root, "article").await;
    assert_eq!(second.stop(), "#sote/services/oral-health");
    root.remove();
    host.remove();
}
