//! The Finnish Service Catalogue (Palvelutietovaranto, PTV): answers of its Open API v11 and v12 in, services of ours out.
//!
//! Its texts are written by thousands of people in hundreds of organisations: they are read as plain text, whatever stands in them.
//! Classes and groups are told apart by `code` alone, because two schemes of URIs are in use.

mod address;
mod area;
mod channel;
mod codes;
mod compose;
mod connection;
mod contacts;
mod details;
mod entry;
mod header;
mod hours12;
mod kind;
mod link;
mod markdown;
mod moment;
mod opening;
mod organization;
pub(super) mod plain;
mod reach;
mod read;
mod reading;
mod stream;
pub(super) mod table;
mod texts;
pub mod tm35fin;
mod v12;

pub use channel::Channel;
pub use compose::{Composer, compose, part};
pub use entry::Entry;
pub use kind::Kind;
pub use link::{Linked, Links, Others, link};
pub use organization::Organization;
pub use reach::{Given, Municipalities};
pub use read::{Answer, Record, each, read};
pub use table::{TABLE_FILE, Table};
