//! Services in the order in which they answer a query.

use super::analyse::{self, Word};
use super::index::{Entry, FULL, IN_NAME};
use super::language::Tells;
use super::lookup::{Meant, SAME_STEM};
use super::{Index, bytes::Reader, urgent};
use std::cmp::Reverse;

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
    /// Place in [`Answer::words`] of the word that says most for it; none when that is no word as it was written.
    pub said: Option<usize>,
}

/// An everyday word is worth nearly as much as a word of the service itself.
const EVERYDAY: f32 = 1.03;
/// A name that is said whole, word for word, is meant: what that adds, against all its words' own worth.
const WHOLE_NAME: f32 = 0.42;
/// And so much more when nothing else was said.
const EXACT_NAME: f32 = 3.0;
/// A service that answers so much less well than the best one is noise.
const NOISE: f32 = 0.12;
/// How much of a word's worth remains once a better service has answered it: several needs, each near the top.
const ANSWERED: f32 = 0.74;
/// What answers one need well stands above what answers two by the way: so much of the other aspects counts beside the best.
const BESIDE: f32 = 0.8;
/// A word that says when or how is worth so much beside others.
const FAINT: f32 = 0.26;
/// And one that says who, beside any that says more.
const KIN: f32 = 0.1;
/// A word that was typed whole, or is being typed; else a compound is taken apart.
const KNOWN: f32 = 0.42;
/// Two words that say more together.
const TOGETHER: f32 = 0.6;
/// A compound that was written apart, beside its parts.
const JOINED: f32 = 1.2;
/// The parts of a compound that nobody has written before: the first says which, the last what.
const FIRST_PART: f32 = 1.2;
const LAST_PART: f32 = 0.6;

/// What is urgent, beside what was said.
const URGENT: f32 = 0.5;
/// A service that nobody sees on the first screen must answer better than this, against the best one.
const FIRST_SCREEN: usize = 10;
const WORTH_SCROLLING: f32 = 0.3;
/// So many of the words that may be meant are worth fetching a piece for.
const WORTH_FETCHING: usize = 3;
/// What is as sure as this says a name; a part of it or its beginning does not.
const NAMES: f32 = 0.66;
/// As many of the best are weighed against each other.
const WEIGHED: usize = 40;
/// No query asks for more; what it asks stands at its beginning.
const MOST_ASPECTS: usize = 32;

/// One thing a query asks for: a word, a part of one, or several together.
struct Aspect {
    meant: Vec<Meant>,
    /// What it is worth beside the others.
    share: f32,
    /// The word of the query it comes from, or the first of them; none when it was guessed.
    said: Option<usize>,
}

impl Index {
    /// The services that answer `query`, best first, at most `limit`; ties in the catalogue's own order.
    #[must_use]
    #[inline(never)] // begins the rest of the program
    pub fn search(&self, query: &str, limit: usize) -> Answer {
        let words = analyse::query(query, &self.language);
        let mut aspects = self.aspects(&words);
        // whoever needs help at once is led to it, whatever else their words may mean
        let urgent = self.urgency(query).and_then(|urgency| self.words.with_stem(urgent::mark(urgency)));
        if let Some(term) = urgent {
            aspects.insert(0, Aspect { meant: vec![Meant { term, quality: 1.0 }], share: URGENT, said: None });
        }
        aspects.truncate(MOST_ASPECTS);
        let mut answers = Answers::new(self.services(), aspects.len(), words.len());
        let mut wanted = Vec::new();
        for (place, aspect) in aspects.iter().enumerate() {
            self.answer(aspect, place, &mut answers, &mut wanted);
        }
        let mut hits = answers.best(limit.max(WEIGHED), |row| self.score(&answers, row));
        each_need_near_the_top(&mut hits, &answers);
        hits.truncate(limit);
        let best = hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
        let mut place = 0;
        hits.retain(|hit| {
            place += 1;
            place <= FIRST_SCREEN || hit.score >= best * WORTH_SCROLLING
        });
        for hit in &mut hits {
            hit.said = aspects.get(answers.most(hit.service)).and_then(|aspect| aspect.said);
        }
        Answer { hits, words: words.into_iter().map(|word| word.written).collect(), wanted }
    }

