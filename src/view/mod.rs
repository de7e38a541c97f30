//! The screen drawn with Yew: each file is named for what the visitor sees.
//!
//! *Invariant:* only [`app`] holds state; everything else is a function from a screen to HTML. No inline style (a strict
//! Content-Security-Policy forbids it), no text of its own (that is in `text`), no browser call (that is in `element`).

pub mod app;
mod card;
mod chart;
mod contact;
mod costs;
mod draw;
mod frame;
mod glossary;
mod list;
mod programme;
mod prose;
mod service;
mod services;
mod sources;
mod stage;
mod table;

pub use app::{App, AppProps};
pub use services::QUERY;
pub use stage::Stage;
