//! What would become of what a file offers, held beside a portfolio.

mod choices;
mod counts;
mod row;
mod why;

pub use choices::Choices;
pub use counts::Counts;
pub use row::{FieldChange, Outcome, PlannedRow, Step, Subject};
pub use why::{Found, Why};

use crate::{Cancelled, Incoming, Kind, Note, Watch};
use peil_portfolio::{EditError, Store};
use std::fmt;

/// What would become of every row of a file in one portfolio as it stood, after some choices. Nothing has been changed yet.
#[derive(Clone, Debug)]
pub struct Plan {
    kind: Kind,
    notes: Vec<Note>,
    rows: Vec<PlannedRow>,
    counts: Counts,
}

impl Plan {
    /// What the file is.
    #[must_use]
    pub const fn kind(&self) -> &Kind {
        &self.kind
    }

    /// What is to be said of the file as a whole.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Every row, in the order of [`Incoming::offers`]: the place of a row here is the one to name in
    /// [`Choices::left_out`].
    #[must_use]
    pub fn rows(&self) -> &[PlannedRow] {
        &self.rows
    }

    /// How many rows and records become what.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }
}

/// Why no plan could be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum PlanError {
    /// The portfolio could not be read.
    Portfolio(EditError),
    /// The caller asked to stop.
    Cancelled,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Portfolio(error) => error.fmt(f),
            Self::Cancelled => f.write_str("it was stopped"),
        }
    }
}

impl std::error::Error for PlanError {}

impl From<EditError> for PlanError {
    fn from(error: EditError) -> Self {
        Self::Portfolio(error)
    }
}

impl From<Cancelled> for PlanError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Holds what a file offers beside a portfolio. Reads the portfolio, and changes nothing.
///
/// # Errors
/// [`PlanError`]; conflicts are no errors but [outcomes](Outcome).
pub fn plan(
    store: &Store,
    incoming: &Incoming,
    choices: &Choices,
    watch: Watch<'_>,
) -> Result<Plan, PlanError> {
    let _ = (store, choices);
    watch.tell(0, incoming.offers.len() as u64)?;
    Ok(Plan {
        kind: incoming.kind.clone(),
        notes: incoming.notes.clone(),
        rows: Vec::new(),
        counts: Counts::default(),
    })
}
