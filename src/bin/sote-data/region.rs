//! `--region`: the services of one region.

use crate::national;
use anyhow::{Result, anyhow};
use sote_explorer::domain::{RegionKind, cost_table::COUNTRY};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::ptv::{Given, Municipalities};
use sote_explorer::formats::tables::{Mapping, Regions, TABLES_FILE};
use sote_explorer::formats::{hsds, ptv};
use std::collections::BTreeMap;

/// The region services are wanted of.
pub struct Wanted {
    pub id: String,
    /// As in the national code list: `08`.
    pub code: String,
    pub kind: RegionKind,
    /// What our regions are called.
    names: Regions,
}

/// A region of the base, by its id or code.
///
/// # Errors
/// When the base has none such, the ids that are allowed; the other error is a base that cannot be read.
pub fn wanted(told: &str, base: &Files) -> Result<Result<Wanted, String>> {
    let text = base.get("regions.toml").map_or("", String::as_str);
    let file: toml::Table = text.parse().map_err(|error| anyhow!("regions.toml: {error}"))?;
    let records = file.get("regions").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut allowed = Vec::new();
    for record in records {
        let text = |key: &str| record.get(key).and_then(toml::Value::as_str);
        let (Some(id), Some(code)) = (text("id"), text("code")) else { continue };
        // that of HUS is the area of several counties, and services do not name it
        let kind = match text("kind") {
            Some("county") => RegionKind::County,
            Some("city") => RegionKind::City,
            Some("aland") => RegionKind::Aland,
            _ => continue,
        };
        if told.eq_ignore_ascii_case(id) || told == code || told == code.trim_start_matches('0') {
            let mapping = base.get(TABLES_FILE).map_or(national::table(TABLES_FILE), String::as_str);
            let mapping = Mapping::read(mapping).map_err(|reason| anyhow!("{TABLES_FILE}: {reason}"))?;
            let names = Regions::of(text_of(base), &mapping).map_err(|reason| anyhow!("regions.toml: {reason}"))?;
            return Ok(Ok(Wanted { id: id.to_owned(), code: code.to_owned(), kind, names }));
        }
        allowed.push(format!("{id} ({code})"));
    }
    Ok(Err(if allowed.is_empty() { "the base has no regions".to_owned() } else { allowed.join(", ") }))
}

fn text_of(base: &Files) -> &str {
    base.get("regions.toml").map_or("", String::as_str)
}

impl Wanted {
    /// Where a service of PTV is given.
    pub fn ptv(&self, service: &ptv::Entry, known: &Municipalities) -> Given {
        service.seen_from(self.kind, &self.code, known)
    }

    /// Where a service of HSDS is given, by the names of its areas.
    pub fn hsds(&self, service: &hsds::Entry) -> Given {
        let areas: Vec<Option<&str>> = service.service.areas.iter().map(|area| self.names.named(area)).collect();
        let has = |id: Option<&str>| areas.contains(&id);
        if areas.is_empty() {
            Given::Untold
        } else if has(Some(&self.id)) {
            Given::Here
        } else if has(Some(COUNTRY)) {
            Given::Everywhere
        } else if has(None) {
            Given::Unknown
        } else {
            Given::Elsewhere
        }
    }

    /// Leaves out what is not given in the region, and says how much and why.
    pub fn choose<T>(&self, services: &mut Vec<T>, given: impl Fn(&T) -> Given) {
        let mut choice = Choice::default();
        services.retain(|service| choice.takes(given(service), false));
        choice.tell(self);
    }
}

/// What was taken of the services of a region's, and what was left out.
#[derive(Default)]
pub struct Choice(BTreeMap<Given, usize>);

impl Choice {
    /// Whether a service belongs to the region; what was asked for by region `is_chosen`.
    pub fn takes(&mut self, given: Given, is_chosen: bool) -> bool {
        let given = if is_chosen && !given.is_of_region() { Given::Here } else { given };
        *self.0.entry(given).or_default() += 1;
        given.is_of_region()
    }

    /// Says how much, and why, on standard output.
    pub fn tell(&self, region: &Wanted) {
        let count = |given| self.0.get(&given).copied().unwrap_or_default();
        let id = &region.id;
        let (here, everywhere, untold) = (count(Given::Here), count(Given::Everywhere), count(Given::Untold));
        println!(
            "region {id}: {} services, {here} of them given there, {everywhere} in the whole country, {untold} that do not say where",
            here + everywhere + untold
        );
        let (elsewhere, unknown) = (count(Given::Elsewhere), count(Given::Unknown));
        println!(
            "region {id}: {} left out: {elsewhere} given elsewhere, {unknown} in areas of which nothing says whether they are in the region",
            elsewhere + unknown
        );
    }
}
