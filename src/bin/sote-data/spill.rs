//! Records that are too many to be held wait in a file until they are asked for, in any order.

use anyhow::{Context, Result};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Written together, so that the disk is asked seldom.
const BLOCK: usize = 1 << 20;

/// A file of records.
pub struct Spill {
    file: File,
    /// How far the file reaches, and what comes after it.
    end: u64,
    waiting: Vec<u8>,
}

/// Where a record is.
#[derive(Clone, Copy, Default)]
pub struct Slot {
    at: u64,
    length: usize,
}

impl Spill {
    /// An empty one; whoever owns the folder takes it away.
    pub fn new(folder: &Path, name: &str) -> Result<Self> {
        let path = folder.join(name);
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&path);
        Ok(Self { file: file.with_context(|| format!("cannot write {}", path.display()))?, end: 0, waiting: Vec::new() })
    }

    pub fn put(&mut self, record: &[u8]) -> Result<Slot> {
        let slot = Slot { at: self.end + self.waiting.len() as u64, length: record.len() };
        self.waiting.extend_from_slice(record);
        if self.waiting.len() >= BLOCK {
            self.write()?;
        }
        Ok(slot)
    }

    pub fn get(&mut self, slot: Slot) -> Result<Vec<u8>> {
        self.write()?;
        let mut record = vec![0; slot.length];
        self.file.seek(SeekFrom::Start(slot.at)).and_then(|_| self.file.read_exact(&mut record)).context("cannot read a temporary file")?;
        Ok(record)
    }

    fn write(&mut self) -> Result<()> {
        if !self.waiting.is_empty() {
            let written = self.file.seek(SeekFrom::Start(self.end)).and_then(|_| self.file.write_all(&self.waiting));
            written.context("cannot write a temporary file")?;
            self.end += self.waiting.len() as u64;
            self.waiting.clear();
        }
        Ok(())
    }
}
