//! What is written by hand and only made smaller: styles and the demo page.

use std::path::Path;

use anyhow::Result;

use super::Release;
use super::hashed::Part;
use crate::place::{Place, read_bytes, write};
use crate::run::{command, filter, output};

/// The widget's style sheet: the themable properties, then the rules that use them.
pub fn style(place: &Place, release: &mut Release) -> Result<()> {
    let mut css = Vec::new();
    for file in ["tokens.css", "widget.css"] {
        css.extend(read_bytes(&place.root.join("styles").join(file))?);
        css.push(b'\n');
    }
    release.parts.push(Part { stem: "widget", extension: "css", bytes: minified_css(place, &css)? });
    Ok(())
}

/// The demo page, its style sheet and its script, which reads the widget's own colours from the style sheet that sets them.
pub fn demo(place: &Place, release: &Release) -> Result<()> {
    write(&release.dist.join("index.html"), read_bytes(&place.root.join("index.html"))?)?;
    let css = minified_css(place, &read_bytes(&place.root.join("styles/page.css"))?)?;
    write(&release.dist.join("page.css"), css)?;
    let text = "--loader:.css=text".to_owned();
    write(&release.dist.join("page.js"), bundled(place, &place.root.join("src/embed/page.js"), "iife", &[text])?)
}

/// A script with what it imports, made small. `options` are esbuild's own.
pub fn bundled(place: &Place, script: &Path, format: &str, options: &[String]) -> Result<Vec<u8>> {
    let mut esbuild = command(place.npm_tool("esbuild"), &place.root);
    esbuild.arg(script).args(["--bundle", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    esbuild.arg(format!("--format={format}"));
    esbuild.args(options);
    Ok(output(&mut esbuild)?.into_bytes())
}

fn minified_css(place: &Place, css: &[u8]) -> Result<Vec<u8>> {
    let mut esbuild = command(place.npm_tool("esbuild"), &place.root);
    filter(esbuild.args(["--loader=css", "--minify", "--charset=utf8", "--log-level=warning"]), css)
}
