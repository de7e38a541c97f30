//! Bytes in, domain out, and every problem on the way told.
//!
//! *Invariant:* nothing here does IO or panics; one bad record never stops the rest.

#[cfg(feature = "cli")]
mod alphabet;
#[cfg(feature = "cli")]
pub mod authored;
#[cfg(feature = "cli")]
mod contact_fields;
pub mod dataset;
pub mod edition;
mod facet_fields;
#[cfg(feature = "cli")]
pub mod facets;
mod fields;
#[cfg(feature = "cli")]
pub mod hsds;
#[cfg(feature = "cli")]
pub mod imported;
#[cfg(feature = "cli")]
pub mod lexicon;
#[cfg(feature = "cli")]
pub mod ptv;
mod record;
#[cfg(feature = "cli")]
pub mod schema;
#[cfg(feature = "cli")]
pub mod split;
#[cfg(feature = "cli")]
pub mod tables;
pub mod value;
#[cfg(feature = "cli")]
pub mod whole;
