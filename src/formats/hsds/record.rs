//! Records as they stand in files, and their fields, read one by one; what is wrong is told with its place.

use crate::domain::Date;
use crate::formats::dataset::Skipped;
use crate::formats::ptv::plain;
use crate::formats::value::Value;

pub type Fields = Vec<(String, Value)>;

/// So many items of a list are kept when a record stands several times.
const MOST_ITEMS: usize = 200;

/// A record, and where it first stands.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Such as `services.json: contents[3]`.
    pub place: String,
    pub fields: Fields,
}

impl Record {
    pub fn whole(&self) -> Part<'_> {
        Part { place: &self.place, path: String::new(), fields: &self.fields }
    }

    /// Takes over what another record of the same id tells and this does not; the first field in which they differ.
    pub fn merge(&mut self, other: Fields) -> Option<String> {
        let mut differs = None;
        for (name, value) in other {
            let Some((_, own)) = self.fields.iter_mut().find(|(field, _)| *field == name) else {
                self.fields.push((name, value));
                continue;
            };
            let is_told = match own {
                Value::Null => false,
                Value::Text(text) => !text.trim().is_empty(),
                _ => true,
            };
            match (own, value) {
                (_, Value::Null) => {}
                (own, value) if !is_told => *own = value,
                (Value::List(own), Value::List(more)) => {
                    for item in more {
                        if own.len() < MOST_ITEMS && !own.contains(&item) {
                            own.push(item);
                        }
                    }
                }
                (own, value) if *own == value => {}
                _ => {
                    differs.get_or_insert(name);
                }
            }
        }
        differs
    }

    /// Puts an item at the end of one of its lists.
    pub fn append(&mut self, list: &str, item: Value) {
        match self.fields.iter_mut().find(|(field, _)| field == list) {
            Some((_, Value::List(items))) => items.push(item),
            Some((_, value)) => *value = Value::List(vec![item]),
            None => self.fields.push((list.to_owned(), Value::List(vec![item]))),
        }
    }
}

/// A field taken out of a record; null where there is none.
pub fn take(fields: &mut Fields, name: &str) -> Value {
    fields.iter_mut().find(|(field, _)| field == name).map(|(_, value)| std::mem::take(value)).unwrap_or_default()
}

/// Sets a field that is not told yet.
pub fn complete(fields: &mut Fields, name: &str, text: &str) {
    match fields.iter_mut().find(|(field, _)| field == name) {
        Some((_, value @ Value::Null)) => *value = Value::Text(text.to_owned()),
        Some(_) => {}
        None => fields.push((name.to_owned(), Value::Text(text.to_owned()))),
    }
}

/// A record or an object in it, being read.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    place: &'a str,
    /// Within the record, such as `phones[0]`.
    path: String,
    fields: &'a [(String, Value)],
}

impl<'a> Part<'a> {
    pub fn tell(&self, name: &str, reason: &str, skipped: &mut Vec<Skipped>) {
        let point = if self.path.is_empty() { "" } else { "." };
        skipped.push(Skipped { place: self.place.to_owned(), reason: format!("{}{point}{name}: {reason}", self.path) });
    }

    pub fn value(&self, name: &str) -> &'a Value {
        self.fields.iter().find(|(field, _)| field == name).map_or(&Value::Null, |(_, value)| value)
    }

    /// As it is written, without blanks around; numbers too. Nothing where it is empty.
    pub fn text(&self, name: &str, skipped: &mut Vec<Skipped>) -> Option<String> {
        match self.value(name) {
            Value::Null => None,
            Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Number(number) if number.abs() < 9e15 => Some(format!("{number}")),
            _ => {
                self.tell(name, "expected a text", skipped);
                None
            }
        }
    }

    /// Plain, in one line.
    pub fn line(&self, name: &str, skipped: &mut Vec<Skipped>) -> Option<String> {
        self.text(name, skipped).map(|text| plain::line(&text)).filter(|text| !text.is_empty())
    }

    /// Plain, in paragraphs.
    pub fn paragraphs(&self, name: &str, skipped: &mut Vec<Skipped>) -> Option<String> {
        self.text(name, skipped).map(|text| plain::paragraphs(&text)).filter(|text| !text.is_empty())
    }

    /// A number within bounds, also one written as a text.
    pub fn number(&self, name: &str, (least, most): (f64, f64), skipped: &mut Vec<Skipped>) -> Option<f64> {
        let number = match self.value(name) {
            Value::Null => return None,
            Value::Text(text) if text.trim().is_empty() => return None,
            Value::Text(text) => text.trim().parse().unwrap_or(f64::NAN),
            Value::Number(number) => *number,
            _ => f64::NAN,
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        self.tell(name, &format!("expected a number from {least} to {most}"), skipped);
        None
    }

    /// The day of a date or a moment.
    pub fn date(&self, name: &str, skipped: &mut Vec<Skipped>) -> Option<Date> {
        let text = self.text(name, skipped)?;
        let date = text.get(..10).and_then(Date::parse);
        if date.is_none() {
            self.tell(name, "expected a date such as 2026-01-31", skipped);
        }
        date
    }

    /// The objects of a list; one that is missing is empty.
    pub fn parts(&self, name: &str, skipped: &mut Vec<Skipped>) -> Vec<Part<'a>> {
        let items = match self.value(name) {
            Value::Null => return Vec::new(),
            Value::List(items) => items,
            _ => {
                self.tell(name, "expected a list", skipped);
                return Vec::new();
            }
        };
        let mut parts = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let step = format!("{name}[{index}]");
            match item {
                Value::Object(fields) => {
                    let path = if self.path.is_empty() { step } else { format!("{}.{step}", self.path) };
                    parts.push(Part { place: self.place, path, fields });
                }
                _ => self.tell(&step, "expected an object", skipped),
            }
        }
        parts
    }
}
