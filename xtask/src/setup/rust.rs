//! What comes through rustup and cargo.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::place::{Place, on_path, read_text};
use crate::run::{cargo, command, output, run, step};

const TARGET: &str = "wasm32-unknown-unknown";

/// Pinned: the first that drives Firefox ESR 153, and known to build with the toolchain's Rust.
const GECKODRIVER: &str = "0.37.1";

/// The WebAssembly target, the standard library's source (the release builds it along), rustfmt and clippy. Looked for in the toolchain's own folder, so that it costs nothing when they are there,
/// and asked of rustup by name, because installing from `rust-toolchain.toml` may be switched off.
pub fn toolchain(place: &Place) -> Result<()> {
    let sysroot = PathBuf::from(output(command("rustc", &place.root).args(["--print", "sysroot"]))?.trim());
    if !sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        rustup(place, &["target", "add", TARGET])?;
    }
    if !sysroot.join("lib/rustlib/src/rust/library").is_dir() {
        rustup(place, &["component", "add", "rust-src"])?;
    }
    for (component, program) in [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")] {
        if !sysroot.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX)).is_file() {
            rustup(place, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(place: &Place, what: &[&str]) -> Result<()> {
    let line = format!("rustup {}", what.join(" "));
    if on_path(&["rustup"]).is_none() {
        bail!("the Rust toolchain lacks what `{line}` adds, and rustup is not on PATH: install rustup, or that part by other means");
    }
    step(&line, "10 s", || run(command("rustup", &place.root).args(what)))
}

/// `wasm-bindgen` and its test runner, at exactly the version of the library in `Cargo.lock`: they refuse to work with any other.
pub fn wasm_bindgen(place: &Place) -> Result<()> {
    let lock = read_text(&place.root.join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock holds no wasm-bindgen: run `cargo generate-lockfile` and see that the widget depends on it")?;
    let program = place.tool("wasm-bindgen");
    if is_version(&program, version) && place.tool("wasm-bindgen-test-runner").is_file() {
        return Ok(());
    }
    // Without --locked: with it, one of the crates it locks was not to be had.
    step(&format!("installing wasm-bindgen-cli {version} into target/tools"), "1 min", || {
        install(place, &format!("wasm-bindgen-cli@{version}"), &[])
    })
}

/// The driver of Firefox.
pub fn geckodriver(place: &Place) -> Result<()> {
    if is_version(&place.tool("geckodriver"), GECKODRIVER) {
        return Ok(());
    }
    step(&format!("installing geckodriver {GECKODRIVER} into target/tools"), "1 min", || {
        install(place, &format!("geckodriver@{GECKODRIVER}"), &["--locked"])
    })
}

/// Without optimisation: there is little for these programs to do themselves, and they are compiled in half the time. Faster ones that are there already do as well.
fn install(place: &Place, what: &str, flags: &[&str]) -> Result<()> {
    let mut install = cargo(&place.root);
    install.args(["install", what, "--debug", "--force", "--root"]).arg(&place.tools);
    // Its own build folder and the host's own target, whatever the environment says of the project's.
    install.arg("--target-dir").arg(place.tools.join("build")).args(flags);
    for variable in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        install.env_remove(variable);
    }
    run(&mut install)
}

/// Whether `program --version` names `version`.
fn is_version(program: &Path, version: &str) -> bool {
    let said = Command::new(program).arg("--version").stderr(Stdio::null()).output();
    said.is_ok_and(|said| {
        String::from_utf8_lossy(&said.stdout).lines().next().is_some_and(|line| line.split_whitespace().any(|word| word == version))
    })
}

/// The version of `package` in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.find_map(|line| line.trim().strip_prefix("version = \"")).and_then(|rest| rest.strip_suffix('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert!(!is_version(Path::new("no/such/program"), "1.0.0"));
    }
}
