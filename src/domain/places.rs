use serde::{Serialize, Serializer};
use std::fmt::Write;

/// Places of services among the cards, in their order: as runs, because services that have something in common often stand together.
///
/// In a file they are a text. A number is the distance from the place before, the first one from zero; `+` and a number after it tell how many
/// places follow one by one: `0+3 5` are 0, 1, 2, 3 and 8. As numbers of JSON half a million of them would have to be handed over one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(u32, u32)>);

impl Places {
    /// Adds a place after all others; one that is not is passed over.
    pub fn push(&mut self, place: u32) {
        match self.0.last_mut() {
            Some((_, last)) if place <= *last => {}
            Some((_, last)) if place - 1 == *last => *last = place,
            _ => self.0.push((place, place)),
        }
    }

    /// The runs: first and last place of each.
    pub fn runs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.iter().copied()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        // what a file says may be more than there can be
        self.0.iter().fold(0, |sum: usize, (first, last)| sum.saturating_add((last - first) as usize).saturating_add(1))
    }

    /// The last of them.
    #[must_use]
    pub fn last(&self) -> Option<u32> {
        self.0.last().map(|(_, last)| *last)
    }

    /// Those in either.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut places: Vec<u32> = self.runs().chain(other.runs()).flat_map(|(first, last)| first..=last).collect();
        places.sort_unstable();
        places.into_iter().collect()
    }

    /// Whether one is among them.
    #[must_use]
    pub fn holds(&self, place: u32) -> bool {
        let at = self.0.partition_point(|(_, last)| *last < place);
        self.0.get(at).is_some_and(|(first, _)| *first <= place)
    }

    /// Reads the text; nothing where it is anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for run in text.split(' ').filter(|run| !run.is_empty()) {
            let (distance, more) = run.split_once('+').unwrap_or((run, "0"));
            let before = runs.last().map(|(_, last)| *last);
            let distance: u32 = distance.parse().ok().filter(|distance| *distance > 0 || before.is_none())?;
            let first = before.unwrap_or(0).checked_add(distance)?;
            runs.push((first, first.checked_add(more.parse().ok()?)?));
        }
        Some(Self(runs))
    }
}

impl FromIterator<u32> for Places {
    fn from_iter<T: IntoIterator<Item = u32>>(places: T) -> Self {
        places.into_iter().fold(Self::default(), |mut all, place| {
            all.push(place);
            all
        })
    }
}

impl Serialize for Places {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        let mut before = 0;
        for (first, last) in &self.0 {
            let space = if text.is_empty() { "" } else { " " };
            // writing to a string cannot fail
            let _ = write!(text, "{space}{}", first - before);
            if last > first {
                let _ = write!(text, "+{}", last - first);
            }
            before = *last;
        }
        serializer.serialize_str(&text)
    }
}
