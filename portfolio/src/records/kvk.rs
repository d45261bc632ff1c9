//! The number of a company at the Chamber of Commerce.

use super::codes::coded;
use crate::store::Code;
use std::fmt;
use std::str::FromStr;

/// A KvK number: eight digits.
///
/// The Chamber has published no check digit, so eight digits that are not all zero are all that can be checked. Spaces
/// and points between them are taken as read.
///
/// ```
/// use peil_portfolio::KvkNumber;
/// assert_eq!("12 34 56 78".parse::<KvkNumber>()?.to_string(), "12345678");
/// assert!("1234567".parse::<KvkNumber>().is_err());
/// # Ok::<(), peil_portfolio::KvkError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KvkNumber {
    digits: u32,
}

/// Why something is no KvK number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KvkError {
    /// Something other than digits, spaces and points.
    NotDigits,
    /// Not eight digits.
    NotEight {
        /// How many there are.
        digits: usize,
    },
    /// Nothing but zeros.
    Zero,
}

impl fmt::Display for KvkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDigits => f.write_str("a KvK number has digits only"),
            Self::NotEight { digits } => write!(f, "a KvK number has eight digits, not {digits}"),
            Self::Zero => f.write_str("a KvK number is not zero"),
        }
    }
}

impl std::error::Error for KvkError {}

impl FromStr for KvkNumber {
    type Err = KvkError;

    fn from_str(text: &str) -> Result<Self, KvkError> {
        let digits: String = text.chars().filter(|sign| !matches!(sign, ' ' | '.' | '\u{a0}')).collect();
        if !digits.bytes().all(|sign| sign.is_ascii_digit()) {
            return Err(KvkError::NotDigits);
        }
        if digits.len() != 8 {
            return Err(KvkError::NotEight { digits: digits.len() });
        }
        match digits.parse() {
            Ok(0) => Err(KvkError::Zero),
            Ok(digits) => Ok(Self { digits }),
            Err(_) => Err(KvkError::NotDigits),
        }
    }
}

impl fmt::Display for KvkNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.digits)
    }
}

coded! { KvkNumber: ToString::to_string, |text| text.parse().ok(); }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_and_nothing_else() {
        for (text, result) in [
            ("01234567", Ok("01234567")),
            (" 01.23.45.67 ", Ok("01234567")),
            ("", Err(KvkError::NotEight { digits: 0 })),
            ("123456789", Err(KvkError::NotEight { digits: 9 })),
            ("00000000", Err(KvkError::Zero)),
            ("1234567a", Err(KvkError::NotDigits)),
            ("-1234567", Err(KvkError::NotDigits)),
            ("１２３４５６７８", Err(KvkError::NotDigits)),
        ] {
            let read = text.parse::<KvkNumber>().map(|number| number.to_string());
            assert_eq!(read.as_deref().map_err(|error| *error), result, "{text}");
        }
    }
}
