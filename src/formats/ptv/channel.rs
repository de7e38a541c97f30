//! A service channel as PTV tells it: a place, a number, a service on the web, a page, a form.

use super::connection::{self, Connection};
use super::details::{Details, Said, web_address};
use super::plain;
use super::reading::Reading;
use super::texts::Texts;
use crate::domain::{ContactKind, Lang, Link};

/// A service channel in all languages at once; all texts are plain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    /// Where it stands: in its file, and which.
    pub place: String,
    pub id: String,
    pub(super) kind: ContactKind,
    pub(super) names: Texts,
    pub(super) summaries: Texts,
    pub(super) descriptions: Texts,
    pub(super) details: Details,
    pub(super) languages: Vec<String>,
    /// The services it says it belongs to.
    pub(super) connections: Vec<Connection>,
}

/// What sort of channel it is, in the words of v11 and v12.
pub fn kind(word: &str) -> Option<ContactKind> {
    Some(match word {
        "ServiceLocation" => ContactKind::Place,
        "Phone" | "TelephoneService" => ContactKind::Phone,
        "EChannel" | "EService" => ContactKind::Online,
        "WebPage" => ContactKind::Web,
        "PrintableForm" => ContactKind::Form,
        _ => return None,
    })
}

impl Channel {
    /// Reads a v11 channel. Without an id, a kind or a name it is left out; what is wrong with anything else costs that alone.
    pub fn read(reading: &mut Reading, place: &str) -> Option<Self> {
        let id = reading.id("id")?;
        reading.published()?;
        let word = reading.line("serviceChannelType").unwrap_or_default();
        let Some(kind) = kind(&word) else {
            return reading
                .left_out(&format!("serviceChannelType: {word:?} is none of EChannel, WebPage, PrintableForm, Phone, ServiceLocation"));
        };
        let mut channel = Self { place: place.to_owned(), id, kind, ..Self::default() };
        channel.names = reading.display_names("serviceChannelNames");
        if channel.names.is_empty() {
            return reading.left_out("serviceChannelNames: no name in fi, sv or en");
        }
        reading.typed("serviceChannelDescriptions", |kind, lang, text| match kind {
            "Summary" | "ShortDescription" => channel.summaries.add(lang, plain::paragraphs(text)),
            "Description" => channel.descriptions.add(lang, plain::paragraphs(text)),
            _ => {}
        });
        channel.details = Details::read(reading);
        forms(reading, &mut channel);
        channel.languages = reading.languages("languages");
        reading.each("services", |reading| channel.connections.extend(connection::to_service(reading, place)));
        Some(channel)
    }
}

/// The files of a form, named by what the form is called and what they are.
fn forms(reading: &mut Reading, channel: &mut Channel) {
    let identifiers = reading.all_lines("formIdentifier");
    let mut strange = Vec::new();
    reading.typed("channelUrls", |kind, lang, text| {
        let Some(url) = web_address(&plain::line(text)) else { return strange.push(plain::line(text)) };
        let name = form_name(&channel.names, identifiers.first(lang), lang, kind);
        channel.details.links.push(Said { lang: Some(lang), it: Link { url, name } });
    });
    for text in strange.into_iter().filter(|text| !text.is_empty()) {
        let shown = super::details::shown(&text);
        reading.tell(&format!("channelUrls: {shown:?} is no address on the web (https or http), and is left out"));
    }
}

/// `Hakemus TH10 (PDF)`.
pub fn form_name(names: &Texts, identifier: Option<&str>, lang: Lang, kind: &str) -> Option<String> {
    let kind = plain::line(kind);
    let name = names.nearest(lang)?;
    let identifier = identifier.filter(|identifier| !name.contains(identifier)).map(|identifier| format!(" {identifier}"));
    let kind = if kind.is_empty() { kind } else { format!(" ({})", kind.to_uppercase()) };
    Some([name, &identifier.unwrap_or_default(), &kind].concat())
}
