//! Fractions of whole numbers, rounded once.
//!
//! A pace, a share of the way or a projected value is one product divided by another. Rounding anything in between
//! would show up in the last printed digit, so the whole fraction is taken at once.

use crate::Decimal;

/// `numerator / denominator` to the nearest whole number, halves away from zero.
///
/// `None` when the denominator is zero or the result does not fit.
pub(crate) fn divide_half_away(numerator: i128, denominator: i128) -> Option<i128> {
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.checked_rem(denominator)?;
    if remainder.unsigned_abs() >= denominator.unsigned_abs().div_ceil(2) {
        quotient.checked_add(if (numerator < 0) == (denominator < 0) { 1 } else { -1 })
    } else {
        Some(quotient)
    }
}

fn divide_small(numerator: i64, denominator: i64) -> Option<i64> {
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.checked_rem(denominator)?;
    if remainder.unsigned_abs() >= denominator.unsigned_abs().div_ceil(2) {
        quotient.checked_add(if (numerator < 0) == (denominator < 0) { 1 } else { -1 })
    } else {
        Some(quotient)
    }
}

/// The number whose count of millionths is the product of `numerators` divided by the product of `denominators`,
/// rounded half away from zero. `None` when a product passes 128 bits, the denominator is zero or the result does not
/// fit in a [`Decimal`].
pub(crate) fn fraction<const N: usize, const D: usize>(
    numerators: [i64; N],
    denominators: [i64; D],
) -> Option<Decimal> {
    // The common case: a 64-bit division is an order of magnitude quicker than a 128-bit one.
    if let (Some(numerator), Some(denominator)) = (product(numerators), product(denominators))
        && let Some(quotient) = divide_small(numerator, denominator)
    {
        return Some(Decimal::from_millionths(quotient));
    }
    let rounded = divide_half_away(wide_product(numerators)?, wide_product(denominators)?)?;
    i64::try_from(rounded).ok().map(Decimal::from_millionths)
}

fn product<const N: usize>(factors: [i64; N]) -> Option<i64> {
    factors.into_iter().try_fold(1_i64, i64::checked_mul)
}

fn wide_product<const N: usize>(factors: [i64; N]) -> Option<i128> {
    factors.into_iter().try_fold(1_i128, |product, factor| product.checked_mul(i128::from(factor)))
}

/// `numerator / denominator` for a numerator of zero or more, rounded up to the next whole number.
pub(crate) fn divide_up(numerator: i128, denominator: i128) -> Option<u64> {
    let quotient = numerator.checked_div(denominator)?;
    let more = i128::from(numerator.checked_rem(denominator)? != 0);
    u64::try_from(quotient.checked_add(more)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_widths_round_alike() {
        for numerator in -25..=25_i64 {
            for denominator in [-7, -4, -2, -1, 1, 2, 3, 4, 5, 10_i64] {
                let narrow = divide_small(numerator, denominator).map(i128::from);
                let wide = divide_half_away(i128::from(numerator), i128::from(denominator));
                assert_eq!(narrow, wide, "{numerator}/{denominator}");
                let scaled = fraction([numerator, i64::MAX, 4], [denominator, i64::MAX, 4]);
                assert_eq!(
                    scaled.map(|scaled| i128::from(scaled.millionths())),
                    wide,
                    "{numerator}/{denominator}"
                );
            }
        }
        assert_eq!(divide_half_away(5, 2), Some(3));
        assert_eq!(divide_half_away(-5, 2), Some(-3));
        assert_eq!(divide_half_away(7, 5), Some(1));
        assert_eq!(divide_half_away(8, 5), Some(2));
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        assert_eq!(divide_half_away(1, 0), None);
        assert_eq!(fraction([1], [0]), None);
        assert_eq!(fraction([i64::MIN], [-1]), None);
        assert_eq!(fraction([i64::MAX; 2], [i64::MAX]), Some(Decimal::MAX));
        assert_eq!(divide_half_away(i128::MAX, 0), None);
        assert_eq!(divide_half_away(i128::MIN, -1), None);
        assert_eq!(divide_half_away(i128::from(i64::MIN), -1), Some(-i128::from(i64::MIN)));
    }
}
