//! From percentage points to companies.

use crate::{Decimal, exact};

/// How many of `population` a gap in percentage points is, rounded up to whole ones: part of a company is a company
/// still to be reached. A gap of zero or less is nobody. `None` when the result does not fit.
///
/// ```
/// use peil_core::{headcount, Decimal};
/// let gap: Decimal = "13.5".parse()?;
/// assert_eq!(headcount(gap, 60_000), Some(8_100));
/// assert_eq!(headcount(gap, 61), Some(9), "8.235 companies are nine");
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
#[must_use]
pub fn headcount(percentage_points: Decimal, population: u32) -> Option<u64> {
    let points = percentage_points.max(Decimal::ZERO).millionths();
    let millionths = i128::from(points).checked_mul(i128::from(population))?;
    exact::divide_up(millionths, 100_i128.checked_mul(i128::from(Decimal::SCALE))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_up_and_never_below_nobody() {
        assert_eq!(headcount(Decimal::from_millionths(1), 1), Some(1));
        assert_eq!(headcount(Decimal::ZERO, u32::MAX), Some(0));
        assert_eq!(headcount(Decimal::from_integer(-5), 1_000), Some(0));
        assert_eq!(headcount(Decimal::HUNDRED, u32::MAX), Some(u64::from(u32::MAX)));
        assert_eq!(headcount(Decimal::from_integer(10), 0), Some(0));
        assert_eq!(headcount(Decimal::MAX, u32::MAX), None);
    }
}
