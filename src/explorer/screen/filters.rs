//! What services are narrowed down by, what is left of them, and what each other choice would leave.

use crate::domain::{Choice, FREE, Facet, Facets, Filter, Front, HoursOf, Moment, NOW, Places, Sector};
use crate::explorer::Explorer;
use crate::search::fold::comparable;
use std::ops::Range;

/// The filters, over the services they choose among.
pub struct FiltersScreen<'a> {
    /// In the order they were chosen, with their names; none where the facet is its own name.
    pub chosen: Vec<(&'a Filter, Option<&'a str>)>,
    /// What there is to choose from; nothing while the filters are closed.
    pub groups: Option<Vec<FilterGroup<'a>>>,
    /// The services that are left, by their places, in the order they were given.
    pub left: Vec<usize>,
    /// How many are not.
    pub hidden: usize,
    /// Of the services that all other filters leave, so many do not say when they are open; nothing where that is not asked.
    pub without_hours: Option<usize>,
}

/// The values of a facet.
pub struct FilterGroup<'a> {
    pub facet: Facet,
    pub rows: Vec<FilterRow<'a>>,
    /// What was typed to look through a long list; nothing where the list is short.
    pub typed: Option<&'a str>,
    /// How many more there are that answer what was typed.
    pub more: usize,
}

pub struct FilterRow<'a> {
    pub value: &'a str,
    /// None where the facet is its own name.
    pub name: Option<&'a str>,
    /// How many services would be left if this were the only choice of its facet.
    pub count: usize,
    pub is_chosen: bool,
}

/// More values are looked through by typing.
const MOST_ROWS: usize = 12;

impl<'a> FiltersScreen<'a> {
    /// Narrows down all services, or those of a situation.
    #[inline(never)] // begins the rest of the program
    pub(super) fn of_all(
        explorer: &'a Explorer,
        (facets, moment): (&'a Facets, Moment),
        front: &Front,
        members: Option<&[usize]>,
        sector: Option<Sector>,
    ) -> Self {
        let part = sector.map(|sector| front.places(sector));
        let all: Vec<usize> = if members.is_none() { (0..front.services()).collect() } else { Vec::new() };
        Self::of(explorer, facets, moment, front.services(), members.unwrap_or(&all), part.as_ref())
    }

    /// Narrows down the services at `given` places. Where a part of the field is chosen, counts are of the services of that part.
    pub(super) fn of(
        explorer: &'a Explorer,
        facets: &'a Facets,
        moment: Moment,
        services: usize,
        given: &[usize],
        part: Option<&Range<usize>>,
    ) -> Self {
        let filters = &explorer.place.filters;
        let narrowing = Narrowing { facets, filters, moment, services };
        let passes = Facet::ALL.map(|facet| (facet, narrowing.passed(facet)));
        let all = Set::of(services, given.iter().copied());
        // what every facet leaves but one; which doors are open depends on which are asked for
        let depends = |other: Facet, facet: Facet| other == facet || (facet, other) == (Facet::Channel, Facet::Open);
        let without = |facet: Option<Facet>| {
            let others =
                passes.iter().filter(|(other, _)| !facet.is_some_and(|facet| depends(*other, facet))).filter_map(|(_, set)| set.as_ref());
            others.fold(all.clone(), Set::with)
        };
        let left_over = without(None);
        let left: Vec<usize> = given.iter().copied().filter(|place| left_over.holds(*place)).collect();
        let of_part = |set: Set| part.map_or(set.clone(), |part| set.with(&Set::of(services, part.clone())));
        let group = |facet: Facet| narrowing.group(facet, &of_part(without(Some(facet))), explorer.filtering.as_ref());
        let asks_for_open = passes.iter().any(|(facet, set)| *facet == Facet::Open && set.is_some());
        Self {
            chosen: filters.iter().map(|filter| (filter, narrowing.choice(filter).map(|choice| choice.name.as_str()))).collect(),
            groups: explorer.filtering.as_ref().map(|_| Facet::ALL.into_iter().filter(|facet| facets.offers(*facet)).map(group).collect()),
            hidden: given.len() - left.len(),
            left,
            without_hours: asks_for_open.then(|| {
                let others = of_part(without(Some(Facet::Open)));
                others.count() - others.shared(&narrowing.hours(&narrowing.channels(), |_| true))
            }),
        }
    }
}

/// Filters over facets, at a moment.
struct Narrowing<'a> {
    facets: &'a Facets,
    filters: &'a [Filter],
    moment: Moment,
    services: usize,
}

