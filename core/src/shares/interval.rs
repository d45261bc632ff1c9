//! Two bounds around a share.

use crate::Decimal;

/// The bounds of a share, as fractions: 0.68 for 68 %.
///
/// Guarantees finite bounds with `low <= high`. Both bounds belong to the interval. Only Agresti-Coull passes 0 and 1;
/// [`Interval::clipped`] cuts it there.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// For callers that have made sure of finite bounds in this order.
    pub(super) const fn of(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// The lower bound.
    #[must_use]
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The upper bound.
    #[must_use]
    pub const fn high(self) -> f64 {
        self.high
    }

    /// From bound to bound.
    #[must_use]
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// Half of the width: the "plus or minus" of a sentence, though most of these intervals are not symmetric.
    #[must_use]
    pub fn half_width(self) -> f64 {
        self.width() / 2.0
    }

    /// True for a share between the bounds or on one of them.
    #[must_use]
    pub fn contains(self, share: f64) -> bool {
        self.low <= share && share <= self.high
    }

    /// The part between 0 and 1.
    #[must_use]
    pub fn clipped(self) -> Self {
        Self { low: self.low.clamp(0.0, 1.0), high: self.high.clamp(0.0, 1.0) }
    }

    /// Both bounds in percent, rounded half away from zero to a millionth of a percent.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let (low, high) = Sample::new(8, 10)?.wilson(Confidence::P95).in_percent();
    /// assert_eq!((low, high), ("49.016247".parse()?, "94.331785".parse()?));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_percent(self) -> (Decimal, Decimal) {
        (percent(self.low), percent(self.high))
    }
}

fn percent(share: f64) -> Decimal {
    #[expect(clippy::cast_possible_truncation, reason = "bounds lie between -1 and 2; the cast saturates")]
    Decimal::from_millionths(libm::round(share * 1e8) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_belong_to_the_interval() {
        let interval = Interval::of(0.25, 0.75);
        assert!(interval.contains(0.25) && interval.contains(0.75) && interval.contains(0.5));
        assert!(!interval.contains(0.249) && !interval.contains(0.751));
        assert_eq!((interval.width(), interval.half_width()), (0.5, 0.25));
    }

    #[test]
    fn clipping_keeps_what_lies_inside() {
        assert_eq!(Interval::of(-0.1, 1.1).clipped(), Interval::of(0.0, 1.0));
        assert_eq!(Interval::of(0.1, 0.9).clipped(), Interval::of(0.1, 0.9));
        let (low, high) = Interval::of(-0.125, 1.5).in_percent();
        assert_eq!((low, high), ("-12.5".parse().unwrap(), Decimal::from_integer(150)));
    }
}
