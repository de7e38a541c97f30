//! A link as a QR code, drawn here and by nobody else.

use super::draw::{El, el};
use crate::text::OwnList;
use qrcodegen::{QrCode, QrCodeEcc};

/// The empty frame that ISO/IEC 18004 asks for, in modules.
const QUIET: i32 = 4;
/// More modules than this are drawn larger.
const LARGE: i32 = 70;

/// The picture with what it is for; a sentence where the link is too long for any code.
#[inline(never)] // begins the rest of the program
pub fn code(own: &OwnList, link: &str) -> El {
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Low) else { return el("p").class("muted").text(own.too_long) };
    let size = code.size() + 2 * QUIET;
    let picture = el("svg")
        // a long link has many modules, and a camera needs to tell them apart
        .class(if size > LARGE { "qr large" } else { "qr" })
        .attr("viewBox", &format!("0 0 {size} {size}"))
        .attr("role", "img")
        .attr("aria-label", own.code)
        .attr("shape-rendering", "crispEdges")
        .add(el("rect").class("light").attr("width", &size.to_string()).attr("height", &size.to_string()))
        .add(el("path").class("dark").attr("d", &modules(&code)));
    el("figure").class("code").add(picture).add(el("figcaption").text(own.code_hint))
}

/// The dark modules, each run of a row as one piece.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let begin = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > begin {
                let left = (begin + QUIET).to_string();
                path += &["M", &left, " ", &(y + QUIET).to_string(), "h", &(x - begin).to_string(), "v1H", &left, "z"].concat();
            }
            x += 1;
        }
    }
    path
}
