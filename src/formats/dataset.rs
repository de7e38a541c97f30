//! The native format: a manifest, and for each language a front, cards, shelves, members, a background, a search file, and cost tables where
//! there are any.
//!
//! Each file but the search's is a JSON object with `"format": 2` and the fields of [`Front`], [`Catalogue`], [`Background`] or
//! [`CostTables`], or a list of cards or places. Lists are read record by record, so that a bad record costs itself only.

use super::record::{Doubt, Fields, Read};
use super::value::Value;
use crate::domain::{Background, Card, Catalogue, CostTable, CostTables, Facets, Front, Lang, Programme};
#[cfg(feature = "cli")]
use crate::domain::{Dataset, Date, Source};
use serde::Serialize;

/// The version of the format this program writes and reads.
pub const FORMAT: u16 = 2;
/// The manifest's file name in a dataset's folder.
pub const MANIFEST: &str = "dataset.json";

/// What a dataset's folder holds. The widget reads which files there are; what else is told is for people and programs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Manifest {
    pub format: u16,
    pub id: String,
    /// When the base was put together.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compiled: Option<Date>,
    #[cfg(feature = "cli")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    #[serde(serialize_with = "as_object")]
    pub languages: Vec<(Lang, LanguageFile)>,
    /// Those that services rest on. Their dates are those of the data, never of the making: the same data make the same bytes.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was read from elsewhere.
    #[cfg(feature = "cli")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Counts>,
}

/// How many records were read from elsewhere, whatever became of them.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub services: u32,
    pub channels: u32,
    pub organizations: u32,
    /// Records, and parts of records, that could not be used.
    pub skipped: u32,
}

#[cfg(feature = "cli")]
super::record::record!(Counts { services, channels, organizations, skipped });

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageFile {
    /// The [`Front`], beside the manifest; carries a hash of the language's contents, so it may be cached for ever. The names of its other
    /// parts are made of its own ([`part`]).
    pub file: String,
    /// The [`Background`], likewise.
    pub background: String,
    /// The search file, see [`crate::search::index`].
    pub search: String,
    pub services: u32,
    /// The [`CostTables`], where the dataset has any: fetched by whoever looks at costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<String>,
}

impl Manifest {
    /// The files of a language.
    #[must_use]
    pub fn language(&self, lang: Lang) -> Option<&LanguageFile> {
        self.languages.iter().find(|(other, _)| *other == lang).map(|(_, files)| files)
    }
}

/// A few pairs are a list in the program and an object in the file.
fn as_object<S: serde::Serializer>(pairs: &[(Lang, LanguageFile)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(lang, files)| (lang, files)))
}

/// The name of a piece of a search file: `search-fi-1a2b3c4d.bin` has `search-fi-1a2b3c4d-0.bin`, `search-fi-1a2b3c4d-1.bin` …
#[must_use]
pub fn piece(search: &str, place: usize) -> String {
    let (name, kind) = search.rsplit_once('.').unwrap_or((search, ""));
    [name, "-", &place.to_string(), ".", kind].concat()
}

/// What a language's contents are in besides its front, many files of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A drawer of cards.
    Cards,
    /// A shelf of services' own pages.
    Shelf,
    /// The places of a situation's services.
    Members,
    /// What services can be narrowed down by; one file.
    Facets,
}

/// The name of a part of a language whose front is `front`, by path or URL: `fi-1a2b3c4d.json` has `shelf-fi-1a2b3c4d-0.json` ….
#[must_use]
pub fn part(front: &str, kind: Kind, place: usize) -> String {
    let at = front.rfind('/').map_or(0, |slash| slash + 1);
    let (folder, name) = front.split_at(at);
    let word = match kind {
        Kind::Cards => "cards-",
        Kind::Shelf => "shelf-",
        Kind::Members => "members-",
        Kind::Facets => "facets-",
    };
    piece(&[folder, word, name].concat(), place)
}

