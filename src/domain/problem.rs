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
    /// The file it happened to.
    #[must_use]
    pub fn url(&self) -> &str {
        match self {
            Self::Unreachable { url, .. }
            | Self::WebPage { url }
            | Self::Unreadable { url, .. }
            | Self::Version { url, .. }
            | Self::Language { url, .. } => url,
        }
    }

    /// What is wrong with the file and the remedy, for the page's developer; empty where only its server can tell.
    #[must_use]
    pub fn remedy(&self) -> String {
        match self {
            Self::Unreachable { .. } | Self::WebPage { .. } => String::new(),
            Self::Unreadable { reason, .. } => format!("{reason}. Publish it again, whole, as sote-data build made it."),
            Self::Version { found, expected, .. } => {
                format!("it has format {found}, this program reads {expected}. Make it again with sote-data build.")
            }
            Self::Language { wanted, .. } => {
                format!("it has no texts in {0}. Make it again with --lang {0}, or set another lang.", wanted.code())
            }
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
