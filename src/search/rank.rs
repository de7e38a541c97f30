//! Services in the order in which they answer a query.

use super::Index;
use super::analyse::Word;
use super::fold;
use crate::domain::Catalogue;
use std::cmp::Reverse;

/// A service that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Place in [`Catalogue::services`].
    pub service: usize,
    /// Larger is better; comparable within one query only.
    pub score: f32,
}

/// A word shorter than this is looked up whole or as a beginning only: three letters stand inside too many words.
const SHORTEST_PART: usize = 4;
/// A word shorter than this may not be misspelt: one changed letter makes it another word.
const SHORTEST_MISSPELT: usize = 5;
/// Two slips are forgiven from this length on.
const LONG_WORD: usize = 9;

/// How well a word of the index answers a word of the query.
/// 1 is the same word; a beginning is likelier meant than a part inside, a part than a slip of the finger.
const SAME: f32 = 1.0;
const BEGINNING: f32 = 0.7;
const PART: f32 = 0.45;
const MISSPELT: f32 = 0.35;

impl Index {
    /// The services that answer `query`, best first; ties in the catalogue's own order.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let words = self.analyser.query(query);
        let mut scores = vec![0.0_f32; self.services];
        for word in &words {
            let mut best = vec![0.0_f32; self.services];
            for (term, postings) in &self.terms {
                let quality = quality(word, term);
                if quality > 0.0 {
                    let rarity = self.rarity(postings.len());
                    for posting in postings {
                        let score = quality * rarity * posting.weight;
                        if let Some(best) = best.get_mut(posting.service) {
                            *best = best.max(score);
                        }
                    }
                }
            }
            for (score, best) in scores.iter_mut().zip(best) {
                *score += best;
            }
        }
        let hits = cut_the_tail(in_order(&scores));
        self.own_name_first(query, hits)
    }

    /// A service whose own name was typed comes first, whatever else the words may mean.
    fn own_name_first(&self, query: &str, mut hits: Vec<Hit>) -> Vec<Hit> {
        let typed = fold::comparable(query);
        let is_named = |hit: &Hit| self.names.get(hit.service) == Some(&typed);
        let place = hits.iter().position(is_named);
        if let Some(named) = place.and_then(|place| hits.get_mut(..=place)) {
            named.rotate_right(1);
        }
        hits
    }

    /// The ids of the services that answer `query`, best first.
    #[must_use]
    pub fn ids<'a>(&self, catalogue: &'a Catalogue, query: &str) -> Vec<&'a str> {
        let id = |hit: Hit| catalogue.services.get(hit.service).map(|service| service.id.as_str());
        self.search(query).into_iter().filter_map(id).collect()
    }

    /// A word that stands in few services says more about them (inverse document frequency).
    #[allow(clippy::cast_precision_loss)] // a logarithm of a count
    fn rarity(&self, standing_in: usize) -> f32 {
        (1.0 + self.services as f32 / standing_in as f32).ln()
    }
}

/// Best first; ties in the catalogue's own order. Scores are positive, and so their bits are in the order of their values.
fn in_order(scores: &[f32]) -> Vec<Hit> {
    let found = scores.iter().enumerate().filter(|(_, score)| **score > 0.0);
    let mut order: Vec<(Reverse<u32>, usize)> = found.map(|(service, score)| (Reverse(score.to_bits()), service)).collect();
    order.sort_unstable();
    order.into_iter().map(|(Reverse(bits), service)| Hit { service, score: f32::from_bits(bits) }).collect()
}

/// A service that answers a tenth as well as the best one is noise.
fn cut_the_tail(mut hits: Vec<Hit>) -> Vec<Hit> {
    if let Some(best) = hits.first().copied() {
        hits.retain(|hit| hit.score >= best.score * 0.1);
    }
    hits
}

fn quality(word: &Word, term: &str) -> f32 {
    if term == word.stem || term == word.plain {
        return SAME;
    }
    let length = word.plain.chars().count();
    if length >= 1 && term.starts_with(&word.plain) || length >= SHORTEST_PART && term.starts_with(&word.stem) && word.stem.len() >= 3 {
        return BEGINNING;
    }
    if length >= SHORTEST_PART && word.stem.len() >= SHORTEST_PART && fold::holds(term, &word.stem) {
        return PART;
    }
    if term.chars().count() >= SHORTEST_PART && fold::holds(&word.plain, term) {
        return PART * 0.8;
    }
    let slips = if length >= LONG_WORD { 2 } else { 1 };
    if length >= SHORTEST_MISSPELT && within_slips(&word.plain, term, slips) { MISSPELT } else { 0.0 }
}

/// Whether at most `most` letters were added, left out, changed or swapped with their neighbour.
fn within_slips(word: &str, term: &str, most: usize) -> bool {
    let word: Vec<char> = word.chars().take(40).collect();
    let term: Vec<char> = term.chars().take(40).collect();
    if word.first() != term.first() || word.len().abs_diff(term.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=term.len()).collect();
    for (row, letter) in word.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in term.iter().enumerate() {
            let changed = above.get(column).map_or(usize::MAX, |cost| cost + usize::from(letter != other));
            let left_out = above.get(column + 1).map_or(usize::MAX, |cost| cost + 1);
            let added = current.get(column).map_or(usize::MAX, |cost| cost + 1);
            let is_swapped = row > 0 && column > 0 && word.get(row - 1) == Some(other) && term.get(column - 1) == Some(letter);
            let swapped = if is_swapped { before.get(column - 1).map_or(usize::MAX, |cost| cost + 1) } else { usize::MAX };
            current.push(changed.min(left_out).min(added).min(swapped));
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().is_some_and(|slips| *slips <= most)
}