    fn aspects(&self, words: &[Word]) -> Vec<Aspect> {
        let most = words.iter().map(|word| word.tells).max();
        let mut aspects = Vec::new();
        for (said, word) in words.iter().enumerate() {
            let meant = self.lookup(word, said + 1 == words.len());
            let share = match word.tells {
                tells if Some(tells) == most => 1.0,
                Tells::Who => KIN,
                _ => FAINT,
            };
            let is_known = meant.first().is_some_and(|best| best.quality > KNOWN);
            let parts = if is_known { None } else { self.taken_apart(word) };
            if let Some([first, last]) = parts {
                aspects.push(Aspect { meant: first, share: share * FIRST_PART, said: None });
                aspects.push(Aspect { meant: last, share: share * LAST_PART, said: None });
            } else {
                let is_sure = meant.first().is_some_and(|best| best.quality >= SAME_STEM);
                aspects.push(Aspect { meant, share, said: is_sure.then_some(said) });
            }
        }
        for (said, one) in words.iter().enumerate() {
            for other in words.iter().skip(said + 1) {
                let together = self.words.with_stem(&analyse::pair(&one.stem, &other.stem));
                aspects.extend(together.map(|term| Aspect {
                    meant: vec![Meant { term, quality: 1.0 }],
                    share: TOGETHER,
                    said: Some(said),
                }));
            }
            if let Some(joined) = words.get(said + 1).and_then(|next| self.joined(one, next)) {
                aspects.push(Aspect { meant: joined, share: JOINED, said: Some(said) });
            }
        }
        aspects
    }

    /// Notes how well each service answers one aspect; says which pieces of the index are missing.
    fn answer(&self, aspect: &Aspect, place: usize, answers: &mut Answers, wanted: &mut Vec<usize>) {
        let mut missing = |piece| {
            if !wanted.contains(&piece) {
                wanted.push(piece);
            }
        };
        for (rank, meant) in aspect.meant.iter().enumerate() {
            match self.entry(meant.term) {
                Ok(Entry { rarity, mut postings }) => {
                    let worth = aspect.share * meant.quality * meant.quality * rarity;
                    answers.add(&mut postings, place, worth, meant.quality >= NAMES);
                    for _ in 0..postings.number().min(postings.left()) {
                        let (concept, sureness) = (postings.number(), postings.byte());
                        let worth = worth * EVERYDAY * of_full(sureness);
                        match self.entry(self.concept(concept)) {
                            Ok(mut concept) => answers.add(&mut concept.postings, place, worth, false),
                            Err(piece) => missing(piece),
                        }
                    }
                }
                // what is hardly meant is taken along when it is here, and not fetched
                Err(piece) if rank < WORTH_FETCHING => missing(piece),
                Err(_) => {}
            }
        }
    }

    fn score(&self, answers: &Answers, row: usize) -> f32 {
        let sum: f32 = answers.row(row).iter().sum();
        let most = answers.row(row).iter().copied().fold(0.0, f32::max);
        let sum = most + BESIDE * (sum - most);
        let named = answers.named.get(row).map_or(0, |named| named.count_ones());
        let service = answers.services.get(row).map_or(0, |service| *service as usize);
        let name = self.names.get(service).copied().unwrap_or_default();
        let coverage = (small(named) / f32::from(name.max(1))).min(1.0);
        // the very name, and nothing else
        let exactly = if named as usize == answers.words && named == u32::from(name) { EXACT_NAME } else { 1.0 };
        exactly * sum * (1.0 + WHOLE_NAME * coverage * coverage * small(named) / float(answers.width))
    }
}

/// How well services answer each aspect: a row for each service that answers any.
struct Answers {
    /// How many aspects there are.
    width: usize,
    /// How many words the query has.
    words: usize,
    /// The row of each service, from 1; 0 for none.
    rows: Vec<u32>,
    /// The service of each row.
    services: Vec<u32>,
    worth: Vec<f32>,
    /// The aspects that stand in the name of each row's service, a bit each.
    named: Vec<u32>,
}

impl Answers {
    fn new(services: usize, width: usize, words: usize) -> Self {
        Self { width, words, rows: vec![0; services], services: Vec::new(), worth: Vec::new(), named: Vec::new() }
    }

    fn row(&self, row: usize) -> &[f32] {
        self.worth.get(row * self.width..(row + 1) * self.width).unwrap_or_default()
    }

    fn of(&self, service: usize) -> &[f32] {
        let row = self.rows.get(service).map_or(0, |row| *row as usize);
        self.row(row.wrapping_sub(1))
    }

