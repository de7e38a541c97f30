use crate::domain::{Catalogue, Sector, Service};
use crate::explorer::{Library, Place};
use crate::search::{Hit, Span, highlight};

/// The services: answers to a query, or all of them to browse.
pub struct ServicesScreen<'a> {
    pub query: &'a str,
    /// Id of the chosen life situation.
    pub situation: Option<&'a str>,
    /// There are answers as soon as something is typed.
    pub results: Option<Results<'a>>,
    /// All services by sector; absent while there are answers to read.
    pub browse: Option<Browse<'a>>,
}

pub struct Results<'a> {
    /// Best first; empty when nothing was found.
    pub rows: Vec<ResultRow<'a>>,
}

pub struct ResultRow<'a> {
    pub service: &'a Service,
    pub name: Vec<Span>,
    pub summary: Vec<Span>,
    /// The everyday word it was found by, when neither name nor summary shows it.
    pub reason: Option<Vec<Span>>,
}

pub struct Browse<'a> {
    pub groups: Vec<SectorGroup<'a>>,
    pub count: usize,
}

pub struct SectorGroup<'a> {
    pub sector: Sector,
    pub services: Vec<&'a Service>,
}

impl<'a> ServicesScreen<'a> {
    pub(super) fn of(place: &'a Place, library: &'a Library) -> Self {
        let catalogue = &library.dataset.catalogue;
        let results = (!place.query.trim().is_empty()).then(|| Results::of(place, library));
        let browse = results.as_ref().is_none_or(|results| results.rows.is_empty()).then(|| Browse::of(place, catalogue));
        Self { query: &place.query, situation: place.situation.as_deref(), results, browse }
    }
}

impl<'a> Results<'a> {
    fn of(place: &Place, library: &'a Library) -> Self {
        let services = &library.dataset.catalogue.services;
        let row =
            |hit: Hit| services.get(hit.service).filter(|service| is_chosen(service, place)).map(|it| ResultRow::of(it, place, library));
        Self { rows: library.index.search(&place.query).into_iter().filter_map(row).collect() }
    }
}

impl<'a> ResultRow<'a> {
    fn of(service: &'a Service, place: &Place, library: &Library) -> Self {
        let mark = |text: &str| highlight(&library.index, &place.query, text);
        let has_mark = |spans: &Vec<Span>| spans.iter().any(|span| span.marked);
        let (name, summary) = (mark(&service.name), mark(&service.summary));
        let reason = if has_mark(&name) || has_mark(&summary) {
            None
        } else {
            let words = service.words.iter().chain(&service.aliases).chain(service.examples.iter().map(|example| &example.name));
            words.map(|word| mark(word)).find(has_mark)
        };
        Self { service, name, summary, reason }
    }
}

impl<'a> Browse<'a> {
    fn of(place: &Place, catalogue: &'a Catalogue) -> Self {
        // nothing was found: then everything is offered, whatever was chosen before
        let chosen = |service: &&Service| !place.query.trim().is_empty() || is_chosen(service, place);
        let services: Vec<_> = catalogue.services.iter().filter(chosen).collect();
        let group = |sector| {
            let services: Vec<_> = services.iter().copied().filter(|service| service.sector == sector).collect();
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
