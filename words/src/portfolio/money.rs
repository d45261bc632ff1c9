//! Amounts of money as people type and read them.

use crate::{Language, Words};
use peil_core::{Decimal, Notation};

/// Cents in a euro.
const EURO: i64 = 100;

/// Why a text is no amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AmountError {
    /// It is no amount in euros and whole cents.
    NotAnAmount,
    /// It is below zero.
    Negative,
    /// It is more than [`Words::LARGEST_AMOUNT`].
    TooLarge,
}

impl Words {
    /// The largest amount that is taken, in cents: a thousand billion euros.
    pub const LARGEST_AMOUNT: i64 = 100_000_000_000_000;

    /// Euro cents as an amount: `1.250,00` in Dutch, `1,250.00` in English.
    #[must_use]
    pub fn cents(&self, cents: i64) -> String {
        let (mark, sign) = self.marks();
        let (euros, rest) =
            (cents.unsigned_abs() / EURO.unsigned_abs(), cents.unsigned_abs() % EURO.unsigned_abs());
        let plain = euros.to_string();
        let mut text = String::from(if cents < 0 { "\u{2212}" } else { "" });
        for (index, digit) in plain.chars().enumerate() {
            if index > 0 && (plain.len() - index).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        format!("{text}{sign}{rest:02}")
    }

    /// Euro cents with the sign of the euro: `€ 1.250,00`.
    #[must_use]
    pub fn euros(&self, cents: i64) -> String {
        format!("€\u{a0}{}", self.cents(cents))
    }

    /// An amount in euros, to whole cents, rounded half away from zero.
    #[must_use]
    pub fn amount(&self, euros: Decimal) -> String {
        // Ten thousand millionths are a cent; a decimal rounded to two digits has nothing below it.
        let rounded = euros.round_to(2).unwrap_or(euros);
        self.euros(rounded.millionths() / 10_000)
    }

    /// An amount as typed, in cents: `1.250,00`, `1250`, `€ 1.250,5`; in English `1,250.00`.
    ///
    /// Marks between thousands may be left out, but have to stand right. A Dutch `1.250` is a thousand and more; it is
    /// never read as one and a quarter.
    ///
    /// # Errors
    /// Why it is no amount.
    ///
    /// ```
    /// use peil_words::{Language, Words};
    /// assert_eq!(Words::new(Language::Dutch).read_cents("€ 1.250,00"), Ok(125_000));
    /// assert_eq!(Words::new(Language::English).read_cents("1,250.5"), Ok(125_050));
    /// ```
    pub fn read_cents(&self, text: &str) -> Result<i64, AmountError> {
        let text = text.trim().trim_start_matches('€').trim();
        if text.starts_with(['-', '\u{2212}']) {
            return Err(AmountError::Negative);
        }
        let (mark, sign) = self.marks();
        let (whole, fraction) =
            text.split_once(sign).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let groups: Vec<&str> = whole.split([mark, ' ', '\u{a0}']).collect();
        let grouped = groups.len() == 1
            || groups.first().is_some_and(|first| first.len() <= 3)
                && groups.iter().skip(1).all(|group| group.len() == 3);
        let cents_typed = fraction.unwrap_or("00");
        if !grouped
            || !groups.iter().all(|group| is_number(group))
            || !is_number(cents_typed)
            || cents_typed.len() > 2
        {
            return Err(AmountError::NotAnAmount);
        }
        let cents: i64 = format!("{cents_typed:0<2}").parse().map_err(|_| AmountError::NotAnAmount)?;
        let euros: i64 = groups.concat().parse().map_err(|_| AmountError::TooLarge)?;
        let amount = euros.checked_mul(EURO).and_then(|whole| whole.checked_add(cents));
        amount.filter(|amount| *amount <= Self::LARGEST_AMOUNT).ok_or(AmountError::TooLarge)
    }

    /// The same as a number of euros.
    ///
    /// # Errors
    /// As [`Words::read_cents`].
    pub fn read_euros(&self, text: &str) -> Result<Decimal, AmountError> {
        let cents = self.read_cents(text)?;
        cents.checked_mul(10_000).map(Decimal::from_millionths).ok_or(AmountError::TooLarge)
    }

    /// What is wrong with a typed amount.
    #[must_use]
    pub fn amount_fault(&self, error: AmountError) -> String {
        let example = [("example", self.cents(125_000).into())];
        match error {
            AmountError::NotAnAmount => self.say_with(crate::Key::AmountWrong, &example),
            AmountError::Negative => self.say(crate::Key::AmountNegative),
            AmountError::TooLarge => self.say(crate::Key::AmountTooLarge),
        }
    }

    /// The mark between thousands and the decimal sign.
    const fn marks(&self) -> (char, char) {
        let mark = match self.language() {
            Language::Dutch => '.',
            Language::English | Language::Pseudo => ',',
        };
        match self.language().notation() {
            Notation::Comma => (mark, ','),
            Notation::Point => (mark, '.'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_and_read_back() {
        for language in [Language::Dutch, Language::English] {
            let words = Words::new(language);
            for cents in [0, 1, 99, 100, 12_345, 99_999, 100_000, 125_000, 123_456_789, Words::LARGEST_AMOUNT]
            {
                assert_eq!(words.read_cents(&words.cents(cents)), Ok(cents));
                assert_eq!(words.read_cents(&words.euros(cents)), Ok(cents));
            }
        }
        let (dutch, english) = (Words::new(Language::Dutch), Words::new(Language::English));
        assert_eq!((dutch.cents(125_000), english.cents(125_000)), ("1.250,00".into(), "1,250.00".into()));
        assert_eq!(dutch.cents(-123_456_705), "−1.234.567,05");
        assert_eq!(dutch.amount("499.505".parse().unwrap()), "€\u{a0}499,51");
    }

    #[test]
    fn usual_ways_of_typing_are_read_and_others_refused() {
        let dutch = Words::new(Language::Dutch);
        for (text, cents) in [
            ("1250", 125_000),
            (" 1.250 ", 125_000),
            ("1250,5", 125_050),
            ("€1.250,00", 125_000),
            ("1 250 000", 125_000_000),
            ("0,05", 5),
        ] {
            assert_eq!(dutch.read_cents(text), Ok(cents), "{text}");
        }
        for text in [
            "", "€", "twaalf", "1.25", "12.50", "1,250", "1.2500", "1..250", "1,", ",5", "1,234", "1e3",
            "1.250.00",
        ] {
            assert_eq!(dutch.read_cents(text), Err(AmountError::NotAnAmount), "{text}");
        }
        assert_eq!(dutch.read_euros("1.250,05"), "1250.05".parse().map_err(|_| AmountError::NotAnAmount));
        assert_eq!(dutch.read_cents("-5"), Err(AmountError::Negative));
        for text in ["1.000.000.000.000,01", "99999999999999999999999"] {
            assert_eq!(dutch.read_cents(text), Err(AmountError::TooLarge), "{text}");
        }
        assert_eq!(Words::new(Language::English).read_cents("1.250,00"), Err(AmountError::NotAnAmount));
    }
}
