//! The means of a portfolio, which are asked for in every frame and change with every edit.

use peil_core::maturity::Stage;
use peil_portfolio::{Filter, MaturityMeans, Register, Within};

/// The means of the finished assessments at every stage, computed anew only when the register has changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Means {
    version: Option<u64>,
    stages: [Option<MaturityMeans>; 3],
}

impl Means {
    /// The means at a stage; none without a finished assessment.
    pub(super) fn at(&mut self, register: &Register, stage: Stage) -> Option<MaturityMeans> {
        if self.version != Some(register.version()) {
            self.version = Some(register.version());
            self.stages = register.figures(&Filter::default(), Within::default()).maturity.stages;
        }
        self.stages[stage as usize]
    }
}
