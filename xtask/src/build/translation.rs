//! The program once more, as JavaScript: for pages and browsers that refuse WebAssembly. Nobody else fetches it.

use std::path::Path;

use anyhow::{Result, bail};

use super::{pages, program};
use crate::place::{Place, fresh, read_text, write};
use crate::run::{command, run, step};

/// What `wasm2js` cannot say is first said in simpler instructions.
const LOWER: [&str; 2] = ["--signext-lowering", "--llvm-memory-copy-fill-lowering"];

/// Translates the bound program. The result is a module that exports `instantiate`: what the program needs in, its exports out.
pub fn translation(place: &Place, wasm: &Path) -> Result<Vec<u8>> {
    let folder = place.stage.join("translation");
    fresh(&folder)?;
    step("translating it to JavaScript with wasm2js", "30 s", || translate(place, wasm, &folder))
}

/// `folder` is for what comes between.
fn translate(place: &Place, wasm: &Path, folder: &Path) -> Result<Vec<u8>> {
    let lowered = folder.join("lowered.wasm");
    let written = folder.join("written.js");
    let mut lower = command(place.npm_tool("wasm-opt"), &place.root);
    run(lower.args(program::FEATURES).args(LOWER).arg("-Oz").arg(wasm).arg("-o").arg(&lowered))?;
    let mut translate = command(place.npm_tool("wasm2js"), &place.root);
    run(translate.args(program::FEATURES).args(["-Oz", "--emscripten"]).arg(&lowered).arg("-o").arg(&written))?;
    let module = folder.join("module.js");
    write(&module, module_of(&read_text(&written)?)?)?;
    pages::bundled(place, &module, "esm", &[])
}

/// As a module, and with a memory that behaves as WebAssembly's: when it grows, views of the old one become empty. The glue
/// recognises by that that it has to make new ones; `wasm2js` leaves the old one as it was.
fn module_of(written: &str) -> Result<String> {
    const GROWN: &str = "buffer = newBuffer;";
    if written.matches(GROWN).count() != 1 || !written.starts_with("function instantiate(") {
        bail!("wasm2js writes its output in another way than before: see `module_of` in xtask/src/build/translation.rs");
    }
    let emptied = "new MessageChannel().port1.postMessage(0, [buffer]); buffer = newBuffer;";
    Ok(written.replace(GROWN, emptied) + "\nexport { instantiate };\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wasm2js_writes_becomes_a_module_whose_old_memory_is_emptied() {
        let module = module_of("function instantiate(info) {\n   buffer = newBuffer;\n}\n").unwrap_or_default();
        assert!(module.contains("postMessage(0, [buffer]); buffer = newBuffer;"));
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
        let (wasm, module) = (folder.join("sample.wasm"), folder.join("sample.mjs"));
        let assemble = || command(place.npm_tool("wasm-as"), &place.root);
        run(assemble().args(program::FEATURES).arg(sources.join("sample.wat")).arg("-o").arg(&wasm))?;
        write(&module, translate(&place, &wasm, &folder)?)?;
        run(command("node", &place.root).arg(sources.join("compare.mjs")).arg(wasm).arg(module))
    }

    #[test]
    fn another_way_of_writing_is_told() {
        assert!(module_of("function instantiate(info) {}").is_err());
        assert!(module_of("export function instantiate(info) { buffer = newBuffer; }").is_err());
    }
}
