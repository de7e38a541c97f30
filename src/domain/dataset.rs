use super::{Catalogue, Costs, Date, Lang, Need, Partner, Programme, Region, ServiceRef, Source, Term};
use serde::Serialize;

/// What one language of a dataset tells of its services, as a whole; a visitor gets it in parts, of which [`super::Front`] is the first. The rest is its [`Background`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dataset {
    pub id: String,
    pub lang: Lang,
    pub title: String,
    pub description: String,
    /// When the dataset was put together from its sources.
    pub compiled: Date,
    pub licence: String,
    pub sources: Vec<Source>,
    pub regions: Vec<Region>,
    pub catalogue: Catalogue,
}

/// What one language of a dataset tells of money, the reform, words, and whatever is told beside services: fetched after the services are on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Background {
    /// Absent where the dataset tells of services only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<Costs>,
    pub programme: Programme,
    pub glossary: Vec<Term>,
    pub partners: Vec<Partner>,
    pub needs: Vec<Need>,
    pub notes: Vec<Note>,
    /// The names of the services that needs refer to; found when a dataset is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<ServiceRef>,
    /// All sources of the dataset, put here when it is made: they are read last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Background {
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    pub fn notes_of(&self, view: Topic) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.view == view)
    }
}

/// A principle worth telling, on the view it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    pub id: String,
    pub view: Topic,
    pub title: String,
    pub text: String,
    pub source: String,
}

/// The view a note belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    Services,
    Costs,
    List,
    Programme,
}

impl Dataset {
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// By public id or by code; the case of letters does not matter.
    #[must_use]
    pub fn region(&self, id_or_code: &str) -> Option<&Region> {
        let wanted = id_or_code.trim();
        let same = |text: &str| text.eq_ignore_ascii_case(wanted);
        self.regions.iter().find(|region| same(&region.id) || same(&region.code))
    }
}
