//! The search file of a catalogue in one language, made by the data tool.
//!
//! The words of all texts become stems ([`words`]), compounds taken apart ([`compound`]); each says something of its services
//! ([`said`]). Everyday words ([`crate::domain::Lexicon`]) mean concepts ([`meanings`]), and concepts are met by services ([`concepts`]). All of it is
//! written as bytes ([`file`]) that need no unpacking.

mod compound;
mod concepts;
mod file;
mod meanings;
mod said;
mod vocabulary;
mod words;

pub use file::Built;
pub use vocabulary::Vocabulary;

use super::index::{LONGEST, RARITY};
use crate::domain::{Catalogue, Lang, Lexicon, Service};
use compound::Parts;
use concepts::{Places, Strengths};
use file::{Entries, File};
use said::{Said, Weight};
use std::collections::{HashMap, HashSet};
use words::{Stem, Words};

/// How much more a rare word is worth than a common one.
const RARE: f32 = 1.9;
const RARER: f32 = 0.72;

/// Of so many services, a word that a few say in passing (a street, a person) is left out: every visitor would download it.
const MANY: usize = 10_000;
const FEW: usize = 2;
const IN_PASSING: f32 = 0.25;

/// The search file.
#[must_use]
pub fn build(catalogue: &Catalogue, lexicon: &Lexicon, lang: Lang) -> Built {
    let mut vocabulary = Vocabulary::new(lang);
    catalogue.services.iter().for_each(|service| vocabulary.add(service));
    one_by_one(vocabulary, catalogue, lexicon, &mut |take| catalogue.services.iter().for_each(take))
}

/// Hands each service to whoever takes it, in the order of the catalogue.
pub type Give<'a> = &'a mut dyn FnMut(&mut dyn FnMut(&Service));

/// The search file, where the services are elsewhere: the catalogue needs none. `vocabulary` has the words of all of them.
#[must_use]
pub fn one_by_one(mut vocabulary: Vocabulary, catalogue: &Catalogue, lexicon: &Lexicon, give: Give) -> Built {
    vocabulary.add_beside(catalogue, lexicon);
    let (language, plain) = vocabulary.into_words();
    let parts = Parts::of(plain.into_iter(), &language);
    let mut words = Words::new(&language, &parts);
    let classes: HashMap<&str, &str> = catalogue.classes.iter().map(|class| (class.id.as_str(), class.name.as_str())).collect();
    let mut of_classes: Places = lexicon.concepts.iter().flat_map(|it| &it.classes).map(|class| (class.as_str(), Vec::new())).collect();
    let mut said = Said::default();
    give(&mut |service| {
        let place = said.services();
        for class in &service.classes {
            if let Some(places) = of_classes.get_mut(class.as_str()) {
                places.push(place);
            }
        }
        said.add(service, &classes, &mut words);
    });
    words.no_longer_shown();
    let holders = said.holders(words.count());
    let concepts: Vec<Strengths> =
        lexicon.concepts.iter().map(|concept| concepts::services_of(concept, &of_classes, &said, &holders, &mut words)).collect();
    let own: HashSet<Stem> = (0..).zip(0..words.count()).map(|(stem, _)| stem).filter(|stem| !holders.of(*stem).is_empty()).collect();
    let mut meanings = meanings::meanings(lexicon, &own, &mut words);
    for refers in meanings.values_mut() {
        refers.retain(|(concept, _)| concepts.get(*concept).is_some_and(|met| !met.is_empty()));
    }
    meanings.retain(|_, refers| !refers.is_empty());
    // sorted by the plain word: neighbours share their beginnings, and a beginning is a range
    let all: HashSet<Stem> = own.iter().chain(meanings.keys()).copied().collect();
    let mut terms: Vec<(String, String, Stem)> = all.into_iter().map(|stem| words.sorted_by(stem)).collect();
    terms.sort_unstable();
    drop(words);
    let mut file = File { language: &language, terms: Vec::new(), entries: Entries::default(), names: Vec::new(), urgent: &lexicon.urgent };
    for (_, surface, stem) in terms {
        let services = holders.of(stem);
        let own = || services.iter().filter_map(|place| Some((*place as usize, said.of(*place as usize, stem)?)));
        let refers = meanings.get(&stem).map_or(&[][..], Vec::as_slice);
        if surface.len() > LONGEST
            || said.services() >= MANY && refers.is_empty() && services.len() <= FEW && own().all(|(_, said)| said.weight <= IN_PASSING)
        {
            continue;
        }
        let rarity = rarity(said.services(), spread(own(), refers, &concepts));
        file.terms.push(surface);
        file.entries.term(rarity, own(), refers.iter());
    }
    for met in &concepts {
        file.entries.concept(met);
    }
    file.names = said.names;
    file.written()
}

/// A word that stands in few services says more about them (inverse document frequency), in 32nds.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn rarity(services: usize, spread: usize) -> u8 {
    let rarity = (RARE + float(services) / float(spread.max(1))).ln().powf(RARER);
    (rarity * RARITY).round().clamp(1.0, 255.0) as u8
}

/// In how many services a word says something: at least half as much as where it says most.
fn spread(own: impl Iterator<Item = (usize, Weight)>, refers: &[(usize, f32)], concepts: &[Strengths]) -> usize {
    let mut all: HashMap<usize, f32> = own.map(|(service, said)| (service, said.weight)).collect();
    for (concept, sureness) in refers {
        for (service, strength) in concepts.get(*concept).into_iter().flatten() {
            let weight = all.entry(*service).or_default();
            *weight = weight.max(strength * sureness);
        }
    }
    let most = all.values().copied().fold(0.0, f32::max);
    all.values().filter(|weight| **weight >= most / 2.0).count()
}

#[allow(clippy::cast_precision_loss)] // small counts
fn float(count: usize) -> f32 {
    count as f32
}
