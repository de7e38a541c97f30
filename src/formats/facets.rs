//! Facets gathered while services come one by one: of each only which values it has is held, four bytes for each.

use super::alphabet::alphabetical;
use crate::domain::area::readable;
use crate::domain::{Channel, ChargeKind, Choice, ContactKind, Facets, HoursOf, Lang, Opening, Places, Service};
use std::collections::{BTreeSet, HashMap};

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
    /// All values met so far, each with its number.
    values: HashMap<Value, u32>,
    /// The areas that municipalities are in, both by their numbers.
    within: BTreeSet<(u32, u32)>,
    /// The values of one service after the other, as they came: a list for each would take as much again.
    marks: Vec<u32>,
    /// Where in `marks` those of each service end.
    ends: Vec<usize>,
    /// The order the services have been put into since.
    order: Option<Vec<usize>>,
}

/// What a service may have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Value {
    /// By its id.
    Channel(String),
    /// By its tag.
    Language(String),
    /// Its id and its name.
    Area(String, String),
    /// Of the channel of this number, in the notation [`Opening`] reads.
    Hours(u32, String),
    Everywhere,
    Free,
}

impl Gathering {
    #[must_use]
    pub fn new(names: Names) -> Self {
        Self { names, values: HashMap::new(), within: BTreeSet::new(), marks: Vec::new(), ends: Vec::new(), order: None }
    }

    /// The next service, its contacts told in words already.
    pub fn add(&mut self, service: &Service) {
        for id in &service.channels {
            self.mark(Value::Channel(id.clone()));
        }
        for (contact, way) in service.contacts.iter().zip(&service.ways) {
            let channel = self.mark(Value::Channel(word(contact.kind).to_owned()));
            if let Some(hours) = &way.opening_hours {
                self.mark(Value::Hours(channel, hours.clone()));
            }
        }
        for tag in languages_of(service) {
            self.mark(Value::Language(tag.clone()));
        }
        self.areas_of(service);
        if service.charge.as_ref().is_some_and(|charge| charge.kind == ChargeKind::Free) {
            self.mark(Value::Free);
        }
        self.ends.push(self.marks.len());
    }

    fn areas_of(&mut self, service: &Service) {
        if service.reach.is_empty() && service.areas.is_empty() {
            self.mark(Value::Everywhere);
        }
        for area in &service.reach {
            let number = self.mark(Value::Area(area.id.clone(), area.name.clone()));
            for municipality in &area.municipalities {
                let inside = self.number(Value::Area(municipality.id.clone(), municipality.name.clone()));
                if inside != number {
                    self.within.insert((inside, number));
                }
            }
        }
        if service.reach.is_empty() {
            for name in &service.areas {
                self.mark(Value::Area(readable(name), name.clone()));
            }
        }
    }

    /// The service that is being added has this value; its number.
    fn mark(&mut self, value: Value) -> u32 {
        let number = self.number(value);
        self.marks.push(number);
        number
    }

    fn number(&mut self, value: Value) -> u32 {
        let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        *self.values.entry(value).or_insert(next)
    }

    /// The services have been put into another order: at each place stands the one that came as this one.
    pub fn arrange(&mut self, order: Vec<usize>) {
        self.order = Some(order);
    }

    /// The places of each value, by its number: one pass over all services, not one for each of thousands of values.
    fn places(&self) -> Vec<Places> {
        let mut places = vec![Places::default(); self.values.len()];
        let marks_of = |came: usize| {
            let begin = came.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
            begin.zip(self.ends.get(came)).and_then(|(begin, end)| self.marks.get(begin..*end)).unwrap_or_default()
        };
        for place in 0..self.ends.len() {
            let came = self.order.as_ref().map_or(Some(place), |order| order.get(place).copied());
            for mark in came.map(marks_of).unwrap_or_default() {
                if let Some(places) = places.get_mut(*mark as usize) {
                    places.push(u32::try_from(place).unwrap_or(u32::MAX));
                }
            }
        }
        places
    }

