//! Lists that name what Sotkanet's figures only number: its regions and its indicators.

use super::Doubts;
use super::lines::Lines;
use super::raw_json::{Entries, Items, text, written};
use crate::domain::Lang;
use std::collections::BTreeMap;

/// What the lists say, by Sotkanet's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Companions {
    pub regions: BTreeMap<String, SotkanetRegion>,
    pub indicators: BTreeMap<String, Titles>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SotkanetRegion {
    /// Such as `HYVINVOINTIALUE`, `KUNTA`, `MAA`.
    pub category: String,
    pub code: String,
    pub titles: Titles,
}

/// A text in some languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles(pub Vec<(Lang, String)>);

impl Titles {
    /// In this language, else in the first that has one.
    pub fn nearest(&self, lang: Lang) -> Option<&str> {
        let of = |wanted: Lang| self.0.iter().find(|(lang, _)| *lang == wanted).map(|(_, text)| text.as_str());
        of(lang).or_else(|| Lang::ALL.into_iter().find_map(of))
    }

    fn of(entries: &Entries) -> Self {
        Self(Lang::ALL.into_iter().filter_map(|lang| Some((lang, entries.text(lang.code())?))).collect())
    }
}

impl Companions {
    pub fn extend(&mut self, more: Self) {
        self.regions.extend(more.regions);
        self.indicators.extend(more.indicators);
    }
}

/// Whether an object is a region or an indicator of Sotkanet's lists.
pub fn is_companion(entries: &Entries) -> bool {
    entries.get("id").is_some() && entries.object("title").is_some() && entries.get("dimension").is_none() && entries.get("value").is_none()
}

/// Reads a list of Sotkanet's regions or of its indicators, or one of them.
pub(super) fn read_json(items: &Items, doubts: &mut Doubts) -> Companions {
    let mut companions = Companions::default();
    for (index, item) in items.0.iter().enumerate() {
        let place = format!("[{index}]");
        let Some(entries) = Entries::of(item) else {
            doubts.tell(place, "expected an object");
            continue;
        };
        one(&entries, &place, &mut companions, doubts);
    }
    companions
}

pub(super) fn one(entries: &Entries, place: &str, companions: &mut Companions, doubts: &mut Doubts) {
    let id = entries.get("id").and_then(written).filter(|id| !id.is_empty());
    let titles = entries.object("title").map(|title| Titles::of(&title));
    let (Some(id), Some(titles)) = (id, titles) else {
        return doubts.tell(place, "expected an id and a title");
    };
    let code = entries.get("code").and_then(text);
    match (entries.text("category"), code) {
        (Some(category), Some(code)) => {
            companions.regions.insert(id, SotkanetRegion { category, code, titles });
        }
        _ => {
            companions.indicators.insert(id, titles);
        }
    }
}

/// Whether a heading is that of a list of indicators: `id,fi,sv,en`.
pub fn is_heading(line: &str) -> bool {
    let names: Vec<&str> = line.split([',', ';', '\t']).map(|name| name.trim().trim_matches('"')).collect();
    names.first() == Some(&"id") && names.len() > 1 && names.iter().skip(1).all(|name| Lang::ALL.iter().any(|lang| lang.code() == *name))
}

/// Reads a list of indicators as CSV.
pub(super) fn read_csv(text: &str, delimiter: u8, doubts: &mut Doubts) -> Companions {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    let mut companions = Companions::default();
    let mut lines = Lines::of(text);
    for record in reader.records().map_while(Result::ok) {
        let place = format!("line {}", lines.of_record(&record));
        let field = |name: &str| record.get(headings.iter().position(|heading| heading.trim() == name)?).map(|it| it.trim().to_owned());
        let titles = Lang::ALL.into_iter().filter_map(|lang| Some((lang, field(lang.code()).filter(|text| !text.is_empty())?)));
        let titles = Titles(titles.collect());
        match field("id").filter(|id| !id.is_empty()) {
            Some(id) if !titles.0.is_empty() => {
                companions.indicators.insert(id, titles);
            }
            _ => doubts.tell(place, "expected an id and a name"),
        }
    }
    companions
}
