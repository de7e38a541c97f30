//! How to reach a service: where it is given, and the service's own numbers and addresses.

use super::language;
use super::record::Part;
use super::schedule::Schedules;
use super::table::Said;
use crate::domain::prose::is_link;
use crate::domain::{Address, AddressKind, Contact, ContactKind, Decimal, Lang, Link, Phone, Position};
use crate::formats::dataset::Skipped;
use crate::formats::value::Value;

/// An international number has fifteen digits at most; some have a way out before it.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=18;
/// Longer addresses are none.
const LONGEST_EMAIL: usize = 254;

/// What a contact is gathered from.
pub struct Gathering<'a> {
    pub said: &'a Said,
    pub lang: Lang,
    pub skipped: &'a mut Vec<Skipped>,
}

impl Gathering<'_> {
    /// A place where a service is given; `at` tells of the service there, `location` of the place, and one of them may be missing.
    pub fn place(&mut self, at: Option<&Part>, location: Option<&Part>) -> Contact {
        let skipped = &mut *self.skipped;
        let kind = match location.and_then(|it| it.text("location_type", skipped)) {
            Some(kind) if kind.eq_ignore_ascii_case("virtual") => ContactKind::Online,
            _ => ContactKind::Place,
        };
        let name = location.and_then(|it| it.line("name", skipped).or_else(|| it.line("alternate_name", skipped)));
        let texts = [at.map(|it| (it, "description")), location.map(|it| (it, "description")), location.map(|it| (it, "transportation"))];
        let words: Vec<String> = texts.into_iter().flatten().filter_map(|(it, name)| it.paragraphs(name, skipped)).collect();
        let mut contact = Contact { kind, name: name.unwrap_or_default(), summary: joined(words), ..Contact::default() };
        for part in [at, location].into_iter().flatten() {
            self.numbers(&mut contact, part);
        }
        if let Some(location) = location {
            self.location(&mut contact, location);
        }
        // hours of the service there count before those of the house
        let both: Vec<Schedules> = [at, location].into_iter().flatten().map(|part| Schedules::of(part, self.skipped)).collect();
        if let Some(schedules) = both.into_iter().find(|it| !it.hours.is_empty() || !it.words.is_empty()) {
            self.open(&mut contact, schedules, at.or(location));
        }
        contact
    }

    /// Phones, e-mail and web addresses of a record, and of the desks it names. People's own names are nobody's affair.
    pub fn numbers(&mut self, contact: &mut Contact, part: &Part) {
        self.phones(contact, part, None);
        for desk in part.parts("contacts", self.skipped) {
            let label = desk.line("department", self.skipped).or_else(|| desk.line("title", self.skipped));
            self.phones(contact, &desk, label.as_deref());
            self.email(contact, &desk);
        }
        self.email(contact, part);
        for name in ["url", "website"] {
            if let Some(address) = part.text(name, self.skipped) {
                self.link(contact, part, name, &address, None);
            }
        }
        for list in ["additional_urls", "additional_websites"] {
            for more in part.parts(list, self.skipped) {
                if let Some(address) = more.text("url", self.skipped) {
                    let label = more.line("label", self.skipped);
                    self.link(contact, &more, "url", &address, label);
                }
            }
        }
    }

    /// Hours, and in words what hours cannot say.
    pub fn open(&mut self, contact: &mut Contact, schedules: Schedules, told_by: Option<&Part>) {
        contact.hours = schedules.hours;
        contact.summary = joined(contact.summary.take().into_iter().chain(schedules.words).collect());
        if let Some(part) = told_by {
            for address in schedules.links {
                self.link(contact, part, "schedule_link", &address, None);
            }
        }
    }

    fn phones(&mut self, contact: &mut Contact, part: &Part, desk: Option<&str>) {
        for phone in part.parts("phones", self.skipped) {
            let kind = phone.line("type", self.skipped).unwrap_or_default().to_ascii_lowercase();
            if ["fax", "pager"].contains(&kind.as_str()) {
                continue;
            }
            let Some(written) = phone.text("number", self.skipped) else {
                if *phone.value("number") == Value::Null {
                    phone.tell("number", "expected a number", self.skipped);
                }
                continue;
            };
            let Some(number) = dialled(&written) else {
                phone.tell("number", "expected a number of 3 to 18 digits", self.skipped);
                continue;
            };
            let extension =
                phone.line("extension", self.skipped).map(|number| self.said.extension.of(self.lang).replace("{number}", &number));
            let words = phone.line("description", self.skipped).or_else(|| desk.map(str::to_owned));
            let kind = Some(kind).filter(|kind| !["", "voice", "cell"].contains(&kind.as_str()));
            let mut label = words.unwrap_or_default();
            for more in kind.into_iter().chain(extension) {
                let between = if label.is_empty() { "" } else { [", ", " "][usize::from(label.ends_with('.'))] };
                label = [label.as_str(), between, &more].concat();
            }
            let label = (!label.is_empty()).then_some(label);
            if !contact.phones.iter().any(|other| other.number == number && (label.is_none() || other.label == label)) {
                contact.phones.push(Phone { number, label, charge: None });
            }
            language::add(&mut contact.languages, &phone, self.skipped);
        }
    }

    fn email(&mut self, contact: &mut Contact, part: &Part) {
        let Some(written) = part.text("email", self.skipped) else { return };
        let email = written.strip_prefix("mailto:").unwrap_or(&written);
        let is_email = email.len() <= LONGEST_EMAIL
            && email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
            && email.chars().all(|letter| letter.is_alphanumeric() || "@.+-_~'!#$%&*=/?^{|}`".contains(letter));
        if !is_email {
            part.tell("email", "expected an e-mail address", self.skipped);
        } else if !contact.emails.iter().any(|other| other == email) {
            contact.emails.push(email.to_owned());
        }
    }

    fn link(&mut self, contact: &mut Contact, part: &Part, field: &str, written: &str, name: Option<String>) {
        let url = if written.starts_with("www.") { format!("https://{written}") } else { written.to_owned() };
        let is_hidden = |letter: char| super::super::ptv::plain::line(letter.encode_utf8(&mut [0; 4])).is_empty();
        if !is_link(&url) || url.starts_with("tel:") || url.chars().any(is_hidden) {
            part.tell(field, "is no address that may be followed (https, http, mailto)", self.skipped);
        } else if !contact.links.iter().any(|other| other.url == url) {
            contact.links.push(Link { url, name });
        }
    }

    fn location(&mut self, contact: &mut Contact, location: &Part) {
        language::add(&mut contact.languages, location, self.skipped);
        let mut position = self.position(location);
        for address in location.parts("addresses", self.skipped) {
            let kind = address.text("address_type", self.skipped).unwrap_or_default().to_ascii_lowercase();
            let kind = match kind.as_str() {
                "virtual" => continue,
                "postal" => AddressKind::Post,
                _ => AddressKind::Visit,
            };
            let lines = ["address_1", "address_2"].into_iter().filter_map(|name| address.line(name, self.skipped));
            let street = lines.collect::<Vec<_>>().join(", ");
            let (postcode, city) = (address.line("postal_code", self.skipped), address.line("city", self.skipped));
            if street.is_empty() && city.is_none() {
                address.tell("address_1", "expected a street", self.skipped);
                continue;
            }
            let position = if kind == AddressKind::Visit { position.take() } else { None };
            contact.addresses.push(Address { kind, street, postcode, city, note: None, position });
        }
        if position.is_some() && !contact.name.is_empty() {
            contact.addresses.push(Address { street: contact.name.clone(), position, ..Address::default() });
        }
        for access in location.parts("accessibility", self.skipped) {
            let mut words: Vec<String> = Vec::new();
            for name in ["description", "accessibility", "details"] {
                let more = access.paragraphs(name, self.skipped);
                words.extend(more.filter(|more| !words.contains(more)));
            }
            contact.accessibility.extend(joined(words));
            if let Some(address) = access.text("url", self.skipped) {
                self.link(contact, &access, "url", &address, None);
            }
        }
    }

    fn position(&mut self, location: &Part) -> Option<Position> {
        let north = location.number("latitude", (-90.0, 90.0), self.skipped);
        let east = location.number("longitude", (-180.0, 180.0), self.skipped);
        let degrees = |number: f64| Decimal::parse(&format!("{number:.5}"));
        // nobody lives where both are nought
        let (north, east) = north.zip(east).filter(|(north, east)| north.abs() + east.abs() > 0.0)?;
        Some(Position { north: degrees(north)?, east: degrees(east)? })
    }
}

/// The digits to dial, with `+` before the country's code. What stands behind a letter is an extension, and no part of it.
fn dialled(written: &str) -> Option<String> {
    let written = written.trim_matches(|letter: char| letter == '"' || letter.is_whitespace()).trim_start_matches("tel:");
    let written = written.split(|letter: char| letter.is_alphabetic() || letter == '#').next().unwrap_or_default();
    let plus = if written.trim_start().starts_with('+') { "+" } else { "" };
    let written = if plus.is_empty() { written.to_owned() } else { written.replace("(0)", "") };
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    DIGITS.contains(&digits.len()).then(|| format!("{plus}{digits}"))
}

/// As paragraphs, each once.
fn joined(texts: Vec<String>) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for text in texts {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    (!all.is_empty()).then(|| all.join("\n\n"))
}

/// Whether a contact tells how to reach anybody.
pub fn is_useful(contact: &Contact) -> bool {
    !(contact.phones.is_empty() && contact.emails.is_empty() && contact.links.is_empty() && contact.addresses.is_empty())
}
