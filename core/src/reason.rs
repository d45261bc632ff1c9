//! Why a result cannot be given.

use core::fmt;

/// Why one result of an assessment cannot be given.
///
/// [`Reason::code`] is stable and used in JSON; the sentences on screens come from the word files. `Display` gives a
/// short English form for logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Reason {
    /// There is no usable observation.
    NoObservation,
    /// There is one comparable observation only, so nothing can be said about change.
    OneObservation,
    /// The definitions of the two observations differ.
    DefinitionsDiffer,
    /// The source marks a break between the two observations.
    BreakBetween,
    /// The observation asked for cannot be right as it is printed.
    Doubtful,
    /// The series has no observation at the baseline of the target.
    BaselineMissing,
    /// The baseline is the latest observation itself.
    BaselineIsLatest,
    /// Baseline and target are the same value, so there is no way to have gone.
    BaselineEqualsTarget,
    /// The baseline already lay beyond the target: the way would have to be gone backwards.
    BaselinePastTarget,
    /// There is no target: only the trend can be shown.
    NoTarget,
    /// The target is a rule, not something to be measured against.
    NotMeasured,
    /// The target names no date.
    NoTargetDate,
    /// The date of the target has passed.
    TargetDatePassed,
    /// The target is met; nothing more is needed.
    AlreadyMet,
    /// A value is only a bound.
    ValueIsBound,
    /// The values do not move.
    NotMoving,
    /// The values move away from the target.
    MovingAway,
    /// A running count went down, which it cannot.
    CountFell,
    /// The exact result does not fit.
    TooLarge,
    /// The series has more observations than fit.
    Capacity,
    /// A value is zero or negative, and the curve knows positive values only.
    NotPositive,
    /// Values on both sides of zero have no growth rate.
    SignChange,
    /// The baseline is zero, so there is no growth rate from it.
    BaselineZero,
    /// A value lies at or beyond the ceiling of the curve.
    AtCeiling,
    /// The target lies at or beyond the ceiling of the curve, which never gets there.
    TargetAtCeiling,
    /// The curve needs a ceiling and none is given.
    NoCeiling,
    /// The method needs more observations, or observations over a longer time.
    TooFewObservations,
    /// No curve of the kind fits the observations best: the search does not settle.
    NoFit,
    /// Neither the target nor the caller says which way is better.
    NoDirection,
    /// The method needs the spread between countries and none is given.
    NoSpread,
    /// There are not as many weights as observations.
    WeightsDiffer,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 31] = [
        Self::NoObservation,
        Self::OneObservation,
        Self::DefinitionsDiffer,
        Self::BreakBetween,
        Self::Doubtful,
        Self::BaselineMissing,
        Self::BaselineIsLatest,
        Self::BaselineEqualsTarget,
        Self::BaselinePastTarget,
        Self::NoTarget,
        Self::NotMeasured,
        Self::NoTargetDate,
        Self::TargetDatePassed,
        Self::AlreadyMet,
        Self::ValueIsBound,
        Self::NotMoving,
        Self::MovingAway,
        Self::CountFell,
        Self::TooLarge,
        Self::Capacity,
        Self::NotPositive,
        Self::SignChange,
        Self::BaselineZero,
        Self::AtCeiling,
        Self::TargetAtCeiling,
        Self::NoCeiling,
        Self::TooFewObservations,
        Self::NoFit,
        Self::NoDirection,
        Self::NoSpread,
        Self::WeightsDiffer,
    ];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoObservation => "no_observation",
            Self::OneObservation => "one_observation",
            Self::DefinitionsDiffer => "definitions_differ",
            Self::BreakBetween => "break_between",
            Self::Doubtful => "doubtful",
            Self::BaselineMissing => "baseline_missing",
            Self::BaselineIsLatest => "baseline_is_latest",
            Self::BaselineEqualsTarget => "baseline_equals_target",
            Self::BaselinePastTarget => "baseline_past_target",
            Self::NoTarget => "no_target",
            Self::NotMeasured => "not_measured",
            Self::NoTargetDate => "no_target_date",
            Self::TargetDatePassed => "target_date_passed",
            Self::AlreadyMet => "already_met",
            Self::ValueIsBound => "value_is_bound",
            Self::NotMoving => "not_moving",
            Self::MovingAway => "moving_away",
            Self::CountFell => "count_fell",
            Self::TooLarge => "too_large",
            Self::Capacity => "capacity",
            Self::NotPositive => "not_positive",
            Self::SignChange => "sign_change",
            Self::BaselineZero => "baseline_zero",
            Self::AtCeiling => "at_ceiling",
            Self::TargetAtCeiling => "target_at_ceiling",
            Self::NoCeiling => "no_ceiling",
            Self::TooFewObservations => "too_few_observations",
            Self::NoFit => "no_fit",
            Self::NoDirection => "no_direction",
            Self::NoSpread => "no_spread",
            Self::WeightsDiffer => "weights_differ",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoObservation => "there is no observation",
            Self::OneObservation => "there is one comparable observation only",
            Self::DefinitionsDiffer => "the definitions differ",
            Self::BreakBetween => "the source marks a break in between",
            Self::Doubtful => "the printed value cannot be right",
            Self::BaselineMissing => "there is no observation at the baseline",
            Self::BaselineIsLatest => "the baseline is the latest observation",
            Self::BaselineEqualsTarget => "baseline and target are equal",
            Self::BaselinePastTarget => "the baseline lies past the target",
            Self::NoTarget => "there is no target",
            Self::NotMeasured => "the target is a rule and is not measured",
            Self::NoTargetDate => "the target has no date",
            Self::TargetDatePassed => "the target date has passed",
            Self::AlreadyMet => "the target is met",
            Self::ValueIsBound => "the value is only a bound",
            Self::NotMoving => "the values do not move",
            Self::MovingAway => "the values move away from the target",
            Self::CountFell => "a running count went down",
            Self::TooLarge => "the exact result does not fit",
            Self::Capacity => "there are more observations than fit",
            Self::NotPositive => "a value is zero or negative",
            Self::SignChange => "the values change sign",
            Self::BaselineZero => "the baseline is zero",
            Self::AtCeiling => "a value lies at or beyond the ceiling",
            Self::TargetAtCeiling => "the target lies at or beyond the ceiling",
            Self::NoCeiling => "there is no ceiling",
            Self::TooFewObservations => "there are too few observations",
            Self::NoFit => "the fit does not settle",
            Self::NoDirection => "it is not said which way is better",
            Self::NoSpread => "the spread between countries is not given",
            Self::WeightsDiffer => "there are not as many weights as observations",
        })
    }
}

impl core::error::Error for Reason {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique() {
        for (index, reason) in Reason::ALL.into_iter().enumerate() {
            assert!(
                Reason::ALL.iter().skip(index + 1).all(|other| other.code() != reason.code()),
                "{reason}"
            );
        }
    }
}
