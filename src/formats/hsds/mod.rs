//! HSDS 3.x and Open Referral UK (the Human Services Data Specification): answers of their APIs and their tables in, services of ours out.
//!
//! The same service stands in full, in a list, in its organisation or at its location: all files together are taken apart into
//! records by their ids ([`Answers`]), and put together again service by service. Texts are read as plain, whatever stands in them.

mod answers;
mod compose;
mod contact;
mod entry;
mod id;
mod kind;
mod language;
mod record;
mod schedule;
mod table;
mod term;

pub use answers::Answers;
pub use compose::part;
pub use entry::{Entry, Found};
pub use table::{TABLE_FILE, Table};
