//! Scores in standard deviations.

use super::CompositeError;
use crate::{Decimal, Direction};

/// Z-scores: how many standard deviations of the sample a value lies from the mean of the list.
///
/// `(x - mean) / s`, with `s` from `n - 1`; turned round where less is better. Sums and squares are exact; a score is
/// rounded only at the end, within 3 units in the last place.
///
/// # Example
/// ```
/// use peil_core::{Decimal, Direction};
/// use peil_core::composite::Standard;
/// let values = [2, 4, 4, 4, 6].map(Decimal::from_integer);
/// let standard = Standard::new(&values, Direction::Up)?;
/// assert_eq!(standard.score(Decimal::from_integer(6)), 2.0_f64.sqrt());
/// # Ok::<(), peil_core::composite::CompositeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standard {
    count: i128,
    /// Of the millionths.
    sum: i128,
    /// `count` times the standard deviation of the sample, in millionths, with the sign of the direction.
    deviation: f64,
}

impl Standard {
    /// The scale that a list of values makes.
    ///
    /// # Errors
    /// Refuses fewer than two values, values that are all equal, and values whose squares do not fit in 128 bits (a
    /// thousand values a hundred thousand million apart fit).
    pub fn new(values: &[Decimal], direction: Direction) -> Result<Self, CompositeError> {
        let first = values.first().ok_or(CompositeError::TooFew)?;
        let origin = i128::from(first.millionths());
        let count = i128::try_from(values.len()).map_err(|_| CompositeError::TooLarge)?;
        let beyond_one = count.checked_sub(1).filter(|rest| *rest > 0).ok_or(CompositeError::TooFew)?;
        let (mut sum, mut squares) = (0_i128, 0_i128);
        for value in values {
            // From the first value on, so that what is squared is no larger than it must be.
            let from_first = i128::from(value.millionths()).checked_sub(origin);
            let from_first = from_first.ok_or(CompositeError::TooLarge)?;
            sum = sum.checked_add(from_first).ok_or(CompositeError::TooLarge)?;
            let square = from_first.checked_mul(from_first).ok_or(CompositeError::TooLarge)?;
            squares = squares.checked_add(square).ok_or(CompositeError::TooLarge)?;
        }
        // n times the sum of squares about the mean.
        let spread = count
            .checked_mul(squares)
            .zip(sum.checked_mul(sum))
            .and_then(|(of_squares, of_sum)| of_squares.checked_sub(of_sum))
            .ok_or(CompositeError::TooLarge)?;
        if spread == 0 {
            return Err(CompositeError::NoSpread);
        }
        let total = count.checked_mul(origin).and_then(|origins| origins.checked_add(sum));
        #[expect(clippy::cast_precision_loss, reason = "the rounding that the documentation speaks of")]
        let size = libm::sqrt(spread as f64 * (count as f64 / beyond_one as f64));
        let deviation = match direction {
            Direction::Up => size,
            Direction::Down => -size,
        };
        Ok(Self { count, sum: total.ok_or(CompositeError::TooLarge)?, deviation })
    }

    /// The score of a value, which need not be of the list.
    #[must_use]
    pub fn score(&self, value: Decimal) -> f64 {
        // A list of values that exist has far fewer than 2^60 of them, so nothing saturates.
        let from_mean = i128::from(value.millionths()).saturating_mul(self.count).saturating_sub(self.sum);
        #[expect(clippy::cast_precision_loss, reason = "the rounding that the documentation speaks of")]
        let score = from_mean as f64 / self.deviation;
        score + 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn whole(integer: i32) -> Decimal {
        Decimal::from_integer(integer)
    }

    #[test]
    fn scores_have_mean_zero_and_deviation_one() {
        let values = ["75", "81.5", "60", "95", "88"].map(|text| text.parse::<Decimal>().unwrap());
        let standard = Standard::new(&values, Direction::Up).unwrap();
        let scores = values.map(|value| standard.score(value));
        assert!(scores.iter().sum::<f64>().abs() < 1e-15);
        assert!((scores.iter().map(|score| score * score).sum::<f64>() - 4.0).abs() < 1e-14);
        // (95 - 79.9) / sqrt(716.2 / 4)
        assert!((scores[3] - 15.1 / 179.05_f64.sqrt()).abs() < 1e-15, "{}", scores[3]);
        let falling = Standard::new(&values, Direction::Down).unwrap();
        assert!(
            values.iter().zip(scores).all(|(value, score)| (falling.score(*value) + score).abs() < 1e-18)
        );
    }

    #[test]
    fn far_from_zero_is_no_matter() {
        let base = i64::MAX - 3_000_000;
        let values = [0, 1_000_000, 2_000_000].map(|more| Decimal::from_millionths(base + more));
        let standard = Standard::new(&values, Direction::Up).unwrap();
        let scores = values.map(|value| standard.score(value).to_bits());
        assert_eq!(scores, [-1.0, 0.0, 1.0_f64].map(f64::to_bits));
    }

    #[test]
    fn lists_without_spread_are_refused() {
        let ask = |values: &[Decimal]| Standard::new(values, Direction::Up).unwrap_err();
        assert_eq!(ask(&[]), CompositeError::TooFew);
        assert_eq!(ask(&[whole(5)]), CompositeError::TooFew);
        assert_eq!(ask(&[whole(5), whole(5)]), CompositeError::NoSpread);
        assert_eq!(ask(&[Decimal::MIN, Decimal::MAX]), CompositeError::TooLarge);
    }

    #[test]
    fn the_mean_scores_zero_without_a_sign() {
        let falling = Standard::new(&[whole(1), whole(3)], Direction::Down).unwrap();
        assert_eq!(falling.score(whole(2)).to_bits(), 0.0_f64.to_bits());
    }
}
