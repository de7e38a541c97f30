//! Makes `dist/`: everything a host has to put on a static server. Prepared in `target/stage` and swapped in whole,
//! so that `dist/` is the new build or the one before, never half of each.

mod compress;
mod dataset;
pub mod hashed;
mod integrity;
mod late;
mod names;
mod package;
mod pages;
mod prerendered;
mod program;
mod sample;
mod script_tag;
mod split;
mod sums;
mod swap;
mod translation;
mod trunk;

pub use compress::{again as compressed_again, packed};
pub use dataset::{again as dataset_again, tool};
pub use program::{of_package, unit_graph};
pub use sample::again as sample_again;
pub use sums::NAME as SUMS;

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::place::{Place, fresh, write};
use crate::run::{cargo, output, seconds};
use crate::size;
use crate::supply;

/// What the build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To be published: optimised for size.
    Release,
    /// To be tried at once: quick to make, large to download.
    Dev,
}

impl Kind {
    pub fn of(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }
}

/// One build on its way: where its files go, and the names the script tag has to know.
struct Release {
    kind: Kind,
    version: String,
    /// The future `dist/`.
    dist: PathBuf,
    /// The future `dist/v1/`.
    v1: PathBuf,
    /// The files of the program, in its edition once all are made.
    parts: Vec<hashed::Part>,
    /// What `__RELEASE__` stands for in the script tag's source.
    names: Map<String, Value>,
}

/// Builds `dist/` and prints what is in it.
pub fn build(place: &Place, kind: Kind) -> Result<()> {
    let _held = place.hold("stage")?;
    let start = Instant::now();
    swap::recover(place)?;
    let mut release = prepare(place, kind)?;
    // What takes a moment goes before what takes minutes, so that a missing file is told at once.
    pages::style(place, &mut release)?;
    package::package(place, &release)?;
    pages::demo(place, &release)?;
    dataset::dataset(place, &mut release)?;
    prerendered::prerendered(place, &release)?;
    sample::sample(place, &release)?;
    program::program(place, &mut release)?;
    hashed::place(&mut release)?;
    script_tag::script_tag(place, &release)?;
    papers(place, &release)?;
    integrity::integrity(&release)?;
    compress::compress(&release)?;
    let digest = sums::sums(&release)?;
    swap::swap(place, &release)?;
    trunk::stage(place)?;
    print!("{}", size::of_files(&place.dist)?);
    println!("built dist/ in {}; the SHA-256 of dist/{SUMS} is {digest}", seconds(start));
    Ok(())
}

fn prepare(place: &Place, kind: Kind) -> Result<Release> {
    let version = version(place)?;
    let dist = place.stage.join("dist");
    let v1 = dist.join("v1");
    fresh(&dist)?;
    fs::create_dir_all(&v1).with_context(|| format!("{} cannot be made", v1.display()))?;
    Ok(Release { kind, version, dist, v1, parts: Vec::new(), names: Map::new() })
}

/// What goes along with a release: the licences and the bill of materials. A trial build is not passed on.
fn papers(place: &Place, release: &Release) -> Result<()> {
    if release.kind == Kind::Dev {
        return Ok(());
    }
    let supply::Papers { licences, sbom } = supply::papers(place, &release.version)?;
    write(&release.v1.join(supply::LICENCES), licences)?;
    write(&release.dist.join(supply::SBOM), sbom)
}

/// The version of the crate in the root, as cargo understands it.
pub fn version(place: &Place) -> Result<String> {
    let id = output(cargo(&place.root).args(["pkgid", "--package", "sote-explorer"]))?;
    let version = id.trim().rsplit(['#', '@', ':']).next().unwrap_or_default();
    Ok(version.to_owned())
}
