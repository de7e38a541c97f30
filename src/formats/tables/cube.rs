//! A table as its file has it: dimensions, categories and cells, in any number of dimensions, nothing decided.

use crate::domain::Decimal;

/// How a file writes its tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    JsonStat,
    SotkanetCsv,
    SotkanetJson,
    #[default]
    Csv,
}

impl Dialect {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::JsonStat => "JSON-stat",
            Self::SotkanetCsv => "Sotkanet CSV",
            Self::SotkanetJson => "Sotkanet JSON",
            Self::Csv => "plain CSV",
        }
    }

    /// Whether regions and functions are named by Sotkanet's own numbers.
    #[must_use]
    pub const fn is_sotkanet(self) -> bool {
        matches!(self, Self::SotkanetCsv | Self::SotkanetJson)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cube {
    pub dialect: Dialect,
    /// Where it stands in its file; empty when it is the whole of it.
    pub place: String,
    pub title: Option<String>,
    pub source: Option<String>,
    pub updated: Option<String>,
    pub notes: Vec<String>,
    /// What its signs mean, where the file says so.
    pub meanings: Vec<(String, String)>,
    pub dimensions: Vec<Dimension>,
    /// Those that are in the file, in its order; none stands twice.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    pub id: String,
    pub label: String,
    pub role: Option<Role>,
    pub categories: Vec<Category>,
}

/// What the file itself says a dimension is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Region,
    Time,
    /// What is measured; its categories may have units.
    Measure,
    Function,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Category {
    pub code: String,
    pub label: Option<String>,
    pub unit: Option<String>,
    pub decimals: Option<u8>,
    /// Where it stands, or stands first.
    pub place: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Row-major: the last dimension changes fastest.
    pub at: u64,
    pub figure: Option<Decimal>,
    pub mark: Option<Box<str>>,
}

impl Category {
    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.label.as_deref().filter(|label| !label.trim().is_empty()).unwrap_or(&self.code)
    }
}

impl Cube {
    /// How many cells dimensions of these sizes have room for. It is a number only: nothing of that size is made.
    ///
    /// # Errors
    /// When that is beyond counting.
    pub fn room(sizes: impl IntoIterator<Item = usize>) -> Result<u64, String> {
        let product = sizes.into_iter().try_fold(1_u64, |product, size| product.checked_mul(u64::try_from(size).ok()?));
        product.ok_or_else(|| "the sizes multiply to more than can be counted".to_owned())
    }

    /// The category of a cell in each dimension.
    #[must_use]
    pub fn coordinates(&self, at: u64) -> Vec<usize> {
        let mut rest = usize::try_from(at).unwrap_or(usize::MAX);
        let mut places: Vec<usize> = Vec::with_capacity(self.dimensions.len());
        for size in self.dimensions.iter().rev().map(|dimension| dimension.categories.len().max(1)) {
            places.push(rest % size);
            rest /= size;
        }
        places.reverse();
        places
    }
}
