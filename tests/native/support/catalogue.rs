//! A made-up service catalogue that answers as PTV Open API v11 does, and the tool run on it.

use crate::support::http::{Reply, Request};
use crate::support::tool::{self, Done, folder};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Services `1..=services`, of which every third is given in Pirkanmaa; to each a channel, and to all an organisation.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub services: usize,
    /// So many items a page has.
    pub page: usize,
    /// Services that stand in the list and are not there.
    pub gone: Vec<usize>,
    /// They do not stand in the list any more.
    pub hides_gone: bool,
    /// The last service stands at the front of the list.
    pub new_first: bool,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self { services: 10, page: 1000, gone: Vec::new(), hides_gone: false, new_first: false }
    }
}

pub fn id(kind: &str, number: usize) -> String {
    let first = match kind {
        "Service" => 1,
        "ServiceChannel" => 2,
        _ => 3,
    };
    format!("{first:08}-0000-4000-8000-{number:012}")
}

impl Catalogue {
    /// The answer to a request below `/api/v11/`.
    pub fn answer(&self, request: &Request) -> Reply {
        let place = request.place().trim_start_matches("/api/v11/");
        let parts: Vec<&str> = place.split('/').collect();
        match parts.as_slice() {
            ["Service", "list", "area", area, "code", code] => self.area(area, code, request.page()),
            [kind] => self.page(
                request.page(),
                self.numbers(kind).into_iter().map(|number| json!({ "id": id(kind, number), "name": "Nimi" })).collect(),
            ),
            [kind, "list"] => {
                let asked: Vec<&str> = request.query("guids").unwrap_or_default().split(',').collect();
                let records = self.all(kind).into_iter().filter(|record| asked.contains(&record["id"].as_str().unwrap_or_default()));
                Reply::json(&Value::Array(records.collect()))
            }
            [kind, wanted] => match self.all(kind).into_iter().find(|record| record["id"] == *wanted) {
                Some(record) => Reply::json(&record),
                None => Reply::status(404),
            },
            _ => Reply::status(404),
        }
    }

    /// Records of this catalogue, and lists of another.
    pub fn answer_records_or(&self, request: &Request, lists: &Self) -> Reply {
        if request.path.contains("?page=") { lists.answer(request) } else { self.answer(request) }
    }

    fn numbers(&self, kind: &str) -> Vec<usize> {
        let count = if kind == "Organization" { 1 } else { self.services };
        let mut numbers: Vec<usize> = (1..=count).collect();
        if self.hides_gone && kind == "Service" {
            numbers.retain(|number| !self.gone.contains(number));
        }
        if self.new_first && kind == "Service" {
            numbers.rotate_right(1);
        }
        numbers
    }

    fn page(&self, page: usize, items: Vec<Value>) -> Reply {
        let count = items.len().div_ceil(self.page);
        let items: Vec<Value> = items.into_iter().skip((page - 1) * self.page).take(self.page).collect();
        let list = if items.is_empty() { Value::Null } else { Value::Array(items) };
        Reply::json(&json!({ "pageNumber": page, "pageSize": self.page, "pageCount": count, "itemList": list }))
    }

    fn area(&self, area: &str, code: &str, page: usize) -> Reply {
        let is_there = |service: &Value| {
            let areas = service["areas"].as_array().into_iter().flatten();
            service["areaType"] == "Nationwide" || areas.into_iter().any(|it| it["type"] == area && it["code"] == code)
        };
        self.page(page, self.all("Service").into_iter().filter(is_there).collect())
    }

    /// All records of a kind that are there.
    pub fn all(&self, kind: &str) -> Vec<Value> {
        let numbers = self.numbers(kind).into_iter();
        match kind {
            "Service" => numbers.filter(|number| !self.gone.contains(number)).map(service).collect(),
            "ServiceChannel" => numbers.map(channel).collect(),
            _ => numbers.map(organization).collect(),
        }
    }
}

fn service(number: usize) -> Value {
    let (county, name) = [("06", "Satakunta"), ("08", "Pirkanmaa"), ("21", "Lappi")][number % 3];
    json!({
        "id": id("Service", number), "type": "Service", "publishingStatus": "Published",
        "serviceNames": [{ "language": "fi", "value": format!("Palvelu {number}"), "type": "Name" }],
        "serviceDescriptions": [{ "language": "fi", "value": "Kuvaus.", "type": "Description" }],
        "areaType": "LimitedType",
        "areas": [{ "type": "WellbeingServiceCounties", "code": county, "name": [{ "language": "fi", "value": name }], "municipalities": [] }],
        "serviceChannels": [{ "serviceChannel": { "id": id("ServiceChannel", number), "name": "Kanava" } }],
        "organizations": [{ "roleType": "Responsible", "organization": { "id": id("Organization", 1), "name": "Alue" } }],
        "modified": "2026-01-31T00:00:00Z",
    })
}

fn channel(number: usize) -> Value {
    json!({
        "id": id("ServiceChannel", number), "serviceChannelType": "Phone", "publishingStatus": "Published",
        "serviceChannelNames": [{ "language": "fi", "value": format!("Kanava {number}"), "type": "Name" }],
        "serviceChannelDescriptions": [], "services": [],
        "phoneNumbers": [{ "language": "fi", "number": "401234567", "prefixNumber": "+358", "serviceChargeType": "Free", "type": "Phone" }],
    })
}

fn organization(number: usize) -> Value {
    json!({
        "id": id("Organization", number), "organizationType": "WellbeingServicesCounty", "publishingStatus": "Published",
        "organizationNames": [{ "language": "fi", "value": "Hyvinvointialue", "type": "Name" }],
    })
}

/// Builds from a source in its language (Finnish for PTV, English for HSDS), with short pauses and no proxy between; where the dataset would be.
pub fn build(test: &str, option: &str, source: &str, more: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("live-{}-{test}", option.trim_start_matches('-'))).join("out");
    let out_text = out.to_string_lossy().into_owned();
    let lang = if option == "--hsds" { "en" } else { "fi" };
    let arguments = ["build", "--lang", lang, "--out", &out_text, option, source, "--http-pause", "2"];
    (tool::run(&[&arguments, more].concat()), out)
}

impl Done {
    /// Ends with this code, and tells all these.
    pub fn says(&self, code: i32, told: &[&str]) {
        let said = format!("{}{}", self.out, self.error);
        assert_eq!(self.code, Some(code), "{said}");
        told.iter().for_each(|part| assert!(said.contains(part), "{part:?} is not told: {said}"));
        assert!(!said.contains("panicked"), "{said}");
    }
}
