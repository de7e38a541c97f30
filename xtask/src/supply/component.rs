//! What the program is compiled of: every package that cargo compiles for the browser, the standard library's too.
//! Asked of cargo itself, of the very build that makes the release, so that nothing is missing and nothing is there only for the tools.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::manifest::{Locked, Manifest, lock};
use crate::build;
use crate::place::Place;
use crate::run::{command, output};

/// The licence of the Rust project.
const RUST: &str = "MIT OR Apache-2.0";

/// Where a package came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The sources of the Rust toolchain.
    Toolchain,
    /// crates.io.
    Registry,
    /// Anywhere else: a git repository, a folder.
    Elsewhere,
}

/// One package in the program.
#[derive(Clone, Debug)]
pub struct Component {
    pub manifest: Manifest,
    pub origin: Origin,
    /// Needed by the standard library, and chosen by the toolchain.
    pub standard: bool,
    /// Its package URL, by which others refer to it.
    pub purl: String,
    /// SHA-256 of the package as it came from the registry.
    pub checksum: Option<String>,
    /// Package URLs.
    pub needs: BTreeSet<String>,
}

/// The program: what the workspace's own package needs at once, and all the packages it is made of, by package URL.
#[derive(Debug)]
pub struct Program {
    pub needs: BTreeSet<String>,
    pub components: BTreeMap<String, Component>,
}

/// The Rust toolchain.
pub struct Toolchain {
    /// `1.95.0`
    pub version: String,
    /// The folder above `library/`.
    pub sources: PathBuf,
}

impl Toolchain {
    /// Asked of the compiler.
    pub fn of(place: &Place) -> Result<Self> {
        let ask = |question: &[&str]| output(command("rustc", &place.root).args(question));
        let said = ask(&["--version"])?;
        let version = said.split(' ').nth(1).context("rustc does not tell its version")?.to_owned();
        let sysroot = PathBuf::from(ask(&["--print", "sysroot"])?.trim());
        Ok(Self { version, sources: sysroot.join("lib/rustlib/src/rust") })
    }
}

/// Reads the graph of the release's build. Nothing is compiled.
pub fn of_program(place: &Place, toolchain: &Toolchain) -> Result<Program> {
    let graph = build::unit_graph(place)?;
    let mut locked = lock(&place.root)?;
    locked.extend(lock(&toolchain.sources.join("library"))?);
    read(&graph, toolchain, &locked, &Manifest::above)
}

/// `manifest` finds the manifest of a source file.
fn read(graph: &str, toolchain: &Toolchain, locked: &[Locked], manifest: &dyn Fn(&Path) -> Result<Manifest>) -> Result<Program> {
    let graph: Value = serde_json::from_str(graph).context("cargo's graph of the build is not JSON")?;
    ensure!(
        graph["version"] == 1,
        "cargo tells the graph of the build in a way this program does not know: see xtask/src/supply/component.rs"
    );
    let units = graph["units"].as_array().context("cargo's graph of the build has no units")?;
    let root = graph["roots"][0].as_u64().and_then(|root| usize::try_from(root).ok()).context("cargo's graph of the build has no root")?;

    let mut found: BTreeMap<usize, Component> = BTreeMap::new();
    for (index, unit) in units.iter().enumerate() {
        if index != root && in_the_program(unit) {
            found.insert(index, component(unit, toolchain, locked, manifest)?);
        }
    }
    let purl = |index: usize| found.get(&index).map(|component| component.purl.clone());
    // Every package uses the standard library; that is said once, of the program.
    let needs = |unit: &Value, all: bool| -> BTreeSet<String> {
        let edges = unit["dependencies"].as_array().into_iter().flatten();
        let edges = edges.filter(|edge| all || edge["noprelude"] != true).filter_map(|edge| edge["index"].as_u64());
        edges.filter_map(|index| purl(usize::try_from(index).ok()?)).collect()
    };
    let mut components: BTreeMap<String, Component> = BTreeMap::new();
    for (&index, component) in &found {
        let needed = needs(&units[index], false);
        let entry = components.entry(component.purl.clone()).or_insert_with(|| component.clone());
        entry.needs.extend(needed);
    }
    Ok(Program { needs: needs(&units[root], true), components })
}

/// Compiled for the browser; not a macro, nor a program that runs while compiling.
fn in_the_program(unit: &Value) -> bool {
    !unit["platform"].is_null() && unit["mode"] == "build"
}