    /// The aspect a service answers best.
    fn most(&self, service: usize) -> usize {
        let mut most = (0, 0.0);
        for (aspect, worth) in self.of(service).iter().enumerate() {
            if *worth > most.1 {
                most = (aspect, *worth);
            }
        }
        most.0
    }

    fn add(&mut self, postings: &mut Reader, aspect: usize, worth: f32, is_own: bool) {
        loop {
            let weight = postings.byte();
            if weight == 0 {
                return;
            }
            let worth = worth * of_full(weight & FULL);
            let named = u32::from(is_own && weight & IN_NAME != 0) << aspect;
            let mut service = 0;
            for _ in 0..postings.number().min(postings.left()) {
                service += postings.number();
                self.note(service, aspect, worth, named);
            }
        }
    }

    #[allow(clippy::cast_possible_truncation)] // fewer services than 2³²
    fn note(&mut self, service: usize, aspect: usize, worth: f32, named: u32) {
        let Some(row) = self.rows.get_mut(service) else { return };
        if *row == 0 {
            self.services.push(service as u32);
            self.named.push(0);
            self.worth.resize(self.worth.len() + self.width, 0.0);
            *row = self.services.len() as u32;
        }
        let row = *row as usize - 1;
        if let (Some(place), Some(names)) = (self.worth.get_mut(row * self.width + aspect), self.named.get_mut(row)) {
            *place = place.max(worth);
            *names |= named;
        }
    }

    /// The best rows as hits, best first; those far below the best are left out.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share of 255
    fn best(&self, most: usize, score: impl Fn(usize) -> f32) -> Vec<Hit> {
        let scores: Vec<f32> = (0..self.services.len()).map(score).collect();
        let best = scores.iter().copied().fold(0.0, f32::max);
        let level = |score: f32| (score / best * 255.0) as u8;
        // sorting all of them would be the dearest part: first the level is found that enough of them reach
        let mut counts = [0; 256];
        for score in &scores {
            counts[usize::from(level(*score))] += 1;
        }
        let mut least = 255_u8;
        let mut reached = counts[255];
        while reached < most && f32::from(least) > NOISE * 255.0 {
            least -= 1;
            reached += counts[usize::from(least)];
        }
        let rows = scores.iter().zip(&self.services).filter(|(score, _)| **score > 0.0 && level(**score) >= least);
        // scores are positive, and so their bits are in the order of their values
        let mut order: Vec<(Reverse<u32>, usize)> = rows.map(|(score, service)| (Reverse(score.to_bits()), *service as usize)).collect();
        order.sort_unstable();
        order.truncate(most);
        order.into_iter().map(|(Reverse(bits), service)| Hit { service, score: f32::from_bits(bits), said: None }).collect()
    }
}

/// Somebody who asks for two things gets both: each aspect counts less once a service above has answered it.
fn each_need_near_the_top(hits: &mut [Hit], answers: &Answers) {
    if answers.width < 2 {
        return;
    }
    let best = |aspect: usize| hits.iter().map(|hit| answers.of(hit.service).get(aspect).copied().unwrap_or_default()).fold(0.0, f32::max);
    let best: Vec<f32> = (0..answers.width).map(best).collect();
    let mut left = vec![1.0_f32; answers.width];
    for place in 0..hits.len().min(WEIGHED) {
        let mut next = (place, -1.0);
        for (at, hit) in hits.iter().enumerate().take(WEIGHED).skip(place) {
            let (mut open, mut all) = (0.0, 0.0);
            for (worth, left) in answers.of(hit.service).iter().zip(&left) {
                open += worth * left;
                all += worth;
            }
            let score = if all > 0.0 { hit.score * open / all } else { 0.0 };
            if score > next.1 {
                next = (at, score);
            }
        }
        let Some(chosen) = hits.get_mut(place..=next.0) else { return };
        chosen.rotate_right(1);
        let Some(chosen) = chosen.first() else { return };
        for ((worth, left), best) in answers.of(chosen.service).iter().zip(&mut left).zip(&best) {
            if *best > 0.0 {
                *left *= 1.0 - (1.0 - ANSWERED) * worth / best;
            }
        }
    }
}

fn of_full(weight: u8) -> f32 {
    f32::from(weight) / f32::from(FULL)
}

#[allow(clippy::cast_precision_loss)] // small counts
const fn small(count: u32) -> f32 {
    count as f32
}

#[allow(clippy::cast_precision_loss)] // small counts
const fn float(count: usize) -> f32 {
    count as f32
}
