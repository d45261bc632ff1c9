//! Assessments: means by stage, and what changed from stage to stage.

use super::summary::{Sum, Summary};
use crate::Score;
use crate::register::{Measured, Row, Within};
use peil_core::maturity::{Dimension, Stage};

/// Measurements of some companies over a period: finished assessments, and scores of the portal where there is no finished
/// assessment of the stage. Scores of which the portal does not say when count where the period has no bounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaturityFigures {
    /// T0, T1 and T2 in this order; `None` without an assessment.
    pub stages: [Option<MaturityMeans>; 3],
    /// How many of each stage are scores of the portal, without the answers.
    pub published: [u32; 3],
    /// What changed in companies that have both assessments, the later of which lies in the period: T0 to T1, T1 to T2,
    /// T0 to T2. `None` without such a company.
    pub uplifts: [Option<Uplift>; 3],
}

/// Means over companies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaturityMeans {
    /// The overall score.
    pub overall: Summary,
    /// The six dimensions, in the order of the questionnaire.
    pub dimensions: [Summary; 6],
}

/// The change from one stage to a later one; positive is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uplift {
    /// The earlier stage.
    pub from: Stage,
    /// The later stage.
    pub to: Stage,
    /// The differences.
    pub change: MaturityMeans,
}

impl MaturityMeans {
    /// The mean of a dimension.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> &Summary {
        &self.dimensions[dimension.index()]
    }
}

const STEPS: [(Stage, Stage); 3] = [(Stage::T0, Stage::T1), (Stage::T1, Stage::T2), (Stage::T0, Stage::T2)];

#[derive(Clone, Copy, Default)]
struct Means {
    overall: Sum,
    dimensions: [Sum; 6],
}

impl Means {
    fn add(&mut self, overall: Score, dimensions: impl IntoIterator<Item = Score>) {
        self.overall.add(overall);
        self.dimensions.iter_mut().zip(dimensions).for_each(|(sum, score)| sum.add(score));
    }

    fn means(self) -> Option<MaturityMeans> {
        let overall = self.overall.summary()?;
        // Every assessment has all six, so there is something in each.
        let dimensions = self.dimensions.map(|sum| sum.summary().unwrap_or(overall));
        Some(MaturityMeans { overall, dimensions })
    }
}

#[derive(Default)]
pub(super) struct Sums {
    stages: [Means; 3],
    published: [u32; 3],
    uplifts: [Means; 3],
}

impl Sums {
    pub(super) fn add(&mut self, row: &Row, within: Within) {
        let inside = |stage| row.measured(stage).filter(|entry| within.may_contain(entry.on));
        for ((means, published), stage) in self.stages.iter_mut().zip(&mut self.published).zip(Stage::ALL) {
            if let Some(entry) = inside(stage) {
                means.add(entry.overall, entry.dimensions);
                *published += u32::from(entry.is_published);
            }
        }
        for (means, (from, to)) in self.uplifts.iter_mut().zip(STEPS) {
            if let (Some(before), Some(after)) = (row.measured(from), inside(to)) {
                add_change(means, &before, &after);
            }
        }
    }

    pub(super) fn figures(self) -> MaturityFigures {
        let mut uplifts = [None; 3];
        for ((slot, means), (from, to)) in uplifts.iter_mut().zip(self.uplifts).zip(STEPS) {
            *slot = means.means().map(|change| Uplift { from, to, change });
        }
        MaturityFigures { stages: self.stages.map(Means::means), published: self.published, uplifts }
    }
}

fn add_change(means: &mut Means, before: &Measured, after: &Measured) {
    // Scores lie between 0 and 100, so a difference always fits.
    let change = |after: Score, before| after.checked_sub(before).unwrap_or_default();
    let dimensions = after.dimensions.into_iter().zip(before.dimensions);
    means.add(change(after.overall, before.overall), dimensions.map(|(after, before)| change(after, before)));
}
