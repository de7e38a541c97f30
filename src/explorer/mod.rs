//! What the visitor does, and what they then see, without a browser.
//!
//! *Invariant:* a state and an action give the next state; a state gives one screen. Nothing here draws, words or waits.

pub mod address;
pub mod compare;
pub mod library;
mod part;
mod percent;
pub mod place;
pub mod screen;
pub mod settings;
pub mod state;
mod take;

pub use compare::Compare;
pub use library::{Contents, Known, Library, Opened, Part};
pub use part::CostsPart;
pub use place::{Chart, Place, View};
pub use screen::Screen;
pub use settings::{Attribute, Rejected, Settings, Theme};
pub use state::{Action, Arrival, Cause, Content, Explorer};
pub use take::{Form, Take, Taken};