    /// What came of it; `channels` are those that services refer to by id.
    #[must_use]
    pub fn facets(self, channels: &[Channel]) -> Facets {
        let mut places = self.places();
        let mut places = |number: u32| places.get_mut(number as usize).map(std::mem::take).unwrap_or_default();
        let Self { names, values, within, .. } = self;
        let mut facets = Facets::default();
        // the channels of the dataset as it tells them, then the kinds of contacts
        let of_dataset = channels.iter().map(|channel| (channel.id.clone(), channel.name.clone()));
        let of_contacts = KINDS.into_iter().map(|kind| (word(kind).to_owned(), (names.kind)(kind, names.lang).to_owned()));
        let mut order: HashMap<u32, u32> = HashMap::new();
        for (id, name) in of_dataset.chain(of_contacts) {
            let number = values.get(&Value::Channel(id.clone())).copied().filter(|number| !order.contains_key(number));
            if let Some(number) = number {
                order.insert(number, u32::try_from(facets.channels.len()).unwrap_or(u32::MAX));
                facets.channels.push(Choice { id, name, within: Vec::new(), places: places(number) });
            }
        }
        // in the order they were met: where names do not tell which comes first, it must be the same in each build
        let mut numbered: Vec<(u32, Value)> = values.into_iter().map(|(value, number)| (number, value)).collect();
        numbered.sort_unstable_by_key(|(number, _)| *number);
        let mut areas = Vec::new();
        for (number, value) in numbered {
            match value {
                Value::Channel(_) => {}
                Value::Language(tag) => facets.languages.push(Choice {
                    name: (names.language)(&tag, names.lang),
                    id: tag,
                    within: Vec::new(),
                    places: places(number),
                }),
                Value::Area(id, name) => areas.push((number, Choice { id, name, within: Vec::new(), places: places(number) })),
                Value::Hours(channel, hours) => {
                    let channel = order.get(&channel).copied();
                    facets.hours.extend(channel.zip(Opening::parse(&hours)).map(|(channel, opening)| HoursOf {
                        channel,
                        hours,
                        opening,
                        places: places(number),
                    }));
                }
                Value::Everywhere => facets.everywhere = places(number),
                Value::Free => facets.free = places(number),
            }
        }
        facets.hours.sort_by(|one, other| (one.channel, &one.hours).cmp(&(other.channel, &other.hours)));
        let own = |tag: &str| Lang::ALL.iter().position(|lang| lang.code() == tag).unwrap_or(Lang::ALL.len());
        facets.languages.sort_by_cached_key(|choice| (own(&choice.id), alphabetical(&choice.name), choice.id.clone()));
        facets.areas = in_order(areas, &within);
        facets.without_idle_everywhere()
    }
}

/// Those it says of itself, or else those one is served in by whoever gives it.
fn languages_of(service: &Service) -> impl Iterator<Item = &String> {
    let of_contacts = service.contacts.iter().filter(|_| service.languages.is_empty()).flat_map(|contact| &contact.languages);
    service.languages.iter().chain(of_contacts)
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

/// Areas by name, each knowing those it is in; they come with their numbers. Of two with one id the first name stands for both.
fn in_order(mut areas: Vec<(u32, Choice)>, within: &BTreeSet<(u32, u32)>) -> Vec<Choice> {
    areas.sort_by_cached_key(|(_, choice)| (alphabetical(&choice.name), choice.id.clone()));
    let mut place_of: HashMap<u32, usize> = HashMap::new();
    let mut choices: Vec<Choice> = Vec::new();
    for (number, choice) in areas {
        let same = choices.iter().position(|other| other.id == choice.id);
        place_of.insert(number, same.unwrap_or(choices.len()));
        match same.and_then(|same| choices.get_mut(same)) {
            Some(other) => other.places = other.places.joined(&choice.places),
            None => choices.push(choice),
        }
    }
    for (inside, outside) in within {
        if let (Some(inside), Some(outside)) = (place_of.get(inside), place_of.get(outside))
            && let Some(choice) = choices.get_mut(*inside).filter(|_| inside != outside)
            && let Ok(outside) = u32::try_from(*outside)
            && !choice.within.contains(&outside)
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
