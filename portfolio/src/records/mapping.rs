//! How the columns of a table that is read in are to be understood.

use crate::error::EditError;
use crate::store::{Fields, Owner, Record, Table, text};
use rusqlite::types::Value;

/// A mapping that a user has made once, under the name that the user gave it.
///
/// What its text says is known to who reads tables; the portfolio keeps it as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportMapping {
    /// Its name; no two are the same.
    pub name: String,
    /// Which column is what.
    pub text: String,
}

impl Record for ImportMapping {
    const TABLE: &'static Table =
        &Table { name: "mapping", columns: &["name", "text"], owner: Owner::Nobody };

    fn values(&self) -> Vec<Value> {
        vec![text(&self.name), text(&self.text)]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self { name: fields.text()?, text: fields.text()? })
    }

    fn check(&self) -> Result<(), EditError> {
        if self.name.trim().is_empty() {
            return Err(EditError::Refused { table: Self::TABLE.name, column: "name" });
        }
        Ok(())
    }
}
