//! From exact fractions to floating point, in one place.

use crate::{Decimal, Reason};

/// The nearest `f64`.
#[expect(clippy::cast_precision_loss, reason = "the point of it: rounded once, to the nearest")]
pub(crate) fn real(whole: i128) -> f64 {
    // One instruction where it fits, a routine of the compiler where not; the same number.
    i64::try_from(whole).map_or(whole as f64, |whole| whole as f64)
}

/// The number as `f64`, within one unit in the last place.
#[expect(clippy::cast_precision_loss, reason = "the point of it: rounded once, to the nearest")]
pub(crate) const fn number(value: Decimal) -> f64 {
    value.millionths() as f64 / Decimal::SCALE as f64
}

/// `numerator / denominator` as `f64`, within two units in the last place.
pub(crate) fn quotient(numerator: i128, denominator: i128) -> Result<f64, Reason> {
    finite(real(numerator) / real(denominator))
}

/// The number itself, or the refusal that keeps NaN and infinity out of every result.
pub(crate) fn finite(value: f64) -> Result<f64, Reason> {
    if value.is_finite() { Ok(value) } else { Err(Reason::TooLarge) }
}

/// The natural logarithm of `p / q`, both above zero, without loss of digits where the two lie close together.
pub(crate) fn ln_ratio(p: i128, q: i128) -> f64 {
    let difference = p.saturating_sub(q);
    if difference.unsigned_abs() <= q.unsigned_abs() / 2 {
        libm::log1p(real(difference) / real(q))
    } else {
        libm::log(real(p) / real(q))
    }
}

/// Months as years.
pub(crate) fn years(months: i32) -> f64 {
    f64::from(months) / 12.0
}

/// Where a month stands on the calendar in years: the last month of 2024 at 2024.0.
pub(crate) fn calendar(month_index: i32) -> f64 {
    years(month_index.saturating_sub(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_keep_their_digits_near_one() {
        // ln(1 + 1e-12) = 1e-12 - 5e-25.
        let near = ln_ratio(1_000_000_000_001, 1_000_000_000_000);
        assert!((near / 9.999_999_999_995e-13 - 1.0).abs() < 1e-15, "{near:e}");
        assert!((ln_ratio(1, 1_000_000) + 13.815_510_557_964_274).abs() < 1e-14);
        assert!((ln_ratio(8, 1) / core::f64::consts::LN_2 - 3.0).abs() < 1e-15);
        assert!(ln_ratio(7, 7).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        assert_eq!(quotient(1, 0), Err(Reason::TooLarge));
        assert_eq!(quotient(0, 0), Err(Reason::TooLarge));
        assert_eq!(quotient(-13, 2), Ok(-6.5));
    }
}
