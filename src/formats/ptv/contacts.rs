//! A service's channels in one language: contacts.

use super::address::Place;
use super::connection::Connection;
use super::details::{Details, Said};
use super::link::Connected;
use super::opening::Opening;
use crate::domain::{Address, AddressKind, Contact, Hours, Lang, Link, Phone};
use crate::formats::alphabet::alphabetical;

/// The contacts of a service: places first, then numbers, services on the web, pages and forms; each by name.
pub fn contacts(connected: &[Connected], lang: Lang) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = connected.iter().filter_map(|it| contact(it, lang)).collect();
    contacts.sort_by_cached_key(|contact| (contact.kind, alphabetical(&contact.name)));
    contacts
}

/// What is said for this service comes before what is said of the channel. A place or number that has no name in the language is named
/// in another one: it can be reached all the same.
fn contact(connected: &Connected, lang: Lang) -> Option<Contact> {
    let (channel, own) = (&connected.channel, &connected.connection);
    let all = [&own.details, &channel.details];
    let summary = own.descriptions.first(lang).or_else(|| channel.summaries.first(lang)).or_else(|| channel.descriptions.first(lang));
    let texts: Vec<&str> = summary.into_iter().chain(own.charges.first(lang)).collect();
    let places = || all.into_iter().flat_map(|details| &details.addresses);
    let accessibility = places().flat_map(|place| place.accessibility.all(lang));
    Some(Contact {
        kind: channel.kind,
        name: channel.names.nearest(lang)?.to_owned(),
        summary: (!texts.is_empty()).then(|| texts.join("\n\n")),
        phones: once(phones(&all, lang), |phone| phone.number.clone()),
        emails: once(emails(&all, lang), |email| email.to_ascii_lowercase()),
        links: once(links(&all, lang), |link| link.url.clone()),
        addresses: addresses(places(), lang),
        hours: hours(own, channel.details.hours.as_slice(), lang),
        languages: channel.languages.clone(),
        accessibility: once(accessibility.map(str::to_owned).collect(), Clone::clone),
    })
}

/// Where to go, and then where letters go.
fn addresses<'a>(places: impl Iterator<Item = &'a Place>, lang: Lang) -> Vec<Address> {
    let mut addresses: Vec<Address> = places.filter_map(|place| place.of(lang)).collect();
    addresses.sort_by_key(|address| address.kind == AddressKind::Post);
    once(addresses, |it| format!("{:?} {} {}", it.kind, it.street, it.postcode.as_deref().unwrap_or_default()))
}

fn hours(own: &Connection, of_channel: &[Opening], lang: Lang) -> Vec<Hours> {
    let own = &own.details.hours;
    // the usual hours for this service take the place of the channel's; exceptions hold for both
    let has_usual = own.iter().any(Opening::is_usual);
    let rest = of_channel.iter().filter(|opening| !(has_usual && opening.is_usual()));
    let mut all: Vec<&Opening> = own.iter().chain(rest).collect();
    all.sort_by_key(|opening| (!opening.is_usual(), opening.hours.from));
    let mut hours = Vec::new();
    for opening in all.into_iter().map(|opening| opening.of(lang)) {
        if !hours.contains(&opening) {
            hours.push(opening);
        }
    }
    hours
}

fn phones(all: &[&Details; 2], lang: Lang) -> Vec<Phone> {
    let own = of_readers(all.map(|details| &details.phones), lang).cloned().collect::<Vec<_>>();
    if !own.is_empty() {
        return own;
    }
    // a number is a number, whatever language its label is in
    let bare = |phone: &Phone| Phone { number: phone.number.clone(), label: None, charge: None };
    all.iter().flat_map(|details| &details.phones).map(|said| bare(&said.it)).collect()
}

fn links(all: &[&Details; 2], lang: Lang) -> Vec<Link> {
    let own = of_readers(all.map(|details| &details.links), lang).cloned().collect::<Vec<_>>();
    if !own.is_empty() {
        return own;
    }
    all.iter().flat_map(|details| &details.links).map(|said| Link { url: said.it.url.clone(), name: None }).collect()
}

fn emails(all: &[&Details; 2], lang: Lang) -> Vec<String> {
    let own = of_readers(all.map(|details| &details.emails), lang).cloned().collect::<Vec<_>>();
    if !own.is_empty() {
        return own;
    }
    all.iter().flat_map(|details| &details.emails).map(|said| said.it.clone()).collect()
}

/// What is for those who read the language.
fn of_readers<T>(lists: [&Vec<Said<T>>; 2], lang: Lang) -> impl Iterator<Item = &T> {
    lists.into_iter().flatten().filter(move |said| said.lang.is_none_or(|other| other == lang)).map(|said| &said.it)
}

/// Each thing once: of two with one key the first.
fn once<T>(all: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut seen = std::collections::HashSet::new();
    all.into_iter().filter(|it| seen.insert(key(it))).collect()
}
