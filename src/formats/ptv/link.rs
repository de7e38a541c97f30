//! Records that refer to each other, put together: services with their channels, their organisations, the names of their codes.

use super::channel::Channel;
use super::codes::{Codes, municipality, post_office};
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
    pub channel: Channel,
    pub connection: Connection,
}

/// Gives the services what belongs to them, where all records are at hand.
pub fn link(services: &mut [Entry], others: Others) -> Linked {
    let mut links = Links::default();
    others.channels.iter().for_each(|channel| links.channel(channel));
    let channels: HashMap<String, Channel> = others.channels.into_iter().map(|it| (key(&it.id), it)).collect();
    links.others(Others {
        channels: Vec::new(),
        organizations: others.organizations,
        connections: others.connections,
        codes: others.codes,
        municipalities: others.municipalities,
    });
    let mut find = |id: &str| channels.get(id).cloned();
    for service in services.iter_mut() {
        links.join(service, &mut find);
    }
    links.end(&mut find)
}

/// What joins records, without the channels themselves: whoever has many keeps them elsewhere.
#[derive(Debug, Default)]
pub struct Links {
    organizations: HashMap<String, Organization>,
    codes: Codes,
    municipalities: Municipalities,
    /// Those that are records of their own, by service.
    loose: HashMap<String, Vec<Connection>>,
    /// The channels that tell of a service. What they say of it they are asked when it is joined: most services say the same themselves.
    of_channels: HashMap<String, Vec<Arc<str>>>,
    used: HashSet<String>,
    missing: BTreeMap<(&'static str, String), String>,
}

impl Links {
    /// Takes which services a channel tells of; the channel is kept by whoever calls.
    pub fn channel(&mut self, channel: &Channel) {
        let id: Arc<str> = key(&channel.id).into();
        for connection in &channel.connections {
            let channels = self.of_channels.entry(service_of(connection)).or_default();
            if channels.last() != Some(&id) {
                channels.push(Arc::clone(&id));
            }
        }
    }

    /// Takes records that are no channels.
    pub fn others(&mut self, others: Others) {
        self.organizations.extend(others.organizations.into_iter().map(|it| (key(&it.id), it)));
        for connection in others.connections {
            self.loose.entry(service_of(&connection)).or_default().push(connection);
        }
        self.codes.extend(others.codes);
        self.municipalities.extend(others.municipalities);
    }

    /// Gives a service what belongs to it; `find` gives the channel of an id in small letters.
    pub fn join(&mut self, service: &mut Entry, find: &mut dyn FnMut(&str) -> Option<Channel>) {
        let id = key(&service.id);
        let own = std::mem::take(&mut service.connections).into_iter();
        let mut all: Vec<Connection> = own.map(|it| Connection { place: service.place.clone(), ..it }).collect();
        all.extend(self.loose.remove(&id).unwrap_or_default());
        let mut found: HashMap<String, Option<Channel>> = HashMap::new();
        for channel in self.of_channels.remove(&id).unwrap_or_default() {
            let channel = found.entry(channel.to_string()).or_insert_with_key(|id| find(id));
            all.extend(channel.iter().flat_map(|channel| told_of(channel, &id)));
        }
        let mut seen = HashSet::new();
        for connection in all {
            let id = key(connection.channel.as_deref().unwrap_or_default());
            if seen.contains(&id) {
                continue;
            }
            let Some(mut channel) = found.remove(&id).unwrap_or_else(|| find(&id)) else {
                let what = Missing { what: "channel", of: "service", id: &id, connection: &connection };
                self.missing.entry(("channel", id.clone())).or_insert_with(|| what.told());
                continue;
            };
            channel.connections = Vec::new();
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
        name_codes(service, &self.codes, &self.municipalities);
    }

    /// All services have been joined.
    #[must_use]
    pub fn end(self, find: &mut dyn FnMut(&str) -> Option<Channel>) -> Linked {
        let Self { mut missing, mut loose, of_channels, used, .. } = self;
        for (id, channels) in of_channels {
            let of_channel = channels.first().and_then(|channel| find(channel)).and_then(|channel| told_of(&channel, &id).next());
            loose.entry(id).or_default().extend(of_channel);
        }
        for (id, connections) in loose {
            if let Some(connection) = connections.into_iter().next() {
                let what = Missing { what: "service", of: "channel", id: &id, connection: &connection };
                missing.entry(("service", id.clone())).or_insert_with(|| what.told());
            }
        }
        Linked { channels: used.len(), missing: missing.into_values().collect() }
    }
}

/// What a channel tells of its connection to a service.
fn told_of<'a>(channel: &'a Channel, service: &'a str) -> impl Iterator<Item = Connection> + 'a {
    let own = channel.connections.iter().filter(move |it| service_of(it) == service).cloned();
    own.map(|it| Connection { channel: Some(channel.id.clone()), place: channel.place.clone(), ..it })
}

fn service_of(connection: &Connection) -> String {
    key(connection.service.as_deref().unwrap_or_default())
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
fn name_codes(service: &mut Entry, codes: &Codes, municipalities: &Municipalities) {
    let lists = [&mut service.classes, &mut service.target_groups, &mut service.life_events];
    for coded in lists.into_iter().flatten().filter(|coded| coded.names.is_empty()) {
        coded.names = codes.get(&coded.code).cloned().unwrap_or_default();
    }
    for area in service.areas.iter_mut().filter(|area| area.names.is_empty()) {
        let names = area.code.as_ref().and_then(|code| codes.get(code));
        area.names = names.cloned().unwrap_or_default();
        let county = area.code.as_deref().and_then(|code| code.strip_prefix("county "));
        let inside = county.map(|county| municipalities.of_county(county)).unwrap_or_default();
        area.municipalities = inside.iter().filter_map(|code| codes.get(&municipality(code)).cloned()).collect();
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
