//! A service put together from the records that tell of it.

use super::answers::Answers;
use super::contact::{Gathering, is_useful};
use super::id;
use super::language;
use super::record::{Part, Record};
use super::schedule::Schedules;
use super::table::Table;
use super::term::{self, Term};
use crate::domain::{Area, Charge, ChargeKind, Contact, ContactKind, Date, Service};
use crate::formats::dataset::Skipped;
use std::collections::{BTreeMap, BTreeSet};

/// A service as its publisher tells it, in the language of the source.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it first stands: `services.json: contents[3]`.
    pub place: String,
    /// All but its sector, shares and situations, and what is said where nothing is told.
    pub service: Service,
    pub terms: Vec<Term>,
}

/// What all files together come to.
#[derive(Debug, Default)]
pub struct Found {
    pub services: Vec<Entry>,
    /// Records that cannot be used, and parts of those that can.
    pub skipped: Vec<Skipped>,
    /// Ids that had to be changed, and what became of them.
    pub renamed: Vec<(String, String)>,
}

/// A service in one of these states is not for the public.
const CLOSED: [&str; 2] = ["inactive", "defunct"];
/// Nobody is older.
const OLDEST: f64 = 150.0;
/// Dearer is a slip of the pen.
const DEAREST: f64 = 1_000_000.0;

impl Answers {
    /// Puts the services together, after all files were read.
    #[must_use]
    pub fn services(mut self, table: &Table) -> Found {
        self.join();
        let mut found = Found { skipped: std::mem::take(&mut self.skipped), ..Found::default() };
        let mut at: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (key, record) in self.at_locations.all() {
            let service = id::written(record.whole().value("service_id")).filter(|id| self.services.get(id).is_some());
            match service {
                Some(service) => at.entry(service).or_default().push(key),
                None => record.whole().tell("service_id", "refers to no service in these files", &mut found.skipped),
            }
        }
        let mut taken = BTreeSet::new();
        for (id, record) in self.services.all() {
            let assembling = Assembling {
                answers: &self,
                table,
                part: record.whole(),
                at: at.get(id).map_or(&[], Vec::as_slice),
                skipped: &mut found.skipped,
            };
            let Some((mut service, terms)) = assembling.service() else { continue };
            service.id = id::safe(id);
            if !taken.insert(service.id.to_ascii_lowercase()) {
                record.whole().tell(
                    "id",
                    &format!("{id:?} differs from another in nothing but capitals; the first one is kept"),
                    &mut found.skipped,
                );
                continue;
            }
            if service.id != id {
                found.renamed.push((format!("{}: id: {id:?}", record.place), service.id.clone()));
            }
            found.services.push(Entry { place: record.place.clone(), service, terms });
        }
        found
    }
}

struct Assembling<'a> {
    answers: &'a Answers,
    table: &'a Table,
    part: Part<'a>,
    at: &'a [&'a str],
    skipped: &'a mut Vec<Skipped>,
}

impl<'a> Assembling<'a> {
    fn service(mut self) -> Option<(Service, Vec<Term>)> {
        let status = self.line("status").unwrap_or_default();
        if CLOSED.iter().any(|closed| status.eq_ignore_ascii_case(closed)) {
            self.part.tell("status", &format!("{status}, and only active services are used"), self.skipped);
            return None;
        }
        let Some(name) = self.line("name") else {
            self.part.tell("name", "a service without a name cannot be shown", self.skipped);
            return None;
        };
        let lang = self.table.source.language;
        let is_paused = status.eq_ignore_ascii_case("temporarily closed");
        let pause = is_paused.then(|| self.table.said.temporarily_closed.of(lang).to_owned());
        let texts = ["alert", "description", "interpretation_services"].map(|name| self.paragraphs(name));
        let organization = self.organization();
        let provider = organization.as_ref().and_then(|it| it.line("name", self.skipped));
        let terms = self.terms();
        let mut languages = Vec::new();
        language::add(&mut languages, &self.part, self.skipped);
        let (areas, contacts) = (self.areas(), self.contacts(&name, organization.as_ref()));
        let service = Service {
            aliases: self.line("alternate_name").into_iter().filter(|alias| *alias != name).collect(),
            summary: texts[1].clone().unwrap_or_default(),
            description: pause.into_iter().chain(texts.into_iter().flatten()).collect::<Vec<_>>().join("\n\n"),
            audience: self.audience(),
            access: self.access(),
            classes: terms.iter().map(|term| term.id.clone()).collect(),
            charge: self.charge(),
            providers: provider.into_iter().collect(),
            reach: towns(&areas, &contacts),
            areas,
            contacts,
            modified: self.modified(),
            languages,
            name,
            ..Service::default()
        };
        Some((service, terms))
    }

