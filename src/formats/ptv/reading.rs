//! The shapes PTV's records are built of: lists of texts with their languages, items of code lists, records in records.

use super::super::dataset::Skipped;
use super::super::record::{Doubt, Fields, Read};
use super::super::value::Value;
use super::plain;
use super::texts::Texts;
use crate::domain::Lang;

/// A record being read, or a part of one; what is wrong in it is told with its place.
pub struct Reading<'a> {
    fields: Fields,
    place: &'a str,
    /// Where in the record this part stands: `addresses[0].`, or nothing.
    path: String,
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
        Self { fields: Fields::of(Value::Object(fields), &mut Doubt::default()), place, path: String::new(), skipped }
    }

    pub fn tell(&mut self, reason: &str) {
        self.skipped.push(Skipped { place: self.place.to_owned(), reason: [&self.path, reason].concat() });
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

    /// A text in one line; nothing where it is null, or says nothing.
    pub fn line(&mut self, name: &str) -> Option<String> {
        let text: Option<String> = self.field(name).flatten();
        text.map(|text| plain::line(&text)).filter(|text| !text.is_empty())
    }

    /// Whether something holds; null is no.
    pub fn truth(&mut self, name: &str) -> bool {
        match self.field(name).unwrap_or_default() {
            Value::Truth(truth) => truth,
            Value::Null => false,
            _ => self.left_out::<bool>(&format!("{name}: expected true or false")).unwrap_or_default(),
        }
    }

    /// A number, or a text that is one.
    pub fn number(&mut self, name: &str) -> Option<f64> {
        let number = match self.field(name)? {
            Value::Null => return None,
            Value::Text(text) if text.trim().is_empty() => return None,
            Value::Number(number) => Some(number),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        if number.is_some() { number } else { self.left_out(&format!("{name}: expected a number")) }
    }

    /// Texts in a list of texts: `["fi", "sv"]`.
    pub fn lines(&mut self, name: &str) -> Vec<String> {
        let mut lines = Vec::new();
        for Item { place, value } in self.list(name) {
            match value {
                Value::Text(text) => lines.push(plain::line(&text)),
                Value::Null => {}
                _ => self.tell(&format!("{place}: expected a text")),
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// Reads each record of a list.
    pub fn each(&mut self, name: &str, mut read: impl FnMut(&mut Reading)) {
        for Item { place, value } in self.list(name) {
            self.inside(&place, value, &mut read);
        }
    }

    /// Reads a record in this one, if it is there.
    pub fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Reading) -> T) -> Option<T> {
        let value = self.field(name).unwrap_or_default();
        if value == Value::Null { None } else { self.inside(name, value, read) }
    }

    fn inside<T>(&mut self, place: &str, value: Value, read: impl FnOnce(&mut Reading) -> T) -> Option<T> {
        let Value::Object(fields) = value else { return self.left_out(&format!("{place}: expected an object")) };
        let fields = Fields::of(Value::Object(fields), &mut Doubt::default());
        let path = [&self.path, place, "."].concat();
        Some(read(&mut Reading { fields, place: self.place, path, skipped: &mut *self.skipped }))
    }

    /// Hands on each text of a list, with its type and language. Null is no text; other languages are not ours.
    pub fn typed(&mut self, name: &str, mut take: impl FnMut(&str, Lang, &str)) {
        for item in self.list(name) {
            let read = self.part(item, |fields, doubt| (text(fields, doubt), fields.take::<Option<String>>("type", doubt)));
            if let Some((Some((lang, text)), kind)) = read {
                take(&kind.unwrap_or_default(), lang, &text);
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

    /// The texts of a list, each in one line.
    pub fn all_lines(&mut self, name: &str) -> Texts {
        let mut texts = Texts::default();
        self.texts(name, |lang, text| texts.add(lang, plain::line(text)));
        texts
    }

    /// Texts by language, as v12 has them: `{"fi": "…", "sv": "…"}`.
    pub fn localized(&mut self, name: &str) -> Texts {
        let mut texts = Texts::default();
        self.object(name, |all| {
            for lang in Lang::ALL {
                texts.add(lang, all.line(lang.code()).unwrap_or_default());
            }
        });
        texts
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
