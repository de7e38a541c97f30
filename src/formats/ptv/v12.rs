//! Records of PTV Open API v12: texts by language under `languageVersions`, codes without names, areas and hours of other shapes.

use super::super::value::Value;
use super::address::Place;
use super::area::Area;
use super::channel::{self, Channel};
use super::codes;
use super::connection::Connection;
use super::details::{self, Details, Said, charge_kind};
use super::entry::{Coded, Entry, is_code};
use super::markdown;
use super::moment;
use super::organization::{Organization, Provider};
use super::reach::{self, Kind, Part, Reach, Width};
use super::reading::Reading;
use super::texts::Texts;
use super::{hours12, tm35fin};
use crate::domain::{AddressKind, Lang, Link, Phone};

/// Reads a service. Without an id or a name it is left out.
pub fn service(reading: &mut Reading, place: &str) -> Option<Entry> {
    let mut entry = Entry { place: place.to_owned(), id: reading.id("contentId")?, ..Entry::default() };
    versions(reading, |lang, reading| {
        entry.names.add(lang, reading.line("name").unwrap_or_default());
        entry.aliases.add(lang, reading.line("alternativeName").unwrap_or_default());
        entry.summaries.add(lang, reading.line("summary").unwrap_or_default());
        entry.descriptions.add(lang, long(reading, "description"));
        entry.instructions.add(lang, long(reading, "userInstructions"));
        entry.requirements.add(lang, long(reading, "conditions"));
        entry.charges.add(lang, long(reading, "chargeTypeAdditionalInformation"));
        for word in reading.lines("freelyAssignedKeywords") {
            entry.words.add(lang, word);
        }
    });
    if entry.names.is_empty() {
        return reading.left_out("languageVersions: no name in fi, sv or en");
    }
    entry.classes = coded(reading, "serviceClasses");
    entry.target_groups = coded(reading, "targetGroups");
    entry.life_events = coded(reading, "lifeEvents");
    entry.terms = reading.lines("ontologyTerms");
    entry.charge_kind = reading.line("chargeType").map(|kind| charge_kind(&kind));
    entry.providers = providers(reading);
    (entry.areas, entry.reach) = reading.object("area", areas).unwrap_or_default();
    entry.languages = reading.languages("serviceLanguages");
    entry.modified = reading.line("publishedAt").and_then(|moment| moment::day(&moment));
    Some(entry)
}

/// Reads a channel. Without an id, a kind or a name it is left out.
pub fn channel(reading: &mut Reading, place: &str) -> Option<Channel> {
    let id = reading.id("contentId")?;
    let word = reading.line("serviceChannelType").unwrap_or_default();
    let Some(kind) = channel::kind(&word) else {
        return reading.left_out(&format!(
            "serviceChannelType: {word:?} is none of EService, WebPage, PrintableForm, TelephoneService, ServiceLocation"
        ));
    };
    let mut channel = Channel { place: place.to_owned(), id, kind, ..Channel::default() };
    versions(reading, |lang, reading| {
        channel.names.add(lang, name(reading));
        channel.summaries.add(lang, reading.line("summary").unwrap_or_default());
        channel.descriptions.add(lang, long(reading, "description"));
        let identifier = reading.line("formIdentifier");
        reading.each("formFiles", |reading| {
            let kind = reading.line("type").unwrap_or_default();
            let name = reading.line("name").or_else(|| channel::form_name(&channel.names, identifier.as_deref(), lang, &kind));
            let link = details::url(reading, "url").map(|url| Said { lang: Some(lang), it: Link { url, name } });
            channel.details.links.extend(link);
        });
        reachable(reading, lang, &mut channel.details);
    });
    if channel.names.is_empty() {
        return reading.left_out("languageVersions: no name in fi, sv or en");
    }
    let places = &mut channel.details.addresses;
    reading.object("location", |reading| addresses(reading, AddressKind::Visit, places));
    reading.object("contactAddresses", |reading| addresses(reading, AddressKind::Post, places));
    reading.each("deliveryAddresses", |reading| places.extend(delivery(reading)));
    channel.details.hours = hours12::openings(reading, "serviceHours");
    channel.languages = reading.languages("serviceLanguages");
    Some(channel)
}

