//! Queries that cannot wait for a service: a number is shown before anything else.

use super::Index;
use super::Language;
use super::analyse;
use super::bytes::Reader;
use super::fold;
use super::slips;
use crate::domain::Urgency;

/// What stands for an urgency among the words of a search file. It has a blank, as pairs do: nobody can type it, and no word is like it.
#[must_use]
pub(super) const fn mark(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Soon => "! soon",
        Urgency::Crisis => "! crisis",
        Urgency::Life => "! life",
    }
}

/// A phrase that makes a query urgent: plain word and stem of each of its words.
pub(super) struct Phrase {
    urgency: Urgency,
    words: Vec<(String, String)>,
}

/// A word shorter than this carries the meaning as it stands: *ei hengitä*.
const SHORT: usize = 4;
/// From this length on a word may be misspelt.
const LONG: usize = 7;

impl Phrase {
    /// As it stands in a search file: how urgent, how long, and the text.
    pub(super) fn read(file: &mut Reader, language: &Language) -> Option<Self> {
        let urgency = Urgency::ALL.get(usize::from(file.byte())).copied();
        let length = file.number();
        let text = String::from_utf8_lossy(file.bytes(length)).into_owned();
        let words = stems(&text, language);
        // a phrase of no words would be in every query
        (!words.is_empty()).then_some(Self { urgency: urgency?, words })
    }

    /// Whether all its words stand in a query, in whatever order and with whatever between them.
    fn is_in(&self, query: &[(String, String)]) -> bool {
        self.words.iter().all(|word| query.iter().any(|typed| is_same(word, typed)))
    }
}

/// Short words carry the meaning as they stand; long ones may be bent, or misspelt by a slip.
fn is_same(one: &(String, String), other: &(String, String)) -> bool {
    if one.0 == other.0 {
        return true;
    }
    let is_long = one.0.len() >= LONG && other.0.len() >= LONG && one.0.as_bytes().first() == other.0.as_bytes().first();
    let is_near = || slips::distance(one.0.as_bytes(), other.0.as_bytes(), slips::SLIP, false).is_some();
    one.0.len() >= SHORT && one.1 == other.1 || is_long && is_near()
}

impl Index {
    /// Whether a number must be shown before the services, and which.
    #[must_use]
    pub fn urgency(&self, query: &str) -> Option<Urgency> {
        let mut query = stems(query, &self.language);
        query.extend(joined(&query, &self.language));
        let found: Vec<&Phrase> = self.urgent.iter().filter(|phrase| phrase.is_in(&query)).collect();
        // who says more of the same knows better: "kill myself" is despair, "kill myself now" is danger
        let is_part = |phrase: &Phrase| found.iter().any(|other| other.words.len() > phrase.words.len() && phrase.is_in(&other.words));
        found.iter().filter(|phrase| !is_part(phrase)).map(|phrase| phrase.urgency).max()
    }
}

/// Every word counts here, also *ei* and *not*; apostrophes do not.
fn stems(text: &str, language: &Language) -> Vec<(String, String)> {
    const MOST: usize = 64;
    let text = text.replace(['\'', '’'], "");
    fold::words(&text).take(MOST).map(|(_, word)| analyse::word(&word, language)).map(|word| (word.plain, word.stem)).collect()
}

/// Two words written apart that may be one: *itse murha*.
fn joined(words: &[(String, String)], language: &Language) -> Vec<(String, String)> {
    let pair = |(one, other): (&(String, String), &(String, String))| analyse::word(&[&*one.0, &*other.0].concat(), language);
    words.iter().zip(words.iter().skip(1)).map(pair).map(|word| (word.plain, word.stem)).collect()
}
