//! A service as PTV Open API v11 gives it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::lengths::{DESCRIPTION, INSTRUCTION, REQUIREMENT, SUMMARY, draw};
use super::voice::Voices;
use super::{LANGS, Size, ids};
use crate::random::Random;

/// Codes of PTV's lists that our table knows.
pub struct Codes {
    classes: Vec<String>,
    groups: Vec<String>,
    events: Vec<String>,
}

/// Those in `data/ptv.toml`.
pub fn codes(data: &Path) -> Result<Codes> {
    let file = data.join("ptv.toml");
    let text = std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let table: toml::Value = toml::from_str(&text)?;
    let of = |list: &str| {
        let rows = table.get(list).and_then(toml::Value::as_array).into_iter().flatten();
        rows.filter_map(|row| row.get("code")?.as_str().map(str::to_owned)).collect()
    };
    Ok(Codes { classes: of("classes"), groups: of("target_groups"), events: of("life_events") })
}

/// A service; `of_channels` is told which channels it has.
pub fn service(number: usize, size: Size, codes: &Codes, voices: &mut Voices, random: &mut Random, of_channels: &mut [Vec<u32>]) -> Value {
    let kind = random.below(voices.kinds());
    let names = voices.names(kind, random);
    let letters = draw(random, &SUMMARY);
    let summaries = voices.texts(kind, letters / 2, random).map(|text| cut(&text, letters));
    let letters = draw(random, &DESCRIPTION);
    let mut descriptions = vec![("Summary", summaries), ("Description", voices.texts(kind, letters, random))];
    // the counted services are general descriptions, which tell it seldom; those of an organisation mostly do
    if random.below(2) == 0 {
        let letters = draw(random, &INSTRUCTION);
        descriptions.push(("UserInstruction", voices.texts(kind, letters, random)));
    }
    let requirements = if random.below(7) == 0 {
        let letters = draw(random, &REQUIREMENT);
        in_languages(voices.texts(kind, letters, random))
    } else {
        Vec::new()
    };
    let descriptions: Vec<Value> = descriptions.into_iter().flat_map(|(kind, texts)| typed(kind, texts)).collect();
    let channels: Vec<Value> = (0..1 + random.below(5))
        .map(|_| {
            // a few channels belong to very many services
            let channel = if random.below(10) == 0 { random.below(size.channels / 50 + 1) } else { random.below(size.channels) };
            of_channels[channel].push(number as u32);
            connection("serviceChannel", &ids::channel(channel), kind, voices, random)
        })
        .collect();
    let terms: Vec<Value> = (0..1 + random.below(3)).map(|_| item(None, kind, voices, random)).collect();
    let [classes, groups] = [(&codes.classes, 2), (&codes.groups, 2)].map(|(all, most)| {
        let count = 1 + random.below(most);
        random.some_of(all, count).into_iter().map(|code| item(Some(&code), kind, voices, random)).collect::<Vec<_>>()
    });
    let events: Vec<Value> = if random.below(10) == 0 {
        random.some_of(&codes.events, 1).into_iter().map(|code| item(Some(&code), kind, voices, random)).collect()
    } else {
        Vec::new()
    };
    json!({
        "id": ids::service(number),
        "sourceId": null,
        "generalDescriptionId": null,
        "subType": null,
        "type": "Service",
        "fundingType": "PubliclyFunded",
        "serviceNames": typed("Name", names),
        "serviceChargeType": if random.below(3) == 0 { json!("Chargeable") } else { json!(null) },
        "areaType": "Nationwide",
        "areas": [],
        "serviceDescriptions": descriptions,
        "languages": LANGS,
        "keywords": [],
        "legislation": [],
        "serviceClasses": classes,
        "ontologyTerms": terms,
        "targetGroups": groups,
        "lifeEvents": events,
        "industrialClasses": [],
        "requirements": requirements,
        "serviceChannels": channels,
        "organizations": [{
            "roleType": "Responsible", "provisionType": null, "additionalInformation": [],
            "organization": { "id": ids::organization(random.below(size.organizations)), "name": null }
        }],
        "publishingStatus": "Published",
        "modified": format!("2026-{:02}-{:02}T08:00:00", 1 + random.below(9), 1 + random.below(28)),
    })
}

/// As many letters as a summary may have.
fn cut(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

pub fn typed(kind: &str, texts: [String; 3]) -> Vec<Value> {
    LANGS.iter().zip(texts).map(|(lang, text)| json!({ "language": lang, "value": text, "type": kind })).collect()
}

pub fn in_languages(texts: [String; 3]) -> Vec<Value> {
    LANGS.iter().zip(texts).map(|(lang, text)| json!({ "language": lang, "value": text })).collect()
}

/// A connection as a service tells of a channel, and a channel of a service.
pub fn connection(other: &str, id: &str, kind: usize, voices: &mut Voices, random: &mut Random) -> Value {
    let description = if random.below(4) == 0 { typed("Description", voices.texts(kind, 60, random)) } else { Vec::new() };
    json!({
        other: { "id": id, "name": null },
        "serviceChargeType": null, "description": description, "digitalAuthorizations": [], "serviceHours": [],
        "contactDetails": { "emails": [], "phoneNumbers": [], "webPages": [], "addresses": [] }
    })
}

/// An item of a code list; of an ontology where there is no code.
fn item(code: Option<&str>, kind: usize, voices: &Voices, random: &mut Random) -> Value {
    // a code has one name, whoever refers to it
    let at = code.map(|code| code.bytes().map(usize::from).sum::<usize>());
    let place = at.unwrap_or_else(|| random.below(1000));
    let kind = at.map_or(kind, |at| at % voices.kinds());
    let name = |place_of_voice: usize| {
        let names = &voices.all[place_of_voice].material.services[kind].names;
        names[place % names.len()].clone()
    };
    json!({
        "name": in_languages([name(0), name(1), name(2)]),
        "code": code,
        "ontologyType": if code.is_some() { "PTVL" } else { "YSO" },
        "uri": format!("http://uri.example/{place}"),
        "parentId": null, "parentUri": null, "newUri": null, "newParentUri": null
    })
}
