//! Carrying a plan out.

use crate::Plan;
use crate::desk::Written;
use crate::plan::Basis;
use peil_portfolio::{Deed, EditError, EntryId, Store, Touched};
use std::fmt;

/// What came of carrying a plan out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The entry of the journal, to undo it by; none when there was nothing to do.
    pub entry: Option<EntryId>,
    /// What has to be read again.
    pub touched: Touched,
    /// How many records were added.
    pub added: usize,
    /// How many records were changed; one that several rows change counts once.
    pub changed: usize,
}

/// Why a plan was not carried out. The portfolio is as it was.
#[derive(Debug)]
#[non_exhaustive]
pub enum ApplyError {
    /// The portfolio has changed since the plan was made. Make it anew.
    Changed,
    /// The edit could not be saved.
    Edit(EditError),
}

impl fmt::Display for ApplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed => f.write_str("the portfolio has changed since the plan was made"),
            Self::Edit(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ApplyError {}

impl From<EditError> for ApplyError {
    fn from(error: EditError) -> Self {
        Self::Edit(error)
    }
}

/// Carries a plan out: every row that does not stay out, in one edit that can be undone.
///
/// # Errors
/// [`ApplyError`]; then nothing was taken over.
pub fn apply(store: &mut Store, plan: &Plan) -> Result<Applied, ApplyError> {
    if Basis::of(store)? != *plan.basis() {
        return Err(ApplyError::Changed);
    }
    if plan.writes().is_empty() {
        return Ok(Applied::default());
    }
    let saved = store.edit(Deed::Imported, |edit| plan.writes().write(edit))?;
    let Written { added, changed } = saved.value;
    Ok(Applied { entry: saved.entry, touched: saved.touched, added, changed })
}
