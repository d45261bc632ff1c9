//! Numbers that were typed with more digits than a decimal holds.
//!
//! A series that lies exactly on a curve has long values. Exact results take them rounded to six digits; curves and methods
//! are worked out in a unit so small that all digits count, and their results are brought back to the unit of the indicator.

use peil_core::{Decimal, Notation, ParseDecimalError, ParsedDecimal};

/// More digits than this are too many to have been meant.
const MOST_DIGITS: usize = 20;

/// A number with all its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fine {
    /// Rounded half away from zero to what a decimal holds.
    pub(super) rounded: ParsedDecimal,
    /// The number is this many units of the last digit.
    mantissa: i128,
    /// Digits behind the decimal point, at least as many as a decimal has.
    digits: u32,
}

impl Fine {
    /// Reads a number with any sensible number of digits behind the point.
    pub(super) fn parse(text: &str) -> Result<Self, ParseDecimalError> {
        let error = match Decimal::parse(text, Notation::Point) {
            Ok(parsed) => return Ok(Self::from(parsed)),
            Err(error) => error,
        };
        let ParseDecimalError::TooPrecise { position } = error else { return Err(error) };
        let (head, tail) = text.split_at_checked(position).ok_or(error)?;
        if let Some(other) = tail.bytes().position(|byte| !byte.is_ascii_digit()) {
            return Err(ParseDecimalError::NotADigit { position: position + other });
        }
        let parsed = Decimal::parse(head, Notation::Point)?;
        if tail.len() + usize::from(Decimal::DIGITS) > MOST_DIGITS {
            return Err(error);
        }
        let sign = if head.starts_with('-') { -1 } else { 1 };
        let up = if tail.starts_with(['5', '6', '7', '8', '9']) { sign } else { 0 };
        let value =
            parsed.value.checked_add(Decimal::from_millionths(up)).ok_or(ParseDecimalError::TooLarge)?;
        let (mantissa, digits) = tail.bytes().fold(
            (i128::from(parsed.value.millionths()), u32::from(Decimal::DIGITS)),
            |(mantissa, digits), byte| {
                (mantissa * 10 + i128::from(sign) * i128::from(byte - b'0'), digits + 1)
            },
        );
        Ok(Self { rounded: ParsedDecimal { value, digits: Decimal::DIGITS }, mantissa, digits })
    }

    /// True above zero, also where it is rounded to zero.
    pub(super) const fn is_positive(self) -> bool {
        self.mantissa > 0
    }

    /// Places by which the decimal point has to move for every digit to fit, without the zeros at the end.
    pub(super) fn surplus(self) -> u32 {
        let (mut mantissa, mut digits) = (self.mantissa, self.digits);
        while digits > u32::from(Decimal::DIGITS) && mantissa % 10 == 0 {
            (mantissa, digits) = (mantissa / 10, digits - 1);
        }
        digits - u32::from(Decimal::DIGITS)
    }

    /// The number with the decimal point moved this many places, rounded half away from zero where that is not enough for
    /// all its digits; `None` where it is too large.
    pub(super) fn moved(self, places: u32) -> Option<Decimal> {
        let kept = places + u32::from(Decimal::DIGITS);
        let millionths = if kept >= self.digits {
            self.mantissa.checked_mul(10_i128.checked_pow(kept - self.digits)?)?
        } else {
            let step = 10_i128.checked_pow(self.digits - kept)?;
            let half = step / 2 * self.mantissa.signum();
            self.mantissa.checked_add(half)? / step
        };
        i64::try_from(millionths).ok().map(Decimal::from_millionths)
    }
}

impl From<Decimal> for Fine {
    fn from(value: Decimal) -> Self {
        Self::from(ParsedDecimal { value, digits: 0 })
    }
}

impl From<ParsedDecimal> for Fine {
    fn from(rounded: ParsedDecimal) -> Self {
        Self { rounded, mantissa: i128::from(rounded.value.millionths()), digits: u32::from(Decimal::DIGITS) }
    }
}

/// How far the decimal point can move so that as many digits as possible of all numbers count.
pub(super) fn places(numbers: impl Iterator<Item = Fine> + Clone) -> u32 {
    let wanted = numbers.clone().map(Fine::surplus).max().unwrap_or(0);
    let fits = |places: &u32| numbers.clone().all(|number| number.moved(*places).is_some());
    (0..=wanted).rev().find(fits).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fine(text: &str) -> Fine {
        Fine::parse(text).unwrap()
    }

    #[test]
    fn six_digits_are_a_decimal_and_more_are_kept_beside_it() {
        let plain = fine("81.5");
        assert_eq!((plain.rounded.value, plain.rounded.digits), ("81.5".parse().unwrap(), 1));
        assert_eq!((plain.surplus(), plain.moved(0)), (0, Some("81.5".parse().unwrap())));
        let long = fine("81.14878916423982");
        assert_eq!(long.rounded.value, "81.148789".parse().unwrap());
        assert_eq!(long.surplus(), 8);
        assert_eq!(long.moved(8), Some("8114878916.423982".parse().unwrap()));
        assert_eq!(long.moved(7), Some("811487891.642398".parse().unwrap()));
        assert_eq!(fine("-0.0000005").rounded.value, "-0.000001".parse().unwrap());
        assert_eq!(fine("0.00000049").rounded.value, Decimal::ZERO);
        assert_eq!(fine("1.50000000").surplus(), 0);
    }

    #[test]
    fn what_is_no_number_is_refused_as_before() {
        for text in ["", "1,5", "1e3", "1.5.5", "1.1234567x", "1.1234567.", "9223372036854.7758079"] {
            assert!(Fine::parse(text).is_err(), "{text}");
        }
        assert!(Fine::parse("0.00000000000000000000").is_ok());
        assert!(Fine::parse("0.000000000000000000000").is_err());
    }

    #[test]
    fn the_point_moves_as_far_as_the_largest_number_allows() {
        let of = |texts: &[&str]| places(texts.iter().map(|text| fine(text)));
        assert_eq!(of(&["75", "81.5"]), 0);
        assert_eq!(of(&["75", "81.14878916423982"]), 8);
        // 9.2e12 is the most that fits, so a million leaves room for six places.
        assert_eq!(of(&["1000000", "0.00000000001"]), 5);
        assert_eq!(of(&["1000000", "0.00000000000001"]), 6);
    }
}
