//! The digits of a number as a spreadsheet shows them.

use std::borrow::Cow;

/// How many digits a spreadsheet keeps.
const DIGITS: usize = 15;

/// The text of a number in a file as a plain decimal of at most fifteen significant digits, with a point; `None` for what
/// is no finite number.
///
/// Fifteen digits are written as they stand; behind them come the traces of binary fractions, which are rounded off.
pub(super) fn plain(text: &str) -> Option<Cow<'_, str>> {
    if is_plain(text) {
        return Some(Cow::Borrowed(text));
    }
    // Also refuses the words for what is not finite.
    let is_number = text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    let number = text.parse::<f64>().ok().filter(|number| is_number && number.is_finite())?;
    let rounded =
        format!("{number:.*e}", DIGITS - 1).parse::<f64>().ok().filter(|number| number.is_finite())?;
    // Minus zero is zero.
    Some(Cow::Owned(if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }))
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
            ("1.50", "1.50"),
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
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".", "1,5", "NaN", "inf", "1e400", "0x10", "1 000", "١٢", "1e", "--1", "1.2.3"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