impl<'a> Narrowing<'a> {
    fn values(&self, facet: Facet) -> impl Iterator<Item = &'a str> {
        self.filters.iter().filter(move |filter| filter.facet == facet).map(|filter| filter.value.as_str())
    }

    fn choice(&self, filter: &Filter) -> Option<&'a Choice> {
        self.facets.choices(filter.facet).iter().find(|choice| choice.id == filter.value)
    }

    /// The services one of the chosen values of a facet leaves; nothing where none is chosen.
    fn passed(&self, facet: Facet) -> Option<Set> {
        let mut set = Set::empty(self.services);
        let mut is_chosen = false;
        for value in self.values(facet) {
            is_chosen = true;
            self.add(facet, value, &mut set);
        }
        is_chosen.then_some(set)
    }

    /// Adds the services that have a value.
    fn add(&self, facet: Facet, value: &str, set: &mut Set) {
        match facet {
            Facet::Free => set.add(&self.facets.free),
            Facet::Open => set.join(&self.open(&self.channels())),
            Facet::Channel | Facet::Language | Facet::Area => {
                let choices = self.facets.choices(facet);
                let Some(at) = choices.iter().position(|choice| choice.id == value) else { return };
                let is_within = |one: &Choice, other: usize| one.within.iter().any(|place| *place as usize == other);
                // whoever lives in a municipality is served by what is given in its county, and a county has what its municipalities have
                for (other, choice) in choices.iter().enumerate() {
                    if other == at || is_within(choice, at) || choices.get(at).is_some_and(|one| is_within(one, other)) {
                        set.add(&choice.places);
                    }
                }
                if facet == Facet::Area {
                    set.add(&self.facets.everywhere);
                }
            }
        }
    }

    /// The channels that were chosen.
    fn channels(&self) -> Vec<&'a str> {
        self.values(Facet::Channel).collect()
    }

    /// The services with an open channel, one of these. Who asks for a number to call now is not helped by an open door.
    fn open(&self, channels: &[&str]) -> Set {
        self.hours(channels, |hours| hours.opening.is_open(self.moment))
    }

    /// The services with hours of some kind, of these channels, or of any where there are none.
    fn hours(&self, channels: &[&str], is_wanted: impl Fn(&HoursOf) -> bool) -> Set {
        let is_of_chosen = |channel: u32| {
            let id = self.facets.channels.get(channel as usize).map(|channel| channel.id.as_str());
            channels.is_empty() || id.is_some_and(|id| channels.contains(&id))
        };
        let mut set = Set::empty(self.services);
        let wanted = self.facets.hours.iter().filter(|hours| is_of_chosen(hours.channel) && is_wanted(hours));
        wanted.for_each(|hours| set.add(&hours.places));
        set
    }

    /// The values of a facet, each with how many services it would leave of `others`, which all other facets leave.
    fn group(&self, facet: Facet, others: &Set, filtering: Option<&'a (Facet, String)>) -> FilterGroup<'a> {
        let count = |value: &str| {
            let mut set = Set::empty(self.services);
            self.add(facet, value, &mut set);
            if facet == Facet::Channel && self.values(Facet::Open).next().is_some() {
                set = set.with(&self.open(&[value]));
            }
            set.shared(others)
        };
        let is_chosen = |value: &str| self.values(facet).any(|chosen| chosen == value);
        let row = |value: &'a str, name| FilterRow { value, name, count: count(value), is_chosen: is_chosen(value) };
        let choices = self.facets.choices(facet);
        let only = match facet {
            Facet::Open => Some(NOW),
            Facet::Free => Some(FREE),
            Facet::Channel | Facet::Language | Facet::Area => None,
        };
        if let Some(value) = only {
            return FilterGroup { facet, rows: vec![row(value, None)], typed: None, more: 0 };
        }
        let all = choices.iter().map(|choice| row(&choice.id, Some(choice.name.as_str())));
        if choices.len() <= MOST_ROWS {
            return FilterGroup { facet, rows: all.collect(), typed: None, more: 0 };
        }
        let typed = filtering.filter(|(of, _)| *of == facet).map_or("", |(_, typed)| typed.as_str());
        let (places, more) = shown(choices, typed);
        let is_shown = |(at, choice): &(usize, &Choice)| places.contains(at) || is_chosen(&choice.id);
        let shown = choices.iter().enumerate().filter(is_shown).map(|(_, choice)| row(&choice.id, Some(choice.name.as_str())));
        FilterGroup { facet, rows: shown.collect(), typed: Some(typed), more }
    }
}

/// The places of those to show of a long list: those that begin with what was typed, or else the most common; and how many more there are.
fn shown(choices: &[Choice], typed: &str) -> (Vec<usize>, usize) {
    let wanted = comparable(typed);
    let answers = |choice: &Choice| {
        let name = comparable(&choice.name);
        wanted.is_empty() || name.starts_with(&wanted) || name.split(' ').any(|word| word.starts_with(&wanted))
    };
    let mut places: Vec<usize> = (0..choices.len()).filter(|at| choices.get(*at).is_some_and(answers)).collect();
    let found = places.len();
    if wanted.is_empty() {
        places.sort_by_key(|at| std::cmp::Reverse(choices.get(*at).map_or(0, |choice| choice.places.len())));
    }
    places.truncate(MOST_ROWS);
    (places, found.saturating_sub(MOST_ROWS))
}

/// Services by their places, a bit each.
#[derive(Clone)]
struct Set {
    words: Vec<u64>,
    /// Places from here on are none: a file may name any.
    end: usize,
}

const BITS: usize = u64::BITS as usize;

impl Set {
    fn empty(services: usize) -> Self {
        Self { words: vec![0; services.div_ceil(BITS)], end: services }
    }

    fn of(services: usize, places: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Self::empty(services);
        places.into_iter().for_each(|place| set.put(place));
        set
    }

    fn put(&mut self, place: usize) {
        if place < self.end
            && let Some(word) = self.words.get_mut(place / BITS)
        {
            *word |= 1 << (place % BITS);
        }
    }

    fn holds(&self, place: usize) -> bool {
        self.words.get(place / BITS).is_some_and(|word| word & (1 << (place % BITS)) != 0)
    }

    fn add(&mut self, places: &Places) {
        for (first, last) in places.runs() {
            (first as usize..(last as usize).saturating_add(1).min(self.end)).for_each(|place| self.put(place));
        }
    }

    fn join(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own |= other);
    }

    /// What is in both.
    fn with(mut self, other: &Self) -> Self {
        self.words.iter_mut().zip(&other.words).for_each(|(own, other)| *own &= other);
        self
    }

    fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many are in both.
    fn shared(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(own, other)| (own & other).count_ones() as usize).sum()
    }
}
