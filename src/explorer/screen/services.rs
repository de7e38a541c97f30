use super::FiltersScreen;
use crate::domain::{Card, Facets, Front, Moment, Problem, Sector, Urgency};
use crate::explorer::{Arrival, Explorer, Library, Opened, Part, Place};
use crate::search::{Answer, Hit, Index, Span, highlight};

/// The services: answers to a query, or all of them to browse.
pub struct ServicesScreen<'a> {
    pub query: &'a str,
    /// Id of the chosen life situation.
    pub situation: Option<&'a str>,
    /// The chosen part of the field.
    pub sector: Option<Sector>,
    /// How many services of the chosen part each life situation has, in the order of the front; nothing where that is not known, or filters leave fewer.
    pub situations: Vec<usize>,
    /// How many services of the chosen life situation each part has, in the order of [`Sector::ALL`].
    pub sectors: [usize; 4],
    /// There are answers as soon as something is typed.
    pub results: Option<Results<'a>>,
    /// What they are narrowed down by; nothing while the visitor has not asked for that, or it has not come.
    pub filters: Option<Box<FiltersScreen<'a>>>,
    /// Why there are no filters although they were asked for.
    pub no_filters: Option<&'a Problem>,
    /// All services by sector; absent while there are answers to read.
    pub browse: Option<Browse<'a>>,
    /// What it lacks.
    pub wanted: Vec<Part>,
}

/// What a query leads to.
pub enum Results<'a> {
    /// What is needed to answer has not come yet.
    Awaited,
    /// It did not come.
    Missing(&'a Problem),
    Found(Found<'a>),
}

/// What narrows the list down.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Chosen<'a> {
    situation: Option<&'a str>,
    sector: Option<Sector>,
}

/// The answer to a query.
pub struct Found<'a> {
    /// A number to call before anything else.
    pub urgency: Option<Urgency>,
    /// Best first; empty when nothing was found.
    pub rows: Vec<ResultRow<'a>>,
    /// How many there are to be seen, with those not shown yet.
    pub count: usize,
    /// How many filters hide.
    pub hidden: usize,
    /// What was perhaps meant instead.
    pub suggestion: Option<String>,
    /// More come by themselves when one nears the end of those shown.
    pub grows: bool,
}

pub struct ResultRow<'a> {
    pub card: &'a Card,
    pub name: Vec<Span>,
    pub summary: Vec<Span>,
    /// What it was found by, when neither name nor summary shows it: another name of the service, or the visitor's own word.
    pub reason: Option<Vec<Span>>,
}

/// What says it has more services than this is no dataset to be narrowed down.
const MOST_NARROWED: usize = 1_000_000;
/// Of a large dataset so many results stand at once, and so many more each time one asks for more.
const RESULTS: usize = 20;
/// And so many services of a sector.
const OF_SECTOR: usize = 12;
/// So many come by themselves while one scrolls; then the page's end is within reach, and one is asked.
const BY_ITSELF: usize = 200;

pub struct Browse<'a> {
    pub groups: Vec<SectorGroup<'a>>,
    pub count: usize,
    /// More come by themselves when one nears the end of those shown.
    pub grows: bool,
}

pub struct SectorGroup<'a> {
    pub sector: Sector,
    pub cards: Vec<&'a Card>,
    /// How many there are, with those not shown yet.
    pub count: usize,
}

/// The cards that are asked for, as far as they have come.
struct Drawn<'a> {
    library: &'a Library,
    wanted: Vec<Part>,
}

impl<'a> Drawn<'a> {
    /// Those before the first that is still to come: nothing already read moves away below the reader's eyes.
    fn cards(&mut self, places: impl Iterator<Item = usize>) -> Vec<(usize, &'a Card)> {
        let mut cards = Vec::new();
        let mut is_whole = true;
        for place in places {
            if self.library.awaits(place) {
                is_whole = false;
                self.want(Part::Drawer(place / crate::domain::DRAWER));
            } else if is_whole {
                cards.extend(self.library.card(place).map(|card| (place, card)));
            }
        }
        cards
    }

    /// The places of a situation's services; nothing while they are to come.
    fn members(&mut self, situation: &str) -> Option<Vec<usize>> {
        let situation = self.library.situation(situation)?;
        let members = self.library.members(situation);
        if members.is_none() {
            self.want(Part::Members(situation));
        }
        members
    }

    /// What services can be narrowed down by, if the visitor has asked for that and it has come; and what time it is.
    fn facets(&mut self, explorer: &Explorer) -> Option<(&'a Facets, Moment)> {
        let is_asked = !explorer.place.filters.is_empty() || explorer.filtering.is_some();
        if !is_asked || self.library.front.facets.is_none() || self.library.front.services() > MOST_NARROWED {
            return None;
        }
        let facets = self.library.facets();
        if facets.is_none() {
            self.want(Part::Facets);
        }
        facets.zip(explorer.now)
    }

    fn want(&mut self, part: Part) {
        let has_failed = matches!(self.library.part(part), Some(Arrival::Failed(_)));
        if !has_failed && !self.wanted.contains(&part) {
            self.wanted.push(part);
        }
    }

