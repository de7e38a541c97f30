//! How long to wait before asking again.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// So often something is asked for before it is given up.
pub const TRIES: u32 = 6;
/// A pause never grows longer than this by itself.
const LONGEST: Duration = Duration::from_mins(1);
/// A server that wants a longer pause is left alone.
pub const LONGEST_ASKED: Duration = Duration::from_mins(10);

/// The pause a server asks for: seconds, or a date.
pub fn retry_after(header: &str) -> Option<Duration> {
    let header = header.trim();
    if let Ok(seconds) = header.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(header).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

/// The pause after so many tries: each twice the one before, and by chance up to half as long again, so that many who were turned away
/// together do not come back together.
pub fn pause(first: Duration, tries: u32) -> Duration {
    let pause = first.saturating_mul(1 << tries.saturating_sub(1).min(16)).min(LONGEST);
    pause + pause.mul_f64(chance() / 2.0)
}

/// From 0 to 1, another one each time.
fn chance() -> f64 {
    let bits = RandomState::new().build_hasher().finish() >> 32;
    f64::from(u32::try_from(bits).unwrap_or_default()) / f64::from(u32::MAX)
}

/// All who ask wait until the latest moment any of them was told.
#[derive(Default)]
pub struct Gate(Mutex<Option<Instant>>);

impl Gate {
    /// Nobody asks before this time has passed.
    pub fn close_for(&self, time: Duration) {
        let until = Instant::now() + time;
        let mut gate = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *gate = Some(gate.map_or(until, |other| other.max(until)));
    }

    /// Waits until one may ask.
    pub fn pass(&self) {
        loop {
            let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
            match until.and_then(|until| until.checked_duration_since(Instant::now())) {
                Some(time) if !time.is_zero() => thread::sleep(time),
                _ => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_say_when_in_seconds_or_by_date() {
        assert_eq!(retry_after(" 120 "), Some(Duration::from_mins(2)));
        assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO), "a date that has passed");
        let later = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(90));
        assert!(retry_after(&later).is_some_and(|wait| (80..=90).contains(&wait.as_secs())));
        for strange in ["", "soon", "-1", "1.5"] {
            assert_eq!(retry_after(strange), None, "{strange:?}");
        }
    }

    #[test]
    fn pauses_double_vary_and_end() {
        let first = Duration::from_secs(1);
        for (tries, least) in [(1, 1), (2, 2), (3, 4), (5, 16), (9, 60), (200, 60)] {
            let pause = pause(first, tries).as_secs_f64();
            let least = f64::from(least);
            assert!((least..=least * 1.5).contains(&pause), "{tries}: {pause}");
        }
        assert!((0..9).any(|_| pause(first, 5) != pause(first, 5)));
    }
}
