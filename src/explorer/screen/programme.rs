use crate::domain::{Dataset, Decimal, Grant, Note, Programme, Topic};
use crate::explorer::Explorer;

/// The reform: goals, time, money, places.
#[derive(Clone, PartialEq)]
pub struct ProgrammeScreen {
    pub programme: Programme,
    pub grants: Vec<GrantRow>,
    pub notes: Vec<Note>,
    /// Id of the region the page is about.
    pub region: Option<String>,
}

#[derive(Clone, PartialEq)]
pub struct GrantRow {
    pub grant: Grant,
    /// How long its bar is against the largest grant, 0 to 1.
    pub bar: f32,
}

impl ProgrammeScreen {
    pub(super) fn of(explorer: &Explorer, dataset: &Dataset) -> Self {
        let grants = &dataset.programme.grants;
        let fraction = |value: Decimal, whole: Decimal| value.fraction_of(whole);
        let largest = grants.iter().map(|grant| grant.value).reduce(|one, other| if fraction(one, other) < 1.0 { other } else { one });
        let row = |grant: &Grant| GrantRow { grant: grant.clone(), bar: largest.map_or(0.0, |largest| fraction(grant.value, largest)) };
        let region = explorer.settings.region.as_ref().and_then(|wanted| dataset.region(wanted));
        Self {
            programme: dataset.programme.clone(),
            grants: grants.iter().map(row).collect(),
            notes: dataset.notes_of(Topic::Programme).cloned().collect(),
            region: region.map(|region| region.id.clone()),
        }
    }
}
