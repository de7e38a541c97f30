//! What we take: which licences, from where, and how often.

use std::collections::{BTreeMap, BTreeSet};

use spdx::{Expression, Licensee};

use super::component::{Origin, Program};
use super::manifest::{Locked, Manifest};

/// For what a visitor downloads: they ask for no more than that their text goes along, which EUPL-1.2 allows.
const WIDGET: [&str; 4] = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"];

/// For what only makes or tests it and is passed on to nobody.
pub const TOOLS: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    // data and no code: the certificate authorities of webpki-roots
    "CDLA-Permissive-2.0",
    "ISC",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Packages the program is compiled of in several versions, and why that is borne.
const TWICE_IN_PROGRAM: [(&str, &str); 1] = [("thiserror", "Yew has the new one, the gloo it asks for the old one; neither leaves a byte")];

/// The same for all of `Cargo.lock`. They cost time while compiling, and no visitor a byte.
const TWICE_IN_LOCK: [(&str, &str); 11] = [
    ("http", "the data tool's ureq takes the newer one, the gloo that Yew asks for the older one; neither is in the program"),
    ("windows-sys", "ring takes the older one, everything else the newer one; both on Windows only"),
    ("wasmparser", "walrus, which takes the program apart, has the older one, the size report the newer one; both are tools"),
    ("hashbrown", "as wasmparser"),
    ("getrandom", "proptest takes the newer one, for tests; gloo the older one, and neither is in the program"),
    ("bincode", "Yew has the new one for drawing to strings, the gloo it asks for the old one"),
    ("syn", "three generations of macros, which run while compiling: Yew's and gloo's, the common one, serde's"),
    ("thiserror", "as in the program"),
    ("thiserror-impl", "as thiserror"),
    ("toml_datetime", "the macros of gloo's workers have the old one, our tools the new one"),
    ("winnow", "as toml_datetime"),
];

/// The registry all packages come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What is wrong with the packages in the program, a sentence each.
pub fn of_program(program: &Program) -> Vec<String> {
    let mut problems = Vec::new();
    for component in program.components.values() {
        let manifest = &component.manifest;
        let name = format!("{} {}, in the program,", manifest.name, manifest.version);
        problems.extend(licence(manifest.licence.as_deref(), &WIDGET).map(|problem| format!("{name} {problem}")));
        match component.origin {
            Origin::Elsewhere => problems.push(format!("{name} is neither from crates.io nor of the toolchain")),
            Origin::Registry if component.checksum.is_none() => problems.push(format!("{name} has no checksum in Cargo.lock")),
            Origin::Registry | Origin::Toolchain => {}
        }
    }
    // The standard library's own packages are chosen with the toolchain, not here.
    let ours = program.components.values().filter(|component| !component.standard);
    problems.extend(several(
        ours.map(|component| (component.manifest.name.as_str(), component.manifest.version.as_str())),
        "in the program",
        &TWICE_IN_PROGRAM,
    ));
    problems
}

/// What is wrong with the packages in `Cargo.lock`, whatever they are for.
pub fn of_lock(packages: &[Locked]) -> Vec<String> {
    let mut problems = Vec::new();
    for Locked { name, version, source, checksum } in packages {
        match source.as_deref() {
            None => {}
            Some(REGISTRY) if checksum.is_some() => {}
            Some(REGISTRY) => problems.push(format!("{name} {version} has no checksum in Cargo.lock")),
            Some(other) => problems.push(format!("{name} {version} comes from {other}, not from crates.io")),
        }
    }
    problems.extend(several(
        packages.iter().map(|package| (package.name.as_str(), package.version.as_str())),
        "in Cargo.lock",
        &TWICE_IN_LOCK,
    ));
    problems
}

/// What is wrong with the licences of the packages that make and test the program.
pub fn of_tools(manifests: &[Manifest]) -> Vec<String> {
    let problem = |one: &Manifest| Some(format!("{} {} {}", one.name, one.version, licence(one.licence.as_deref(), &TOOLS)?));
    manifests.iter().filter_map(problem).collect()
}

