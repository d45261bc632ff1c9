//! What would become of what a file offers, held beside a portfolio.

mod choices;
mod counts;
mod row;
mod why;

pub use choices::Choices;
pub use counts::Counts;
pub use row::{FieldChange, Outcome, PlannedRow, Step, Subject};
pub use why::{Found, Why};

use crate::desk::{Desk, Writes, order, refuse};
use crate::{Cancelled, Incoming, Kind, Note, Place, Watch};
use peil_portfolio::{EditError, EntryId, Store};
use std::fmt;
use std::path::PathBuf;

/// What would become of every row of a file in one portfolio as it stood, after some choices. Nothing has been changed yet.
#[derive(Clone, Debug)]
pub struct Plan {
    kind: Kind,
    notes: Vec<Note>,
    rows: Vec<PlannedRow>,
    counts: Counts,
    basis: Basis,
    writes: Writes,
}

impl Plan {
    pub(crate) const fn basis(&self) -> &Basis {
        &self.basis
    }

    pub(crate) const fn writes(&self) -> &Writes {
        &self.writes
    }

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

    /// True when carrying it out changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty()
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
    let basis = Basis::of(store)?;
    let order = order(&incoming.offers);
    let mut desk = Desk::new(store, incoming, &order, choices, watch)?;
    let mut rows = Vec::new();
    for (done, place) in order.iter().enumerate() {
        watch.row(done, order.len())?;
        rows.push((*place, first_try(&mut desk, *place, incoming, choices)));
    }
    let rounds = (1..ROUNDS).take_while(|_| another_round(&mut desk, incoming, &mut rows)).count();
    if rounds > 0 {
        desk.settle(rows.iter_mut().map(|(_, row)| row));
    }
    rows.sort_unstable_by_key(|(place, _)| *place);
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    let mut counts = Counts::default();
    for row in &rows {
        counts.add(row);
    }
    let (kind, mut notes) = (incoming.kind.clone(), incoming.notes.clone());
    if desk.is_of_another() {
        notes.push(Note::OtherPortfolio);
    }
    Ok(Plan { kind, notes, rows, counts, basis, writes: desk.writes() })
}

/// How often rows that stay out are tried. Three rounds are rare: each needs a row that waits for one that waited itself.
const ROUNDS: usize = 16;

fn first_try(desk: &mut Desk<'_>, place: usize, incoming: &Incoming, choices: &Choices) -> PlannedRow {
    match incoming.offers.get(place) {
        Some(offer) if choices.left_out.contains(&place) => {
            let mut row = PlannedRow::of(offer.place.clone());
            refuse(&mut row, offer, Outcome::Skip(Why::LeftOut));
            row
        }
        Some(offer) => desk.try_row(number(place), offer),
        None => PlannedRow::of(Place::File),
    }
}

/// Tries the rows that stay out once more. True when one of them no longer does.
fn another_round(desk: &mut Desk<'_>, incoming: &Incoming, rows: &mut [(usize, PlannedRow)]) -> bool {
    let mut progress = false;
    for (place, row) in rows.iter_mut().filter(|(_, row)| row.stays_out()) {
        if let Some(offer) = incoming.offers.get(*place).filter(|offer| offer.faults.is_empty()) {
            *row = desk.try_row(number(*place), offer);
            progress |= !row.stays_out();
        }
    }
    progress
}

/// More than four thousand million rows fit in no memory.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Which portfolio a plan is for, and how it stood: its file, and the latest entry of its journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Basis {
    path: PathBuf,
    entry: Option<EntryId>,
}

impl Basis {
    pub(crate) fn of(store: &Store) -> Result<Self, EditError> {
        Ok(Self { path: store.path().to_owned(), entry: store.latest_entry()? })
    }
}