    /// How many of a long list are shown; all of a small dataset.
    fn most(&self, at_once: usize, explorer: &Explorer) -> usize {
        if self.library.front.has_all_cards() { usize::MAX } else { at_once.saturating_mul(explorer.more.saturating_add(1)) }
    }
}

impl<'a> ServicesScreen<'a> {
    pub(super) fn of(explorer: &'a Explorer, library: &'a Library) -> Self {
        let place = &explorer.place;
        let mut drawn = Drawn { library, wanted: Vec::new() };
        // a link may name a situation this dataset does not have
        let situation = place.situation.as_deref().filter(|chosen| library.situation(chosen).is_some());
        let front = &library.front;
        let members = situation.and_then(|chosen| drawn.members(chosen));
        let facets = drawn.facets(explorer);
        let is_typed = !place.query.trim().is_empty();
        let to_browse = facets.filter(|_| !is_typed);
        let mut filters = to_browse.map(|facets| FiltersScreen::of_all(explorer, facets, front, members.as_deref(), place.sector));
        let has_filters = !place.filters.is_empty();
        let no_filters = match library.part(Part::Facets) {
            Some(Arrival::Failed(problem)) if has_filters || explorer.filtering.is_some() => Some(problem),
            _ => None,
        };
        // nothing is shown that the filters of a link may hide
        let is_waiting = has_filters && facets.is_none() && no_filters.is_none() && front.facets.is_some();
        let left = filters.as_ref().filter(|_| has_filters).map(|filters| filters.left.as_slice());
        let members = left.or(members.as_deref());
        let sectors = Sector::ALL.map(|sector| {
            let places = front.places(sector);
            members.map_or(places.len(), |members| members.iter().filter(|place| places.contains(place)).count())
        });
        // a part in which nothing would be left hides nothing, unless it is filters that leave nothing
        let sector = place.sector.filter(|sector| has_filters || sectors.get(sector.place()).is_some_and(|count| *count > 0));
        let situations = if has_filters || is_typed { Vec::new() } else { of_situations(front, sector) };
        let mut chosen = Chosen { situation, sector };
        let results = is_typed.then(|| match &explorer.search {
            _ if is_waiting => Results::Awaited,
            Arrival::Here(index) => {
                let found = Found::of(explorer, &mut chosen, facets, &mut filters, &mut drawn, &index.borrow());
                found.map_or(Results::Awaited, Results::Found)
            }
            Arrival::Awaited => Results::Awaited,
            Arrival::Failed(problem) => Results::Missing(problem),
        });
        let is_browsing = !is_waiting && !matches!(&results, Some(Results::Found(found)) if found.count + found.hidden > 0);
        // nothing was found: then everything is offered, whatever was chosen before, but for the filters
        let shown = if results.is_none() { Chosen { situation, sector } } else { Chosen::default() };
        let narrowed = filters.as_ref().filter(|_| has_filters).map(|filters| filters.left.as_slice());
        let browse = is_browsing.then(|| Browse::of(shown, narrowed, explorer, &mut drawn));
        // what did not come is told where the answers would stand
        let results = match (results, library.trouble()) {
            (Some(Results::Awaited), Some(problem)) if drawn.wanted.is_empty() => Some(Results::Missing(problem)),
            (results, _) => results,
        };
        let wanted = drawn.wanted;
        let (query, filters) = (&place.query, filters.map(Box::new));
        Self {
            query,
            situation: chosen.situation,
            sector: chosen.sector,
            situations,
            sectors,
            results,
            filters,
            no_filters,
            browse,
            wanted,
        }
    }
}

/// How many services each life situation has, of a part of the field where one is chosen; nothing while there are cards still to come.
fn of_situations(front: &Front, sector: Option<Sector>) -> Vec<usize> {
    if !front.has_all_cards() {
        return Vec::new();
    }
    let cards = || front.cards.iter().flatten().filter(|card| sector.is_none_or(|sector| card.sector == sector));
    let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    (0..front.situations.len()).map(|at| cards().filter(|card| card.situations.contains(&place(at))).count()).collect()
}

