//! What has to be done later.

use super::Company;
use super::codes::coded;
use crate::Date;
use crate::error::EditError;
use crate::store::{Code, Fields, Id, Owner, Record, Table, coded as code, coded_or_null, text};
use rusqlite::types::Value;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpKind {
    /// The second assessment, T1.
    AssessmentT1,
    /// The third assessment, T2.
    AssessmentT2,
    /// Getting in touch.
    Contact,
    /// Something else; the note says what.
    Other,
}

impl FollowUpKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::AssessmentT1, Self::AssessmentT2, Self::Contact, Self::Other];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AssessmentT1 => "assessment_t1",
            Self::AssessmentT2 => "assessment_t2",
            Self::Contact => "contact",
            Self::Other => "other",
        }
    }
}

coded! { FollowUpKind: |value| (*value).code().to_owned(), |text| FollowUpKind::ALL.into_iter().find(|known| known.code() == text); }

/// Something to be done by a day that a coach has chosen. For T1 and T2 it takes the place of the day that the intervals
/// of the hub give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The company.
    pub company: Id<Company>,
    /// What.
    pub kind: FollowUpKind,
    /// By when.
    pub due_on: Date,
    /// When it was done.
    pub done_on: Option<Date>,
    /// Remark.
    pub note: String,
}

impl Record for FollowUp {
    const TABLE: &'static Table = &Table {
        name: "follow_up",
        columns: &["company", "kind", "due_on", "done_on", "note"],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            code(&self.kind),
            code(&self.due_on),
            coded_or_null(self.done_on.as_ref()),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            kind: fields.coded()?,
            due_on: fields.coded()?,
            done_on: fields.coded_or_none()?,
            note: fields.text()?,
        })
    }
}
