//! The search file of a catalogue in one language.

use super::bytes::Writer;
use super::compound::Parts;
use super::index::{FULL, IN_NAME, MAGIC, RARITY};
use super::lexicon::{Concept, Lexicon};
use super::{Language, Urgency, analyse, fold};
use crate::domain::{Catalogue, Lang, Service};
use std::collections::{BTreeMap, HashMap};

/// What a field says about the service it belongs to, from 0 to 1: its name nearly all, its description little, because a
/// description also tells what the service is *not* and where else to go. Several say more than one, and never more than all.
const NAME: f32 = 0.7;
const ALIAS: f32 = 0.75;
const WORDS: f32 = 0.65;
const EXAMPLE: f32 = 0.74;
const CLASS: f32 = 0.3;
const SUMMARY: f32 = 0.34;
const DESCRIPTION: f32 = 0.16;
const AUDIENCE: f32 = 0.15;
const ACCESS: f32 = 0.06;
/// A part of a compound says less than the whole; its last part, which tells what it is, more than the others.
/// The first official words name the concept; those that follow name services that also help, and say nothing else of it.
const LEAST: f32 = 0.2;
const OWN_NAMES: usize = 2;
const RARE: f32 = 1.6;
const RARER: f32 = 0.72;
const IN_CLASS: f32 = 0.25;
const WHOLE_NAME: f32 = 0.3;
const AGAIN: f32 = 0.35;
const SHARED: f32 = 0.78;
const OF_PART: f32 = 0.12;
const DOUBT: f32 = 0.35;
const SURE: f32 = 0.6;
const LATER: f32 = 0.3;
const HEAD: f32 = 0.53;
const MODIFIER: f32 = 0.36;

/// A service in the making: stem → what it says, and whether in the name.
type Said = BTreeMap<String, (f32, bool)>;

/// The search file.
#[must_use]
pub fn build(catalogue: &Catalogue, lexicon: &Lexicon, lang: Lang) -> Vec<u8> {
    let language = &Language::of(lang);
    let parts = Parts::of(all_words(catalogue, lexicon, language), language);
    let mut surfaces: HashMap<String, String> = HashMap::new();
    let services: Vec<(Said, u8)> =
        catalogue.services.iter().map(|service| said(service, catalogue, &parts, &mut surfaces, language)).collect();
    let concepts: Vec<Vec<(usize, f32)>> =
        lexicon.concepts.iter().map(|concept| services_of(concept, catalogue, &services, language)).collect();
    let meanings = meanings(lexicon, &parts, &mut surfaces, language);
    let mut postings: BTreeMap<&str, Vec<(usize, f32, bool)>> = BTreeMap::new();
    for (place, (said, _)) in services.iter().enumerate() {
        for (stem, (weight, in_name)) in said {
            postings.entry(stem).or_default().push((place, *weight, *in_name));
        }
    }
    for stem in meanings.keys() {
        postings.entry(stem).or_default();
    }
    // sorted as written, so that neighbours share their beginnings
    let mut terms: Vec<(&str, &str)> = postings.keys().map(|stem| (surfaces.get(*stem).map_or(*stem, String::as_str), *stem)).collect();
    terms.sort_unstable();
    let nothing = Vec::new();
    let (mut words, mut rarities, mut lengths, mut blob) = (Writer::default(), Writer::default(), Writer::default(), Writer::default());
    let mut before = "";
    for (surface, stem) in &terms {
        let shared = before.bytes().zip(surface.bytes()).take_while(|(one, other)| one == other).count();
        words.number(shared);
        words.number(surface.len() - shared);
        words.bytes(&surface.as_bytes()[shared..]);
        before = surface;
        let own = postings.get(stem).unwrap_or(&nothing);
        let refers: &[(usize, f32)] = meanings.get(*stem).map_or(&[], Vec::as_slice);
        let mut file = Writer::default();
        write_postings(own, &mut file);
        let refers: Vec<_> = refers.iter().filter(|(concept, _)| concepts.get(*concept).is_some_and(|it| !it.is_empty())).collect();
        file.number(refers.len());
        for (concept, sureness) in &refers {
            file.number(*concept);
            file.bytes(&[level(*sureness)]);
        }
        rarities.bytes(&[rarity(services.len(), spread(own, &refers, &concepts))]);
        lengths.number(file.0.len());
        blob.bytes(&file.0);
    }
    for concept in &concepts {
        let mut file = Writer::default();
        write_postings(&concept.iter().map(|(service, strength)| (*service, *strength, false)).collect::<Vec<_>>(), &mut file);
        lengths.number(file.0.len());
        blob.bytes(&file.0);
    }
    let mut file = Writer::default();
    file.bytes(MAGIC);
    file.number(services.len());
    file.number(terms.len());
    file.number(concepts.len());
    let about = shortened(Language::text(lang));
    file.number(about.len());
    file.bytes(about.as_bytes());
    file.bytes(&words.0);
    file.bytes(&rarities.0);
    file.bytes(&lengths.0);
    file.bytes(&services.iter().map(|(_, name)| *name).collect::<Vec<u8>>());
    file.number(lexicon.urgent.len());
    for (urgency, phrase) in &lexicon.urgent {
        file.bytes(&[Urgency::ALL.iter().position(|it| it == urgency).and_then(|it| u8::try_from(it).ok()).unwrap_or_default()]);
        file.number(phrase.len());
        file.bytes(phrase.as_bytes());
    }
    file.number(0);
    file.bytes(&blob.0);
    file.0
}

