//! A part of a JSON document that knows where it stands.

use crate::error::excerpt;
use crate::input::is_control;
use crate::statistics::Refused;
use crate::{Expected, Fault, Place};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// A part of a document: its text within the whole, and the path that leads to it.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    document: &'a str,
    raw: &'a RawValue,
    path: String,
}

/// A member of an object as it stands in the text.
pub(super) type Member<'a> = (Cow<'a, str>, &'a RawValue);

impl<'a> Node<'a> {
    /// The whole document, if it is JSON from start to end.
    pub(super) fn document(text: &'a str) -> Result<Self, Refused> {
        let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
            let fault = if error.classify() == Category::Eof { Fault::Cut } else { Fault::JsonBroken };
            let place = Place { line: error.line().max(1), column: error.column(), field: String::new() };
            (place, fault)
        })?;
        Ok(Self { document: text, raw, path: String::new() })
    }

    /// Its text.
    pub(super) fn text(&self) -> &'a str {
        self.raw.get()
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn refuse(&self, fault: Fault) -> Refused {
        self.refuse_at(self.raw, "", fault)
    }

    /// A fault in a part that has no node of its own.
    pub(super) fn refuse_at(&self, part: &RawValue, key: &str, fault: Fault) -> Refused {
        // Both are cut out of one text.
        let offset = (part.get().as_ptr() as usize).saturating_sub(self.document.as_ptr() as usize);
        let (line, column) = line_and_column(self.document, offset);
        (Place { line, column, field: excerpt_path(&joined(&self.path, key)) }, fault)
    }

    fn unexpected(&self, expected: Expected) -> Refused {
        self.refuse(Fault::Unexpected { expected, found: excerpt(self.text()) })
    }

    /// The members of an object, each key once.
    pub(super) fn members(&self) -> Result<Vec<Member<'a>>, Refused> {
        let Ok(Members(members)) = serde_json::from_str(self.text()) else {
            return Err(self.unexpected(Expected::Object));
        };
        let mut keys = HashSet::with_capacity(members.len());
        for (key, value) in &members {
            if !keys.insert(key.as_ref()) {
                return Err(self.refuse_at(value, key, Fault::KeyTwice(excerpt(key))));
            }
        }
        drop(keys);
        Ok(members)
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Result<Vec<&'a RawValue>, Refused> {
        serde_json::from_str(self.text()).map_err(|_| self.unexpected(Expected::List))
    }

    /// A text.
    pub(super) fn string(&self) -> Result<String, Refused> {
        let text: String = serde_json::from_str(self.text()).map_err(|_| self.unexpected(Expected::Text))?;
        if text.as_bytes().iter().any(is_control) { Err(self.refuse(Fault::NotText)) } else { Ok(text) }
    }

    /// A key that is a code.
    pub(super) fn key(&self, key: &str) -> Result<String, Refused> {
        if key.as_bytes().iter().any(is_control) {
            Err(self.refuse(Fault::NotText))
        } else {
            Ok(key.to_owned())
        }
    }

    /// A whole number that is not negative.
    pub(super) fn whole(&self) -> Result<u64, Refused> {
        self.text().parse().map_err(|_| self.unexpected(Expected::WholeNumber))
    }

    pub(super) fn is_object(&self) -> bool {
        self.text().starts_with('{')
    }

    /// A part of this node.
    pub(super) fn part(&self, key: &str, raw: &'a RawValue) -> Self {
        Self { document: self.document, raw, path: joined(&self.path, key) }
    }
}

/// The member with this key.
pub(super) fn find<'a>(members: &[Member<'a>], key: &str) -> Option<&'a RawValue> {
    members.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
}

fn joined(path: &str, key: &str) -> String {
    match (path, key) {
        ("", _) => key.to_owned(),
        (_, "") => path.to_owned(),
        _ => format!("{path}.{key}"),
    }
}

/// A path may hold keys of any length.
fn excerpt_path(path: &str) -> String {
    let mut shown: String = path.chars().filter(|character| !character.is_control()).take(100).collect();
    if shown.len() < path.len() {
        shown.push('…');
    }
    shown
}

/// The line and the character within it, both from 1, at a byte of the text.
pub(super) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    let start = memchr::memrchr(b'\n', before).map_or(0, |found| found + 1);
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let column = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).chars().count() + 1;
    (line, column)
}

/// An object, with every member of it: a map would hide what stands twice.
struct Members<'a>(Vec<Member<'a>>);

/// A key, borrowed from the text where it has no escapes.
#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_knows_its_line_column_and_path() {
        let text = "{\n \"é\": {\"a\": [1,\n  -2]}}";
        let document = Node::document(text).unwrap();
        let members = document.members().unwrap();
        let inner = document.part("é", find(&members, "é").unwrap());
        let members = inner.members().unwrap();
        let list = inner.part("a", find(&members, "a").unwrap());
        let items = list.items().unwrap();
        let (place, _) = list.refuse_at(items[1], "1", Fault::Cut);
        assert_eq!((place.line, place.column, place.field.as_str()), (3, 3, "é.a.1"));
        let (place, fault) = list.part("1", items[1]).whole().unwrap_err();
        assert_eq!((place.line, place.column), (3, 3));
        assert_eq!(fault, Fault::Unexpected { expected: Expected::WholeNumber, found: "-2".to_owned() });
    }

    #[test]
    fn what_is_no_json_and_what_ends_too_early_are_told_apart() {
        for (text, line, fault) in [
            ("{\"a\": ", 1, Fault::Cut),
            ("{\n\"a\" 1}", 2, Fault::JsonBroken),
            ("{} {}", 1, Fault::JsonBroken),
            ("{\"a\": [1, 2", 1, Fault::Cut),
        ] {
            let (place, found) = Node::document(text).unwrap_err();
            assert_eq!((place.line, found), (line, fault), "{text}");
        }
    }

    #[test]
    fn a_key_that_comes_twice_is_refused_where_it_comes_again() {
        let document = Node::document("{\"a\": 1, \"\\u0061\": 2}").unwrap();
        let (place, fault) = document.members().unwrap_err();
        assert_eq!((place.column, fault), (20, Fault::KeyTwice("a".to_owned())));
    }
}
