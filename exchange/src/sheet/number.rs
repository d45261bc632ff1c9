//! The digits of a number as a spreadsheet shows them.

use std::borrow::Cow;

/// How many digits a spreadsheet keeps.
const DIGITS: usize = 15;

/// The text of a number in a file as a plain decimal of at most fifteen significant digits, with a point; `None` for what
/// is no finite number.
///
/// Fifteen digits are written as they stand, without the zeros behind a fraction that no spreadsheet shows by itself; behind
/// fifteen come the traces of binary fractions, which are rounded off.
pub(super) fn plain(text: &str) -> Option<Cow<'_, str>> {
    let short = without_zeros(text);
    if is_plain(short) {
        return Some(Cow::Borrowed(short));
    }
    // Also refuses the words for what is not finite.
    let is_number = text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    let number = text.parse::<f64>().ok().filter(|number| is_number && number.is_finite())?;
    let rounded =
        format!("{number:.*e}", DIGITS - 1).parse::<f64>().ok().filter(|number| number.is_finite())?;
    // Minus zero is zero.
    Some(Cow::Owned(if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }))
}

/// A hundred times a number that is [`plain`], to the last digit: the point moves two places.
pub(super) fn hundredfold(plain: &str) -> String {
    let (sign, unsigned) = plain.strip_prefix('-').map_or(("", plain), |unsigned| ("-", unsigned));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let (moved, rest) = fraction.split_at_checked(2).unwrap_or((fraction, ""));
    let whole = format!("{whole}{moved:0<2}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}")
}

/// A whole number with zeros in front, up to so many digits; `None` where none are to be added.
pub(super) fn padded(plain: &str, digits: usize) -> Option<String> {
    let is_whole = plain.bytes().all(|digit| digit.is_ascii_digit());
    (is_whole && plain.len() < digits).then(|| format!("{plain:0>digits$}"))
}

/// Some programs write whole numbers as `15.0`.
fn without_zeros(text: &str) -> &str {
    let (_, fraction) = text.split_once('.').unwrap_or_default();
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|digit| digit.is_ascii_digit());
    if is_fraction { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// Digits with at most one point between them, few enough to be exact.
fn is_plain(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let has_zeros = whole.len() > 1 && whole.starts_with('0') || whole == "0" && text.starts_with('-');
    digits(whole)
        && !has_zeros
        && fraction.is_none_or(digits)
        && whole.len() + fraction.map_or(0, str::len) <= DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_come_out_as_a_spreadsheet_shows_them() {
        for (text, shown) in [
            ("12345678", "12345678"),
            ("-0.5", "-0.5"),
            ("1.50", "1.5"),
            ("33.770000000000003", "33.77"),
            ("0.30000000000000004", "0.3"),
            ("75.328999999999994", "75.329"),
            ("1E-3", "0.001"),
            ("4.4495445E7", "44495445"),
            ("-0", "0"),
            ("+5", "5"),
            (".5", "0.5"),
            ("007", "7"),
            ("1234567890123456789", "1234567890123460000"),
            ("2.2250738585072014E-308", &format!("0.{}222507385850720", "0".repeat(307))),
        ] {
            // The last in full would be 323 signs; what counts is that it is finite and no longer than it has to be.
            let found = plain(text).unwrap();
            assert!(found.starts_with(shown.trim_end_matches('0').trim_end_matches('.')), "{text}: {found}");
            assert!(found.len() < 340);
        }
        assert_eq!(plain("0.30000000000000004").as_deref(), Some("0.3"));
        assert_eq!(plain("1234567890123456789").as_deref(), Some("1234567890123460000"));
    }

    #[test]
    fn a_whole_number_is_whole_however_it_is_written() {
        for (text, shown) in [
            ("15.0", "15"),
            ("1234567.0", "1234567"),
            ("12345678.000000000000", "12345678"),
            ("-3.00", "-3"),
            ("0.0", "0"),
            ("-0.0", "0"),
            ("100", "100"),
            ("100.0", "100"),
            ("1.50", "1.5"),
            ("0.10", "0.1"),
            ("123456789012345.0", "123456789012345"),
            ("1.50E3", "1500"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(shown), "{text}");
        }
    }

    #[test]
    fn a_hundred_times_is_exact() {
        for (text, times) in [
            ("0.4787", "47.87"),
            ("0.5", "50"),
            ("0.07", "7"),
            ("0.00125", "0.125"),
            ("0.001", "0.1"),
            ("-0.021", "-2.1"),
            ("0", "0"),
            ("1", "100"),
            ("12.345", "1234.5"),
            ("0.333333333333333", "33.3333333333333"),
        ] {
            assert_eq!(hundredfold(text), times, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in
            ["", "-", ".", "1,5", "NaN", "inf", "1e400", "0x10", "1 000", "١٢", "1e", "--1", "1.2.3", "1.2.0"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
