//! Where services come from: a file, a folder, or an API.

use crate::files::{self, Input};
use crate::import::Told;
use crate::live::{self, Address};
use crate::region::Wanted;
use anyhow::Result;
use std::fmt;
use std::path::PathBuf;

/// An argument of `--ptv` or `--hsds`.
#[derive(Clone)]
pub enum Source {
    Here(PathBuf),
    There(Address),
}

/// An argument of `--ptv`.
pub fn ptv(argument: &str) -> Result<Source, String> {
    if live::is_address(argument) { Address::ptv(argument).map(Source::There) } else { Ok(Source::Here(argument.into())) }
}

/// An argument of `--hsds`.
pub fn hsds(argument: &str) -> Result<Source, String> {
    if live::is_address(argument) { Address::parse(argument).map(Source::There) } else { Ok(Source::Here(argument.into())) }
}

impl fmt::Display for Source {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Here(path) => write!(to, "{}", path.display()),
            Self::There(address) => write!(to, "{address}"),
        }
    }
}

/// A source whose files are here now.
pub struct Located {
    /// The files, or why there are none.
    pub inputs: Result<Vec<Input>, String>,
    /// What an API gave besides.
    pub fetched: Option<live::Told>,
}

impl Located {
    /// Tells what an API did not give, and what else is worth knowing of it.
    pub fn tell(&self, told: &mut Told) {
        let Some(fetched) = &self.fetched else { return };
        fetched.noted.iter().for_each(|fact| told.mention(fact));
        fetched.skipped.iter().for_each(|problem| told.tell(problem.clone()));
    }
}

impl Source {
    /// Finds the files of a source; those of an API are asked for first.
    ///
    /// # Errors
    /// When an API does not give all it has.
    pub fn locate(&self, kind: live::Kind, region: Option<&Wanted>, manners: &live::Manners) -> Result<Located> {
        match self {
            Self::Here(path) => {
                let inputs = match files::json_files(path) {
                    Ok(files) if files.is_empty() => Err(format!("{}: no JSON files in this folder", path.display())),
                    Ok(files) => Ok(files.into_iter().map(Input::of).collect()),
                    Err(error) => Err(format!("{error:#}")),
                };
                Ok(Located { inputs, fetched: None })
            }
            Self::There(address) => {
                let (inputs, fetched) = live::fetch(kind, address, region, manners)?;
                Ok(Located { inputs: Ok(inputs), fetched: Some(fetched) })
            }
        }
    }
}
