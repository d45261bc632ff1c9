//! Days on the calendar.

use peil_core::{Period, days_of_month};
use std::fmt;
use std::str::FromStr;

/// A day from 1900 to 2199 in the Gregorian calendar.
///
/// # Comparisons
/// Ordered in time.
///
/// ```
/// use peil_portfolio::Date;
/// let start: Date = "2025-01-31".parse()?;
/// assert_eq!(start.after_months(1), Some("2025-02-28".parse()?), "the last day of a shorter month");
/// assert_eq!(start.days_until("2025-02-02".parse()?), 2);
/// assert!("2025-02-29".parse::<Date>().is_err());
/// # Ok::<(), peil_portfolio::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// What is no day, or is written otherwise than `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as 2026-05-12 was expected, from 1900 to 2199")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// A day by its numbers, each from 1.
    ///
    /// # Errors
    /// Refuses days that are not on the calendar, and years outside 1900 to 2199.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let known = Period::month(year, month).is_ok() && (1..=days_of_month(year, month)).contains(&day);
        if known { Ok(Self { year, month, day }) } else { Err(DateError) }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day this many months later, or the last day of that month where it is shorter; `None` off the calendar.
    #[must_use]
    pub fn after_months(self, months: u16) -> Option<Self> {
        let index = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(index / 12).ok()?;
        let month = u8::try_from(index % 12 + 1).ok()?;
        Self::new(year, month, self.day.min(days_of_month(year, month))).ok()
    }

    /// The day this many months earlier, or the last day of that month where it is shorter; `None` off the calendar.
    #[must_use]
    pub fn before_months(self, months: u16) -> Option<Self> {
        let index = (u32::from(self.year) * 12 + u32::from(self.month) - 1).checked_sub(u32::from(months))?;
        let year = u16::try_from(index / 12).ok()?;
        let month = u8::try_from(index % 12 + 1).ok()?;
        Self::new(year, month, self.day.min(days_of_month(year, month))).ok()
    }

    /// The first day of its month.
    #[must_use]
    pub const fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// The day this many days later, or earlier where negative; `None` off the calendar.
    #[must_use]
    pub fn after_days(self, days: i32) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// Days from this one to `later`; negative where `later` comes first.
    #[must_use]
    pub fn days_until(self, later: Self) -> i32 {
        later.number() - self.number()
    }

    /// Days since the Monday of its week: 0 on a Monday, 6 on a Sunday.
    #[must_use]
    pub fn days_since_monday(self) -> i32 {
        // 1970-01-01 was a Thursday.
        (self.number() + 3).rem_euclid(7)
    }

    /// Days since 1970-01-01.
    pub(crate) fn number(self) -> i32 {
        // Years counted from March, so that the leap day is the last of its year.
        let (year, month) = (i32::from(self.year) - i32::from(self.month <= 2), i32::from(self.month));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }

    pub(crate) fn from_number(number: i32) -> Option<Self> {
        let first = Self { year: 1900, month: 1, day: 1 }.number();
        let last = Self { year: 2199, month: 12, day: 31 }.number();
        if !(first..=last).contains(&number) {
            return None;
        }
        let days = number + 719_468;
        let in_era = days % 146_097;
        let year_of_era = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
        let day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = u8::try_from(day_of_year - (153 * shifted + 2) / 5 + 1).ok()?;
        let month = u8::try_from(if shifted < 10 { shifted + 3 } else { shifted - 9 }).ok()?;
        let year = u16::try_from(year_of_era + days / 146_097 * 400 + i32::from(month <= 2)).ok()?;
        Self::new(year, month, day).ok()
    }
}

impl From<Date> for (u16, u8, u8) {
    fn from(date: Date) -> Self {
        (date.year, date.month, date.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(DateError) };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u16, |number, digit| {
                digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
            })
        };
        let narrow = |digits: &[u8]| number(digits).and_then(|number| u8::try_from(number).ok());
        match (number(&[y1, y2, y3, y4]), narrow(&[m1, m2]), narrow(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Self::new(year, month, day),
            _ => Err(DateError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_number_and_its_text() {
        let mut date = Date::new(1900, 1, 1).unwrap();
        let mut days = 0;
        loop {
            assert_eq!(Date::from_number(date.number()), Some(date));
            assert_eq!(date.to_string().parse(), Ok(date));
            days += 1;
            let Some(next) = date.after_days(1) else { break };
            assert!(next > date && date.days_until(next) == 1);
            date = next;
        }
        assert_eq!(date.to_string(), "2199-12-31");
        // Of 300 years every fourth has a leap day, except 1900 and 2100.
        assert_eq!(days, 300 * 365 + 73);
        assert_eq!(Date::new(1970, 1, 1).unwrap().number(), 0);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "2026-2-01", "2026-02-30", "1899-12-31", "2200-01-01", "2026-00-01", "2026-01-00"] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
        for text in ["2026/01/01", "2026-01-011", "２０26-01-01", "+026-01-01", "2026-13-01"] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
    }

    #[test]
    fn months_end_on_their_last_day() {
        let day: Date = "2023-12-31".parse().unwrap();
        let after = |months| day.after_months(months).map(|date| date.to_string());
        assert_eq!(after(0).as_deref(), Some("2023-12-31"));
        assert_eq!(after(2).as_deref(), Some("2024-02-29"));
        assert_eq!(after(14).as_deref(), Some("2025-02-28"));
        assert_eq!(after(12 * 200), None);
    }
}
