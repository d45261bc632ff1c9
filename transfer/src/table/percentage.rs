//! Parts of a hundred, as sheets have them.

use peil_core::Decimal;

/// How many digits behind the decimal sign are kept.
const DIGITS: usize = 6;

/// A percentage as a sheet shows it: `47,87%` for 47.87 parts of a hundred.
pub(crate) fn percentage(parts: &str) -> String {
    format!("{}%", parts.replace('.', ","))
}

/// A text without the sign behind parts of a hundred.
pub(crate) fn without_sign(text: &str) -> &str {
    text.trim_end().strip_suffix('%').map_or(text, str::trim_end)
}

/// The number in a cell of a spreadsheet, rounded half away from zero to the digits that are kept: what a spreadsheet
/// computes, such as two thirds, has fifteen. `None` for what is larger than any number here.
pub(crate) fn computed(number: &str) -> Option<Decimal> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let Some((kept, rest)) = fraction.split_at_checked(DIGITS).filter(|(_, rest)| !rest.is_empty()) else {
        return number.parse().ok();
    };
    let millionths = format!("{whole}{kept}").parse::<i64>().ok()?;
    let away = if number.starts_with('-') { -1 } else { 1 };
    let is_more = rest.as_bytes().first().is_some_and(|digit| *digit >= b'5');
    millionths.checked_add(if is_more { away } else { 0 }).map(Decimal::from_millionths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_shown_and_its_sign_taken_off() {
        assert_eq!(percentage("47.87"), "47,87%");
        for text in ["47,87%", "47,87 %", "47,87\u{a0}% ", "47,87"] {
            assert_eq!(without_sign(text), "47,87");
        }
        assert_eq!(without_sign("%"), "");
    }

    #[test]
    fn what_was_computed_is_rounded_to_the_digits_that_are_kept() {
        for (number, millionths) in [
            ("47.87", Some(47_870_000)),
            ("66.6666666666667", Some(66_666_667)),
            ("28.5714285714286", Some(28_571_429)),
            ("0.0000005", Some(1)),
            ("0.00000049", Some(0)),
            ("-0.0000005", Some(-1)),
            ("-66.6666666666667", Some(-66_666_667)),
            ("0.999999999", Some(1_000_000)),
            ("100", Some(100_000_000)),
            ("123456789012345678901234567890", None),
            ("99999999999999.9999999", None),
        ] {
            assert_eq!(computed(number).map(Decimal::millionths), millionths, "{number}");
        }
    }
}
