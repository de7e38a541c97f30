//! Several requests at once, and never more than an API can bear.

use anyhow::Result;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many requests are under way at once.
pub const AT_ONCE: usize = 4;

/// Does something for each item; the results in the order of the items. After a failure nothing new is begun, and it is the answer.
///
/// # Errors
/// The first failure.
pub fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let (next, has_failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (done, failure) = (Mutex::new(Vec::new()), Mutex::new(None));
    let one = || {
        while !has_failed.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { break };
            match work(item) {
                Ok(result) => done.lock().unwrap_or_else(PoisonError::into_inner).push((place, result)),
                Err(error) => {
                    has_failed.store(true, Ordering::Relaxed);
                    failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(items.len()) {
            scope.spawn(one);
        }
    });
    if let Some(error) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn results_keep_their_order_and_no_more_than_four_work_at_once() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let items: Vec<u64> = (0..20).collect();
        let work = |item: &u64| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(20 - item));
            now.fetch_sub(1, Ordering::SeqCst);
            Ok(*item)
        };
        assert_eq!(each(&items, work).ok(), Some(items.clone()));
        assert!((2..=AT_ONCE).contains(&most.into_inner()));
    }

    #[test]
    fn a_failure_ends_it() {
        let asked = AtomicUsize::new(0);
        let items: Vec<usize> = (0..1000).collect();
        let failed = each(&items, |item| {
            asked.fetch_add(1, Ordering::SeqCst);
            anyhow::ensure!(*item != 3, "three");
            // the others would be through with all before the failing one has said so
            thread::sleep(Duration::from_millis(20));
            Ok(())
        });
        assert_eq!(failed.map_err(|error| error.to_string()), Err("three".to_owned()));
        assert!(asked.into_inner() < 1000);
    }
}
