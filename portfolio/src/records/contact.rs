//! A person to talk to.

use super::Company;
use crate::error::EditError;
use crate::store::{Fields, Id, Owner, Record, Table, text};
use rusqlite::types::Value;

/// A contact person of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The company.
    pub company: Id<Company>,
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// E-mail address, as typed.
    pub email: String,
    /// Telephone number, as typed.
    pub phone: String,
}

impl Record for Contact {
    const TABLE: &'static Table = &Table {
        name: "contact",
        columns: &["company", "name", "role", "email", "phone"],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        let texts = [&self.name, &self.role, &self.email, &self.phone].map(|field| text(field));
        [Value::Integer(self.company.number())].into_iter().chain(texts).collect()
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            name: fields.text()?,
            role: fields.text()?,
            email: fields.text()?,
            phone: fields.text()?,
        })
    }
}
