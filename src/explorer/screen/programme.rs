use super::Timeline;
use crate::domain::{Decimal, Front, Grant, Programme, Region};
use crate::explorer::Explorer;
use std::cmp::Reverse;

/// The reform: goals, time, money, places.
pub struct ProgrammeScreen<'a> {
    pub programme: &'a Programme,
    pub timeline: Timeline<'a>,
    pub grants: Vec<GrantRow<'a>>,
    /// All areas that organise services, the largest first.
    pub regions: Vec<RegionRow<'a>>,
    /// Id of the region the page is about.
    pub region: Option<&'a str>,
}

pub struct RegionRow<'a> {
    pub region: &'a Region,
    /// How long its bar is against the largest population, in thousandths.
    pub bar: u32,
}

pub struct GrantRow<'a> {
    pub grant: &'a Grant,
    /// How long its bar is against the largest grant, in thousandths.
    pub bar: u32,
}

impl<'a> ProgrammeScreen<'a> {
    #[inline(never)] // begins the rest of the program
    pub(super) fn of(explorer: &Explorer, programme: &'a Programme, front: &'a Front) -> Self {
        let grants = &programme.grants;
        let whole = grants.iter().fold(Decimal::whole(0), |sum, grant| sum.plus(grant.value));
        let largest = grants.iter().map(|grant| grant.value).max_by_key(|value| value.per_mille_of(whole));
        let bar = |value: Decimal| largest.map_or(0, |largest| value.per_mille_of(largest));
        let row = |grant: &'a Grant| GrantRow { grant, bar: bar(grant.value) };
        let region = explorer.settings.region.as_ref().and_then(|wanted| front.region(wanted));
        Self {
            programme,
            timeline: Timeline::of(&programme.events),
            grants: grants.iter().map(row).collect(),
            regions: by_population(&front.regions),
            region: region.map(|region| region.id.as_str()),
        }
    }
}

/// The largest population first; areas without one of their own last, in the dataset's order.
fn by_population(regions: &[Region]) -> Vec<RegionRow<'_>> {
    let largest = regions.iter().filter_map(|region| region.population).max_by_key(|population| population.units());
    let bar = |region: &Region| region.population.zip(largest).map_or(0, |(population, largest)| population.per_mille_of(largest));
    let size = |region: &Region| u32::try_from(region.population.map_or(0, Decimal::units)).unwrap_or(u32::MAX);
    let mut order: Vec<(Reverse<u32>, usize)> = regions.iter().enumerate().map(|(place, region)| (Reverse(size(region)), place)).collect();
    order.sort_unstable();
    let row = |(_, place): (Reverse<u32>, usize)| regions.get(place).map(|region| RegionRow { region, bar: bar(region) });
    order.into_iter().filter_map(row).collect()
}
