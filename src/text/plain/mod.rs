//! Plain language: the control that turns it on, and what is said about it. The texts themselves are the dataset's.

mod en;
mod fi;
mod sv;

pub use en::PLAIN as EN;
pub use fi::PLAIN as FI;
pub use sv::PLAIN as SV;

/// The sentences of one language.
pub struct Plain {
    /// What plain language is called, and the control with it.
    pub name: &'static str,
    /// Beside the control while it is on, where services are only listed.
    pub open_a_service: &'static str,
    /// Before the usual text of a service that has no plain one.
    pub none: &'static str,
}
