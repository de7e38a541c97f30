use crate::domain::{Dataset, Need, Note, Sector, Service, Topic};
use crate::explorer::Place;
use std::rc::Rc;

/// The visitor's own list.
#[derive(Clone, PartialEq)]
pub struct ListScreen {
    /// In the order they were added.
    pub services: Vec<Rc<Service>>,
    /// The link named services this dataset does not have.
    pub has_unknown: bool,
    /// The list crosses the border of social and health care: one may ask for an own worker.
    pub crosses_sectors: bool,
    pub needs: Vec<(Need, Vec<Rc<Service>>)>,
    pub notes: Vec<Note>,
}

impl ListScreen {
    pub(super) fn of(place: &Place, dataset: &Dataset) -> Self {
        let resolve = |ids: &[String]| -> Vec<Rc<Service>> { ids.iter().filter_map(|id| dataset.catalogue.service(id)).map(Rc::clone).collect() };
        let services = resolve(&place.list);
        let has = |sectors: [Sector; 2]| services.iter().any(|service| sectors.contains(&service.sector));
        Self {
            has_unknown: services.len() < place.list.len(),
            crosses_sectors: has([Sector::Social, Sector::Both]) && has([Sector::Health, Sector::Both]),
            needs: dataset.catalogue.needs.iter().map(|need| (need.clone(), resolve(&need.services))).collect(),
            notes: dataset.notes_of(Topic::List).cloned().collect(),
            services,
        }
    }
}
