//! Everything in a form that any program can read.

use super::Store;
use super::edit::json;
use crate::error::EditError;
use crate::records;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json};
use std::io::Write;

impl Store {
    /// Writes every record as JSON: an object with the version of the tables and, for each table, a list of its records
    /// by column name, one on a line. Dates are texts, money is in cents, decimals are in millionths, lists are texts in
    /// JSON, as in the file. The journal stays behind. Rows are written as they are read, so any size will do.
    ///
    /// # Errors
    /// When the file cannot be read, or nothing can be written.
    pub fn export_json(&self, out: &mut impl Write) -> Result<(), EditError> {
        write!(out, "{{\"peil_portfolio\": {}", super::schema::VERSION)?;
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
