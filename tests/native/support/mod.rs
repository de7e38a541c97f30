//! What several tests need.

pub mod catalogue;
pub mod http;
pub mod national;
pub mod page;
pub mod schema;
pub mod tabled;
pub mod tool;
