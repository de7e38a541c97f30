//! Services asked of an API itself. What is asked for is decided by [`ptv`] and [`hsds`], how it is asked by the rest; whole answers are
//! put into a folder as files, and the import reads those like any others.

mod address;
mod answer;
mod api;
mod client;
mod crew;
mod hsds;
mod pages;
mod progress;
mod ptv;
mod store;
mod wait;

pub use address::{Address, is_address};
pub use store::Folder;

use crate::files::Input;
use crate::region::Wanted;
use anyhow::Result;
use api::Api;
use std::path::PathBuf;
use std::time::Duration;

/// How APIs are asked.
#[derive(clap::Args)]
pub struct Manners {
    /// Keep the answers of an API in this folder: a download that broke goes on where it stopped. Answers younger than 24 hours are not
    /// asked for again
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// The longest time one answer may take, in milliseconds
    #[arg(long, value_name = "MS", hide = true, default_value_t = 120_000)]
    http_timeout: u64,
    /// The pause before the second try, in milliseconds; it doubles with each further one
    #[arg(long, value_name = "MS", hide = true, default_value_t = 1_000)]
    http_pause: u64,
}

/// Which kind of API it is.
#[derive(Clone, Copy)]
pub enum Kind {
    Ptv,
    Hsds,
}

/// What a download came to besides files.
pub struct Told {
    /// Records that could not be had.
    pub skipped: Vec<String>,
    /// What is worth knowing and no fault of a record.
    pub noted: Vec<String>,
    /// Where the files are.
    pub folder: Folder,
}

/// Asks an API for all its services, or for those of a region, and for what they refer to: the files with the records, in the order
/// they were asked for.
///
/// # Errors
/// When a list is not whole, however often it was asked for: a public list must not shrink in silence.
pub fn fetch(kind: Kind, address: &Address, region: Option<&Wanted>, manners: &Manners) -> Result<(Vec<Input>, Told)> {
    let folder = Folder::of(manners.cache.as_deref(), kind, address)?;
    let path = folder.path().display().to_string();
    eprintln!("{address}: its answers are put into {path}");
    let times = (Duration::from_millis(manners.http_timeout), Duration::from_millis(manners.http_pause));
    let api = Api::new(address, folder.store(), times);
    let asked = match kind {
        Kind::Ptv => ptv::fetch(&api, region),
        Kind::Hsds => hsds::fetch(&api),
    };
    match asked {
        Ok(()) => Ok(api.fetched(folder)),
        Err(error) => {
            Err(error
                .context(format!("nothing was made; what has come is kept, and the same command with --cache {path} goes on from there")))
        }
    }
}
