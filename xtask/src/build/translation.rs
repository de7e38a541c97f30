//! The program once more, as JavaScript: for pages and browsers that refuse WebAssembly. Nobody else fetches it.

use std::path::Path;

use anyhow::{Result, anyhow};
use walrus::{ImportKind, ModuleConfig};

use super::late::Late;
use super::{pages, program, split};
use crate::place::{Place, fresh, read_bytes, read_text, write};
use crate::run::{command, run, step};

/// What `wasm2js` cannot say is first said in simpler instructions.
const LOWER: [&str; 2] = ["--signext-lowering", "--llvm-memory-copy-fill-lowering"];

/// Long numbers become pairs of short ones before the halves are parted, so that both mean the same by the pairs they exchange.
const SHORTEN: [&str; 5] = ["--remove-non-js-ops", "--flatten", "--i64-to-i32-lowering", "-O1", "-g"];

/// Translates beginning and rest of a program that still has its names. Each is a module that exports `instantiate`: what it needs in, its
/// exports out. The rest needs the exports of the beginning, as `beginning`.
pub fn translation(place: &Place, whole: &Path, late: &Late) -> Result<[Vec<u8>; 2]> {
    let folder = place.stage.join("translation");
    fresh(&folder)?;
    step("translating it to JavaScript with wasm2js", "30 s", || {
        halves(place, split::split(&lowered(place, whole, &folder)?, late)?, &folder)
    })
}

/// The program in instructions that JavaScript has words for.
fn lowered(place: &Place, whole: &Path, folder: &Path) -> Result<Vec<u8>> {
    let lowered = folder.join("lowered.wasm");
    let mut lower = command(place.npm_tool("wasm-opt"), &place.root);
    run(lower.args(program::FEATURES).args(LOWER).args(SHORTEN).arg(whole).arg("-o").arg(&lowered))?;
    let mut module = ModuleConfig::new().generate_producers_section(false).parse(&read_bytes(&lowered)?)?;
    // helpers that wasm2js brings along, which it knows by their own names and not by what they are imported as
    let helpers = module.imports.iter().filter(|import| import.module == "env").filter_map(|import| match import.kind {
        ImportKind::Function(id) => Some((id, import.name.clone())),
        _ => None,
    });
    for (id, name) in helpers.collect::<Vec<_>>() {
        module.funcs.get_mut(id).name = Some(name);
    }
    Ok(module.emit_wasm())
}

/// `folder` is for what comes between.
fn halves(place: &Place, [beginning, rest]: [Vec<u8>; 2], folder: &Path) -> Result<[Vec<u8>; 2]> {
    let translate = |name: &str, half: Vec<u8>, as_module: fn(&str) -> Result<String>| {
        let wasm = folder.join(format!("{name}.wasm"));
        write(&wasm, half)?;
        let module = folder.join(format!("{name}.js"));
        write(&module, as_module(&written(place, &wasm, folder)?)?)?;
        pages::bundled(place, &module, "esm", &[])
    };
    Ok([translate("beginning", beginning, beginning_of)?, translate("rest", rest, rest_of)?])
}

/// What `wasm2js` writes.
fn written(place: &Place, wasm: &Path, folder: &Path) -> Result<String> {
    let written = folder.join("written.js");
    let mut translate = command(place.npm_tool("wasm2js"), &place.root);
    run(translate.args(program::FEATURES).args(["-Oz", "--emscripten"]).arg(wasm).arg("-o").arg(&written))?;
    read_text(&written)
}

/// As a module, and with a memory that behaves as WebAssembly's: when it grows, views of the old one become empty. The glue
/// recognises by that that it has to make new ones, and the rest is told; `wasm2js` leaves the old one as it was.
fn beginning_of(written: &str) -> Result<String> {
    let emptied = "new MessageChannel().port1.postMessage(0, [buffer]); buffer = newBuffer; info.grown?.();";
    let written = instead(written, "buffer = newBuffer;", emptied)?;
    let written = instead(&written, "return asmFunc(info);", "return Object.defineProperty(asmFunc(info), \"needs\", { value: info });")?;
    Ok(written + "\nexport { instantiate };\n")
}

