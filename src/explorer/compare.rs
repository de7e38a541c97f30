use crate::domain::{Date, Reckoned};

/// What of a dataset's cost tables the visitor compares. What is absent is at its default, which depends on the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compare {
    /// Id of a table.
    pub table: Option<String>,
    /// Id of a function.
    pub function: Option<String>,
    pub year: Option<Date>,
    /// Ids of the regions set apart from the others; absent for the region the page asks for.
    pub regions: Option<Vec<String>>,
    pub reckoned: Option<Reckoned>,
}

/// Each region set apart has a line of its own, and more lines cannot be told apart.
pub const MOST_MARKED: usize = 5;

impl Compare {
    /// With a region set apart, or no longer. Where there are as many as can be told apart, the first makes room, but never the page's own.
    #[must_use]
    pub fn toggled(&self, marked: &[&str], region: &str, own: Option<&str>) -> Self {
        let mut regions: Vec<String> = marked.iter().filter(|id| **id != region).map(|id| (*id).to_owned()).collect();
        if regions.len() == marked.len() {
            regions.push(region.to_owned());
        }
        if regions.len() > MOST_MARKED {
            let first = regions.iter().position(|id| Some(id.as_str()) != own).unwrap_or(0);
            regions.remove(first);
        }
        Self { regions: Some(regions), ..self.clone() }
    }
}
