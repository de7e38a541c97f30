//! A service channel as PTV Open API v11 gives it.

use serde_json::{Value, json};

use super::lengths::{SUMMARY, draw};
use super::service::{connection, typed};
use super::voice::Voices;
use super::{LANGS, hours, ids, place};
use crate::random::Random;

/// Of a hundred channels so many are of each kind: most are places.
const KINDS: [(&str, usize); 5] = [("ServiceLocation", 52), ("Phone", 14), ("EChannel", 14), ("WebPage", 14), ("PrintableForm", 6)];

pub fn channel(number: usize, of_services: &[u32], voices: &mut Voices, random: &mut Random) -> Value {
    let kind = random.below(voices.kinds());
    let sort = sort(random);
    let names = if sort == "ServiceLocation" { voices.all.each_mut().map(|voice| voice.house(random)) } else { voices.names(kind, random) };
    let letters = draw(random, &SUMMARY);
    let mut descriptions = typed("Summary", voices.texts(kind, letters / 2, random));
    let letters = 120 + random.below(300);
    descriptions.extend(typed("Description", voices.texts(kind, letters, random)));
    let services: Vec<Value> =
        of_services.iter().map(|it| connection("service", &ids::service(*it as usize), kind, voices, random)).collect();
    let mut channel = json!({
        "id": ids::channel(number),
        "sourceId": null,
        "serviceChannelType": sort,
        "organizationId": ids::organization(number % 7),
        "serviceChannelNames": typed("Name", names),
        "displayNameType": LANGS.map(|lang| json!({ "language": lang, "type": "Name" })),
        "serviceChannelDescriptions": descriptions,
        "areaType": "Nationwide",
        "areas": [],
        "languages": LANGS,
        "phoneNumbers": phones(random),
        "emails": LANGS.map(|lang| json!({ "language": lang, "value": format!("asiakas{number}@example.fi") })),
        "webPages": pages(number),
        "serviceHours": [],
        "services": services,
        "publishingStatus": "Published",
        "modified": "2026-08-11T09:30:00",
    });
    match sort {
        "ServiceLocation" => {
            channel["addresses"] = place::addresses(voices, random);
            channel["serviceHours"] = hours::hours(random);
        }
        "Phone" => channel["serviceHours"] = hours::hours(random),
        "PrintableForm" => {
            let file =
                |lang: &&str| json!({ "language": lang, "value": format!("https://www.example.fi/{lang}/{number}.pdf"), "type": "PDF" });
            channel["channelUrls"] = LANGS.iter().map(file).collect();
        }
        _ => {}
    }
    channel
}

fn sort(random: &mut Random) -> &'static str {
    let mut left = random.below(100);
    for (sort, share) in KINDS {
        if left < share {
            return sort;
        }
        left -= share;
    }
    KINDS[0].0
}

fn phones(random: &mut Random) -> Value {
    let number = format!("{:07}", random.below(10_000_000));
    let phone = |lang: &&str| {
        json!({
            "additionalInformation": null, "serviceChargeType": "Chargeable", "chargeDescription": null, "prefixNumber": "+358",
            "isFinnishServiceNumber": false, "number": number, "language": lang, "type": "Phone"
        })
    };
    LANGS.iter().map(phone).collect()
}

fn pages(number: usize) -> Value {
    let page = |lang: &&str| json!({ "url": format!("https://www.example.fi/{lang}/{number}"), "value": null, "language": lang });
    LANGS.iter().map(page).collect()
}
