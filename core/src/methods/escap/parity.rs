//! Indicators that are best at a value and worse on both sides.

use super::super::fraction::Fraction;
use crate::{Decimal, Reason};

/// The current status of a parity indicator: `10 − 10 |T − y| / |T − y0|`, 10 at the target and lower on either side of it.
///
/// The form that UNICEF's code gives. Exact until it is read.
///
/// # Errors
/// [`Reason::BaselineEqualsTarget`], [`Reason::TooLarge`].
///
/// ```
/// use peil_core::methods::escap::parity_status;
/// let status = |latest: &str| Ok::<_, peil_core::ParseDecimalError>(
///     parity_status("0.8".parse()?, latest.parse()?, "1".parse()?),
/// );
/// assert_eq!(status("0.9")?, Ok(5.0));
/// assert_eq!(status("1.1")?, Ok(5.0), "past parity is no better than short of it");
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
pub fn parity_status(base: Decimal, latest: Decimal, target: Decimal) -> Result<f64, Reason> {
    let away = |value: Decimal| {
        i128::from(target.millionths()).saturating_sub(i128::from(value.millionths())).saturating_abs()
    };
    let (way, left) = (away(base), away(latest));
    if way == 0 {
        return Err(Reason::BaselineEqualsTarget);
    }
    Fraction::new([10, way.saturating_sub(left)], [way])?.value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parity_is_ten_and_the_baseline_nothing() {
        let of = |base: &str, latest: &str| {
            parity_status(base.parse().unwrap(), latest.parse().unwrap(), Decimal::ONE)
        };
        assert_eq!(of("0.8", "1"), Ok(10.0));
        assert_eq!(of("0.8", "0.8"), Ok(0.0));
        assert_eq!(of("0.8", "0.7"), Ok(-5.0));
        assert_eq!(of("0.8", "1.3"), Ok(-5.0));
        assert_eq!(of("1.2", "1.05"), Ok(7.5));
        assert_eq!(of("1", "1.05"), Err(Reason::BaselineEqualsTarget));
        let widest = parity_status(Decimal::MIN, Decimal::MAX, Decimal::ZERO).unwrap();
        assert!(widest.abs() < 1e-15, "{widest:e}");
    }
}
