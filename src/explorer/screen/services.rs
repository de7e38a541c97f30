use crate::domain::{Catalogue, Sector, Service};
use crate::explorer::{Library, Place};
use crate::search::{Hit, Span, highlight};
use std::rc::Rc;

/// The services: answers to a query, or all of them to browse.
#[derive(Clone, PartialEq)]
pub struct ServicesScreen {
    pub query: String,
    /// Id of the chosen life situation.
    pub situation: Option<String>,
    /// There are answers as soon as something is typed.
    pub results: Option<Results>,
    /// All services by sector; absent while there are answers to read.
    pub browse: Option<Browse>,
}

#[derive(Clone, PartialEq)]
pub struct Results {
    /// Best first; empty when nothing was found.
    pub rows: Vec<ResultRow>,
}

#[derive(Clone, PartialEq)]
pub struct ResultRow {
    pub service: Rc<Service>,
    pub name: Vec<Span>,
    pub summary: Vec<Span>,
    /// The everyday word it was found by, when neither name nor summary shows it.
    pub reason: Option<Vec<Span>>,
}

#[derive(Clone, PartialEq)]
pub struct Browse {
    pub groups: Vec<SectorGroup>,
    pub count: usize,
}

#[derive(Clone, PartialEq)]
pub struct SectorGroup {
    pub sector: Sector,
    pub services: Vec<Rc<Service>>,
}

impl ServicesScreen {
    pub(super) fn of(place: &Place, library: &Library) -> Self {
        let catalogue = &library.dataset.catalogue;
        let results = (!place.query.trim().is_empty()).then(|| Results::of(place, library));
        let browse = results.as_ref().is_none_or(|results| results.rows.is_empty()).then(|| Browse::of(place, catalogue));
        Self { query: place.query.clone(), situation: place.situation.clone(), results, browse }
    }
}

impl Results {
    fn of(place: &Place, library: &Library) -> Self {
        let services = &library.dataset.catalogue.services;
        let row = |hit: Hit| services.get(hit.service).filter(|service| is_chosen(service, place)).map(|it| ResultRow::of(it, place, library));
        Self { rows: library.index.search(&place.query).into_iter().filter_map(row).collect() }
    }
}

impl ResultRow {
    fn of(service: &Rc<Service>, place: &Place, library: &Library) -> Self {
        let mark = |text: &str| highlight(&library.index, &place.query, text);
        let has_mark = |spans: &Vec<Span>| spans.iter().any(|span| span.marked);
        let (name, summary) = (mark(&service.name), mark(&service.summary));
        let reason = if has_mark(&name) || has_mark(&summary) {
            None
        } else {
            let words = service.words.iter().chain(&service.aliases).chain(service.examples.iter().map(|example| &example.name));
            words.map(|word| mark(word)).find(has_mark)
        };
        Self { service: Rc::clone(service), name, summary, reason }
    }
}

impl Browse {
    fn of(place: &Place, catalogue: &Catalogue) -> Self {
        // nothing was found: then everything is offered, whatever was chosen before
        let chosen = |service: &&Rc<Service>| !place.query.trim().is_empty() || is_chosen(service, place);
        let services: Vec<_> = catalogue.services.iter().filter(chosen).collect();
        let group = |sector| {
            let services: Vec<_> = services.iter().filter(|service| service.sector == sector).map(|service| Rc::clone(service)).collect();
            (!services.is_empty()).then_some(SectorGroup { sector, services })
        };
        Self { count: services.len(), groups: Sector::ALL.into_iter().filter_map(group).collect() }
    }
}

/// Whether a service belongs to the life situation and the sector the visitor chose.
fn is_chosen(service: &Service, place: &Place) -> bool {
    let in_situation = place.situation.as_ref().is_none_or(|situation| service.situations.contains(situation));
    let in_sector = place.sector.is_none_or(|sector| service.sector == sector);
    in_situation && in_sector
}
