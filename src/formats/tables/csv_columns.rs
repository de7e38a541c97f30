//! What the columns of a plain CSV are: a key of its rows, or figures, whose headings may be years, regions or measures.

use super::cell::{is_like_figure, is_missing};
use super::cube::Role;
use super::fold::fold;
use super::mapping::TableMapping;
use super::regions::Regions;
use super::time::{time, year_and_rest};
use super::{roles, start};
use csv::StringRecord;

/// A column and its use.
pub struct Column {
    pub place: usize,
    pub name: String,
    pub r#use: Use,
}

pub enum Use {
    Key(Option<Role>),
    Figures,
    /// Figures of the region the heading names.
    OfRegion,
    /// Figures of the year the heading names.
    OfYear,
    /// Figures of the year the heading begins with, and of what follows.
    OfYearAnd(String, String),
}

impl Column {
    pub fn role(&self) -> Option<Role> {
        if let Use::Key(role) = self.r#use { role } else { None }
    }

    /// The region, the year and the measure that the heading of figures tells; nothing for a key.
    pub fn spread(&self) -> Option<[Option<String>; 3]> {
        let name = || Some(self.name.clone());
        match &self.r#use {
            Use::Key(_) => None,
            Use::Figures => Some([None, None, name()]),
            Use::OfRegion => Some([name(), None, None]),
            Use::OfYear => Some([None, name(), None]),
            Use::OfYearAnd(year, rest) => Some([None, Some(year.clone()), Some(rest.clone())]),
        }
    }
}

/// The rows; only the first so many tell what a column is.
const ROWS_LOOKED_AT: usize = 1_000;
/// One cell in so many may be a slip, and the column still one of figures.
const MOST_BAD: usize = 3;

/// Finds the use of each column: as the mapping says, by its heading, by what is in it.
///
/// # Errors
/// When the mapping names a column that is not there, or no column has figures.
pub fn columns(heading: &[String], rows: &[(u64, StringRecord)], mapping: &TableMapping, regions: &Regions) -> Result<Vec<Column>, String> {
    let told = [
        (&mapping.roles.region, Use::Key(Some(Role::Region)), "region"),
        (&mapping.roles.year, Use::Key(Some(Role::Time)), "year"),
        (&mapping.roles.function, Use::Key(Some(Role::Function)), "function"),
        (&mapping.roles.measure, Use::Key(Some(Role::Measure)), "measure"),
        (&mapping.roles.unit, Use::Key(Some(Role::Measure)), "unit"),
        (&mapping.roles.value, Use::Figures, "value"),
    ];
    let mut uses: Vec<Option<Use>> = heading.iter().map(|_| None).collect();
    for (name, r#use, role) in told {
        let Some(name) = name else { continue };
        let place = heading.iter().position(|column| fold(column) == fold(name));
        let slot = place.and_then(|place| uses.get_mut(place));
        *slot.ok_or_else(|| format!("has no column {name:?}, which tables.toml tells as roles.{role}"))? = Some(r#use);
    }
    let fields = |place: usize| rows.iter().take(ROWS_LOOKED_AT).map(move |(_, row)| row.get(place).unwrap_or_default().trim());
    let are_figures = |place: usize| {
        let (good, bad): (Vec<&str>, Vec<&str>) = fields(place).filter(|field| !is_missing(field)).partition(|field| is_like_figure(field));
        bad.len() * MOST_BAD <= good.len()
    };
    let has_value = mapping.roles.value.is_some();
    for (place, name) in heading.iter().enumerate() {
        let Some(slot @ None) = uses.get_mut(place) else { continue };
        let role = roles::role(name);
        *slot = if role.is_some() {
            Some(Use::Key(role))
        } else if has_value {
            Some(Use::Key(None))
        } else if time(name).is_some() {
            Some(Use::OfYear)
        } else if regions.is_region(name) && are_figures(place) {
            Some(Use::OfRegion)
        } else if let Some((_, rest)) = year_and_rest(name).filter(|_| are_figures(place)) {
            let year = name.trim().trim_end_matches(rest).trim();
            Some(Use::OfYearAnd(year.to_owned(), rest.to_owned()))
        } else {
            None
        };
    }
    let has_time = uses.iter().flatten().any(|it| matches!(it, Use::Key(Some(Role::Time)) | Use::OfYear | Use::OfYearAnd(..)));
    let mut is_time_open = !has_time && mapping.year.is_none();
    for (place, name) in heading.iter().enumerate() {
        let Some(slot @ None) = uses.get_mut(place) else { continue };
        let are_years = is_time_open && fields(place).all(|field| time(field).is_some());
        *slot = if are_years {
            is_time_open = false;
            Some(Use::Key(Some(Role::Time)))
        } else if roles::is_value(name) || are_figures(place) {
            Some(Use::Figures)
        } else {
            Some(Use::Key(None))
        };
    }
    let columns: Vec<Column> = uses
        .into_iter()
        .zip(heading)
        .enumerate()
        .filter_map(|(place, (r#use, name))| Some(Column { place, name: name.clone(), r#use: r#use? }))
        .collect();
    if columns.iter().all(|column| matches!(column.r#use, Use::Key(_))) {
        let names: Vec<String> = heading.iter().take(20).map(|name| start(name)).collect();
        return Err(format!("no column has figures; there are {}: tell it in tables.toml as roles.value", names.join(", ")));
    }
    Ok(columns)
}
