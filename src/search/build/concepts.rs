//! How well each service meets each concept.

use super::float;
use super::said::{Holders, Said};
use super::words::{Stem, Words};
use crate::domain::Concept;
use std::collections::{BTreeSet, HashMap};

/// A service whose name is the official words and nothing more meets the concept best.
const WHOLE_NAME: f32 = 0.21;
/// Each later official word counts less: they are a ranking.
const LATER: f32 = 0.3;
/// What a fitting class of the Service Catalogue adds, and is worth at least.
const IN_CLASS: f32 = 0.5;
const CLASS_ALONE: f32 = 0.54;
/// Less is chance.
const LEAST: f32 = 0.2;

/// Postings: services by place, and how much.
pub type Strengths = Vec<(usize, f32)>;

/// The services of each class, by their places.
pub type Places<'a> = HashMap<&'a str, Vec<usize>>;

/// The services that meet a concept: those whose name, keywords or classes say its official words.
pub fn services_of(concept: &Concept, of_classes: &Places, said: &Said, holders: &Holders, words: &mut Words) -> Strengths {
    let mut best = vec![0.0_f32; said.services()];
    for (rank, official) in concept.official.iter().enumerate() {
        let phrase: Vec<Stem> = words.tokens(official).into_iter().map(|token| token.stem).collect();
        // whoever says all says the rarest
        let Some(rarest) = phrase.iter().min_by_key(|stem| holders.of(**stem).len()) else { continue };
        for place in holders.of(*rarest) {
            let place = *place as usize;
            if let Some(best) = best.get_mut(place) {
                *best = best.max(strength(&phrase, said, place) / (1.0 + LATER * float(rank)));
            }
        }
    }
    let in_class: BTreeSet<usize> = concept.classes.iter().filter_map(|class| of_classes.get(class.as_str())).flatten().copied().collect();
    for place in in_class {
        if let Some(best) = best.get_mut(place) {
            // no sum: all of a class would be worth 1 then, the general service no more than one for pupils
            *best = (*best + IN_CLASS * (1.0 - *best)).max(CLASS_ALONE);
        }
    }
    best.into_iter().enumerate().filter(|(_, best)| *best >= LEAST).collect()
}

/// How much a service says a phrase: as much as its least word.
fn strength(phrase: &[Stem], said: &Said, place: usize) -> f32 {
    let weights: Vec<_> = phrase.iter().map(|stem| said.of(place, *stem).unwrap_or_default()).collect();
    let least = weights.iter().map(|it| it.weight).fold(1.0, f32::min);
    let is_name = least > 0.0 && weights.iter().all(|it| it.in_name);
    let whole = if is_name { WHOLE_NAME * (float(phrase.len()) / f32::from(said.name(place))).min(1.0) } else { 0.0 };
    (least + whole) / (1.0 + WHOLE_NAME)
}
