//! What a person decides about an import.

use std::collections::BTreeSet;

/// What a person decides about an import.
///
/// # Default value
/// What is in the portfolio stays, and no row is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// True when a value of the file takes the place of another one in the portfolio; otherwise that is a conflict. Where
    /// two rows of the file disagree it is one all the same.
    pub file_wins: bool,
    /// The rows that are left out, by their place in [`Incoming::offers`](crate::Incoming::offers).
    pub left_out: BTreeSet<usize>,
}
