//! The native format: a manifest, and one JSON file a language.
//!
//! A language file is an object with `"format": 1` and the fields of [`Dataset`]. The lists in it are read record by record,
//! so that a bad record costs itself only.

use crate::domain::{
    Catalogue, Channel, Coordinator, Costs, Dataset, Date, Event, Fact, Goal, Grant, Lang, Need, Note, Partner, Profession,
    Programme, Project, Region, RegionalNeed, Service, Situation, Source, Term,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The version of the format this program writes and reads.
pub const FORMAT: u32 = 1;
/// The manifest's file name in a dataset's folder.
pub const MANIFEST: &str = "dataset.json";

/// What a dataset's folder holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    pub id: String,
    pub languages: BTreeMap<Lang, LanguageFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageFile {
    /// Beside the manifest; carries a hash of its contents, so it may be cached for ever.
    pub file: String,
    pub services: usize,
}

/// Why a file as a whole cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The file is a web page.
    WebPage,
    /// Not JSON, or not of our shape; the reason names the line and column.
    Malformed(String),
    /// Made by another version.
    Version(u32),
}

/// A record that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Such as `services[3]`.
    pub place: String,
    pub reason: String,
}

/// Reads a manifest.
///
/// # Errors
/// When the file is not a manifest of this version.
pub fn read_manifest(text: &str) -> Result<Manifest, Unusable> {
    check_version(text)?;
    serde_json::from_str(text).map_err(malformed)
}

/// Reads a language file: the good part, and what had to be left out.
///
/// # Errors
/// When the file as a whole is not a dataset of this version.
pub fn read(text: &str) -> Result<(Dataset, Vec<Skipped>), Unusable> {
    check_version(text)?;
    let file: File = serde_json::from_str(text).map_err(malformed)?;
    Ok(file.into_dataset())
}

/// Writes a language file.
///
/// # Errors
/// Never for a [`Dataset`]; the error is serde's.
#[cfg(feature = "cli")]
pub fn write(dataset: &Dataset) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Versioned<'a> {
        format: u32,
        #[serde(flatten)]
        dataset: &'a Dataset,
    }
    serde_json::to_string(&Versioned { format: FORMAT, dataset })
}

/// The version is read first and alone: a file of another version may have any shape.
fn check_version(text: &str) -> Result<(), Unusable> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    if text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<') {
        return Err(Unusable::WebPage);
    }
    let version: Version = serde_json::from_str(text).map_err(malformed)?;
    if version.format == FORMAT { Ok(()) } else { Err(Unusable::Version(version.format)) }
}

#[allow(clippy::needless_pass_by_value)] // the shape map_err wants
fn malformed(error: serde_json::Error) -> Unusable {
    Unusable::Malformed(error.to_string())
}

/// A list whose records are read one by one.
type Records<'a> = Vec<&'a RawValue>;

#[derive(Deserialize)]
struct File<'a> {
    id: String,
    lang: Lang,
    title: String,
    description: String,
    compiled: Date,
    licence: String,
    #[serde(borrow, default)]
    sources: Records<'a>,
    #[serde(borrow, default)]
    regions: Records<'a>,
    #[serde(borrow)]
    catalogue: CatalogueFile<'a>,
    #[serde(borrow, default)]
    costs: Option<&'a RawValue>,
    #[serde(borrow, default)]
    programme: ProgrammeFile<'a>,
    #[serde(borrow, default)]
    glossary: Records<'a>,
    #[serde(borrow, default)]
    notes: Records<'a>,
}

#[derive(Deserialize)]
struct CatalogueFile<'a> {
    #[serde(borrow)]
    services: Records<'a>,
    #[serde(borrow, default)]
    situations: Records<'a>,
    #[serde(borrow, default)]
    channels: Records<'a>,
    #[serde(borrow, default)]
    professions: Records<'a>,
    #[serde(borrow, default)]
    partners: Records<'a>,
    #[serde(borrow, default)]
    needs: Records<'a>,
}

#[derive(Default, Deserialize)]
struct ProgrammeFile<'a> {
    #[serde(borrow, default)]
    goals: Records<'a>,
    #[serde(borrow, default)]
    events: Records<'a>,
    #[serde(borrow, default)]
    grants: Records<'a>,
    #[serde(borrow, default)]
    projects: Records<'a>,
    #[serde(borrow, default)]
    regional_needs: Records<'a>,
    #[serde(borrow, default)]
    coordinators: Records<'a>,
    #[serde(borrow, default)]
    facts: Records<'a>,
}

impl File<'_> {
    fn into_dataset(self) -> (Dataset, Vec<Skipped>) {
        let mut skipped = Vec::new();
        let out = &mut skipped;
        let catalogue = Catalogue {
            services: records::<Rc<Service>>(&self.catalogue.services, "services", out),
            situations: records::<Situation>(&self.catalogue.situations, "situations", out),
            channels: records::<Channel>(&self.catalogue.channels, "channels", out),
            professions: records::<Profession>(&self.catalogue.professions, "professions", out),
            partners: records::<Partner>(&self.catalogue.partners, "partners", out),
            needs: records::<Need>(&self.catalogue.needs, "needs", out),
        };
        let programme = Programme {
            goals: records::<Goal>(&self.programme.goals, "goals", out),
            events: records::<Event>(&self.programme.events, "events", out),
            grants: records::<Grant>(&self.programme.grants, "grants", out),
            projects: records::<Project>(&self.programme.projects, "projects", out),
            regional_needs: records::<RegionalNeed>(&self.programme.regional_needs, "regional_needs", out),
            coordinators: records::<Coordinator>(&self.programme.coordinators, "coordinators", out),
            facts: records::<Fact>(&self.programme.facts, "facts", out),
        };
        let costs = self.costs.and_then(|raw| record::<Costs>(raw, || "costs".to_owned(), out));
        let dataset = Dataset {
            id: self.id,
            lang: self.lang,
            title: self.title,
            description: self.description,
            compiled: self.compiled,
            licence: self.licence,
            sources: records::<Source>(&self.sources, "sources", out),
            regions: records::<Region>(&self.regions, "regions", out),
            catalogue,
            costs,
            programme,
            glossary: records::<Term>(&self.glossary, "glossary", out),
            notes: records::<Note>(&self.notes, "notes", out),
        };
        (dataset, skipped)
    }
}

fn records<T: DeserializeOwned>(raw: &[&RawValue], list: &str, skipped: &mut Vec<Skipped>) -> Vec<T> {
    let read = |(index, raw): (usize, &&RawValue)| record(raw, || format!("{list}[{index}]"), skipped);
    raw.iter().enumerate().filter_map(read).collect()
}

fn record<T: DeserializeOwned>(raw: &RawValue, place: impl FnOnce() -> String, skipped: &mut Vec<Skipped>) -> Option<T> {
    match serde_json::from_str(raw.get()) {
        Ok(record) => Some(record),
        Err(error) => {
            skipped.push(Skipped { place: place(), reason: error.to_string() });
            None
        }
    }
}
