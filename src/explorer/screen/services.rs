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
        // a link may name a situation this dataset does not have
        let situation = place.situation.as_deref().filter(|chosen| catalogue.situations.iter().any(|it| it.id == *chosen));
        let results = (!place.query.trim().is_empty()).then(|| Results::of(place, situation, library));
        let is_browsing = results.as_ref().is_none_or(|results| results.rows.is_empty());
        // nothing was found: then everything is offered, whatever was chosen before
        let shown = if results.is_none() { situation } else { None };
        let browse = is_browsing.then(|| Browse::of(shown, catalogue));
        Self { query: &place.query, situation, results, browse }
    }
}

impl<'a> Results<'a> {
    fn of(place: &Place, situation: Option<&str>, library: &'a Library) -> Self {
        let services = &library.dataset.catalogue.services;
        let row = |hit: Hit| {
            services.get(hit.service).filter(|service| is_chosen(service, situation)).map(|it| ResultRow::of(it, place, library))
        };
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
    fn of(situation: Option<&str>, catalogue: &'a Catalogue) -> Self {
        let services: Vec<_> = catalogue.services.iter().filter(|service| is_chosen(service, situation)).collect();
        let group = |sector| {
            let services: Vec<_> = services.iter().copied().filter(|service| service.sector == sector).collect();
            (!services.is_empty()).then_some(SectorGroup { sector, services })
        };
        Self { count: services.len(), groups: Sector::ALL.into_iter().filter_map(group).collect() }
    }
}

/// Whether a service belongs to the life situation the visitor chose.
fn is_chosen(service: &Service, situation: Option<&str>) -> bool {
    situation.is_none_or(|chosen| service.situations.iter().any(|id| id == chosen))
}