impl<'a> Found<'a> {
    /// Nothing while what would be found is still on its way.
    #[inline(never)] // begins the rest of the program
    fn of(
        explorer: &'a Explorer,
        chosen: &mut Chosen,
        facets: Option<(&'a Facets, Moment)>,
        filters: &mut Option<FiltersScreen<'a>>,
        drawn: &mut Drawn<'a>,
        index: &Index,
    ) -> Option<Self> {
        let place = &explorer.place;
        let mut answer = index.search(&place.query, index.services());
        let suggestion = index.suggestion(&place.query);
        if suggestion.is_some() {
            // a slip of the finger explains nothing
            answer.words.clear();
        }
        if let Some(situation) = chosen.situation {
            let members = drawn.members(situation)?;
            let is_member = |hit: &Hit| members.binary_search(&hit.service).is_ok();
            // a life situation in which nothing is found hides nothing
            if answer.hits.iter().any(is_member) {
                answer.hits.retain(is_member);
            } else {
                chosen.situation = None;
            }
        }
        if let Some(sector) = chosen.sector {
            let places = drawn.library.front.places(sector);
            let is_of = |hit: &Hit| places.contains(&hit.service);
            if answer.hits.iter().any(is_of) {
                answer.hits.retain(is_of);
            } else {
                chosen.sector = None;
            }
        }
        let mut hidden = 0;
        if let Some((facets, moment)) = facets {
            let given: Vec<usize> = answer.hits.iter().map(|hit| hit.service).collect();
            let narrowed = FiltersScreen::of(explorer, facets, moment, drawn.library.front.services(), &given, None);
            hidden = narrowed.hidden;
            // in the order of the hits
            let mut left = narrowed.left.iter().peekable();
            answer.hits.retain(|hit| left.next_if(|place| **place == hit.service).is_some());
            // nothing was found at all: what there is to browse is narrowed down instead
            *filters = Some(if given.is_empty() {
                FiltersScreen::of_all(explorer, (facets, moment), &drawn.library.front, None, None)
            } else {
                narrowed
            });
        }
        let shown = drawn.most(RESULTS, explorer).min(answer.hits.len());
        let cards = drawn.cards(answer.hits.iter().take(shown).map(|hit| hit.service));
        let mut hits = answer.hits.iter();
        let row = |(at, card): (usize, &'a Card)| {
            // both are in one order
            let hit = hits.find(|hit| hit.service == at)?;
            Some(ResultRow::of(card, drawn.library, *hit, &answer, place, index))
        };
        let rows: Vec<_> = cards.into_iter().filter_map(row).collect();
        let urgency = index.urgency(&place.query);
        let may_follow = rows.is_empty() && urgency.is_none() && !(answer.wanted.is_empty() && drawn.wanted.is_empty());
        let count = if rows.is_empty() && drawn.wanted.is_empty() { 0 } else { answer.hits.len() };
        let grows = drawn.wanted.is_empty() && shown < count.min(BY_ITSELF);
        (!may_follow).then_some(Self { urgency, rows, count, hidden, suggestion, grows })
    }
}

impl<'a> ResultRow<'a> {
    fn of(card: &'a Card, library: &Library, hit: Hit, answer: &Answer, place: &Place, index: &Index) -> Self {
        let mark = |text: &str| highlight(&place.query, text, &index.language);
        let has_mark = |spans: &Vec<Span>| spans.iter().any(|span| span.marked);
        let (name, summary) = (mark(&card.name), mark(&card.summary));
        let reason = if has_mark(&name) || has_mark(&summary) {
            None
        } else {
            // its other names are on its own page, which may not have come: then the visitor's own word says it
            let own = match library.open(&card.id) {
                Opened::Here(service, _) => {
                    let words = service.aliases.iter().chain(service.examples.iter().map(|example| &example.name));
                    words.map(|word| mark(word)).find(has_mark)
                }
                _ => None,
            };
            own.or_else(|| hit.said.and_then(|said| answer.words.get(said)).map(|said| vec![Span { text: said.clone(), marked: true }]))
        };
        Self { card, name, summary, reason }
    }
}

impl<'a> Browse<'a> {
    /// The services that filters leave, or those of a situation, or all.
    fn of(chosen: Chosen, narrowed: Option<&[usize]>, explorer: &Explorer, drawn: &mut Drawn<'a>) -> Self {
        let front = &drawn.library.front;
        let is_narrowed = narrowed.is_some();
        let situation = chosen.situation.filter(|_| !is_narrowed).map(|chosen| drawn.members(chosen).unwrap_or_default());
        let members = narrowed.or(situation.as_deref());
        // at a glance some of each sector; what was chosen is read from its beginning, and grows at its end alone
        let is_glance = chosen.sector.is_none() && !is_narrowed;
        let at_once = if is_glance { OF_SECTOR } else { OF_SECTOR * Sector::ALL.len() };
        let mut most = drawn.most(at_once, explorer);
        let (mut groups, mut all) = (Vec::new(), 0);
        for sector in Sector::ALL.into_iter().filter(|sector| chosen.sector.is_none_or(|chosen| chosen == *sector)) {
            let places = front.places(sector);
            let (count, cards) = match members {
                None => (places.len(), drawn.cards(places.take(most))),
                Some(members) => {
                    let own = || members.iter().copied().filter(|place| places.contains(place));
                    (own().count(), drawn.cards(own().take(most)))
                }
            };
            all += count;
            // whatever comes after the last that is shown has no heading yet
            if count > 0 && most > 0 {
                groups.push(SectorGroup { sector, cards: cards.into_iter().map(|(_, card)| card).collect(), count });
            }
            if !is_glance {
                most = most.saturating_sub(count);
            }
        }
        let (count, shown) = (all, drawn.most(at_once, explorer));
        Self { grows: !is_glance && drawn.wanted.is_empty() && shown < BY_ITSELF.min(count), groups, count }
    }

    /// Whether there are more services than are shown.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.groups.iter().map(|group| group.cards.len()).sum::<usize>() < self.count
    }
}