/// Why a file as a whole cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The file is a web page.
    WebPage,
    /// Not JSON, or not of our shape; the reason names the place.
    Malformed(String),
    /// Made by another version.
    Version(u16),
}

/// A record that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Such as `services[3]`.
    pub place: String,
    pub reason: String,
}

/// A parser of JSON: the tree, or why there is none.
pub type Parser<'a> = &'a dyn Fn(&str) -> Result<Value, String>;

/// Reads a manifest.
///
/// # Errors
/// When the file is not a manifest of this version.
pub fn read_manifest(text: &str, parse: Parser) -> Result<Manifest, Unusable> {
    let mut doubt = Doubt::default();
    let mut file = open(text, parse)?;
    let id = file.take("id", &mut doubt);
    let mut files: Fields = file.take("languages", &mut doubt);
    let mut languages = Vec::new();
    for lang in Lang::ALL {
        if let Some(mut entry) = files.take::<Option<Fields>>(lang.code(), &mut doubt) {
            languages.push((lang, read_entry(&mut entry, &mut doubt)));
        }
    }
    let manifest = Manifest {
        format: FORMAT,
        id,
        languages,
        #[cfg(feature = "cli")]
        compiled: file.take("compiled", &mut doubt),
        #[cfg(feature = "cli")]
        licence: file.take("licence", &mut doubt),
        #[cfg(feature = "cli")]
        sources: file.take("sources", &mut doubt),
        #[cfg(feature = "cli")]
        read: file.take("read", &mut doubt),
    };
    sound(manifest, doubt)
}

fn read_entry(entry: &mut Fields, doubt: &mut Doubt) -> LanguageFile {
    LanguageFile {
        file: entry.take("file", doubt),
        background: entry.take("background", doubt),
        search: entry.take("search", doubt),
        services: entry.take("services", doubt),
        costs: entry.take("costs", doubt),
    }
}

/// Reads a language's front: the good part, and what had to be left out.
///
/// # Errors
/// When the file as a whole is not a front of this version.
pub fn read_front(text: &str, parse: Parser) -> Result<(Front, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, doubt, skipped| Front {
        id: file.take("id", doubt),
        lang: file.take("lang", doubt),
        title: file.take("title", doubt),
        compiled: file.take("compiled", doubt),
        licence: file.take("licence", doubt),
        regions: records(file, "regions", skipped),
        situations: records(file, "situations", skipped),
        sectors: file.take("sectors", doubt),
        shelves: file.take("shelves", doubt),
        plain: file.take("plain", doubt),
        facets: file.take("facets", doubt),
        cards: in_place(file, "cards", skipped),
    })
}

/// Reads a drawer of cards: the good ones, each in its place, and what had to be left out.
///
/// # Errors
/// When the file as a whole is not a drawer of this version.
pub fn read_cards(text: &str, parse: Parser) -> Result<(Vec<Option<Card>>, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, _, skipped| in_place(file, "cards", skipped))
}

/// Reads a shelf of services: the good part, and what had to be left out.
///
/// # Errors
/// When the file as a whole is not a shelf of this version.
pub fn read_shelf(text: &str, parse: Parser) -> Result<(Catalogue, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, _, skipped| catalogue(file, skipped))
}

/// Reads the places of a situation's services among the cards, in their order.
///
/// # Errors
/// When the file is not such a list of this version.
pub fn read_members(text: &str, parse: Parser) -> Result<(Vec<u32>, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, doubt, _| {
        let mut places: Vec<u32> = file.take("places", doubt);
        let mut last = 0_u32;
        for place in &mut places {
            last = last.saturating_add(*place);
            *place = last;
        }
        places
    })
}

/// Reads a language's facets: the good part, and what had to be left out.
///
/// # Errors
/// When the file as a whole holds no facets of this version.
#[inline(never)] // begins the rest of the program
pub fn read_facets(text: &str, parse: Parser) -> Result<(Facets, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, doubt, skipped| Facets {
        // the others refer to these by their places: a bad one would shift what follows
        channels: file.take("channels", doubt),
        areas: file.take("areas", doubt),
        languages: direct(file, "languages", skipped),
        everywhere: file.take("everywhere", doubt),
        free: file.take("free", doubt),
        hours: direct(file, "hours", skipped),
    })
}