/// Without what is written for people.
fn shortened(language: &str) -> String {
    language.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// Groups of one weight, heaviest first.
fn write_postings(postings: &[(usize, f32, bool)], file: &mut Writer) {
    let mut groups: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (service, weight, in_name) in postings {
        groups.entry(level(*weight) | if *in_name { IN_NAME } else { 0 }).or_default().push(*service);
    }
    for (weight, services) in groups.iter().rev() {
        file.bytes(&[*weight]);
        file.number(services.len());
        let mut before = 0;
        for service in services {
            file.number(service - before);
            before = *service;
        }
    }
    file.bytes(&[0]);
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn level(weight: f32) -> u8 {
    (weight * f32::from(FULL)).round().clamp(1.0, f32::from(FULL)) as u8
}

/// A word that stands in few services says more about them (inverse document frequency), in 32nds.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn rarity(services: usize, spread: usize) -> u8 {
    let rarity = (RARE + float(services) / float(spread.max(1))).ln().powf(RARER);
    (rarity * RARITY).round().clamp(1.0, 255.0) as u8
}

/// In how many services a word says something: at least half as much as where it says most.
fn spread(own: &[(usize, f32, bool)], refers: &[&(usize, f32)], concepts: &[Vec<(usize, f32)>]) -> usize {
    let mut all: HashMap<usize, f32> = own.iter().map(|(service, weight, _)| (*service, *weight)).collect();
    for (concept, sureness) in refers {
        for (service, strength) in concepts.get(*concept).into_iter().flatten() {
            let weight = all.entry(*service).or_default();
            *weight = weight.max(strength * sureness);
        }
    }
    let most = all.values().copied().fold(0.0, f32::max);
    all.values().filter(|weight| **weight >= most / 2.0).count()
}

fn all_words<'a>(catalogue: &'a Catalogue, lexicon: &'a Lexicon, language: &'a Language) -> impl Iterator<Item = String> + 'a {
    let texts = catalogue.services.iter().flat_map(|service| fields(service, catalogue)).map(|(text, _)| text);
    let everyday = lexicon.concepts.iter().flat_map(|concept| concept.official.iter().chain(&concept.words)).map(String::as_str);
    texts.chain(everyday).flat_map(move |text| analyse::words(text, language)).map(|word| word.plain)
}

fn fields<'a>(service: &'a Service, catalogue: &'a Catalogue) -> impl Iterator<Item = (&'a str, f32)> {
    let own = [
        (&service.name, NAME),
        (&service.summary, SUMMARY),
        (&service.description, DESCRIPTION),
        (&service.audience, AUDIENCE),
        (&service.access, ACCESS),
    ];
    let classes = catalogue.classes.iter().filter(|class| service.classes.contains(&class.id));
    own.into_iter()
        .map(|(text, weight)| (text.as_str(), weight))
        .chain(service.aliases.iter().map(|text| (text.as_str(), ALIAS)))
        .chain(service.words.iter().map(|text| (text.as_str(), WORDS)))
        .chain(service.examples.iter().map(|example| (example.name.as_str(), EXAMPLE)))
        .chain(classes.map(|class| (class.name.as_str(), CLASS)))
}

/// What a service says, and how many words its name has.
fn said(
    service: &Service,
    catalogue: &Catalogue,
    parts: &Parts,
    surfaces: &mut HashMap<String, String>,
    language: &Language,
) -> (Said, u8) {
    let mut said = Said::new();
    let mut name = 0;
    for (place, (text, weight)) in fields(service, catalogue).enumerate() {
        let words: Vec<_> = fold::words(text).map(|(_, surface)| (analyse::word(&surface, language), surface)).collect();
        let telling = words.iter().filter(|(_, surface)| !language.only_joins(surface));
        let count = telling.clone().count();
        let is_name = place == 0;
        if is_name {
            name = u8::try_from(count).unwrap_or(u8::MAX).max(1);
        }
        // a short field says more with each word
        let weight = if weight >= EXAMPLE { weight * (0.55 + 0.45 / float(count.max(1)).sqrt()) } else { weight };
        for (word, surface) in telling {
            remember(surfaces, &word.stem, surface);
            add(&mut said, &word.stem, weight, is_name);
            for (place, part) in parts.of_compound(&word.plain).into_iter().enumerate() {
                add(&mut said, &part, weight * if place == 0 { HEAD } else { MODIFIER }, false);
            }
        }
    }
    (said, name)
}

