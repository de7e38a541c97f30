//! Brings what is missing, once: a second run does nothing but look.

mod browsers;
mod npm;
mod rust;

use anyhow::Result;

use crate::place::Place;

/// What building and serving needs: Rust target and components, `wasm-bindgen`, npm packages.
pub fn tools(place: &Place) -> Result<()> {
    let _held = place.hold("tools")?;
    rust::toolchain(place)?;
    rust::wasm_bindgen(place)?;
    npm::packages(place)
}

/// What checking in browsers needs: the three of them, their drivers, fonts, and a screen to draw on.
pub fn browsers(place: &Place) -> Result<()> {
    let _held = place.hold("tools")?;
    browsers::browsers()?;
    rust::geckodriver(place)
}

/// Everything.
pub fn all(place: &Place) -> Result<()> {
    tools(place)?;
    browsers(place)?;
    println!("set up: nothing is missing");
    Ok(())
}
