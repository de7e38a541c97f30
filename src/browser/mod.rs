//! The few things only a browser can do, each behind a small name.
//!
//! *Invariant:* nothing here knows Yew or our state; a handle undoes itself when it is dropped.

pub mod address;
pub mod clock;
pub mod console;
pub mod event;
pub mod focus;
pub mod json;
pub mod keeper;
pub mod nearing;
pub mod reader;