/// Reads an organisation. Without an id or a name it is left out.
pub fn organization(reading: &mut Reading, place: &str) -> Option<Organization> {
    let mut organization = Organization { place: place.to_owned(), id: reading.id("contentId")?, names: Texts::default() };
    versions(reading, |lang, reading| organization.names.add(lang, name(reading)));
    if organization.names.is_empty() {
        return reading.left_out("languageVersions: no name in fi, sv or en");
    }
    Some(organization)
}

/// Reads a connection, which is a record of its own.
pub fn connection(reading: &mut Reading, place: &str) -> Option<Connection> {
    let service = Some(reading.id("serviceContentId")?);
    let mut connection = Connection { place: place.to_owned(), service, ..Connection::default() };
    connection.channel = reading.line("channelContentId").or_else(|| reading.line("serviceChannelContentId"));
    if connection.channel.is_none() {
        return reading.left_out("channelContentId: expected an id of letters, digits and hyphens");
    }
    versions(reading, |lang, reading| {
        connection.descriptions.add(lang, long(reading, "description"));
        for name in ["chargeTypeAdditionalInformation", "chargeDescription"] {
            connection.charges.add(lang, long(reading, name));
        }
        reachable(reading, lang, &mut connection.details);
    });
    let places = &mut connection.details.addresses;
    reading.object("contactAddresses", |reading| addresses(reading, AddressKind::Post, places));
    connection.details.hours = hours12::openings(reading, "serviceHours");
    Some(connection)
}

/// Each language of ours that the record has.
fn versions(reading: &mut Reading, mut read: impl FnMut(Lang, &mut Reading)) {
    reading.object("languageVersions", |all| {
        for lang in Lang::ALL {
            all.object(lang.code(), |reading| read(lang, reading));
        }
    });
}

/// A longer text: Markdown, or a tree of nodes.
fn long(reading: &mut Reading, name: &str) -> String {
    markdown::prose(&reading.field::<Value>(name).unwrap_or_default())
}

fn name(reading: &mut Reading) -> String {
    let (name, other) = (reading.line("name"), reading.line("alternativeName"));
    let shown = if reading.truth("isAlternativeNamePrimary") { other.or(name) } else { name };
    shown.unwrap_or_default()
}

fn coded(reading: &mut Reading, name: &str) -> Vec<Coded> {
    let mut coded: Vec<Coded> = Vec::new();
    for code in reading.lines(name) {
        if !is_code(&code) {
            reading.tell(&format!("{name}: {:?} is no code such as P5.10", details::shown(&code)));
        } else if coded.iter().all(|other| other.code != code) {
            coded.push(Coded { code, names: Texts::default() });
        }
    }
    coded
}

fn providers(reading: &mut Reading) -> Vec<Provider> {
    let of = |rank, id: String| Provider { rank, id: Some(id), names: Texts::default() };
    let mut providers: Vec<Provider> = reading.line("organizationContentId").into_iter().map(|id| of(0, id)).collect();
    providers.extend(reading.lines("otherResponsibleOrganizations").into_iter().map(|id| of(1, id)));
    reading.object("producers", |reading| {
        for kind in ["selfProducedProducers", "procuredProducers", "otherProducers"] {
            reading.object(kind, |reading| {
                providers.extend(reading.lines("organizations").into_iter().map(|id| of(2, id)));
                reading.each("other", |reading| providers.push(Provider { rank: 2, id: None, names: reading.localized("name") }));
            });
        }
    });
    providers
}

fn areas(reading: &mut Reading) -> (Vec<Area>, Reach) {
    type Key = fn(&str) -> String;
    let mut areas = Vec::new();
    let width = match reading.line("areaType").as_deref() {
        Some("WholeCountry") => Width::Country,
        Some("WholeCountryExceptAland") => Width::Mainland,
        _ => Width::Parts,
    };
    let mut reach = Reach { width, parts: Vec::new() };
    let lists: [(&str, Key, Kind); 3] = [
        ("wellbeingServicesCounties", codes::county, Kind::County),
        ("regions", codes::region, Kind::Region),
        ("municipalities", codes::municipality, Kind::Other),
    ];
    for (list, key, kind) in lists {
        for code in reading.lines(list) {
            let plain = reach::plain(&code);
            let municipalities = if kind == Kind::Other { vec![plain.clone()] } else { Vec::new() };
            reach.parts.push(Part { kind, code: plain, municipalities });
            areas.push(Area { code: Some(key(&code)), ..Area::default() });
        }
    }
    (areas, reach)
}

