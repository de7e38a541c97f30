//! How to reach a service, in words: made of contacts when a dataset is made.

use super::date;
use super::hours::{day_span, weekly};
use super::phone::phone as written;
use crate::domain::catalogue::MAP;
use crate::domain::prose::is_link;
use crate::domain::{
    Address, AddressKind, Charge, ChargeKind, Contact, ContactKind, Hours, HoursKind, Lang, Line, Opening, Phone, Position, Service, Way,
};

/// Says in words how to reach a service and what it costs.
pub fn tell(service: &mut Service, lang: Lang) {
    service.ways = service.contacts.iter().map(|contact| way(contact, lang)).collect();
    service.price = service.charge.as_ref().map(|it| charge(it, lang)).filter(|price| !price.is_empty());
}

fn way(contact: &Contact, lang: Lang) -> Way {
    let mut lines: Vec<Line> = contact.phones.iter().map(|it| phone(it, lang)).collect();
    let followed = |url: &str| is_link(url).then(|| url.to_owned());
    lines.extend(contact.links.iter().map(|it| line(it.name.as_ref().unwrap_or(&it.url), followed(&it.url))));
    lines.extend(contact.emails.iter().map(|email| line(email, followed(&format!("mailto:{email}")))));
    lines.extend(contact.addresses.iter().flat_map(|it| [Some(address(it, lang)), on_map(it, lang)]).flatten());
    lines.extend(contact.hours.iter().flat_map(|it| hours(it, lang)));
    let texts: Vec<&str> = contact.summary.iter().chain(&contact.accessibility).map(String::as_str).collect();
    Way {
        kind: kind(contact.kind, lang).to_owned(),
        name: contact.name.clone(),
        lines,
        text: (!texts.is_empty()).then(|| texts.join("\n\n")),
        opening_hours: Opening::written(&contact.hours),
    }
}

fn line(text: &str, url: Option<String>) -> Line {
    Line { label: None, text: text.to_owned(), url }
}

fn phone(phone: &Phone, lang: Lang) -> Line {
    let notes: Vec<String> = phone
        .label
        .iter()
        .cloned()
        .chain(phone.charge.iter().map(|it| told(it, [FREE_CALL, PAID_CALL], lang)))
        .filter(|it| !it.is_empty())
        .collect();
    let label = (!notes.is_empty()).then(|| notes.join(" · "));
    Line { label, text: written(lang, &phone.number), url: Some(format!("tel:{}", phone.number)) }
}

fn address(address: &Address, lang: Lang) -> Line {
    let city: Vec<&str> = [&address.postcode, &address.city].into_iter().flatten().map(String::as_str).collect();
    let city = city.join(" ");
    let parts: Vec<&str> = [address.street.as_str(), &city].into_iter().filter(|part| !part.is_empty()).collect();
    let whole = parts.join(", ");
    let text = address.note.as_ref().map_or(whole.clone(), |note| format!("{whole}. {note}"));
    let label = (address.kind == AddressKind::Post).then(|| chosen(POSTAL_ADDRESS, lang).to_owned());
    Line { label, text, url: None }
}

/// A link to the address on a map that needs no account; nothing where it is not known to the metre, or only letters go there.
fn on_map(address: &Address, lang: Lang) -> Option<Line> {
    let Position { north, east } = address.position.filter(|_| address.kind == AddressKind::Visit)?;
    let place = [Some(&address.street), address.city.as_ref()].into_iter().flatten().find(|it| !it.is_empty())?;
    let text = chosen(ON_MAP, lang).replace("{0}", place);
    Some(line(&text, Some(format!("{MAP}?mlat={north}&mlon={east}#map=17/{north}/{east}"))))
}

