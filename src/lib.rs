//! An embeddable explorer of Finnish social and health services and of what they cost.
//!
//! The rooms, in reading order; each says its invariant at its door. ARCHITECTURE.md draws them.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![warn(clippy::pedantic)]
#![allow(clippy::module_name_repetitions)]

#[cfg(feature = "widget")]
pub mod browser;
pub mod domain;
#[cfg(feature = "widget")]
mod element;
#[cfg(feature = "widget")]
pub use element::Widget;
pub mod explorer;
pub mod formats;
pub mod search;
pub mod text;
#[cfg(feature = "view")]
pub mod view;
