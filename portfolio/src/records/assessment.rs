//! A Digital Maturity Assessment of a company.

use super::Company;
use crate::Date;
use crate::error::EditError;
use crate::store::{Fields, Id, Owner, Record, Table, coded, text};
use peil_core::maturity::{Answers, Stage};
use rusqlite::types::Value;

/// The answers of a company at one moment. Unfinished ones are kept as well, to be taken up again.
///
/// A company has one assessment for each moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The company.
    pub company: Id<Company>,
    /// T0, T1 or T2.
    pub stage: Stage,
    /// When.
    pub assessed_on: Date,
    /// The version of the questionnaire.
    pub questionnaire: String,
    /// The 96 cells.
    pub answers: Answers,
    /// True when the coach has declared it finished; cells may be missing all the same.
    pub finished: bool,
    /// By whom.
    pub assessed_by: String,
    /// Remark.
    pub note: String,
}

impl Assessment {
    /// The version of the questionnaire whose cells these are.
    pub const QUESTIONNAIRE: &'static str = "v2.1";

    /// An assessment in which nothing is answered yet.
    #[must_use]
    pub fn begun(company: Id<Company>, stage: Stage, assessed_on: Date) -> Self {
        Self {
            company,
            stage,
            assessed_on,
            questionnaire: Self::QUESTIONNAIRE.to_owned(),
            answers: Answers::unanswered(),
            finished: false,
            assessed_by: String::new(),
            note: String::new(),
        }
    }
}

impl Record for Assessment {
    const TABLE: &'static Table = &Table {
        name: "assessment",
        columns: &[
            "company",
            "stage",
            "assessed_on",
            "questionnaire",
            "cells",
            "finished",
            "assessed_by",
            "note",
        ],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            coded(&self.stage),
            coded(&self.assessed_on),
            text(&self.questionnaire),
            coded(&self.answers),
            Value::Integer(self.finished.into()),
            text(&self.assessed_by),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            stage: fields.coded()?,
            assessed_on: fields.coded()?,
            questionnaire: fields.text()?,
            answers: fields.coded()?,
            finished: fields.boolean()?,
            assessed_by: fields.text()?,
            note: fields.text()?,
        })
    }
}
