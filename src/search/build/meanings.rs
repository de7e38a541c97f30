//! Everyday words and the concepts they may mean, learned from how often each concept's phrases use them.

use super::float;
use super::words::{Stem, Words};
use crate::domain::{Lexicon, Urgency};
use crate::search::{analyse, urgent};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The first official words name the concept; those that follow name services that also help, and say nothing else of it.
const OWN_NAMES: usize = 2;
/// How quickly each word of a phrase says less, the more there are.
const SHARED: f32 = 1.21;
/// What a part of a compound says, against the whole.
const OF_PART: f32 = 0.08;
/// A word met once may be chance.
const DOUBT: f32 = 0.35;
/// Less is no meaning.
const LEAST: f32 = 0.08;
/// No word means more things than this.
const MOST: usize = 6;
/// A pair of words says nothing new of a concept that one of them means so surely.
const SURE: f32 = 0.36;
/// Nor does a compound when a part of it means so much of the same.
const ENOUGH: f32 = 0.5;

/// The concepts a stem may mean, and how surely; the surest first.
pub type Meanings = BTreeMap<Stem, Vec<(usize, f32)>>;

/// Learns; `own` are the stems services use themselves.
pub fn meanings(lexicon: &Lexicon, own: &HashSet<Stem>, words: &mut Words) -> Meanings {
    let mut counts: BTreeMap<Stem, BTreeMap<usize, f32>> = BTreeMap::new();
    let mut pairs: HashMap<Stem, (Stem, Stem)> = HashMap::new();
    for (place, concept) in lexicon.concepts.iter().enumerate() {
        for phrase in concept.official.iter().take(OWN_NAMES).chain(&concept.words) {
            let tokens = words.tokens(phrase);
            let each = 1.0 / float(tokens.len().max(1)).powf(SHARED);
            let mut count = |stem: Stem, much: f32| *counts.entry(stem).or_default().entry(place).or_default() += much;
            for (at, token) in tokens.iter().enumerate() {
                count(token.stem, each);
                for part in &token.parts {
                    count(*part, each * OF_PART);
                }
                for other in tokens.iter().skip(at + 1) {
                    let pair = analyse::pair(words.written(token.stem), words.written(other.stem));
                    let pair = words.stem(&pair);
                    pairs.insert(pair, (token.stem, other.stem));
                    count(pair, 1.0);
                }
            }
        }
    }
    let mut meanings: Meanings = counts.into_iter().map(|(stem, counts)| (stem, surest(counts))).collect();
    let needless = needless(&meanings, &pairs, own, words);
    meanings.retain(|stem, _| !needless.contains(stem));
    for urgency in Urgency::ALL {
        let concepts = lexicon.concepts.iter().enumerate().filter(|(_, concept)| concept.urgent == Some(urgency));
        meanings.insert(words.stem(urgent::mark(urgency)), concepts.map(|(place, _)| (place, 1.0)).collect());
    }
    meanings
}

fn surest(counts: BTreeMap<usize, f32>) -> Vec<(usize, f32)> {
    let all: f32 = counts.values().sum::<f32>() + DOUBT;
    let sure = counts.into_iter().map(|(concept, count)| (concept, count / all));
    let mut meant: Vec<(usize, f32)> = sure.filter(|(_, sure)| *sure > LEAST).collect();
    meant.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    meant.truncate(MOST);
    meant
}

/// What need not stand in the file, because a query finds the same without it.
fn needless(meanings: &Meanings, pairs: &HashMap<Stem, (Stem, Stem)>, own: &HashSet<Stem>, words: &Words) -> HashSet<Stem> {
    let sure = |stem: Stem, concept: usize| meanings.get(&stem).and_then(|it| it.iter().find(|it| it.0 == concept)).map_or(0.0, |it| it.1);
    let is_needless = |stem: Stem, refers: &[(usize, f32)]| {
        let Some((concept, surest)) = refers.first() else { return true };
        if let Some((first, last)) = pairs.get(&stem) {
            return refers.iter().all(|(concept, _)| sure(*first, *concept).max(sure(*last, *concept)) >= SURE);
        }
        // a compound is taken apart when it is looked up; a part that services say leads to these: *turvapuhelin* to *turvakoti*
        let parts = words.parts(stem);
        if own.contains(&stem) || parts.iter().any(|part| own.contains(part)) {
            return false;
        }
        let is_known = |part: &Stem| meanings.contains_key(part);
        let tells =
            |part: &Stem| meanings.get(part).and_then(|it| it.first()).is_some_and(|it| it.0 == *concept && it.1 >= surest * ENOUGH);
        parts.len() == 2 && parts.iter().all(is_known) && parts.iter().any(tells)
    };
    meanings.iter().filter(|(stem, refers)| is_needless(**stem, refers)).map(|(stem, _)| *stem).collect()
}
