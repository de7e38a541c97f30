//! Where a service is given.

use super::reach::{self, Kind, Part, Reach, Width};
use super::reading::Reading;
use super::texts::Texts;

/// An area by its names, or by the code of one whose names stand elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// A key of [`super::codes::Codes`].
    pub code: Option<String>,
    pub names: Texts,
    /// The names of the municipalities in it, where they are told.
    pub municipalities: Vec<Texts>,
}

/// The areas of a v11 record, for people and by their codes. It has no names where it is for the whole country.
pub fn areas(reading: &mut Reading) -> (Vec<Area>, Reach) {
    let told = reading.line("areaType").unwrap_or_default();
    let mut areas = Vec::new();
    let mut reach = Reach { width: width(&told), parts: Vec::new() };
    reading.each("areas", |reading| {
        let (kind, code) = (kind(reading), reading.line("code").unwrap_or_default());
        let names = reading.all_lines("name");
        let (mut municipalities, mut inside) = (Vec::new(), Vec::new());
        reading.each("municipalities", |reading| {
            let code = reading.line("code");
            municipalities.extend(code.as_deref().map(reach::plain));
            let own = reading.all_lines("name");
            if names.is_empty() {
                let code = code.map(|code| super::codes::municipality(&code));
                areas.push(Area { code, names: own, municipalities: Vec::new() });
            } else if !own.is_empty() {
                inside.push(own);
            }
        });
        if !names.is_empty() {
            areas.push(Area { code: None, names, municipalities: inside });
        }
        reach.parts.push(Part { kind, code: reach::plain(&code), municipalities });
    });
    if reach.width != Width::Parts {
        areas.clear();
    }
    (areas, reach)
}

/// `Nationwide`, `NationwideExceptAlandIslands`, `LimitedType`
fn width(told: &str) -> Width {
    match told {
        "Nationwide" => Width::Country,
        _ if told.starts_with("Nationwide") => Width::Mainland,
        _ => Width::Parts,
    }
}

/// `WellbeingServiceCounties`, `Region`, `Municipality`, and districts of several sorts
fn kind(reading: &mut Reading) -> Kind {
    match reading.line("type").unwrap_or_default().as_str() {
        kind if kind.starts_with("Wellbeing") => Kind::County,
        "Region" => Kind::Region,
        _ => Kind::Other,
    }
}
