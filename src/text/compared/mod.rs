//! The sentences of a comparison taken along.

mod en;
mod fi;
mod sv;

pub use en::TEXTS as EN;
pub use fi::TEXTS as FI;
pub use sv::TEXTS as SV;

/// The sentences of one language.
pub struct ComparedTexts {
    pub heading: &'static str,
    /// What the files hold: a function, and the year of the picture.
    pub lead: &'static str,
    pub spreadsheet: &'static str,
    pub data: &'static str,
    pub picture: &'static str,
    /// The column of what a source notes beside its figures.
    pub marks: &'static str,
}
