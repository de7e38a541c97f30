//! What must hold between facets and the services they tell of.

use super::area::readable;
use super::integrity::Finding;
use super::{Catalogue, Choice, Facet, Facets, Opening, Places, Service};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Everything in the facets that refers to nothing, stands twice, or is not what the services' own pages say. `pages` has all services, in the order
/// of their cards; nothing where that order is not known. Each value is told once, with the first service and how many there are.
#[must_use]
pub fn findings(facets: &Facets, count: usize, pages: Option<&Catalogue>) -> Vec<Finding> {
    let mut shape = Shape { count, findings: Vec::new() };
    for facet in [Facet::Channel, Facet::Language, Facet::Area] {
        shape.choices(facet, facets.choices(facet));
    }
    shape.places("everywhere", &facets.everywhere);
    shape.places("free", &facets.free);
    shape.hours(facets);
    let mut findings = shape.findings;
    if let Some(catalogue) = pages {
        let mut pages = Pages::of(facets, count, catalogue);
        for (at, service) in (0..).zip(&catalogue.services) {
            pages.service(at, service);
        }
        findings.extend(pages.wrong.into_iter().map(|((place, what), services)| services.told(place, what)));
    }
    findings
}

/// What the file says by itself.
struct Shape {
    /// How many services there are.
    count: usize,
    findings: Vec<Finding>,
}

impl Shape {
    fn tell(&mut self, place: &str, reason: impl Into<String>) {
        self.findings.push(Finding { place: place.to_owned(), reason: reason.into() });
    }

    fn choices(&mut self, facet: Facet, choices: &[Choice]) {
        let mut seen = BTreeSet::new();
        for (at, choice) in choices.iter().enumerate() {
            let place = format!("{}/{}", facet.id(), choice.id);
            if !seen.insert(choice.id.as_str()) {
                self.tell(&place, "stands twice");
            }
            if choice.id.is_empty() || choice.id.contains(',') {
                self.tell(&place, "is no id for a link: it is empty, or has a comma in it");
            }
            if choice.name.trim().is_empty() {
                self.tell(&place, "has an empty text");
            }
            let mut outside = BTreeSet::new();
            for area in &choice.within {
                if *area as usize >= choices.len() || *area as usize == at {
                    self.tell(&place, format!("is within {area}, which is no other area"));
                } else if !outside.insert(area) {
                    self.tell(&place, format!("is within {area} twice"));
                }
            }
            if facet != Facet::Area && !choice.within.is_empty() {
                self.tell(&place, "is within something: only areas are");
            }
            self.places(&place, &choice.places);
        }
    }

    fn hours(&mut self, facets: &Facets) {
        let mut seen = HashSet::new();
        for (at, hours) in facets.hours.iter().enumerate() {
            let place = format!("hours[{at}]");
            self.places(&place, &hours.places);
            if hours.channel as usize >= facets.channels.len() {
                self.tell(&place, format!("refers to channel {}, which does not exist", hours.channel));
            }
            if !seen.insert((hours.channel, hours.hours.as_str())) {
                self.tell(&place, format!("{:?} of channel {} stands twice", hours.hours, hours.channel));
            }
        }
    }

    fn places(&mut self, place: &str, places: &Places) {
        if places.last().is_some_and(|last| last as usize >= self.count) {
            self.tell(place, format!("has a place that none of the {} services has", self.count));
        }
    }
}

/// What is wrong with a value, as it is told after the service.
const NOT_SAID: &str = "is among its services, and its page does not say so";
const NOT_HELD: &str = "is not among its services, and its page says so";
const NO_PRICE: &str = "is among them, and its page tells no price";
const NO_CHANNEL: &str = "is reached in a way that has no filter";
const NO_HOURS: &str = "has opening hours that have no filter";
const NO_LANGUAGE: &str = "is given in a language that has no filter";
const NO_AREA: &str = "is given in an area that has no filter";

/// Services of which the same is wrong.
struct Services {
    first: String,
    count: usize,
}

impl Services {
    fn told(self, place: String, what: &str) -> Finding {
        let more = if self.count == 1 { String::new() } else { format!("; so it is with {} services", self.count) };
        Finding { place, reason: format!("services/{} {what}{more}", self.first) }
    }
}

