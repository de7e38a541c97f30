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

/// A service as the index knows it.
pub struct Said {
    /// By stem; below zero where it is in the name. There is a list for each service, and a map of whole weights takes three times the room.
    weights: Box<[(Stem, f32)]>,
    /// How many words its name has.
    pub name: u8,
}

/// Reads all fields of a service; `classes` are those of the catalogue by id.
pub fn said(service: &Service, classes: &HashMap<&str, &str>, words: &mut Words) -> Said {
    let mut weights = HashMap::new();
    let mut name = 1;
    for (place, (text, weight)) in fields(service, classes).enumerate() {
        let is_name = place == 0;
        let tokens = words.tokens(text);
        if is_name {
            name = u8::try_from(tokens.len()).unwrap_or(u8::MAX).max(1);
        }
        // a short field says more with each word
        let weight = if weight >= EXAMPLE.min(WORDS) { weight * (1.0 - ALONE + ALONE / float(tokens.len().max(1)).sqrt()) } else { weight };
        for token in tokens {
            add(&mut weights, token.stem, weight, is_name);
            for (place, part) in token.parts.iter().enumerate() {
                add(&mut weights, *part, weight * if place == 0 { HEAD } else { MODIFIER }, false);
            }
        }
    }
    let packed = |Weight { weight, in_name }: Weight| if in_name { -weight } else { weight };
    let mut weights: Box<[(Stem, f32)]> = weights.into_iter().map(|(stem, weight)| (stem, packed(weight))).collect();
    weights.sort_unstable_by_key(|(stem, _)| *stem);
    Said { weights, name }
}

fn add(weights: &mut HashMap<Stem, Weight>, stem: Stem, weight: f32, in_name: bool) {
    let known = weights.entry(stem).or_default();
    let most = known.weight.max(weight);
    // words repeated in a long text add up slowly
    known.weight = (most + (1.0 - most) * known.weight.min(weight) * AGAIN).min(1.0);
    known.in_name |= in_name;
}

impl Said {
    /// What a word says of the service, if it says it.
    pub fn of(&self, stem: Stem) -> Option<Weight> {
        let place = self.weights.binary_search_by_key(&stem, |(other, _)| *other).ok()?;
        self.weights.get(place).map(|(_, weight)| Weight { weight: weight.abs(), in_name: weight.is_sign_negative() })
    }

    /// All it says.
    pub fn stems(&self) -> impl Iterator<Item = Stem> {
        self.weights.iter().map(|(stem, _)| *stem)
    }
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
