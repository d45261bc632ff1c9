//! From percentage points to companies.

use crate::{Comparator, Decimal, exact};

/// How many of `population` have to change sides to close a gap in percentage points, as
/// [`Gap::between`](crate::Gap::between) gives it, and to satisfy the comparator: the least whole number. Part of a company
/// is a company still to be reached, and a target that has to be passed takes one company more than one that may be met
/// exactly. A gap below zero is nobody. `None` when the result does not fit.
///
/// ```
/// use peil_core::{headcount, Comparator, Decimal};
/// let gap: Decimal = "13.5".parse()?;
/// assert_eq!(headcount(gap, Comparator::AtLeast, 60_000), Some(8_100));
/// assert_eq!(headcount(gap, Comparator::MoreThan, 60_000), Some(8_101));
/// assert_eq!(headcount(gap, Comparator::AtLeast, 61), Some(9), "8.235 companies are nine");
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
#[must_use]
pub fn headcount(percentage_points: Decimal, comparator: Comparator, population: u32) -> Option<u64> {
    if percentage_points.is_negative() || population == 0 {
        return Some(0);
    }
    let millionths = i128::from(percentage_points.millionths()).checked_mul(i128::from(population))?;
    // On the target itself a company is still lacking where it has to be passed.
    let beyond = millionths.checked_add(i128::from(comparator.is_strict()))?;
    exact::divide_up(beyond, 100_i128.checked_mul(i128::from(Decimal::SCALE))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Comparator::{AtLeast, AtMost, LessThan, MoreThan};

    #[test]
    fn rounds_up_and_never_below_nobody() {
        for comparator in [AtLeast, AtMost] {
            let all = |points, population| headcount(points, comparator, population);
            assert_eq!(all(Decimal::from_millionths(1), 1), Some(1));
            assert_eq!(all(Decimal::ZERO, u32::MAX), Some(0));
            assert_eq!(all(Decimal::from_integer(-5), 1_000), Some(0));
            assert_eq!(all(Decimal::HUNDRED, u32::MAX), Some(u64::from(u32::MAX)));
            assert_eq!(all(Decimal::from_integer(10), 0), Some(0));
            assert_eq!(all(Decimal::MAX, u32::MAX), None);
        }
    }

    /// Against every number of companies in turn: the first with which a share that lacks so much is past its target.
    #[test]
    fn a_target_to_be_passed_is_passed() {
        for comparator in [MoreThan, LessThan] {
            for population in 1..=40_u32 {
                for points in [0, 1, 2_500_000, 10_000_000, 33_333_333, 33_333_334, 50_000_000, 100_000_000] {
                    let closes =
                        |more: &u64| i128::from(*more) * 100_000_000 > points * i128::from(population);
                    let first = (0..=u64::from(population) + 1).find(closes);
                    let gap = Decimal::from_millionths(i64::try_from(points).unwrap());
                    assert_eq!(headcount(gap, comparator, population), first, "{points} of {population}");
                }
            }
            assert_eq!(headcount(Decimal::from_millionths(-1), comparator, 1_000), Some(0), "passed already");
            assert_eq!(headcount(Decimal::ONE, comparator, 0), Some(0), "nobody of nobody");
        }
    }
}
