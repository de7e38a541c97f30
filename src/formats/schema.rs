//! The wire format as JSON Schema, made of the lists of fields that the readers go by: it cannot say anything else than they do.

mod files;

pub use files::{DIALECT, schemas};

use crate::domain::{Date, Decimal, Places};
use serde_json::{Map, Value, json};

/// What is referred to by name.
#[derive(Default)]
pub struct Definitions(Map<String, Value>);

/// Something that stands in a file.
pub trait Schema {
    /// Whether it may be left out where it is a field: lists and what is optional.
    const MAY_BE_MISSING: bool = false;

    /// Its schema; names it refers to are defined.
    fn schema(all: &mut Definitions) -> Value;
}

/// A field of a record.
pub struct Field {
    name: &'static str,
    schema: Value,
    may_be_missing: bool,
}

/// The field that `of` takes from its record; the function only tells the type.
pub fn field<R, T: Schema>(name: &'static str, _of: fn(&R) -> &T, all: &mut Definitions) -> Field {
    Field { name, schema: T::schema(all), may_be_missing: T::MAY_BE_MISSING }
}

/// An object of these fields; others may stand beside them, and are passed over.
#[must_use]
pub fn object(fields: Vec<Field>) -> Value {
    let (mut required, mut properties) = (Vec::new(), Map::new());
    for Field { name, schema, may_be_missing } in fields {
        if !may_be_missing {
            required.push(name);
        }
        properties.insert(name.to_owned(), schema);
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

impl Definitions {
    /// Defines a name unless that has been done, and refers to it.
    pub fn named(&mut self, name: &str, define: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            let schema = define(self);
            self.0.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

impl Schema for String {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string" })
    }
}

impl Schema for Date {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })
    }
}

impl Schema for Decimal {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" })
    }
}

impl Schema for Places {
    const MAY_BE_MISSING: bool = true;

    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^([0-9]+(\\+[0-9]+)?( [0-9]+(\\+[0-9]+)?)*)?$" })
    }
}

macro_rules! whole_number {
    ($($type:ty),*) => {$(
        impl Schema for $type {
            fn schema(_: &mut Definitions) -> Value {
                json!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
            }
        }
    )*};
}

whole_number!(u8, u16, u32);

impl<T: Schema> Schema for Vec<T> {
    const MAY_BE_MISSING: bool = true;

    fn schema(all: &mut Definitions) -> Value {
        json!({ "type": "array", "items": T::schema(all) })
    }
}

impl<T: Schema> Schema for Option<T> {
    const MAY_BE_MISSING: bool = true;

    fn schema(all: &mut Definitions) -> Value {
        json!({ "anyOf": [T::schema(all), { "type": "null" }] })
    }
}
