//! Indicators that are done or not, and rates of change.

use crate::{Decimal, Milestone, Reason, exact};

/// What Statistics Canada says of an indicator that can only be done or not.
///
/// No score is published for it, so it takes no part in a [mean](super::aggregate).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Binary {
    /// It is done.
    Achieved,
    /// It is not.
    NotAchieved,
}

impl Binary {
    /// The stable name, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::NotAchieved => "not_achieved",
        }
    }
}

/// Whether something that is to be done is done; the date does not matter.
///
/// ```
/// use peil_core::methods::statcan::{Binary, binary};
/// use peil_core::{Due, Milestone};
/// let milestone = Milestone { due: Due::Undated, done: true };
/// assert_eq!(binary(&milestone), Binary::Achieved);
/// ```
#[must_use]
pub const fn binary(milestone: &Milestone) -> Binary {
    if milestone.done { Binary::Achieved } else { Binary::NotAchieved }
}

/// The index a period after `previous`, from the change in per cent: growth of a rate of change says nothing, so a series
/// of such rates is made into an index first.
///
/// `previous × (100 + change) / 100`, rounded half away from zero to a millionth. The published page prints 0.9399 for
/// 1 and −6.61 %; 1 − 0.0661 is 0.9339.
///
/// # Errors
/// [`Reason::NotPositive`] when the index before is not above zero or the change is −100 % or less, [`Reason::TooLarge`].
///
/// ```
/// use peil_core::Decimal;
/// use peil_core::methods::statcan::index_after;
/// assert_eq!(index_after(Decimal::ONE, "-6.61".parse()?), Ok("0.9339".parse()?));
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
pub fn index_after(previous: Decimal, percent: Decimal) -> Result<Decimal, Reason> {
    let factor = Decimal::HUNDRED.checked_add(percent).ok_or(Reason::TooLarge)?;
    if !previous.is_positive() || !factor.is_positive() {
        return Err(Reason::NotPositive);
    }
    exact::fraction([previous.millionths(), factor.millionths()], [Decimal::HUNDRED.millionths()])
        .ok_or(Reason::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Due;

    #[test]
    fn what_is_not_done_is_not_achieved_whatever_the_date() {
        for due in [Due::Undated, "1999".parse().unwrap(), "2199".parse().unwrap()] {
            assert_eq!(binary(&Milestone { due, done: false }).name(), "not_achieved");
            assert_eq!(binary(&Milestone { due, done: true }).name(), "achieved");
        }
    }

    #[test]
    fn an_index_grows_by_its_rates_and_stays_above_zero() {
        let after =
            |previous: &str, percent: &str| index_after(previous.parse().unwrap(), percent.parse().unwrap());
        assert_eq!(after("0.9339", "10"), Ok("1.02729".parse().unwrap()));
        assert_eq!(after("100", "0"), Ok(Decimal::HUNDRED));
        assert_eq!(after("1", "-100"), Err(Reason::NotPositive));
        assert_eq!(after("1", "-99.999999"), Ok(Decimal::ZERO), "rounded to a millionth");
        assert_eq!(after("0", "5"), Err(Reason::NotPositive));
        assert_eq!(index_after(Decimal::MAX, Decimal::ONE), Err(Reason::TooLarge));
        assert_eq!(index_after(Decimal::ONE, Decimal::MAX), Err(Reason::TooLarge));
    }
}