    fn line(&mut self, name: &str) -> Option<String> {
        self.part.line(name, self.skipped)
    }

    fn paragraphs(&mut self, name: &str) -> Option<String> {
        self.part.paragraphs(name, self.skipped)
    }

    fn modified(&mut self) -> Option<Date> {
        self.part.date("last_modified", self.skipped).or_else(|| self.part.date("assured_date", self.skipped))
    }

    /// Whoever gives the service.
    fn organization(&mut self) -> Option<Part<'a>> {
        let id = id::written(self.part.value("organization_id"))?;
        let record = self.answers.organizations.get(&id);
        if record.is_none() {
            self.part.tell("organization_id", &format!("refers to {id:?}, which is not in these files"), self.skipped);
        }
        record.map(Record::whole)
    }

    fn terms(&mut self) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        for attribute in self.part.parts("attributes", self.skipped) {
            let Some(id) = id::written(attribute.value("taxonomy_term_id")) else { continue };
            if self.answers.terms.get(&id).is_none() {
                attribute.tell("taxonomy_term_id", &format!("refers to {id:?}, which is not in these files"), self.skipped);
            }
            let term = term::term(&self.answers.terms, &id, self.skipped);
            terms.extend(term.filter(|term| terms.iter().all(|other| other.id != term.id)));
        }
        terms
    }

    fn audience(&mut self) -> String {
        let said = &self.table.said;
        let lang = self.table.source.language;
        let mut years = |name| self.part.number(name, (0.0, OLDEST), self.skipped).map(|years| format!("{years}"));
        let ages = match (years("minimum_age").filter(|age| age != "0"), years("maximum_age")) {
            (Some(from), Some(to)) => Some(said.ages.of(lang).replace("{from}", &from).replace("{to}", &to)),
            (Some(from), None) => Some(said.from_age.of(lang).replace("{from}", &from)),
            (None, Some(to)) => Some(said.to_age.of(lang).replace("{to}", &to)),
            (None, None) => None,
        };
        self.paragraphs("eligibility_description").into_iter().chain(ages).collect::<Vec<_>>().join("\n\n")
    }

    fn access(&mut self) -> String {
        let mut access: Vec<String> = self.paragraphs("application_process").into_iter().collect();
        let documents = self.part.parts("required_documents", self.skipped);
        let documents: Vec<String> =
            documents.iter().filter_map(|it| it.line("document", self.skipped)).map(|it| format!("- {it}")).collect();
        if !documents.is_empty() {
            access.push(format!("{}\n{}", self.table.said.documents.of(self.table.source.language), documents.join("\n")));
        }
        access.join("\n\n")
    }

    fn areas(&mut self) -> Vec<String> {
        let mut areas: Vec<String> = Vec::new();
        for area in self.part.parts("service_areas", self.skipped) {
            let name = ["name", "service_area", "description"].into_iter().find_map(|name| area.line(name, self.skipped));
            areas.extend(name.filter(|name| !areas.contains(name)));
        }
        areas
    }

    /// What the service costs its user. That it costs something says nothing of what it costs the public: no cost share follows.
    fn charge(&mut self) -> Option<Charge> {
        let (mut free, mut paid) = (false, false);
        let mut notes: Vec<String> = Vec::new();
        for option in self.part.parts("cost_options", self.skipped) {
            let amount = option.number("amount", (0.0, DEAREST), self.skipped);
            free |= amount == Some(0.0);
            paid |= amount.is_some_and(|amount| amount > 0.0);
            notes.extend(price(&option, amount, self.skipped));
        }
        let note = self.paragraphs("fees_description").or_else(|| self.paragraphs("fees"));
        notes.extend(note);
        let kind = match (free, paid) {
            (true, false) => ChargeKind::Free,
            (false, true) => ChargeKind::Paid,
            _ if notes.is_empty() => return None,
            _ => ChargeKind::Other,
        };
        Some(Charge { kind, note: (!notes.is_empty()).then(|| notes.join("\n")) })
    }

    /// Where the service is given; then its own numbers, or those of whoever gives it.
    fn contacts(&mut self, name: &str, organization: Option<&Part>) -> Vec<Contact> {
        let lang = self.table.source.language;
        let schedules = Schedules::of(&self.part, self.skipped);
        let mut gathering = Gathering { said: &self.table.said, lang, skipped: self.skipped };
        let mut contacts: Vec<Contact> = Vec::new();
        for at in self.at.iter().filter_map(|key| self.answers.at_locations.get(key)).map(Record::whole) {
            let location = id::written(at.value("location_id")).and_then(|id| {
                let record = self.answers.locations.get(&id);
                if record.is_none() {
                    at.tell("location_id", &format!("refers to {id:?}, which is not in these files"), gathering.skipped);
                }
                record.map(Record::whole)
            });
            let mut contact = gathering.place(Some(&at), location.as_ref());
            if contact.name.is_empty() {
                name.clone_into(&mut contact.name);
            }
            if !contacts.contains(&contact) && (is_useful(&contact) || location.is_some()) {
                contacts.push(contact);
            }
        }
        let mut own = Contact { name: name.to_owned(), ..Contact::default() };
        gathering.numbers(&mut own, &self.part);
        if let Some(organization) = organization.filter(|_| !is_useful(&own)) {
            own.name = organization.line("name", gathering.skipped).unwrap_or(own.name);
            gathering.numbers(&mut own, organization);
        }
        own.kind = if own.phones.is_empty() { ContactKind::Web } else { ContactKind::Phone };
        if !schedules.hours.is_empty() || !schedules.words.is_empty() || is_useful(&own) {
            gathering.open(&mut own, schedules, Some(&self.part));
            contacts.push(own);
        }
        contacts
    }
}

