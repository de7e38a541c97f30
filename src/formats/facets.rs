//! Facets gathered while services come one by one: of each only which values it has is held.

use super::alphabet::alphabetical;
use super::imported::put_in_order;
use crate::domain::area::readable;
use crate::domain::{Channel, ChargeKind, Choice, ContactKind, Facets, HoursOf, Lang, Opening, Places, Service};
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

/// What is called what in the language of the services.
#[derive(Clone, Copy)]
pub struct Names {
    pub lang: Lang,
    pub kind: fn(ContactKind, Lang) -> &'static str,
    /// A language by its tag; the tag itself where nobody knows it.
    pub language: fn(&str, Lang) -> String,
}

/// Facets on their way.
pub struct Gathering {
    names: Names,
    channels: Values<String>,
    languages: Values<String>,
    areas: Values<(String, String)>,
    /// The areas that municipalities are in, both among `areas`.
    within: BTreeSet<(u32, u32)>,
    hours: Values<(u32, String)>,
    /// Of each service, in their order.
    services: Vec<Box<[Mark]>>,
}

/// A value that a service has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Channel(u32),
    Language(u32),
    Area(u32),
    Everywhere,
    Free,
    Hours(u32),
}

/// Values met so far, each with its number.
struct Values<T> {
    numbers: HashMap<T, u32>,
    all: Vec<T>,
}

impl<T> Default for Values<T> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), all: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Values<T> {
    fn number(&mut self, value: T) -> u32 {
        if let Some(number) = self.numbers.get(&value) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(value.clone());
        self.numbers.insert(value, number);
        number
    }
}

impl Gathering {
    #[must_use]
    pub fn new(names: Names) -> Self {
        Self {
            names,
            channels: Values::default(),
            languages: Values::default(),
            areas: Values::default(),
            within: BTreeSet::new(),
            hours: Values::default(),
            services: Vec::new(),
        }
    }

    /// The next service, its contacts told in words already.
    pub fn add(&mut self, service: &Service) {
        let mut marks: Vec<Mark> = service.channels.iter().map(|id| Mark::Channel(self.channels.number(id.clone()))).collect();
        for (contact, way) in service.contacts.iter().zip(&service.ways) {
            let channel = self.channels.number(word(contact.kind).to_owned());
            marks.push(Mark::Channel(channel));
            marks.extend(way.opening_hours.iter().map(|hours| Mark::Hours(self.hours.number((channel, hours.clone())))));
        }
        marks.extend(self.languages_of(service).map(|tag| Mark::Language(self.languages.number(tag.clone()))).collect::<Vec<_>>());
        marks.extend(self.areas_of(service));
        marks.extend(service.charge.iter().filter(|charge| charge.kind == ChargeKind::Free).map(|_| Mark::Free));
        self.services.push(marks.into());
    }

