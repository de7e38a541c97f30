use super::Date;
use serde::Serialize;

/// A publication that figures and services rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    pub id: String,
    pub publisher: String,
    /// In the language it was published in.
    pub title: String,
    /// BCP 47 tag of `title`.
    pub title_lang: String,
    pub date: Date,
    /// What sort of publication it is, in the reader's language.
    pub kind: String,
}
