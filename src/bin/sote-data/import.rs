//! Services of the Finnish Service Catalogue out of JSON files and folders of them.

use crate::gathered::Gathered;
use crate::source::Located;
use crate::{files, national};
use anyhow::{Result, anyhow, bail};
use sote_explorer::formats::authored::Files;
use sote_explorer::formats::ptv::{TABLE_FILE, Table};
use std::collections::BTreeSet;
use std::path::Path;

/// What was read, ready to be composed in each language.
pub struct Import {
    pub table: Table,
    pub gathered: Gathered,
}

/// Everything to be told on the way, each once.
#[derive(Default)]
pub struct Told(BTreeSet<String>);

impl Told {
    pub fn tell(&mut self, problem: String) {
        if !self.0.contains(&problem) {
            eprintln!("{problem}");
            self.0.insert(problem);
        }
    }

    /// Something worth knowing that is no fault of a record, and none that `--strict` minds.
    pub fn mention(&self, fact: &str) {
        if !self.0.contains(fact) {
            eprintln!("{fact}");
        }
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// What services from elsewhere stand on: the folder given, or the national dataset.
pub fn base(folder: Option<&Path>) -> Result<Files> {
    folder.map_or_else(|| Ok(national::topics()), files::read_base)
}

/// Reads all sources, telling what cannot be used. A file that is not whole JSON is an error, after everything else was told: who
/// knows which services are not in it. The records wait in a file in the folder `work`.
pub fn read(sources: &[Located], base: &Files, work: &Path, told: &mut Told) -> Result<Import> {
    let table = base.get(TABLE_FILE).map_or(national::table(TABLE_FILE), String::as_str);
    let table = Table::read(table).map_err(|reason| anyhow!("{TABLE_FILE}: {reason}"))?;
    let mut gathered = Gathered::new(work)?;
    for source in sources {
        source.tell(told);
        match &source.inputs {
            Err(problem) => gathered.unreadable(told, problem.clone()),
            Ok(inputs) => gathered.files(inputs, told)?,
        }
    }
    gathered.summary(&table);
    if gathered.unreadable > 0 {
        bail!("{} of {} sources cannot be read, and so nothing was made", gathered.unreadable, gathered.files + gathered.unreadable);
    }
    Ok(Import { table, gathered })
}
