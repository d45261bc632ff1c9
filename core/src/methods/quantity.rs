//! What the numbers of a verdict are.

/// The meaning and unit of a number in a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Quantity {
    /// Actual over required rate, positive in the desired direction; a fraction.
    Ratio,
    /// Compound growth a year, positive in the desired direction; a fraction.
    Growth,
    /// Compound growth a year that leads from the baseline to the target, with the sign of the values; a fraction.
    RequiredGrowth,
    /// What the thresholds are multiplied by near a natural limit, 0 to 1.
    LimitCoefficient,
    /// The value on the date of the target if the curve goes on; in the unit of the indicator.
    ValueAtTarget,
    /// The part of the way from baseline to target that will have been gone at the target date; a fraction.
    ShareOfWay,
    /// Mean change a year; in the unit of the indicator.
    MeanChange,
    /// The last change, a year; in the unit of the indicator.
    LastChange,
    /// What the projection misses of the distance from the latest value to the target; a fraction, negative past it.
    Deviation,
    /// The distance to the target in standard deviations between countries; 0 when met.
    Distance,
    /// The way gone since the baseline, 10 for the whole of it.
    CurrentStatus,
    /// What the projection misses of the way from baseline to target; a fraction, 0 when it reaches the target.
    AnticipatedGap,
    /// The latest value in percent of the target.
    ShareOfTarget,
    /// Where the ideal trajectory stands at the latest observation; in the unit of the indicator.
    IdealValue,
    /// How far the latest value is ahead of the ideal trajectory, negative when behind; in the unit of the indicator.
    AheadOfIdeal,
    /// The growth of the trajectory without new policy: per year in the unit of the indicator for a line, of the logit for
    /// a logistic curve.
    BaselineRate,
    /// Where the trajectory without new policy ends on the date of the target; in the unit of the indicator.
    BaselineAtTarget,
    /// How far that lies ahead of the target, negative when short; in the unit of the indicator.
    BaselineAheadOfTarget,
}

impl Quantity {
    /// The stable name, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Growth => "growth",
            Self::RequiredGrowth => "required_growth",
            Self::LimitCoefficient => "limit_coefficient",
            Self::ValueAtTarget => "value_at_target",
            Self::ShareOfWay => "share_of_way",
            Self::MeanChange => "mean_change",
            Self::LastChange => "last_change",
            Self::Deviation => "deviation",
            Self::Distance => "distance",
            Self::CurrentStatus => "current_status",
            Self::AnticipatedGap => "anticipated_gap",
            Self::ShareOfTarget => "share_of_target",
            Self::IdealValue => "ideal_value",
            Self::AheadOfIdeal => "ahead_of_ideal",
            Self::BaselineRate => "baseline_rate",
            Self::BaselineAtTarget => "baseline_at_target",
            Self::BaselineAheadOfTarget => "baseline_ahead_of_target",
        }
    }
}
