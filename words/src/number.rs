//! Numbers as a person writes them.

use crate::{Key, Language, Words};
use peil_core::Decimal;

/// U+2212, as wide as a plus; a hyphen is shorter and breaks lines.
const MINUS: char = '\u{2212}';
/// Numbers of this many digits or more are grouped by threes, as the language unions of both languages advise.
const GROUPED_FROM: usize = 5;

impl Words {
    /// The number with exactly `digits` behind the decimal sign, rounded half away from zero: `81,5`, `47.142,86`.
    #[must_use]
    pub fn decimal(&self, number: Decimal, digits: u8) -> String {
        self.grouped(&number.display_digits(self.language().notation(), digits).to_string())
    }

    /// The exact number, with no more digits than it needs.
    #[must_use]
    pub fn exact(&self, number: Decimal) -> String {
        self.grouped(&number.display(self.language().notation()).to_string())
    }

    /// The number to as many digits as it takes to compare paces in a column: two behind the decimal sign, none from a
    /// hundred up, and three significant ones below a tenth.
    ///
    /// ```
    /// use peil_words::{Language, Words};
    /// let words = Words::new(Language::Dutch);
    /// assert_eq!(words.brief("2.166667".parse()?), "2,17");
    /// assert_eq!(words.brief("0.35".parse()?), "0,35");
    /// assert_eq!(words.brief("47142.857143".parse()?), "47.143");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn brief(&self, number: Decimal) -> String {
        if number.is_zero() { self.exact(number) } else { self.decimal(number, brief_digits(number)) }
    }

    /// The number as exact as it is, with at least `digits` behind the decimal sign: 4 as `4,0`, so that it stands
    /// as precise as the values it comes from.
    #[must_use]
    pub fn at_least(&self, number: Decimal, digits: u8) -> String {
        let is_enough = |digits: &u8| number.round_to(*digits) == Some(number);
        self.decimal(number, (digits..Decimal::DIGITS).find(is_enough).unwrap_or(Decimal::DIGITS))
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        self.grouped(&count.to_string())
    }

    /// The size of a file, rounded up to whole kB of 1000 bytes, and from 1 MB on to tenths of MB.
    ///
    /// ```
    /// use peil_words::{Language, Words};
    /// let words = Words::new(Language::Dutch);
    /// assert_eq!((words.bytes(90_112), words.bytes(1_240_001)), ("91 kB".to_owned(), "1,3 MB".to_owned()));
    /// ```
    #[must_use]
    pub fn bytes(&self, bytes: u64) -> String {
        if bytes < 1_000_000 {
            return self.say_with(Key::BytesKilo, &[("count", self.count(bytes.div_ceil(1000)).into())]);
        }
        let tenths = i64::try_from(bytes.div_ceil(100_000)).unwrap_or(i64::MAX / 100_000);
        let mega = Decimal::from_millionths(tenths.saturating_mul(100_000));
        self.say_with(Key::BytesMega, &[("count", self.decimal(mega, 1).into())])
    }

    fn grouped(&self, plain: &str) -> String {
        let mark = match self.language() {
            Language::Dutch => '.',
            Language::English | Language::Pseudo => ',',
        };
        let (sign, unsigned) = plain.strip_prefix('-').map_or((None, plain), |rest| (Some(MINUS), rest));
        let end = unsigned.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(unsigned.len());
        let (whole, fraction) = unsigned.split_at(end);
        let mut text: String = sign.into_iter().collect();
        for (index, digit) in whole.chars().enumerate() {
            let to_come = whole.len() - index;
            if index > 0 && to_come.is_multiple_of(3) && whole.len() >= GROUPED_FROM {
                text.push(mark);
            }
            text.push(digit);
        }
        text + fraction
    }
}

/// Digits behind the sign that tell paces apart.
fn brief_digits(number: Decimal) -> u8 {
    const SCALE: u64 = Decimal::SCALE.unsigned_abs();
    let size = number.millionths().unsigned_abs();
    match size {
        _ if size >= 100 * SCALE => 0,
        _ if size >= SCALE / 10 => 2,
        // 0.0xyz, 0.00xyz and so on.
        _ if size >= SCALE / 100 => 4,
        _ if size >= SCALE / 1_000 => 5,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn groups_from_ten_thousand_up() {
        let dutch = Words::new(Language::Dutch);
        let english = Words::new(Language::English);
        for (number, in_dutch, in_english) in [
            ("0", "0", "0"),
            ("81.5", "81,5", "81.5"),
            ("1122", "1122", "1122"),
            ("10823", "10.823", "10,823"),
            ("670000", "670.000", "670,000"),
            ("-3000", "−3000", "−3000"),
            ("-47142.857143", "−47.142,857143", "−47,142.857143"),
            ("9223372036854.775807", "9.223.372.036.854,775807", "9,223,372,036,854.775807"),
        ] {
            assert_eq!(dutch.exact(of(number)), in_dutch);
            assert_eq!(english.exact(of(number)), in_english);
        }
        assert_eq!(dutch.decimal(of("71"), 1), "71,0");
        assert_eq!(dutch.decimal(of("-0.04"), 1), "0,0");
        assert_eq!(dutch.count(1_000_000), "1.000.000");
    }

    #[test]
    fn a_result_is_as_precise_as_what_it_comes_from() {
        let words = Words::new(Language::Dutch);
        for (number, digits, shown) in [
            ("4", 1, "4,0"),
            ("13.5", 1, "13,5"),
            ("6.24", 1, "6,24"),
            ("330000", 0, "330.000"),
            ("0.000001", 2, "0,000001"),
        ] {
            assert_eq!(words.at_least(of(number), digits), shown);
        }
    }

    #[test]
    fn brief_keeps_two_digits_and_the_whole_part() {
        let words = Words::new(Language::English);
        for (number, shown) in [
            ("1.375", "1.38"),
            ("-1.375", "−1.38"),
            ("9.8", "9.80"),
            ("0.666667", "0.67"),
            ("0.1", "0.10"),
            ("12.345", "12.35"),
            ("99.96", "99.96"),
            ("123.456", "123"),
            ("0.031234", "0.0312"),
            ("0.003123", "0.00312"),
            ("0.000001", "0.000001"),
            ("0", "0"),
            ("8.65", "8.65"),
            ("1000.5", "1001"),
        ] {
            assert_eq!(words.brief(of(number)), shown, "{number}");
        }
    }
}
