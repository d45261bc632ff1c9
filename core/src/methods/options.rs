//! What the caller chooses beyond the series and the target.

use crate::paths::Weights;
use crate::{Decimal, Direction, Options};

/// How far back a method without a fixed baseline looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Term {
    /// The past five years.
    #[default]
    Short,
    /// The past fifteen years.
    Long,
}

impl Term {
    /// The years it covers.
    #[must_use]
    pub const fn years(self) -> i32 {
        match self {
            Self::Short => 5,
            Self::Long => 15,
        }
    }
}

/// What the caller chooses beyond the series and the target; each is used by the methods that name it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MethodOptions {
    /// Breaks and the moment of looking, as in an assessment.
    pub comparison: Options,
    /// Which way is better, where there is no target to say so. There is no default: a peer that takes "down" for granted
    /// calls a rise from 70 to 80 with target 95 "achieved".
    pub direction: Option<Direction>,
    /// The most there can be: 100 says that the values are percentages. For the logistic curve of
    /// [`digital_decade`](super::digital_decade) and the 1 % rule of [`unsd2023`](super::unsd2023).
    pub ceiling: Option<Decimal>,
    /// The natural limit in the desired direction, for [`statcan`](super::statcan) without a target.
    pub limit: Option<Decimal>,
    /// The weights of the regression of [`escap`](super::escap). The caller's own are one for each observation of the
    /// series.
    pub weights: Weights,
    /// The standard deviation between countries, in the unit of the indicator, for [`oecd`](super::oecd).
    pub spread: Option<Decimal>,
    /// How far back [`eurostat`](super::eurostat) looks where the target names no baseline.
    pub term: Term,
}
