//! Where a service is given.

use super::reading::Reading;
use super::texts::Texts;

/// An area by its names, or by the code of one whose names stand elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// A key of [`super::codes::Codes`].
    pub code: Option<String>,
    pub names: Texts,
}

/// The areas of a v11 record; none where it is for the whole country.
pub fn areas(reading: &mut Reading) -> Vec<Area> {
    let kind = reading.line("areaType").unwrap_or_default();
    let mut areas = Vec::new();
    reading.each("areas", |reading| {
        let names = reading.all_lines("name");
        if names.is_empty() {
            reading.each("municipalities", |reading| {
                let code = reading.line("code").map(|code| super::codes::municipality(&code));
                areas.push(Area { code, names: reading.all_lines("name") });
            });
        } else {
            areas.push(Area { code: None, names });
        }
    });
    if kind.starts_with("Nationwide") { Vec::new() } else { areas }
}
