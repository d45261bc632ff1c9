//! The number of a company at the Chamber of Commerce.

use super::codes::coded;
use crate::store::Code;
use std::fmt;
use std::str::FromStr;

/// A KvK number: eight digits.
///
/// The Chamber has published no check digit, so eight digits that are not all zero are all that can be checked. Spaces
/// or points may stand where people write them: `12 34 56 78`, `1234 5678`, `12.345.678`. The `.0` that a program puts
/// behind what it took for a number with a fraction is taken off.
///
/// ```
/// use peil_portfolio::KvkNumber;
/// assert_eq!("12 34 56 78".parse::<KvkNumber>()?.to_string(), "12345678");
/// assert_eq!("12345678.0".parse::<KvkNumber>()?.to_string(), "12345678");
/// assert!("1234567.0".parse::<KvkNumber>().is_err());
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
    /// Eight digits, with spaces or points where nobody writes them.
    Grouping,
}

impl fmt::Display for KvkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDigits => f.write_str("a KvK number has digits only"),
            Self::NotEight { digits } => write!(f, "a KvK number has eight digits, not {digits}"),
            Self::Zero => f.write_str("a KvK number is not zero"),
            Self::Grouping => f.write_str("a space or a point stands where a KvK number has none"),
        }
    }
}

impl std::error::Error for KvkError {}

impl FromStr for KvkNumber {
    type Err = KvkError;

    fn from_str(text: &str) -> Result<Self, KvkError> {
        let text = text.trim();
        let is_number = |text: &&str| !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
        let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).filter(is_number);
        let text = whole.unwrap_or(text);
        let digits: String = text.chars().filter(|sign| !is_between(*sign)).collect();
        if !digits.bytes().all(|sign| sign.is_ascii_digit()) {
            return Err(KvkError::NotDigits);
        }
        if digits.len() != 8 {
            return Err(KvkError::NotEight { digits: digits.len() });
        }
        if !is_written(text) {
            return Err(KvkError::Grouping);
        }
        match digits.parse() {
            Ok(0) => Err(KvkError::Zero),
            Ok(digits) => Ok(Self { digits }),
            Err(_) => Err(KvkError::NotDigits),
        }
    }
}

const fn is_between(sign: char) -> bool {
    matches!(sign, ' ' | '.' | '\u{a0}' | '\u{202f}')
}

/// Whether the digits stand together, or in groups as people write them with one sign in between.
fn is_written(text: &str) -> bool {
    let Some(between) = text.chars().find(|sign| is_between(*sign)) else { return true };
    let groups: Vec<usize> = text.split(between).map(str::len).collect();
    matches!(groups[..], [2, 2, 2, 2] | [4, 4] | [2, 3, 3])
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
            ("12.345.678", Ok("12345678")),
            ("12 345 678", Ok("12345678")),
            ("1234\u{a0}5678", Ok("12345678")),
            ("01234567.0", Ok("01234567")),
            ("12345678,0", Ok("12345678")),
            // A program took the number for one with a fraction; seven digits do not become eight by that.
            ("1234567.0", Err(KvkError::NotEight { digits: 7 })),
            ("1234567,0", Err(KvkError::NotEight { digits: 7 })),
            ("1234567.8", Err(KvkError::Grouping)),
            ("12345678.00", Err(KvkError::NotEight { digits: 10 })),
            ("12.345.678.0", Err(KvkError::NotEight { digits: 9 })),
            ("12.34 5678", Err(KvkError::Grouping)),
            ("1.2345.678", Err(KvkError::Grouping)),
            ("12345678.", Err(KvkError::Grouping)),
            ("12..345678", Err(KvkError::Grouping)),
            ("12,345,678", Err(KvkError::NotDigits)),
            (".0", Err(KvkError::NotEight { digits: 1 })),
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
