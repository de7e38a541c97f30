//! Where a place is, and how one gets in.

use serde_json::{Value, json};

use super::service::in_languages;
use super::voice::Voices;
use crate::random::Random;

/// What is measured at entrances; a few sentences said again and again.
const SENTENCES: [[&str; 3]; 4] = [
    ["Ovi on helppo havaita.", "Dörren är lätt att upptäcka.", "The door is easy to notice."],
    ["Ovi avautuu helposti käsin.", "Dörren öppnas lätt för hand.", "The door is easy to open by hand."],
    ["Sisäänkäynnin edessä on kaksi porrasta.", "Framför ingången finns två trappsteg.", "There are two steps in front of the entrance."],
    ["Käytävät ovat leveitä.", "Korridorerna är breda.", "The corridors are wide."],
];

pub fn addresses(voices: &mut Voices, random: &mut Random) -> Value {
    let streets = voices.all.each_mut().map(|voice| voice.street(random));
    let town = voices.all[0].place(random);
    let entrances = if random.below(4) == 0 { vec![entrance(random)] } else { Vec::new() };
    json!([{
        "type": "Location",
        "subType": "Single",
        "streetAddress": {
            "street": in_languages(streets),
            "streetNumber": random.between(1, 120).to_string(),
            "postalCode": format!("{:05}", random.below(99_999)),
            "postOffice": in_languages([town.to_uppercase(), town.to_uppercase(), town.to_uppercase()]),
            "municipality": { "code": "837", "name": in_languages([town.clone(), town.clone(), town]) },
            "additionalInformation": [],
            "latitude": (6_700_000 + random.below(900_000)).to_string(),
            "longitude": (280_000 + random.below(300_000)).to_string(),
            "coordinateState": "Ok"
        },
        "postOfficeBoxAddress": null,
        "otherAddress": null,
        "locationAbroad": [],
        "country": "FI",
        "entrances": entrances
    }])
}

fn entrance(random: &mut Random) -> Value {
    let count = 2 + random.below(2);
    let sentences: Vec<Value> = random.some_of(&SENTENCES, count).into_iter().map(|it| json!({ "sentence": said(it) })).collect();
    json!({
        "name": [], "isMainEntrance": true, "coordinates": null,
        "accessibilitySentences": [{ "sentenceGroup": said(["Sisäänkäynti", "Ingång", "Entrance"]), "sentences": sentences }]
    })
}

fn said(texts: [&str; 3]) -> Vec<Value> {
    in_languages(texts.map(str::to_owned))
}
