//! Records out of JSON, field by field, telling where something else was expected.
//!
//! The types could read themselves through serde's derive; measured, that made a fifth of all a visitor downloads, and its
//! reasons speak of Rust types. What is written here once a type is the list of its fields.
//!
//! Reading always gives something; what is wrong is noted in a [`Doubt`], and whoever asked for the record throws a doubtful one
//! away. One place that decides is smaller than a hundred that give up.

use super::value::Value;
use crate::domain::{Date, Decimal, joined};

/// What is wrong with a record: the first thing met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubt {
    /// Where the reading is, such as `["examples", "[2]", "name"]`.
    path: Vec<String>,
    found: Option<String>,
}

impl Doubt {
    /// A sentence such as `examples[2].name: expected a text`, or nothing.
    #[must_use]
    pub fn into_reason(self) -> Option<String> {
        self.found
    }

    pub const fn is_none(&self) -> bool {
        self.found.is_none()
    }

    /// The items of a list; a list that is missing is empty.
    pub fn items(&mut self, value: Value) -> Vec<Value> {
        match value {
            Value::Null => Vec::new(),
            Value::List(items) => items,
            _ => {
                self.expected("a list");
                Vec::new()
            }
        }
    }

    pub fn expected(&mut self, expected: &str) {
        if self.found.is_none() {
            let mut place = String::new();
            for step in &self.path {
                if !place.is_empty() && !step.starts_with('[') {
                    place.push('.');
                }
                place.push_str(step);
            }
            let colon = if place.is_empty() { "" } else { ": " };
            self.found = Some([&place, colon, "expected ", expected].concat());
        }
    }

    #[inline(never)]
    fn enter(&mut self, step: &str) {
        self.path.push(step.to_owned());
    }

    #[inline(never)]
    fn enter_item(&mut self, index: usize) {
        self.path.push(["[", &index.to_string(), "]"].concat());
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }
}

/// Something that can be read from a JSON value; a missing field reads as [`Value::Null`].
pub trait Read {
    fn read(value: Value, doubt: &mut Doubt) -> Self;
}

/// The fields of a JSON object, to be taken one by one.
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    pub fn of(value: Value, doubt: &mut Doubt) -> Self {
        if let Value::Object(fields) = value {
            Self(fields)
        } else {
            doubt.expected("an object");
            Self(Vec::new())
        }
    }

    #[inline(never)] // there are more than a hundred fields, but few types
    pub fn take<T: Read>(&mut self, name: &str, doubt: &mut Doubt) -> T {
        doubt.enter(name);
        let field = T::read(self.value(name), doubt);
        doubt.leave();
        field
    }

    #[inline(never)]
    fn value(&mut self, name: &str) -> Value {
        self.0.iter_mut().find(|(field, _)| field == name).map(|(_, value)| std::mem::take(value)).unwrap_or_default()
    }
}

impl Read for Fields {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        Self::of(value, doubt)
    }
}

/// Kept as it is, to be read later.
impl Read for Value {
    fn read(value: Value, _: &mut Doubt) -> Self {
        value
    }
}

impl Read for String {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        if let Value::Text(text) = value {
            text
        } else {
            doubt.expected("a text");
            Self::new()
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        let mut list = Self::new();
        for (index, item) in doubt.items(value).into_iter().enumerate() {
            doubt.enter_item(index);
            list.push(T::read(item, doubt));
            doubt.leave();
        }
        list
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        (value != Value::Null).then(|| T::read(value, doubt))
    }
}

/// Whole numbers that are not negative.
macro_rules! whole_number {
    ($($type:ty),*) => {$(
        impl Read for $type {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked by the guard
            fn read(value: Value, doubt: &mut Doubt) -> Self {
                match value {
                    Value::Number(number) if (0.0..=f64::from(Self::MAX)).contains(&number) && number.fract() == 0.0 => number as Self,
                    _ => {
                        doubt.expected("a whole number, neither negative nor too large");
                        0
                    }
                }
            }
        }
    )*};
}

whole_number!(u8, u16, u32);

impl Read for Decimal {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        text(&value).and_then(Self::parse).unwrap_or_else(|| {
            doubt.expected("a figure written as text, such as \"36.6\"");
            Self::whole(0)
        })
    }
}

impl Read for Date {
    fn read(value: Value, doubt: &mut Doubt) -> Self {
        text(&value).and_then(Self::parse).unwrap_or_else(|| {
            doubt.expected("a date: \"2020\", \"2020-01\" or \"2020-01-24\"");
            Self { year: 0, month: None, day: None }
        })
    }
}

/// The place of a value among the words allowed.
pub fn word(value: &Value, words: &[&str], doubt: &mut Doubt) -> usize {
    let place = text(value).and_then(|found| words.iter().position(|word| *word == found));
    place.unwrap_or_else(|| {
        doubt.expected(&["one of the words ", &joined(words.iter().copied(), ", ")].concat());
        0
    })
}

fn text(value: &Value) -> Option<&str> {
    if let Value::Text(text) = value { Some(text) } else { None }
}

/// Tells how a struct is read: all its fields, by their own names, some under a condition.
macro_rules! record {
    ($type:ident { $($(#[$condition:meta])* $field:ident),* $(,)? }) => {
        impl $crate::formats::record::Read for $type {
            #[inline(never)]
            fn read(value: $crate::formats::value::Value, doubt: &mut $crate::formats::record::Doubt) -> Self {
                let mut fields = $crate::formats::record::Fields::of(value, doubt);
                Self { $($(#[$condition])* $field: fields.take(stringify!($field), doubt)),* }
            }
        }

        // whatever has a condition is for the data tool, as the schema is
        #[cfg(feature = "cli")]
        impl $crate::formats::schema::Schema for $type {
            fn schema(all: &mut $crate::formats::schema::Definitions) -> serde_json::Value {
                all.named(stringify!($type), |all| {
                    $crate::formats::schema::object(vec![
                        $($crate::formats::schema::field(stringify!($field), |it: &$type| &it.$field, all)),*
                    ])
                })
            }
        }
    };
}

/// Tells how an enum is read: the word for each of its variants.
macro_rules! words {
    ($type:ident { $($word:literal => $variant:ident),* $(,)? }) => {
        impl $crate::formats::record::Read for $type {
            fn read(value: $crate::formats::value::Value, doubt: &mut $crate::formats::record::Doubt) -> Self {
                const VARIANTS: &[$type] = &[$($type::$variant),*];
                VARIANTS[$crate::formats::record::word(&value, &[$($word),*], doubt)]
            }
        }

        #[cfg(feature = "cli")]
        impl $crate::formats::schema::Schema for $type {
            fn schema(all: &mut $crate::formats::schema::Definitions) -> serde_json::Value {
                all.named(stringify!($type), |_| serde_json::json!({ "enum": [$($word),*] }))
            }
        }
    };
}

pub(super) use {record, words};
