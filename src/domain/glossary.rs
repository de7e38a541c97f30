use serde::Serialize;

/// A term of the field, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    pub id: String,
    pub name: String,
    pub definition: String,
    /// Ids of terms that help to understand this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<String>,
    pub source: String,
}
