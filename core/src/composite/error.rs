//! Why there is no composite.

use core::fmt;

/// Why a scale, a composite or its contributions cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum CompositeError {
    /// All values are equal, or both ends of a scale are: nothing lies between them.
    NoSpread,
    /// There are not enough values.
    TooFew,
    /// A target lies on the wrong side of the value that is to score zero.
    TargetBehind,
    /// The ends of a scale of scores are more than a million from zero.
    ScaleTooWide,
    /// A score is not a finite number.
    NotFinite,
    /// A weight is negative.
    NegativeWeight,
    /// No part with a score has a weight.
    NoWeight,
    /// This mean is not defined for a score of zero.
    ZeroScore,
    /// This mean is not defined for scores below zero.
    NegativeScore,
    /// A power of zero, or within 0.001 of it, is the geometric mean and has to be asked for by that name.
    PowerZero,
    /// The result does not fit.
    TooLarge,
    /// There are not as many places for the result as there are parts.
    LengthsDiffer,
}

impl CompositeError {
    /// Every error.
    pub const ALL: [Self; 12] = [
        Self::NoSpread,
        Self::TooFew,
        Self::TargetBehind,
        Self::ScaleTooWide,
        Self::NotFinite,
        Self::NegativeWeight,
        Self::NoWeight,
        Self::ZeroScore,
        Self::NegativeScore,
        Self::PowerZero,
        Self::TooLarge,
        Self::LengthsDiffer,
    ];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSpread => "no_spread",
            Self::TooFew => "too_few",
            Self::TargetBehind => "target_behind",
            Self::ScaleTooWide => "scale_too_wide",
            Self::NotFinite => "not_finite",
            Self::NegativeWeight => "negative_weight",
            Self::NoWeight => "no_weight",
            Self::ZeroScore => "zero_score",
            Self::NegativeScore => "negative_score",
            Self::PowerZero => "power_zero",
            Self::TooLarge => "too_large",
            Self::LengthsDiffer => "lengths_differ",
        }
    }
}

impl fmt::Display for CompositeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSpread => "all values are equal",
            Self::TooFew => "there are not enough values",
            Self::TargetBehind => "the target lies on the wrong side of the values",
            Self::ScaleTooWide => "the scale reaches beyond a million",
            Self::NotFinite => "a score is not a finite number",
            Self::NegativeWeight => "a weight is negative",
            Self::NoWeight => "no score has a weight",
            Self::ZeroScore => "this mean has no value for a score of zero",
            Self::NegativeScore => "this mean has no value for scores below zero",
            Self::PowerZero => "a power within 0.001 of zero is the geometric mean",
            Self::TooLarge => "the result does not fit",
            Self::LengthsDiffer => "there are not as many places as parts",
        })
    }
}

impl core::error::Error for CompositeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_sentences_are_unique() {
        use std::string::ToString;
        for (index, error) in CompositeError::ALL.into_iter().enumerate() {
            for other in CompositeError::ALL.into_iter().skip(index + 1) {
                assert_ne!(error.code(), other.code());
                assert_ne!(error.to_string(), other.to_string());
            }
        }
    }
}
