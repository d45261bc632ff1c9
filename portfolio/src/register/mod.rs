//! Every company in memory, small enough to look through in an instant: for lists, search, figures and what is due.

mod agenda;
mod due;
mod filter;
mod fold;
mod listing;
mod load;
mod measured;
mod row;
mod search;
mod texts;

pub use agenda::{Agenda, Task, TaskGroup, TaskKind, TaskReason, When};
pub use due::{Due, DueReason};
pub use filter::{Filter, Within};
pub use fold::fold;
pub use listing::{Listing, Order, Query, SortBy};
pub use measured::Measured;
pub use row::{MaturityEntry, Row, ScanEntry, StageEntry};

use crate::records::{Company, InboxRecord, InboxState, Settings};
use crate::store::{Id, Kept};

/// The companies of a portfolio, in the order in which they were added.
///
/// Loaded once; after an edit only what it [touched](crate::Touched) is read again.
#[derive(Clone, Debug, Default)]
pub struct Register {
    rows: Vec<Row>,
    texts: texts::Texts,
    settings: Settings,
    counts: Vec<crate::records::RegionalCount>,
    inbox: Vec<Kept<InboxRecord>>,
    version: u64,
}

impl Register {
    /// Every company, in the order in which they were added.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A company.
    #[must_use]
    pub fn row(&self, id: Id<Company>) -> Option<&Row> {
        self.place(id).ok().and_then(|place| self.rows.get(place))
    }

    /// The settings of the portfolio.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How many companies the region has, as entered.
    #[must_use]
    pub fn counts(&self) -> &[crate::records::RegionalCount] {
        &self.counts
    }

    /// The records of kiosks that wait for a decision or were rejected, in the order in which they came.
    #[must_use]
    pub fn inbox(&self) -> &[Kept<InboxRecord>] {
        &self.inbox
    }

    /// How many records of kiosks wait for a decision.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.inbox.iter().filter(|kept| kept.record.state == InboxState::Waiting).count()
    }

    /// Rises with every change.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    fn place(&self, id: Id<Company>) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&id, |row| row.id)
    }
}
