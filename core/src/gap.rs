//! How much is still to go.

use crate::{Comparator, Decimal, Direction, Qualifier};

/// What separates a value from its target.
///
/// Positive means still to go, whichever way is better: `value + gap == target` when the value has to rise,
/// `value - gap == target` when it has to fall, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Gap {
    /// The gap in the unit of the indicator; for percentages, in percentage points.
    pub value: Decimal,
    /// A value that is only a bound gives a gap that is only a bound: at least 99 of 100 leaves at most 1.
    pub qualifier: Qualifier,
    /// Whether the target is met, at full precision; `None` where a bound cannot tell.
    pub is_met: Option<bool>,
}

impl Gap {
    /// The gap of a qualified value; `None` when it does not fit.
    ///
    /// ```
    /// use peil_core::{Comparator, Decimal, Gap, Qualifier};
    ///
    /// let gap = Gap::between(Qualifier::AtLeast, Decimal::from_integer(99), Comparator::AtLeast, Decimal::HUNDRED);
    /// let gap = gap.ok_or("does not fit")?;
    /// assert_eq!((gap.qualifier, gap.value), (Qualifier::AtMost, Decimal::ONE));
    /// assert_eq!(gap.is_met, None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn between(
        qualifier: Qualifier,
        value: Decimal,
        comparator: Comparator,
        target: Decimal,
    ) -> Option<Self> {
        let is_met = comparator.is_met(qualifier, value, target);
        let (value, qualifier) = match comparator.direction() {
            Direction::Up => (target.checked_sub(value)?, qualifier.mirrored()),
            Direction::Down => (value.checked_sub(target)?, qualifier),
        };
        Some(Self { value, qualifier, is_met })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_falling_target_keeps_the_side_of_the_bound() {
        let left =
            Gap::between(Qualifier::About, Decimal::from_integer(19_000), Comparator::AtMost, Decimal::ZERO);
        assert_eq!(
            left,
            Some(Gap {
                value: Decimal::from_integer(19_000),
                qualifier: Qualifier::About,
                is_met: Some(false)
            })
        );
        let bound =
            Gap::between(Qualifier::MoreThan, Decimal::from_integer(5), Comparator::AtMost, Decimal::ZERO);
        assert_eq!(bound.unwrap().qualifier, Qualifier::MoreThan);
    }

    #[test]
    fn strictly_more_is_not_met_by_equality() {
        let gap = Gap::between(
            Qualifier::Exact,
            Decimal::from_integer(90),
            Comparator::MoreThan,
            Decimal::from_integer(90),
        );
        assert_eq!(
            gap.unwrap(),
            Gap { value: Decimal::ZERO, qualifier: Qualifier::Exact, is_met: Some(false) }
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(Gap::between(Qualifier::Exact, Decimal::MIN, Comparator::AtLeast, Decimal::MAX), None);
    }
}
