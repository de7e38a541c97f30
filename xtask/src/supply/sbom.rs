//! `sbom.cdx.json`: what the program is made of, for machines, as a CycloneDX bill of materials.
//! Without a date and without chance: the same program has the same bill.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::component::{Component, Origin, Program, Toolchain};
use super::npm;
use crate::build::hashed::hex;
use crate::place::{Place, read_text};

/// The bill's text.
pub fn text(place: &Place, toolchain: &Toolchain, program: &Program, version: &str) -> Result<String> {
    let lock = read_text(&place.root.join(npm::LOCK))?;
    let mut tools = vec![tool("rustc", &toolchain.version, &format!("pkg:github/rust-lang/rust@{}", toolchain.version))];
    let bindgen = program
        .components
        .values()
        .find(|component| component.manifest.name == "wasm-bindgen")
        .context("the program has no wasm-bindgen")?;
    let bindgen = &bindgen.manifest.version;
    tools.push(tool("wasm-bindgen-cli", bindgen, &format!("pkg:cargo/wasm-bindgen-cli@{bindgen}")));
    for name in ["binaryen", "esbuild"] {
        let version = npm::version(&lock, name).with_context(|| format!("{} has no {name}", npm::LOCK))?;
        tools.push(tool(name, &version, &format!("pkg:npm/{name}@{version}")));
    }
    write_up(program, version, tools)
}

fn tool(name: &str, version: &str, purl: &str) -> Value {
    json!({ "type": "application", "name": name, "version": version, "purl": purl })
}

fn write_up(program: &Program, version: &str, tools: Vec<Value>) -> Result<String> {
    let own = format!("sote-explorer@{version}");
    let mut dependencies = vec![json!({ "ref": own, "dependsOn": program.needs })];
    dependencies.extend(program.components.values().map(|one| json!({ "ref": one.purl, "dependsOn": one.needs })));
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "tools": { "components": tools },
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "sote-explorer",
                "version": version,
                "description": "An embeddable explorer of Finnish social and health services and of what they cost",
                "licenses": licences("EUPL-1.2"),
            },
        },
        "components": program.components.values().map(component).collect::<Vec<_>>(),
        "dependencies": dependencies,
    });
    // Whatever order this serde_json keeps, the bytes are the same.
    bill.sort_all_objects();
    bill["serialNumber"] = serial_number(&serde_json::to_vec(&bill)?).into();
    bill.sort_all_objects();
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn component(component: &Component) -> Value {
    let manifest = &component.manifest;
    let mut entry = json!({
        "type": "library",
        "bom-ref": component.purl,
        "name": manifest.name,
        "version": manifest.version,
        "purl": component.purl,
        "scope": "required",
    });
    if component.origin == Origin::Toolchain || component.standard {
        entry["group"] = "rust-standard-library".into();
    }
    if let Some(licence) = &manifest.licence {
        entry["licenses"] = licences(licence);
    }
    if let Some(checksum) = &component.checksum {
        entry["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(repository) = &manifest.repository {
        entry["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    entry
}

fn licences(expression: &str) -> Value {
    json!([{ "expression": expression, "acknowledgement": "declared" }])
}

/// A UUID of version 8, which is the version for what one makes by one's own rule: here the start of the bill's SHA-256.
fn serial_number(bill: &[u8]) -> String {
    let mut bytes = Sha256::digest(bill);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex(&bytes);
    format!("urn:uuid:{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..32])
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::component::tests::component;
    use super::*;

    fn bill() -> Value {
        let slab = component("slab", "1.0.0", Some("MIT"));
        let mut yew = component("yew", "0.23.0", Some("MIT OR Apache-2.0"));
        yew.needs.insert(slab.purl.clone());
        let needs = BTreeSet::from([yew.purl.clone()]);
        let components = [yew, slab].map(|one| (one.purl.clone(), one));
        let program = Program { needs, components: BTreeMap::from(components) };
        let text = write_up(&program, "0.1.0", vec![tool("rustc", "1.95.0", "pkg:github/rust-lang/rust@1.95.0")]).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn each_component_is_told_with_version_licence_and_hash() {
        let yew = &bill()["components"][1];
        assert_eq!((&yew["name"], &yew["version"], &yew["purl"]), (&json!("yew"), &json!("0.23.0"), &json!("pkg:cargo/yew@0.23.0")));
        assert_eq!(yew["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(yew["hashes"], json!([{ "alg": "SHA-256", "content": "ab".repeat(32) }]));
    }

    #[test]
    fn every_dependency_refers_to_something_in_the_bill() {
        let bill = bill();
        let refs: Vec<&Value> = bill["components"].as_array().unwrap().iter().map(|one| &one["bom-ref"]).collect();
        let edges = bill["dependencies"].as_array().unwrap();
        assert_eq!(edges.len(), 3);
        assert_eq!(edges[0], json!({ "ref": "sote-explorer@0.1.0", "dependsOn": ["pkg:cargo/yew@0.23.0"] }));
        assert!(edges.iter().flat_map(|edge| edge["dependsOn"].as_array().unwrap()).all(|needed| refs.contains(&needed)));
    }

    #[test]
    fn the_serial_number_is_that_of_the_contents() {
        // SHA-256 of "abc" starts ba7816bf8f01cfea414140de5dae2223
        assert_eq!(serial_number(b"abc"), "urn:uuid:ba7816bf-8f01-8fea-8141-40de5dae2223");
    }
}
