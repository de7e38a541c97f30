//! `--region` with saved answers: the services of one region, by what their areas say.

use crate::support::tool::{Done, folder};
use crate::support::{catalogue, tool};
use serde_json::{Value, json};
use std::fs;

fn service(number: usize, kind: &str, areas: Value) -> Value {
    json!({
        "id": format!("00000000-0000-4000-8000-{number:012}"), "type": "Service",
        "serviceNames": [{ "language": "fi", "value": format!("Palvelu {number}"), "type": "Name" }],
        "areaType": kind, "areas": areas,
    })
}

fn county(code: &str, municipalities: &[&str]) -> Value {
    let municipalities: Vec<Value> = municipalities.iter().map(|code| json!({ "code": code, "name": [] })).collect();
    json!({ "type": "WellbeingServiceCounties", "code": code, "name": [{ "language": "fi", "value": "Alue" }], "municipalities": municipalities })
}

fn municipality(code: &str) -> Value {
    json!({ "type": "Municipality", "code": null, "name": null, "municipalities": [{ "code": code, "name": [{ "language": "fi", "value": "Kunta" }] }] })
}

/// Builds from these services and organisations.
fn build(test: &str, records: &Value, region: &str) -> Done {
    let work = folder(&format!("region-files-{test}"));
    fs::write(work.join("a.json"), records.to_string()).expect("written");
    catalogue::build(&format!("region-{test}"), "--ptv", &work.to_string_lossy(), &["--region", region]).0
}

#[test]
fn services_of_the_region_and_of_the_country_are_kept() {
    let records = json!([
        service(1, "LimitedType", json!([county("08", &["837"])])),
        service(2, "Nationwide", json!([])),
        service(3, "NationwideExceptAlandIslands", json!([])),
        service(4, "LimitedType", json!([county("06", &["609"])])),
        // which county a municipality is in is told by others
        service(5, "LimitedType", json!([municipality("837")])),
        service(6, "LimitedType", json!([municipality("609")])),
        service(7, "LimitedType", json!([municipality("999")])),
        service(8, "LimitedType", json!([municipality("999"), county("08", &[])])),
        service(9, "LimitedType", json!([])),
        service(
            10,
            "LimitedType",
            json!([{ "type": "Region", "code": "06", "name": [{ "language": "fi", "value": "Pirkanmaa" }], "municipalities": [{ "code": "837", "name": [] }] }])
        ),
    ]);
    let told = [
        "region pirkanmaa: 7 services, 4 of them given there, 2 in the whole country, 1 that do not say where",
        "region pirkanmaa: 3 left out: 2 given elsewhere, 1 in areas of which nothing says whether they are in the region",
        "fi: 7 services",
        "0 problems",
    ];
    build("kept", &records, "pirkanmaa").says(0, &told);
    build("kept-code", &records, "08").says(0, &told);
    build("kept-plain", &records, "8").says(0, &told);
}

#[test]
fn an_organisation_tells_what_belongs_to_its_county() {
    let organization = json!({
        "id": "00000000-0000-4000-8000-000000000099", "organizationType": "WellbeingServicesCounty",
        "organizationNames": [{ "language": "fi", "value": "Lapin hyvinvointialue", "type": "Name" }],
        "areaType": "LimitedType", "areas": [county("21", &["261", "0698"])],
    });
    let records = json!([
        organization,
        service(1, "LimitedType", json!([municipality("698")])),
        service(2, "LimitedType", json!([municipality("091")]))
    ]);
    build("organisation", &records, "lappi").says(0, &["1 services, 1 of them given there", "1 left out: 1 given elsewhere"]);
    build("helsinki", &records, "helsinki").says(0, &["1 services, 1 of them given there", "1 left out: 1 given elsewhere"]);
}

#[test]
fn aland_is_not_of_the_mainland() {
    let region = json!({ "type": "Region", "code": "21", "name": [{ "language": "fi", "value": "Ahvenanmaa" }], "municipalities": [{ "code": "478", "name": [] }] });
    let records = json!([
        service(1, "Nationwide", json!([])),
        service(2, "NationwideExceptAlandIslands", json!([])),
        service(3, "LimitedType", json!([region])),
        service(4, "LimitedType", json!([municipality("478")])),
        service(5, "LimitedType", json!([county("21", &["261"])])),
    ]);
    build("aland", &records, "ahvenanmaa")
        .says(0, &["3 services, 2 of them given there, 1 in the whole country", "2 left out: 2 given elsewhere"]);
    build("lapland", &records, "lappi")
        .says(0, &["3 services, 1 of them given there, 2 in the whole country", "2 left out: 2 given elsewhere"]);
}

#[test]
fn records_of_v12_have_codes_alone() {
    let service = |number: usize, area: Value| {
        json!({ "contentId": format!("00000000-0000-4000-8000-{number:012}"), "serviceType": "Service", "serviceClasses": [], "area": area,
            "languageVersions": { "fi": { "name": format!("Palvelu {number}") } } })
    };
    let code =
        json!({ "code": "08", "isValid": true, "name": { "fi": "Pirkanmaan hyvinvointialue" }, "municipalities": ["837"], "uri": "u" });
    let records = json!({ "items": [
        service(1, json!({ "areaType": "WholeCountry" })),
        service(2, json!({ "areaType": "WholeCountryExceptAland" })),
        service(3, json!({ "areaType": "LimitedArea", "wellbeingServicesCounties": ["08"] })),
        service(4, json!({ "areaType": "LimitedArea", "municipalities": ["837"] })),
        service(5, json!({ "areaType": "LimitedArea", "regions": ["19"] })),
        service(6, json!({ "areaType": "LimitedArea", "wellbeingServicesCounties": ["21"] })),
        code,
    ] });
    build("v12", &records, "pirkanmaa").says(
        0,
        &["4 services, 2 of them given there, 2 in the whole country", "2 left out: 1 given elsewhere, 1 in areas of which nothing says"],
    );
}

#[test]
fn where_none_is_left_nothing_is_made() {
    let records = json!([service(1, "LimitedType", json!([county("06", &[])]))]);
    build("none", &records, "lappi").says(1, &["1 left out: 1 given elsewhere", "nothing usable could be made"]);
}

#[test]
fn an_unknown_region_is_wrong_usage_with_and_without_sources() {
    let records = json!([service(1, "Nationwide", json!([]))]);
    build("unknown", &records, "uusimaa").says(2, &["--region uusimaa: the dataset has no such region", "ita-uusimaa (01)", "lappi (21)"]);
    let out = folder("region-national").join("out").to_string_lossy().into_owned();
    tool::run(&["build", "--lang", "fi", "--out", &out, "--region", "uusimaa"]).says(2, &["pirkanmaa (08)"]);
    tool::run(&["build", "--lang", "fi", "--out", &out, "--region", "pirkanmaa"]).says(0, &["none is left out", "fi: 24 services"]);
}
