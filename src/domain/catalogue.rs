use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The services of a dataset, and what they refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    pub services: Vec<Rc<Service>>,
    pub situations: Vec<Situation>,
    pub channels: Vec<Channel>,
    pub professions: Vec<Profession>,
    pub partners: Vec<Partner>,
    pub needs: Vec<Need>,
}

/// A group of services under one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Public and stable: deep links use it.
    pub id: String,
    /// Place in browsing, as in the source.
    pub order: u16,
    pub sector: Sector,
    /// The official term.
    pub name: String,
    /// Other official or usual names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// One plain sentence.
    pub summary: String,
    /// What it is and what it changes in somebody's life.
    pub description: String,
    /// For whom.
    pub audience: String,
    /// The first step.
    pub access: String,
    /// What belongs to it.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// Ids of [`Situation`]s.
    #[serde(default)]
    pub situations: Vec<String>,
    /// Ids of [`Channel`]s.
    #[serde(default)]
    pub channels: Vec<String>,
    /// Ids of [`Profession`]s.
    #[serde(default)]
    pub professions: Vec<String>,
    /// The cost shares it belongs to.
    #[serde(default)]
    pub shares: Vec<ShareLink>,
    /// Everyday words people use for the need.
    #[serde(default)]
    pub words: Vec<String>,
    /// Ids of [`super::Source`]s.
    pub sources: Vec<String>,
}

/// Which part of the field a service belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sector {
    Social,
    Health,
    /// Social and health care together.
    Both,
    /// Organised by somebody else, or beside social and health care.
    Partner,
}

impl Sector {
    /// All sectors, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Social, Self::Both, Self::Health, Self::Partner];

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    pub name: String,
    /// Only where the service has both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
}

/// A service's place among the cost shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareLink {
    pub id: String,
    pub basis: Basis,
}

/// Whether a source says so, or we concluded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    Stated,
    Inferred,
}

/// A situation in life one can browse by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    pub id: String,
    pub name: String,
    pub description: String,
}

/// A way a service reaches people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: String,
    pub name: String,
    pub description: String,
    pub source: String,
}

/// Somebody who works in the services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profession {
    pub id: String,
    pub name: String,
}

/// Somebody outside the county who makes wellbeing too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    pub id: String,
    pub name: String,
    pub description: String,
    #[serde(default)]
    pub examples: Vec<Example>,
    pub source: String,
}

/// A need that crosses the borders of services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Rc<Service>> {
        self.services.iter().find(|service| service.id == id)
    }
}
