//! One number from its parts.

use super::{CompositeError, Mean};
use crate::Decimal;

/// One score and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The score, where there is one.
    pub score: Option<f64>,
    /// How much it counts. Only the proportions between weights matter.
    pub weight: Decimal,
}

impl Part {
    /// A score with its weight.
    #[must_use]
    pub const fn new(score: Option<f64>, weight: Decimal) -> Self {
        Self { score, weight }
    }

    /// A part of weight zero counts for nothing, whatever its score.
    pub(super) fn counted(&self) -> Option<(f64, f64)> {
        #[expect(clippy::cast_precision_loss, reason = "exact for weights below nine thousand million")]
        let weight = self.weight.millionths() as f64;
        self.score.filter(|_| !self.weight.is_zero()).map(|score| (score, weight))
    }
}

/// One number and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Composite {
    /// The number, in the unit of the scores.
    pub value: f64,
    /// Parts that are in it.
    pub counted: usize,
    /// Parts with a weight and without a score. Their weight is spread over the others in proportion, which is the same
    /// as giving them the number that comes out.
    pub missing: usize,
}

/// The weighted mean of the scores that there are.
///
/// # Errors
/// Refuses negative weights, scores that are not finite, scores for which the mean is not defined (see [`Mean`]), the
/// power zero, and lists in which no score has a weight.
///
/// ```
/// use peil_core::Decimal;
/// use peil_core::composite::{CompositeError, Mean, Part, composite};
/// let part = |score, weight| Part::new(Some(score), Decimal::from_integer(weight));
/// let parts = [part(75.0, 1), part(81.5, 2), part(60.0, 1), part(95.0, 3), part(88.0, 1)];
/// assert_eq!(composite(Mean::Arithmetic, &parts)?.value, 83.875);
/// assert!((composite(Mean::Geometric, &parts)?.value - 83.013_294_999_963_19).abs() < 1e-12);
/// assert!((composite(Mean::Harmonic, &parts)?.value - 82.066_044_653_087_16).abs() < 1e-12);
/// assert_eq!(composite(Mean::Geometric, &[part(0.0, 1)]), Err(CompositeError::ZeroScore));
/// # Ok::<(), CompositeError>(())
/// ```
pub fn composite(mean: Mean, parts: &[Part]) -> Result<Composite, CompositeError> {
    let sums = Sums::of(mean, parts)?;
    Ok(Composite { value: sums.value(mean)?, counted: sums.counted, missing: sums.missing })
}

/// What the mean and its contributions are worked out from.
pub(super) struct Sums {
    pub(super) unit: f64,
    pub(super) weight: f64,
    pub(super) terms: f64,
    counted: usize,
    missing: usize,
}

impl Sums {
    pub(super) fn of(mean: Mean, parts: &[Part]) -> Result<Self, CompositeError> {
        mean.check_power()?;
        let (mut smallest, mut largest) = (f64::INFINITY, 0.0_f64);
        let mut missing = 0_usize;
        for part in parts {
            if part.weight.is_negative() {
                return Err(CompositeError::NegativeWeight);
            }
            if part.score.is_none() && !part.weight.is_zero() {
                missing = missing.saturating_add(1);
            }
            if let Some((score, _)) = part.counted() {
                mean.check(score)?;
                smallest = smallest.min(score);
                largest = largest.max(score);
            }
        }
        let unit = mean.unit(smallest, largest);
        let (mut weight, mut terms, mut counted) = (0.0, 0.0, 0_usize);
        for (score, of) in parts.iter().filter_map(Part::counted) {
            weight += of;
            terms += of * mean.term(score, unit);
            counted = counted.saturating_add(1);
        }
        if counted == 0 {
            Err(CompositeError::NoWeight)
        } else {
            Ok(Self { unit, weight, terms, counted, missing })
        }
    }

