//! The screen drawn with Yew: each file is named for what the visitor sees.
//!
//! *Invariant:* only [`app`] holds state; everything else is a function from a screen to HTML. No inline style (a strict
//! Content-Security-Policy forbids it), no text of its own (that is in `text`), no browser call (that is in `element`).

mod answers;
pub mod app;
mod card;
mod chart;
#[cfg(feature = "cli")]
mod clean;
mod compare;
mod contact;
mod costs;
mod draw;
mod filters;
mod frame;
mod glossary;
mod list;
mod opening;
#[cfg(feature = "cli")]
mod paper;
mod part;
mod plain;
#[cfg(feature = "cli")]
mod prerender;
mod programme;
mod prose;
mod qr;
mod service;
mod service_map;
mod services;
mod shares;
mod shift;
mod sources;
mod stage;
mod table;
mod take_along;

pub use app::{App, AppProps, Message};
#[cfg(feature = "cli")]
pub use paper::Paper;
#[cfg(feature = "cli")]
pub use prerender::{Prerendered, PrerenderedProps};
pub use services::QUERY;
pub use stage::Stage;
pub use take_along::{Along, FIELD, Parcel, parcel, shared_link};
