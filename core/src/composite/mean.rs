//! From many scores to one.

use super::CompositeError;

/// Powers nearer to zero than this are refused.
const LEAST_POWER: f64 = 0.001;

/// How scores become one number. `w` are weights, `x` scores.
///
/// They differ in how far a strong score makes up for a weak one: fully in the arithmetic mean, less in the geometric and
/// least in the harmonic one. For the same scores arithmetic is never below geometric, and geometric never below harmonic.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Mean {
    /// `Σwx / Σw`. Defined for all scores.
    #[default]
    Arithmetic,
    /// `exp(Σ w ln x / Σw)`. Defined for scores above zero.
    Geometric,
    /// `Σw / Σ(w/x)`. Defined for scores above zero.
    Harmonic,
    /// `(Σ w xᵖ / Σw)^(1/p)`, for a `p` of 0.001 and more or −0.001 and less: 1 is arithmetic, −1 harmonic, 2 the root of
    /// the mean square. Nearer to zero it is all but the geometric mean, and the digits are lost in the root. Defined for
    /// scores above zero, and for zero where `p` is above zero.
    Power(f64),
}

impl Mean {
    /// Whether the mean itself, and then this score in it, is defined.
    pub(super) fn check(self, score: f64) -> Result<(), CompositeError> {
        if !score.is_finite() {
            return Err(CompositeError::NotFinite);
        }
        let zero_allowed = match self {
            Self::Arithmetic => return Ok(()),
            Self::Geometric | Self::Harmonic => false,
            Self::Power(power) => power > 0.0,
        };
        if score < 0.0 {
            Err(CompositeError::NegativeScore)
        } else if score <= 0.0 && !zero_allowed {
            Err(CompositeError::ZeroScore)
        } else {
            Ok(())
        }
    }

    pub(super) fn check_power(self) -> Result<(), CompositeError> {
        match self {
            Self::Power(power) if !power.is_finite() => Err(CompositeError::NotFinite),
            Self::Power(power) if libm::fabs(power) < LEAST_POWER => Err(CompositeError::PowerZero),
            _ => Ok(()),
        }
    }

    /// The score that the powers of all scores are taken in: the one with the largest power, so that none passes what fits
    /// and one is not lost. 1 where all scores are zero, and so are the terms.
    pub(super) fn unit(self, smallest: f64, largest: f64) -> f64 {
        let least = match self {
            Self::Harmonic => true,
            Self::Power(power) => power < 0.0,
            Self::Arithmetic | Self::Geometric => false,
        };
        let unit = if least { smallest } else { largest };
        if unit > 0.0 { unit } else { 1.0 }
    }

    /// What is summed for each score. `unit` is a score above zero that keeps powers within reach; it cancels.
    pub(super) fn term(self, score: f64, unit: f64) -> f64 {
        match self {
            Self::Arithmetic => score,
            Self::Geometric => libm::log(score / unit),
            Self::Harmonic => unit / score,
            Self::Power(power) => libm::pow(score / unit, power),
        }
    }

    /// From the weighted mean of the terms back to a score.
    pub(super) fn back(self, mean_term: f64, unit: f64) -> f64 {
        match self {
            Self::Arithmetic => mean_term,
            Self::Geometric => unit * libm::exp(mean_term),
            Self::Harmonic => unit / mean_term,
            Self::Power(power) => unit * libm::pow(mean_term, 1.0 / power),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_power_above_zero_takes_a_score_of_zero() {
        assert_eq!(Mean::Power(0.5).check(0.0), Ok(()));
        for power in [0.0, -0.0, -0.5] {
            assert_eq!(Mean::Power(power).check(0.0), Err(CompositeError::ZeroScore), "{power}");
        }
    }
}
