//! Scores as exact fractions.

use crate::Decimal;
use core::fmt;

/// A score or a difference of scores, exact.
///
/// Held as a count of 90 720ths. Items are sevenths, eighths, sixths and so on of a question, questions halves or thirds
/// of a dimension, dimensions up to sixths of the whole: 90 720 is a multiple of every denominator that can arise, under
/// every selectable rule, so nothing is ever rounded before it is printed.
///
/// # Range
/// A question gives 0 to 10, a dimension and the whole 0 to 100; differences −100 to 100.
///
/// # Rounding
/// [`Points::rounded`] rounds once, half away from zero. `Display` gives two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points {
    parts: i32,
}

impl Points {
    /// Parts in one point.
    pub const PARTS: i32 = 90_720;
    /// No points.
    pub const ZERO: Self = Self { parts: 0 };
    /// The most a question gives.
    pub const TEN: Self = Self { parts: 10 * Self::PARTS };
    /// The most a dimension or the whole gives.
    pub const HUNDRED: Self = Self { parts: 100 * Self::PARTS };

    pub(super) const fn from_parts(parts: i32) -> Self {
        Self { parts }
    }

    /// `factor / divisor` of these points; `None` when the divisor is zero or the result does not fit.
    ///
    /// Whatever the rules divide by gives a whole number of parts; a test goes through all of it.
    pub(super) fn scaled(self, factor: i32, divisor: i32) -> Option<Self> {
        let product = i64::from(self.parts).checked_mul(factor.into())?;
        let parts = product.checked_div(divisor.into())?;
        i32::try_from(parts).ok().map(Self::from_parts)
    }

    /// The count of 90 720ths.
    #[must_use]
    pub const fn parts(self) -> i32 {
        self.parts
    }

    /// The sum; `None` when it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.parts.checked_add(other.parts) {
            Some(parts) => Some(Self { parts }),
            None => None,
        }
    }

    /// The difference; `None` when it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.parts.checked_sub(other.parts) {
            Some(parts) => Some(Self { parts }),
            None => None,
        }
    }

    /// Rounded half away from zero to `digits` behind the decimal sign, at most six.
    #[must_use]
    pub fn rounded(self, digits: u8) -> Decimal {
        // 2^31 parts always fit; zero would be a defect, not an overflow.
        Decimal::from_parts(self.parts.into(), Self::PARTS.into(), digits).unwrap_or(Decimal::ZERO)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.rounded(2).millionths().checked_div(10_000).unwrap_or(0);
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        write!(f, "{sign}{whole}.{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn rounds_once() {
        // 0.01949956: by way of the millionths, 0.019500, it would become 0.020.
        let points = Points::from_parts(1_769);
        assert_eq!(points.rounded(6), "0.0195".parse().unwrap());
        assert_eq!(points.rounded(3), "0.019".parse().unwrap());
        assert_eq!(Points::from_parts(-1_769).rounded(3), "-0.019".parse().unwrap());
        let third = Points::TEN.scaled(1, 3).unwrap();
        assert_eq!(third.rounded(6), "3.333333".parse().unwrap());
        assert_eq!(third.rounded(200), third.rounded(6));
        assert_eq!(third.rounded(0), Decimal::from_integer(3));
        assert_eq!(Points::from_parts(Points::PARTS / 2).rounded(0), Decimal::ONE);
        assert_eq!(Points::from_parts(-Points::PARTS / 2).rounded(0), Decimal::from_integer(-1));
        assert_eq!(Points::from_parts(i32::MAX).rounded(6), "23671.556955".parse().unwrap());
        assert_eq!(Points::from_parts(-Points::PARTS / 100).to_string(), "-0.01");
        assert_eq!(Points::from_parts(-1).to_string(), "0.00");
    }

    #[test]
    fn what_does_not_fit_is_not_given() {
        assert_eq!(Points::TEN.scaled(1, 0), None);
        assert_eq!(Points::HUNDRED.scaled(i32::MAX, 1), None);
        assert_eq!(Points::from_parts(i32::MAX).checked_add(Points::TEN), None);
        assert_eq!(Points::from_parts(i32::MIN).checked_sub(Points::TEN), None);
    }
}
