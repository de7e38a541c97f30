use crate::domain::{Background, Dataset, Need, Sector, Service};
use crate::explorer::Place;

/// The visitor's own list.
pub struct ListScreen<'a> {
    /// In the order they were added.
    pub services: Vec<&'a Service>,
    /// The link named services this dataset does not have.
    pub has_unknown: bool,
    /// The list crosses the border of social and health care: one may ask for an own worker.
    pub crosses_sectors: bool,
    pub needs: Vec<(&'a Need, Vec<&'a Service>)>,
}

impl<'a> ListScreen<'a> {
    pub(super) fn of(place: &Place, dataset: &'a Dataset, background: Option<&'a Background>) -> Self {
        let resolve = |ids: &[String]| -> Vec<&'a Service> { ids.iter().filter_map(|id| dataset.catalogue.service(id)).collect() };
        let services = resolve(&place.list);
        let has = |sectors: [Sector; 2]| services.iter().any(|service| sectors.contains(&service.sector));
        Self {
            has_unknown: services.len() < place.list.len(),
            crosses_sectors: has([Sector::Social, Sector::Both]) && has([Sector::Health, Sector::Both]),
            needs: background.iter().flat_map(|background| &background.needs).map(|need| (need, resolve(&need.services))).collect(),
            services,
        }
    }
}