/// Where a service is given that does not say so: in the towns of its places, if it has nothing but places. One that is reached by telephone
/// or on the web is reached from everywhere.
fn towns(areas: &[String], contacts: &[Contact]) -> Vec<Area> {
    if !areas.is_empty() || contacts.iter().any(|contact| contact.kind != ContactKind::Place) {
        return Vec::new();
    }
    let mut towns: Vec<Area> = Vec::new();
    for city in contacts.iter().flat_map(|contact| &contact.addresses).filter_map(|address| address.city.as_deref()) {
        let town = Area::named(city, city);
        if !towns.contains(&town) {
            towns.push(town);
        }
    }
    towns
}

/// `Under 18s: 35 GBP per session (2020-01-01–2022-12-31)`
fn price(option: &Part, amount: Option<f64>, skipped: &mut Vec<Skipped>) -> Option<String> {
    let currency = option.line("currency", skipped).map(|code| code.to_ascii_uppercase());
    let amount = amount.map(|amount| if amount.fract() == 0.0 { format!("{amount}") } else { format!("{amount:.2}") });
    let sum: Vec<String> = amount.map(|amount| [Some(amount), currency].into_iter().flatten().collect()).unwrap_or_default();
    let text: Vec<String> = sum.into_iter().chain(option.line("amount_description", skipped)).collect();
    let mut words: Vec<String> = option.line("option", skipped).into_iter().collect();
    words.extend((!text.is_empty()).then(|| text.join(" ")));
    let mut day = |name| option.date(name, skipped).map(|date| date.to_string());
    let days = (day("valid_from"), day("valid_to"));
    let validity =
        (days.0.is_some() || days.1.is_some()).then(|| format!(" ({}–{})", days.0.unwrap_or_default(), days.1.unwrap_or_default()));
    (!words.is_empty()).then(|| words.join(": ") + &validity.unwrap_or_default())
}
