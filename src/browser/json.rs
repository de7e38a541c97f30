//! The browser's own parser of JSON.

use crate::formats::value::Value;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// # Errors
/// When the text is not JSON; the reason is the browser's.
pub fn parse(text: &str) -> Result<Value, String> {
    let parsed = JSON::parse(text)
        .map_err(|error| error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default())?;
    value(&parsed, DEEPEST)
}

/// No dataset nests deeper than a few levels; a file made to break us may.
const DEEPEST: u8 = 64;

fn value(parsed: &JsValue, depth: u8) -> Result<Value, String> {
    let Some(depth) = depth.checked_sub(1) else { return Err("nested too deeply".to_owned()) };
    if let Some(text) = parsed.as_string() {
        Ok(Value::Text(text))
    } else if let Some(number) = parsed.as_f64() {
        Ok(Value::Number(number))
    } else if let Some(truth) = parsed.as_bool() {
        Ok(Value::Truth(truth))
    } else if parsed.is_null() {
        Ok(Value::Null)
    } else if let Some(items) = parsed.dyn_ref::<Array>() {
        items.iter().map(|item| value(&item, depth)).collect::<Result<_, _>>().map(Value::List)
    } else {
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            Ok((entry.get(0).as_string().unwrap_or_default(), value(&entry.get(1), depth)?))
        };
        Object::entries(parsed.unchecked_ref()).iter().map(field).collect::<Result<_, String>>().map(Value::Object)
    }
}
