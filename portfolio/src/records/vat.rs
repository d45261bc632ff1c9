//! The number of a company for value added tax.

use super::codes::coded;
use crate::store::Code;
use std::fmt;
use std::str::FromStr;

/// A VAT number of a member state of the European Union, with its country in front.
///
/// Of a Dutch number (`NL`, nine digits, `B`, two digits) the check is done: the nine digits pass the test of eleven, as
/// those of legal persons do, or the whole passes the test of 97, as those of sole traders do since 2020. Numbers of
/// other countries are checked by their form only.
///
/// ```
/// use peil_portfolio::{VatError, VatNumber};
/// assert_eq!("nl 0044.95.445.b01".parse::<VatNumber>()?.to_string(), "NL004495445B01");
/// assert_eq!("NL004495446B01".parse::<VatNumber>(), Err(VatError::Check));
/// # Ok::<(), VatError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatNumber {
    text: String,
}

/// Why something is no VAT number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VatError {
    /// It does not begin with the two letters of a member state.
    Country,
    /// Behind a foreign country there are not 2 to 12 letters and digits, behind `NL` not nine digits, `B` and two digits.
    Form,
    /// It fails the check: a digit is wrong or two have changed places.
    Check,
}

impl fmt::Display for VatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Country => "a VAT number begins with its country, such as NL",
            Self::Form => "a Dutch VAT number looks like NL004495445B01",
            Self::Check => "a digit of the VAT number is wrong",
        })
    }
}

impl std::error::Error for VatError {}

/// The member states by their letters in VAT numbers; Greece is EL, Northern Ireland XI.
const COUNTRIES: [&str; 28] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
];

impl FromStr for VatNumber {
    type Err = VatError;

    fn from_str(text: &str) -> Result<Self, VatError> {
        let kept = text.chars().filter(|sign| !matches!(sign, ' ' | '.' | '-' | '\u{a0}'));
        let text: String = kept.map(|sign| sign.to_ascii_uppercase()).collect();
        let (country, rest) = text.split_at_checked(2).ok_or(VatError::Country)?;
        if !COUNTRIES.contains(&country) {
            return Err(VatError::Country);
        }
        if country == "NL" {
            check_dutch(rest)?;
        } else if !(2..=12).contains(&rest.len()) || !rest.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
            return Err(VatError::Form);
        }
        Ok(Self { text })
    }
}

impl VatNumber {
    /// A number that may lack its country where it has exactly the form of a Dutch one: nine digits, `B`, two digits.
    ///
    /// ```
    /// use peil_portfolio::VatNumber;
    /// assert_eq!(VatNumber::of_dutch("0044.95.445.B01")?.to_string(), "NL004495445B01");
    /// # Ok::<(), peil_portfolio::VatError>(())
    /// ```
    ///
    /// # Errors
    /// As reading it from text does; without a country and in another form it is [`VatError::Country`].
    pub fn of_dutch(text: &str) -> Result<Self, VatError> {
        text.parse().or_else(|error| match format!("NL{text}").parse() {
            Err(VatError::Form) => Err(error),
            dutch => dutch,
        })
    }
}

fn check_dutch(rest: &str) -> Result<(), VatError> {
    let signs = rest.as_bytes();
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    match signs {
        [number @ .., b'B', tens, ones] if number.len() == 9 && digits(number) && digits(&[*tens, *ones]) => {
            if passes_eleven(number) || passes_ninety_seven(signs) {
                Ok(())
            } else {
                Err(VatError::Check)
            }
        }
        _ => Err(VatError::Form),
    }
}

/// The first eight digits times 9 down to 2 leave the ninth when divided by 11.
fn passes_eleven(number: &[u8]) -> bool {
    let digit = |sign: &u8| u32::from(sign - b'0');
    let (Some((last, first)), true) = (number.split_last(), number.iter().any(|sign| *sign != b'0')) else {
        return false;
    };
    let sum: u32 = first.iter().zip((2..=9).rev()).map(|(sign, weight)| digit(sign) * weight).sum();
    sum % 11 == digit(last)
}

/// The whole with its letters as numbers (A is 10) leaves 1 when divided by 97.
fn passes_ninety_seven(signs: &[u8]) -> bool {
    let remainder = b"NL".iter().chain(signs).fold(0_u32, |remainder, sign| match sign {
        b'0'..=b'9' => (remainder * 10 + u32::from(sign - b'0')) % 97,
        letter => (remainder * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    remainder == 1
}

impl fmt::Display for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

coded! { VatNumber: ToString::to_string, |text| text.parse().ok(); }

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, VatError> {
        text.parse::<VatNumber>().map(|number| number.to_string())
    }

    /// Every number with one digit changed is refused by the test of eleven; by that of 97 all but those that happen to
    /// pass the other one.
    #[test]
    fn a_wrong_digit_shows() {
        // By hand: 0*9+0*8+4*7+4*6+9*5+5*4+4*3+4*2 = 137 = 12*11 + 5.
        assert_eq!(read("NL004495445B01"), Ok("NL004495445B01".to_owned()));
        for place in 2..11 {
            for digit in '0'..='9' {
                let mut signs: Vec<char> = "NL004495445B01".chars().collect();
                if signs[place] != digit {
                    signs[place] = digit;
                    let text: String = signs.iter().collect();
                    let refused = read(&text) == Err(VatError::Check);
                    assert!(refused || passes_ninety_seven(&text.as_bytes()[2..]), "{text}");
                }
            }
        }
    }

    /// N is 23, L is 21, B is 11: of 2321 000000000 11 xx one pair xx leaves 1.
    #[test]
    fn sole_traders_have_another_check() {
        let remainder = 23_211_234_567_891_100_u64 % 97;
        let ending = (97 + 1 - remainder) % 97;
        let text = format!("NL123456789B{ending:02}");
        assert_eq!(read(&text), Ok(text.clone()));
        assert_eq!(read("NL000000000B01"), Err(VatError::Check));
    }

    #[test]
    fn a_dutch_number_may_lack_its_country_and_no_other() {
        let read = |text| VatNumber::of_dutch(text).map(|number| number.to_string());
        assert_eq!(read("004495445b01"), Ok("NL004495445B01".to_owned()));
        assert_eq!(read("BE0123456789"), Ok("BE0123456789".to_owned()));
        for (text, error) in [
            ("004495446B01", VatError::Check),
            ("NL004495446B01", VatError::Check),
            ("004495445", VatError::Country),
            ("US004495445B01", VatError::Country),
            ("NL1", VatError::Form),
            ("", VatError::Country),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "N", "004495445B01", "US123456", "élan"] {
            assert_eq!(read(text), Err(VatError::Country), "{text}");
        }
        for text in [
            "NL",
            "NL004495445",
            "NL004495445C01",
            "NL00449544B01",
            "NL004495445B0A",
            "DE1",
            "DE12345678901234",
        ] {
            assert_eq!(read(text), Err(VatError::Form), "{text}");
        }
        assert_eq!(read("be 0123.456-789"), Ok("BE0123456789".to_owned()));
        assert_eq!(read("DEé"), Err(VatError::Form));
    }
}
