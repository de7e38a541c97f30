//! Records that refer to each other, put together: services with their channels, their organisations, the names of their codes.

use super::channel::Channel;
use super::codes::{Codes, post_office};
use super::connection::Connection;
use super::entry::Entry;
use super::organization::Organization;
use super::reach::Municipalities;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Records beside services.
#[derive(Debug, Default)]
pub struct Others {
    pub channels: Vec<Channel>,
    pub organizations: Vec<Organization>,
    /// Connections that are records of their own, as in v12.
    pub connections: Vec<Connection>,
    pub codes: Codes,
    /// Which county a municipality belongs to.
    pub municipalities: Municipalities,
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
    pub channel: Arc<Channel>,
    pub connection: Connection,
}

/// Gives the services what belongs to them.
pub fn link(services: &mut [Entry], others: Others) -> Linked {
    let Others { channels, organizations, mut connections, codes, municipalities: _ } = others;
    let mut missing = BTreeMap::new();
    let mut used = HashSet::new();
    let names: HashMap<String, &Organization> = organizations.iter().map(|it| (key(&it.id), it)).collect();
    let mut all: HashMap<String, Arc<Channel>> = HashMap::new();
    for mut channel in channels {
        let own = std::mem::take(&mut channel.connections);
        connections.extend(own.into_iter().map(|it| Connection { channel: Some(channel.id.clone()), place: channel.place.clone(), ..it }));
        name_codes_of_channel(&mut channel, &codes);
        all.insert(key(&channel.id), Arc::new(channel));
    }
    let mut loose: HashMap<String, Vec<Connection>> = HashMap::new();
    for connection in connections {
        loose.entry(key(connection.service.as_deref().unwrap_or_default())).or_default().push(connection);
    }
    for service in services.iter_mut() {
        let own = std::mem::take(&mut service.connections).into_iter();
        let own = own.map(|it| Connection { place: service.place.clone(), ..it });
        let own: Vec<Connection> = own.collect();
        let mut seen = HashSet::new();
        for connection in own.into_iter().chain(loose.remove(&key(&service.id)).unwrap_or_default()) {
            let id = key(connection.channel.as_deref().unwrap_or_default());
            let Some(channel) = all.get(&id) else {
                let what = Missing { what: "channel", of: "service", id: &id, connection: &connection };
                missing.entry(("channel", id.clone())).or_insert_with(|| what.told());
                continue;
            };
            used.insert(id.clone());
            if seen.insert(id) {
                service.connected.push(Connected { channel: Arc::clone(channel), connection });
            }
        }
        for provider in &mut service.providers {
            let record = provider.id.as_deref().and_then(|id| names.get(&key(id)));
            if let Some(record) = record {
                provider.names = record.names.clone();
            } else if provider.names.is_empty() {
                let id = provider.id.clone().unwrap_or_default();
                let told = format!("{}: names the organization {id}, which is in none of the files", service.place);
                missing.entry(("organization", key(&id))).or_insert(told);
            }
        }
        name_codes(service, &codes);
    }
    for (id, connections) in loose {
        if let Some(connection) = connections.into_iter().next() {
            let what = Missing { what: "service", of: "channel", id: &id, connection: &connection };
            missing.entry(("service", id.clone())).or_insert_with(|| what.told());
        }
    }
    Linked { channels: used.len(), missing: missing.into_values().collect() }
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

fn name_codes_of_channel(channel: &mut Channel, codes: &Codes) {
    name_towns(&mut channel.details.addresses, codes);
}

fn name_towns(places: &mut [super::address::Place], codes: &Codes) {
    for place in places.iter_mut().filter(|place| place.city.is_empty()) {
        let names = place.postcode.as_ref().and_then(|code| codes.get(&post_office(code)));
        place.city = names.cloned().unwrap_or_default();
    }
}
