use serde::Serialize;

/// The services of a dataset, and what they refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    pub services: Vec<Service>,
    pub situations: Vec<Situation>,
    pub channels: Vec<Channel>,
    pub professions: Vec<Profession>,
    /// What sorts of service there are; a dataset written by hand has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Class>,
}

/// A group of services under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Public and stable: deep links use it.
    pub id: String,
    /// Place in browsing, as in the source.
    pub order: u16,
    pub sector: Sector,
    /// The official term.
    pub name: String,
    /// Other official or usual names.
    pub aliases: Vec<String>,
    /// One plain sentence.
    pub summary: String,
    /// What it is and what it changes in somebody's life.
    pub description: String,
    /// For whom.
    pub audience: String,
    /// The first step.
    pub access: String,
    /// All of this in plain language (selkokieli, lättläst), if somebody has written it: paragraphs, the last one the first step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain: Option<String>,
    /// What belongs to it.
    pub examples: Vec<Example>,
    /// Ids of [`Situation`]s.
    pub situations: Vec<String>,
    /// Ids of [`Channel`]s.
    pub channels: Vec<String>,
    /// Ids of [`Profession`]s.
    pub professions: Vec<String>,
    /// Ids of [`Class`]es.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
    /// The cost shares it belongs to.
    pub shares: Vec<ShareLink>,
    /// What it costs its user, if that is told; a visitor gets it in words, as `price`.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing)]
    pub charge: Option<super::Charge>,
    /// What it costs its user, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The organisations that give or organise it, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<String>,
    /// Where it is given, by name; everywhere the dataset is about where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// The same for filters, with ids and what is in them; where there are none, the names are all that is known.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing)]
    pub reach: Vec<super::Area>,
    /// BCP 47 tags of the languages it is given in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// How to reach it, as its source tells; a visitor gets it in words, as `ways`.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing)]
    pub contacts: Vec<super::Contact>,
    /// How to reach it, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Way>,
    /// When its text was last changed in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<super::Date>,
    /// Services near it, for those who look for the one and mean the other; found when a dataset is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<ServiceRef>,
    /// Everyday words people use for the need; they go into the search file, not into the services' own.
    #[serde(skip_serializing)]
    pub words: Vec<String>,
    /// Ids of [`super::Source`]s.
    pub sources: Vec<String>,
}

/// A way to reach a service, in words: what kind of way it is, its name, and line by line what one needs to know.
///
/// Made of a contact when a dataset is made: in the program these types and the words around them weighed 4 kB for every visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Way {
    pub kind: String,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// More about it, in paragraphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// When it is open, in the notation [`super::Opening`] reads; nothing where that is not known for sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<String>,
}

/// Where links to places on a map lead.
pub const MAP: &str = "https://www.openstreetmap.org/";

/// A number, an address on the web, a street, a day's hours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it is about: a weekday, whose number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub text: String,
    /// Where it leads: `tel:`, `mailto:`, `https:`, `http:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A service by name, where nothing else of it is at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ServiceRef {
    pub id: String,
    pub name: String,
}

impl Service {
    /// The first step in plain language.
    #[must_use]
    pub fn plain_access(&self) -> Option<&str> {
        self.plain.as_deref()?.rsplit('\n').find(|paragraph| !paragraph.is_empty())
    }

    /// What refers to it.
    #[must_use]
    pub fn reference(&self) -> ServiceRef {
        ServiceRef { id: self.id.clone(), name: self.name.clone() }
    }
}

/// Which part of the field a service belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sector {
    Social,
    Health,
    /// Social and health care together.
    #[default]
    Both,
    /// Organised by somebody else, or beside social and health care.
    Partner,
}

impl Sector {
    /// All sectors, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Social, Self::Both, Self::Health, Self::Partner];

    /// Its place among all.
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Social => 0,
            Self::Both => 1,
            Self::Health => 2,
            Self::Partner => 3,
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.id() == id)
    }

    /// The word for it in links and class names.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Social => "social",
            Self::Health => "health",
            Self::Both => "both",
            Self::Partner => "partner",
        }
    }
}

/// Something that belongs to a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Example {
    pub name: String,
    /// Only where the service has both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
}

/// A service's place among the cost shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShareLink {
    pub id: String,
    pub basis: Basis,
}

/// Whether a source says so, or we concluded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    Stated,
    Inferred,
}

/// A situation in life one can browse by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Situation {
    pub id: String,
    pub name: String,
    /// Not in the front: no list shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A way a service reaches people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    pub id: String,
    pub name: String,
    pub description: String,
    pub source: String,
}

/// Somebody who works in the services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Profession {
    pub id: String,
    pub name: String,
}

/// A sort of service in the national classification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Class {
    /// Its code, such as `P5.10`: oral and dental health care.
    pub id: String,
    pub name: String,
}

/// Somebody outside the county who makes wellbeing too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Partner {
    pub id: String,
    pub name: String,
    pub description: String,
    pub examples: Vec<Example>,
    pub source: String,
}

/// A need that crosses the borders of services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    pub id: String,
    pub name: String,
    pub situation: String,
    /// What happens when nobody puts the services together.
    pub without: String,
    pub goal: String,
    /// Ids of [`Service`]s.
    pub services: Vec<String>,
    pub source: String,
}

impl Catalogue {
    /// Puts the services in the order in which they are browsed: sector by sector, within each as they were.
    pub fn arrange(&mut self) {
        self.services.sort_by_key(|service| service.sector.place());
    }

    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }
}
