//! The browser's own parser of JSON.

use sote_explorer::browser::json;
use sote_explorer::formats::value::Value;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn json_becomes_the_tree_it_stands_for() {
    let text = |text: &str| Value::Text(text.to_owned());
    let field = |name: &str, value| (name.to_owned(), value);
    let object = Value::Object(vec![
        field(
            "b",
            Value::List(vec![
                Value::Number(1.0),
                Value::Number(-2.5),
                Value::Number(1e300),
                Value::Null,
                Value::Truth(true),
                Value::Truth(false),
            ]),
        ),
        field("a", text("ä \"quoted\" \u{0} 🦷")),
        field("", Value::Object(vec![])),
        field("list", Value::List(vec![])),
        field("__proto__", text("x")),
        field("length", Value::Number(0.0)),
    ]);
    let written = r#"{"b":[1,-2.5,1e300,null,true,false],"a":"ä \"quoted\" \u0000 🦷","":{},"list":[],"__proto__":"x","length":0}"#;
    assert_eq!(json::parse(written), Ok(object));
    for (written, expect) in
        [("null", Value::Null), (" 5 ", Value::Number(5.0)), ("\"\"", text("")), ("[[]]", Value::List(vec![Value::List(vec![])]))]
    {
        assert_eq!(json::parse(written), Ok(expect), "{written}");
    }
}

#[wasm_bindgen_test]
fn what_is_not_json_says_why() {
    for written in ["", "{", "{'a':1}", "[1,]", "undefined", "NaN", "{} {}", "\u{feff}{}"] {
        assert!(json::parse(written).is_err_and(|reason| !reason.is_empty()), "{written:?}");
    }
}

#[wasm_bindgen_test]
fn nesting_without_end_is_refused() {
    let written = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    assert!(json::parse(&written).is_err());
}
