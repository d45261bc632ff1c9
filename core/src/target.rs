//! What is aimed at.

use crate::{Budget, Comparator, Decimal, Direction, Entitlement, Milestone, Period, RankTarget};

/// A value to be reached: comparator, value, by when, from which baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LevelTarget {
    /// What is asked of the value.
    pub comparator: Comparator,
    /// The value, in the unit of the indicator.
    pub value: Decimal,
    /// By the end of which period.
    pub by: Option<Period>,
    /// The period whose observation is the baseline; without one, the first comparable observation is.
    pub baseline: Option<Period>,
}

impl LevelTarget {
    /// A target without date or baseline.
    #[must_use]
    pub const fn new(comparator: Comparator, value: Decimal) -> Self {
        Self { comparator, value, by: None, baseline: None }
    }

    /// The same target, due by the end of `period`.
    #[must_use]
    pub const fn by(self, period: Period) -> Self {
        Self { by: Some(period), ..self }
    }

    /// The same target, with the observation of `period` as its baseline.
    #[must_use]
    pub const fn from_baseline(self, period: Period) -> Self {
        Self { baseline: Some(period), ..self }
    }
}

/// A target of any kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Target {
    /// A value to be reached.
    Level(LevelTarget),
    /// A place in an order: the top three of the European Union.
    Rank(RankTarget),
    /// One group is to catch up with another; the series holds follower minus leader, see
    /// [`differences`](crate::differences).
    Convergence {
        /// By the end of which period, where one is set.
        by: Option<Period>,
        /// The period to compare with.
        baseline: Option<Period>,
    },
    /// A running count to be reached; it cannot fall.
    Cumulative(LevelTarget),
    /// Money to be used up, not to be exceeded.
    Budget(Budget),
    /// A rule with a maximum; nothing is measured against it.
    Entitlement(Entitlement),
    /// Something to be done by a date.
    Milestone(Milestone),
    /// No target: the trend is all there is.
    #[default]
    None,
}

/// The part of a target that a series can be measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Aim {
    pub(crate) comparator: Comparator,
    pub(crate) value: Decimal,
    pub(crate) by: Option<Period>,
    pub(crate) baseline: Option<Period>,
}

impl Target {
    /// The name used in data files and JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Level(_) => "level",
            Self::Rank(_) => "rank",
            Self::Convergence { .. } => "convergence",
            Self::Cumulative(_) => "cumulative",
            Self::Budget(_) => "budget",
            Self::Entitlement(_) => "entitlement",
            Self::Milestone(_) => "milestone",
            Self::None => "none",
        }
    }

    /// The value aimed at, where the kind has one.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Entitlement(entitlement) => Some(entitlement.maximum),
            other => other.aim().map(|aim| aim.value),
        }
    }

    /// What is asked of the value, where the kind has one. A budget and an entitlement are ceilings.
    #[must_use]
    pub fn comparator(&self) -> Option<Comparator> {
        match self {
            Self::Budget(_) | Self::Entitlement(_) => Some(Comparator::AtMost),
            other => other.aim().map(|aim| aim.comparator),
        }
    }

    /// The way the series has to move, where the kind has one. A budget is to be used up, so its use has to rise.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.aim().map(|aim| aim.comparator.direction())
    }

    /// By when, where the target names a period.
    #[must_use]
    pub fn by(&self) -> Option<Period> {
        match self {
            Self::Entitlement(entitlement) => entitlement.by,
            other => other.aim().and_then(|aim| aim.by),
        }
    }

    /// The baseline period, where the target names one.
    #[must_use]
    pub fn baseline(&self) -> Option<Period> {
        self.aim().and_then(|aim| aim.baseline)
    }

    pub(crate) fn aim(&self) -> Option<Aim> {
        match *self {
            Self::Level(LevelTarget { comparator, value, by, baseline })
            | Self::Cumulative(LevelTarget { comparator, value, by, baseline }) => {
                Some(Aim { comparator, value, by, baseline })
            }
            Self::Rank(RankTarget { place, by, baseline }) => Some(Aim {
                comparator: Comparator::AtMost,
                value: Decimal::from_integer(i32::from(place)),
                by,
                baseline,
            }),
            Self::Convergence { by, baseline } => {
                Some(Aim { comparator: Comparator::AtLeast, value: Decimal::ZERO, by, baseline })
            }
            Self::Budget(Budget { ceiling, by }) => {
                Some(Aim { comparator: Comparator::AtLeast, value: ceiling, by, baseline: None })
            }
            Self::Entitlement(_) | Self::Milestone(_) | Self::None => None,
        }
    }
}
