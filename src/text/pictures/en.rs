use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Chart",
    bars: "Bars and ring",
    tiles: "Tiles",
    tiles_hint: "The area of a tile is its share of the costs. What it contains is listed and not drawn, because the source gives no figures for the parts. Choose a tile to open the share.",
    parts: |count| format!("contains {count} things"),
    small: "These would make tiles that are too small:",
    back_to_tiles: "Back to the tiles",
    back_to_share: |name| format!("Back to the share {name}"),
    largest: |name, figures| format!("The largest share is {name}: {figures}."),
    tied: |names, percent| format!("Equally large and the largest are {names}: {percent} each."),
    together: |[one, two], percent| format!("{one} and {two} together make {percent}."),
    derived: |names| format!("Derived from the other figures, not stated in the source: {names}."),
    misfit: |fit, sum, rest| match (fit, sum) {
        (Fit::Part, Some(sum)) => {
            format!("The shares add up to {sum}. The remaining {rest} is in no share, and its place in the chart is empty.")
        }
        (Fit::Over, Some(sum)) => format!("The shares add up to {sum}, more than the whole. That is why only bars are drawn."),
        (Fit::Over, None) => "The shares add up to much more than the whole. That is why only bars are drawn.".to_owned(),
        (Fit::Negative, _) => {
            "One of the figures is less than zero. That is why only bars are drawn; a negative bar runs left from zero.".to_owned()
        }
        (Fit::Nothing, _) => "No share is more than zero, so there is nothing to draw.".to_owned(),
        (Fit::Many, _) => "There are so many shares that a ring could not be read. That is why only bars are drawn.".to_owned(),
        _ => String::new(),
    },
    rounded: |column, sum, total| format!("{column}: each figure is rounded by itself, so they add up to {sum} and not {total}."),
    timeline_scale: |years| {
        format!("The line under each event shows its place on the same scale of time: {years}, with a mark for every month.")
    },
    coordinators_lead: "One in the area of each university hospital. The places:",
};
