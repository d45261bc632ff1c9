//! The way of a company through the funnel of the hub.

use super::Company;
use crate::Date;
use crate::error::EditError;
use crate::store::{Fields, Id, Owner, Record, Table, coded, text};
use rusqlite::types::Value;

/// One step of the funnel, as the hub names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelStep {
    /// What stands in the records; stays the same when the step is renamed.
    pub key: String,
    /// The name on the screen; empty for the usual one of its key.
    pub name: String,
    /// How many companies should get this far.
    pub target: Option<u32>,
    /// By when.
    pub target_on: Option<Date>,
}

/// The usual steps: informed, activated, supported; without targets.
#[must_use]
pub fn default_funnel() -> Vec<FunnelStep> {
    ["informed", "activated", "supported"]
        .map(|key| FunnelStep { key: key.to_owned(), name: String::new(), target: None, target_on: None })
        .into()
}

/// A company reached a step of the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReached {
    /// The company.
    pub company: Id<Company>,
    /// The key of the step; not empty.
    pub stage: String,
    /// When.
    pub reached_on: Date,
    /// Remark.
    pub note: String,
}

impl Record for StageReached {
    const TABLE: &'static Table =
        &Table { name: "stage", columns: &["company", "stage", "reached_on", "note"], owner: Owner::Company };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            text(&self.stage),
            coded(&self.reached_on),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            stage: fields.text()?,
            reached_on: fields.coded()?,
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        if self.stage.is_empty() {
            return Err(EditError::Refused { table: "stage", column: "stage" });
        }
        Ok(())
    }
}
