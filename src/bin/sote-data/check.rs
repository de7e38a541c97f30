//! `sote-data check`: every problem of a dataset, with file, place and reason.

use crate::files;
use anyhow::Result;
use sote_explorer::domain::integrity;
use sote_explorer::formats::dataset::{self, MANIFEST, Unusable};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder `sote-data build` made
    folder: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut problems = 0_usize;
    let mut tell = |file: &str, place: &str, reason: &str| {
        problems += 1;
        println!("{file}: {place}: {reason}");
    };
    let manifest_text = files::read_text(&arguments.folder.join(MANIFEST))?;
    match dataset::read_manifest(&manifest_text, &dataset::parse) {
        Err(unusable) => tell(MANIFEST, "whole file", &reason(&unusable)),
        Ok(manifest) => {
            for (lang, entry) in &manifest.languages {
                match files::read_text(&arguments.folder.join(&entry.file)).map(|text| dataset::read(&text, &dataset::parse)) {
                    Err(error) => tell(&entry.file, "whole file", &format!("{error:#}")),
                    Ok(Err(unusable)) => tell(&entry.file, "whole file", &reason(&unusable)),
                    Ok(Ok((dataset, skipped))) => {
                        skipped.iter().for_each(|record| tell(&entry.file, &record.place, &record.reason));
                        integrity::findings(&dataset).iter().for_each(|it| tell(&entry.file, &it.place, &it.reason));
                        if dataset.lang != *lang {
                            tell(&entry.file, "lang", &format!("is {:?}, the manifest says {:?}", dataset.lang.code(), lang.code()));
                        }
                        if dataset.catalogue.services.len() != entry.services as usize {
                            tell(&entry.file, "services", &format!("{} of the {} promised", dataset.catalogue.services.len(), entry.services));
                        }
                    }
                }
            }
        }
    }
    println!("{problems} problems");
    Ok(if problems == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn reason(unusable: &Unusable) -> String {
    match unusable {
        Unusable::WebPage => "is a web page, not a dataset".to_owned(),
        Unusable::Malformed(reason) => reason.clone(),
        Unusable::Version(found) => format!("has format {found}; this program reads format {}", dataset::FORMAT),
    }
}
