//! From a value to a score by a straight line.

use super::CompositeError;
use crate::{Decimal, Direction};

/// A straight line from values to scores.
///
/// Min-max, distance to target, goalposts and the form of DESI are all this line; they differ in which value scores the
/// low end and which the high end, and in whether scores may lie beyond the ends.
///
/// Guarantees two different ends of values and ends of scores within a million from zero, so that every value has a
/// finite score. A score is worked out exactly and rounded once, within 2 units in the last place.
///
/// # Default value
/// There is none; every form starts from 0 to 1.
///
/// # Example
/// ```
/// use peil_core::{Decimal, Direction};
/// use peil_core::composite::Scale;
/// let values = [75, 60, 95].map(Decimal::from_integer);
/// let scale = Scale::min_max(&values, Direction::Up)?.onto(Decimal::ZERO, Decimal::HUNDRED)?;
/// assert_eq!(values.map(|value| scale.score(value)), [1500.0 / 35.0, 0.0, 100.0]);
/// # Ok::<(), peil_core::composite::CompositeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    low_value: Decimal,
    high_value: Decimal,
    low_score: Decimal,
    high_score: Decimal,
    floor: bool,
    cap: bool,
}

/// A million in millionths: the ends of scores lie within it.
const WIDEST: u64 = 1_000_000_000_000;

impl Scale {
    /// The smallest of `values` scores 0 and the largest 1; the other way round where less is better.
    ///
    /// `(x - min) / (max - min)`. Values that were not in the list may score beyond the ends.
    ///
    /// # Errors
    /// Refuses an empty list, and values that are all equal (for which other software gives NaN).
    pub fn min_max(values: &[Decimal], direction: Direction) -> Result<Self, CompositeError> {
        let (smallest, largest) = ends(values)?;
        match direction {
            Direction::Up => Self::between(smallest, largest),
            Direction::Down => Self::between(largest, smallest),
        }
    }

    /// The worst of `values` scores 0 and the target 1: how much of the way to the target lies behind.
    ///
    /// `(x - min) / (T - min)` where more is better, `(max - x) / (max - T)` where less is. Past the target the score
    /// goes on above 1; [`Scale::capped`] stops it there.
    ///
    /// # Errors
    /// Refuses an empty list, a worst value that is the target, and a worst value past it.
    pub fn distance_to_target(
        values: &[Decimal],
        target: Decimal,
        direction: Direction,
    ) -> Result<Self, CompositeError> {
        let (smallest, largest) = ends(values)?;
        let (worst, behind) = match direction {
            Direction::Up => (smallest, target < smallest),
            Direction::Down => (largest, target > largest),
        };
        if behind { Err(CompositeError::TargetBehind) } else { Self::between(worst, target) }
    }

    /// Fixed ends: `low` scores 0 and less, `high` scores 1 and more, and beyond them the score does not move.
    ///
    /// `(x - low) / (high - low)`, cut off at 0 and 1. Where less is better, `low` is the larger value.
    ///
    /// # Errors
    /// Refuses equal ends.
    pub fn goalposts(low: Decimal, high: Decimal) -> Result<Self, CompositeError> {
        Ok(Self { floor: true, cap: true, ..Self::between(low, high)? })
    }

    /// Fixed ends, as the Digital Economy and Society Index has them: the same for all years, and **not** cut off. A
    /// country that passes the maximum of its indicator scores more than 1.
    ///
    /// Source: European Commission, DESI methodological note: min-max with minima and maxima fixed over time.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// use peil_core::composite::Scale;
    /// let scale = Scale::desi(Decimal::ZERO, Decimal::from_integer(75))?;
    /// // Belgium: 77.6 %, printed as 1.03.
    /// assert_eq!(scale.score("77.6".parse()?), 77.6 / 75.0);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Refuses equal ends.
    pub fn desi(minimum: Decimal, maximum: Decimal) -> Result<Self, CompositeError> {
        Self::between(minimum, maximum)
    }

