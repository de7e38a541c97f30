use crate::domain::catalogue::MAP;
use crate::domain::{Background, Need, Sector, ServiceRef, Way};
use crate::explorer::{Known, Library, Opened, Part, Place};

/// The visitor's own list.
pub struct ListScreen<'a> {
    /// In the order they were added.
    pub services: Vec<Listed<'a>>,
    /// The link named services this dataset does not have.
    pub has_unknown: bool,
    /// The list crosses the border of social and health care: one may ask for an own worker.
    pub crosses_sectors: bool,
    /// Where to begin, if there are several: the first, or the first of social care where the list crosses the border.
    pub first: Option<&'a str>,
    /// Needs that no single service answers; those the list touches first.
    pub needs: Vec<Crossing<'a>>,
    /// Services that go with those on the list and are not on it, first what goes with most of them.
    pub suggestions: Vec<Suggestion<'a>>,
    /// What it lacks.
    pub wanted: Vec<Part>,
}

pub struct Listed<'a> {
    pub id: &'a str,
    pub known: Known<'a>,
    /// The first step; nothing until the service's own page has come.
    pub access: Option<&'a str>,
    /// How to reach it: a number to call and a place to go to, where there are such.
    pub ways: Vec<&'a Way>,
    /// Ids of where it is told.
    pub sources: &'a [String],
}

/// A need that several services answer together.
pub struct Crossing<'a> {
    pub need: &'a Need,
    pub services: Vec<&'a ServiceRef>,
    /// Those of them that are on the list.
    pub listed: Vec<&'a ServiceRef>,
    /// Those that are not.
    pub missing: Vec<&'a ServiceRef>,
}

/// So many services in common make an example like the list.
const ALIKE: usize = 2;

impl Crossing<'_> {
    /// Whether it is much like the visitor's own list.
    #[must_use]
    pub fn is_alike(&self) -> bool {
        self.listed.len() >= ALIKE
    }
}

pub struct Suggestion<'a> {
    pub service: &'a ServiceRef,
    /// Names of the services on the list that it goes with.
    pub beside: Vec<&'a str>,
}

/// More suggestions than these are no help.
const SUGGESTED: usize = 4;

impl<'a> ListScreen<'a> {
    pub(super) fn of(place: &'a Place, library: &'a Library, background: Option<&'a Background>) -> Self {
        let (mut services, mut wanted, mut has_unknown) = (Vec::new(), Vec::new(), false);
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for id in &place.list {
            let (mut ways, mut sources): (Vec<&Way>, &[String]) = (Vec::new(), &[]);
            let access = match library.open(id) {
                Opened::Here(service, _) => {
                    (ways, sources) = (to_reach(&service.ways), &service.sources);
                    for related in service.related.iter().filter(|related| !place.list.contains(&related.id)) {
                        match suggestions.iter_mut().find(|suggestion| suggestion.service.id == related.id) {
                            Some(suggestion) => suggestion.beside.push(&service.name),
                            None => suggestions.push(Suggestion { service: related, beside: vec![&service.name] }),
                        }
                    }
                    let plain = if place.plain { service.plain_access() } else { None };
                    Some(plain.unwrap_or(&service.access))
                }
                Opened::Awaited => {
                    wanted.push(Part::Shelf(library.front.shelf_of(id)));
                    None
                }
                Opened::Missing(_) => None,
                Opened::Unknown => {
                    has_unknown = true;
                    continue;
                }
            };
            services.extend(library.known(id).map(|known| Listed { id, known, access, ways, sources }));
        }
        let has = |sectors: [Sector; 2]| services.iter().any(|service| sectors.contains(&service.known.sector));
        let crosses_sectors = has([Sector::Social, Sector::Both]) && has([Sector::Health, Sector::Both]);
        let is_social = |service: &&Listed| matches!(service.known.sector, Sector::Social | Sector::Both);
        let social = services.iter().find(is_social).filter(|_| crosses_sectors);
        let first = social.or_else(|| services.first()).filter(|_| services.len() > 1).map(|service| service.known.name);
        let named = |id: &String| background.iter().flat_map(|background| &background.names).find(|named| named.id == *id);
        let needs = background.iter().flat_map(|background| &background.needs);
        let mut needs: Vec<Crossing> = needs
            .map(|need| {
                let services: Vec<&ServiceRef> = need.services.iter().filter_map(named).collect();
                let (listed, missing) = services.iter().partition(|service| place.list.contains(&service.id));
                Crossing { need, services, listed, missing }
            })
            .collect();
        needs.sort_by_key(|crossing| std::cmp::Reverse(crossing.listed.len()));
        // an example like the list names them already, and those who come by themselves are not contacted first
        let is_named = |id: &str| needs.iter().any(|it| it.is_alike() && it.missing.iter().any(|service| service.id == id));
        let is_contacted = |id: &str| library.known(id).is_none_or(|known| known.sector != Sector::Partner);
        suggestions.retain(|suggestion| is_contacted(&suggestion.service.id) && !is_named(&suggestion.service.id));
        suggestions.sort_by_key(|suggestion| std::cmp::Reverse(suggestion.beside.len()));
        suggestions.truncate(SUGGESTED);
        Self { services, has_unknown, crosses_sectors, first, needs, suggestions, wanted }
    }
}

/// The first way by telephone and the first to a place on a map; else the first of all.
fn to_reach(ways: &[Way]) -> Vec<&Way> {
    let leads = |way: &Way, to: &str| way.lines.iter().any(|line| line.url.as_ref().is_some_and(|url| url.starts_with(to)));
    let call = ways.iter().find(|way| leads(way, "tel:"));
    let visit = ways.iter().find(|way| leads(way, MAP)).filter(|visit| call != Some(*visit));
    let found: Vec<&Way> = call.into_iter().chain(visit).collect();
    if found.is_empty() { ways.iter().take(1).collect() } else { found }
}
