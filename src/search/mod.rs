//! From a resident's words to services.
//!
//! *Invariant:* a pure function of the search file and the query; any text may be a query, and none is too long.
//!
//! A search file is made once, by the data tool ([`build`]), from the services and the everyday words of a language ([`crate::domain::Lexicon`]).
//! How a query is answered: the text is folded into words ([`fold`]), those that say nothing are left out ([`language`]), each is
//! reduced to its stem ([`stem`]) and looked up among the words of the index ([`lookup`]), spelling forgiven ([`slips`]); the
//! services these stand in are put in order ([`rank`]). [`highlight`] finds the same words again in a text shown to the visitor.

pub mod analyse;
#[cfg(feature = "cli")]
pub mod build;
mod bytes;
pub mod fold;
pub mod highlight;
pub mod index;
pub mod language;
mod lookup;
mod parts;
pub mod rank;
pub mod slips;
pub mod stem;
mod suggest;
mod urgent;
mod vocabulary;

pub use highlight::{Span, highlight};
pub use index::Index;
pub use language::Language;
pub use rank::{Answer, Hit};
