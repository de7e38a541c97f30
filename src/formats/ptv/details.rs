//! How to reach somebody, in all languages at once: numbers, letters, links, addresses, hours.

use super::address::{Place, addresses};
use super::opening::{Opening, openings};
use super::plain;
use super::reading::Reading;
use crate::domain::prose::is_link;
use crate::domain::{AddressKind, Charge, ChargeKind, Lang, Link, Phone};

/// Contact details as PTV tells them. What has no language is for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub phones: Vec<Said<Phone>>,
    pub emails: Vec<Said<String>>,
    pub links: Vec<Said<Link>>,
    pub addresses: Vec<Place>,
    pub hours: Vec<Opening>,
}

/// Something for those who read a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    pub lang: Option<Lang>,
    pub it: T,
}

/// A longer address on the web is none.
const LONGEST_URL: usize = 2000;

impl Details {
    /// Those of a v11 channel, or of a service's connection to it.
    pub fn read(reading: &mut Reading) -> Self {
        let mut details = Self::default();
        for name in ["phoneNumbers", "supportPhones"] {
            reading.each(name, |reading| details.phones.extend(said(reading, phone)));
        }
        for name in ["emails", "supportEmails"] {
            reading.each(name, |reading| details.emails.extend(said(reading, |reading| email(reading, "value"))));
        }
        for name in ["webPages", "webPage"] {
            reading.each(name, |reading| details.links.extend(said(reading, |reading| link(reading, "value"))));
        }
        reading.each("attachments", |reading| details.links.extend(said(reading, |reading| link(reading, "name"))));
        details.addresses = addresses(reading, "addresses", AddressKind::Visit);
        details.addresses.extend(addresses(reading, "deliveryAddresses", AddressKind::Post));
        details.hours = openings(reading, "serviceHours");
        details
    }
}

/// In a language of ours; another one's is not for our readers.
fn said<T>(reading: &mut Reading, read: impl FnOnce(&mut Reading) -> Option<T>) -> Option<Said<T>> {
    let lang = match reading.line("language") {
        None => None,
        Some(tag) => Some(Lang::from_tag(&tag)?),
    };
    read(reading).map(|it| Said { lang, it })
}

fn phone(reading: &mut Reading) -> Option<Phone> {
    let kind = reading.line("type").unwrap_or_default();
    if kind == "Fax" {
        return None; // it cannot be called
    }
    let written = reading.line("number")?;
    let prefix = if reading.truth("isFinnishServiceNumber") { None } else { reading.line("prefixNumber") };
    let number = number(reading, prefix.as_deref(), &written)?;
    let info = reading.line("additionalInformation");
    Some(Phone { number, label: label(&kind, info), charge: charge(reading, "serviceChargeType", "chargeDescription") })
}

/// What a number is for; a number for messages says so.
pub fn label(kind: &str, info: Option<String>) -> Option<String> {
    match (kind, info) {
        ("Sms", Some(info)) => Some(["SMS: ", &info].concat()),
        ("Sms", None) => Some("SMS".to_owned()),
        (_, info) => info,
    }
}

/// A number as it is dialled; after the country's code no zero stands.
pub fn number(reading: &mut Reading, prefix: Option<&str>, written: &str) -> Option<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let own = digits(written);
    let is_strange = |letter: char| !(letter.is_ascii_digit() || "+-–() ./".contains(letter));
    if !(2..=16).contains(&own.len()) || written.contains(is_strange) {
        return reading.left_out(&format!("number: {:?} is no telephone number", shown(written)));
    }
    let prefix = prefix.map(digits).filter(|prefix| !prefix.is_empty());
    Some(match prefix {
        Some(prefix) if !written.starts_with('+') => ["+", &prefix, own.strip_prefix('0').unwrap_or(&own)].concat(),
        _ if written.starts_with('+') => ["+", &own].concat(),
        _ => own,
    })
}

/// What it costs, if that is told. `Chargeable` of v11 and `Charged` of v12 are the same.
pub fn charge(reading: &mut Reading, kind: &str, note: &str) -> Option<Charge> {
    let kind = reading.line(kind).map(|kind| charge_kind(&kind));
    let note = reading.line(note);
    (kind.is_some() || note.is_some()).then(|| Charge { kind: kind.unwrap_or_default(), note })
}

pub fn charge_kind(kind: &str) -> ChargeKind {
    match kind {
        "FreeOfCharge" | "Free" => ChargeKind::Free,
        "Chargeable" | "Charged" | "ExtraCharge" => ChargeKind::Paid,
        _ => ChargeKind::Other,
    }
}

pub fn email(reading: &mut Reading, name: &str) -> Option<String> {
    let email = reading.line(name)?;
    let is_one = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if is_one && !email.contains(|letter: char| letter.is_whitespace() || "<>\"',;?&:/\\".contains(letter)) {
        return Some(email);
    }
    reading.left_out(&format!("{name}: {:?} is no e-mail address", shown(&email)))
}

/// A link by its `url`, and what it is called.
pub fn link(reading: &mut Reading, name: &str) -> Option<Link> {
    let url = url(reading, "url")?;
    Some(Link { url, name: reading.line(name) })
}

/// An address on the web; anything else could run, and is told and left out.
pub fn url(reading: &mut Reading, name: &str) -> Option<String> {
    let written = reading.line(name)?;
    if let Some(url) = web_address(&written) {
        return Some(url);
    }
    reading.left_out(&format!("{name}: {:?} is no address on the web (https or http), and is left out", shown(&written)))
}

pub fn web_address(written: &str) -> Option<String> {
    let url = if written.starts_with("www.") { ["https://", written].concat() } else { written.to_owned() };
    let scheme = url.get(..url.find(':')?)?.to_ascii_lowercase();
    let is_ours = matches!(scheme.as_str(), "https" | "http") && is_link(&url) && url.len() <= LONGEST_URL;
    (is_ours && !url.contains(['"', '\'', '<', '>', '\\', '`'])).then_some(url)
}

/// The start of something too long to be told whole.
pub fn shown(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST { plain::line(text) } else { text.chars().take(MOST).chain(['…']).collect() }
}
