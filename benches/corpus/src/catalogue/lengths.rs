//! How long texts are, in letters: counted in 125 real services of PTV (the figures only, no text).

use crate::random::Random;

/// The shortest, the tenth and the quarter from below, the middle, the quarter and the tenth from above, the longest.
pub type Spread = [usize; 7];

/// Of the Finnish ones; Swedish are as long, English an eighth longer.
pub const DESCRIPTION: Spread = [340, 444, 531, 619, 716, 839, 1227];
pub const INSTRUCTION: Spread = [110, 110, 195, 304, 524, 771, 771];
pub const REQUIREMENT: Spread = [37, 42, 180, 187, 216, 692, 1140];
/// Of services; a channel's own summary has the same limit.
pub const SUMMARY: Spread = [68, 101, 126, 143, 147, 149, 150];

/// Where the quarters begin, in hundredths.
const AT: Spread = [0, 10, 25, 50, 75, 90, 100];

/// A length, as often as it is real.
pub fn draw(random: &mut Random, spread: &Spread) -> usize {
    let at = random.below(100);
    let part = AT.windows(2).position(|pair| at < pair[1]).unwrap_or(5);
    let share = (at - AT[part]) as f64 / (AT[part + 1] - AT[part]) as f64;
    spread[part] + ((spread[part + 1] - spread[part]) as f64 * share) as usize
}
