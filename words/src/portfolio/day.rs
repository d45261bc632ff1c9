//! Days as people type them.

use crate::{Language, Words};
use peil_portfolio::{Date, DateError};

impl Words {
    /// A day as typed: `12-05-2026` and `2026-05-12`, also with points, slashes or spaces, and without leading zeros.
    ///
    /// # Errors
    /// What is no day, and a year of two digits.
    ///
    /// ```
    /// use peil_words::{Language, Words};
    /// let words = Words::new(Language::Dutch);
    /// assert_eq!(words.read_day(" 1-2-2026")?.to_string(), "2026-02-01");
    /// # Ok::<(), peil_portfolio::DateError>(())
    /// ```
    pub fn read_day(&self, text: &str) -> Result<Date, DateError> {
        let parts: Vec<&str> = text.trim().split(['-', '.', '/', ' ']).collect();
        let &[first, second, third] = parts.as_slice() else { return Err(DateError) };
        let (year, month, day) = match (first.len(), third.len()) {
            (4, 1..=2) => (first, second, third),
            (1..=2, 4) => (third, second, first),
            _ => return Err(DateError),
        };
        if ![year, month, day].iter().all(|part| part.bytes().all(|sign| sign.is_ascii_digit())) {
            return Err(DateError);
        }
        let small = |part: &str| part.parse::<u8>().map_err(|_| DateError);
        Date::new(year.parse().map_err(|_| DateError)?, small(month)?, small(day)?)
    }

    /// How a day is to be typed: `dd-mm-jjjj`.
    #[must_use]
    pub const fn day_form(&self) -> &'static str {
        match self.language() {
            Language::Dutch => "dd-mm-jjjj",
            Language::English => "yyyy-mm-dd",
            Language::Pseudo => "####-##-##",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for language in [Language::Dutch, Language::English] {
            let words = Words::new(language);
            let day = Date::new(2026, 5, 12).unwrap();
            assert_eq!(words.read_day(&words.day(day.into())), Ok(day));
        }
    }

    #[test]
    fn usual_ways_are_read_and_others_refused() {
        let words = Words::new(Language::Dutch);
        for text in
            ["12-05-2026", "12-5-2026", "12.05.2026", "12/5/2026", "12 05 2026", "2026-05-12", " 12-05-2026 "]
        {
            assert_eq!(
                words.read_day(text).map(|day| day.to_string()).as_deref(),
                Ok("2026-05-12"),
                "{text}"
            );
        }
        for text in
            ["", "12-05", "12-05-26", "30-02-2026", "05-13-2026", "+1-05-2026", "12-05-2026-1", "a-b-2026"]
        {
            assert_eq!(words.read_day(text), Err(DateError), "{text}");
        }
    }
}
