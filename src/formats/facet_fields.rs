//! How facets are read: places are a text, and hours that say nothing certain are none.

use super::record::{Doubt, Fields, Read, record};
use super::value::Value;
use crate::domain::{Choice, HoursOf, Opening, Places};

record!(Choice { id, name, within, places });

impl Read for HoursOf {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        let mut fields = Fields::of(value, doubt);
        let hours: String = fields.take("hours", doubt);
        let opening = Opening::parse(&hours).unwrap_or_else(|| {
            doubt.expected("opening hours, such as Mo-Fr 08:00-16:00");
            Opening::default()
        });
        Self { channel: fields.take("channel", doubt), hours, opening, places: fields.take("places", doubt) }
    }
}

#[cfg(feature = "cli")]
impl super::schema::Schema for HoursOf {
    fn schema(all: &mut super::schema::Definitions) -> serde_json::Value {
        use super::schema::{field, object};
        all.named("HoursOf", |all| {
            let channel = field("channel", |it: &Self| &it.channel, all);
            object(vec![channel, field("hours", |it: &Self| &it.hours, all), field("places", |it: &Self| &it.places, all)])
        })
    }
}

impl Read for Places {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        let places = match &value {
            Value::Null => Some(Self::default()),
            Value::Text(text) => Self::parse(text),
            _ => None,
        };
        places.unwrap_or_else(|| {
            doubt.expected("places, such as \"0+3 5\"");
            Self::default()
        })
    }
}
