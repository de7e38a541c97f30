//! The widget as the script starts and stops it.

use super::page::{new_root, turn};
use js_sys::{Function, Uint8Array};
use sote_explorer::Widget;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const FRONT: &str = r#"{"format":2,"id":"x","lang":"fi","title":"t","description":"d","compiled":"2026","licence":"l","sectors":[0,0,1,0],"shelves":1,
  "cards":[{"id":"oral-health","sector":"health","name":"Suun terveydenhuolto","summary":"s"}]}"#;
const SHELF: &str = r#"{"format":2,"services":[
  {"id":"oral-health","order":1,"sector":"health","name":"Suun terveydenhuolto","summary":"s","description":"d","audience":"a","access":"a"}]}"#;
const BACKGROUND: &str = r#"{"format":2,"programme":{}}"#;

/// The search file of one service whose one word, in its name, is *suun*; `src/search/index.rs` tells what each byte is.
const SEARCH: &[u8] = &[
    b's', b'o', b't', b'e', b'-', b's', b'e', b'a', b'r', b'c', b'h', 1, // the format and its version
    1, 1, 0, // one service, one word, nothing about the language
    0, 4, b's', b'u', b'u', b'n', // the word
    1, 0, // the length of the service's name, nothing urgent
    1, 1, 7, 1, // one piece, its one entry, its length; it follows
    6, 32, 0x9f, 1, 0, 0, 0, // the entry's length, what the word is worth, its postings
];

/// A widget over a dataset of one service; its files come after a moment.
fn widget(host: &HtmlElement, root: &Element, place: Option<String>) -> Widget {
    let later = "const files = { 'a.json': front, 'shelf-a-0.json': shelf, b: background, c: search.buffer };
        return (url) => new Promise((done, failed) => setTimeout(url in files ? done : failed, 5, files[url] ?? 404))";
    let reader = Function::new_with_args("front, shelf, background, search", later);
    let search = Uint8Array::from(SEARCH);
    let read =
        reader.call4(&JsValue::NULL, &FRONT.into(), &SHELF.into(), &BACKGROUND.into(), &search).expect("a function").unchecked_into();
    let own_files = Function::new_with_args("lang", "return lang === 'fi' ? ['a.json', 'b', 'c'] : []");
    let owns = Function::new_no_args("return true");
    let diagnose = Function::new_no_args("");
    let keep = Function::new_no_args("return Promise.resolve()");
    Widget::new(host.clone(), root.clone(), own_files, read, diagnose, keep, owns, None, place)
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
    turn().await; // what it was drawn on is emptied, and used again
    let second = widget(&host, &root, Some(place));
    there(&root, "article").await;
    assert_eq!(second.stop(), "#sote/services/oral-health");
    root.remove();
    host.remove();
}

#[wasm_bindgen_test]
async fn a_link_to_a_search_is_answered_when_the_search_file_has_come() {
    let root = new_root();
    let host: HtmlElement = new_root().unchecked_into();
    host.set_attribute("routing", "none").expect("an attribute");
    let widget = widget(&host, &root, Some("#sote/services?q=suun".to_owned()));
    let marked = there(&root, ".results mark").await;
    assert_eq!(marked.text_content().as_deref(), Some("Suun"));
    assert_eq!(widget.stop(), "#sote/services?q=suun");
    turn().await;
    assert_eq!(root.inner_html(), "");
    root.remove();
    host.remove();
}
