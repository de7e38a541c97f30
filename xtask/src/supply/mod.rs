//! The supply chain: what others made of what we publish, where it came from, and on what terms.
//! `licences` and `sbom` write it down for whoever takes the release; `policy` says what may be taken at all.

mod component;
mod licences;
mod manifest;
mod npm;
mod policy;
mod sbom;

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use self::component::Toolchain;
use self::manifest::{Manifest, lock};
use crate::place::{Place, read_text};
use crate::run::{cargo, output};

/// Below `v1/`.
pub const LICENCES: &str = "THIRD-PARTY-LICENCES.txt";
/// Below `dist/`.
pub const SBOM: &str = "sbom.cdx.json";

/// What goes along with a release.
pub struct Papers {
    pub licences: String,
    pub sbom: String,
}

/// Writes the papers of the program as the release has it.
pub fn papers(place: &Place, version: &str) -> Result<Papers> {
    let toolchain = Toolchain::of(place)?;
    let program = component::of_program(place, &toolchain)?;
    Ok(Papers {
        licences: licences::text(place, &toolchain, &program, version).context("the licences cannot be collected")?,
        sbom: sbom::text(place, &toolchain, &program, version).context("the bill of materials cannot be made")?,
    })
}

/// Whether everything taken may be taken; an error after every problem has been told.
pub fn check(place: &Place) -> Result<()> {
    let program = component::of_program(place, &Toolchain::of(place)?)?;
    let packages = lock(&place.root)?;
    let tools = tools(place)?;
    let [package, npm_lock] = [npm::PACKAGE, npm::LOCK].map(|file| read_text(&place.root.join(file)));
    let (npm_problems, npm_packages) = npm::problems(&package?, &npm_lock?)?;

    let mut problems = policy::of_program(&program);
    problems.extend(policy::of_lock(&packages));
    problems.extend(policy::of_tools(&tools));
    problems.extend(npm_problems);
    for problem in &problems {
        println!("{problem}");
    }
    if !problems.is_empty() {
        bail!("{} problems in the supply chain: docs/supply-chain.md tells what is allowed and why", problems.len());
    }
    let count = program.components.len();
    println!(
        "{count} packages in the program, {} in Cargo.lock, {npm_packages} from npm: sources, licences and versions are in order",
        packages.len()
    );
    Ok(())
}

/// The manifests of all packages this machine builds or runs. Those for other systems are in `Cargo.lock`, but their sources need not be here.
fn tools(place: &Place) -> Result<Vec<Manifest>> {
    let host = output(cargo(&place.root).args(["-vV"]))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).context("cargo does not tell the machine it runs on")?;
    let mut metadata = cargo(&place.root);
    metadata.args(["metadata", "--locked", "--format-version", "1", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata)?).context("cargo's description of the workspace is not JSON")?;
    let packages = metadata["packages"].as_array().context("cargo's description of the workspace has no packages")?;
    let foreign = packages.iter().filter(|package| !package["source"].is_null());
    foreign
        .map(|package| {
            let path = Path::new(package["manifest_path"].as_str().unwrap_or_default());
            Manifest::read(path.parent().unwrap_or(path))
        })
        .collect()
}
