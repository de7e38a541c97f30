//! Sentences that say what a picture shows, and how to read it.

pub(super) mod en;
pub(super) mod fi;
pub(super) mod sv;

use crate::domain::Fit;

/// The sentences of one language.
pub struct Pictures {
    pub chart: &'static str,
    pub bars: &'static str,
    pub tiles: &'static str,
    pub tiles_hint: &'static str,
    /// How many things a share contains, where there is no room to name them.
    pub parts: fn(usize) -> String,
    /// Before the bars of shares too small for a tile.
    pub small: &'static str,
    pub back_to_tiles: &'static str,
    /// A name within a sentence: it keeps its first letter, be that a capital or not.
    pub quoted: &'static str,
    /// The largest share's name, and its figures.
    pub largest: &'static str,
    /// The names of equally large shares, and the percentage of each.
    pub tied: &'static str,
    /// Two names, and what they make together.
    pub together: &'static str,
    pub derived: &'static str,
    /// How shares fit their whole, which they sum up to, and what is missing from it; nothing where they fit.
    pub misfit: fn(Fit, Option<&str>, &str) -> String,
    /// The column, its sum, and its total.
    pub rounded: &'static str,
    pub timeline_scale: &'static str,
    pub coordinators_lead: &'static str,
}
