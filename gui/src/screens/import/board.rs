//! What the screen holds between two frames.

use super::{Reading, mapping};
use crate::widgets::walk::Walk;
use peil_transfer::{Choices, Incoming, Outcome, Plan, PlannedRow};
use std::path::PathBuf;
use std::sync::Arc;

/// What the screen holds.
#[derive(Debug, Default)]
pub struct Board {
    /// The path that was typed.
    pub typed: String,
    /// A file that is read as soon as there is a portfolio.
    pub waiting: Option<PathBuf>,
    /// The file that is being read.
    pub reading: Option<Reading>,
    /// The table of which it is asked what its columns are.
    pub table: Option<Box<mapping::Form>>,
    /// Why the last file was not read, with its name.
    pub refused: Option<(String, String)>,
    /// What would become of the file that was read.
    pub preview: Option<Box<Preview>>,
    /// What the last import did, in words, until the next.
    pub done: Option<String>,
}

impl Board {
    /// Leaves the row that stands in the place of the list; false where none does.
    pub fn close_row(&mut self) -> bool {
        self.preview.as_mut().is_some_and(|preview| std::mem::take(&mut preview.is_open))
    }
}

/// Rows that have the same done to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chip {
    /// Something of them is new.
    Added,
    /// What is there changes.
    Changed,
    /// Nothing is done.
    Skipped,
    /// They contradict something, and stay out.
    Conflict,
    /// They cannot be as they are, and stay out.
    Refused,
}

impl Chip {
    /// Every one, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Added, Self::Changed, Self::Skipped, Self::Conflict, Self::Refused];

    /// What is done to a row.
    #[must_use]
    pub fn of(row: &PlannedRow) -> Self {
        match row.outcome() {
            Some(Outcome::Add) => Self::Added,
            Some(Outcome::Change(_)) => Self::Changed,
            Some(Outcome::Skip(_)) | None => Self::Skipped,
            Some(Outcome::Conflict(_)) => Self::Conflict,
            Some(Outcome::Refused(_)) => Self::Refused,
        }
    }
}

/// What would become of a file, and what was decided about it.
#[derive(Debug)]
pub struct Preview {
    /// The name of the file.
    pub file: String,
    /// What it offers.
    pub incoming: Arc<Incoming>,
    /// What was decided.
    pub choices: Choices,
    /// What would become of it; none until it is known.
    pub plan: Option<Plan>,
    /// The state of the portfolio that the plan was made for.
    pub version: u64,
    /// The rows that are looked at; none for all.
    pub chip: Option<Chip>,
    /// How the list stands.
    pub walk: Walk,
    /// The row that is looked at stands in the place of the list, where there is no room beside it.
    pub is_open: bool,
    /// The rows on the list, by their place in the plan.
    shown: Vec<usize>,
    counts: [usize; Chip::ALL.len()],
}

impl Preview {
    /// A file that was read, of which nothing is known yet.
    #[must_use]
    pub fn of(file: String, incoming: Arc<Incoming>) -> Self {
        Self {
            file,
            incoming,
            choices: Choices::default(),
            plan: None,
            version: 0,
            chip: None,
            walk: Walk::default(),
            is_open: false,
            shown: Vec::new(),
            counts: [0; Chip::ALL.len()],
        }
    }

    /// Takes a plan that was made for a state of the portfolio.
    pub fn take(&mut self, plan: Plan, version: u64) {
        self.counts = [0; Chip::ALL.len()];
        for row in plan.rows() {
            self.counts[Chip::of(row) as usize] += 1;
        }
        (self.plan, self.version) = (Some(plan), version);
        if self.chip.is_some_and(|chip| self.count(chip) == 0) {
            self.chip = None;
        }
        self.list();
    }

    /// Looks at rows of one kind, or at all.
    pub fn look_at(&mut self, chip: Option<Chip>) {
        self.chip = chip;
        (self.walk, self.is_open) = (Walk::default(), false);
        self.list();
    }

    fn list(&mut self) {
        let rows = self.plan.as_ref().map_or(&[][..], Plan::rows);
        let chip = self.chip;
        let all = rows.iter().enumerate();
        let wanted = all.filter(|(_, row)| chip.is_none_or(|chip| Chip::of(row) == chip));
        self.shown = wanted.map(|(place, _)| place).collect();
        self.walk.at = self.walk.at.filter(|at| *at < self.shown.len());
    }

    /// Leaves a row out, or takes it after all, by its place in the plan.
    pub fn switch(&mut self, place: usize) {
        if !self.choices.left_out.remove(&place) {
            self.choices.left_out.insert(place);
        }
        self.stale();
    }

    /// What was decided has changed: the plan is made anew before the next frame.
    pub const fn stale(&mut self) {
        self.version = u64::MAX;
    }

    /// How many rows have something done to them.
    #[must_use]
    pub const fn count(&self, chip: Chip) -> usize {
        self.counts[chip as usize]
    }

    /// The rows on the list, by their place in the plan.
    #[must_use]
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// The row that is looked at, with its place in the plan.
    #[must_use]
    pub fn looked_at(&self) -> Option<(usize, &PlannedRow)> {
        let place = *self.shown.get(self.walk.at?)?;
        Some((place, self.plan.as_ref()?.rows().get(place)?))
    }
}
