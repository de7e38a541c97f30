//! Services near a service: where somebody goes on who looked for the one and means the other.

use super::number;
use crate::domain::Service;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

const MOST_RELATED: usize = 4;
/// For each service so many of its kind are compared: all of a small dataset, of a large one those that come after it.
const MOST_COMPARED: usize = 200;

/// For each service the places of those near it.
pub fn related(services: &[Service]) -> Vec<Vec<u32>> {
    let is_small = services.len() <= MOST_COMPARED;
    let mut kinds: HashMap<&str, Vec<u32>> = HashMap::new();
    for (place, service) in (0..).zip(services) {
        for kind in kinds_of(service, is_small) {
            kinds.entry(kind).or_default().push(place);
        }
    }
    let near = |(place, service): (u32, &Service)| {
        let mut others: BTreeSet<u32> = BTreeSet::new();
        for all in kinds_of(service, is_small).iter().filter_map(|kind| kinds.get(kind.as_str())) {
            let after = all.partition_point(|other| *other <= place);
            others.extend(all.iter().cycle().skip(after).take(all.len().min(MOST_COMPARED)).filter(|other| **other != place));
        }
        nearest(service, others.into_iter().filter_map(|other| Some((other, services.get(other as usize)?))))
    };
    (0..).zip(services).map(near).collect()
}

/// What two services have in common to be worth comparing. Thousands share a life situation, fewer a class.
fn kinds_of(service: &Service, is_small: bool) -> &[String] {
    if is_small || service.classes.is_empty() { &service.situations } else { &service.classes }
}

fn nearest<'a>(service: &Service, others: impl Iterator<Item = (u32, &'a Service)>) -> Vec<u32> {
    let mut order: Vec<(Reverse<u32>, u32)> = others.map(|(place, other)| (Reverse(closeness(service, other)), place)).collect();
    order.retain(|(closeness, _)| closeness.0 > 0);
    order.sort_unstable();
    order.into_iter().take(MOST_RELATED).map(|(_, place)| place).collect()
}

/// Those that share most life situations and classes; of those the same sector first, then those with few other situations.
fn closeness(service: &Service, other: &Service) -> u32 {
    let count = |ids: &[String], own: &[String], shared: bool| number(ids.iter().filter(|id| own.contains(id) == shared).count());
    let shared = count(&other.situations, &service.situations, true) + count(&other.classes, &service.classes, true);
    let strange = count(&other.situations, &service.situations, false);
    if shared == 0 { 0 } else { shared * 100 + u32::from(other.sector == service.sector) * 50 + 20_u32.saturating_sub(strange) }
}
