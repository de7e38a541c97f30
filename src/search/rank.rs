//! Services in the order in which they answer a query.

use super::bytes::Reader;
use super::index::{FULL, IN_NAME};
use super::lookup::Meant;
use super::{Index, analyse};
use std::collections::BTreeSet;

/// The services that answer a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Best first.
    pub hits: Vec<Hit>,
    /// The words of the query that tell something, as they were written.
    pub words: Vec<String>,
    /// Pieces of the index that must be fetched before the answer is whole.
    pub wanted: Vec<usize>,
}

/// A service that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Place in [`crate::domain::Catalogue::services`].
    pub service: usize,
    /// Larger is better; comparable within one query only.
    pub score: f32,
    /// Which word of the query, as it was written, says most for it.
    pub said: usize,
}

const RARE: f32 = 1.0;
const RARITY: f32 = 1.0;
/// An everyday word is worth nearly as much as a word of the service itself.
const EVERYDAY: f32 = 0.9;
/// A word that says who or when is worth so much beside others.
const FAINT: f32 = 0.35;
/// A word that was typed whole, or is being typed; else a compound is taken apart.
const KNOWN: f32 = 0.5;
/// Two words that say more together.
const TOGETHER: f32 = 0.6;
/// A compound that was written apart, beside its parts.
const JOINED: f32 = 0.8;
/// Each part of such a compound.
const PART: f32 = 0.75;
/// A name that is said whole, word for word, is meant: what that adds, against all its words' own worth.
const WHOLE_NAME: f32 = 0.6;
/// A service that answers so much less well than the best one is noise.
const NOISE: f32 = 0.12;
/// How much of a word's worth remains once a better service has answered it: several needs, each near the top.
const ANSWERED: f32 = 0.55;
/// As many of the best are weighed against each other.
const WEIGHED: usize = 40;

/// How well each service answers one word of the query.
struct Column {
    worth: Vec<f32>,
    in_name: Vec<bool>,
    touched: Vec<u32>,
    /// The word of the query it answers, or the first of them.
    said: usize,
}

impl Index {
    /// The services that answer `query`, best first, at most `limit`; ties in the catalogue's own order.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Answer {
        let words = analyse::query(query, self.lang);
        let mut wanted = BTreeSet::new();
        let is_alone = words.iter().all(|word| word.is_faint);
        let mut columns = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let meant = self.lookup(word, place + 1 == words.len());
            let share = if word.is_faint && !is_alone { FAINT } else { 1.0 };
            let is_known = meant.first().is_some_and(|best| best.quality > KNOWN);
            match if is_known { None } else { self.taken_apart(word) } {
                Some(parts) => {
                    for part in parts {
                        columns.push(self.column(&self.lookup(&part, false), share * PART, place, &mut wanted));
                    }
                }
                None => columns.push(self.column(&meant, share, place, &mut wanted)),
            }
        }
        // words that mean something together
        for (place, one) in words.iter().enumerate() {
            for other in words.iter().skip(place + 1) {
                let pair = analyse::pair(&one.stem, &other.stem);
                if let Ok(term) = self.terms.binary_search_by(|term| (*term.surface).cmp(&pair)) {
                    columns.push(self.column(&[Meant { term, quality: 1.0 }], TOGETHER, place, &mut wanted));
                }
            }
        }
        // a compound written apart
        for (place, (first, last)) in words.iter().zip(words.iter().skip(1)).enumerate() {
            if let Some(joined) = self.joined(first, last) {
                columns.push(self.column(&joined, JOINED, place, &mut wanted));
            }
        }
        let mut all: Vec<u32> = columns.iter().flat_map(|column| column.touched.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        let mut hits: Vec<Hit> = all.iter().map(|service| self.hit(*service as usize, &columns)).collect();
        hits.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.service.cmp(&other.service)));
        if let Some(best) = hits.first().map(|hit| hit.score) {
            hits.retain(|hit| hit.score >= best * NOISE);
        }
        hits.truncate(limit.max(WEIGHED));
        each_need_near_the_top(&mut hits, &columns);
        hits.truncate(limit);
        Answer { hits, words: words.into_iter().map(|word| word.written).collect(), wanted: wanted.into_iter().collect() }
    }

    fn hit(&self, service: usize, columns: &[Column]) -> Hit {
        let of = |column: &Column| column.worth.get(service).copied().unwrap_or_default();
        let sum: f32 = columns.iter().map(of).sum();
        let named = columns.iter().filter(|column| column.in_name.get(service).copied().unwrap_or_default()).count();
        let name = self.names.get(service).copied().unwrap_or_default();
        let coverage = (f32::from(u8::try_from(named).unwrap_or(u8::MAX)) / f32::from(name.max(1))).min(1.0);
        let said = f32::from(u8::try_from(named).unwrap_or(u8::MAX)) / f32::from(u8::try_from(columns.len()).unwrap_or(u8::MAX).max(1));
        let most = columns.iter().max_by(|one, other| of(one).total_cmp(&of(other)));
        Hit { said: most.map_or(0, |column| column.said), service, score: sum * (1.0 + WHOLE_NAME * coverage * coverage * said) }
    }

    fn column(&self, meant: &[Meant], share: f32, said: usize, wanted: &mut BTreeSet<usize>) -> Column {
        let services = self.names.len();
        let mut column = Column { worth: vec![0.0; services], in_name: vec![false; services], touched: Vec::new(), said };
        for it in meant {
            let Some(term) = self.terms.get(it.term) else { continue };
            let worth = share * it.quality * it.quality * self.rarity(term.spread as usize);
            match self.postings(it.term) {
                Ok(mut postings) => {
                    column.add(&mut postings, worth, true);
                    for _ in 0..postings.number() {
                        let (concept, sureness) = (postings.number(), postings.byte());
                        let worth = worth * EVERYDAY * f32::from(sureness) / f32::from(FULL);
                        match self.postings(self.concept(concept)) {
                            Ok(mut postings) => column.add(&mut postings, worth, false),
                            Err(shard) => drop(wanted.insert(shard)),
                        }
                    }
                }
                Err(shard) => drop(wanted.insert(shard)),
            }
        }
        column
    }

    /// A word that stands in few services says more about them (inverse document frequency).
    #[allow(clippy::cast_precision_loss)] // a logarithm of a count
    fn rarity(&self, spread: usize) -> f32 {
        (RARE + self.names.len() as f32 / spread.max(1) as f32).ln().powf(RARITY)
    }
}