    /// Those it says of itself, or else those one is served in by whoever gives it.
    #[allow(clippy::unused_self)] // beside its sisters
    fn languages_of<'a>(&self, service: &'a Service) -> impl Iterator<Item = &'a String> + use<'a> {
        let of_contacts = service.contacts.iter().filter(|_| service.languages.is_empty()).flat_map(|contact| &contact.languages);
        service.languages.iter().chain(of_contacts)
    }

    fn areas_of(&mut self, service: &Service) -> Vec<Mark> {
        if service.reach.is_empty() && service.areas.is_empty() {
            return vec![Mark::Everywhere];
        }
        let mut marks = Vec::new();
        for area in &service.reach {
            let number = self.areas.number((area.id.clone(), area.name.clone()));
            marks.push(Mark::Area(number));
            for municipality in &area.municipalities {
                let inside = self.areas.number((municipality.id.clone(), municipality.name.clone()));
                if inside != number {
                    self.within.insert((inside, number));
                }
            }
        }
        if service.reach.is_empty() {
            let named = service.areas.iter().map(|name| Mark::Area(self.areas.number((readable(name), name.clone()))));
            marks.extend(named.collect::<Vec<_>>());
        }
        marks
    }

    /// The services have been put into another order.
    pub fn arrange(&mut self, order: &[usize]) {
        put_in_order(&mut self.services, order);
    }

    /// What came of it; `channels` are those that services refer to by id.
    #[must_use]
    pub fn facets(self, channels: &[Channel]) -> Facets {
        let Self { names, channels: channel_ids, languages, areas, within, hours, services } = self;
        let places = |mark: Mark| -> Places { (0..).zip(&services).filter(|(_, marks)| marks.contains(&mark)).map(|(at, _)| at).collect() };
        // one pass over all services, not one for each of thousands of values
        let mut of_hours: Vec<Places> = vec![Places::default(); hours.all.len()];
        let mut of_areas: Vec<Places> = vec![Places::default(); areas.all.len()];
        for (place, marks) in (0_u32..).zip(&services) {
            for mark in marks {
                let list = match mark {
                    Mark::Hours(number) => of_hours.get_mut(*number as usize),
                    Mark::Area(number) => of_areas.get_mut(*number as usize),
                    _ => None,
                };
                if let Some(list) = list {
                    list.push(place);
                }
            }
        }
        // the channels of the dataset as it tells them, then the kinds of contacts
        let of_dataset = channels.iter().map(|channel| (channel.id.clone(), channel.name.clone()));
        let of_contacts = KINDS.into_iter().map(|kind| (word(kind).to_owned(), (names.kind)(kind, names.lang).to_owned()));
        let mut channel_order = Vec::new();
        let mut made = Vec::new();
        for (id, name) in of_dataset.chain(of_contacts) {
            let number = channel_ids.numbers.get(&id).copied().filter(|number| !channel_order.contains(number));
            if let Some(number) = number {
                channel_order.push(number);
                made.push(Choice { id, name, within: Vec::new(), places: places(Mark::Channel(number)) });
            }
        }
        let mut hours: Vec<HoursOf> = hours
            .all
            .into_iter()
            .zip(of_hours)
            .filter_map(|((channel, hours), places)| {
                let channel = u32::try_from(channel_order.iter().position(|number| *number == channel)?).ok()?;
                Some(HoursOf { channel, opening: Opening::parse(&hours)?, hours, places })
            })
            .collect();
        hours.sort_by(|one, other| (one.channel, &one.hours).cmp(&(other.channel, &other.hours)));
        let mut languages: Vec<Choice> = languages
            .numbers
            .into_iter()
            .map(|(tag, number)| Choice {
                name: (names.language)(&tag, names.lang),
                id: tag,
                within: Vec::new(),
                places: places(Mark::Language(number)),
            })
            .collect();
        let own = |tag: &str| Lang::ALL.iter().position(|lang| lang.code() == tag).unwrap_or(Lang::ALL.len());
        languages.sort_by_cached_key(|choice| (own(&choice.id), alphabetical(&choice.name), choice.id.clone()));
        Facets {
            channels: made,
            languages,
            areas: in_order(&areas.all, &of_areas, &within),
            everywhere: places(Mark::Everywhere),
            free: places(Mark::Free),
            hours,
        }
        .without_idle_everywhere()
    }
}

impl Facets {
    /// Where no area is told, all services are everywhere, and there is nothing to choose.
    fn without_idle_everywhere(mut self) -> Self {
        if self.areas.is_empty() {
            self.everywhere = Places::default();
        }
        self
    }
}

/// Areas by name, each knowing those it is in. Of two with one id the first name stands for both.
fn in_order(areas: &[(String, String)], places: &[Places], within: &BTreeSet<(u32, u32)>) -> Vec<Choice> {
    let mut order: Vec<usize> = (0..areas.len()).collect();
    order.sort_by_cached_key(|at| areas.get(*at).map(|(id, name)| (alphabetical(name), id.clone())));
    let mut place_of: Vec<u32> = vec![0; areas.len()];
    let mut choices: Vec<Choice> = Vec::new();
    for at in order {
        let (Some((id, name)), Some(own)) = (areas.get(at), places.get(at)) else { continue };
        let same = choices.iter().position(|choice| choice.id == *id);
        let place = same.unwrap_or(choices.len());
        if let Some(place_of) = place_of.get_mut(at) {
            *place_of = u32::try_from(place).unwrap_or(u32::MAX);
        }
        match same.and_then(|same| choices.get_mut(same)) {
            Some(choice) => choice.places = choice.places.joined(own),
            None => choices.push(Choice { id: id.clone(), name: name.clone(), within: Vec::new(), places: own.clone() }),
        }
    }
    for (inside, outside) in within {
        let place = |number: u32| place_of.get(number as usize).copied();
        if let (Some(inside), Some(outside)) = (place(*inside), place(*outside))
            && let Some(choice) = choices.get_mut(inside as usize).filter(|choice| inside != outside && !choice.within.contains(&outside))
        {
            choice.within.push(outside);
            choice.within.sort_unstable();
        }
    }
    choices
}

const KINDS: [ContactKind; 5] = [ContactKind::Phone, ContactKind::Online, ContactKind::Place, ContactKind::Web, ContactKind::Form];

/// The id of a kind of contact, in links.
const fn word(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Place => "place",
        ContactKind::Phone => "phone",
        ContactKind::Online => "online",
        ContactKind::Web => "web",
        ContactKind::Form => "form",
    }
}
