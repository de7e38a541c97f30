//! The shapes PTV's records are built of: lists of texts with their languages, and items of code lists.

use super::super::dataset::Skipped;
use super::super::record::{Doubt, Fields, Read};
use super::super::value::Value;
use super::plain;
use crate::domain::Lang;

/// A record being read; what is wrong in it is told with its place.
pub struct Reading<'a> {
    fields: Fields,
    place: &'a str,
    skipped: &'a mut Vec<Skipped>,
}

/// An item of a code list, or of an ontology.
pub struct Named {
    /// Such as `serviceClasses[0]`.
    pub place: String,
    pub code: Option<String>,
    /// In one line each.
    pub names: Vec<(Lang, String)>,
}

/// A value in a list.
struct Item {
    place: String,
    value: Value,
}

impl<'a> Reading<'a> {
    pub fn of(fields: Vec<(String, Value)>, place: &'a str, skipped: &'a mut Vec<Skipped>) -> Self {
        Self { fields: Fields::of(Value::Object(fields), &mut Doubt::default()), place, skipped }
    }

    pub fn tell(&mut self, reason: &str) {
        self.skipped.push(Skipped { place: self.place.to_owned(), reason: reason.to_owned() });
    }

    /// Told, and nothing instead.
    pub fn left_out<T>(&mut self, reason: &str) -> Option<T> {
        self.tell(reason);
        None
    }

    /// A field of the record; nothing where it is of another type, which is told.
    pub fn field<T: Read>(&mut self, name: &str) -> Option<T> {
        let mut doubt = Doubt::default();
        let field = self.fields.take(name, &mut doubt);
        match doubt.into_reason() {
            Some(reason) => self.left_out(&reason),
            None => Some(field),
        }
    }

    /// Hands on each text of a list, with its type and language. Null is no text; other languages are not ours.
    pub fn typed(&mut self, name: &str, mut take: impl FnMut(&str, Lang, &str)) {
        for item in self.list(name) {
            let read = self.part(item, |fields, doubt| (text(fields, doubt), fields.take::<String>("type", doubt)));
            if let Some((Some((lang, text)), kind)) = read {
                take(&kind, lang, &text);
            }
        }
    }

    /// Hands on each text of a list, with its language.
    pub fn texts(&mut self, name: &str, mut take: impl FnMut(Lang, &str)) {
        for item in self.list(name) {
            if let Some((lang, text)) = self.part(item, text).flatten() {
                take(lang, &text);
            }
        }
    }

    /// The items of a list that have a code and names.
    pub fn named(&mut self, name: &str) -> Vec<Named> {
        let mut all = Vec::new();
        for item in self.list(name) {
            let place = item.place.clone();
            let read = self.part(item, |fields, doubt| (fields.take("code", doubt), fields.take::<Vec<Value>>("name", doubt)));
            let Some((code, values)) = read else { continue };
            let mut names = Vec::new();
            for item in items(&format!("{place}.name"), values) {
                names.extend(self.part(item, text).flatten().map(|(lang, name)| (lang, plain::line(&name))));
            }
            all.push(Named { place, code, names });
        }
        all
    }

    /// The items of a list; one that is missing or null is empty.
    fn list(&mut self, name: &str) -> Vec<Item> {
        let values = self.field(name).unwrap_or_default();
        items(name, values)
    }

    /// Part of a record, read from an item of it; nothing where something in it is of another type, which is told.
    fn part<T>(&mut self, item: Item, read: impl FnOnce(&mut Fields, &mut Doubt) -> T) -> Option<T> {
        let mut doubt = Doubt::default();
        let mut fields = Fields::of(item.value, &mut doubt);
        let part = read(&mut fields, &mut doubt);
        let Some(reason) = doubt.into_reason() else { return Some(part) };
        let between = if reason.starts_with("expected") { ": " } else { "." };
        self.left_out(&[&item.place, between, &reason].concat())
    }
}

fn items(name: &str, values: Vec<Value>) -> Vec<Item> {
    values.into_iter().enumerate().map(|(index, value)| Item { place: format!("{name}[{index}]"), value }).collect()
}

/// The text of `{"language", "value"}`, if it has one in a language of ours.
fn text(fields: &mut Fields, doubt: &mut Doubt) -> Option<(Lang, String)> {
    let value: Option<String> = fields.take("value", doubt);
    let language: Option<String> = fields.take("language", doubt);
    let value = value?;
    if language.is_none() {
        doubt.expected("a language");
    }
    Some((Lang::from_tag(&language?)?, value))
}