/// Numbers, letters and links of one language.
fn reachable(reading: &mut Reading, lang: Lang, into: &mut Details) {
    let lang = Some(lang);
    for list in ["phoneNumbers", "contactPhoneNumbers", "supportPhoneNumbers"] {
        reading.each(list, |reading| into.phones.extend(phone(reading).map(|it| Said { lang, it })));
    }
    for list in ["contactEmails", "supportEmails", "emails"] {
        reading.each(list, |reading| into.emails.extend(details::email(reading, "email").map(|it| Said { lang, it })));
    }
    let web = reading.object("webAddress", |reading| details::link(reading, "name")).flatten();
    into.links.extend(web.map(|it| Said { lang, it }));
    for list in ["contactWebPages", "webPages", "attachmentLinks"] {
        reading.each(list, |reading| into.links.extend(details::link(reading, "name").map(|it| Said { lang, it })));
    }
}

fn phone(reading: &mut Reading) -> Option<Phone> {
    let kind = reading.line("type").unwrap_or_default();
    if kind == "Fax" {
        return None; // it cannot be called
    }
    let (prefix, written) = (reading.line("dialCode"), reading.line("number")?);
    let number = details::number(reading, prefix.as_deref(), &written)?;
    let info = reading.line("additionalInformation");
    Some(Phone { number, label: details::label(&kind, info), charge: details::charge(reading, "chargeType", "chargeDescription") })
}

fn addresses(reading: &mut Reading, kind: AddressKind, into: &mut Vec<Place>) {
    reading.each("streetAddresses", |reading| into.extend(street(reading, kind)));
    reading.each("postOfficeBoxAddresses", |reading| into.extend(post_office_box(reading)));
    reading.each("otherAddresses", |reading| {
        let (street, postcode) = (reading.localized("additionalInformation"), reading.line("postalCode"));
        let place = Place { kind, street, postcode, position: position(reading), ..Place::default() };
        into.extend((!place.street.is_empty()).then_some(place));
    });
    reading.each("foreignAddresses", |reading| {
        let place = Place { kind, street: reading.localized("address"), ..Place::default() };
        into.extend((!place.street.is_empty()).then_some(place));
    });
}

fn street(reading: &mut Reading, kind: AddressKind) -> Option<Place> {
    let place = Place {
        kind,
        street: reading.localized("streetName"),
        number: reading.line("addressDetail"),
        postcode: reading.line("postalCode"),
        note: reading.localized("additionalInformation"),
        position: position(reading),
        ..Place::default()
    };
    (!place.street.is_empty()).then_some(place)
}

fn post_office_box(reading: &mut Reading) -> Option<Place> {
    let place = Place {
        kind: AddressKind::Post,
        street: reading.localized("postOfficeBox"),
        postcode: reading.line("postalCode"),
        note: reading.localized("additionalInformation"),
        ..Place::default()
    };
    (!place.street.is_empty()).then_some(place)
}

/// Where a form is sent.
fn delivery(reading: &mut Reading) -> Option<Place> {
    let receiver = reading.localized("recipient");
    let mut place = match reading.line("deliveryAddressType").as_deref() {
        Some("PostOfficeBox") => post_office_box(reading),
        Some("StreetAddress") => street(reading, AddressKind::Post),
        _ => Some(Place { kind: AddressKind::Post, street: reading.localized("deliveryInformation"), ..Place::default() }),
    }?;
    place.street = place.street.after(&receiver);
    (!place.street.is_empty()).then_some(place)
}

/// The first of the places given, if it is in the system of Finnish maps.
fn position(reading: &mut Reading) -> Option<crate::domain::Position> {
    let mut found = None;
    reading.each("coordinates", |reading| {
        let system = reading.line("system");
        let (north, east) = (reading.number("northing"), reading.number("easting"));
        let Some((north, east)) = north.zip(east) else { return };
        if system.as_deref() != Some("EPSG:3067") {
            return;
        }
        let position = tm35fin::position(north, east);
        if position.is_none() {
            reading
                .tell(&format!("northing, easting: {north} and {east} are no place in Finland (EPSG:3067, in metres), and are left out"));
        }
        found = found.or(position);
    });
    found
}
