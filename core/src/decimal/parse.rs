//! Reading a decimal from text.

use super::{Decimal, Notation};
use core::fmt;
use core::str::FromStr;

/// A number as it was written: its value and how many digits stood behind the decimal sign.
///
/// Sources print 71 and 71.0 and mean a different precision by it; the digits are kept so that a screen can show, and
/// two sources can be compared, at the precision of the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedDecimal {
    /// The value.
    pub value: Decimal,
    /// Digits behind the decimal sign, 0 to 6.
    pub digits: u8,
}

/// Why a text is not a decimal. Positions count bytes from 0; up to the fault all accepted text is ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseDecimalError {
    /// There was nothing, or only a sign.
    Empty,
    /// A decimal comma where a point is asked, or the other way round.
    WrongSign {
        /// Where it stands.
        position: usize,
        /// The notation that was asked for.
        expected: Notation,
    },
    /// Something that is not a digit.
    NotADigit {
        /// Where it stands.
        position: usize,
    },
    /// A decimal sign without a digit on each side.
    LooseSign {
        /// Where it stands.
        position: usize,
    },
    /// More than six digits behind the decimal sign.
    TooPrecise {
        /// Where the seventh digit stands.
        position: usize,
    },
    /// Outside [`Decimal::MIN`] to [`Decimal::MAX`].
    TooLarge,
}

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a number was expected, there is none"),
            Self::WrongSign { expected: Notation::Point, .. } => {
                f.write_str("a decimal point was expected, not a comma")
            }
            Self::WrongSign { expected: Notation::Comma, .. } => {
                f.write_str("a decimal comma was expected, not a point")
            }
            Self::NotADigit { position } => {
                write!(f, "not a digit at position {}", position.saturating_add(1))
            }
            Self::LooseSign { .. } => f.write_str("a decimal sign needs a digit on each side"),
            Self::TooPrecise { .. } => f.write_str("at most six digits may follow the decimal sign"),
            Self::TooLarge => f.write_str("the number is too large; the limit is 9223372036854.775807"),
        }
    }
}

impl core::error::Error for ParseDecimalError {}

impl Decimal {
    /// Reads an optional minus, digits, and at most six digits behind the decimal sign of `notation`.
    ///
    /// Grouping marks, exponents, spaces and a plus are refused: a file that holds them means something else.
    ///
    /// # Errors
    /// Says what is wrong and where; see [`ParseDecimalError`].
    ///
    /// # Example
    /// ```
    /// use peil_core::{Decimal, Notation, ParseDecimalError};
    ///
    /// let parsed = Decimal::parse("71,0", Notation::Comma)?;
    /// assert_eq!((parsed.value, parsed.digits), (Decimal::from_integer(71), 1));
    /// assert_eq!(
    ///     Decimal::parse("71,0", Notation::Point),
    ///     Err(ParseDecimalError::WrongSign { position: 2, expected: Notation::Point }),
    /// );
    /// # Ok::<(), ParseDecimalError>(())
    /// ```
    pub fn parse(text: &str, notation: Notation) -> Result<ParsedDecimal, ParseDecimalError> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let offset = usize::from(negative);
        if unsigned.is_empty() {
            return Err(ParseDecimalError::Empty);
        }
        // Gathered below zero, because the negative side of an i64 reaches one further.
        let mut millionths: i64 = 0;
        let mut whole_digits: u32 = 0;
        let mut sign_position = None;
        let mut digits: u8 = 0;
        for (index, byte) in unsigned.bytes().enumerate() {
            let position = index.saturating_add(offset);
            match byte {
                b'0'..=b'9' => {
                    let digit = i64::from(byte.saturating_sub(b'0'));
                    if sign_position.is_some() {
                        if digits == Self::DIGITS {
                            return Err(ParseDecimalError::TooPrecise { position });
                        }
                        digits = digits.saturating_add(1);
                    } else {
                        whole_digits = whole_digits.saturating_add(1);
                    }
                    millionths = millionths
                        .checked_mul(10)
                        .and_then(|number| number.checked_sub(digit))
                        .ok_or(ParseDecimalError::TooLarge)?;
                }
                b'.' | b',' if char::from(byte) != notation.sign() => {
                    return Err(ParseDecimalError::WrongSign { position, expected: notation });
                }
                b'.' | b',' if sign_position.is_none() => {
                    if whole_digits == 0 {
                        return Err(ParseDecimalError::LooseSign { position });
                    }
                    sign_position = Some(position);
                }
                _ => return Err(ParseDecimalError::NotADigit { position }),
            }
        }
        if let (Some(position), 0) = (sign_position, digits) {
            return Err(ParseDecimalError::LooseSign { position });
        }
        for _ in digits..Self::DIGITS {
            millionths = millionths.checked_mul(10).ok_or(ParseDecimalError::TooLarge)?;
        }
        let millionths = if negative {
            millionths
        } else {
            millionths.checked_neg().ok_or(ParseDecimalError::TooLarge)?
        };
        Ok(ParsedDecimal { value: Self::from_millionths(millionths), digits })
    }
}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    /// Reads [`Notation::Point`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text, Notation::Point).map(|parsed| parsed.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(text: &str) -> Result<i64, ParseDecimalError> {
        text.parse::<Decimal>().map(Decimal::millionths)
    }

    #[test]
    fn reads_what_it_should() {
        assert_eq!(point("0"), Ok(0));
        assert_eq!(point("-0"), Ok(0));
        assert_eq!(point("0.000001"), Ok(1));
        assert_eq!(point("-12.5"), Ok(-12_500_000));
        assert_eq!(point("007"), Ok(7_000_000));
        assert_eq!(point("9223372036854.775807"), Ok(i64::MAX));
        assert_eq!(point("-9223372036854.775808"), Ok(i64::MIN));
    }

    #[test]
    fn refuses_with_a_position() {
        use ParseDecimalError as E;
        assert_eq!(point(""), Err(E::Empty));
        assert_eq!(point("-"), Err(E::Empty));
        assert_eq!(point("12,5"), Err(E::WrongSign { position: 2, expected: Notation::Point }));
        assert_eq!(point("12.5.1"), Err(E::NotADigit { position: 4 }));
        assert_eq!(point("-x"), Err(E::NotADigit { position: 1 }));
        assert_eq!(point("+1"), Err(E::NotADigit { position: 0 }));
        assert_eq!(point("1e6"), Err(E::NotADigit { position: 1 }));
        assert_eq!(point(" 1"), Err(E::NotADigit { position: 0 }));
        assert_eq!(point(".5"), Err(E::LooseSign { position: 0 }));
        assert_eq!(point("5."), Err(E::LooseSign { position: 1 }));
        assert_eq!(point("1.2345678"), Err(E::TooPrecise { position: 8 }));
        assert_eq!(point("9223372036854.775808"), Err(E::TooLarge));
        assert_eq!(point("-9223372036854.775809"), Err(E::TooLarge));
        assert_eq!(point("99999999999999999999999"), Err(E::TooLarge));
        assert_eq!(point("é"), Err(E::NotADigit { position: 0 }));
    }

    #[test]
    fn keeps_the_digits_of_the_print() {
        assert_eq!(Decimal::parse("71", Notation::Point).unwrap().digits, 0);
        assert_eq!(Decimal::parse("71.0", Notation::Point).unwrap().digits, 1);
        assert_eq!(Decimal::parse("71,000000", Notation::Comma).unwrap().digits, 6);
    }
}
