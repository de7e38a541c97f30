//! Which region and which year each category is, and their order.

use super::super::choose::Choice;
use super::super::cube::{Category, Dimension};
use super::super::regions::Found;
use super::super::start;
use super::super::time::time;
use super::{Composer, shown};
use crate::domain::Date;
use crate::domain::cost_table::COUNTRY;
use std::collections::BTreeMap;

/// Categories of a dimension that are used: what each became, by the category's place.
pub struct Used<T> {
    /// In order, each once.
    pub all: Vec<T>,
    /// The place in `all` for each category.
    pub places: Vec<Option<usize>>,
}

impl<T: Ord + Clone> Used<T> {
    /// One category alone, where there is no dimension.
    pub fn one(it: T) -> Self {
        Self { all: vec![it], places: vec![Some(0)] }
    }
}

impl<'a> Composer<'a> {
    pub(super) fn regions(&mut self, dimension: &'a Dimension) -> Result<Used<String>, String> {
        let known = self.known;
        let found: Vec<Found> = dimension
            .categories
            .iter()
            .map(|category| known.regions.find(category, self.cube.dialect, known.told, known.companions))
            .collect();
        if !found.iter().any(|it| matches!(it, Found::Region(_))) {
            let names: Vec<String> = dimension.categories.iter().take(5).map(|category| start(category.name())).collect();
            return Err(format!(
                "dimension {}: none of its {} regions is ours, such as {}",
                start(&dimension.label),
                found.len(),
                names.join(", ")
            ));
        }
        let mut others: BTreeMap<String, usize> = BTreeMap::new();
        let mut ids: Vec<Option<String>> = Vec::new();
        for (category, found) in dimension.categories.iter().zip(found) {
            let shown = shown(category);
            ids.push(match found {
                Found::Region(id) if known.regions.knows(&id) => Some(id),
                Found::Region(id) => self.left_out(category, format!("region {shown}: {id:?} in tables.toml is none of our regions")),
                Found::Conflict(one, other) => self.left_out(
                    category,
                    format!("region {shown}: the code is that of {one}, the name that of {other}; tell which in tables.toml"),
                ),
                Found::Unknown => self.left_out(category, format!("region {shown} is none of ours; if it is, tell so in tables.toml")),
                Found::Other(kind) => {
                    *others.entry(kind).or_default() += 1;
                    None
                }
            });
        }
        for (kind, count) in others {
            self.lines.push(format!("{count} regions are of the kind {kind}: not used"));
        }
        let used = self.used(dimension, ids, "region");
        Ok(sorted(used, |id| known.regions.order(id)))
    }

    pub(super) fn years(&mut self, dimension: &'a Dimension) -> Result<Used<Date>, String> {
        let mut dates = Vec::new();
        for category in &dimension.categories {
            let date = time(&category.code).or_else(|| time(category.name()));
            dates.push(date.or_else(|| self.left_out(category, format!("{} is neither a year nor a month", shown(category)))));
        }
        if dates.iter().all(Option::is_none) {
            return Err(format!("dimension {}: has no year", start(&dimension.label)));
        }
        let used = self.used(dimension, dates, "year");
        let used = sorted(used, |date| *date);
        self.preliminary = vec![false; used.all.len()];
        for (category, place) in dimension.categories.iter().zip(&used.places) {
            if let Some(slot) = place.and_then(|place| self.preliminary.get_mut(place)) {
                *slot = category.name().trim().ends_with('*');
            }
        }
        Ok(used)
    }

    /// Of categories that are the same, the first counts.
    fn used<T: Ord + Clone>(&mut self, dimension: &'a Dimension, found: Vec<Option<T>>, what: &str) -> Used<T> {
        let mut all = Vec::new();
        let mut seen: BTreeMap<T, &Category> = BTreeMap::new();
        let mut places = Vec::new();
        for (category, it) in dimension.categories.iter().zip(found) {
            places.push(it.and_then(|it| {
                if let Some(first) = seen.get(&it) {
                    return self
                        .left_out(category, format!("{what} {} is the same as {}: the first is kept", shown(category), shown(first)));
                }
                seen.insert(it.clone(), category);
                all.push(it);
                Some(all.len() - 1)
            }));
        }
        Used { all, places }
    }

    /// How the source names the country; Finland without Åland is a country level too.
    pub(super) fn country_name(&mut self, choice: &Choice, regions: &Used<String>) -> Option<String> {
        let country = regions.all.iter().position(|id| id == COUNTRY)?;
        let dimension = self.dimension(choice.region)?;
        let category = regions.places.iter().position(|place| *place == Some(country)).and_then(|place| dimension.categories.get(place))?;
        let own = self.cube.dialect.is_sotkanet().then(|| self.known.companions.regions.get(&category.code)).flatten();
        match own {
            Some(region) => region.titles.nearest(self.lang).map(str::to_owned),
            None if self.cube.dialect.is_sotkanet() => None,
            None => self.clean(category.name(), &category.place),
        }
    }
}

/// Puts what is used into order, and its places with it.
fn sorted<T: Clone, K: Ord>(used: Used<T>, key: impl Fn(&T) -> K) -> Used<T> {
    let mut order: Vec<usize> = (0..used.all.len()).collect();
    order.sort_by_key(|place| used.all.get(*place).map(&key));
    let mut went = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(slot) = went.get_mut(*old) {
            *slot = new;
        }
    }
    let all = order.iter().filter_map(|old| used.all.get(*old).cloned()).collect();
    let places = used.places.into_iter().map(|place| place.and_then(|place| went.get(place).copied())).collect();
    Used { all, places }
}
