//! How far long work has come, on standard error; nothing where nobody sits before it.

use std::io::{IsTerminal, Write, stderr};

/// Told once in so many steps: a line costs more than a record.
const STRIDE: usize = 200;

/// Some work of so many steps.
pub struct Progress {
    what: String,
    all: usize,
    done: usize,
    is_shown: bool,
}

impl Progress {
    pub fn of(what: &str, all: usize) -> Self {
        Self { what: what.to_owned(), all, done: 0, is_shown: all > STRIDE && stderr().is_terminal() }
    }

    pub fn step(&mut self) {
        self.done += 1;
        if self.is_shown && self.done.is_multiple_of(STRIDE) {
            // a terminal that cannot be written to is no reason to stop
            let _ = write!(stderr(), "\r\x1b[K{}: {} of {}", self.what, self.done, self.all);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}