impl Column {
    fn add(&mut self, postings: &mut Reader, worth: f32, is_own: bool) {
        loop {
            let weight = postings.byte();
            if weight == 0 {
                return;
            }
            let worth = worth * f32::from(weight & FULL) / f32::from(FULL);
            let in_name = is_own && weight & IN_NAME != 0;
            let mut service = 0;
            for _ in 0..postings.number() {
                service += postings.number();
                let (Some(place), Some(named)) = (self.worth.get_mut(service), self.in_name.get_mut(service)) else { return };
                if *place == 0.0 {
                    self.touched.push(u32::try_from(service).unwrap_or(u32::MAX));
                }
                *place = place.max(worth);
                *named |= in_name;
            }
        }
    }
}

/// Somebody who asks for two things gets both: each word counts less once a service above has answered it.
fn each_need_near_the_top(hits: &mut [Hit], columns: &[Column]) {
    if columns.len() < 2 {
        return;
    }
    let mut left: Vec<f32> = columns.iter().map(|_| 1.0).collect();
    let best: Vec<f32> = columns
        .iter()
        .map(|column| hits.iter().map(|hit| column.worth.get(hit.service).copied().unwrap_or_default()).fold(0.0, f32::max))
        .collect();
    for place in 0..hits.len().min(WEIGHED) {
        let now = |hit: &Hit| -> f32 {
            let (mut open, mut all) = (0.0, 0.0);
            for (column, left) in columns.iter().zip(&left) {
                let worth = column.worth.get(hit.service).copied().unwrap_or_default();
                open += worth * left;
                all += worth;
            }
            if all > 0.0 { hit.score * open / all } else { 0.0 }
        };
        let next =
            (place..hits.len().min(WEIGHED)).map(|at| (at, now(&hits[at]))).reduce(|one, other| if other.1 > one.1 { other } else { one });
        let Some((next, _)) = next else { return };
        hits[place..=next].rotate_right(1);
        let chosen = hits[place].service;
        for ((column, left), best) in columns.iter().zip(&mut left).zip(&best) {
            let worth = column.worth.get(chosen).copied().unwrap_or_default();
            if *best > 0.0 {
                *left *= 1.0 - (1.0 - ANSWERED) * worth / best;
            }
        }
    }
}
