//! Whole parts that add up.

use core::fmt;

/// Why nothing can be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RemainderError {
    /// All parts are zero, or there are none.
    NothingToDivideBy,
    /// There are not as many places for the result as there are parts.
    LengthsDiffer,
}

impl fmt::Display for RemainderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingToDivideBy => "all parts are zero",
            Self::LengthsDiffer => "there are not as many places as parts",
        })
    }
}

impl core::error::Error for RemainderError {}

/// Divides `units` over `parts` in proportion, in whole numbers that add up to `units` exactly.
///
/// Every part gets its proportional number rounded down; the units left over go one each to the largest remainders, and
/// among equal remainders to the part that comes first. Exact: no floating point is used. A single figure may therefore
/// differ from its own rounding (12 of 17 is 70.6 % and becomes 71, 1 of 17 is 5.9 % and becomes 6, 4 of 17 is 23.5 %
/// and becomes 23): a table that uses this should say so. The time grows with the square of the number of parts.
///
/// Tenths of a percent are 1000 units. On an error `shares` is unchanged.
///
/// Source: the method of the largest remainder (Hamilton, Hare-Niemeyer); the rule for ties is a choice of Peil.
///
/// # Errors
/// Refuses parts that are all zero, and a result of another length.
///
/// ```
/// use peil_core::shares::largest_remainder;
/// let mut percent = [0; 3];
/// largest_remainder(&[12, 4, 1], 100, &mut percent)?;
/// assert_eq!(percent, [71, 23, 6]);
/// # Ok::<(), peil_core::shares::RemainderError>(())
/// ```
pub fn largest_remainder(parts: &[u64], units: u64, shares: &mut [u64]) -> Result<(), RemainderError> {
    if parts.len() != shares.len() {
        return Err(RemainderError::LengthsDiffer);
    }
    let whole = parts.iter().fold(0_u128, |sum, part| sum.saturating_add(u128::from(*part)));
    // The quotient is at most `units`, so it fits; the product of two 64-bit numbers fits in 128.
    let divide = |part: u64| {
        let product = u128::from(part).saturating_mul(u128::from(units));
        let down = product.checked_div(whole).and_then(|quotient| u64::try_from(quotient).ok());
        down.zip(product.checked_rem(whole)).ok_or(RemainderError::NothingToDivideBy)
    };
    let mut left = units;
    for part in parts {
        left = left.saturating_sub(divide(*part)?.0);
    }
    if whole == 0 {
        return Err(RemainderError::NothingToDivideBy);
    }
    let numbered = || (0..parts.len()).zip(parts);
    for ((index, part), share) in numbered().zip(shares.iter_mut()) {
        let (down, remainder) = divide(*part)?;
        let mut ahead = 0_u64;
        for (other_index, other) in numbered() {
            let (_, other) = divide(*other)?;
            let before = other > remainder || (other == remainder && other_index < index);
            ahead = ahead.saturating_add(u64::from(before));
        }
        *share = down.saturating_add(u64::from(ahead < left));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided<const N: usize>(parts: [u64; N], units: u64) -> [u64; N] {
        let mut shares = [0; N];
        largest_remainder(&parts, units, &mut shares).unwrap();
        shares
    }

    #[test]
    fn the_largest_numbers_fit() {
        assert_eq!(divided([u64::MAX, u64::MAX], u64::MAX), [u64::MAX / 2 + 1, u64::MAX / 2]);
        assert_eq!(divided([u64::MAX, 1], u64::MAX), [u64::MAX - 1, 1]);
        assert_eq!(divided([u64::MAX], u64::MAX), [u64::MAX]);
        assert_eq!(divided([3, 4], 0), [0, 0]);
    }

    #[test]
    fn nothing_to_divide_by_is_an_answer() {
        let mut shares = [7, 7];
        assert_eq!(largest_remainder(&[0, 0], 100, &mut shares), Err(RemainderError::NothingToDivideBy));
        assert_eq!(largest_remainder(&[1, 2, 3], 100, &mut shares), Err(RemainderError::LengthsDiffer));
        assert_eq!(largest_remainder(&[], 100, &mut []), Err(RemainderError::NothingToDivideBy));
        assert_eq!(shares, [7, 7]);
    }

    #[test]
    fn nobody_gets_a_unit_for_nothing() {
        assert_eq!(divided([0, 5, 0], 100), [0, 100, 0]);
        assert_eq!(divided([0, 1, 1, 1], 100), [0, 34, 33, 33]);
    }
}
