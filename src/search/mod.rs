//! From a resident's words to services.
//!
//! *Invariant:* a pure function of the index and the query; any text may be a query, and none is too long.
//!
//! How a query is answered: the text is folded into words ([`fold`]), each word is reduced to its stem ([`analyse`]), the words
//! are looked up among the words of all services ([`index`]), and the services are put in order ([`rank`]). [`highlight`] finds
//! the same words again in a text shown to the visitor.

pub mod analyse;
pub mod fold;
pub mod highlight;
pub mod index;
pub mod rank;

pub use highlight::{Span, highlight};
pub use index::Index;
pub use rank::Hit;
