//! Channels and organisations of PTV, joined to the services they belong to. The answers in `tests/ptv/channels` are made up.

use crate::support::tool::{Done, folder, run};
use crate::support::{national, tool};
use serde_json::{Value, json};
use sote_explorer::domain::{Lang, Service};
use sote_explorer::formats::ptv::{TABLE_FILE, Table, compose, link, read, tm35fin};
use std::fs;
use std::path::{Path, PathBuf};

fn answers() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder")).join("tests/ptv/channels")
}

fn build(test: &str, source: &Path, more: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("ptv-channels-{test}")).join("out");
    let done = run(&[&["build", "--out", &out.to_string_lossy(), "--lang", "fi", "--ptv", &source.to_string_lossy()], more].concat());
    assert!(!done.error.contains("panicked"), "{}", done.error);
    (done, out)
}

/// The services that answers become, and what is told of the answers.
fn composed(texts: &[String], lang: Lang) -> (Vec<Service>, Vec<String>) {
    let mut answers = texts.iter().map(|text| read(text).expect("JSON"));
    let mut all = answers.next().expect("an answer");
    for answer in answers {
        all.services.extend(answer.services);
        all.skipped.extend(answer.skipped);
        all.others.channels.extend(answer.others.channels);
        all.others.organizations.extend(answer.others.organizations);
    }
    link(&mut all.services, all.others);
    let files = national::files();
    let table = Table::read(&files[TABLE_FILE]).expect("the national table");
    let dataset = compose(&files, &table, &all.services, lang).composed.0.expect("a dataset").0;
    (dataset.catalogue.services, all.skipped.into_iter().map(|skipped| format!("{}: {}", skipped.place, skipped.reason)).collect())
}

/// A service of the answers in the folder by the end of its id, as JSON, with its contacts and charge.
fn service(lang: Lang, id: &str) -> Value {
    let text = |name: &str| fs::read_to_string(answers().join(name)).expect("read");
    let (services, _) = composed(&["channels.json", "organizations.json", "services.json"].map(text), lang);
    let found = services.iter().find(|service| service.id.ends_with(id)).expect(id);
    let mut json = serde_json::to_value(found).expect("JSON");
    json["contacts"] = serde_json::to_value(&found.contacts).expect("JSON");
    json["charge"] = serde_json::to_value(&found.charge).expect("JSON");
    json
}

/// What is told of a channel with these fields, and the contact it becomes; the fields win over those of a plain place.
fn one_channel(fields: Value) -> (String, Option<Value>) {
    let mut channel = json!({
        "id": "00000000-0000-4000-8000-000000000002",
        "serviceChannelType": "ServiceLocation",
        "serviceChannelNames": [{ "language": "fi", "value": "Paikka", "type": "Name" }],
        "services": [{ "service": { "id": "00000000-0000-4000-8000-000000000001" } }],
    });
    for (field, value) in fields.as_object().expect("fields") {
        channel[field] = value.clone();
    }
    let service = json!({
        "id": "00000000-0000-4000-8000-000000000001",
        "serviceNames": [{ "language": "fi", "value": "Palvelu", "type": "Name" }],
    });
    let (services, told) = composed(&[json!([service, channel]).to_string()], Lang::Fi);
    let contact = services[0].contacts.first().map(|contact| serde_json::to_value(contact).expect("JSON"));
    (told.join("\n"), contact)
}

