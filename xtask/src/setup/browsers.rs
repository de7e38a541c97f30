//! The browsers the checks drive, their drivers, a screen for the one that cannot do without, and fonts.
//! They come from the system's packages: installed on Debian and Ubuntu as root, named everywhere else.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::place::on_path;
use crate::run::{run, step};

/// Something the system has to have.
struct Need {
    what: &'static str,
    debian: &'static str,
    there: fn() -> bool,
}

const NEEDS: [Need; 8] = [
    Need { what: "Chromium", debian: "chromium", there: || on_path(&["chromium", "chromium-browser", "google-chrome"]).is_some() },
    Need { what: "ChromeDriver", debian: "chromium-driver", there: || on_path(&["chromedriver"]).is_some() },
    Need { what: "Firefox", debian: "firefox-esr", there: || on_path(&["firefox-esr", "firefox"]).is_some() },
    Need {
        what: "WebKitGTK with its driver",
        debian: "webkit2gtk-driver",
        there: || on_path(&["WebKitWebDriver"]).is_some() && mini_browser(),
    },
    Need { what: "Xvfb", debian: "xvfb", there: || on_path(&["xvfb-run"]).is_some() },
    Need { what: "xauth", debian: "xauth", there: || on_path(&["xauth"]).is_some() },
    Need { what: "DejaVu fonts", debian: "fonts-dejavu-core", there: || font("dejavu/DejaVuSans.ttf") },
    Need { what: "Noto fonts", debian: "fonts-noto-core", there: || font("noto/NotoSans-Regular.ttf") },
];

/// Sees that all are there; what is missing is installed, or named with the command that installs it.
pub fn browsers() -> Result<()> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|need| need.what).collect::<Vec<_>>().join(", ");
    let packages: Vec<&str> = missing.iter().map(|need| need.debian).collect();
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if on_path(&["apt-get"]).is_none() {
        bail!(
            "missing for the browser checks: {names}. Install them with this system's packages (on Debian: {by_hand}), or run `cargo xtask test --fast`"
        );
    }
    if !is_root() {
        bail!("missing for the browser checks: {names}. Run `sudo {by_hand}`, or `cargo xtask test --fast`");
    }
    step(&format!("installing {names}"), "2 min", || {
        run(&mut apt(&["update", "--quiet"])).context("the list of packages could not be brought up to date")?;
        run(apt(&["install", "--yes", "--quiet", "--no-install-recommends"]).args(&packages))
            .with_context(|| format!("`{by_hand}` failed: install {names} by other means"))
    })?;
    match NEEDS.iter().find(|need| !(need.there)()) {
        Some(need) => bail!(
            "the package {} is installed, and yet {} is not found: see what it holds with `dpkg -L {}`",
            need.debian,
            need.what,
            need.debian
        ),
        None => Ok(()),
    }
}

fn apt(words: &[&str]) -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(words);
    apt
}

/// By the number rather than the name, and without a dependency for it.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// WebKitGTK's small browser, which is what its driver drives. Each architecture and version keeps it elsewhere.
fn mini_browser() -> bool {
    let below = |folder: &Path| -> Vec<_> { fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect() };
    let libraries = below(Path::new("/usr/lib")).into_iter().chain([Path::new("/usr/libexec").to_path_buf()]);
    libraries
        .flat_map(|folder| below(&folder))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .any(|folder| folder.join("MiniBrowser").is_file())
}

/// Looked for where Debian keeps them; elsewhere the system's own fonts have to do.
fn font(file: &str) -> bool {
    on_path(&["apt-get"]).is_none() || Path::new("/usr/share/fonts/truetype").join(file).is_file()
}
