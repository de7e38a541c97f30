//! Queries that cannot wait for a service: a number is shown before anything else.

use super::Index;
use super::Language;
use super::analyse;
use super::bytes::Reader;
use super::fold;
use crate::domain::Urgency;

/// A phrase that makes a query urgent: plain word and stem of each of its words.
pub(super) struct Phrase {
    urgency: Urgency,
    words: Vec<(String, String)>,
}

/// A word shorter than this carries the meaning as it stands: *ei hengitä*.
const SHORT: usize = 4;

impl Phrase {
    /// As it stands in a search file: how urgent, how long, and the text.
    pub(super) fn read(file: &mut Reader, language: &Language) -> Option<Self> {
        let urgency = Urgency::ALL.get(usize::from(file.byte())).copied();
        let length = file.number();
        let text = String::from_utf8_lossy(file.bytes(length)).into_owned();
        Some(Self { urgency: urgency?, words: stems(&text, language) })
    }

    /// Whether the words stand in a query, in this order; others may stand between.
    fn is_in(&self, query: &[(String, String)]) -> bool {
        let mut rest = query.iter();
        let same = |one: &(String, String), other: &(String, String)| {
            if one.0.len() < SHORT { one.0 == other.0 } else { one.0 == other.0 || one.1 == other.1 }
        };
        self.words.iter().all(|word| rest.any(|typed| same(word, typed)))
    }
}

impl Index {
    /// Whether a number must be shown before the services, and which.
    #[must_use]
    pub fn urgency(&self, query: &str) -> Option<Urgency> {
        let query = stems(query, &self.language);
        let found = self.urgent.iter().filter(|phrase| phrase.is_in(&query));
        // the longest phrase knows best: "kill myself" is despair, "kill myself now" is danger
        found.max_by_key(|phrase| (phrase.words.len(), phrase.urgency)).map(|phrase| phrase.urgency)
    }
}

/// Every word counts here, also *ei* and *not*.
fn stems(text: &str, language: &Language) -> Vec<(String, String)> {
    const MOST: usize = 64;
    fold::words(text).take(MOST).map(|(_, word)| analyse::word(&word, language)).map(|word| (word.plain, word.stem)).collect()
}
