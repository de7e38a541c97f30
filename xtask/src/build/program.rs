//! The program: compiled to WebAssembly, bound to JavaScript, made small.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::hashed::{EDITION, Part};
use super::{Kind, Release, late, names, pages, split, translation};
use crate::budget::named_program;
use crate::place::{Place, fresh, read_bytes, read_text, write};
use crate::run::{cargo, command, output, run, step};

/// The features that the program is compiled to and the three browsers have; anything else in it is an error.
pub const FEATURES: [&str; 3] = ["--enable-bulk-memory", "--enable-mutable-globals", "--enable-sign-ext"];

/// The standard library is compiled along, for size: measured, a visitor downloads 16 kB less (brotli) than with the ready-made one,
/// and no path of this machine stands in the program. Cargo calls this unstable, so it has to be told that we know; the toolchain
/// is pinned, and with it what these words mean.
const SMALL_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
/// A panic ends the program at once and without words; the script tag sees it end and gives the page its own content back.
/// The compiler's own passes go one level further than usual: 2.1 kB less. They are less tried, so the browsers' tests run on the result.
const SMALL_PANICS: &str = "-Zmir-opt-level=3 -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// What has no translation to JavaScript is left out: references, several values at once, and conversions to whole numbers that end
/// at the nearest one there is (their lowering in `wasm-opt` is for C, which leaves open what Rust promises).
const TRANSLATABLE: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+bulk-memory,+mutable-globals,+sign-ext";
/// The linker leaves what tells who mentions whom (`late.rs`).
const TOLD: &str = "-Clink-arg=--emit-relocs";
/// What packs smallest (brotli), tried pass by pass: functions stay whole even if they are called from one place only, loops are made
/// anew, and repeated small expressions are left to the packer. Traps are taken for real: a program that has lost its way must stop.
const OPTIMISE: [&str; 9] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "-g",
];

/// The widget is the library itself.
const WIDGET: [&str; 4] = ["--lib", "--no-default-features", "--features", "widget"];

/// Makes the WebAssembly, its translation, and the scripts that belong to them.
pub fn program(place: &Place, release: &mut Release) -> Result<()> {
    let bound = place.stage.join("bound");
    let compiled = step("compiling the widget", "1 min; 3 min the first time", || {
        let compiled = compile(place, release.kind, &WIDGET, "sote_explorer.wasm")?;
        bind(place, &compiled, "widget", &bound)?;
        if release.kind == Kind::Release {
            names::shorten(place, &bound, "widget")?;
        }
        Ok(compiled)
    })?;
    if release.kind == Kind::Dev {
        release.parts.push(Part { stem: "widget", extension: "wasm", bytes: read_bytes(&bound.join("widget_bg.wasm"))? });
    } else {
        let whole = bound.join("whole.wasm");
        step("making it small with wasm-opt", "15 s", || optimise(place, &bound, "widget", &whole))?;
        let halves = [("widget", named_program(place)), ("rest", bound.join("rest.wasm"))];
        let late = late::late(&read_bytes(&compiled)?, &split::LATER)?;
        for ((stem, half), bytes) in halves.into_iter().zip(split::split(&read_bytes(&whole)?, &late)?) {
            write(&half, bytes)?;
            release.parts.push(Part { stem, extension: "wasm", bytes: read_bytes(&strip(place, &half, &bound)?)? });
        }
        for (stem, mut bytes) in ["translation", "rest"].into_iter().zip(translation::translation(place, &whole, &late)?) {
            bytes.extend(format!("export const edition={EDITION:?};").bytes());
            release.parts.push(Part { stem, extension: "js", bytes });
        }
    }
    let diagnosis = pages::bundled(place, &place.root.join("src/embed/diagnosis.js"), "esm", &[])?;
    release.parts.push(Part { stem: "diagnosis", extension: "js", bytes: diagnosis });
    let keep = pages::bundled(place, &place.root.join("src/embed/keep.js"), "esm", &[])?;
    release.parts.push(Part { stem: "keep", extension: "js", bytes: keep });
    release.parts.push(Part { stem: "widget", extension: "js", bytes: script(place, release.kind, &bound)? });
    Ok(())
}

/// The program's script: the glue, what decides how the program is run, and the names of what it fetches where that is needed.
fn script(place: &Place, kind: Kind, bound: &Path) -> Result<Vec<u8>> {
    let options = [
        format!("--alias:glue={}", guarded(place, bound)?.display()),
        format!("--define:__EDITION__={EDITION:?}"),
        format!("--define:__REST__={:?}", if kind == Kind::Release { format!("./rest-{EDITION}.wasm") } else { String::new() }),
        format!("--define:__TRANSLATION__=\"./translation-{EDITION}.js\""),
        format!("--define:__TRANSLATED_REST__=\"./rest-{EDITION}.js\""),
        format!("--define:__DIAGNOSIS__=\"./diagnosis-{EDITION}.js\""),
        format!("--define:__KEEP__=\"./keep-{EDITION}.js\""),
        format!("--external:./*-{EDITION}.js"),
    ];
    pages::bundled(place, &place.root.join("src/embed/program.js"), "esm", &options)
}

/// A package of the workspace as a program of its own, made as the widget's release is: `engine.wasm` and `engine.js` in `folder`.
pub fn of_package(place: &Place, package: &str, folder: &Path) -> Result<()> {
    let artefact = format!("{}.wasm", package.replace('-', "_"));
    let compiled = compile(place, Kind::Release, &["--package", package, "--lib", "--no-default-features"], &artefact)?;
    bind(place, &compiled, "engine", folder)?;
    let named = folder.join("named.wasm");
    optimise(place, folder, "engine", &named)?;
    write(&folder.join("engine.wasm"), read_bytes(&strip(place, &named, folder)?)?)
}

