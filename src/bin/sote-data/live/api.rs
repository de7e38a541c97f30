//! An API being asked: question by question, with patience, and everything it answers kept.

use super::client::{Client, Tried};
use super::progress::Progress;
use super::store::{Folder, Store};
use super::wait::{self, Gate};
use super::{Address, Told};
use crate::files::Input;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// So much of an address is shown; one with a hundred ids is longer than a screen.
const LONGEST_SHOWN: usize = 160;

/// An API, and what has come of it so far.
pub struct Api<'a> {
    address: &'a Address,
    client: Client,
    store: Store,
    /// All requests wait at it when one is told to wait.
    gate: Gate,
    pause: Duration,
    pub progress: Progress,
    come: Mutex<Come>,
}

#[derive(Default)]
struct Come {
    inputs: Vec<Input>,
    skipped: Vec<String>,
    noted: Vec<String>,
    asked: usize,
    kept: usize,
}

/// A whole answer.
pub struct Answer {
    pub file: PathBuf,
    pub value: Value,
}

impl<'a> Api<'a> {
    /// With the longest time for an answer, and the first pause.
    pub fn new(address: &'a Address, store: Store, (timeout, pause): (Duration, Duration)) -> Self {
        let client = Client::new(address, timeout);
        Self { address, client, store, gate: Gate::default(), pause, progress: Progress::default(), come: Mutex::default() }
    }

    /// The answer to a question, from the folder or from the API; nothing where there is no such record. `about` names its file, and
    /// `round` tells questions apart that are asked again on purpose.
    ///
    /// # Errors
    /// When there is no whole answer, however often it was asked for.
    pub fn ask(&self, about: &str, path: &str, round: u32) -> Result<Option<Answer>> {
        let url = self.address.join(path);
        let file = self.store.file(about, &if round == 0 { url.clone() } else { format!("{round} {url}") });
        if let Some(value) = Store::fresh(&file).and_then(|bytes| serde_json::from_slice(without_mark(&bytes)).ok()) {
            self.come().kept += 1;
            return Ok(Some(Answer { file, value }));
        }
        self.come().asked += 1;
        let Some((bytes, value)) = self.insist(&url)? else { return Ok(None) };
        Store::put(&file, &bytes)?;
        Ok(Some(Answer { file, value }))
    }

    /// Asks until there is an answer, with pauses that grow, or give up.
    fn insist(&self, url: &str) -> Result<Option<(Vec<u8>, Value)>> {
        let shown = shown(url);
        for tries in 1.. {
            self.gate.pass();
            let (why, asked) = match self.client.try_once(url) {
                Tried::Whole { bytes, value } => return Ok(Some((bytes, value))),
                Tried::Missing => return Ok(None),
                Tried::Never(why) => bail!("{shown}: {why}: check that {} is the base URL of an open API", self.address),
                Tried::Again { why, wait } => (why, wait),
            };
            if let Some(asked) = asked.filter(|asked| *asked > wait::LONGEST_ASKED) {
                bail!("{shown}: {why}, and wants to be left alone for {} minutes: try again then", asked.as_secs().div_ceil(60));
            }
            if tries >= wait::TRIES {
                bail!("{shown}: {why}, {tries} times: try again later");
            }
            let pause = wait::pause(self.pause, tries).max(asked.unwrap_or_default());
            self.progress.say(&format!("{shown}: {why}; asked again in {:.1} s", pause.as_secs_f64()));
            // where one is told to wait, the others need not knock
            match asked {
                Some(_) => self.gate.close_for(pause),
                None => thread::sleep(pause),
            }
        }
        Ok(None)
    }

    /// The records of an answer, in a file as it came.
    pub fn input(&self, name: &str, answer: &Answer, is_chosen: bool) -> Input {
        Input { path: answer.file.clone(), name: self.address.join(name), is_chosen }
    }

    /// Some records of an answer, in a file of their own.
    pub fn input_of(&self, about: &str, name: &str, records: &[&Value], is_chosen: bool) -> Result<Input> {
        let path = self.store.file(&format!("{about}-records"), name);
        Store::put(&path, json!(records).to_string().as_bytes())?;
        Ok(Input { path, name: self.address.join(name), is_chosen })
    }

    pub fn add(&self, inputs: impl IntoIterator<Item = Input>) {
        self.come().inputs.extend(inputs);
    }

    /// A record that could not be had.
    pub fn skip(&self, path: &str, reason: &str) {
        let place = shown(&self.address.join(path));
        self.come().skipped.push(format!("{place}: {reason}"));
    }

    pub fn note(&self, path: &str, fact: &str) {
        let place = shown(&self.address.join(path));
        self.come().noted.push(format!("{place}: {fact}"));
    }

    fn come(&self) -> MutexGuard<'_, Come> {
        self.come.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn shown(&self, path: &str) -> String {
        shown(&self.address.join(path))
    }

    /// All that came of it.
    pub fn fetched(self, folder: Folder) -> (Vec<Input>, Told) {
        let Come { inputs, skipped, noted, asked, kept } = self.come.into_inner().unwrap_or_else(PoisonError::into_inner);
        println!("{}: {asked} answers asked for, {kept} were there already", self.address);
        (inputs, Told { skipped, noted, folder })
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn shown(url: &str) -> String {
    let start: String = url.chars().take(LONGEST_SHOWN).collect();
    if start.len() < url.len() { format!("{start}…") } else { start }
}
