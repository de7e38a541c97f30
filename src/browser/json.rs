//! The browser's own parser of JSON.

use crate::formats::value::Value;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// # Errors
/// When the text is not JSON; the reason is the browser's.
pub fn parse(text: &str) -> Result<Value, String> {
    let parsed = JSON::parse(text)
        .map_err(|error| error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default())?;
    Ok(value(&parsed))
}

/// `JSON.parse` has looked after depth: deeper nesting than its own stack bears was an error already.
fn value(parsed: &JsValue) -> Value {
    if let Some(text) = parsed.as_string() {
        Value::Text(text)
    } else if let Some(number) = parsed.as_f64() {
        Value::Number(number)
    } else if let Some(truth) = parsed.as_bool() {
        Value::Truth(truth)
    } else if parsed.is_null() {
        Value::Null
    } else if let Some(items) = parsed.dyn_ref::<Array>() {
        Value::List(items.iter().map(|item| value(&item)).collect())
    } else {
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), value(&entry.get(1)))
        };
        Value::Object(Object::entries(parsed.unchecked_ref()).iter().map(field).collect())
    }
}