#[test]
fn a_service_has_its_places_numbers_and_forms() {
    let fi = service(Lang::Fi, "0101");
    let names: Vec<_> = fi["contacts"].as_array().expect("contacts").iter().map(|it| (it["kind"].as_str(), it["name"].as_str())).collect();
    let expected = [
        ("place", "Mallilan terveysasema"),
        ("phone", "Ajanvaraus"),
        ("online", "Oma asiointi"),
        ("web", "Terveysneuvoja"),
        ("form", "Maksuhakemus"),
    ];
    assert_eq!(names, expected.map(|(kind, name)| (Some(kind), Some(name))));
    let place = json!({
        "kind": "place",
        "name": "Mallilan terveysasema",
        "summary": "Vastaanotto on toisessa kerroksessa.\n\nAlle 18-vuotiaille maksuton.",
        "phones": [{ "number": "+3589123000", "label": "Lääkärin ajat", "charge": { "kind": "free" } }],
        "links": [{ "url": "https://www.example.fi/mallila", "name": "Terveysaseman sivut" }],
        "addresses": [
            {
                "kind": "visit", "street": "Torikatu 4 B", "postcode": "99800", "city": "S:t Mallila", "note": "Käynti pihan puolelta",
                "position": { "north": "61.64547", "east": "27.07321" },
            },
            { "kind": "post", "street": "PL 7", "postcode": "99801", "city": "Mallila" },
        ],
        "hours": [
            // for this service alone, in place of the house's own
            { "kind": "weekly", "label": "Lääkärin vastaanotto", "spans": [
                { "day": 2, "opens": 540, "lasts": 150 }, { "day": 3, "opens": 540, "lasts": 150 }, { "day": 4, "opens": 540, "lasts": 150 },
            ] },
            { "kind": "closed", "label": "Joulu", "from": "2026-12-24", "to": "2026-12-26" },
            { "kind": "exception", "from": "2026-12-31", "to": "2026-12-31", "spans": [{ "day": 0, "opens": 480, "lasts": 240 }] },
        ],
        "languages": ["fi"],
        "accessibility": ["Pääsisäänkäynti:\n• Ovi avautuu itsestään.\n• Kynnystä ei ole."],
    });
    assert_eq!(fi["contacts"][0], place);
    let phone = json!({
        "kind": "phone",
        "name": "Ajanvaraus",
        "phones": [
            { "number": "+358401234567", "label": "Takaisinsoitto", "charge": { "kind": "paid", "note": "8,35 snt/puhelu" } },
            { "number": "+35850999", "label": "SMS: Peruutukset" },
        ],
        "emails": ["ajat@example.fi"],
        "hours": [{ "kind": "weekly", "spans": [
            // from Friday evening to Monday morning, day by day; a night is one span
            { "day": 5, "opens": 1080, "lasts": 360 },
            { "day": 6, "opens": 0, "lasts": 1440 },
            { "day": 7, "opens": 0, "lasts": 1440 },
            { "day": 1, "opens": 0, "lasts": 480 },
            { "day": 2, "opens": 1320, "lasts": 480 },
        ] }],
        "languages": ["fi", "sv"],
    });
    assert_eq!(fi["contacts"][1], phone);
    assert_eq!(fi["contacts"][2]["links"], json!([{ "url": "https://www.example.fi/asiointi" }]));
    assert_eq!(fi["contacts"][2]["hours"], json!([{ "kind": "always" }]));
    assert_eq!(fi["contacts"][3]["links"], json!([{ "url": "https://www.example.fi/neuvoja", "name": "Neuvojan sivut" }]));
    let form = &fi["contacts"][4];
    assert_eq!(form["links"][1], json!({ "url": "https://www.example.fi/th10.pdf", "name": "Maksuhakemus TH10 (PDF)" }));
    assert_eq!(form["addresses"][0]["street"], "Asiakasmaksut, PL 7");
}

#[test]
fn a_service_tells_who_gives_it_where_and_at_what_price() {
    let fi = service(Lang::Fi, "0101");
    assert_eq!(fi["charge"], json!({ "kind": "paid", "note": "Käynti maksaa 23 €, enintään kolme kertaa vuodessa." }));
    assert_eq!(fi["providers"], json!(["Mallialan hyvinvointialue", "Ei tiedostoissa", "Yksityisiä lääkäriasemia"]));
    assert_eq!(fi["areas"], json!(["Mallialan hyvinvointialue", "Mallila", "Esimerkkilä"]));
    assert_eq!(fi["languages"], json!(["fi", "sv"]));
    let whole_country = service(Lang::Fi, "0102");
    for field in ["areas", "languages", "charge", "providers"] {
        assert_eq!(whole_country[field], Value::Null, "{field}");
    }
    assert_eq!(whole_country["contacts"], json!([]));
}

#[test]
fn lists_and_links_of_rich_text_stay() {
    let expected = "Hoidamme:\n\n• äkilliset sairaudet\n• pitkäaikaiset sairaudet\n\n\
                    Lue hoidosta (https://www.example.fi/hoito?a=1&b=2) ja lisää, https://www.example.fi.";
    assert_eq!(service(Lang::Fi, "0101")["description"], expected);
}