/// As a module that shares memory and registers with the beginning: `wasm2js` would copy the registers, and keep views of a memory
/// that has grown since.
fn rest_of(written: &str) -> Result<String> {
    let mut written = written.to_owned();
    for at in 0.. {
        let import = format!(" = beginning.g{at} | 0;");
        let Some(end) = written.find(&import) else { break };
        let name = written[..end].rsplit(' ').next().unwrap_or_default().to_owned();
        written = instead(&written, &format!("var {name}{import}"), "")?;
        written = renamed(&written, &name, &format!("beginning.g{at}.value"));
    }
    let is_shared = |after: &str| after.trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(".value");
    if !written.split("beginning.g").skip(1).all(is_shared) {
        return Err(otherwise("a register of the beginning"));
    }
    let views: Vec<&str> = written.lines().map(str::trim).filter(|line| line.starts_with("var HEAP")).collect();
    if views.len() != 8 {
        return Err(otherwise("its views of the memory"));
    }
    let again = views.concat().replace("var ", "");
    let watch = format!("beginning.needs.grown = function () {{ buffer = memory.buffer; {again} }};");
    let written = instead(&written, "memory.grow = __wasm_memory_grow;", &watch)?;
    let at =
        written.find("function __wasm_memory_grow(").map(|begin| (begin, written[begin..].find("\n }\n").map(|length| begin + length + 3)));
    let Some((begin, Some(end))) = at else { return Err(otherwise("how a memory grows")) };
    let grow = "function __wasm_memory_grow(pages) {\n  return memory.grow(pages | 0) | 0;\n }\n";
    Ok([&written[..begin], grow, &written[end..], "\nexport { instantiate };\n"].concat())
}

/// With one text, which has to stand there once, in the place of another.
fn instead(written: &str, old: &str, new: &str) -> Result<String> {
    if written.matches(old).count() != 1 || !written.starts_with("function instantiate(") {
        return Err(otherwise(old));
    }
    Ok(written.replace(old, new))
}

/// With another name for something, and only for that.
fn renamed(written: &str, old: &str, new: &str) -> String {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut renamed = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find(old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let is_whole = !before.ends_with(is_letter) && !after.starts_with(is_letter);
        renamed.push_str(before);
        renamed.push_str(if is_whole { new } else { old });
        rest = after;
    }
    renamed + rest
}

fn otherwise(what: &str) -> anyhow::Error {
    anyhow!("wasm2js writes `{what}` in another way than before: see xtask/src/build/translation.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wasm2js_writes_becomes_a_module_whose_old_memory_is_emptied() {
        let module = beginning_of("function instantiate(info) {\n   buffer = newBuffer;\n  return asmFunc(info);\n}\n").unwrap_or_default();
        assert!(module.contains("postMessage(0, [buffer]); buffer = newBuffer; info.grown?.();"));
        assert!(module.ends_with("export { instantiate };\n"));
    }

    #[test]
    fn the_translation_computes_what_webassembly_does() -> Result<()> {
        let place = Place::of_this_workspace();
        if !place.npm_tool("wasm2js").exists() {
            eprintln!("skipped: the tools are not there; `cargo xtask setup` installs them");
            return Ok(());
        }
        let sources = place.root.join("xtask/src/build/translation");
        let folder = place.root.join("target/translation-sample");
        fresh(&folder)?;
        let (wasm, lower, module) = (folder.join("sample.wasm"), folder.join("lower.wasm"), folder.join("sample.mjs"));
        let assemble = || command(place.npm_tool("wasm-as"), &place.root);
        run(assemble().args(program::FEATURES).arg(sources.join("sample.wat")).arg("-o").arg(&wasm))?;
        write(&lower, lowered(&place, &wasm, &folder)?)?;
        write(&module, beginning_of(&written(&place, &lower, &folder)?)?)?;
        run(command("node", &place.root).arg(sources.join("compare.mjs")).arg(wasm).arg(module))
    }

    #[test]
    fn the_halves_of_a_translation_answer_as_the_whole_does() -> Result<()> {
        let place = Place::of_this_workspace();
        if !place.npm_tool("wasm2js").exists() {
            eprintln!("skipped: the tools are not there; `cargo xtask setup` installs them");
            return Ok(());
        }
        let sources = place.root.join("xtask/src/build/translation");
        let folder = place.root.join("target/translation-halves");
        fresh(&folder)?;
        let wasm = folder.join("whole.wasm");
        let mut assemble = command(place.npm_tool("wasm-as"), &place.root);
        run(assemble.args(program::FEATURES).arg("-g").arg(sources.join("halves.wat")).arg("-o").arg(&wasm))?;
        let parts = split::split_at(&lowered(&place, &wasm, &folder)?, &["door"], &Late::default())?;
        for (name, module) in ["beginning", "rest"].iter().zip(halves(&place, parts, &folder)?) {
            write(&folder.join(format!("{name}.mjs")), module)?;
        }
        run(command("node", &place.root).arg(sources.join("halves.mjs")).arg(&folder))
    }

    #[test]
    fn names_are_whole_words() {
        assert_eq!(renamed("a + $a + a1 + (a | 0) + a.a", "a", "b.c"), "b.c + $a + a1 + (b.c | 0) + b.c.b.c");
    }

    #[test]
    fn another_way_of_writing_is_told() {
        assert!(beginning_of("function instantiate(info) {}").is_err());
        assert!(beginning_of("export function instantiate(info) { buffer = newBuffer; return asmFunc(info); }").is_err());
        assert!(rest_of("function instantiate(info) { memory.grow = __wasm_memory_grow; }").is_err());
    }
}
