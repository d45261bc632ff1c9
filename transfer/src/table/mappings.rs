//! The mappings that a reader may use.

use super::Mapping;
use peil_portfolio::{EditError, ImportMapping, Store};

/// The mappings that a portfolio keeps, and the one that was asked for.
///
/// # Default value
/// None: a table is read as its headings suggest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mappings {
    /// Those that are kept, by name.
    pub kept: Vec<(String, Mapping)>,
    /// The one that was asked for, with its name; the file is then read as a table, whatever it looks like.
    pub chosen: Option<(String, Mapping)>,
}

impl Mappings {
    /// Those that a portfolio keeps. One whose text is not understood, because a newer version wrote it, is left out.
    ///
    /// # Errors
    /// When the portfolio cannot be read.
    pub fn of(store: &Store) -> Result<Self, EditError> {
        let kept = store.all::<ImportMapping>()?.into_iter();
        let kept = kept.filter_map(|kept| Some((kept.record.name, kept.record.text.parse().ok()?))).collect();
        Ok(Self { kept, chosen: None })
    }

    /// The kept mapping of this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Mapping> {
        self.kept.iter().find(|(known, _)| known == name).map(|(_, mapping)| mapping)
    }
}
