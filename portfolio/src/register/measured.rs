//! How mature a company was at a stage, by its own answers or by the portal.

use super::row::{MaturityEntry, Row};
use crate::{Date, Score};
use peil_core::maturity::{Dimension, Stage};

/// A measurement of a stage: a finished assessment with its answers, or where there is none the scores that the portal has
/// published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// T0, T1 or T2.
    pub stage: Stage,
    /// When; `None` where the portal does not say.
    pub on: Option<Date>,
    /// True for scores of the portal, without the answers.
    pub is_published: bool,
    /// The overall score, 0 to 100.
    pub overall: Score,
    /// The six dimensions in the order of the questionnaire, 0 to 100 each.
    pub dimensions: [Score; 6],
}

impl Measured {
    /// The score of a dimension.
    #[must_use]
    pub const fn dimension(&self, dimension: Dimension) -> Score {
        self.dimensions[dimension.index()]
    }
}

impl From<&MaturityEntry> for Measured {
    fn from(entry: &MaturityEntry) -> Self {
        Self {
            stage: entry.stage,
            on: Some(entry.assessed_on),
            is_published: false,
            overall: entry.overall.into(),
            dimensions: entry.dimensions.map(Score::from),
        }
    }
}

impl Row {
    /// The scores that the portal has published, by stage, also of stages that were measured with answers.
    #[must_use]
    pub fn published(&self) -> &[Measured] {
        &self.published
    }

    /// The measurement of a stage. Answers win over the portal, because they can be checked.
    #[must_use]
    pub fn measured(&self, stage: Stage) -> Option<Measured> {
        let own = self.assessment(stage).filter(|entry| entry.finished).map(Measured::from);
        own.or_else(|| self.published.iter().find(|entry| entry.stage == stage).copied())
    }

    /// The measurements, by stage: at most one for each.
    #[must_use]
    pub fn measurements(&self) -> impl DoubleEndedIterator<Item = Measured> {
        Stage::ALL.into_iter().filter_map(|stage| self.measured(stage))
    }

    /// The measurement of the latest stage that was measured.
    #[must_use]
    pub fn latest_measured(&self) -> Option<Measured> {
        self.measurements().next_back()
    }
}
