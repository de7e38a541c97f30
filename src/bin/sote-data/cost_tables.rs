//! Cost tables out of files, and the file of a dataset they become.

use crate::contents;
use crate::import::Told;
use crate::{files, national};
use anyhow::{Result, anyhow, bail};
use sote_explorer::domain::{CostTables, Dataset, Lang, cost_table_integrity};
use sote_explorer::formats::dataset;
use sote_explorer::formats::edition;
use sote_explorer::formats::tables::{self, Companions, Contents, Cube, Known, Mapping, Regions, TABLES_FILE, TableMapping};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// So large a file is read; a table that people look at has a thousandth of it.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// What was read, ready to be composed in each language.
#[derive(Default)]
pub struct Import {
    files: Vec<TableFile>,
    companions: Companions,
    described: std::cell::Cell<bool>,
}

/// The tables of a file, and what is told of them beside it.
struct TableFile {
    name: String,
    stem: String,
    told: TableMapping,
    mapping: Mapping,
    regions: Regions,
    cubes: Vec<Cube>,
}

/// The files as they were given, for people.
pub fn names(files: &[PathBuf]) -> String {
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    names.join(", ")
}

/// Reads all files, telling what in them cannot be used. One that cannot be read at all is an error, after all others were read.
pub fn read(files: &[PathBuf], base: Option<&Path>, told: &mut Told) -> Result<Import> {
    let mut import = Import::default();
    if files.is_empty() {
        return Ok(import);
    }
    let base = match base {
        Some(folder) => files::read_base(folder)?,
        None => national::topics(),
    };
    let text = base.get(TABLES_FILE).map_or(national::table(TABLES_FILE), String::as_str);
    let mapping = Mapping::read(text).map_err(|reason| anyhow!("{TABLES_FILE}: {reason}"))?;
    let regions = base.get("regions.toml").map_or("", String::as_str);
    let mut unreadable = 0;
    for file in files {
        if let Err(error) = import.read_file(file, regions, &mapping, told) {
            told.tell(format!("{error:#}"));
            unreadable += 1;
        }
    }
    if unreadable > 0 {
        bail!("{unreadable} of {} cost tables cannot be read, and so nothing was made", files.len());
    }
    Ok(import)
}

impl Import {
    fn read_file(&mut self, file: &Path, regions: &str, base: &Mapping, told: &mut Told) -> Result<()> {
        let name = file.display().to_string();
        let mut mapping = base.clone();
        let own_name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = file.with_file_name(TABLES_FILE);
        let mut of_table = mapping.table(&own_name).cloned();
        if beside.is_file() {
            let more = Mapping::read(&files::read_text(&beside)?).map_err(|reason| anyhow!("{}: {reason}", beside.display()))?;
            of_table = more.table(&own_name).cloned().or(of_table);
            for (id, names) in more.regions {
                mapping.regions.entry(id).or_default().extend(names);
            }
        }
        let regions = Regions::of(regions, &mapping).map_err(|reason| anyhow!("regions.toml: {reason}"))?;
        let of_table = of_table.unwrap_or_default();
        let bytes = files::read_bytes(file)?;
        if bytes.len() as u64 > MOST_BYTES {
            bail!("{name}: whole file: has {} bytes; a table has at most {MOST_BYTES}", bytes.len());
        }
        let reading = tables::read(&bytes, &of_table, &regions).map_err(|reason| anyhow!("{name}: whole file: {reason}"))?;
        println!("{name}: {}", reading.how);
        for skipped in &reading.skipped {
            told.tell(format!("{name}: {}: {}", skipped.place, skipped.reason));
        }
        match reading.contents {
            Contents::Companions(companions) => self.companions.extend(companions),
            Contents::Tables(cubes) => {
                let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                self.files.push(TableFile { name, stem, told: of_table, mapping, regions, cubes });
            }
        }
        Ok(())
    }

    /// The file of a language's tables, by name; none where there is no table.
    pub fn file(&self, dataset: &Dataset, told: &mut Told) -> Result<Option<(String, Vec<u8>)>> {
        let tables = self.tables(dataset, told);
        if tables.tables.is_empty() {
            return Ok(None);
        }
        let mut bytes = dataset::write(&tables)?.into_bytes();
        let hash = contents::hash(&bytes);
        let name = format!("costs-{}-{hash}.json", dataset.lang.code());
        edition::put_in_json(&mut bytes, &hash);
        Ok(Some((name, bytes)))
    }

    fn tables(&self, dataset: &Dataset, told: &mut Told) -> CostTables {
        let mut all = CostTables::default();
        for file in &self.files {
            let mut tables = CostTables { tables: self.of_file(file, dataset.lang, told) };
            let found = cost_table_integrity::findings(&tables, dataset);
            for finding in found {
                told.tell(format!("{}: {}: {}", file.name, finding.place, finding.reason));
            }
            all.tables.append(&mut tables.tables);
        }
        unique(&mut all);
        self.described.set(true);
        all
    }

    fn of_file(&self, file: &TableFile, lang: Lang, told: &mut Told) -> Vec<sote_explorer::domain::CostTable> {
        let mut made = Vec::new();
        let known =
            Known { stem: &file.stem, told: &file.told, mapping: &file.mapping, regions: &file.regions, companions: &self.companions };
        for cube in &file.cubes {
            let composed = tables::compose(cube, &known, lang);
            for skipped in composed.skipped {
                told.tell(format!("{}: {}: {}", file.name, skipped.place, skipped.reason));
            }
            if !self.described.get() {
                composed.lines.iter().for_each(|line| println!("{}: {line}", file.name));
            }
            made.extend(composed.tables);
        }
        number(&mut made);
        made
    }
}

/// Several tables of one file have numbers.
fn number(tables: &mut [sote_explorer::domain::CostTable]) {
    if tables.len() > 1 {
        for (number, table) in (1..).zip(tables) {
            table.id = format!("{}-{number}", table.id);
        }
    }
}

/// Files of one name in several folders, or one file given twice.
fn unique(tables: &mut CostTables) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for table in &mut tables.tables {
        let first = table.id.clone();
        while !seen.insert(table.id.clone()) {
            let count = counts.entry(first.clone()).or_insert(1);
            *count += 1;
            table.id = format!("{first}-{count}");
        }
    }
}
