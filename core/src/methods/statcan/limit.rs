//! Growth that a natural limit still allows.

use crate::Decimal;
use crate::paths::real::ln_ratio;

/// The exponent of the rule, read in the code of sdg-build, commit 139fede; the page shows it in a picture.
const EXPONENT: f64 = 4.44;

/// What the thresholds for growth are multiplied by when the baseline lies near the natural limit: 1 far from it, 0 at it.
///
/// With *y* the size of the baseline and *L* that of the limit: `1 − (y / L)^4.44` up to the limit,
/// `1 − ((2L − y) / L)^4.44` from there to 2*L*, and 1 beyond.
///
/// ```
/// use peil_core::Decimal;
/// use peil_core::methods::statcan::limit_coefficient;
/// let coefficient = limit_coefficient(Decimal::from_integer(75), Decimal::HUNDRED);
/// assert!((coefficient - 0.721_213_326_764_808).abs() < 1e-15);
/// assert_eq!(limit_coefficient(Decimal::HUNDRED, Decimal::HUNDRED), 0.0);
/// ```
#[must_use]
pub fn limit_coefficient(base: Decimal, limit: Decimal) -> f64 {
    let size = |value: Decimal| i128::from(value.millionths().unsigned_abs());
    let (base, limit) = (size(base), size(limit));
    let twice = limit.saturating_mul(2);
    if base >= twice {
        return 1.0;
    }
    // Below the limit the way from zero, above it the same way mirrored.
    let way = if base <= limit { base } else { twice.saturating_sub(base) };
    if way == 0 { 1.0 } else { 0.0 - libm::expm1(EXPONENT * ln_ratio(way, limit)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(base: &str, limit: &str) -> f64 {
        limit_coefficient(base.parse().unwrap(), limit.parse().unwrap())
    }

    fn same(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 1e-15
    }

    #[test]
    fn both_sides_of_the_limit_mirror_each_other() {
        assert!(same(at("130", "100"), at("70", "100")));
        assert!(same(at("-70", "-100"), at("70", "100")));
        assert!(same(at("20", "100"), 0.999_211_914_783_516_1));
        assert!(same(at("98", "100"), 0.085_794_612_974_047_45));
    }

    #[test]
    fn far_away_and_at_zero_it_is_one() {
        for (base, limit) in [("0", "100"), ("200", "100"), ("1000", "100"), ("0", "0"), ("5", "0")] {
            assert!(same(at(base, limit), 1.0), "{base} {limit}");
        }
        assert!(limit_coefficient(Decimal::MIN, Decimal::MIN).abs() < f64::MIN_POSITIVE);
    }
}
