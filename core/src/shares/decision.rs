//! What an interval allows to be said.

use super::Interval;
use crate::{Comparator, Decimal};

/// A verdict on a share of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Decision<T> {
    /// The whole interval has this verdict.
    Clear(T),
    /// The interval spans a cut-off: the sample is too small to tell.
    Undecided {
        /// The verdict at the lower bound.
        low: T,
        /// The verdict at the upper bound.
        high: T,
    },
}

impl<T> Decision<T> {
    /// The verdict, where there is one.
    #[must_use]
    pub fn clear(self) -> Option<T> {
        match self {
            Self::Clear(verdict) => Some(verdict),
            Self::Undecided { .. } => None,
        }
    }

    /// True where the interval spans a cut-off.
    #[must_use]
    pub const fn is_undecided(&self) -> bool {
        matches!(self, Self::Undecided { .. })
    }
}

impl Interval {
    /// The verdict that all of the interval supports, or undecided.
    ///
    /// `verdict` gives the class of a share (a fraction). It has to change at cut-offs only, and never back: only the
    /// bounds are asked for.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Decision, Sample};
    /// // Fewer than half, half or more, all but a tenth.
    /// let class = |share: f64| [0.5, 0.9].iter().filter(|cut_off| share >= **cut_off).count();
    /// let few = Sample::new(8, 10)?.wilson(Confidence::P95);
    /// assert_eq!(few.decide(class), Decision::Undecided { low: 0, high: 2 });
    /// let many = Sample::new(800, 1_000)?.wilson(Confidence::P95);
    /// assert_eq!(many.decide(class), Decision::Clear(1));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn decide<T: PartialEq>(self, verdict: impl Fn(f64) -> T) -> Decision<T> {
        let (low, high) = (verdict(self.low()), verdict(self.high()));
        if low == high { Decision::Clear(low) } else { Decision::Undecided { low, high } }
    }

    /// Whether a target in percent is met, missed, or neither for sure.
    #[must_use]
    pub fn meets(self, comparator: Comparator, percent: Decimal) -> Decision<bool> {
        #[expect(clippy::cast_precision_loss, reason = "a percentage has far fewer than 53 bits")]
        let bar = percent.millionths() as f64 / 1e8;
        self.decide(|share| match comparator {
            Comparator::AtLeast => share >= bar,
            Comparator::MoreThan => share > bar,
            Comparator::AtMost => share <= bar,
            Comparator::LessThan => share < bar,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_off_inside_leaves_it_open() {
        let interval = Interval::of(0.5, 0.75);
        let meets = |comparator, percent: &str| interval.meets(comparator, percent.parse().unwrap());
        assert_eq!(meets(Comparator::AtLeast, "50"), Decision::Clear(true));
        assert_eq!(meets(Comparator::MoreThan, "50"), Decision::Undecided { low: false, high: true });
        assert_eq!(meets(Comparator::AtLeast, "75"), Decision::Undecided { low: false, high: true });
        assert_eq!(meets(Comparator::MoreThan, "75"), Decision::Clear(false));
        assert_eq!(meets(Comparator::AtLeast, "75.1"), Decision::Clear(false));
        assert_eq!(meets(Comparator::AtMost, "75"), Decision::Clear(true));
        assert_eq!(meets(Comparator::LessThan, "75"), Decision::Undecided { low: true, high: false });
        assert_eq!(meets(Comparator::AtMost, "50"), Decision::Undecided { low: true, high: false });
        assert_eq!(meets(Comparator::LessThan, "50"), Decision::Clear(false));
    }

    #[test]
    fn only_a_clear_verdict_is_one() {
        assert_eq!(Decision::Clear(7).clear(), Some(7));
        assert!(!Decision::Clear(7).is_undecided());
        let open = Decision::Undecided { low: 1, high: 2 };
        assert!(open.is_undecided());
        assert_eq!(open.clear(), None);
    }
}
