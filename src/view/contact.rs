//! How to reach a service: places, numbers, sites, forms, each with its hours.

use super::Stage;
use super::draw::{El, el};
use super::prose::{link, prose};
use crate::domain::{Address, AddressKind, Charge, Contact, Hours, HoursKind, Phone};
use crate::text::{Texts, date, day_span, weekly};

/// More than so many stand behind a button: one service may be given in a hundred places.
const AT_ONCE: usize = 5;

pub fn contacts(stage: &Stage, contacts: &[Contact]) -> El {
    let (first, more) = contacts.split_at(contacts.len().min(AT_ONCE));
    let list = |contacts: &[Contact]| el("ul").class("contacts").all(contacts.iter().map(|it| contact(stage, it)));
    let rest = (!more.is_empty()).then(|| {
        let summary = el("summary").class("button").text(&(stage.texts.more_contacts)(more.len()));
        el("details").add(summary).add(list(more))
    });
    el("section").class("block").add(stage.heading(2, stage.texts.contacts)).add(list(first)).maybe(rest)
}

fn contact(stage: &Stage, contact: &Contact) -> El {
    let texts = stage.texts;
    let links = contact.links.iter().map(|it| el("p").add(link(&it.url, it.name.as_ref().unwrap_or(&it.url))));
    let emails = contact.emails.iter().map(|email| el("p").add(link(&["mailto:", email].concat(), email)));
    let item = el("li")
        .class("contact")
        .add(el("p").class("muted").text((texts.contact_kind)(contact.kind)))
        .add(stage.heading(3, &contact.name))
        .all(contact.phones.iter().map(|it| phone(texts, it)))
        .all(links)
        .all(emails)
        .all(contact.addresses.iter().map(|it| address(texts, it)))
        .all(contact.hours.iter().map(|it| hours(texts, it)));
    let item = contact.summary.iter().fold(item, |item, text| prose(item, text));
    contact.accessibility.iter().fold(item, |item, text| prose(item, text))
}

fn phone(texts: &Texts, phone: &Phone) -> El {
    let number = el("a").class("number").attr("href", &["tel:", &phone.number].concat()).text(&phone.number);
    let more = phone.label.iter().cloned().chain(phone.charge.iter().map(|it| charge(texts, it)));
    more.fold(el("p").add(number), |p, text| p.text(" · ").text(&text))
}

fn address(texts: &Texts, address: &Address) -> El {
    let kind = (address.kind == AddressKind::Post).then(|| el("span").class("muted").text(texts.postal_address).text(" "));
    let city = [address.postcode.as_deref().unwrap_or_default(), " ", address.city.as_deref().unwrap_or_default()].concat();
    let place = el("p").maybe(kind).text(&address.street).text(if city == " " { "" } else { ", " }).text(city.trim());
    address.note.iter().fold(place, |place, note| place.add(el("br")).text(note))
}

fn hours(texts: &Texts, hours: &Hours) -> El {
    let words = match hours.kind {
        HoursKind::Weekly | HoursKind::Exception => None,
        HoursKind::Always => Some(texts.always_open),
        HoursKind::Appointment => Some(texts.by_appointment),
        HoursKind::Closed => Some(texts.closed),
    };
    let row = |(days, times): (String, String)| [el("dt").text(&days), el("dd").text(&times)];
    let days = day_span(texts.lang, hours.from, hours.to, |day| date(texts.lang, day));
    let title = hours.label.iter().chain(&days).fold(None, |title: Option<El>, text| {
        let title = title.map_or_else(|| el("p").class("label"), |title| title.text(" "));
        Some(title.text(text))
    });
    el("div")
        .class("hours")
        .maybe(title)
        .maybe(words.map(|words| el("p").text(words)))
        .maybe((!hours.spans.is_empty()).then(|| el("dl").all(weekly(texts.lang, &hours.spans).into_iter().flat_map(row))))
}

/// What something costs its user, in words.
pub fn charge(texts: &Texts, charge: &Charge) -> String {
    let kind = (texts.charge)(charge.kind);
    match &charge.note {
        Some(note) if kind.is_empty() => note.clone(),
        Some(note) => [kind, ": ", note].concat(),
        None => kind.to_owned(),
    }
}
