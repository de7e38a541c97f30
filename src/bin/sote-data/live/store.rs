//! Answers as files: what has come once need not be asked for again.

use super::{Address, Kind};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, SystemTime};

/// Older answers are asked for again.
const FRESH: Duration = Duration::from_hours(24);

/// The folder of answers that `--cache` names, or one for this run.
pub struct Folder {
    path: PathBuf,
    is_chosen: bool,
    store: Store,
}

impl Folder {
    pub fn of(cache: Option<&Path>, kind: Kind, address: &Address) -> Result<Self> {
        let kind = match kind {
            Kind::Ptv => "ptv",
            Kind::Hsds => "hsds",
        };
        let path = cache.map_or_else(temporary, Path::to_owned);
        // several APIs may share it
        let store = Store { path: path.join(format!("{kind}-{:016x}", hash(&address.to_string()))) };
        fs::create_dir_all(&store.path).with_context(|| format!("cannot make the folder {}", store.path.display()))?;
        Ok(Self { path, is_chosen: cache.is_some(), store })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn store(&self) -> Store {
        self.store.clone()
    }

    /// It has served: one that nobody chose goes.
    pub fn done(self) {
        if !self.is_chosen {
            // one for temporary files that stays behind is no reason to fail
            let _left = fs::remove_dir_all(&self.path);
        }
    }
}

/// A name nobody else has: of this process, at this moment.
fn temporary() -> PathBuf {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
    std::env::temp_dir().join(format!("sote-data-{}-{now:x}", process::id()))
}

/// Where the answers of one API are.
#[derive(Clone)]
pub struct Store {
    path: PathBuf,
}

impl Store {
    /// The file for the answer to a question: what it is about, for people, and which it is.
    pub fn file(&self, about: &str, question: &str) -> PathBuf {
        self.path.join(format!("{about}-{:016x}.json", hash(question)))
    }

    /// An answer that has come before, and not too long ago.
    pub fn fresh(file: &Path) -> Option<Vec<u8>> {
        let age = SystemTime::now().duration_since(fs::metadata(file).ok()?.modified().ok()?);
        // one from the future was made by a clock that went wrong
        if age.is_ok_and(|age| age < FRESH) { fs::read(file).ok() } else { None }
    }

    /// Puts an answer there in one step: a file is whole, or it is none.
    pub fn put(file: &Path, bytes: &[u8]) -> Result<()> {
        let beside = file.with_extension("part");
        fs::write(&beside, bytes).with_context(|| format!("cannot write {}", beside.display()))?;
        fs::rename(&beside, file).with_context(|| format!("cannot write {}", file.display()))
    }
}

/// FNV-1a: the same on every machine and in every version.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