    pub(super) fn value(&self, mean: Mean) -> Result<f64, CompositeError> {
        let value = mean.back(self.terms / self.weight, self.unit);
        if value.is_finite() { Ok(value) } else { Err(CompositeError::TooLarge) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Mean; 6] = [
        Mean::Arithmetic,
        Mean::Geometric,
        Mean::Harmonic,
        Mean::Power(2.0),
        Mean::Power(0.5),
        Mean::Power(-3.0),
    ];

    fn part(score: f64, weight: i32) -> Part {
        Part::new(Some(score), Decimal::from_integer(weight))
    }

    fn of(mean: Mean, parts: &[Part]) -> Result<f64, CompositeError> {
        composite(mean, parts).map(|composite| composite.value)
    }

    #[test]
    fn powers_have_names() {
        let parts = [part(2.0, 1), part(8.0, 1)];
        assert_eq!(of(Mean::Arithmetic, &parts), Ok(5.0));
        assert_eq!(of(Mean::Geometric, &parts), Ok(4.0));
        assert_eq!(of(Mean::Harmonic, &parts), Ok(3.2));
        assert!((of(Mean::Power(1.0), &parts).unwrap() - 5.0).abs() < 1e-15);
        assert!((of(Mean::Power(-1.0), &parts).unwrap() - 3.2).abs() < 1e-15);
        assert!((of(Mean::Power(2.0), &parts).unwrap() - 34.0_f64.sqrt()).abs() < 1e-14);
        // Towards zero it becomes the geometric mean: 4 exp(p (ln 2)²/2) for a small p.
        assert!((of(Mean::Power(0.001), &parts).unwrap() - 4.000_961_025).abs() < 1e-7);
    }

    #[test]
    fn equal_scores_are_their_own_mean() {
        for mean in ALL {
            let value = of(mean, &[part(0.7, 1), part(0.7, 5)]).unwrap();
            assert!((value - 0.7).abs() < 1e-15, "{mean:?} {value}");
        }
    }

    #[test]
    fn a_missing_score_leaves_the_others_their_proportions() {
        let parts = [part(75.0, 1), Part::new(None, Decimal::from_integer(2)), part(60.0, 1)];
        let both = composite(Mean::Arithmetic, &parts).unwrap();
        assert_eq!((both.value, both.counted, both.missing), (67.5, 2, 1));
        let weightless = [part(75.0, 1), Part::new(None, Decimal::ZERO), part(0.0, 0)];
        let one = composite(Mean::Geometric, &weightless).unwrap();
        assert_eq!((one.value, one.counted, one.missing), (75.0, 1, 0));
    }

    #[test]
    fn large_and_small_scores_stay_within_reach() {
        for mean in [Mean::Power(40.0), Mean::Power(-40.0), Mean::Geometric, Mean::Harmonic] {
            for size in [1e-300, 1e300] {
                let value = of(mean, &[part(size, 1), part(size, 1)]).unwrap();
                assert!((value / size - 1.0).abs() < 1e-12, "{mean:?} {value}");
            }
        }
        assert_eq!(of(Mean::Power(2.0), &[part(0.0, 1), part(0.0, 2)]), Ok(0.0));
    }

    /// Found by fuzzing: powers of the larger scores passed what fits, and the mean came out as nothing.
    #[test]
    fn a_power_far_below_zero_is_all_but_the_smallest_score() {
        let parts = [part(100.0, 1), part(1e10, 4), part(88.0, 1)];
        for power in [-40.0, -4_000.0, -3e221] {
            let value = of(Mean::Power(power), &parts).unwrap();
            // (1/6)^(1/p) of the smallest, and the others raise it by less than half as much again.
            assert!((88.0..88.0 * 1.05).contains(&value), "{power} {value}");
        }
        assert!((of(Mean::Power(-4_000.0), &parts).unwrap() / 88.0 - 1.000_448_04).abs() < 1e-8);
        assert_eq!(of(Mean::Harmonic, &[part(1e-200, 1), part(1e200, 1)]), Ok(2e-200));
    }

    #[test]
    fn what_has_no_mean_is_refused() {
        use CompositeError as E;
        for (mean, score, error) in [
            (Mean::Geometric, 0.0, E::ZeroScore),
            (Mean::Geometric, -1.0, E::NegativeScore),
            (Mean::Harmonic, 0.0, E::ZeroScore),
            (Mean::Power(-2.0), 0.0, E::ZeroScore),
            (Mean::Power(2.0), -1.0, E::NegativeScore),
            (Mean::Power(0.0), 1.0, E::PowerZero),
            (Mean::Power(-0.000_999), 1.0, E::PowerZero),
            (Mean::Power(f64::NAN), 1.0, E::NotFinite),
            (Mean::Power(f64::INFINITY), 1.0, E::NotFinite),
            (Mean::Arithmetic, f64::NAN, E::NotFinite),
            (Mean::Arithmetic, f64::INFINITY, E::NotFinite),
        ] {
            assert_eq!(of(mean, &[part(1.0, 1), part(score, 1)]), Err(error), "{mean:?} {score}");
        }
        assert_eq!(of(Mean::Arithmetic, &[part(1.0, -1), part(1.0, 2)]), Err(E::NegativeWeight));
        assert_eq!(of(Mean::Arithmetic, &[]), Err(E::NoWeight));
        assert_eq!(of(Mean::Arithmetic, &[part(1.0, 0)]), Err(E::NoWeight));
        assert_eq!(of(Mean::Arithmetic, &[part(f64::MAX, 1), part(f64::MAX, 1)]), Err(E::TooLarge));
        assert_eq!(of(Mean::Arithmetic, &[part(-5.0, 1), part(5.0, 1)]), Ok(0.0));
    }
}
