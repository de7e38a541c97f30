//! What each dimension of a cube means.

use super::companions::Companions;
use super::cube::{Cube, Dimension, Role};
use super::fold::fold;
use super::mapping::TableMapping;
use super::regions::{Found, Regions};
use super::roles;
use super::time::time;

/// Places of dimensions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub function: Option<usize>,
    pub region: Option<usize>,
    pub time: Option<usize>,
    pub measure: Option<usize>,
    /// Of every other dimension the one category that is read.
    pub fixed: Vec<(usize, usize)>,
}

/// Finds regions, time, functions and measures: as the mapping says, as the file says, by names, by what the categories are.
///
/// # Errors
/// When something needed is not found, or could be several; the sentence tells what to write into `tables.toml`.
pub fn choose(cube: &Cube, mapping: &TableMapping, regions: &Regions, companions: &Companions) -> Result<Choice, String> {
    let mut choice = Choice::default();
    told(cube, mapping, &mut choice)?;
    let dimensions = || cube.dimensions.iter().enumerate();
    let free = |choice: &Choice, place: usize| ![choice.function, choice.region, choice.time, choice.measure].contains(&Some(place));
    let first = |choice: &Choice, is: &dyn Fn(&Dimension) -> bool| {
        dimensions().find(|(place, it)| free(choice, *place) && is(it)).map(|(place, _)| place)
    };
    let by_role = |wanted: Role| move |it: &Dimension| it.role == Some(wanted);
    let by_name = |wanted: Role| {
        move |it: &Dimension| it.role.is_none() && (roles::role(&it.id) == Some(wanted) || roles::role(&it.label) == Some(wanted))
    };
    if mapping.region.is_none() {
        let are_regions = |it: &Dimension| {
            let known = it
                .categories
                .iter()
                .filter(|category| matches!(regions.find(category, cube.dialect, mapping, companions), Found::Region(_)));
            it.role.is_none() && known.count() * 2 > it.categories.len()
        };
        choice.region = choice.region.or_else(|| first(&choice, &by_role(Role::Region)));
        choice.region = choice.region.or_else(|| first(&choice, &by_name(Role::Region)));
        choice.region = choice.region.or_else(|| first(&choice, &are_regions));
        if choice.region.is_none() {
            return Err(format!(
                "no dimension of regions among {}: tell it in tables.toml as roles.region, or the region of all figures as region",
                names(cube)
            ));
        }
    }
    if mapping.year.is_none() {
        let are_times = |it: &Dimension| {
            it.role.is_none() && !it.categories.is_empty() && it.categories.iter().all(|category| time(&category.code).is_some())
        };
        choice.time = choice.time.or_else(|| first(&choice, &by_role(Role::Time)));
        choice.time = choice.time.or_else(|| first(&choice, &by_name(Role::Time)));
        choice.time = choice.time.or_else(|| first(&choice, &are_times));
        if choice.time.is_none() {
            return Err(format!(
                "no dimension of years among {}: tell it in tables.toml as roles.year, or the year of all figures as year",
                names(cube)
            ));
        }
    }
    choice.measure = choice.measure.or_else(|| first(&choice, &by_role(Role::Measure))).or_else(|| first(&choice, &by_name(Role::Measure)));
    choice.function =
        choice.function.or_else(|| first(&choice, &by_role(Role::Function))).or_else(|| first(&choice, &by_name(Role::Function)));
    fix(cube, mapping, &mut choice)?;
    Ok(choice)
}

fn told(cube: &Cube, mapping: &TableMapping, choice: &mut Choice) -> Result<(), String> {
    let roles = &mapping.roles;
    let unit = roles.unit.as_ref().filter(|_| roles.measure.is_none());
    let wanted = [
        (&roles.function, &mut choice.function, "function"),
        (&roles.region, &mut choice.region, "region"),
        (&roles.year, &mut choice.time, "year"),
        (&roles.measure, &mut choice.measure, "measure"),
    ];
    for (name, place, role) in wanted {
        // what is told of all figures needs no dimension
        let is_of_all = role == "region" && mapping.region.is_some() || role == "year" && mapping.year.is_some();
        let Some(name) = name.as_ref().filter(|_| !is_of_all) else { continue };
        *place = Some(
            dimension(cube, name)
                .ok_or_else(|| format!("has no dimension {name:?}, which tables.toml tells as roles.{role}: there are {}", names(cube)))?,
        );
    }
    if let Some(name) = unit {
        choice.measure = dimension(cube, name);
    }
    Ok(())
}

fn dimension(cube: &Cube, name: &str) -> Option<usize> {
    let wanted = fold(name);
    cube.dimensions.iter().position(|it| fold(&it.id) == wanted || fold(&it.label) == wanted)
}

fn names(cube: &Cube) -> String {
    let names: Vec<String> = cube.dimensions.iter().map(|it| super::start(&it.label)).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// Chooses one category of each dimension that means none of the four; of several that could be functions, one must be told.
fn fix(cube: &Cube, mapping: &TableMapping, choice: &mut Choice) -> Result<(), String> {
    let mut open = Vec::new();
    for (place, it) in cube.dimensions.iter().enumerate() {
        if [choice.function, choice.region, choice.time, choice.measure].contains(&Some(place)) {
            continue;
        }
        let wanted =
            mapping.only.iter().find(|(name, _)| fold(name) == fold(&it.id) || fold(name) == fold(&it.label)).map(|(_, code)| code);
        let found = match (wanted, it.categories.as_slice()) {
            (Some(wanted), categories) => {
                let found = categories.iter().position(|category| category.code == *wanted || category.name() == wanted);
                Some(found.ok_or_else(|| {
                    format!("dimension {}: has no category {wanted:?}, which tables.toml tells as only", super::start(&it.label))
                })?)
            }
            (None, [_]) => Some(0),
            (None, _) => None,
        };
        match found {
            Some(category) => choice.fixed.push((place, category)),
            None => open.push(place),
        }
    }
    // what has a category for the sum is a breakdown by something else, such as gender or age
    let total = |place: usize| cube.dimensions.get(place)?.categories.iter().position(|it| roles::is_total(&it.code, it.name()));
    if choice.function.is_none() {
        let whole: Vec<usize> = open.iter().copied().filter(|place| total(*place).is_none()).collect();
        match (open.as_slice(), whole.as_slice()) {
            ([one], _) | (_, [one]) => choice.function = Some(*one),
            ([], _) => {}
            _ => {
                return Err(format!(
                    "several dimensions could be the functions: tell one in tables.toml as roles.function, of the others one category as only. There are {}",
                    names(cube)
                ));
            }
        }
    }
    for place in open.into_iter().filter(|place| choice.function != Some(*place)) {
        let label = cube.dimensions.get(place).map(|it| super::start(&it.label)).unwrap_or_default();
        let category = total(place)
            .ok_or_else(|| format!("dimension {label} has several categories and none for their sum: tell one in tables.toml as only"))?;
        choice.fixed.push((place, category));
    }
    Ok(())
}