fn component(unit: &Value, toolchain: &Toolchain, locked: &[Locked], manifest: &dyn Fn(&Path) -> Result<Manifest>) -> Result<Component> {
    let source = unit["target"]["src_path"].as_str().context("a unit of cargo's graph has no source")?;
    let mut manifest = manifest(Path::new(source))?;
    let id = unit["pkg_id"].as_str().unwrap_or_default();
    let in_toolchain = manifest.folder.strip_prefix(&toolchain.sources).ok().map(Path::to_path_buf);
    let origin = match in_toolchain {
        Some(_) => Origin::Toolchain,
        None if id.starts_with("registry+https://github.com/rust-lang/crates.io-index#") => Origin::Registry,
        None => Origin::Elsewhere,
    };
    let purl = match in_toolchain {
        Some(folder) => {
            // Within the toolchain most packages have no version of their own.
            manifest.version.clone_from(&toolchain.version);
            // Some say nothing of a licence either; then the Rust project's own holds.
            manifest.licence.get_or_insert_with(|| RUST.to_owned());
            let folder = folder.to_string_lossy().replace('\\', "/");
            format!("pkg:github/rust-lang/rust@{}#{folder}", toolchain.version)
        }
        None => format!("pkg:cargo/{}@{}", manifest.name, manifest.version),
    };
    let is_it = |package: &&Locked| package.name == manifest.name && package.version == manifest.version && package.checksum.is_some();
    let checksum = match origin {
        Origin::Registry => locked.iter().find(is_it).and_then(|package| package.checksum.clone()),
        Origin::Toolchain | Origin::Elsewhere => None,
    };
    Ok(Component { origin, standard: unit["is_std"] == true, purl, checksum, needs: BTreeSet::new(), manifest })
}

#[cfg(test)]
pub mod tests {
    use serde_json::json;

    use super::super::manifest::tests::registered;
    use super::*;

    /// A component from the registry, for the tests of this room.
    pub fn component(name: &str, version: &str, licence: Option<&str>) -> Component {
        let manifest = Manifest {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: licence.map(str::to_owned),
            repository: Some(format!("https://example.org/{name}")),
            folder: PathBuf::from("/nowhere").join(name),
        };
        let purl = format!("pkg:cargo/{name}@{version}");
        Component { manifest, origin: Origin::Registry, standard: false, purl, checksum: Some("ab".repeat(32)), needs: BTreeSet::new() }
    }

    fn toolchain() -> Toolchain {
        Toolchain { version: "1.95.0".to_owned(), sources: PathBuf::from("/rust") }
    }

    fn unit(id: &str, source: &str, platform: Option<&str>, needs: &[usize]) -> Value {
        let needs: Vec<Value> = needs.iter().map(|index| json!({ "index": index })).collect();
        json!({ "pkg_id": id, "target": { "src_path": source }, "platform": platform, "mode": "build", "dependencies": needs })
    }

    fn program() -> Program {
        let registry = |id: &str| format!("registry+https://github.com/rust-lang/crates.io-index#{id}");
        let wasm = Some("wasm32-unknown-unknown");
        let mut ours = unit("path+file:///ours#0.1.0", "/ours/src/lib.rs", wasm, &[1, 2]);
        ours["dependencies"].as_array_mut().unwrap().push(json!({ "index": 3, "noprelude": true }));
        let mut yew = unit(&registry("yew@0.23.0"), "/registry/yew/src/lib.rs", wasm, &[4]);
        yew["dependencies"].as_array_mut().unwrap().push(json!({ "index": 3, "noprelude": true }));
        let graph = json!({ "version": 1, "roots": [0], "units": [
            ours,
            yew,
            unit(&registry("yew-macro@0.23.0"), "/registry/yew-macro/src/lib.rs", None, &[]),
            unit("path+file:///rust/library/core#0.0.0", "/rust/library/core/src/lib.rs", wasm, &[]),
            unit("git+https://example.org/slab#1.0.0", "/git/slab/src/lib.rs", wasm, &[]),
        ]});
        let manifest = |source: &Path| {
            let folder = source.ancestors().nth(2).unwrap().to_path_buf();
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            Ok(Manifest { name, version: "0.23.0".to_owned(), licence: Some("MIT".to_owned()), repository: None, folder })
        };
        read(&graph.to_string(), &toolchain(), &[registered("yew", "0.23.0")], &manifest).unwrap()
    }

    #[test]
    fn what_runs_while_compiling_is_not_in_the_program() {
        let names: Vec<String> = program().components.into_keys().collect();
        assert_eq!(names, ["pkg:cargo/slab@0.23.0", "pkg:cargo/yew@0.23.0", "pkg:github/rust-lang/rust@1.95.0#library/core"]);
    }

    #[test]
    fn where_a_package_came_from_is_told() {
        let program = program();
        let of = |purl: &str| (program.components[purl].origin, program.components[purl].checksum.is_some());
        assert_eq!(of("pkg:cargo/yew@0.23.0"), (Origin::Registry, true));
        assert_eq!(of("pkg:cargo/slab@0.23.0"), (Origin::Elsewhere, false));
        assert_eq!(of("pkg:github/rust-lang/rust@1.95.0#library/core"), (Origin::Toolchain, false));
    }

    #[test]
    fn the_standard_library_is_needed_by_the_program_only() {
        let program = program();
        let needs: Vec<&str> = program.needs.iter().map(String::as_str).collect();
        assert_eq!(needs, ["pkg:cargo/yew@0.23.0", "pkg:github/rust-lang/rust@1.95.0#library/core"]);
        let of_yew: Vec<&str> = program.components["pkg:cargo/yew@0.23.0"].needs.iter().map(String::as_str).collect();
        assert_eq!(of_yew, ["pkg:cargo/slab@0.23.0"]);
    }

    #[test]
    fn a_graph_of_another_kind_is_refused() {
        assert!(read(r#"{"version":2}"#, &toolchain(), &[], &Manifest::above).is_err());
    }
}
