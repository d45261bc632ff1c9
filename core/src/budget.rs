//! Money to be used up and not to be exceeded.

use crate::{Decimal, Period, exact};

/// A ceiling, and until when it may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Budget {
    /// The most that may be used.
    pub ceiling: Decimal,
    /// The last period in which it may be used.
    pub by: Option<Period>,
}

/// How much of a budget is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BudgetUse {
    /// What is used.
    pub used: Decimal,
    /// What is left; negative when the ceiling is passed.
    pub left: Decimal,
    /// The used part in percent, rounded half away from zero to a millionth; `None` for an empty budget.
    pub share: Option<Decimal>,
}

impl BudgetUse {
    /// True when more is used than there is.
    #[must_use]
    pub const fn is_overspent(&self) -> bool {
        self.left.is_negative()
    }
}

impl Budget {
    /// What has been used, what is left and which share that is; `None` when a number does not fit.
    ///
    /// ```
    /// use peil_core::{Budget, Decimal};
    /// let budget = Budget { ceiling: Decimal::from_integer(75), by: None };
    /// let used = budget.used(Decimal::from_integer(21)).ok_or("does not fit")?;
    /// assert_eq!(used.left, Decimal::from_integer(54));
    /// assert_eq!(used.share, Some(Decimal::from_integer(28)));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn used(&self, used: Decimal) -> Option<BudgetUse> {
        let share = if self.ceiling.is_zero() {
            None
        } else {
            Some(exact::fraction(
                [used.millionths(), Decimal::HUNDRED.millionths()],
                [self.ceiling.millionths()],
            )?)
        };
        Some(BudgetUse { used, left: self.ceiling.checked_sub(used)?, share })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn past_the_ceiling_is_overspent() {
        let budget = Budget { ceiling: Decimal::from_integer(10), by: None };
        let used = budget.used(Decimal::from_integer(12)).unwrap();
        assert!(used.is_overspent());
        assert_eq!((used.left, used.share), (Decimal::from_integer(-2), Some(Decimal::from_integer(120))));
        assert!(!budget.used(Decimal::from_integer(10)).unwrap().is_overspent());
        let empty = Budget { ceiling: Decimal::ZERO, by: None };
        assert_eq!(empty.used(Decimal::ZERO).unwrap().share, None);
    }
}
