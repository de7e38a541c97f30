//! What a service says: how much each word tells about it.

use super::float;
use super::words::{Stem, Words};
use crate::domain::Service;
use std::collections::HashMap;

/// What a field says about the service it belongs to, from 0 to 1: its name nearly all, its description little, because a
/// description also tells what the service is *not* and where else to go. Several say more than one, and never more than all.
const NAME: f32 = 0.7;
const ALIAS: f32 = 1.0;
const WORDS: f32 = 0.65;
const EXAMPLE: f32 = 0.74;
const CLASS: f32 = 0.3;
const SUMMARY: f32 = 0.34;
const DESCRIPTION: f32 = 0.16;
const AUDIENCE: f32 = 0.15;
const ACCESS: f32 = 0.06;
/// What places and numbers are called: a health station has dozens of services, and its name is none of them.
const CONTACT: f32 = 0.1;
/// A word says this much more in a field of its own, and less the more words stand beside it.
const ALONE: f32 = 0.45;
/// A part of a compound says less than the whole; its last part, which tells what it is, more than the others.
const HEAD: f32 = 0.53;
const MODIFIER: f32 = 0.35;
/// What is said again adds so much.
const AGAIN: f32 = 0.47;

/// What a word says of a service.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weight {
    /// From 0 to 1.
    pub weight: f32,
    pub in_name: bool,
}

/// What all services say, as the index knows it.
#[derive(Default)]
pub struct Said {
    /// By stem, one service after the other; below zero where it is in the name. There are hundreds for each service, and a map of whole weights
    /// takes three times the room.
    weights: Vec<(Stem, f32)>,
    /// Where those of each service end.
    ends: Vec<usize>,
    /// How many words the name of each has.
    pub names: Vec<u8>,
}

impl Said {
    /// Reads all fields of the next service; `classes` are those of the catalogue by id.
    pub fn add(&mut self, service: &Service, classes: &HashMap<&str, &str>, words: &mut Words) {
        let mut weights = HashMap::new();
        let mut name = 1;
        for (place, (text, weight)) in fields(service, classes).enumerate() {
            let is_name = place == 0;
            let tokens = words.tokens(text);
            if is_name {
                name = u8::try_from(tokens.len()).unwrap_or(u8::MAX).max(1);
            }
            // a short field says more with each word
            let weight =
                if weight >= EXAMPLE.min(WORDS) { weight * (1.0 - ALONE + ALONE / float(tokens.len().max(1)).sqrt()) } else { weight };
            for token in tokens {
                add(&mut weights, token.stem, weight, is_name);
                for (place, part) in token.parts.iter().enumerate() {
                    add(&mut weights, *part, weight * if place == 0 { HEAD } else { MODIFIER }, false);
                }
            }
        }
        let packed = |Weight { weight, in_name }: Weight| if in_name { -weight } else { weight };
        let begin = self.weights.len();
        self.weights.extend(weights.into_iter().map(|(stem, weight)| (stem, packed(weight))));
        self.weights.get_mut(begin..).unwrap_or_default().sort_unstable_by_key(|(stem, _)| *stem);
        self.ends.push(self.weights.len());
        self.names.push(name);
    }

    /// How many services there are.
    pub const fn services(&self) -> usize {
        self.ends.len()
    }

    /// All that a service says.
    fn by(&self, place: usize) -> &[(Stem, f32)] {
        let begin = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        begin.zip(self.ends.get(place)).and_then(|(begin, end)| self.weights.get(begin..*end)).unwrap_or_default()
    }

    /// What a word says of a service, if it says it.
    pub fn of(&self, place: usize, stem: Stem) -> Option<Weight> {
        let said = self.by(place);
        let at = said.binary_search_by_key(&stem, |(other, _)| *other).ok()?;
        said.get(at).map(|(_, weight)| Weight { weight: weight.abs(), in_name: weight.is_sign_negative() })
    }

    /// How many words the name of a service has.
    pub fn name(&self, place: usize) -> u8 {
        self.names.get(place).copied().unwrap_or(1)
    }

    /// The services that say each stem.
    pub fn holders(&self, stems: usize) -> Holders {
        // how many each has is counted first: lists that grow take up to twice the room
        let mut ends = vec![0; stems];
        for (stem, _) in &self.weights {
            if let Some(count) = ends.get_mut(*stem as usize) {
                *count += 1;
            }
        }
        let mut all = 0;
        for end in &mut ends {
            // where the list begins, until it is filled
            all += std::mem::replace(end, all);
        }
        let mut places = vec![0; all];
        for (place, service) in (0_u32..).zip(0..self.services()) {
            for (stem, _) in self.by(service) {
                let end = ends.get_mut(*stem as usize);
                if let Some((end, free)) = end.and_then(|end| places.get_mut(*end).map(|free| (end, free))) {
                    *free = place;
                    *end += 1;
                }
            }
        }
        Holders { places, ends }
    }
}

/// The services that say each stem, in their order: by places.
pub struct Holders {
    places: Vec<u32>,
    /// Where those of each stem end.
    ends: Vec<usize>,
}

impl Holders {
    pub fn of(&self, stem: Stem) -> &[u32] {
        let stem = stem as usize;
        let begin = stem.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        begin.zip(self.ends.get(stem)).and_then(|(begin, end)| self.places.get(begin..*end)).unwrap_or_default()
    }
}

fn add(weights: &mut HashMap<Stem, Weight>, stem: Stem, weight: f32, in_name: bool) {
    let known = weights.entry(stem).or_default();
    let most = known.weight.max(weight);
    // words repeated in a long text add up slowly
    known.weight = (most + (1.0 - most) * known.weight.min(weight) * AGAIN).min(1.0);
    known.in_name |= in_name;
}

fn fields<'a>(service: &'a Service, classes: &'a HashMap<&str, &str>) -> impl Iterator<Item = (&'a str, f32)> {
    let own = [
        (&service.name, NAME),
        (&service.summary, SUMMARY),
        (&service.description, DESCRIPTION),
        (&service.audience, AUDIENCE),
        (&service.access, ACCESS),
    ];
    let classes = service.classes.iter().filter_map(|id| classes.get(id.as_str()));
    own.into_iter()
        .map(|(text, weight)| (text.as_str(), weight))
        .chain(service.aliases.iter().map(|text| (text.as_str(), ALIAS)))
        .chain(service.words.iter().map(|text| (text.as_str(), WORDS)))
        .chain(service.examples.iter().map(|example| (example.name.as_str(), EXAMPLE)))
        .chain(classes.map(|class| (*class, CLASS)))
        .chain(service.contacts.iter().map(|contact| (contact.name.as_str(), CONTACT)))
}

/// All texts of a service that the search reads.
pub fn texts(service: &Service) -> impl Iterator<Item = &str> {
    [&service.name, &service.summary, &service.description, &service.audience, &service.access]
        .into_iter()
        .chain(&service.aliases)
        .chain(&service.words)
        .chain(service.examples.iter().map(|example| &example.name))
        .chain(service.contacts.iter().map(|contact| &contact.name))
        .map(String::as_str)
}