/// The days they hold, if not always, and what they are for; then a line for each day or several alike.
fn hours(hours: &Hours, lang: Lang) -> Vec<Line> {
    let days = day_span(lang, hours.from, hours.to, |day| date(lang, day));
    let title: Vec<String> = hours.label.iter().cloned().chain(days).collect();
    let label = (!title.is_empty()).then(|| title.join(" "));
    let words = match hours.kind {
        HoursKind::Weekly | HoursKind::Exception => None,
        HoursKind::Always => Some(ALWAYS_OPEN),
        HoursKind::Appointment => Some(BY_APPOINTMENT),
        HoursKind::Closed => Some(CLOSED),
        HoursKind::Unread => return Vec::new(),
    };
    let words = words.map(|words| chosen(words, lang));
    // times one has to book are told like others, under these words
    let label = match (label, words) {
        (Some(label), Some(words)) if !hours.spans.is_empty() => Some(format!("{label}, {words}")),
        (None, Some(words)) if !hours.spans.is_empty() => Some(words.to_owned()),
        (label, _) => label,
    };
    if let Some(words) = words.filter(|_| hours.spans.is_empty()) {
        return vec![Line { label, text: words.to_owned(), url: None }];
    }
    let rows = weekly(lang, &hours.spans);
    // hours of a single row need no title above it
    if let ([(days, times)], Some(label)) = (&rows[..], &label) {
        let label = if days.is_empty() { label.clone() } else { format!("{label}, {days}") };
        return vec![Line { label: Some(label), text: times.clone(), url: None }];
    }
    let title = label.map(|label| line(&label, None)).filter(|_| !rows.is_empty());
    let row = |(days, times): (String, String)| Line { label: Some(days).filter(|days| !days.is_empty()), text: times, url: None };
    title.into_iter().chain(rows.into_iter().map(row)).collect()
}

/// What a service costs its user.
fn charge(charge: &Charge, lang: Lang) -> String {
    told(charge, [FREE, PAID], lang)
}

/// What something costs, in the words for free and paid, and in those of the source.
fn told(charge: &Charge, [free, paid]: [Words; 2], lang: Lang) -> String {
    let kind = match charge.kind {
        ChargeKind::Free => Some(free),
        ChargeKind::Paid => Some(paid),
        ChargeKind::Other => None,
    };
    let words: Vec<&str> = kind.map(|words| chosen(words, lang)).into_iter().chain(charge.note.as_deref()).collect();
    words.join(": ")
}

/// What a kind of contact is called.
#[must_use]
pub const fn kind(kind: ContactKind, lang: Lang) -> &'static str {
    let words = match kind {
        ContactKind::Place => PLACE,
        ContactKind::Phone => PHONE,
        ContactKind::Online => ONLINE,
        ContactKind::Web => WEB,
        ContactKind::Form => FORM,
    };
    chosen(words, lang)
}

/// A word in Finnish, Swedish and English.
type Words = [&'static str; 3];

const fn chosen([fi, sv, en]: Words, lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => fi,
        Lang::Sv => sv,
        Lang::En => en,
    }
}

const PLACE: Words = ["Palvelupaikka", "Serviceställe", "Service location"];
const PHONE: Words = ["Puhelinpalvelu", "Telefontjänst", "Telephone service"];
const ONLINE: Words = ["Verkkoasiointi", "E-tjänst", "Online service"];
const WEB: Words = ["Verkkosivu", "Webbsida", "Website"];
const FORM: Words = ["Lomake", "Blankett", "Form"];
const POSTAL_ADDRESS: Words = ["Postiosoite", "Postadress", "Postal address"];
const ON_MAP: Words = ["{0} kartalla", "{0} på kartan", "{0} on a map"];
const ALWAYS_OPEN: Words = ["Auki aina", "Alltid öppet", "Always open"];
const BY_APPOINTMENT: Words = ["Ajanvarauksella", "Enligt tidsbokning", "By appointment"];
const CLOSED: Words = ["Suljettu", "Stängt", "Closed"];
// the service itself may cost something else
const FREE_CALL: Words = ["Maksuton puhelu", "Avgiftsfritt samtal", "Free call"];
const PAID_CALL: Words = ["Maksullinen puhelu", "Avgiftsbelagt samtal", "Charged call"];
const FREE: Words = ["Maksuton", "Avgiftsfritt", "Free of charge"];
const PAID: Words = ["Maksullinen", "Avgiftsbelagt", "Subject to a charge"];
