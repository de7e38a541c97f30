use crate::domain::{Costs, Dataset, Decimal, Service, Share, Unit};
use crate::explorer::Place;
use std::rc::Rc;

/// Where the money goes, in the unit the visitor chose.
#[derive(Clone, PartialEq)]
pub struct CostsScreen {
    pub costs: Costs,
    pub unit: Unit,
    pub rows: Vec<ShareRow>,
    /// The total in each unit, in the order of [`Unit::ALL`].
    pub total: [Option<Decimal>; 3],
}

#[derive(Clone, PartialEq)]
pub struct ShareRow {
    pub share: Share,
    /// The share in each unit, in the order of [`Unit::ALL`]; missing where it cannot be calculated.
    pub amounts: [Option<Decimal>; 3],
    /// Where its part of the ring begins and how long it is, 0 to 1.
    pub ring: (f32, f32),
    /// How long its bar is against the longest one, 0 to 1.
    pub bar: f32,
    pub is_open: bool,
    /// The services that belong to it.
    pub services: Vec<Rc<Service>>,
}

impl CostsScreen {
    pub(super) fn of(costs: &Costs, place: &Place, dataset: &Dataset) -> Self {
        let whole = costs.percent_sum();
        let longest = costs.shares.iter().map(|share| share.percent.fraction_of(whole)).fold(0.0, f32::max);
        let mut begin = 0.0;
        let row = |share: &Share| {
            let length = share.percent.fraction_of(whole);
            let ring = (begin, length);
            begin += length;
            ShareRow {
                share: share.clone(),
                amounts: Unit::ALL.map(|unit| costs.amount(share.percent, unit)),
                ring,
                bar: if longest > 0.0 { length / longest } else { 0.0 },
                is_open: place.open.as_ref() == Some(&share.id),
                services: services(share, dataset),
            }
        };
        let rows = costs.shares.iter().map(row).collect();
        Self { costs: costs.clone(), unit: place.unit, rows, total: Unit::ALL.map(|unit| costs.amount(whole, unit)) }
    }
}

impl ShareRow {
    /// The share in one unit.
    #[must_use]
    pub fn amount(&self, unit: Unit) -> Option<Decimal> {
        let place = Unit::ALL.iter().position(|other| *other == unit)?;
        self.amounts.get(place).copied().flatten()
    }
}

/// The services whose own page says they belong to the share.
fn services(share: &Share, dataset: &Dataset) -> Vec<Rc<Service>> {
    let belongs = |service: &&Rc<Service>| service.shares.iter().any(|link| link.id == share.id);
    dataset.catalogue.services.iter().filter(belongs).map(Rc::clone).collect()
}
