//! The services that were gathered, one after the other, each with all that belongs to it.

use super::{Gathered, Kept};
use crate::import::Told;
use crate::progress::Progress;
use crate::region::{Choice, Wanted};
use crate::spill::Spill;
use anyhow::{Result, anyhow};
use serde_json::Value as Json;
use sote_explorer::formats::ptv::{Answer, Channel, Entry, Linked, Record};
use std::cell::RefCell;

impl Gathered {
    /// Hands on each service of the region, or of all, with all that belongs to it. What refers to nothing is told, but it is no fault: an answer of the API is a
    /// part of PTV.
    pub fn each(self, region: Option<&Wanted>, told: &Told, take: &mut dyn FnMut(&Entry) -> Result<()>) -> Result<()> {
        let Self { services, channels, mut links, spill, municipalities, chosen, .. } = self;
        let mut choice = Choice::default();
        // both the services and the channels they ask for are in it
        let (spill, failed) = (RefCell::new(spill), RefCell::new(None));
        let mut find = |id: &str| {
            let found = channel(channels.get(id)?, &mut spill.borrow_mut());
            found.map_err(|error| failed.replace(Some(error))).ok()
        };
        let mut progress = Progress::of("putting services together", services.len());
        for kept in services {
            progress.step();
            let mut entry = again(&kept, &mut spill.borrow_mut())?.services.pop().ok_or_else(changed)?;
            links.join(&mut entry, &mut find);
            // only now: left out before, its channels would seem to lead nowhere
            if region.is_none_or(|region| choice.takes(region.ptv(&entry, &municipalities), chosen.contains(&entry.id))) {
                take(&entry)?;
            }
        }
        drop(progress);
        let Linked { channels: connected, missing } = links.end(&mut find);
        failed.into_inner().map_or(Ok(()), Err)?;
        if !channels.is_empty() {
            println!("connected: {connected} of {} service channels to services", channels.len());
        }
        for fact in &missing {
            told.mention(fact);
        }
        if let Some(region) = region {
            choice.tell(region);
        }
        Ok(())
    }
}

fn channel(kept: &Kept, spill: &mut Spill) -> Result<Channel> {
    again(kept, spill)?.others.channels.pop().ok_or_else(changed)
}

/// Reads a record again.
fn again(kept: &Kept, spill: &mut Spill) -> Result<Answer> {
    let json: Json = serde_json::from_slice(&spill.get(kept.slot)?)?;
    let mut answer = Answer::default();
    answer.record(Record::Of(kept.place.clone(), json));
    Ok(answer)
}

fn changed() -> anyhow::Error {
    anyhow!("a temporary file has been changed")
}
