//! What of JSON Schema our schemas use, and stricter: a field that the schema does not name is a slip here.

use serde_json::Value;
use sote_explorer::domain::{Date, Decimal, Places};

/// Everything in a document that its schema does not allow, with its place.
pub fn problems(schema: &Value, document: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    check(schema, schema, document, "", &mut problems);
    problems
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, problems: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        let mut tell = |reason: &str| problems.push(format!("{place}: {reason} (is {})", short(value)));
        match keyword.as_str() {
            "$ref" => {
                let name = rule.as_str().and_then(|name| name.strip_prefix("#/$defs/")).expect("a name of a definition");
                check(root, root["$defs"].get(name).expect(name), value, place, problems);
            }
            "const" if value != rule => tell(&format!("expected {rule}")),
            "enum" if !rule.as_array().expect("words").contains(value) => tell(&format!("expected one of {rule}")),
            "type" if !is_of(value, rule.as_str().expect("a type")) => tell(&format!("expected {rule}")),
            "minimum" if value.as_f64() < rule.as_f64() => tell("is too small"),
            "maximum" if value.as_f64() > rule.as_f64() => tell("is too large"),
            "pattern" if !matches(value.as_str().unwrap_or_default(), rule) => tell(&format!("does not match {rule}")),
            "anyOf" => {
                let fits = |one: &Value| {
                    let mut found = Vec::new();
                    check(root, one, value, place, &mut found);
                    found.is_empty()
                };
                if !rule.as_array().expect("schemas").iter().any(fits) {
                    tell("fits none of its schemas");
                }
            }
            "required" => {
                let missing = rule.as_array().expect("names").iter().filter(|name| value.get(name.as_str().expect("a name")).is_none());
                missing.for_each(|name| tell(&format!("{name} is missing")));
            }
            "properties" => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    match rule.get(name) {
                        Some(schema) => check(root, schema, value, &format!("{place}/{name}"), problems),
                        None => problems.push(format!("{place}/{name}: is not in the schema")),
                    }
                }
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{place}/{index}"), problems);
                }
            }
            "$schema" | "$defs" | "title" | "const" | "enum" | "type" | "minimum" | "maximum" | "pattern" => {}
            other => panic!("this check does not know {other}"),
        }
    }
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "null" => value.is_null(),
        other => panic!("this check does not know the type {other}"),
    }
}

/// The three patterns there are, by the readers they stand for.
fn matches(text: &str, pattern: &Value) -> bool {
    match pattern.as_str().expect("a pattern") {
        date if date.contains("{4}") => Date::parse(text).is_some(),
        places if places.contains(r"\+") => Places::parse(text).is_some(),
        _ => Decimal::parse(text).is_some(),
    }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}
