//! Writing a decimal as text.

use super::{Decimal, Notation};
use core::fmt;

/// A decimal on its way to text, made by [`Decimal::display`] and [`Decimal::display_digits`].
#[derive(Clone, Copy, Debug)]
pub struct DisplayDecimal {
    value: Decimal,
    notation: Notation,
    /// Digits behind the sign; `None` writes as few as keep the number exact.
    digits: Option<u8>,
}

impl Decimal {
    /// The exact number, with no more digits than it needs.
    ///
    /// ```
    /// use peil_core::{Decimal, Notation};
    /// let gap: Decimal = "13.50".parse()?;
    /// assert_eq!(gap.display(Notation::Comma).to_string(), "13,5");
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub const fn display(self, notation: Notation) -> DisplayDecimal {
        DisplayDecimal { value: self, notation, digits: None }
    }

    /// The number with exactly `digits` behind the decimal sign (at most six), rounded half away from zero.
    ///
    /// ```
    /// use peil_core::{Decimal, Notation};
    /// let pace: Decimal = "2.166667".parse()?;
    /// assert_eq!(pace.display_digits(Notation::Comma, 2).to_string(), "2,17");
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub const fn display_digits(self, notation: Notation, digits: u8) -> DisplayDecimal {
        DisplayDecimal { value: self, notation, digits: Some(digits) }
    }
}

impl fmt::Display for DisplayDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SCALE: u64 = Decimal::SCALE.unsigned_abs();
        // A number at the very edge that would round past it is shown unrounded rather than wrongly.
        let value =
            self.digits.map_or(self.value, |digits| self.value.round_to(digits).unwrap_or(self.value));
        let magnitude = value.millionths().unsigned_abs();
        let (whole, mut fraction) = (magnitude / SCALE, magnitude % SCALE);
        if value.is_negative() {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        let mut width = Decimal::DIGITS;
        let wanted = self.digits.unwrap_or(0).min(Decimal::DIGITS);
        while width > wanted && fraction.is_multiple_of(10) {
            fraction /= 10;
            width = width.saturating_sub(1);
        }
        if width > 0 {
            write!(f, "{}{fraction:0width$}", self.notation.sign(), width = usize::from(width))?;
        }
        Ok(())
    }
}

impl fmt::Display for Decimal {
    /// Writes the exact number in [`Notation::Point`], with no more digits than it needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(Notation::Point).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn writes_as_few_digits_as_are_exact() {
        assert_eq!(Decimal::ZERO.to_string(), "0");
        assert_eq!(Decimal::from_millionths(-1).to_string(), "-0.000001");
        assert_eq!(Decimal::from_millionths(81_500_000).to_string(), "81.5");
        assert_eq!(Decimal::from_integer(330_000).to_string(), "330000");
        assert_eq!(Decimal::MAX.to_string(), "9223372036854.775807");
        assert_eq!(Decimal::MIN.to_string(), "-9223372036854.775808");
    }

    #[test]
    fn writes_the_digits_asked_for() {
        let shown = |millionths, digits| {
            Decimal::from_millionths(millionths).display_digits(Notation::Comma, digits).to_string()
        };
        assert_eq!(shown(71_000_000, 1), "71,0");
        assert_eq!(shown(71_000_000, 0), "71");
        assert_eq!(shown(2_166_667, 2), "2,17");
        assert_eq!(shown(-50_000, 1), "-0,1");
        assert_eq!(shown(-40_000, 1), "0,0", "a rounded zero has no sign");
        assert_eq!(shown(1_234_567, 9), "1,234567");
        assert_eq!(Decimal::MAX.display_digits(Notation::Point, 0).to_string(), "9223372036854.775807");
    }
}
