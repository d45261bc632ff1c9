//! What stands in a cell: a number or a mark, and flags.

use crate::error::excerpt;
use crate::figure::NO_REASON;
use crate::{Fault, Value};
use peil_core::{Decimal, Flags, Notation, ParseDecimalError, ParsedDecimal};

/// The most letters that stand for flags of one figure.
const LETTERS: usize = 8;

/// What stands for a missing value at Eurostat and in SDMX-CSV.
const MARKS: [&str; 4] = ["", ":", "NaN", "#N/A"];

/// What stands for a missing value at CBS: unknown, none, secret.
const CBS_MARKS: [&str; 3] = [".", "-", "x"];

/// A value that is missing without a reason.
pub(super) fn missing() -> Value {
    Value::Missing(NO_REASON.to_owned())
}

/// A number with a decimal point.
pub(super) fn number(text: &str) -> Result<ParsedDecimal, Fault> {
    Decimal::parse(text, Notation::Point).map_err(|error| Fault::Number(error, excerpt(text)))
}

/// A value of Eurostat or in SDMX-CSV.
pub(super) fn value(text: &str) -> Result<Value, Fault> {
    if MARKS.contains(&text) { Ok(missing()) } else { number(text).map(Value::Number) }
}

/// A value of CBS, with a decimal comma or a point.
pub(super) fn cbs_value(text: &str) -> Result<Value, Fault> {
    if text.is_empty() {
        return Ok(missing());
    }
    if CBS_MARKS.contains(&text) {
        return Ok(Value::Missing(text.to_owned()));
    }
    let notation = if text.contains(',') { Notation::Comma } else { Notation::Point };
    let parsed = Decimal::parse(text, notation).map_err(|error| Fault::Number(error, excerpt(text)))?;
    Ok(Value::Number(parsed))
}

/// A number of JSON, which may have an exponent.
pub(super) fn json_number(text: &str) -> Result<ParsedDecimal, Fault> {
    let Some((digits, exponent)) = text.split_once(['e', 'E']) else { return number(text) };
    let fault = |error| Fault::Number(error, excerpt(text));
    let exponent: i32 = exponent.parse().map_err(|_| fault(ParseDecimalError::TooLarge))?;
    let (negative, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{part}");
    let significant = all.trim_start_matches('0');
    if significant.is_empty() {
        return number("0");
    }
    // Where the point stands, from the left of all digits.
    let point = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(exponent);
    if !(-30..=30).contains(&point) || all.len() > 40 {
        let error = if point < 0 {
            ParseDecimalError::TooPrecise { position: 0 }
        } else {
            ParseDecimalError::TooLarge
        };
        return Err(fault(error));
    }
    let width = i32::try_from(all.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let written = if point <= 0 {
        format!("{negative}0.{}{all}", zeros(-point))
    } else if point >= width {
        format!("{negative}{all}{}", zeros(point - width))
    } else {
        let (before, behind) = all.split_at(usize::try_from(point).unwrap_or_default());
        format!("{negative}{before}.{behind}")
    };
    // Zeros behind the last digit say nothing: 1.50e1 is fifteen, and 0.0000001e3 fits.
    let written =
        if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.') } else { &written };
    Decimal::parse(written, Notation::Point).map_err(fault)
}

/// Letters as a file writes them: in any case, with the mark of a missing value in front or not.
pub(super) fn letters(text: &str) -> Result<&str, Fault> {
    let letters = text.trim_start_matches([':', ' ']).trim_end();
    if letters.len() <= LETTERS && letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Ok(letters)
    } else {
        Err(Fault::Flags(excerpt(text)))
    }
}

/// The flags that Peil knows among the letters of Eurostat and SDMX.
///
/// Peil's own `i` and `q` mean something else there and are not among them; a capital `A` is SDMX for a normal value.
pub(super) fn flags(letters: &str) -> Flags {
    letters.chars().fold(Flags::NONE, |flags, letter| match letter.to_ascii_lowercase() {
        'b' => flags.with(Flags::BREAK),
        'c' => flags.with(Flags::CONFIDENTIAL),
        'd' => flags.with(Flags::DEFINITION_DIFFERS),
        'e' => flags.with(Flags::ESTIMATED),
        'p' => flags.with(Flags::PROVISIONAL),
        'u' => flags.with(Flags::LOW_RELIABILITY),
        _ => flags,
    })
}

/// The state of confidentiality: free (`F`) and nothing are no flag, everything else is.
pub(super) fn confidentiality(code: &str) -> Flags {
    if matches!(code, "" | "F") { Flags::NONE } else { Flags::CONFIDENTIAL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_json_are_read_to_the_last_digit() {
        for (text, expected, digits) in [
            ("36.26", "36.26", 2),
            ("13.10", "13.1", 2),
            ("-0.5", "-0.5", 1),
            ("1e2", "100", 0),
            ("1.5E+1", "15", 0),
            ("1.50e1", "15", 0),
            ("-12.5e-2", "-0.125", 3),
            ("125e-3", "0.125", 3),
            ("0e9", "0", 0),
            ("0.0000001e3", "0.0001", 4),
            ("100e0", "100", 0),
        ] {
            let parsed = json_number(text).unwrap();
            assert_eq!((parsed.value, parsed.digits), (expected.parse().unwrap(), digits), "{text}");
        }
        for text in ["1e40", "1e-40", "1e99999999999", "75.33000000000001", "1e-7", "9e18"] {
            assert!(matches!(json_number(text), Err(Fault::Number(..))), "{text}");
        }
    }

    #[test]
    fn marks_are_no_numbers_and_what_looks_like_a_number_is_no_mark() {
        assert_eq!(value(":").unwrap(), Value::Missing(":".to_owned()));
        assert_eq!(value("").unwrap(), missing(), "nothing gives no reason either");
        for text in ["8l.5", "1,5", ".", "x", ": c"] {
            assert!(value(text).is_err(), "{text}");
        }
        let of = |text: &str| match cbs_value(text).unwrap() {
            Value::Number(parsed) => parsed.value.to_string(),
            Value::Missing(mark) => format!("missing {mark}"),
        };
        assert_eq!(["82", "12,5", "-3.25"].map(of), ["82", "12.5", "-3.25"]);
        assert_eq!([".", "-", "x", ""].map(of), ["missing .", "missing -", "missing x", "missing :"]);
        assert!(cbs_value("1.234,5").is_err());
    }

    #[test]
    fn letters_of_others_keep_their_meaning() {
        assert_eq!(flags("bu"), Flags::BREAK.with(Flags::LOW_RELIABILITY));
        assert_eq!(flags("BP"), Flags::BREAK.with(Flags::PROVISIONAL));
        assert_eq!(flags("iqzA"), Flags::NONE, "i is \"see metadata\" there");
        assert_eq!(letters(": cu ").unwrap(), "cu");
        assert_eq!(letters("").unwrap(), "");
        assert!(letters("b1").is_err() && letters("bcdepuibc").is_err() && letters("b u").is_err());
        assert!(confidentiality("F").is_empty() && confidentiality("").is_empty());
        assert_eq!(confidentiality("N"), Flags::CONFIDENTIAL);
    }
}