    fn between(low_value: Decimal, high_value: Decimal) -> Result<Self, CompositeError> {
        if low_value == high_value {
            return Err(CompositeError::NoSpread);
        }
        let (low_score, high_score) = (Decimal::ZERO, Decimal::ONE);
        Ok(Self { low_value, high_value, low_score, high_score, floor: false, cap: false })
    }

    /// The same line onto other scores, for example 0 to 100. `low` may be the larger: then better values score less.
    ///
    /// # Errors
    /// Refuses equal ends, and ends of more than a million from zero.
    pub fn onto(self, low: Decimal, high: Decimal) -> Result<Self, CompositeError> {
        if low == high {
            return Err(CompositeError::NoSpread);
        }
        if [low, high].iter().any(|end| end.millionths().unsigned_abs() > WIDEST) {
            return Err(CompositeError::ScaleTooWide);
        }
        Ok(Self { low_score: low, high_score: high, ..self })
    }

    /// The same line, with every score beyond the high end taken for the high end.
    #[must_use]
    pub const fn capped(self) -> Self {
        Self { cap: true, ..self }
    }

    /// The score of a value.
    #[must_use]
    pub fn score(&self, value: Decimal) -> f64 {
        let wide = |decimal: Decimal| i128::from(decimal.millionths());
        let range = wide(self.high_value).saturating_sub(wide(self.low_value));
        let mut way = wide(value).saturating_sub(wide(self.low_value));
        // The same comparison whichever way the values run.
        let (way_up, range_up) =
            if range < 0 { (way.saturating_neg(), range.saturating_neg()) } else { (way, range) };
        if self.floor && way_up < 0 {
            way = 0;
        }
        if self.cap && way_up > range_up {
            way = range;
        }
        // Way and range are below 2^65 and scores below 2^42, so nothing saturates.
        let span = wide(self.high_score).saturating_sub(wide(self.low_score));
        let numerator = way.saturating_mul(span).saturating_add(wide(self.low_score).saturating_mul(range));
        let denominator = range.saturating_mul(1_000_000);
        #[expect(clippy::cast_precision_loss, reason = "the rounding that the documentation speaks of")]
        let score = numerator as f64 / denominator as f64;
        // Zero over a negative range is zero.
        score + 0.0
    }
}

