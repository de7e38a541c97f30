//! The development packages from npm: pinned to the byte, and under licences we may use.

use anyhow::{Context, Result};
use serde_json::Value;

use super::policy::{self, TOOLS};

/// Below the workspace.
pub const LOCK: &str = "xtask/npm/package-lock.json";
pub const PACKAGE: &str = "xtask/npm/package.json";

/// The locked version of `name`.
pub fn version(lock: &str, name: &str) -> Option<String> {
    let lock: Value = serde_json::from_str(lock).ok()?;
    lock["packages"][format!("node_modules/{name}")]["version"].as_str().map(str::to_owned)
}

/// What is wrong with the packages, a sentence each, and how many there are.
pub fn problems(package: &str, lock: &str) -> Result<(Vec<String>, usize)> {
    let package: Value = serde_json::from_str(package).with_context(|| format!("{PACKAGE} is not JSON"))?;
    let lock: Value = serde_json::from_str(lock).with_context(|| format!("{LOCK} is not JSON"))?;
    let mut problems = Vec::new();
    for kind in ["dependencies", "devDependencies", "optionalDependencies"] {
        for (name, wanted) in package[kind].as_object().into_iter().flatten() {
            if !wanted.as_str().is_some_and(exact) {
                problems.push(format!("{PACKAGE}: {name} wants {wanted}, not one exact version"));
            }
        }
    }
    let packages = lock["packages"].as_object().with_context(|| format!("{LOCK} has no \"packages\": it is of an old format"))?;
    let installed = || packages.iter().filter(|(path, _)| !path.is_empty());
    for (path, entry) in installed() {
        let name = path.rsplit("node_modules/").next().unwrap_or(path);
        if !entry["integrity"].as_str().is_some_and(|integrity| integrity.starts_with("sha512-")) {
            problems.push(format!("{LOCK}: {name} has no SHA-512 to hold it to"));
        }
        if entry["resolved"].as_str().is_some_and(|from| !from.starts_with("https://")) || entry["link"] == true {
            problems.push(format!("{LOCK}: {name} does not come from the registry"));
        }
        problems.extend(policy::licence(entry["license"].as_str(), &TOOLS).map(|problem| format!("{LOCK}: {name} {problem}")));
    }
    Ok((problems, installed().count()))
}

/// Digits and dots, and perhaps what stands after a hyphen: no range.
fn exact(version: &str) -> bool {
    let number = version.split('-').next().unwrap_or_default();
    number.split('.').count() == 3 && number.split('.').all(|part| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wanted: &str, entry: &str, expected: usize) {
        let package = format!(r#"{{"devDependencies":{{"a":{wanted:?}}}}}"#);
        let lock = format!(r#"{{"packages":{{"":{{}},"node_modules/a":{entry}}}}}"#);
        let (found, count) = problems(&package, &lock).unwrap();
        assert_eq!((found.len(), count), (expected, 1), "{found:?}");
    }

    #[test]
    fn a_pinned_package_passes() {
        check("1.2.3", r#"{"version":"1.2.3","license":"MIT","integrity":"sha512-abc"}"#, 0);
        check("1.2.3-rc.1", r#"{"version":"1.2.3-rc.1","license":"(MIT OR GPL-3.0-or-later)","integrity":"sha512-abc"}"#, 0);
    }

    #[test]
    fn a_range_is_told() {
        check("^1.2.3", r#"{"version":"1.2.3","license":"MIT","integrity":"sha512-abc"}"#, 1);
        check("latest", r#"{"version":"1.2.3","license":"MIT","integrity":"sha512-abc"}"#, 1);
    }

    #[test]
    fn a_package_without_hash_source_or_licence_is_told() {
        check("1.2.3", r#"{"version":"1.2.3","license":"MIT"}"#, 1);
        check("1.2.3", r#"{"version":"1.2.3","license":"MIT","integrity":"sha1-abc"}"#, 1);
        check("1.2.3", r#"{"version":"1.2.3","license":"MIT","integrity":"sha512-abc","resolved":"git+ssh://example.org/a"}"#, 1);
        check("1.2.3", r#"{"version":"1.2.3","license":"GPL-3.0-only","integrity":"sha512-abc"}"#, 1);
        check("1.2.3", r#"{"version":"1.2.3","integrity":"sha512-abc"}"#, 1);
    }

    #[test]
    fn the_locked_version_is_found() {
        assert_eq!(version(r#"{"packages":{"node_modules/a":{"version":"1.2.3"}}}"#, "a").as_deref(), Some("1.2.3"));
        assert_eq!(version("{}", "a"), None);
    }
}
