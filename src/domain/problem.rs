/// Why something could not be shown. A fact; the sentence for it is in `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file could not be fetched: a broken connection, or an answer other than success.
    Unreachable { url: String, status: Option<u16> },
    /// The file is a web page, not a dataset: a wrong address or a login page.
    WebPage { url: String },
    /// The file is not what it should be.
    Unreadable { url: String, reason: String },
    /// Made by another version of `sote-data`.
    Version { url: String, found: u32, expected: u32 },
    /// The dataset does not speak this language.
    Language { url: String, wanted: super::Lang },
    /// A fault of our own.
    Internal,
}

impl Problem {
    /// The public code in `sote-error`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } => "network",
            Self::WebPage { .. } | Self::Unreadable { .. } | Self::Version { .. } | Self::Language { .. } => "dataset",
            Self::Internal => "internal",
        }
    }
}
