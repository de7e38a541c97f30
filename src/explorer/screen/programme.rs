use crate::domain::{Dataset, Decimal, Grant, Programme};
use crate::explorer::Explorer;

/// The reform: goals, time, money, places.
pub struct ProgrammeScreen<'a> {
    pub programme: &'a Programme,
    pub grants: Vec<GrantRow<'a>>,
    /// Id of the region the page is about.
    pub region: Option<&'a str>,
}

pub struct GrantRow<'a> {
    pub grant: &'a Grant,
    /// How long its bar is against the largest grant, in thousandths.
    pub bar: u32,
}

impl<'a> ProgrammeScreen<'a> {
    pub(super) fn of(explorer: &Explorer, programme: &'a Programme, dataset: &'a Dataset) -> Self {
        let grants = &programme.grants;
        let whole = grants.iter().fold(Decimal::whole(0), |sum, grant| sum.plus(grant.value));
        let largest = grants.iter().map(|grant| grant.value).max_by_key(|value| value.per_mille_of(whole));
        let bar = |value: Decimal| largest.map_or(0, |largest| value.per_mille_of(largest));
        let row = |grant: &'a Grant| GrantRow { grant, bar: bar(grant.value) };
        let region = explorer.settings.region.as_ref().and_then(|wanted| dataset.region(wanted));
        Self { programme, grants: grants.iter().map(row).collect(), region: region.map(|region| region.id.as_str()) }
    }
}
