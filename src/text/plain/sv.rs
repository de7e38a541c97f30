use super::Plain;

pub const PLAIN: Plain = Plain {
    name: "Lättläst",
    open_a_service: "Öppna en tjänst. Texten är lättläst.",
    none: "Den här tjänsten har ännu ingen lättläst text. Här är den vanliga texten.",
};
