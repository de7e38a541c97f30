use crate::domain::{Background, Basis, Channel, Dataset, Profession, Service, Share};
use crate::explorer::Place;
use std::cmp::Reverse;

/// A service with all that belongs to it, references resolved.
pub struct ServiceScreen<'a> {
    pub service: &'a Service,
    pub channels: Vec<&'a Channel>,
    pub professions: Vec<&'a Profession>,
    /// Nothing until the costs have come.
    pub shares: Option<Vec<ShareOfService<'a>>>,
    pub related: Vec<&'a Service>,
    pub on_list: bool,
    /// The visitor came from search results and can go back to them.
    pub from_results: bool,
}

pub struct ShareOfService<'a> {
    pub share: &'a Share,
    pub basis: Basis,
}

const MOST_RELATED: usize = 4;

impl<'a> ServiceScreen<'a> {
    pub(super) fn of(service: &'a Service, place: &Place, dataset: &'a Dataset, background: Option<&'a Background>) -> Self {
        let catalogue = &dataset.catalogue;
        let channels = catalogue.channels.iter().filter(|channel| service.channels.contains(&channel.id)).collect();
        let professions = service.professions.iter().filter_map(|id| catalogue.professions.iter().find(|it| it.id == *id)).collect();
        let share = |id: &str| background?.costs.as_ref()?.share(id);
        let shares = service.shares.iter().filter_map(|link| Some(ShareOfService { share: share(&link.id)?, basis: link.basis })).collect();
        Self {
            service,
            channels,
            professions,
            shares: background.map(|_| shares),
            related: related(service, &catalogue.services),
            on_list: place.list.contains(&service.id),
            from_results: !place.query.trim().is_empty(),
        }
    }
}

/// The services that share most life situations; of those the same sector first, then those with few other situations.
fn related<'a>(service: &Service, all: &'a [Service]) -> Vec<&'a Service> {
    let closeness = |other: &Service| -> u32 {
        let count = |shared: bool| other.situations.iter().filter(|id| service.situations.contains(id) == shared).count();
        let (shared, strange) = (u32::try_from(count(true)).unwrap_or(0), u32::try_from(count(false)).unwrap_or(0));
        if shared == 0 { 0 } else { shared * 100 + u32::from(other.sector == service.sector) * 50 + 20_u32.saturating_sub(strange) }
    };
    let others = all.iter().enumerate().filter(|(_, other)| other.id != service.id && closeness(other) > 0);
    let mut order: Vec<(Reverse<u32>, usize)> = others.map(|(place, other)| (Reverse(closeness(other)), place)).collect();
    order.sort_unstable();
    order.into_iter().take(MOST_RELATED).filter_map(|(_, place)| all.get(place)).collect()
}