/// What the services' own pages say, beside what the facets say of them.
struct Pages<'a> {
    facets: &'a Facets,
    channels: Held,
    languages: Held,
    areas: Held,
    hours: Held,
    /// Numbers of the channels by id, of the ways to reach a service by what their kind is called there, and of all else by what pages say.
    of_channels: HashMap<&'a str, u32>,
    of_ways: HashMap<&'a str, u32>,
    of_languages: HashMap<&'a str, u32>,
    of_areas: HashMap<&'a str, Vec<u32>>,
    of_hours: HashMap<(u32, &'a str), u32>,
    wrong: BTreeMap<(String, &'static str), Services>,
}

impl<'a> Pages<'a> {
    fn of(facets: &'a Facets, count: usize, catalogue: &'a Catalogue) -> Self {
        let held = |choices: &[Choice]| Held::of(choices.iter().map(|choice| &choice.places), count);
        let ids: HashSet<&str> = catalogue.channels.iter().map(|channel| channel.id.as_str()).collect();
        // the channels of a dataset go by their ids, those of contacts by the words on the pages
        let (mut of_channels, mut of_ways) = (HashMap::new(), HashMap::new());
        for (number, choice) in (0..).zip(&facets.channels) {
            if ids.contains(choice.id.as_str()) {
                of_channels.entry(choice.id.as_str()).or_insert(number);
            } else {
                of_ways.entry(choice.name.as_str()).or_insert(number);
            }
        }
        let mut of_areas: HashMap<&str, Vec<u32>> = HashMap::new();
        for (number, choice) in (0..).zip(&facets.areas) {
            of_areas.entry(&choice.name).or_default().push(number);
        }
        Self {
            facets,
            channels: held(&facets.channels),
            languages: held(&facets.languages),
            areas: held(&facets.areas),
            hours: Held::of(facets.hours.iter().map(|hours| &hours.places), count),
            of_channels,
            of_ways,
            of_languages: (0..).zip(&facets.languages).map(|(number, choice)| (choice.id.as_str(), number)).collect(),
            of_areas,
            of_hours: (0..).zip(&facets.hours).map(|(number, hours)| ((hours.channel, hours.hours.as_str()), number)).collect(),
            wrong: BTreeMap::new(),
        }
    }

    fn service(&mut self, at: u32, service: &Service) {
        self.channels(at, service);
        self.hours(at, service);
        self.languages(at, service);
        self.areas(at, service);
        if self.facets.free.holds(at) && service.price.is_none() {
            self.tell("free".to_owned(), NO_PRICE, service);
        }
    }

    fn channels(&mut self, at: u32, service: &Service) {
        let mut said = BTreeSet::new();
        let ids = service.channels.iter().map(|id| self.of_channels.get(id.as_str()));
        let ways = service.ways.iter().map(|way| self.of_ways.get(way.kind.as_str()));
        let numbers: Vec<Option<u32>> = ids.chain(ways).map(Option::<&u32>::copied).collect();
        for number in numbers {
            match number {
                Some(number) => _ = said.insert(number),
                None => self.tell("channel".to_owned(), NO_CHANNEL, service),
            }
        }
        let held = self.channels.by(at).to_vec();
        self.compare(&said, &held, service, |facets, number| choice(Facet::Channel, facets, number));
    }

    fn hours(&mut self, at: u32, service: &Service) {
        let mut said = BTreeSet::new();
        for way in &service.ways {
            let Some((channel, hours)) = self.of_ways.get(way.kind.as_str()).zip(way.opening_hours.as_deref()) else { continue };
            match self.of_hours.get(&(*channel, hours)) {
                Some(number) => _ = said.insert(*number),
                // what cannot be read tells nothing certain, and is no filter
                None if Opening::parse(hours).is_none() => {}
                None => self.tell("hours".to_owned(), NO_HOURS, service),
            }
        }
        let held = self.hours.by(at).to_vec();
        self.compare(&said, &held, service, |_, number| format!("hours[{number}]"));
    }

    fn languages(&mut self, at: u32, service: &Service) {
        let held = self.languages.by(at).to_vec();
        // those of its contacts, which stand for its own, no page tells
        if service.languages.is_empty() && !service.ways.is_empty() {
            return;
        }
        let mut said = BTreeSet::new();
        for tag in &service.languages {
            match self.of_languages.get(tag.as_str()) {
                Some(number) => _ = said.insert(*number),
                None => self.tell("language".to_owned(), NO_LANGUAGE, service),
            }
        }
        self.compare(&said, &held, service, |facets, number| choice(Facet::Language, facets, number));
    }

    fn areas(&mut self, at: u32, service: &Service) {
        let held = self.areas.by(at).to_vec();
        let is_everywhere = self.facets.everywhere.holds(at);
        let place = |facets: &Facets, number: u32| choice(Facet::Area, facets, number);
        if service.areas.is_empty() {
            // who tells no area is everywhere, or in the towns of its places
            let lines: Vec<String> = held.first().map_or(Vec::new(), |_| lines(service));
            let is_told = |area: &Choice| lines.iter().any(|line| line.contains(&readable(&area.name)) || line.contains(&area.id));
            let is_told = |number: &u32| !is_everywhere && self.facets.areas.get(*number as usize).is_some_and(is_told);
            let untold: Vec<u32> = held.iter().copied().filter(|number| !is_told(number)).collect();
            self.compare(&BTreeSet::new(), &untold, service, place);
            // where there are no areas, there is nothing to be everywhere in
            if held.is_empty() && !is_everywhere && !self.facets.areas.is_empty() {
                self.tell("everywhere".to_owned(), NOT_HELD, service);
            }
            return;
        }
        if is_everywhere {
            self.tell("everywhere".to_owned(), NOT_SAID, service);
        }
        let (mut said, mut strange) = (BTreeSet::new(), 0);
        for name in &service.areas {
            // two areas may have one name in a language
            match self.of_areas.get(name.as_str()) {
                Some(numbers) if numbers.iter().any(|number| held.contains(number)) => {
                    said.extend(numbers.iter().filter(|number| held.contains(number)));
                }
                Some(numbers) => said.extend(numbers.first()),
                None => strange += 1,
            }
        }
        // of an area that is told by several names one stands in the list: it cannot be known by the others
        let (known, others): (Vec<u32>, Vec<u32>) = held.iter().copied().partition(|number| said.contains(number));
        let others = if others.len() <= strange { Vec::new() } else { others };
        if strange > 0 && held.is_empty() {
            self.tell("area".to_owned(), NO_AREA, service);
        }
        self.compare(&said, &[known, others].concat(), service, place);
    }

    fn compare(&mut self, said: &BTreeSet<u32>, held: &[u32], service: &Service, place: impl Fn(&Facets, u32) -> String) {
        for number in held.iter().filter(|number| !said.contains(number)) {
            self.tell(place(self.facets, *number), NOT_SAID, service);
        }
        for number in said.iter().filter(|number| !held.contains(number)) {
            self.tell(place(self.facets, *number), NOT_HELD, service);
        }
    }

    fn tell(&mut self, place: String, what: &'static str, service: &Service) {
        self.wrong.entry((place, what)).or_insert_with(|| Services { first: service.id.clone(), count: 0 }).count += 1;
    }
}

/// What its page tells of the ways to reach a service, as ids are written: of names that differ in their capitals one stands in the list.
fn lines(service: &Service) -> Vec<String> {
    service.ways.iter().flat_map(|way| &way.lines).map(|line| readable(&line.text)).collect()
}

fn choice(facet: Facet, facets: &Facets, number: u32) -> String {
    let choice = facets.choices(facet).get(number as usize);
    format!("{}/{}", facet.id(), choice.map_or("", |choice| choice.id.as_str()))
}

/// Which values of a facet each service has, by their numbers, one service after the other.
struct Held {
    numbers: Vec<u32>,
    /// Where those of each service end.
    ends: Vec<usize>,
}

impl Held {
    /// A place that no service has counts nothing.
    fn of<'a>(values: impl Iterator<Item = &'a Places> + Clone, count: usize) -> Self {
        let last = u32::try_from(count).unwrap_or(u32::MAX).checked_sub(1);
        let each = |places: &Places, take: &mut dyn FnMut(usize)| {
            for (first, end) in places.runs().filter_map(|(first, end)| Some((first, end.min(last?)))) {
                (first..=end).for_each(|place| take(place as usize));
            }
        };
        let mut ends = vec![0; count];
        for places in values.clone() {
            each(places, &mut |place| ends.get_mut(place).into_iter().for_each(|count| *count += 1));
        }
        let mut all = 0;
        for end in &mut ends {
            // where the list begins, until it is filled
            all += std::mem::replace(end, all);
        }
        let mut numbers = vec![0; all];
        for (number, places) in (0..).zip(values) {
            each(places, &mut |place| {
                if let Some(end) = ends.get_mut(place)
                    && let Some(free) = numbers.get_mut(*end)
                {
                    *free = number;
                    *end += 1;
                }
            });
        }
        Self { numbers, ends }
    }

    fn by(&self, at: u32) -> &[u32] {
        let at = at as usize;
        let begin = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        begin.zip(self.ends.get(at)).and_then(|(begin, end)| self.numbers.get(begin..*end)).unwrap_or_default()
    }
}
