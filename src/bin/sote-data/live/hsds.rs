//! HSDS 3.x and Open Referral UK: the list of services, and each one whole.

use super::address::encoded;
use super::api::Api;
use super::crew;
use super::pages::{self, HSDS};
use crate::files::Input;
use anyhow::{Result, bail};
use serde_json::Value;
use std::collections::BTreeSet;

/// What a list leaves out: with it a service is whole.
const OF_WHOLE: &str = "service_at_locations";
/// So many services of the list may be gone when they are asked for, or a tenth of it: then the list itself was wrong.
const MOST_GONE: usize = 10;

pub fn fetch(api: &Api) -> Result<()> {
    let listed = pages::whole(api, "services", &|page| format!("services?page={page}"), &HSDS)?;
    let mut short = Vec::new();
    let mut organizations = BTreeSet::new();
    for (page, services) in (1..).zip(&listed) {
        let whole: Vec<&Value> = services.iter().map(|(_, service)| service).filter(|service| is_whole(service)).collect();
        organizations.extend(whole.iter().filter_map(|service| organization(service)));
        short.extend(services.iter().filter(|(_, service)| !is_whole(service)).map(|(id, _)| id));
        if !whole.is_empty() {
            api.add([api.input_of("services", &format!("services, page {page}"), &whole, false)?]);
        }
    }
    let wanted: Vec<String> = short.iter().map(|id| format!("services/{}", encoded(id))).collect();
    organizations.extend(each(api, "services", &wanted)?);
    let wanted: Vec<String> = organizations.iter().map(|id| format!("organizations/{}", encoded(id))).collect();
    each(api, "organizations", &wanted)?;
    Ok(())
}

fn is_whole(service: &Value) -> bool {
    service.get(OF_WHOLE).is_some_and(Value::is_array)
}

/// The organisation a service names and does not bring along.
fn organization(service: &Value) -> Option<String> {
    let is_there = service.get("organization").is_some_and(Value::is_object);
    let id = service.get("organization_id")?.as_str().filter(|id| !id.trim().is_empty())?;
    (!is_there).then(|| id.to_owned())
}

/// Records one by one, in files; the organisations they name.
fn each(api: &Api, about: &str, paths: &[String]) -> Result<Vec<String>> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    api.progress.begin(about, paths.len());
    let ask = |path: &String| -> Result<Option<(Input, Option<String>)>> {
        let answer = api.ask(about, path, 0)?;
        api.progress.step(1);
        Ok(answer.map(|answer| (api.input(path, &answer, false), organization(&answer.value))))
    };
    let answers = crew::each(paths, ask)?;
    api.progress.end();
    let (mut gone, mut organizations) = (0, Vec::new());
    for (path, answer) in paths.iter().zip(answers) {
        let Some((input, organization)) = answer else {
            gone += 1;
            api.skip(path, "is named by the API, but there is no such record (404)");
            continue;
        };
        api.add([input]);
        organizations.extend(organization);
    }
    if gone > MOST_GONE.max(paths.len() / 10) {
        bail!("{}: {gone} of the {} {about} named are not there: the list is not whole; try again later", api.shown(about), paths.len());
    }
    Ok(organizations)
}