/// [`records`] for what is in the rest of the program: a function that is handed on as a value stays in its beginning, with all it calls.
fn direct<T: Read>(parts: &mut Fields, list: &str, skipped: &mut Vec<Skipped>) -> Vec<T> {
    let mut records = Vec::new();
    let items: Vec<Value> = parts.take(list, &mut Doubt::default());
    for (index, item) in items.into_iter().enumerate() {
        let mut doubt = Doubt::default();
        let record = T::read(item, &mut doubt);
        match doubt.into_reason() {
            None => records.push(record),
            Some(reason) => skipped.push(Skipped { place: [list, "[", &index.to_string(), "]"].concat(), reason }),
        }
    }
    records
}

/// What is the same for files of all kinds.
fn read_file<T>(
    text: &str,
    parse: Parser,
    read: impl FnOnce(&mut Fields, &mut Doubt, &mut Vec<Skipped>) -> T,
) -> Result<(T, Vec<Skipped>), Unusable> {
    let (mut doubt, mut skipped) = (Doubt::default(), Vec::new());
    let contents = read(&mut open(text, parse)?, &mut doubt, &mut skipped);
    sound((contents, skipped), doubt)
}

/// Reads a language as it is written by hand: whole, and not in parts.
///
/// # Errors
/// When the text as a whole is not a dataset of this version.
#[cfg(feature = "cli")]
pub fn read_whole(text: &str, parse: Parser) -> Result<(Dataset, Vec<Skipped>), Unusable> {
    read_file(text, parse, |file, doubt, skipped| Dataset {
        id: file.take("id", doubt),
        lang: file.take("lang", doubt),
        title: file.take("title", doubt),
        description: file.take("description", doubt),
        compiled: file.take("compiled", doubt),
        licence: file.take("licence", doubt),
        sources: records(file, "sources", skipped),
        regions: records(file, "regions", skipped),
        catalogue: catalogue(&mut file.take("catalogue", doubt), skipped),
    })
}

/// Reads a language's background: the good part, and what had to be left out.
///
/// # Errors
/// When the file as a whole is not a background of this version.
#[inline(never)] // begins the rest of the program
pub fn read_background(text: &str, parse: Parser) -> Result<(Background, Vec<Skipped>), Unusable> {
    read_file(text, parse, background)
}

/// Reads a language's cost tables: the good ones, and what had to be left out.
///
/// # Errors
/// When the file as a whole holds no cost tables of this version.
#[inline(never)] // begins the rest of the program
pub fn read_costs(text: &str, parse: Parser) -> Result<(CostTables, Vec<Skipped>), Unusable> {
    let mut skipped = Vec::new();
    let mut tables: Vec<CostTable> = records(&mut open(text, parse)?, "tables", &mut skipped);
    tables.retain(|table| {
        let is_whole = table.room() == Some(table.values.len());
        if !is_whole {
            let reason = "values: expected one for each function, region and year".to_owned();
            skipped.push(Skipped { place: ["tables/", &table.id].concat(), reason });
        }
        is_whole
    });
    Ok((CostTables { tables }, skipped))
}

/// Parses JSON with the tools' own parser.
///
/// # Errors
/// When the text is not JSON; the reason names line and column.
#[cfg(feature = "cli")]
pub fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str::<serde_json::Value>(text).map(Value::from).map_err(|error| error.to_string())
}

/// Writes a file: whatever has named fields.
///
/// # Errors
/// Never for these; the error is serde's.
#[cfg(feature = "cli")]
pub fn write(contents: &impl Serialize) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Versioned<'a, T> {
        format: u16,
        #[serde(flatten)]
        contents: &'a T,
    }
    serde_json::to_string(&Versioned { format: FORMAT, contents })
}

