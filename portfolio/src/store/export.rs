//! Everything in a form that any program can read, and a record of it read back.

use super::edit::{json, value};
use super::table::{Fields, Owner, Record};
use super::{Store, schema};
use crate::error::EditError;
use crate::records;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json};
use std::io::Write;

impl Store {
    /// Writes every record as JSON: an object with the version of the tables, how the portfolio
    /// [stands](Store::standing) and, for each table, a list of its records by column name, one on a line. Dates are texts, money is in cents, decimals are in millionths, lists are texts in
    /// JSON, as in the file. The journal stays behind. Rows are written as they are read, so any size will do.
    ///
    /// # Errors
    /// When the file cannot be read, or nothing can be written.
    pub fn export_json(&self, out: &mut impl Write) -> Result<(), EditError> {
        write!(out, "{{\"peil_portfolio\": {}", schema::VERSION)?;
        write!(out, ",\n\"made_from\": {}", Json::from(self.standing()?.to_string()))?;
        for table in records::TABLES {
            write!(out, ",\n\"{}\": [", table.name)?;
            let mut separator = "\n";
            self.each_row(&format!("{} ORDER BY id", table.select()), [], |row| {
                let mut record = Map::new();
                record.insert("id".to_owned(), Json::from(row.get::<_, i64>(0)?));
                for (column, place) in table.columns.iter().zip(1..) {
                    record.insert((*column).to_owned(), json(&row.get::<_, Value>(place)?));
                }
                write!(out, "{separator}{}", Json::Object(record))?;
                separator = ",\n";
                Ok(())
            })?;
            write!(out, "]")?;
        }
        writeln!(out, "\n}}")?;
        Ok(())
    }
}

/// The version of the tables that [`Store::export_json`] writes, and the newest that [`record_from_json`] reads.
pub const JSON_VERSION: i32 = schema::VERSION;

/// Why an object of JSON is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonFault {
    /// The column.
    pub column: &'static str,
    /// True when the object does not have it and it cannot be empty.
    pub is_missing: bool,
}

/// Reads a record from an object as [`Store::export_json`] writes it. Its `id`, and the number of its company, are for the
/// caller to read; `company` is left out of what is read here, so that the record belongs to nobody yet.
///
/// A column that the object does not have is empty. Columns that Peil does not know are passed over.
///
/// # Errors
/// The first column that is not what [`Store::export_json`] writes.
///
/// ```
/// use peil_portfolio::{Company, record_from_json};
/// let object = serde_json::json!({ "id": 3, "name": "Bakkerij De Proef", "kvk": "12345678", "consent": "given" });
/// let company: Company = record_from_json(object.as_object().unwrap()).unwrap();
/// assert_eq!((company.name.as_str(), company.street.as_str()), ("Bakkerij De Proef", ""));
/// let object = serde_json::json!({ "name": "Bakkerij De Proef", "kvk": "1", "consent": "given" });
/// let fault = record_from_json::<Company>(object.as_object().unwrap()).unwrap_err();
/// assert_eq!((fault.column, fault.is_missing), ("kvk", false));
/// ```
pub fn record_from_json<R: Record>(object: &Map<String, Json>) -> Result<R, JsonFault> {
    let table = R::TABLE;
    let mut values = Vec::with_capacity(table.columns.len());
    for (place, column) in table.columns.iter().copied().enumerate() {
        values.push(match object.get(column) {
            _ if place == 0 && table.owner == Owner::Company => Some(Value::Integer(0)),
            None => None,
            Some(json) => Some(value(json).ok_or(JsonFault { column, is_missing: false })?),
        });
    }
    R::read(&mut Fields::of_values(table, &values)).map_err(|error| match error {
        EditError::Unreadable { column, .. } => {
            JsonFault { column, is_missing: !object.contains_key(column) }
        }
        _ => JsonFault { column: "id", is_missing: false },
    })
}
