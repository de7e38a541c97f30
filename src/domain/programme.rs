use super::{Date, Decimal};
use serde::Serialize;

/// The programme that renews the services.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Programme {
    pub goals: Vec<Goal>,
    /// In order of time.
    pub events: Vec<Event>,
    pub grants: Vec<Grant>,
    pub projects: Vec<Project>,
    pub regional_needs: Vec<RegionalNeed>,
    pub coordinators: Vec<Coordinator>,
    pub facts: Vec<Fact>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Goal {
    pub id: String,
    pub number: u8,
    pub name: String,
    pub description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub note_sources: Vec<String>,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    pub id: String,
    pub from: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grant {
    pub id: String,
    pub name: String,
    /// Million euros.
    pub value: Decimal,
    pub qualifier: Qualifier,
    pub year: Date,
    pub level: Level,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    pub description: String,
    pub source: String,
}

/// How exact a source says its figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    Exact,
    About,
    AtMost,
    Nearly,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    National,
    /// Told by another source than the national ones: never added to them.
    Regional,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Project {
    pub id: String,
    pub region: String,
    pub name: String,
    pub kind: ProjectKind,
    pub count: u16,
    pub description: String,
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ProjectKind {
    /// Builds the future health and social services centre.
    Centre,
    /// Prepares the county as an organisation.
    Structural,
    Joint,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionalNeed {
    pub id: String,
    pub area: String,
    pub regions: Vec<String>,
    pub need: String,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coordinator {
    pub id: String,
    pub place: String,
    pub source: String,
}

/// Something worth knowing about the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub id: String,
    pub title: String,
    pub text: String,
    pub source: String,
}
