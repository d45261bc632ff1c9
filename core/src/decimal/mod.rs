//! Exact decimal numbers: a count of millionths.

mod format;
mod parse;

pub use format::DisplayDecimal;
pub use parse::{ParseDecimalError, ParsedDecimal};

use crate::exact;

/// An exact decimal number with six digits behind the point.
///
/// Held as a signed count of millionths in an `i64`, so every value from −9 223 372 036 854.775808 up to
/// 9 223 372 036 854.775807 in steps of 0.000001. There is no NaN and no infinity; two equal numbers are equal bits.
///
/// # Default value
/// Zero.
///
/// # Arithmetic
/// Every operation is checked and answers `None` when the exact result does not fit. Sums and differences are exact.
/// Products and quotients round once, half away from zero, to the nearest millionth.
///
/// # Example
/// ```
/// use peil_core::Decimal;
///
/// let target = Decimal::from_integer(95);
/// let value: Decimal = "81.5".parse()?;
/// assert_eq!(target.checked_sub(value), Some("13.5".parse()?));
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    millionths: i64,
}

/// Which sign stands between whole and fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `81.5`, as in data files and English text.
    #[default]
    Point,
    /// `81,5`, as in Dutch text.
    Comma,
}

impl Notation {
    /// The decimal sign itself.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

impl Decimal {
    /// Digits kept behind the decimal sign.
    pub const DIGITS: u8 = 6;
    /// Millionths in one.
    pub const SCALE: i64 = 1_000_000;
    /// Zero.
    pub const ZERO: Self = Self::from_millionths(0);
    /// One.
    pub const ONE: Self = Self::from_integer(1);
    /// One hundred, the whole of a percentage.
    pub const HUNDRED: Self = Self::from_integer(100);
    /// The smallest number that fits.
    pub const MIN: Self = Self::from_millionths(i64::MIN);
    /// The largest number that fits.
    pub const MAX: Self = Self::from_millionths(i64::MAX);

    /// The number of this many millionths.
    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self { millionths }
    }

    /// A whole number.
    #[must_use]
    pub const fn from_integer(integer: i32) -> Self {
        #[expect(clippy::arithmetic_side_effects, reason = "cannot overflow: below 2^51")]
        Self { millionths: integer as i64 * Self::SCALE }
    }

    /// A whole number of any size, or `None` where it does not fit.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// assert_eq!(Decimal::from_whole(1_000_000), Some(Decimal::from_integer(1_000_000)));
    /// assert_eq!(Decimal::from_whole(i64::MAX), None);
    /// ```
    #[must_use]
    pub const fn from_whole(whole: i64) -> Option<Self> {
        match whole.checked_mul(Self::SCALE) {
            Some(millionths) => Some(Self { millionths }),
            None => None,
        }
    }