/// The version is read before anything else: a file of another version may have any shape.
fn open(text: &str, parse: Parser) -> Result<Fields, Unusable> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(Unusable::WebPage);
    }
    let mut doubt = Doubt::default();
    let mut file = Fields::of(parse(text).map_err(Unusable::Malformed)?, &mut doubt);
    let format = file.take("format", &mut doubt);
    match sound(format, doubt)? {
        FORMAT => Ok(file),
        other => Err(Unusable::Version(other)),
    }
}

fn sound<T>(value: T, doubt: Doubt) -> Result<T, Unusable> {
    doubt.into_reason().map_or(Ok(value), |reason| Err(Unusable::Malformed(reason)))
}

fn catalogue(parts: &mut Fields, skipped: &mut Vec<Skipped>) -> Catalogue {
    Catalogue {
        services: records(parts, "services", skipped),
        situations: records(parts, "situations", skipped),
        channels: records(parts, "channels", skipped),
        professions: records(parts, "professions", skipped),
        classes: records(parts, "classes", skipped),
    }
}

fn background(file: &mut Fields, doubt: &mut Doubt, skipped: &mut Vec<Skipped>) -> Background {
    let mut parts: Fields = file.take("programme", doubt);
    let programme = Programme {
        goals: records(&mut parts, "goals", skipped),
        events: records(&mut parts, "events", skipped),
        grants: records(&mut parts, "grants", skipped),
        projects: records(&mut parts, "projects", skipped),
        regional_needs: records(&mut parts, "regional_needs", skipped),
        coordinators: records(&mut parts, "coordinators", skipped),
        facts: records(&mut parts, "facts", skipped),
    };
    let mut costs_doubt = Doubt::default();
    let costs = file.take("costs", &mut costs_doubt);
    let reason = costs_doubt.into_reason();
    let costs = if reason.is_none() { costs } else { None };
    skipped.extend(reason.map(|reason| Skipped { place: "costs".to_owned(), reason }));
    Background {
        costs,
        programme,
        glossary: records(file, "glossary", skipped),
        partners: records(file, "partners", skipped),
        needs: records(file, "needs", skipped),
        notes: records(file, "notes", skipped),
        names: records(file, "names", skipped),
        sources: records(file, "sources", skipped),
    }
}

/// A list whose bad records are left out one by one; what is no list has no records.
fn records<T: Read>(parts: &mut Fields, list: &str, skipped: &mut Vec<Skipped>) -> Vec<T> {
    let mut records = Vec::new();
    let mut read = |value: Value, doubt: &mut Doubt| {
        let record = T::read(value, doubt);
        if doubt.is_none() {
            records.push(record);
        }
    };
    each_record(parts.take(list, &mut Doubt::default()), list, skipped, &mut read);
    records
}

/// A list in which a bad record leaves a gap: the search file knows the others by their places.
fn in_place<T: Read>(parts: &mut Fields, list: &str, skipped: &mut Vec<Skipped>) -> Vec<Option<T>> {
    let mut records = Vec::new();
    let mut read = |value: Value, doubt: &mut Doubt| {
        let record = T::read(value, doubt);
        records.push(doubt.is_none().then_some(record));
    };
    each_record(parts.take(list, &mut Doubt::default()), list, skipped, &mut read);
    records
}

/// What is the same for records of all kinds stands in the program once.
fn each_record(list: Value, place: &str, skipped: &mut Vec<Skipped>, read: &mut dyn FnMut(Value, &mut Doubt)) {
    let mut doubt = Doubt::default();
    for (index, value) in doubt.items(list).into_iter().enumerate() {
        let mut doubt = Doubt::default();
        read(value, &mut doubt);
        let place = || [place, "[", &index.to_string(), "]"].concat();
        skipped.extend(doubt.into_reason().map(|reason| Skipped { place: place(), reason }));
    }
    skipped.extend(doubt.into_reason().map(|reason| Skipped { place: place.to_owned(), reason }));
}
