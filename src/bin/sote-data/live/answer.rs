//! Whether an answer is what was asked for: whole JSON, and no web page.

use serde_json::Value;

/// What is wrong with an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It will be the same the next time.
    Kind(String),
    /// It broke off, perhaps on the way.
    Broken(String),
}

/// Reads an answer by the type its server tells, and by what is in it.
pub fn read(content_type: Option<&str>, body: &[u8]) -> Result<Value, Wrong> {
    let told = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
    if told == "text/html" || told == "application/xhtml+xml" || first == Some(&b'<') {
        let told = if told.is_empty() { "no content type".to_owned() } else { told };
        return Err(Wrong::Kind(format!("the answer is a web page ({told}) and not JSON, perhaps a page to log in")));
    }
    if !may_be_json(&told) {
        return Err(Wrong::Kind(format!("the answer has the content type {told} and not application/json")));
    }
    if first.is_none() {
        return Err(Wrong::Broken("the answer is empty".to_owned()));
    }
    serde_json::from_slice(body).map_err(|error| Wrong::Broken(format!("the answer is not whole JSON: {error}")))
}

/// Servers that do not say what they send, or say that it is text or bytes, are judged by what they send.
fn may_be_json(told: &str) -> bool {
    ["", "application/json", "text/json", "text/plain", "application/octet-stream"].contains(&told)
        || told.starts_with("application/") && told.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_read_whatever_it_is_called() {
        for told in [Some("application/json; charset=utf-8"), Some("text/plain"), Some("application/hal+json"), None] {
            assert_eq!(read(told, b"\xef\xbb\xbf {\"a\": 1}"), Ok(serde_json::json!({ "a": 1 })), "{told:?}");
        }
    }

    #[test]
    fn a_page_is_none_and_is_not_asked_for_again() {
        for (told, body) in [(Some("text/html"), "{}"), (None, " <html>"), (Some("application/json"), "<html>"), (Some("image/png"), "{}")]
        {
            assert!(matches!(read(told, body.as_bytes()), Err(Wrong::Kind(_))), "{told:?} {body}");
        }
    }

    #[test]
    fn what_breaks_off_may_be_asked_for_again() {
        for body in ["", "  ", "{\"a\": [1", "{\"a\""] {
            assert!(matches!(read(Some("application/json"), body.as_bytes()), Err(Wrong::Broken(_))), "{body}");
        }
    }
}