#[test]
fn another_language_has_its_own_texts_and_everybodys_numbers() {
    let sv = service(Lang::Sv, "0101");
    assert_eq!(sv["providers"][0], "Modellområdets välfärdsområde");
    let place = &sv["contacts"][0];
    assert_eq!((&place["name"], &place["summary"]), (&json!("Modellby hälsostation"), &Value::Null));
    assert_eq!(place["phones"], json!([{ "number": "+3589123000" }]), "a number without its Finnish label");
    assert_eq!(place["addresses"][0]["street"], "Torggatan 4 B");
    assert_eq!(place["hours"][1], json!({ "kind": "closed", "from": "2026-12-24", "to": "2026-12-26" }));
    assert_eq!(place["accessibility"], json!(["• Dörren öppnas automatiskt."]));
    assert_eq!(sv["contacts"][1]["phones"], json!([{ "number": "116117" }]), "only those for Swedish speakers");
}

#[test]
fn what_is_wrong_in_a_channel_is_told_and_costs_itself_only() {
    let (done, out) = build("told", &answers(), &[]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(run(&["check", &out.to_string_lossy()]).code, Some(0));
    for told in [
        "channels.json: [0]: channelUrls: \"javascript:alert(1)\" is no address on the web",
        "channels.json: [1]: webPages[1].url: \"JavaScript:alert(1)\" is no address on the web",
        "channels.json: [1]: webPages[2].url: \"data:text/html,x\" is no address on the web",
        "channels.json: [3]: phoneNumbers[4].number: \"soita vaihteeseen\" is no telephone number",
        "channels.json: [3]: phoneNumbers[5].number: \"99999999999999999999999999999999\" is no telephone number",
        "channels.json: [3]: emails[1].value: \"ei osoite\" is no e-mail address",
        "services.json: itemList[1]: names the organization 00000000-0000-4000-8000-000000000129, which is in none of the files",
        "channels.json: [1]: the channel is connected to the service 00000000-0000-4000-8000-000000000198 (\"Muualla oleva palvelu\")",
    ] {
        assert!(done.error.contains(told), "{told:?} is not told: {}", done.error);
    }
    assert_eq!(done.error.matches("000000000199").count(), 1, "two services name it, and it is told once: {}", done.error);
}

#[test]
fn a_reference_to_what_is_in_no_file_is_no_fault() {
    let (done, _) = build("dangling", &answers().join("services.json"), &["--strict"]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    assert_eq!(done.error.matches("which is in none of the files").count(), 4, "{}", done.error);
}

#[test]
fn a_visitor_gets_it_in_words() {
    let (_, out) = build("words", &answers(), &[]);
    let shelf = fs::read_to_string(tool::file_starting(&out, "shelf-fi-")).expect("read");
    let shelf: Value = serde_json::from_str(&shelf).expect("JSON");
    let service = shelf["services"].as_array().expect("services").iter().find(|it| it["name"] == "Avosairaanhoito").expect("a service");
    assert_eq!(service["price"], "Maksullinen: Käynti maksaa 23 €, enintään kolme kertaa vuodessa.");
    let phone = json!({
        "kind": "Puhelinpalvelu",
        "name": "Ajanvaraus",
        "lines": [
            { "label": "Takaisinsoitto · Maksullinen puhelu: 8,35 snt/puhelu", "text": "040\u{a0}123\u{a0}4567", "url": "tel:+358401234567" },
            { "label": "SMS: Peruutukset", "text": "050\u{a0}999", "url": "tel:+35850999" },
            { "text": "ajat@example.fi", "url": "mailto:ajat@example.fi" },
            { "label": "ma", "text": "0.00–8.00" },
            { "label": "ti", "text": "22.00–6.00" },
            { "label": "pe", "text": "18.00–24.00" },
            { "label": "la–su", "text": "0.00–24.00" },
        ],
        "opening_hours": "Mo 00:00-08:00; Tu 22:00-30:00; Fr 18:00-24:00; Sa-Su 00:00-24:00",
    });
    assert_eq!(service["ways"][1], phone);
    // the place of the address, as it is converted above; letters have no place on a map
    let links: Vec<&Value> =
        service["ways"].as_array().expect("ways").iter().flat_map(|way| way["lines"].as_array().expect("lines")).collect();
    let map: Vec<&&Value> = links.iter().filter(|line| line["url"].as_str().is_some_and(|url| url.contains("openstreetmap"))).collect();
    assert_eq!(map.len(), 1);
    assert_eq!(map[0]["url"], "https://www.openstreetmap.org/?mlat=61.64547&mlon=27.07321#map=17/61.64547/27.07321");
    assert!(map[0]["text"].as_str().is_some_and(|text| text.ends_with(" kartalla")), "{}", map[0]);
}

#[test]
fn an_id_stands_once_among_channels_and_services() {
    let work = folder("ptv-channels-twice-answers");
    fs::copy(answers().join("channels.json"), work.join("a.json")).expect("copied");
    fs::copy(answers().join("channels.json"), work.join("b.json")).expect("copied");
    fs::copy(answers().join("services.json"), work.join("c.json")).expect("copied");
    let (done, _) = build("twice", &work, &[]);
    assert_eq!(done.error.matches("stands already in").count(), 5, "{}", done.error);
    assert!(done.out.contains("read: 5 service channels"), "{}", done.out);
}

#[test]
fn the_name_of_a_place_finds_its_services() {
    let (_, out) = build("found", &answers(), &[]);
    let found = run(&["search", &out.to_string_lossy(), "mallilan terveysasema"]);
    assert!(found.out.contains("000000000101"), "{}", found.out);
}

#[test]
fn times_and_days_that_are_none_are_told() {
    let hours = |lines: Value| json!({ "serviceHours": [{ "serviceHourType": "DaysOfTheWeek", "openingHour": lines }] });
    let line = |day: &str, from: &str, to: &str| json!({ "dayFrom": day, "dayTo": "", "from": from, "to": to });
    let lines = json!([
        line("Monday", "25:99", "16:00"),
        line("Tuesday", "08:00:00", "16:61:00"),
        line("Funday", "08:00:00", "16:00:00"),
        line("Wednesday", "08:00:00", "08:00:00"),
        line("", "08:00:00", "16:00:00"),
        line("Thursday", "20:00:00", "02:00:00"),
        line("Friday", "00:00:00", "24:00:00"),
        { "dayFrom": "Saturday", "dayTo": "Sunday", "from": "10:00:00", "to": 7 },
    ]);
    let (said, contact) = one_channel(hours(lines));
    for told in [
        "serviceHours[0].openingHour[0].from: \"25:99\" is no time such as 08:00",
        "serviceHours[0].openingHour[1].to: \"16:61:00\" is no time such as 08:00",
        "serviceHours[0].openingHour[2].dayFrom: \"Funday\" is no day such as Monday",
        "serviceHours[0].openingHour[3].opens and closes at the same time",
        "serviceHours[0].openingHour[4].dayFrom: expected a day such as Monday",
        "serviceHours[0].openingHour[7].to: expected a text",
    ] {
        assert!(said.contains(told), "{told:?} is not told: {}", said);
    }
    let spans = json!([{ "day": 4, "opens": 1200, "lasts": 360 }, { "day": 5, "opens": 0, "lasts": 1440 }]);
    assert_eq!(contact.expect("a contact")["hours"], json!([{ "kind": "weekly", "spans": spans }, { "kind": "unread" }]));
}

#[test]
fn a_span_of_days_backwards_and_an_unknown_kind_of_hours_are_told() {
    let hours = json!({ "serviceHours": [
        { "serviceHourType": "Exceptional", "validFrom": "2026-12-26", "validTo": "2026-12-24", "isClosed": true },
        { "serviceHourType": "Fullmoon" },
        { "serviceHourType": "Exceptional", "validFrom": "soon", "isClosed": true },
        7,
    ] });
    let (said, contact) = one_channel(hours);
    for told in [
        "serviceHours[0].validTo: the last day comes before the first",
        "serviceHours[1].serviceHourType: \"Fullmoon\"",
        "serviceHours[2].validFrom: \"soon\" is no day",
        "serviceHours[3]: expected an object",
    ] {
        assert!(said.contains(told), "{told:?} is not told: {}", said);
    }
    assert!(contact.is_some());
}

#[test]
fn a_place_outside_finland_is_told_and_has_no_position() {
    let address = |north: Value, east: Value| {
        json!({ "addresses": [{ "type": "Location", "streetAddress": {
        "street": [{ "value": "Katu", "language": "fi" }], "streetNumber": null, "postalCode": null, "postOffice": null,
        "latitude": north, "longitude": east,
    } }] })
    };
    for (test, north, east, told) in [
        ("degrees", json!("60.17"), json!("24.94"), "60.17 and 24.94 are no place in Finland"),
        ("turned", json!("385800"), json!("6672000"), "are no place in Finland"),
        ("words", json!("pohjoinen"), json!("385800"), "latitude: expected a number"),
        ("infinite", json!("1e999"), json!("385800"), "latitude: expected a number"),
        ("gigantic", json!(1e300), json!(1e300), "are no place in Finland"),
    ] {
        let (said, contact) = one_channel(address(north, east));
        assert!(said.contains("addresses[0].streetAddress.latitude") && said.contains(told), "{test}: {}", said);
        assert_eq!(contact.expect("a contact")["addresses"], json!([{ "kind": "visit", "street": "Katu" }]), "{test}");
    }
    let (said, contact) = one_channel(address(Value::Null, json!("")));
    assert_eq!((said.as_str(), &contact.expect("a contact")["addresses"][0]["position"]), ("", &Value::Null));
}

#[test]
fn null_and_wrong_types_cost_nothing_else() {
    let fields = json!({
        "addresses": "katu", "phoneNumbers": [null, "112", { "number": 112, "language": "fi" }, { "number": "112", "language": "fi" }],
        "emails": null, "webPages": [{ "url": 5, "language": "fi" }], "languages": ["fi", 7, "<b>"], "displayNameType": null,
        "serviceChannelDescriptions": [{ "language": "fi", "value": "<b>Ovi</b>\u{202e} auki<script>x</script>", "type": "Summary" }],
    });
    let (said, contact) = one_channel(fields);
    for told in [
        "addresses: expected a list",
        "phoneNumbers[1]: expected an object",
        "phoneNumbers[2].number: expected a text",
        "webPages[0].url: expected a text",
        "languages[1]: expected a text",
    ] {
        assert!(said.contains(told), "{told:?} is not told: {}", said);
    }
    let expected =
        json!({ "kind": "place", "name": "Paikka", "summary": "Ovi auki", "phones": [{ "number": "112" }], "languages": ["fi"] });
    assert_eq!(contact, Some(expected));
}

#[test]
fn a_channel_that_cannot_be_used_is_told() {
    for (test, fields, told) in [
        ("id", json!({ "id": "<b>" }), "id: expected an id"),
        ("kind", json!({ "serviceChannelType": "Pigeon" }), "serviceChannelType: \"Pigeon\" is none of"),
        ("name", json!({ "serviceChannelNames": [] }), "serviceChannelNames: no name"),
        ("state", json!({ "publishingStatus": "Deleted" }), "publishingStatus: Deleted"),
    ] {
        let (said, contact) = one_channel(fields);
        assert!(said.contains("[1]: ") && said.contains(told), "{test}: {}", said);
        assert_eq!(contact, None, "{test}");
    }
}

/// Pairs of a point on the map and its degrees: the example of the Finnish recommendation JHS 154, and others by PROJ 9.
#[test]
fn points_of_finnish_maps_become_degrees() {
    for (northing, easting, north, east) in [
        (6_715_706.377_08, 106_256.359_61, "60.38511", "19.84814"),
        (6_834_688.0, 503_879.0, "61.64547", "27.07321"),
        (6_672_000.0, 385_800.0, "60.16889", "24.94186"),
        (7_669_000.0, 500_000.0, "69.13127", "27.00000"),
        (6_990_000.0, 764_000.0, "62.94363", "32.20615"),
        (7_213_650.0, 428_000.0, "65.03880", "25.47084"),
    ] {
        let position = tm35fin::position(northing, easting).expect("a place in Finland");
        assert_eq!((position.north.to_string().as_str(), position.east.to_string().as_str()), (north, east));
    }
    assert_eq!(tm35fin::position(f64::NAN, 500_000.0), None);
}
