//! What uneven weights cost.

/// Kish's effective sample size: how many evenly weighted companies would tell as much as these with their weights,
/// `(Σw)² / Σw²`.
///
/// The unit of the weights does not matter. `None` without any weight above zero, with a negative one, and with one that
/// is beyond 1e140 or, short of zero, below 1e-140, because its square would be no number any more. Equal weights give the
/// plain number.
///
/// Source: L. Kish (1965), Survey Sampling, section 11.2C.
///
/// ```
/// use peil_core::shares::effective_size;
/// assert_eq!(effective_size([2.0; 30]), Some(30.0));
/// // One company that counts for nine is hardly better than that company alone.
/// assert_eq!(effective_size([9.0, 1.0, 1.0, 1.0]), Some(144.0 / 84.0));
/// ```
#[must_use]
pub fn effective_size(weights: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut squares) = (0.0, 0.0);
    for weight in weights {
        let counts = REACH.contains(&weight);
        if !counts && weight != 0.0 {
            return None;
        }
        sum += weight;
        squares += weight * weight;
    }
    from_sums(sum, squares)
}

/// Weights whose squares keep all their digits.
const REACH: core::ops::RangeInclusive<f64> = 1e-140..=1e140;

/// From the sum of the weights and the sum of their squares.
pub(super) fn from_sums(sum: f64, squares: f64) -> Option<f64> {
    (squares > 0.0 && squares.is_finite()).then(|| sum * (sum / squares))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_that_are_none_give_nothing() {
        assert_eq!(effective_size([]), None);
        assert_eq!(effective_size([0.0, 0.0]), None);
        assert_eq!(effective_size([1.0, -1.0]), None);
        assert_eq!(effective_size([f64::NAN]), None);
        assert_eq!(effective_size([f64::INFINITY]), None);
        assert_eq!(effective_size([1e200]), None, "squares that do not fit");
    }

    /// The square of 3e-162 is one of the last numbers before zero, and 30 such weights told as much as 27.
    #[test]
    fn weights_whose_squares_lose_digits_give_nothing() {
        assert_eq!(effective_size([3e-162; 30]), None);
        assert_eq!(effective_size([1e-200, 1.0]), None);
        assert_eq!(effective_size([1e-140; 30]).map(|size| (size - 30.0).abs() < 1e-13), Some(true));
        assert_eq!(effective_size([1e140; 30]).map(|size| (size - 30.0).abs() < 1e-13), Some(true));
    }

    #[test]
    fn a_company_without_weight_does_not_count() {
        assert_eq!(effective_size([3.0, 3.0, 0.0]), Some(2.0));
    }
}
