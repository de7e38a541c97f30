//! JSON as a tree, whoever parsed it: `serde_json` in the tools, the browser's own `JSON.parse` in the widget. A parser of our own
//! in the program would be downloaded by everybody, and every browser has one already.

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Null,
    /// `true`, `false`: no record has any.
    Truth(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    /// In the order of the file; of two fields with one name the first counts.
    Object(Vec<(String, Value)>),
}

#[cfg(feature = "cli")]
impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value as Json;
        match value {
            Json::Null => Self::Null,
            Json::Bool(truth) => Self::Truth(truth),
            Json::Number(number) => number.as_f64().map_or(Self::Null, Self::Number),
            Json::String(text) => Self::Text(text),
            Json::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Json::Object(fields) => Self::Object(fields.into_iter().map(|(name, value)| (name, Self::from(value))).collect()),
        }
    }
}
