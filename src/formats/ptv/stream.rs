//! An answer taken apart into its records while it is read: a page may be as long as the whole country.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;
use std::io::BufRead;

/// The list of a page: in v11, in v12, and in the lists of codes. What is in it is told apart record by record.
const LISTS: [&str; 4] = ["itemList", "items", "results", "codes"];

/// What an answer is made of.
pub enum Piece<'a> {
    /// An item of a list, such as `itemList[3]`.
    Item(&'a str, Value),
    /// Something in the place of a list.
    NoList(&'a str),
    /// An object that is no page.
    Object(Map<String, Value>),
}

/// Takes each piece in turn.
pub type Take<'a> = &'a mut dyn FnMut(Piece);

/// Reads an answer to its end, an item at a time.
///
/// # Errors
/// When the text as a whole cannot be used; the sentence says why, and where it stops being JSON. What was taken before stays taken.
pub fn pieces(mut text: impl BufRead, take: Take) -> Result<(), String> {
    match first_letter(&mut text).map_err(|error| error.to_string())? {
        None => return Err("is empty".to_owned()),
        Some(b'<') => return Err("is a web page, not JSON".to_owned()),
        Some(_) => {}
    }
    let mut json = serde_json::Deserializer::from_reader(text);
    let is_one = Whole { take }.deserialize(&mut json).and_then(|is_one| json.end().map(|()| is_one));
    match is_one {
        Ok(true) => Ok(()),
        Ok(false) => Err("holds neither an object nor a list".to_owned()),
        Err(error) => Err(format!("is not whole JSON: {error}")),
    }
}

/// Looks past a byte order mark and blanks in front. Lines are counted from the first letter.
fn first_letter(text: &mut impl BufRead) -> std::io::Result<Option<u8>> {
    loop {
        let Some(first) = text.fill_buf()?.first().copied() else { return Ok(None) };
        match first {
            // only the mark begins so
            0xef if text.fill_buf()?.starts_with(b"\xef\xbb\xbf") => text.consume(3),
            b' ' | b'\t' | b'\r' | b'\n' => text.consume(1),
            _ => return Ok(Some(first)),
        }
    }
}

/// The answer; whether it is an object or a list.
struct Whole<'a> {
    take: Take<'a>,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<bool, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = bool;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<bool, A::Error> {
        let mut rest = Map::new();
        let mut has_list = false;
        while let Some(name) = fields.next_key::<String>()? {
            if !has_list && LISTS.contains(&name.as_str()) {
                has_list = true;
                rest.clear();
                fields.next_value_seed(List { name: &name, take: &mut *self.take })?;
            } else if has_list {
                fields.next_value::<IgnoredAny>()?;
            } else {
                let value = fields.next_value()?;
                rest.insert(name, value);
            }
        }
        if !has_list {
            (self.take)(Piece::Object(rest));
        }
        Ok(true)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<bool, A::Error> {
        List { name: "", take: self.take }.visit_seq(items).map(|()| true)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }
}

/// A list of this name; null is an empty one.
struct List<'a> {
    name: &'a str,
    take: Take<'a>,
}

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(item) = items.next_element()? {
            (self.take)(Piece::Item(&format!("{}[{index}]", self.name), item));
            index += 1;
        }
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        (self.take)(Piece::NoList(self.name));
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        (self.take)(Piece::NoList(self.name));
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.visit_bool(true)
    }
}
