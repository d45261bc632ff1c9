//! How many rows and records become what.

use super::{Outcome, PlannedRow, Subject};
use std::collections::BTreeMap;

/// How many rows and records become what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that change the portfolio.
    pub rows_taken: usize,
    /// Rows that change nothing: all of it is known, or they were left out.
    pub rows_skipped: usize,
    /// Rows that stay out because of a conflict.
    pub rows_in_conflict: usize,
    /// Rows that stay out because something in them cannot be.
    pub rows_refused: usize,
    /// Records that are added, by what they are; those of rows that stay out do not count.
    pub added: BTreeMap<Subject, usize>,
    /// Steps that change a record, by what they are about; those of rows that stay out do not count.
    pub changed: BTreeMap<Subject, usize>,
}

impl Counts {
    /// How many rows stay out.
    #[must_use]
    pub const fn rows_out(&self) -> usize {
        self.rows_in_conflict + self.rows_refused
    }

    /// Counts one row.
    pub(super) fn add(&mut self, row: &PlannedRow) {
        match row.outcome() {
            Some(Outcome::Refused(_)) => self.rows_refused += 1,
            Some(Outcome::Conflict(_)) => self.rows_in_conflict += 1,
            Some(Outcome::Add | Outcome::Change(_)) => self.rows_taken += 1,
            Some(Outcome::Skip(_)) | None => self.rows_skipped += 1,
        }
        if row.stays_out() {
            return;
        }
        for step in &row.steps {
            match step.outcome {
                Outcome::Add => *self.added.entry(step.subject).or_default() += 1,
                Outcome::Change(_) => *self.changed.entry(step.subject).or_default() += 1,
                Outcome::Skip(_) | Outcome::Conflict(_) | Outcome::Refused(_) => {}
            }
        }
    }
}
