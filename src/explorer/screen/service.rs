use crate::domain::{Basis, Channel, Dataset, Profession, Service, Share, Source};
use crate::explorer::Place;
use std::rc::Rc;

/// A service with all that belongs to it, references resolved.
#[derive(Clone, PartialEq)]
pub struct ServiceScreen {
    pub service: Rc<Service>,
    pub channels: Vec<Channel>,
    pub professions: Vec<Profession>,
    pub shares: Vec<ShareOfService>,
    pub related: Vec<Rc<Service>>,
    pub sources: Vec<Source>,
    pub on_list: bool,
    /// The visitor came from search results and can go back to them.
    pub from_results: bool,
}

#[derive(Clone, PartialEq)]
pub struct ShareOfService {
    pub share: Share,
    pub basis: Basis,
}

const MOST_RELATED: usize = 4;

impl ServiceScreen {
    pub(super) fn of(service: &Rc<Service>, place: &Place, dataset: &Dataset) -> Self {
        let catalogue = &dataset.catalogue;
        let channels = catalogue.channels.iter().filter(|channel| service.channels.contains(&channel.id)).cloned().collect();
        let professions = service.professions.iter().filter_map(|id| catalogue.professions.iter().find(|it| it.id == *id)).cloned().collect();
        let share = |id: &str| dataset.costs.as_ref().and_then(|costs| costs.share(id)).cloned();
        let shares = service.shares.iter().filter_map(|link| Some(ShareOfService { share: share(&link.id)?, basis: link.basis })).collect();
        Self {
            service: Rc::clone(service),
            channels,
            professions,
            shares,
            related: related(service, &catalogue.services),
            sources: service.sources.iter().filter_map(|id| dataset.source(id)).cloned().collect(),
            on_list: place.list.contains(&service.id),
            from_results: !place.query.trim().is_empty(),
        }
    }
}

/// The services that share most life situations, the same sector before others.
fn related(service: &Rc<Service>, all: &[Rc<Service>]) -> Vec<Rc<Service>> {
    let closeness = |other: &Rc<Service>| {
        let shared = other.situations.iter().filter(|id| service.situations.contains(id)).count();
        // of two that share as much, the one with fewer other situations is closer
        let strange = other.situations.len() - shared;
        (shared * 2 + usize::from(other.sector == service.sector)).saturating_sub(strange)
    };
    let mut others: Vec<_> = all.iter().filter(|other| other.id != service.id && closeness(other) > 0).collect();
    others.sort_by_key(|other| std::cmp::Reverse(closeness(other)));
    others.into_iter().take(MOST_RELATED).map(Rc::clone).collect()
}
