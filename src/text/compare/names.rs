//! Regions by the names people use: a picture has no room for what all official names have in common.

/// Id, Finnish, Swedish. In English the official name begins with the short one.
const NAMES: [(&str, [&str; 2]); 23] = [
    ("ita-uusimaa", ["Itä-Uusimaa", "Östra Nyland"]),
    ("keski-uusimaa", ["Keski-Uusimaa", "Mellersta Nyland"]),
    ("lansi-uusimaa", ["Länsi-Uusimaa", "Västra Nyland"]),
    ("vantaa-kerava", ["Vantaa ja Kerava", "Vanda och Kervo"]),
    ("varsinais-suomi", ["Varsinais-Suomi", "Egentliga Finland"]),
    ("satakunta", ["Satakunta", "Satakunta"]),
    ("kanta-hame", ["Kanta-Häme", "Egentliga Tavastland"]),
    ("pirkanmaa", ["Pirkanmaa", "Birkaland"]),
    ("paijat-hame", ["Päijät-Häme", "Päijänne-Tavastland"]),
    ("kymenlaakso", ["Kymenlaakso", "Kymmenedalen"]),
    ("etela-karjala", ["Etelä-Karjala", "Södra Karelen"]),
    ("etela-savo", ["Etelä-Savo", "Södra Savolax"]),
    ("pohjois-savo", ["Pohjois-Savo", "Norra Savolax"]),
    ("pohjois-karjala", ["Pohjois-Karjala", "Norra Karelen"]),
    ("keski-suomi", ["Keski-Suomi", "Mellersta Finland"]),
    ("etela-pohjanmaa", ["Etelä-Pohjanmaa", "Södra Österbotten"]),
    ("pohjanmaa", ["Pohjanmaa", "Österbotten"]),
    ("keski-pohjanmaa", ["Keski-Pohjanmaa", "Mellersta Österbotten"]),
    ("pohjois-pohjanmaa", ["Pohjois-Pohjanmaa", "Norra Österbotten"]),
    ("kainuu", ["Kainuu", "Kajanaland"]),
    ("lappi", ["Lappi", "Lappland"]),
    ("helsinki", ["Helsinki", "Helsingfors"]),
    ("hus", ["HUS", "HUS"]),
];

fn found(id: &str, language: usize) -> Option<&'static str> {
    let (_, names) = NAMES.iter().find(|(other, _)| *other == id)?;
    names.get(language).copied()
}

pub fn in_finnish(id: &str, name: &str) -> String {
    found(id, 0).unwrap_or(name).to_owned()
}

pub fn in_swedish(id: &str, name: &str) -> String {
    found(id, 1).unwrap_or(name).to_owned()
}

pub fn in_english(_: &str, name: &str) -> String {
    let short = name.strip_suffix(" wellbeing services county").or_else(|| name.strip_prefix("City of ")).unwrap_or(name);
    short.strip_suffix(" Group").unwrap_or(short).to_owned()
}
