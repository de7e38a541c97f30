//! Records that refer to each other, put together: services with their channels, their organisations, the names of their codes.

use super::channel::Channel;
use super::codes::{Codes, post_office};
use super::connection::Connection;
use super::entry::Entry;
use super::organization::Organization;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Records beside services.
#[derive(Debug, Default)]
pub struct Others {
    pub channels: Vec<Channel>,
    pub organizations: Vec<Organization>,
    /// Connections that are records of their own, as in v12.
    pub connections: Vec<Connection>,
    pub codes: Codes,
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// How many channels a service leads to, of all.
    pub channels: usize,
    /// References to records that are not there, each record once: nothing of what is there is lost.
    pub missing: Vec<String>,
}

/// A connection as a service has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connected {
    pub channel: Channel,
    pub connection: Connection,
}

/// What joins records, without the channels themselves: whoever has many keeps them elsewhere.
#[derive(Debug, Default)]
pub struct Links {
    organizations: HashMap<String, Organization>,
    codes: Codes,
    /// Those that are records of their own, before those that channels tell of.
    connections: Vec<Connection>,
    of_channels: Vec<Connection>,
    /// All of them by service, once everything is read.
    loose: HashMap<String, Vec<Connection>>,
    used: HashSet<String>,
    missing: BTreeMap<(&'static str, String), String>,
}

impl Links {
    /// Takes what a channel tells of its services; the channel is kept by whoever calls.
    pub fn channel(&mut self, channel: &mut Channel) {
        let own = std::mem::take(&mut channel.connections).into_iter();
        self.of_channels.extend(own.map(|it| Connection { channel: Some(channel.id.clone()), place: channel.place.clone(), ..it }));
    }

    /// Takes records that are no channels.
    pub fn others(&mut self, others: Others) {
        self.organizations.extend(others.organizations.into_iter().map(|it| (key(&it.id), it)));
        self.connections.extend(others.connections);
        self.codes.extend(others.codes);
    }

    /// Everything but the services has been read.
    pub fn ready(&mut self) {
        for connection in std::mem::take(&mut self.connections).into_iter().chain(std::mem::take(&mut self.of_channels)) {
            self.loose.entry(key(connection.service.as_deref().unwrap_or_default())).or_default().push(connection);
        }
    }

    /// Gives a service what belongs to it; `find` gives the channel of an id in small letters.
    pub fn join(&mut self, service: &mut Entry, find: &mut dyn FnMut(&str) -> Option<Channel>) {
        let own: Vec<Connection> = std::mem::take(&mut service.connections);
        let own = own.into_iter().map(|it| Connection { place: service.place.clone(), ..it });
        let mut seen = HashSet::new();
        for connection in own.chain(self.loose.remove(&key(&service.id)).unwrap_or_default()) {
            let id = key(connection.channel.as_deref().unwrap_or_default());
            if seen.contains(&id) {
                continue;
            }
            let Some(mut channel) = find(&id) else {
                let what = Missing { what: "channel", of: "service", id: &id, connection: &connection };
                self.missing.entry(("channel", id.clone())).or_insert_with(|| what.told());
                continue;
            };
            name_towns(&mut channel.details.addresses, &self.codes);
            self.used.insert(id.clone());
            seen.insert(id);
            service.connected.push(Connected { channel, connection });
        }
        for provider in &mut service.providers {
            let record = provider.id.as_deref().and_then(|id| self.organizations.get(&key(id)));
            if let Some(record) = record {
                provider.names = record.names.clone();
            } else if provider.names.is_empty() {
                let id = provider.id.clone().unwrap_or_default();
                let told = format!("{}: names the organization {id}, which is in none of the files", service.place);
                self.missing.entry(("organization", key(&id))).or_insert(told);
            }
        }
        name_codes(service, &self.codes);
    }

    /// All services have been joined.
    #[must_use]
    pub fn end(self) -> Linked {
        let mut missing = self.missing;
        for (id, connections) in self.loose {
            if let Some(connection) = connections.into_iter().next() {
                let what = Missing { what: "service", of: "channel", id: &id, connection: &connection };
                missing.entry(("service", id.clone())).or_insert_with(|| what.told());
            }
        }
        Linked { channels: self.used.len(), missing: missing.into_values().collect() }
    }
}

/// Ids are the same in capitals.
fn key(id: &str) -> String {
    id.to_ascii_lowercase()
}

struct Missing<'a> {
    what: &'a str,
    of: &'a str,
    id: &'a str,
    connection: &'a Connection,
}

impl Missing<'_> {
    fn told(&self) -> String {
        let Self { what, of, id, connection } = self;
        let name = connection.name.iter().fold(String::new(), |_, name| format!(" ({name:?})"));
        format!("{}: the {of} is connected to the {what} {id}{name}, which is in none of the files", connection.place)
    }
}

/// Names that records of v12 leave out.
fn name_codes(service: &mut Entry, codes: &Codes) {
    let lists = [&mut service.classes, &mut service.target_groups, &mut service.life_events];
    for coded in lists.into_iter().flatten().filter(|coded| coded.names.is_empty()) {
        coded.names = codes.get(&coded.code).cloned().unwrap_or_default();
    }
    for area in service.areas.iter_mut().filter(|area| area.names.is_empty()) {
        let names = area.code.as_ref().and_then(|code| codes.get(code));
        area.names = names.cloned().unwrap_or_default();
    }
    for term in std::mem::take(&mut service.terms) {
        for (lang, name) in codes.get(&term).cloned().unwrap_or_default().into_all() {
            service.words.add(lang, name);
        }
    }
    for it in &mut service.connected {
        name_towns(&mut it.connection.details.addresses, codes);
    }
}

fn name_towns(places: &mut [super::address::Place], codes: &Codes) {
    for place in places.iter_mut().filter(|place| place.city.is_empty()) {
        let names = place.postcode.as_ref().and_then(|code| codes.get(&post_office(code)));
        place.city = names.cloned().unwrap_or_default();
    }
}
