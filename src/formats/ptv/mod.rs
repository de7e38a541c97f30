//! The Finnish Service Catalogue (Palvelutietovaranto, PTV): answers of its Open API v11 in, services of ours out.
//!
//! Its texts are written by thousands of people in hundreds of organisations: they are read as plain text, whatever stands in them.
//! Classes and groups are told apart by `code` alone, because two schemes of URIs are in use.

mod compose;
mod entry;
mod kind;
pub(super) mod plain;
mod read;
mod reading;
pub(super) mod table;
mod texts;

pub use compose::{compose, part};
pub use entry::Entry;
pub use kind::Kind;
pub use read::{Answer, read};
pub use table::{TABLE_FILE, Table};
