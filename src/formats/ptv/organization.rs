//! Who organises and gives a service.

use super::reading::Reading;
use super::texts::Texts;

/// An organisation: its names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// Where it stands: in its file, and which.
    pub place: String,
    pub id: String,
    pub(super) names: Texts,
}

impl Organization {
    /// Reads a v11 organisation. Without an id or a name it is left out.
    pub fn read(reading: &mut Reading, place: &str) -> Option<Self> {
        let id = reading.id("id")?;
        let names = reading.display_names("organizationNames");
        if names.is_empty() {
            return reading.left_out("organizationNames: no name in fi, sv or en");
        }
        Some(Self { place: place.to_owned(), id, names })
    }
}

/// Somebody who organises or gives a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provider {
    /// Those who are responsible come first, those who produce it last.
    pub rank: u8,
    pub id: Option<String>,
    /// Its name as the service tells it: one for all languages, or a text that stands for an organisation that is not in PTV.
    pub names: Texts,
}

/// Those who give a v11 service.
pub fn providers(reading: &mut Reading) -> Vec<Provider> {
    let mut providers = Vec::new();
    reading.each("organizations", |reading| {
        let rank = match reading.line("roleType").as_deref() {
            Some("Responsible") => 0,
            Some("OtherResponsible") => 1,
            _ => 2,
        };
        let other = reading.object("organization", |reading| (reading.line("id"), reading.line("name")));
        let (id, name) = other.unwrap_or_default();
        let names = match name {
            Some(name) => Texts::everywhere(&name),
            None if id.is_none() => reading.all_lines("additionalInformation"),
            None => Texts::default(),
        };
        if id.is_some() || !names.is_empty() {
            providers.push(Provider { rank, id, names });
        }
    });
    providers.sort_by_key(|provider| provider.rank);
    providers
}
