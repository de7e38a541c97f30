//! Each view of the national dataset as HTML, to paste inside the element: made by the data tool, for teams that have none at hand.

use std::fs;

use anyhow::{Context, Result};

use super::Release;
use super::dataset::data_tool;
use crate::place::Place;
use crate::run::{run, step};

const VIEWS: [&str; 5] = ["services", "costs", "list", "programme", "glossary"];

/// Writes `dist/prerendered/services-fi.html` and its siblings.
pub fn prerendered(place: &Place, release: &Release) -> Result<()> {
    step("prerendering the views", "5 s", || {
        let folder = release.dist.join("prerendered");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let languages = release.names.get("languages").and_then(|languages| languages.as_object());
        for lang in languages.into_iter().flat_map(|languages| languages.keys()) {
            for view in VIEWS {
                let mut tool = data_tool(place, "prerender");
                tool.arg(place.stage.join("data"))
                    .args(["--lang", lang, "--view", view, "--out"])
                    .arg(folder.join(format!("{view}-{lang}.html")));
                run(&mut tool)?;
            }
        }
        Ok(())
    })
}