    /// The count of millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.millionths
    }

    /// True for 0 and nothing else.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.millionths == 0
    }

    /// True below 0.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.millionths < 0
    }

    /// True above 0.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.millionths > 0
    }

    /// The exact sum.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.millionths.checked_add(other.millionths) {
            Some(millionths) => Some(Self { millionths }),
            None => None,
        }
    }

    /// The exact difference.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.millionths.checked_sub(other.millionths) {
            Some(millionths) => Some(Self { millionths }),
            None => None,
        }
    }

    /// The number with its sign turned; `None` for [`Decimal::MIN`] only.
    #[must_use]
    pub const fn checked_neg(self) -> Option<Self> {
        match self.millionths.checked_neg() {
            Some(millionths) => Some(Self { millionths }),
            None => None,
        }
    }

    /// The distance from zero; `None` for [`Decimal::MIN`] only.
    #[must_use]
    pub const fn checked_abs(self) -> Option<Self> {
        match self.millionths.checked_abs() {
            Some(millionths) => Some(Self { millionths }),
            None => None,
        }
    }

    /// The product, rounded half away from zero to the nearest millionth.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        exact::fraction([self.millionths, other.millionths], [Self::SCALE])
    }

    /// The quotient, rounded half away from zero to the nearest millionth; `None` when `other` is zero.
    #[must_use]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        exact::fraction([self.millionths, Self::SCALE], [other.millionths])
    }

    /// `parts` of which `whole` make one, rounded once, half away from zero, to `digits` behind the decimal sign; more than
    /// six count as six. `None` when `whole` is zero or the result does not fit.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// assert_eq!(Decimal::from_parts(1, 8, 2), Some("0.13".parse()?));
    /// assert_eq!(Decimal::from_parts(-1, 8, 9), Some("-0.125".parse()?));
    /// assert_eq!(Decimal::from_parts(1, 0, 2), None);
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub fn from_parts(parts: i64, whole: i64, digits: u8) -> Option<Self> {
        let kept = digits.min(Self::DIGITS);
        let dropped = Self::DIGITS.saturating_sub(kept);
        // 2^63 times a million is far below what fits.
        let steps = i128::from(parts).saturating_mul(i128::from(10_i64.saturating_pow(kept.into())));
        let steps = exact::divide_half_away(steps, whole.into())?;
        let unit = 10_i64.saturating_pow(dropped.into());
        i64::try_from(steps).ok()?.checked_mul(unit).map(Self::from_millionths)
    }

    /// Rounded half away from zero to `digits` behind the decimal sign.
    ///
    /// Six or more digits leave the number as it is. `None` when the rounded number does not fit.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// let value: Decimal = "-2.25".parse()?;
    /// assert_eq!(value.round_to(1), Some("-2.3".parse()?));
    /// assert_eq!(value.round_to(0), Some(Decimal::from_integer(-2)));
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub fn round_to(self, digits: u8) -> Option<Self> {
        let Some(dropped) = Self::DIGITS.checked_sub(digits) else { return Some(self) };
        let step = 10_i64.checked_pow(u32::from(dropped))?;
        let steps = exact::divide_half_away(i128::from(self.millionths), i128::from(step))?;
        i64::try_from(steps).ok()?.checked_mul(step).map(Self::from_millionths)
    }
}

impl From<i32> for Decimal {
    fn from(integer: i32) -> Self {
        Self::from_integer(integer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_refused_not_wrapped() {
        let millionth = Decimal::from_millionths(1);
        assert_eq!(Decimal::MAX.checked_add(millionth), None);
        assert_eq!(Decimal::MIN.checked_sub(millionth), None);
        assert_eq!(Decimal::MIN.checked_neg(), None);
        assert_eq!(Decimal::MIN.checked_abs(), None);
        assert_eq!(Decimal::MAX.checked_mul(Decimal::from_integer(2)), None);
        assert_eq!(Decimal::MAX.checked_div("0.5".parse().unwrap()), None);
        assert_eq!(Decimal::ONE.checked_div(Decimal::ZERO), None);
        assert_eq!(Decimal::MAX.round_to(0), None, "rounds up past the limit");
    }

    #[test]
    fn halves_round_away_from_zero() {
        let third = Decimal::ONE.checked_div(Decimal::from_integer(3)).unwrap();
        assert_eq!(third.millionths(), 333_333);
        let two_thirds = Decimal::from_integer(-2).checked_div(Decimal::from_integer(3)).unwrap();
        assert_eq!(two_thirds.millionths(), -666_667);
        let half_a_millionth = Decimal::from_millionths(1).checked_mul("0.5".parse().unwrap());
        assert_eq!(half_a_millionth, Some(Decimal::from_millionths(1)));
        let minus_half = Decimal::from_millionths(-1).checked_mul("0.5".parse().unwrap());
        assert_eq!(minus_half, Some(Decimal::from_millionths(-1)));
    }

    #[test]
    fn rounding_to_six_or_more_digits_changes_nothing() {
        let value = Decimal::from_millionths(1_234_567);
        assert_eq!(value.round_to(6), Some(value));
        assert_eq!(value.round_to(255), Some(value));
        assert_eq!(value.round_to(5), Some(Decimal::from_millionths(1_234_570)));
    }

    #[test]
    fn whole_numbers_and_distances_from_zero() {
        assert_eq!(Decimal::from_whole(3), Some(Decimal::from_integer(3)));
        assert_eq!(Decimal::from_whole(i64::MAX), None);
        assert_eq!(Decimal::from_integer(-3).checked_abs(), Some(Decimal::from_integer(3)));
        assert_eq!(Decimal::from_integer(3).checked_abs(), Some(Decimal::from_integer(3)));
    }
}