/// Where the artefact lies is asked of cargo itself: the environment may have moved the target folder.
fn compile(place: &Place, kind: Kind, what: &[&str], name: &str) -> Result<PathBuf> {
    let mut build = cargo_build(place, kind, what);
    let messages = output(build.args(["--message-format", "json-render-diagnostics"]))?;
    messages
        .lines()
        .find_map(|message| artefact(message, name))
        .with_context(|| format!("cargo made no {name}: the library in its Cargo.toml has to have the crate type cdylib"))
}

/// Cargo's own description of the release's build: JSON with every package it compiles, for whom, and which needs which.
pub fn unit_graph(place: &Place) -> Result<String> {
    output(cargo_build(place, Kind::Release, &WIDGET).args(["--locked", "--unit-graph", "-Zunstable-options"]))
}

fn cargo_build(place: &Place, kind: Kind, what: &[&str]) -> Command {
    let mut build = cargo(&place.root);
    build.args(["build", "--target", "wasm32-unknown-unknown"]).args(what);
    if kind == Kind::Release {
        build.args(["--profile", "widget"]).args(SMALL_STD).env("RUSTC_BOOTSTRAP", "1");
        build.env("RUSTFLAGS", format!("{SMALL_PANICS} {TRANSLATABLE} {TOLD}"));
        // it would win over the words above
        build.env_remove("CARGO_ENCODED_RUSTFLAGS");
    }
    build
}

/// The path of the WebAssembly file in one of cargo's messages.
fn artefact(message: &str, name: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let files = message["filenames"].as_array()?.iter().filter_map(Value::as_str);
    files.map(Path::new).find(|file| file.file_name().is_some_and(|file| file == name)).map(Path::to_path_buf)
}

fn bind(place: &Place, compiled: &Path, name: &str, bound: &Path) -> Result<()> {
    fresh(bound)?;
    let linked = bound.join("linked.wasm");
    write(&linked, late::without_relocations(&read_bytes(compiled)?)?)?;
    let mut bind = command(place.tool("wasm-bindgen"), &place.root);
    // No path of its own: the script tag says where the program is.
    bind.args(["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-name", name, "--out-dir"]);
    run(bind.arg(bound).arg(linked))
}

/// Optimised, still with names: they say what comes later, and whose bytes it is.
fn optimise(place: &Place, bound: &Path, name: &str, named: &Path) -> Result<()> {
    let mut optimise = command(place.npm_tool("wasm-opt"), &place.root);
    run(optimise.args(FEATURES).args(OPTIMISE).arg(bound.join(format!("{name}_bg.wasm"))).arg("-o").arg(named))
}

/// What is published: the same without names.
fn strip(place: &Place, named: &Path, folder: &Path) -> Result<PathBuf> {
    let small = folder.join("small.wasm");
    let mut strip = command(place.npm_tool("wasm-opt"), &place.root);
    strip.args(FEATURES).args(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    run(strip.arg(named).arg("-o").arg(&small))?;
    validate(place, &small)?;
    Ok(small)
}

/// The glue with its calls into the program watched by `src/embed/guard.js`, and with its two halves, what the program needs and
/// how it begins, for `src/embed/run.js`; wasm-bindgen has no option for either.
fn guarded(place: &Place, bound: &Path) -> Result<PathBuf> {
    const EXPORTS: &str = "wasm = instance.exports;";
    const HALVES: [&str; 2] = ["function __wbg_get_imports() {", "function __wbg_finalize_init(instance, module) {"];
    let glue = read_text(&bound.join("widget.js"))?;
    if [EXPORTS, HALVES[0], HALVES[1]].iter().any(|known| glue.matches(known).count() != 1) {
        bail!("wasm-bindgen writes its glue in another way than before: see `guarded` in xtask/src/build/program.rs");
    }
    let guard = place.root.join("src/embed/guard.js");
    let watched = glue.replace(EXPORTS, "wasm = guard(instance.exports);");
    let path = bound.join("guarded.js");
    let halves = "export { __wbg_get_imports as imports, __wbg_finalize_init as begin };";
    write(&path, format!("import {{ guard }} from {:?};\n{watched}\n{halves}\n", guard.display().to_string()))?;
    Ok(path)
}

/// By an engine that also runs it: a program no browser accepts must not get into `dist/`.
fn validate(place: &Place, wasm: &Path) -> Result<()> {
    let question = "process.exit(WebAssembly.validate(require('fs').readFileSync(process.argv[1])) ? 0 : 1)";
    if run(command("node", &place.root).args(["-e", question]).arg(wasm)).is_err() {
        bail!("{} is not valid WebAssembly: see the features in xtask/src/build/program.rs", place.short(wasm));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_artefact_is_found_among_cargos_messages() {
        let message = r#"{"reason":"compiler-artifact","filenames":["/t/libsote_explorer.rlib","/t/sote_explorer.wasm"]}"#;
        assert_eq!(artefact(message, "sote_explorer.wasm"), Some(PathBuf::from("/t/sote_explorer.wasm")));
        assert_eq!(artefact(r#"{"reason":"build-finished","success":true}"#, "sote_explorer.wasm"), None);
        assert_eq!(artefact("not JSON", "sote_explorer.wasm"), None);
    }
}
