//! Records of PTV Open API v12 out of files. The answers in `tests/ptv/v12` are made up.

use crate::support::tool::{folder, run};
use crate::support::{national, tool};
use serde_json::{Value, json};
use sote_explorer::domain::Lang;
use sote_explorer::formats::ptv::{TABLE_FILE, Table, compose, link, read};
use std::fs;
use std::path::{Path, PathBuf};

fn answers() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder")).join("tests/ptv/v12")
}

/// What is not in the files as it is, because a visitor gets it in words.
fn contacts_and_charge() -> (Value, Value) {
    let mut all = sote_explorer::formats::ptv::Answer::default();
    for name in ["services.json", "channels.json", "connection.json", "organization.json", "codes.json"] {
        let answer = read(&fs::read_to_string(answers().join(name)).expect("read")).expect("JSON");
        all.services.extend(answer.services);
        all.others.channels.extend(answer.others.channels);
        all.others.connections.extend(answer.others.connections);
        all.others.organizations.extend(answer.others.organizations);
        all.others.codes.extend(answer.others.codes);
    }
    link(&mut all.services, all.others);
    let files = national::files();
    let table = Table::read(&files[TABLE_FILE]).expect("the national table");
    let dataset = compose(&files, &table, &all.services, Lang::Fi).composed.0.expect("a dataset").0;
    let service = &dataset.catalogue.services[0];
    (serde_json::to_value(&service.contacts).expect("JSON"), serde_json::to_value(&service.charge).expect("JSON"))
}

#[test]
fn a_service_of_v12_becomes_one_of_ours() {
    let out = folder("ptv-v12").join("out");
    let out_name = out.to_string_lossy().into_owned();
    let done = run(&["build", "--out", &out_name, "--lang", "fi", "--ptv", &answers().to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(run(&["check", &out_name]).code, Some(0));
    for told in [
        "services.json: items[0]: serviceClasses: \"huono koodi!\" is no code such as P5.10",
        "channels.json: [0]: serviceHours.hours[0].weeklyHours.tuesday.hours[0].start: \"25:99\" is no time such as 08:00",
    ] {
        assert!(done.error.contains(told), "{told:?} is not told: {}", done.error);
    }
    assert_eq!(done.error.lines().count(), 2, "{}", done.error);
    let shelf = fs::read_to_string(tool::file_starting(&out, "shelf-fi-")).expect("read");
    let shelf: Value = serde_json::from_str(&shelf).expect("JSON");
    let mut service = shelf["services"][0].clone();
    let (contacts, charge) = contacts_and_charge();
    (service["contacts"], service["charge"]) = (contacts, charge);
    let expected = json!({
        "id": "00000000-0000-4000-8000-000000000201",
        "name": "Lasten hammashoito",
        "summary": "Lapsen hampaat kuntoon.",
        "description": "Mitä saat\n\nHoidamme kaikki lapset:\n\n• tarkastus\n• paikkaus tarvittaessa\n\nLue maksuista (https://www.example.fi/maksut) \
                        tai https://www.example.fi. Älä napsauta. 5 * 3 on 15*.",
        "access": "Varaa aika verkosta (https://www.example.fi/aika).\n\n• aamulla\n• illalla",
        "audience": "Lapset ja lapsiperheet",
        "classes": ["P5.10"],
        "charge": { "kind": "free", "note": "Alle 18-vuotiaille maksuton." },
        "providers": ["Mallialan hyvinvointialue", "Hampaat kuntoon -yritykset"],
        "areas": ["Mallialan hyvinvointialue", "Mallila"],
        "languages": ["fi", "sv"],
        "modified": "2026-06-01", // in Helsinki it was past midnight
    });
    for (field, value) in expected.as_object().expect("fields") {
        assert_eq!(&service[field], value, "{field}");
    }
    assert_eq!(shelf["classes"], json!([{ "id": "P5.10", "name": "Suun ja hampaiden terveydenhuolto" }]));
    let place = json!({
        "kind": "place",
        "name": "Hammashoitola Lohkare",
        "summary": "Lapset hoidetaan ensin.",
        "phones": [
            { "number": "0401234567", "charge": { "kind": "paid", "note": "1 €/min" } },
            { "number": "+4681234567", "label": "Ruotsista", "charge": { "kind": "paid" } },
        ],
        "emails": ["lohkare@example.fi"],
        "links": [{ "url": "https://www.example.fi/lohkare", "name": "Sivut" }],
        "addresses": [{
            "kind": "visit", "street": "Koulukuja 3", "postcode": "99800", "city": "Mallila",
            "position": { "north": "60.16889", "east": "24.94186" },
        }],
        "hours": [
            { "kind": "weekly", "label": "Vastaanotto", "spans": [{ "day": 1, "opens": 480, "lasts": 450 }] },
            { "kind": "appointment", "label": "Vastaanotto", "spans": [{ "day": 5, "opens": 480, "lasts": 120 }] },
            { "kind": "unread" },
            { "kind": "closed", "label": "Juhannus", "from": "2026-06-19", "to": "2026-06-19" },
        ],
        "languages": ["fi"],
    });
    let phone = json!({
        "kind": "phone",
        "name": "Hammaspäivystys",
        "phones": [{ "number": "116117", "charge": { "kind": "free" } }],
        "hours": [{ "kind": "always" }],
        "languages": ["fi"],
    });
    assert_eq!(service["contacts"], json!([place, phone]));
    let booked = json!({ "label": "Vastaanotto, Ajanvarauksella, pe", "text": "8.00–10.00" });
    assert!(service["ways"][0]["lines"].as_array().expect("lines").contains(&booked), "{}", service["ways"][0]);
    for query in ["suunterveys", "reikä hampaassa", "lohkare"] {
        let found = run(&["search", &out_name, query]);
        assert!(found.out.contains("000000000201"), "{query}: {}", found.out);
    }
}
