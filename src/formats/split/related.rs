//! Services near a service: where somebody goes on who looked for the one and means the other.

use super::number;
use crate::domain::{Service, ServiceRef};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

const MOST_RELATED: usize = 4;
/// For each service so many of its kind are compared: all of a small dataset, of a large one those that come after it.
const MOST_COMPARED: usize = 200;

/// Finds for each service those near it.
pub fn relate(services: &mut [Service]) {
    let is_small = services.len() <= MOST_COMPARED;
    let mut kinds: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, service) in services.iter().enumerate() {
        for kind in kinds_of(service, is_small) {
            kinds.entry(kind).or_default().push(place);
        }
    }
    let near = |(place, service): (usize, &Service)| {
        let mut others: BTreeSet<usize> = BTreeSet::new();
        for all in kinds_of(service, is_small).iter().filter_map(|kind| kinds.get(kind.as_str())) {
            let after = all.partition_point(|other| *other <= place);
            others.extend(all.iter().cycle().skip(after).take(all.len().min(MOST_COMPARED)).filter(|other| **other != place));
        }
        nearest(service, others.into_iter().filter_map(|other| services.get(other)))
    };
    let related: Vec<Vec<ServiceRef>> = services.iter().enumerate().map(near).collect();
    for (service, related) in services.iter_mut().zip(related) {
        service.related = related;
    }
}

/// What two services have in common to be worth comparing. Thousands share a life situation, fewer a class.
fn kinds_of(service: &Service, is_small: bool) -> &[String] {
    if is_small || service.classes.is_empty() { &service.situations } else { &service.classes }
}

fn nearest<'a>(service: &Service, others: impl Iterator<Item = &'a Service>) -> Vec<ServiceRef> {
    let mut order: Vec<(Reverse<u32>, usize, &Service)> =
        others.enumerate().map(|(place, other)| (Reverse(closeness(service, other)), place, other)).collect();
    order.retain(|(closeness, ..)| closeness.0 > 0);
    order.sort_unstable_by_key(|(closeness, place, _)| (*closeness, *place));
    order.into_iter().take(MOST_RELATED).map(|(_, _, other)| other.reference()).collect()
}

/// Those that share most life situations and classes; of those the same sector first, then those with few other situations.
fn closeness(service: &Service, other: &Service) -> u32 {
    let count = |ids: &[String], own: &[String], shared: bool| number(ids.iter().filter(|id| own.contains(id) == shared).count());
    let shared = count(&other.situations, &service.situations, true) + count(&other.classes, &service.classes, true);
    let strange = count(&other.situations, &service.situations, false);
    if shared == 0 { 0 } else { shared * 100 + u32::from(other.sector == service.sector) * 50 + 20_u32.saturating_sub(strange) }
}
