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
    Version { url: String, found: u16, expected: u16 },
    /// The dataset does not speak this language.
    Language { url: String, wanted: super::Lang },
}

impl Problem {
    /// Where it happened and why, for the page's developer.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Unreachable { url, status: Some(status) } => format!("{url} answered {status}."),
            Self::Unreachable { url, status: None } => format!("{url} did not answer, or does not allow this page to read it (CORS)."),
            Self::WebPage { url } => format!("{url} is a web page; src has to name a dataset made by sote-data build."),
            Self::Unreadable { url, reason } => format!("{url}: {reason}."),
            Self::Version { url, found, expected } => {
                format!("{url} has format {found}, this program reads {expected}: make it again with sote-data build.")
            }
            Self::Language { url, wanted } => format!("{url} has no texts in {}.", wanted.code()),
        }
    }

    /// The public code in `sote-error`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } => "network",
            Self::WebPage { .. } | Self::Unreadable { .. } | Self::Version { .. } | Self::Language { .. } => "dataset",
        }
    }
}
