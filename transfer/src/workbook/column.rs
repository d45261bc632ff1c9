//! A column of a sheet.

use super::{Cell, Facts, Shape};
use peil_portfolio::Kept;
use peil_words::{Key, Words};
use std::borrow::Cow;

/// What a column is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A field that has to be filled in.
    Needed,
    /// A field that may be empty.
    Field,
    /// For who reads the sheet: computed by Peil, and not read back.
    Shown,
    /// The number of the record. Given by Peil and read back, and no field of it.
    Number,
}

type Heading = Box<dyn Fn(&Words) -> String>;
type Get<R> = Box<dyn Fn(&Kept<R>, &Facts<'_>) -> Cell>;

/// A column of a sheet of records.
pub(crate) struct Column<R> {
    /// The name of the field, for who builds a record; unique within the sheet.
    pub(crate) field: Cow<'static, str>,
    pub(crate) role: Role,
    pub(crate) shape: Shape,
    heading: Heading,
    get: Get<R>,
    width: Option<u8>,
}

impl<R> Column<R> {
    fn new(
        role: Role,
        field: impl Into<Cow<'static, str>>,
        shape: Shape,
        heading: Heading,
        get: impl Fn(&Kept<R>, &Facts<'_>) -> Cell + 'static,
    ) -> Self {
        Self { field: field.into(), role, shape, heading, get: Box::new(get), width: None }
    }

    /// A field that has to be filled in.
    pub(crate) fn needed(
        field: &'static str,
        heading: Key,
        shape: Shape,
        get: impl Fn(&R) -> Cell + 'static,
    ) -> Self {
        let heading = Box::new(move |words: &Words| words.say(heading));
        Self::new(Role::Needed, field, shape, heading, move |kept, _| get(&kept.record))
    }

    /// A field that may be empty.
    pub(crate) fn field(
        field: &'static str,
        heading: Key,
        shape: Shape,
        get: impl Fn(&R) -> Cell + 'static,
    ) -> Self {
        Self { role: Role::Field, ..Self::needed(field, heading, shape, get) }
    }

    /// A field whose heading is put together.
    pub(crate) fn headed(
        field: impl Into<Cow<'static, str>>,
        heading: impl Fn(&Words) -> String + 'static,
        shape: Shape,
        get: impl Fn(&R) -> Cell + 'static,
    ) -> Self {
        Self::new(Role::Field, field, shape, Box::new(heading), move |kept, _| get(&kept.record))
    }

    /// What Peil computes, for who reads the sheet.
    pub(crate) fn shown(
        field: &'static str,
        heading: impl Fn(&Words) -> String + 'static,
        shape: Shape,
        get: impl Fn(&Kept<R>, &Facts<'_>) -> Cell + 'static,
    ) -> Self {
        Self::new(Role::Shown, field, shape, Box::new(heading), get)
    }

    /// The number that tells whose a record is.
    pub(crate) fn number(get: impl Fn(&Kept<R>) -> i64 + 'static) -> Self {
        let heading = Box::new(|words: &Words| words.say(Key::BookCompanyNumber));
        Self::new(Role::Needed, COMPANY, Shape::Number, heading, move |kept, _| Cell::Whole(get(kept)))
    }

    /// The number of the record itself.
    pub(crate) fn record() -> Self {
        let heading = Box::new(|words: &Words| words.say(Key::BookRecordNumber));
        Self::new(Role::Number, RECORD, Shape::Number, heading, |kept, _| Cell::Whole(kept.id.number()))
    }

    /// A field that need not be there on its own, such as the name of the company beside its number.
    pub(crate) fn beside(
        field: &'static str,
        heading: Key,
        shape: Shape,
        get: impl Fn(&Kept<R>, &Facts<'_>) -> Cell + 'static,
    ) -> Self {
        let heading = Box::new(move |words: &Words| words.say(heading));
        Self::new(Role::Field, field, shape, heading, get)
    }

    /// With room for this many characters.
    pub(crate) fn wide(self, characters: u8) -> Self {
        Self { width: Some(characters), ..self }
    }

    /// What stands above it.
    pub(crate) fn heading(&self, words: &Words) -> String {
        (self.heading)(words)
    }

    /// Its cell for a record.
    pub(crate) fn cell(&self, kept: &Kept<R>, facts: &Facts<'_>) -> Cell {
        (self.get)(kept, facts)
    }

    /// For how many characters there is room.
    pub(crate) fn width(&self) -> u8 {
        self.width.unwrap_or(match self.shape {
            Shape::Text | Shape::Choice(_) => 18,
            Shape::Long | Shape::List => 40,
            Shape::Vat => 17,
            Shape::Kvk | Shape::Cents | Shape::Decimal | Shape::Date => 12,
            Shape::Number | Shape::Whole | Shape::Score | Shape::Period => 10,
        })
    }
}

/// The field with the number of the company.
pub(crate) const COMPANY: &str = "company";
/// The field with the number of the record itself.
pub(crate) const RECORD: &str = "record_number";
/// The field with its name.
pub(crate) const COMPANY_NAME: &str = "company_name";
/// The field with its number at the Chamber of Commerce.
pub(crate) const COMPANY_KVK: &str = "company_kvk";
