//! Records as rows: one description of a table serves reading, writing, the journal, undo and deletion.

use crate::error::EditError;
use rusqlite::types::{Value, ValueRef};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A table whose rows are journalled.
#[derive(Debug)]
pub struct Table {
    pub(crate) name: &'static str,
    /// Without `id`.
    pub(crate) columns: &'static [&'static str],
    /// Whose data it is.
    pub(crate) owner: Owner,
}

/// To which company the rows of a table belong, so that deleting a company finds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The row is a company.
    Itself,
    /// The first column names it.
    Company,
    /// To none.
    Nobody,
}

impl Table {
    /// Its name, as in the file and in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The names of its columns, without that of the number of the record.
    #[must_use]
    pub const fn columns(&self) -> &'static [&'static str] {
        self.columns
    }

    /// The company that owns a row.
    pub(crate) fn company_of(&self, id: i64, values: &[Value]) -> Option<i64> {
        match (self.owner, values.first()) {
            (Owner::Itself, _) => Some(id),
            (Owner::Company, Some(Value::Integer(company))) => Some(*company),
            _ => None,
        }
    }

    pub(crate) fn select(&self) -> String {
        format!("SELECT id, {} FROM {}", self.columns.join(", "), self.name)
    }
}

/// What is kept in a table of its own.
pub trait Record: Sized {
    /// Its table.
    const TABLE: &'static Table;

    /// Its fields, in the order of the columns.
    #[doc(hidden)]
    fn values(&self) -> Vec<Value>;

    /// Reads the fields in the order of the columns.
    ///
    /// # Errors
    /// Names the column that is not what this program writes.
    #[doc(hidden)]
    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError>;

    /// Refuses what cannot be, beyond what the types already exclude.
    ///
    /// # Errors
    /// Names the column.
    fn check(&self) -> Result<(), EditError> {
        Ok(())
    }

    /// Its fields by the names of their columns, as they stand in the file and in the journal: `None` where a field is
    /// empty, numbers as digits, money in cents, decimals in millionths.
    fn texts(&self) -> Vec<(&'static str, Option<String>)> {
        let text = |value| match value {
            Value::Integer(number) => Some(number.to_string()),
            Value::Text(text) => Some(text),
            Value::Null | Value::Real(_) | Value::Blob(_) => None,
        };
        Self::TABLE.columns.iter().copied().zip(self.values().into_iter().map(text)).collect()
    }
}

/// The number of a record of one kind.
pub struct Id<R> {
    number: i64,
    kind: PhantomData<fn() -> R>,
}

impl<R> Id<R> {
    pub(crate) const fn new(number: i64) -> Self {
        Self { number, kind: PhantomData }
    }

    /// The record of this number; whether there is one shows when it is asked for.
    #[must_use]
    pub const fn from_number(number: i64) -> Self {
        Self::new(number)
    }

    /// The number, as in JSON and on the command line.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.number
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Id<R> {}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<R> Eq for Id<R> {}

impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.number.cmp(&other.number)
    }
}

impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.number)
    }
}

/// A record with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<R> {
    /// The number.
    pub id: Id<R>,
    /// The record.
    pub record: R,
}

/// A value with a stable text form in the file.
pub(crate) trait Code: Sized {
    /// The text.
    fn code(&self) -> String;

    /// The value of a text.
    fn from_code(text: &str) -> Option<Self>;
}

/// The fields of a row, read one after the other.
#[derive(Debug)]
pub struct Fields<'a> {
    source: Source<'a>,
    table: &'static Table,
    next: usize,
}

/// Where the fields come from.
#[derive(Debug)]
enum Source<'a> {
    /// A row of the file; its number is in the first place.
    Row(&'a rusqlite::Row<'a>),
    /// Values in the order of the columns; `None` for one that is not given, which is as good as empty.
    Values(&'a [Option<Value>]),
}

impl<'a> Fields<'a> {
    pub(crate) const fn new(table: &'static Table, row: &'a rusqlite::Row<'a>) -> Self {
        Self { source: Source::Row(row), table, next: 0 }
    }

    pub(crate) const fn of_values(table: &'static Table, values: &'a [Option<Value>]) -> Self {
        Self { source: Source::Values(values), table, next: 0 }
    }

    pub(crate) fn id(&self) -> Result<i64, EditError> {
        match self.source {
            Source::Row(row) => Ok(row.get(0)?),
            Source::Values(_) => Ok(0),
        }
    }

    fn column(&self) -> &'static str {
        self.table.columns.get(self.next).copied().unwrap_or("?")
    }

    fn unreadable(&self) -> EditError {
        let id = self.id().unwrap_or(0);
        EditError::Unreadable { table: self.table.name, column: self.column(), id }
    }

    fn take<T>(&mut self, read: impl Fn(ValueRef<'a>) -> Option<T>) -> Result<T, EditError> {
        let value = match self.source {
            Source::Row(row) => Some(row.get_ref(self.next + 1)?),
            Source::Values(values) => values.get(self.next).and_then(Option::as_ref).map(ValueRef::from),
        };
        let taken = match value {
            Some(value) => read(value),
            None => read(ValueRef::Null).or_else(|| read(ValueRef::Text(b""))),
        };
        let taken = taken.ok_or_else(|| self.unreadable())?;
        self.next += 1;
        Ok(taken)
    }

    pub(crate) fn text(&mut self) -> Result<String, EditError> {
        self.take(|value| value.as_str().ok().map(str::to_owned))
    }

    pub(crate) fn coded<T: Code>(&mut self) -> Result<T, EditError> {
        self.take(|value| value.as_str().ok().and_then(T::from_code))
    }

    pub(crate) fn coded_or_none<T: Code>(&mut self) -> Result<Option<T>, EditError> {
        self.take(|value| match value {
            ValueRef::Null => Some(None),
            value => value.as_str().ok().and_then(T::from_code).map(Some),
        })
    }

    pub(crate) fn integer<T: TryFrom<i64>>(&mut self) -> Result<T, EditError> {
        self.take(|value| value.as_i64().ok().and_then(|number| T::try_from(number).ok()))
    }

    pub(crate) fn integer_or_none<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, EditError> {
        self.take(|value| match value {
            ValueRef::Null => Some(None),
            value => value.as_i64().ok().and_then(|number| T::try_from(number).ok()).map(Some),
        })
    }

    /// Passes over a column that repeats what stands in another.
    pub(crate) fn same(&mut self, expected: i64) -> Result<(), EditError> {
        self.take(|value| value.as_i64().ok().filter(|number| *number == expected).map(|_| ()))
    }

    pub(crate) fn boolean(&mut self) -> Result<bool, EditError> {
        self.take(|value| match value.as_i64() {
            Ok(0) => Some(false),
            Ok(1) => Some(true),
            _ => None,
        })
    }

    pub(crate) fn id_of<R>(&mut self) -> Result<Id<R>, EditError> {
        self.take(|value| value.as_i64().ok().map(Id::new))
    }
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn coded<T: Code>(value: &T) -> Value {
    Value::Text(value.code())
}

pub(crate) fn coded_or_null<T: Code>(value: Option<&T>) -> Value {
    value.map_or(Value::Null, coded)
}

pub(crate) fn integer_or_null(value: Option<impl Into<i64>>) -> Value {
    value.map_or(Value::Null, |number| Value::Integer(number.into()))
}
