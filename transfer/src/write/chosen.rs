//! Which companies go along.

use peil_portfolio::{Company, Id};
use std::collections::BTreeSet;

/// Which companies go along. What belongs to no company, such as figures of the region and settings, always does where
/// the file has room for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chosen {
    /// All of them.
    #[default]
    All,
    /// These.
    Only(BTreeSet<Id<Company>>),
}

impl Chosen {
    /// Whether what belongs to this company goes along.
    pub(crate) fn admits(&self, owner: Option<Id<Company>>) -> bool {
        match (self, owner) {
            (Self::Only(companies), Some(owner)) => companies.contains(&owner),
            _ => true,
        }
    }
}
