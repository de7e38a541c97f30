//! PTV Open API v11: which questions give all services, or those of a region, with what belongs to them.

use super::api::{Answer, Api};
use super::crew;
use super::pages::{self, PTV};
use crate::files::Input;
use crate::region::Wanted;
use anyhow::{Result, bail};
use serde_json::Value;
use sote_explorer::domain::RegionKind;
use std::collections::{BTreeSet, HashMap, HashSet};

/// So many records the API gives at once.
const BATCH: usize = 100;
/// So many records of a list may be gone when they are asked for, or a tenth of it: then the list itself was wrong.
const MOST_GONE: usize = 10;

/// Kinds of records: what they are called, and where they stand.
const SERVICES: (&str, &str) = ("services", "Service");
const CHANNELS: (&str, &str) = ("channels", "ServiceChannel");
const ORGANIZATIONS: (&str, &str) = ("organizations", "Organization");

pub fn fetch(api: &Api, region: Option<&Wanted>) -> Result<()> {
    let Some(region) = region else {
        for (about, path) in [SERVICES, CHANNELS, ORGANIZATIONS] {
            let pages = pages::whole(api, about, &|page| format!("{path}?page={page}"), &PTV)?;
            let ids: Vec<String> = pages.into_iter().flatten().map(|(id, _)| id).collect();
            records(api, (about, path), &ids)?;
        }
        return Ok(());
    };
    let of_region = services_of(api, region)?;
    records(api, CHANNELS, &of_region.channels)?;
    records(api, ORGANIZATIONS, &of_region.organizations)
}

/// What the services of a region lead to.
struct Leads {
    channels: Vec<String>,
    organizations: Vec<String>,
}

/// The whole services of a region and of the whole country, in files.
fn services_of(api: &Api, region: &Wanted) -> Result<Leads> {
    let (area, code) = match region.kind {
        // neither is a county: Helsinki is a municipality, Åland a region
        RegionKind::City => ("Municipality", "091"),
        RegionKind::Aland => ("Region", "21"),
        RegionKind::County | RegionKind::Hus => ("WellbeingServiceCounties", region.code.as_str()),
    };
    let path = |page| format!("Service/list/area/{area}/code/{code}?includeWholeCountry=true&page={page}");
    let mut leads = (BTreeSet::new(), BTreeSet::new());
    for (page, services) in (1..).zip(pages::whole(api, SERVICES.0, &path, &PTV)?) {
        let records: Vec<&Value> = services.iter().map(|(_, service)| service).collect();
        for service in &records {
            leads.0.extend(references(service, "serviceChannels", "serviceChannel"));
            leads.1.extend(references(service, "organizations", "organization"));
        }
        let name = format!("Service/list/area/{area}/code/{code}, page {page}");
        api.add([api.input_of(SERVICES.0, &name, &records, true)?]);
    }
    Ok(Leads { channels: leads.0.into_iter().collect(), organizations: leads.1.into_iter().collect() })
}

/// The ids of records that others of a list refer to.
fn references<'a>(record: &'a Value, list: &str, one: &'a str) -> impl Iterator<Item = String> + 'a {
    let items = record.get(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(move |item| pages::id(item.get(one)?)).filter(|id| is_id(id)).map(|id| id.to_ascii_lowercase())
}

fn is_id(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What came of a batch.
struct Batch {
    inputs: Vec<Input>,
    gone: Vec<String>,
}

/// The whole records of these ids, in files.
fn records(api: &Api, kind: (&str, &str), ids: &[String]) -> Result<()> {
    let (about, path) = kind;
    let (good, bad): (Vec<&String>, Vec<&String>) = ids.iter().partition(|id| is_id(id));
    for id in bad {
        api.skip(path, &format!("{id:?} is no id of letters, digits and hyphens"));
    }
    api.progress.begin(about, good.len());
    let batches: Vec<(usize, &[&String])> = (0..).step_by(BATCH).zip(good.chunks(BATCH)).collect();
    let batches = crew::each(&batches, |(start, ids)| batch(api, kind, *start, ids).inspect(|_| api.progress.step(ids.len())))?;
    api.progress.end();
    let mut gone = Vec::new();
    for batch in batches {
        api.add(batch.inputs);
        gone.extend(batch.gone);
    }
    for id in &gone {
        api.skip(&format!("{path}/{id}"), "stands in the list, but there is no such record (404)");
    }
    if gone.len() > MOST_GONE.max(good.len() / 10) {
        bail!(
            "{}: {} of the {} {about} in the list are not there: the list is not whole; try again later",
            api.shown(path),
            gone.len(),
            good.len()
        );
    }
    Ok(())
}

fn batch(api: &Api, kind: (&str, &str), start: usize, ids: &[&String]) -> Result<Batch> {
    let (about, path) = kind;
    let guids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    let mut batch = Batch { inputs: Vec::new(), gone: Vec::new() };
    let answer = api.ask(about, &format!("{path}/list?guids={}", guids.join(",")), 0)?;
    let mut wanted: HashMap<String, &String> = ids.iter().map(|id| (id.to_ascii_lowercase(), *id)).collect();
    if let Some(answer) = answer {
        let name = format!("{path}/list, {about} {} to {}", start + 1, start + ids.len());
        batch.inputs.push(asked_for(api, about, &name, &answer, &mut wanted)?);
    }
    // those it leaves out are asked for by name: perhaps they are gone since the list was made
    let mut missing: Vec<&String> = wanted.into_values().collect();
    missing.sort();
    for id in missing {
        match api.ask(about, &format!("{path}/{id}"), 0)? {
            Some(answer) => batch.inputs.push(api.input(&format!("{path}/{id}"), &answer, false)),
            None => batch.gone.push(id.clone()),
        }
    }
    Ok(batch)
}

/// The file of the records that were asked for; they are taken out of `wanted`.
fn asked_for(api: &Api, about: &str, name: &str, answer: &Answer, wanted: &mut HashMap<String, &String>) -> Result<Input> {
    let list = answer.value.as_array().or_else(|| answer.value.get("itemList")?.as_array());
    let Some(list) = list else {
        bail!("{}: the answer is no list of records: check that this is the base URL of the API", api.shown(name))
    };
    let mut seen = HashSet::new();
    let is_asked_for = |record: &&Value| {
        let id = pages::id(record).map(|id| id.to_ascii_lowercase());
        id.is_some_and(|id| wanted.contains_key(&id) && seen.insert(id))
    };
    let records: Vec<&Value> = list.iter().filter(is_asked_for).collect();
    for id in &seen {
        wanted.remove(id);
    }
    if records.len() == list.len() { Ok(api.input(name, answer, false)) } else { api.input_of(about, name, &records, false) }
}
