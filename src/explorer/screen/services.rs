use crate::domain::{Catalogue, Problem, Sector, Service, Urgency};
use crate::explorer::{Arrival, Explorer, Library, Place};
use crate::search::{Answer, Hit, Index, Span, highlight};

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

/// What a query leads to.
pub enum Results<'a> {
    /// What is needed to answer has not come yet.
    Awaited,
    /// It did not come.
    Missing(&'a Problem),
    Found(Found<'a>),
}

/// The answer to a query.
pub struct Found<'a> {
    /// A number to call before anything else.
    pub urgency: Option<Urgency>,
    /// Best first; empty when nothing was found.
    pub rows: Vec<ResultRow<'a>>,
    /// What was perhaps meant instead.
    pub suggestion: Option<String>,
}

pub struct ResultRow<'a> {
    pub service: &'a Service,
    pub name: Vec<Span>,
    pub summary: Vec<Span>,
    /// What it was found by, when neither name nor summary shows it: another name of the service, or the visitor's own word.
    pub reason: Option<Vec<Span>>,
}

/// Nobody reads more.
const MOST: usize = 100;

pub struct Browse<'a> {
    pub groups: Vec<SectorGroup<'a>>,
    pub count: usize,
}

pub struct SectorGroup<'a> {
    pub sector: Sector,
    pub services: Vec<&'a Service>,
}

impl<'a> ServicesScreen<'a> {
    pub(super) fn of(explorer: &'a Explorer, library: &'a Library) -> Self {
        let place = &explorer.place;
        let catalogue = &library.dataset.catalogue;
        // a link may name a situation this dataset does not have
        let situation = place.situation.as_deref().filter(|chosen| catalogue.situations.iter().any(|it| it.id == *chosen));
        let mut chosen = situation;
        let results = (!place.query.trim().is_empty()).then(|| match &explorer.search {
            Arrival::Here(index) => Found::of(place, &mut chosen, library, &index.borrow()).map_or(Results::Awaited, Results::Found),
            Arrival::Awaited => Results::Awaited,
            Arrival::Failed(problem) => Results::Missing(problem),
        });
        let is_browsing = !matches!(&results, Some(Results::Found(found)) if !found.rows.is_empty());
        // nothing was found: then everything is offered, whatever was chosen before
        let shown = if results.is_none() { situation } else { None };
        let browse = is_browsing.then(|| Browse::of(shown, catalogue));
        Self { query: &place.query, situation: chosen, results, browse }
    }
}

impl<'a> Found<'a> {
    /// Nothing while what would be found is still on its way.
    fn of(place: &Place, situation: &mut Option<&str>, library: &'a Library, index: &Index) -> Option<Self> {
        let services = &library.dataset.catalogue.services;
        // of a chosen situation there may be few among many
        let most = if situation.is_some() { index.services() } else { MOST };
        let mut answer = index.search(&place.query, most);
        let suggestion = index.suggestion(&place.query);
        if suggestion.is_some() {
            // a slip of the finger explains nothing
            answer.words.clear();
        }
        let answers = |situation: Option<&str>, hit: &Hit| services.get(hit.service).is_some_and(|service| is_chosen(service, situation));
        // a life situation in which nothing is found hides nothing
        *situation = situation.filter(|_| answer.hits.iter().any(|hit| answers(*situation, hit)));
        let row = |hit: &Hit| services.get(hit.service).map(|service| ResultRow::of(service, *hit, &answer, place, index));
        let rows: Vec<_> = answer.hits.iter().filter(|hit| answers(*situation, hit)).take(MOST).filter_map(row).collect();
        let urgency = index.urgency(&place.query);
        let may_follow = rows.is_empty() && urgency.is_none() && !answer.wanted.is_empty();
        (!may_follow).then_some(Self { urgency, rows, suggestion })
    }
}

impl<'a> ResultRow<'a> {
    fn of(service: &'a Service, hit: Hit, answer: &Answer, place: &Place, index: &Index) -> Self {
        let mark = |text: &str| highlight(&place.query, text, &index.language);
        let has_mark = |spans: &Vec<Span>| spans.iter().any(|span| span.marked);
        let (name, summary) = (mark(&service.name), mark(&service.summary));
        let reason = if has_mark(&name) || has_mark(&summary) {
            None
        } else {
            let words = service.aliases.iter().chain(service.examples.iter().map(|example| &example.name));
            let own = words.map(|word| mark(word)).find(has_mark);
            own.or_else(|| hit.said.and_then(|said| answer.words.get(said)).map(|said| vec![Span { text: said.clone(), marked: true }]))
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
