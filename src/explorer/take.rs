/// A form in which figures are taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The table for a spreadsheet.
    Spreadsheet,
    /// The table for a program.
    Data,
    Svg,
    Png,
    /// A sentence that cites the figures.
    Citation,
    /// The link to what is open: a service, or the visitor's own list with all that is on it.
    Link,
    /// A sheet of paper.
    Paper,
    /// What is compared of the cost tables, as a file.
    Compared(Form),
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For a spreadsheet.
    Spreadsheet,
    /// For a program.
    Data,
    Svg,
    Png,
}

/// What has become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A file by its name.
    Saved(String),
    NotSaved,
    Copied,
    LinkCopied,
    /// The text the browser did not let be copied.
    NotCopied(String),
}
