//! A rule that grants a share of a cost up to a maximum.

use crate::{Decimal, Period, exact};

/// What an applicant may claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Entitlement {
    /// The share of the cost in percent, where the rule names one.
    pub share: Option<Decimal>,
    /// The most that is granted.
    pub maximum: Decimal,
    /// The last period in which it can be claimed.
    pub by: Option<Period>,
}

impl Entitlement {
    /// What is granted for a cost, rounded half away from zero to a millionth; a cost below zero grants nothing.
    /// `None` when the share does not fit.
    ///
    /// ```
    /// use peil_core::{Decimal, Entitlement};
    /// let rule = Entitlement {
    ///     share: Some(Decimal::from_integer(50)),
    ///     maximum: Decimal::from_integer(1_250),
    ///     by: None,
    /// };
    /// assert_eq!(rule.granted(Decimal::from_integer(1_000)), Some(Decimal::from_integer(500)));
    /// assert_eq!(rule.granted(Decimal::from_integer(9_000)), Some(Decimal::from_integer(1_250)));
    /// ```
    #[must_use]
    pub fn granted(&self, cost: Decimal) -> Option<Decimal> {
        let cost = cost.max(Decimal::ZERO);
        let granted = match self.share {
            Some(share) => {
                exact::fraction([cost.millionths(), share.millionths()], [Decimal::HUNDRED.millionths()])?
            }
            None => cost,
        };
        Some(granted.min(self.maximum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_share_the_cost_itself_counts() {
        let rule = Entitlement { share: None, maximum: Decimal::from_integer(100), by: None };
        assert_eq!(rule.granted(Decimal::from_integer(99)), Some(Decimal::from_integer(99)));
        assert_eq!(rule.granted(Decimal::from_integer(101)), Some(Decimal::from_integer(100)));
        assert_eq!(rule.granted(Decimal::from_integer(-1)), Some(Decimal::ZERO));
    }
}