/// The word shown for a stem is the shortest that has it.
fn remember(surfaces: &mut HashMap<String, String>, stem: &str, surface: &str) {
    match surfaces.get_mut(stem) {
        Some(known) => {
            if (surface.chars().count(), surface) < (known.chars().count(), known.as_str()) {
                surface.clone_into(known);
            }
        }
        None => drop(surfaces.insert(stem.to_owned(), surface.to_owned())),
    }
}

/// Several mentions say more than one, and never more than all.
fn add(said: &mut Said, stem: &str, weight: f32, in_name: bool) {
    let (known, was_in_name) = said.entry(stem.to_owned()).or_default();
    let most = known.max(weight);
    // words repeated in a long text add up slowly
    *known = (most + (1.0 - most) * known.min(weight) * AGAIN).min(1.0);
    *was_in_name |= in_name;
}

/// How well each service meets a concept: those whose name, keywords or classes say its official words.
fn services_of(concept: &Concept, catalogue: &Catalogue, services: &[(Said, u8)], language: &Language) -> Vec<(usize, f32)> {
    let phrases: Vec<Vec<String>> =
        concept.official.iter().map(|text| analyse::words(text, language).map(|word| word.stem).collect()).collect();
    let mut found = Vec::new();
    for (place, ((said, name), service)) in services.iter().zip(&catalogue.services).enumerate() {
        let mut best = 0.0_f32;
        for (rank, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| !phrase.is_empty()) {
            let weights: Vec<(f32, bool)> = phrase.iter().map(|stem| said.get(stem).copied().unwrap_or_default()).collect();
            let least = weights.iter().map(|(weight, _)| *weight).fold(1.0, f32::min);
            let is_name = weights.iter().all(|(_, in_name)| *in_name);
            let whole = if is_name { WHOLE_NAME * (float(phrase.len()) / f32::from(*name)).min(1.0) } else { 0.0 };
            let later = 1.0 / (1.0 + LATER * float(rank));
            best = best.max((least + whole) / (1.0 + WHOLE_NAME) * later);
        }
        if service.classes.iter().any(|class| concept.classes.contains(class)) {
            best = (best + IN_CLASS).clamp(0.4, 1.0);
        }
        if best >= LEAST {
            found.push((place, best));
        }
    }
    found
}

/// Stem → the concepts it may mean, and how surely: learned from how often each concept's phrases use it.
fn meanings(
    lexicon: &Lexicon,
    parts: &Parts,
    surfaces: &mut HashMap<String, String>,
    language: &Language,
) -> BTreeMap<String, Vec<(usize, f32)>> {
    const MOST: usize = 6;
    let mut counts: BTreeMap<String, BTreeMap<usize, f32>> = BTreeMap::new();
    for (place, concept) in lexicon.concepts.iter().enumerate() {
        for phrase in concept.official.iter().take(OWN_NAMES).chain(&concept.words) {
            let words: Vec<_> = fold::words(phrase).filter(|(_, surface)| !language.only_joins(surface)).collect();
            let each = 1.0 / float(words.len().max(1)).powf(SHARED);
            let stems: Vec<String> = words.iter().map(|(_, surface)| analyse::word(surface, language).stem).collect();
            for (first, last) in
                stems.iter().enumerate().flat_map(|(place, one)| stems.iter().skip(place + 1).map(move |other| (one, other)))
            {
                *counts.entry(analyse::pair(first, last)).or_default().entry(place).or_default() += 1.0;
            }
            for (_, surface) in &words {
                let word = analyse::word(surface, language);
                remember(surfaces, &word.stem, surface);
                *counts.entry(word.stem.clone()).or_default().entry(place).or_default() += each;
                for part in parts.of_compound(&word.plain) {
                    *counts.entry(part).or_default().entry(place).or_default() += each * OF_PART;
                }
            }
        }
    }
    let sure = |counts: BTreeMap<usize, f32>| {
        let all: f32 = counts.values().sum::<f32>() + DOUBT;
        let mut meant: Vec<(usize, f32)> =
            counts.into_iter().map(|(concept, count)| (concept, count / all)).filter(|(_, sure)| *sure > 0.08).collect();
        meant.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        meant.truncate(MOST);
        meant
    };
    let mut meant: BTreeMap<String, Vec<(usize, f32)>> = counts.into_iter().map(|(stem, counts)| (stem, sure(counts))).collect();
    let alone = |stem: &str, concept: usize| meant.get(stem).and_then(|it| it.iter().find(|it| it.0 == concept)).map_or(0.0, |it| it.1);
    let says_nothing_new = |pair: &str, refers: &[(usize, f32)]| {
        let Some((first, last)) = pair.split_once(' ') else { return false };
        refers.iter().all(|(concept, _)| alone(first, *concept).max(alone(last, *concept)) >= SURE)
    };
    let known: Vec<String> =
        meant.iter().filter(|(stem, refers)| refers.is_empty() || says_nothing_new(stem, refers)).map(|(stem, _)| stem.clone()).collect();
    for stem in known {
        meant.remove(&stem);
    }
    meant
}

#[allow(clippy::cast_precision_loss)] // small counts
fn float(count: usize) -> f32 {
    count as f32
}