fn ends(values: &[Decimal]) -> Result<(Decimal, Decimal), CompositeError> {
    let smallest = values.iter().copied().min().ok_or(CompositeError::TooFew)?;
    let largest = values.iter().copied().max().ok_or(CompositeError::TooFew)?;
    Ok((smallest, largest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn whole(integer: i32) -> Decimal {
        Decimal::from_integer(integer)
    }

    fn same(ours: f64, wanted: f64) {
        assert_eq!(ours.to_bits(), wanted.to_bits(), "{ours} {wanted}");
    }

    #[test]
    fn less_can_be_better() {
        let scale = Scale::min_max(&[whole(10), whole(2)], Direction::Down).unwrap();
        same(scale.score(whole(10)), 0.0);
        same(scale.score(whole(2)), 1.0);
        same(scale.score(whole(4)), 0.75);
    }

    #[test]
    fn the_way_to_a_target() {
        let values = [whole(60), whole(75)];
        let scale = Scale::distance_to_target(&values, whole(90), Direction::Up).unwrap();
        same(scale.score(whole(75)), 0.5);
        same(scale.score(whole(96)), 1.2);
        same(scale.capped().score(whole(96)), 1.0);
        same(scale.capped().score(whole(54)), -0.2);
        let falling = Scale::distance_to_target(&[whole(10), whole(6)], whole(2), Direction::Down).unwrap();
        same(falling.score(whole(6)), 0.5);
        same(falling.score(whole(0)), 1.25);
        same(falling.capped().score(whole(0)), 1.0);
        let ask = |target, direction| Scale::distance_to_target(&values, whole(target), direction);
        assert_eq!(ask(59, Direction::Up), Err(CompositeError::TargetBehind));
        assert_eq!(ask(60, Direction::Up), Err(CompositeError::NoSpread));
        assert_eq!(ask(76, Direction::Down), Err(CompositeError::TargetBehind));
    }

    #[test]
    fn goalposts_stop_and_desi_does_not() {
        let posts = Scale::goalposts(whole(60), whole(90)).unwrap();
        let desi = Scale::desi(whole(60), whole(90)).unwrap();
        for (value, stopped, free) in
            [(45, 0.0, -0.5), (60, 0.0, 0.0), (75, 0.5, 0.5), (90, 1.0, 1.0), (96, 1.0, 1.2)]
        {
            same(posts.score(whole(value)), stopped);
            same(desi.score(whole(value)), free);
        }
        let falling = Scale::goalposts(whole(90), whole(60)).unwrap();
        same(falling.score(whole(96)), 0.0);
        same(falling.score(whole(75)), 0.5);
        same(falling.score(whole(45)), 1.0);
    }

    #[test]
    fn other_scores() {
        let scale = Scale::goalposts(whole(0), whole(3)).unwrap().onto(whole(-1), whole(1)).unwrap();
        same(scale.score(whole(0)), -1.0);
        same(scale.score(whole(1)), -1.0 / 3.0);
        same(scale.score(whole(9)), 1.0);
        let turned = Scale::desi(whole(0), whole(4)).unwrap().onto(Decimal::HUNDRED, Decimal::ZERO).unwrap();
        same(turned.score(whole(1)), 75.0);
        let million = whole(1_000_000);
        assert!(scale.onto(million.checked_neg().unwrap(), million).is_ok());
        let beyond = million.checked_add(Decimal::from_millionths(1)).unwrap();
        assert_eq!(scale.onto(Decimal::ZERO, beyond), Err(CompositeError::ScaleTooWide));
        assert_eq!(scale.onto(Decimal::MIN, Decimal::ZERO), Err(CompositeError::ScaleTooWide));
        assert_eq!(scale.onto(Decimal::ONE, Decimal::ONE), Err(CompositeError::NoSpread));
    }

    #[test]
    fn values_without_spread_are_refused() {
        assert_eq!(Scale::min_max(&[], Direction::Up), Err(CompositeError::TooFew));
        assert_eq!(Scale::min_max(&[whole(5), whole(5)], Direction::Up), Err(CompositeError::NoSpread));
        assert_eq!(Scale::goalposts(whole(5), whole(5)), Err(CompositeError::NoSpread));
        assert_eq!(Scale::distance_to_target(&[], whole(5), Direction::Up), Err(CompositeError::TooFew));
    }

    #[test]
    fn the_largest_values_have_scores() {
        let million = whole(1_000_000);
        let scale = Scale::desi(Decimal::MIN, Decimal::MAX).unwrap();
        let scale = scale.onto(million.checked_neg().unwrap(), million).unwrap();
        same(scale.score(Decimal::MIN), -1e6);
        same(scale.score(Decimal::MAX), 1e6);
        let steep = Scale::desi(Decimal::MAX, Decimal::from_millionths(i64::MAX - 1)).unwrap();
        // 2^64 - 1 millionths of way, one millionth of range.
        same(steep.score(Decimal::MIN), 18_446_744_073_709_551_615.0);
    }

    #[test]
    fn a_target_that_is_the_worst_value_leaves_no_way_to_measure() {
        let values = [whole(20), whole(60)];
        for (target, direction, error) in [
            (20, Direction::Up, CompositeError::NoSpread),
            (19, Direction::Up, CompositeError::TargetBehind),
            (60, Direction::Down, CompositeError::NoSpread),
            (61, Direction::Down, CompositeError::TargetBehind),
        ] {
            assert_eq!(Scale::distance_to_target(&values, whole(target), direction), Err(error), "{target}");
        }
    }
}
