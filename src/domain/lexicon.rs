//! Everyday words, and what they mean in official ones.

/// The everyday words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    pub concepts: Vec<Concept>,
    /// Phrases for which a number is shown before any service.
    pub urgent: Vec<(Urgency, String)>,
}

/// Something people need, said officially and in their own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// Classes of the Finnish Service Catalogue whose services meet it, such as `P5.10`.
    pub classes: Vec<String>,
    /// Words that stand in the names, keywords or classes of services that meet it; the most telling first.
    pub official: Vec<String>,
    /// What people say.
    pub words: Vec<String>,
    /// Its services help those who ask so urgently.
    pub urgent: Option<Urgency>,
}

/// How urgent a query is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Cannot wait until the place that knows them opens: 116 117.
    Soon,
    /// Somebody is in despair or afraid of somebody.
    Crisis,
    /// A life may be in danger: 112.
    Life,
}

impl Urgency {
    /// All, in the order of their numbers in a search file.
    pub const ALL: [Self; 3] = [Self::Soon, Self::Crisis, Self::Life];
}
