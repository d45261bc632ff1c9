//! What makes two records of one company the same, and what is compared in them.

mod companies;
mod measured;
mod portfolio;
mod region;
mod services;

use super::merge::Merge;
use crate::Subject;
use peil_portfolio::Record;
use std::hash::Hash;

/// A record that can be found among others.
pub(super) trait Alike: Record + Clone + PartialEq {
    /// What it is.
    const SUBJECT: Subject;
    /// True when the portfolio takes no two with one key.
    const ONCE: bool = false;
    /// Under what it is found.
    type Key: Clone + Eq + Hash;

    /// Under what it is found, the most telling first.
    fn keys(&self) -> Vec<Self::Key>;

    /// Under what one is looked for that a file offers, some of whose columns it leaves open.
    fn sought(&self, _open: &[&str]) -> Vec<Self::Key> {
        self.keys()
    }

    /// Whether one that a file offers, and that is found under the same key, is the same. Some columns the file leaves open.
    fn is_alike(&self, _offered: &Self, _open: &[&str]) -> bool {
        true
    }

    /// Fills in what a row leaves open of a record that is known by its number, where several columns make one field.
    fn complete(&mut self, _known: &Self, _open: &[&str]) {}

    /// Takes over what `offered` says.
    fn merge(&mut self, offered: &Self, merge: &mut Merge<'_>);
}

/// The fields that are compared, each by one of the ways of [`Merge`], under the name of its column.
macro_rules! merged {
    ($($way:ident $column:literal $($path:ident).+;)*) => {
        fn merge(&mut self, offered: &Self, merge: &mut $crate::desk::merge::Merge<'_>) {
            $(merge.$way($column, &mut self.$($path).+, &offered.$($path).+);)*
        }
    };
}

use merged;
