//! How far it has come, on standard error: one line that changes in a terminal, a line now and then elsewhere.

use std::io::{IsTerminal, Write, stderr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So often a terminal's line changes, and so often a line is written elsewhere.
const QUICK: Duration = Duration::from_millis(100);
const SLOW: Duration = Duration::from_secs(10);

pub struct Progress {
    is_terminal: bool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    what: String,
    done: usize,
    all: usize,
    shown: Option<Instant>,
}

impl Default for Progress {
    fn default() -> Self {
        Self { is_terminal: stderr().is_terminal(), state: Mutex::default() }
    }
}

impl Progress {
    /// Begins something of which there are so many.
    pub fn begin(&self, what: &str, all: usize) {
        *self.state() = State { what: what.to_owned(), done: 0, all, shown: Some(Instant::now()) };
    }

    /// So many more are done.
    pub fn step(&self, more: usize) {
        let mut state = self.state();
        state.done += more;
        let pause = if self.is_terminal { QUICK } else { SLOW };
        if state.shown.is_none_or(|shown| shown.elapsed() >= pause) {
            state.shown = Some(Instant::now());
            self.write(&state, false);
        }
    }

    /// All that could be done is.
    pub fn end(&self) {
        self.write(&self.state(), true);
    }

    /// A line of its own.
    pub fn say(&self, line: &str) {
        let _state = self.state();
        let clear = if self.is_terminal { "\r\u{1b}[K" } else { "" };
        eprintln!("{clear}{line}");
    }

    fn write(&self, State { what, done, all, .. }: &State, is_last: bool) {
        let line = format!("{what}: {done} of {all}");
        match (self.is_terminal, is_last) {
            (true, false) => eprint!("\r\u{1b}[K{line}"),
            (true, true) => eprintln!("\r\u{1b}[K{line}"),
            (false, _) => eprintln!("{line}"),
        }
        let _closed = stderr().flush();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
