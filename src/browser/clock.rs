//! The visitor's clock.

use crate::domain::Moment;

const MINUTE: f64 = 60_000.0;

/// The moment it is, and how many milliseconds there are to the next minute.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // minutes since 1970 and parts of a minute
pub fn now() -> (Moment, u32) {
    let now = js_sys::Date::new_0();
    let (utc, offset) = (now.get_time(), -now.get_timezone_offset());
    let moment = Moment { utc: (utc / MINUTE).floor() as i32, offset: offset as i32 };
    (moment, (MINUTE - utc.rem_euclid(MINUTE)) as u32)
}
