//! A value at a moment.

use crate::{Decimal, Observation, Period};

/// A value at a period, without anything that says where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    /// When; a year stands for its last month.
    pub period: Period,
    /// How much, in the unit of the indicator.
    pub value: Decimal,
}

impl Point {
    /// A value at a period.
    #[must_use]
    pub const fn new(period: Period, value: Decimal) -> Self {
        Self { period, value }
    }
}

impl From<&Observation> for Point {
    fn from(observation: &Observation) -> Self {
        Self { period: observation.period, value: observation.value }
    }
}
