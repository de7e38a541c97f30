//! Whose bytes the program is made of: the functions of the WebAssembly file summed by the crate they come from.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The standard library's crates, one row: which of them a function stands in tells nobody anything.
const STANDARD: [&str; 5] = ["std", "core", "alloc", "compiler_builtins", "__rustc"];

/// Raw bytes by crate, and by what is no function: `data`, and `the rest of the wasm`.
pub fn contributors(wasm: &[u8]) -> Result<BTreeMap<String, u64>> {
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    let mut bodies: Vec<u64> = Vec::new();
    let mut imported = 0;
    let mut data = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("the names-kept copy of the program is no WebAssembly: run `cargo xtask build`")? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len() as u64),
            Payload::DataSection(section) => data = section.range().len() as u64,
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for name in section {
                        if let Name::Function(map) = name? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut sums = BTreeMap::from([("data (texts, tables)".to_owned(), data)]);
    for (index, size) in (imported..).zip(&bodies) {
        let owner = names.get(&index).map_or("nameless", |name| name.as_str());
        *sums.entry(owner_of(owner)).or_default() += size;
    }
    Ok(sums)
}

/// The crate a function comes from: the first one in its demangled name that is not the standard library, so that
/// `<widget::Row as core::fmt::Debug>::fmt` is the widget's and `core::ptr::drop_in_place::<yew::Html>` is Yew's.
fn owner_of(symbol: &str) -> String {
    let name = without_hashes(&format!("{:#}", demangle(symbol)));
    let roots = roots(&name);
    match roots.iter().find(|root| !STANDARD.contains(root)) {
        Some(root) => (*root).to_owned(),
        None if roots.is_empty() => "glue and runtime".to_owned(),
        None => "std".to_owned(),
    }
}

/// `core[c5930c85a12de822]::fmt` without the brackets, in which wasm-bindgen leaves the hash of the crate.
fn without_hashes(name: &str) -> String {
    let mut kept = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        kept.push_str(before);
        match after.split_once(']') {
            Some((hash, further)) if hash.len() == 16 && hash.chars().all(|letter| letter.is_ascii_hexdigit()) => rest = further,
            _ => {
                kept.push('[');
                rest = after;
            }
        }
    }
    kept + rest
}

/// The first segments of the paths in a name: identifiers before `::` that do not stand after one.
fn roots(name: &str) -> Vec<&str> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut roots = Vec::new();
    let mut from = 0;
    while let Some(start) = name[from..].find(is_part).map(|at| from + at) {
        let end = name[start..].find(|letter| !is_part(letter)).map_or(name.len(), |at| start + at);
        if name[end..].starts_with("::") && !name[..start].ends_with("::") {
            roots.push(&name[start..end]);
        }
        from = end;
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(symbol: &str, owner: &str) {
        assert_eq!(owner_of(symbol), owner, "{symbol}");
    }

    #[test]
    fn a_function_is_its_crates() {
        check("yew::scheduler::start_now::h0123456789abcdef", "yew");
        check("_ZN3yew9scheduler9start_now17h0123456789abcdefE", "yew");
    }

    #[test]
    fn a_standard_trait_of_our_type_is_ours() {
        check("<sote_explorer::view::Row as core::fmt::Debug>::fmt", "sote_explorer");
        check("core::ptr::drop_in_place::<sote_explorer::view::Row>", "sote_explorer");
        check("<alloc::vec::Vec<sote_explorer::Hit> as core::clone::Clone>::clone", "sote_explorer");
        check("_ZN61_$LT$sote_explorer..view..Row$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", "sote_explorer");
    }

    #[test]
    fn our_trait_for_a_standard_type_is_ours() {
        check("<alloc::string::String as yew::html::IntoPropValue<yew::AttrValue>>::into_prop_value", "yew");
    }

    #[test]
    fn what_has_no_other_owner_is_the_standard_librarys() {
        check("core::fmt::write", "std");
        check("<[u8] as core[c5930c85a12de822]::fmt::Debug>::fmt", "std");
        check("<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<dlmalloc[e24a27700634d609]::sys::System>>::malloc", "dlmalloc");
        check("memcpy", "glue and runtime");
        check("__wbindgen_malloc", "glue and runtime");
    }

    #[test]
    fn bodies_are_summed_under_their_names() {
        // (module (func $yew::a (nop)) (func $core::b))
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x03\x02\0\0\x0a\x08\x02\x03\0\x01\x0b\x02\0\x0b\
                     \0\x19\x04name\x01\x12\x02\0\x06yew::a\x01\x07core::b";
        let sums = contributors(wasm);
        assert_eq!(sums.ok().map(|sums| (sums["yew"], sums["std"])), Some((3, 2)));
    }
}
