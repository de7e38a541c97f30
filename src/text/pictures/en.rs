use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Chart",
    bars: "Bars and ring",
    tiles: "Tiles",
    tiles_hint: "The area of a tile is its share of the costs. What it contains is listed and not drawn, because the source gives no figures for the parts. Choose a tile to open the share.",
    parts: |count| if count == 1 { "contains 1 thing".to_owned() } else { format!("contains {count} things") },
    small: "These would make tiles that are too small:",
    back_to_tiles: "Back to the tiles",
    quoted: "“{0}”",
    largest: "The largest share is {0}: {1}.",
    tied: "Equally large and the largest are {0}: {1} each.",
    together: "{0} and {1} together make {2}.",
    derived: "Derived from the other figures, not stated in the source: {0}.",
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
    rounded: "{0}: each figure is rounded by itself, so they add up to {1} and not {2}.",
    timeline_scale: "The line under each event shows its place on the same scale of time: {0}, with a mark for every month.",
    coordinators_lead: "One in the area of each university hospital. The places:",
};
