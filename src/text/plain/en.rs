use super::Plain;

pub const PLAIN: Plain = Plain {
    name: "Easy language",
    open_a_service: "Open a service. Its text is easy to read.",
    none: "This service has no text in easy language yet. Here is the usual text.",
};