/// Why a package under `licence` cannot be taken, as the rest of a sentence; none if it can.
pub fn licence(licence: Option<&str>, allowed: &[&str]) -> Option<String> {
    let Some(licence) = licence else { return Some("names no licence".to_owned()) };
    let Ok(expression) = Expression::parse(licence) else {
        return Some(format!("has the licence {licence:?}, which is no SPDX expression"));
    };
    let allowed: Vec<Licensee> = allowed.iter().filter_map(|name| Licensee::parse(name).ok()).collect();
    let fits = expression.evaluate(|asked| allowed.iter().any(|one| one.satisfies(asked)));
    (!fits).then(|| format!("has the licence {licence}, which is not among those allowed in xtask/src/supply/policy.rs"))
}

/// Packages in several versions without a reason for it.
fn several<'a>(packages: impl Iterator<Item = (&'a str, &'a str)>, place: &str, borne: &[(&str, &str)]) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, version) in packages {
        versions.entry(name).or_default().insert(version);
    }
    let borne = |name: &str| borne.iter().any(|&(known, _)| known == name);
    let told = versions.into_iter().filter(|(name, versions)| versions.len() > 1 && !borne(name));
    told.map(|(name, versions)| format!("{name} is {place} in the versions {}", versions.into_iter().collect::<Vec<_>>().join(", ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::component::tests::component;
    use super::super::manifest::tests::registered;
    use super::*;

    #[test]
    fn the_allowed_licences_are_ones_spdx_knows() {
        for name in WIDGET.iter().chain(&TOOLS) {
            assert!(Licensee::parse(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn one_allowed_alternative_is_enough() {
        assert_eq!(licence(Some("GPL-3.0-only OR MIT"), &WIDGET), None);
        assert_eq!(licence(Some("MIT AND Apache-2.0 WITH LLVM-exception AND (MIT OR Apache-2.0)"), &WIDGET), None);
    }

    #[test]
    fn every_part_of_a_conjunction_has_to_be_allowed() {
        assert!(licence(Some("MIT AND MPL-2.0"), &WIDGET).is_some());
        assert!(licence(Some("MIT AND MPL-2.0"), &TOOLS).is_none());
    }

    #[test]
    fn a_licence_of_ones_own_and_none_at_all_are_told() {
        assert!(licence(Some("LicenseRef-mine"), &TOOLS).is_some());
        assert!(licence(Some("free for all"), &TOOLS).is_some());
        assert!(licence(None, &TOOLS).is_some());
    }

    fn program(components: Vec<super::super::component::Component>) -> Program {
        Program { needs: BTreeSet::new(), components: components.into_iter().map(|one| (one.purl.clone(), one)).collect() }
    }

    #[test]
    fn a_package_twice_in_the_program_is_told_but_not_the_standard_librarys() {
        let (one, mut other) = (component("slab", "1.0.0", Some("MIT")), component("slab", "2.0.0", Some("MIT")));
        assert_eq!(of_program(&program(vec![one.clone(), other.clone()])), ["slab is in the program in the versions 1.0.0, 2.0.0"]);
        other.standard = true;
        assert_eq!(of_program(&program(vec![one, other])), [""; 0]);
    }

    #[test]
    fn a_package_from_elsewhere_or_without_checksum_is_told() {
        let (mut one, mut other) = (component("a", "1.0.0", Some("MIT")), component("b", "1.0.0", Some("MIT")));
        one.origin = Origin::Elsewhere;
        other.checksum = None;
        assert_eq!(of_program(&program(vec![one, other])).len(), 2);
    }

    #[test]
    fn what_is_borne_in_the_lock_is_told_in_the_program() {
        let twice = [("syn", "1.0.0"), ("syn", "2.0.0")];
        assert_eq!(several(twice.into_iter(), "here", &TWICE_IN_LOCK), [""; 0]);
        assert_eq!(several(twice.into_iter(), "here", &TWICE_IN_PROGRAM).len(), 1);
    }

    #[test]
    fn the_lock_may_name_the_registry_only() {
        let (good, mut git, mut bare) = (registered("a", "1.0.0"), registered("b", "1.0.0"), registered("c", "1.0.0"));
        git.source = Some("git+https://example.org/b#0123".to_owned());
        bare.checksum = None;
        let ours = Locked { source: None, checksum: None, ..registered("ours", "0.1.0") };
        let problems = of_lock(&[good, git, bare, ours]);
        assert_eq!(problems.len(), 2, "{problems:?}");
    }
}
