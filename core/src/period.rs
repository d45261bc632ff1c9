//! When something was measured, or is due.

use core::fmt;
use core::str::FromStr;

/// A year, or a month of a year, from 1900 to 2199.
///
/// # Comparisons
/// A year without a month stands for its last month: "2030" as a due date means by the end of 2030, and a figure over
/// 2024 is complete when 2024 is. Periods order by that month, and a whole year comes after its own December, so that
/// the two remain different periods.
///
/// # Example
/// ```
/// use peil_core::Period;
///
/// let survey: Period = "2024-10".parse()?;
/// let due: Period = "2030".parse()?;
/// assert_eq!(survey.months_until(due), 74);
/// assert!(survey < due);
/// # Ok::<(), peil_core::ParsePeriodError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: u16,
    /// 1 to 12, or [`WHOLE_YEAR`].
    month: u8,
}

/// Above December, so that the derived order puts a whole year after its months.
const WHOLE_YEAR: u8 = 13;

/// A year outside 1900 to 2199 or a month outside 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeriodOutOfRange;

impl fmt::Display for PeriodOutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a year runs from 1900 to 2199 and a month from 1 to 12")
    }
}

impl core::error::Error for PeriodOutOfRange {}

impl Period {
    /// The first year that can be held.
    pub const FIRST_YEAR: u16 = 1900;
    /// The last year that can be held.
    pub const LAST_YEAR: u16 = 2199;

    /// A whole year.
    ///
    /// # Errors
    /// Refuses a year outside 1900 to 2199.
    pub const fn year(year: u16) -> Result<Self, PeriodOutOfRange> {
        if year < Self::FIRST_YEAR || year > Self::LAST_YEAR {
            return Err(PeriodOutOfRange);
        }
        Ok(Self { year, month: WHOLE_YEAR })
    }

    /// A month, 1 for January.
    ///
    /// # Errors
    /// Refuses a year outside 1900 to 2199 and a month outside 1 to 12.
    pub const fn month(year: u16, month: u8) -> Result<Self, PeriodOutOfRange> {
        if year < Self::FIRST_YEAR || year > Self::LAST_YEAR || month < 1 || month > 12 {
            return Err(PeriodOutOfRange);
        }
        Ok(Self { year, month })
    }

    /// The calendar year.
    #[must_use]
    pub const fn calendar_year(self) -> u16 {
        self.year
    }

    /// The month, 1 for January, or `None` for a whole year.
    #[must_use]
    pub const fn calendar_month(self) -> Option<u8> {
        if self.month == WHOLE_YEAR { None } else { Some(self.month) }
    }

    /// Months from the start of the calendar to the month this period stands for.
    #[must_use]
    pub fn month_index(self) -> i32 {
        let month = if self.month == WHOLE_YEAR { 12 } else { self.month };
        i32::from(self.year).saturating_mul(12).saturating_add(i32::from(month))
    }

    /// Months from this period to `later`; negative when `later` comes first.
    #[must_use]
    pub fn months_until(self, later: Self) -> i32 {
        later.month_index().saturating_sub(self.month_index())
    }

    /// The period `months` later, a whole year when both it and the start are; `None` outside the calendar.
    ///
    /// ```
    /// use peil_core::Period;
    /// let start = Period::year(2024)?;
    /// assert_eq!(start.after_months(24), Some(Period::year(2026)?));
    /// assert_eq!(start.after_months(3), Some(Period::month(2025, 3)?));
    /// # Ok::<(), peil_core::PeriodOutOfRange>(())
    /// ```
    #[must_use]
    pub fn after_months(self, months: i32) -> Option<Self> {
        let index = self.month_index().checked_add(months)?.checked_sub(1)?;
        let year = u16::try_from(index.div_euclid(12)).ok()?;
        let month = u8::try_from(index.rem_euclid(12).checked_add(1)?).ok()?;
        if self.month == WHOLE_YEAR && month == 12 {
            Self::year(year).ok()
        } else {
            Self::month(year, month).ok()
        }
    }
}

impl fmt::Display for Period {
    /// `2024` or `2024-10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.calendar_month() {
            None => write!(f, "{}", self.year),
            Some(month) => write!(f, "{}-{month:02}", self.year),
        }
    }
}

/// A text that is not `YYYY` or `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParsePeriodError {
    /// Neither four digits nor four digits, a hyphen and two digits.
    Shape,
    /// The right shape, but no such month or a year outside 1900 to 2199.
    OutOfRange,
}

impl fmt::Display for ParsePeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => f.write_str("a year (2024) or a month (2024-10) was expected"),
            Self::OutOfRange => PeriodOutOfRange.fmt(f),
        }
    }
}

impl core::error::Error for ParsePeriodError {}

impl FromStr for Period {
    type Err = ParsePeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Cut at a known place: the search of the standard library for a sign has panic paths.
        let (year, rest) = text.split_at_checked(4).ok_or(ParsePeriodError::Shape)?;
        let year = digits(year, 4)?;
        let parsed = match rest.strip_prefix('-') {
            None if rest.is_empty() => Self::year(year),
            None => return Err(ParsePeriodError::Shape),
            Some(month) => {
                Self::month(year, u8::try_from(digits(month, 2)?).map_err(|_| ParsePeriodError::OutOfRange)?)
            }
        };
        parsed.map_err(|PeriodOutOfRange| ParsePeriodError::OutOfRange)
    }
}

/// Exactly `count` digits; a sign or a space is not a digit.
pub(crate) fn digits(text: &str, count: usize) -> Result<u16, ParsePeriodError> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ParsePeriodError::Shape);
    }
    text.parse().map_err(|_| ParsePeriodError::Shape)
}

impl From<Period> for (u16, u8) {
    /// Year and month, with month 0 for a whole year.
    fn from(period: Period) -> Self {
        (period.year, period.calendar_month().unwrap_or(0))
    }
}

impl TryFrom<(u16, u8)> for Period {
    type Error = PeriodOutOfRange;

    fn try_from((year, month): (u16, u8)) -> Result<Self, Self::Error> {
        if month == 0 { Self::year(year) } else { Self::month(year, month) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn reads_and_writes() {
        for text in ["1900", "2024", "2024-01", "2024-12", "2199"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in
            ["", "24", "2024-", "2024-1", "2024-001", "+024", "2024-10-01", "２０２４", "2024 ", "-2024"]
        {
            assert_eq!(text.parse::<Period>(), Err(ParsePeriodError::Shape), "{text}");
        }
        for text in ["1899", "2200", "2024-00", "2024-13", "0000"] {
            assert_eq!(text.parse::<Period>(), Err(ParsePeriodError::OutOfRange), "{text}");
        }
    }

    #[test]
    fn a_year_stands_for_its_last_month_but_is_another_period() {
        let year = Period::year(2024).unwrap();
        let december = Period::month(2024, 12).unwrap();
        assert_eq!(year.months_until(december), 0);
        assert!(december < year);
        assert!(year < Period::month(2025, 1).unwrap());
    }

    #[test]
    fn counts_months_both_ways() {
        let start = Period::month(2021, 11).unwrap();
        let end = Period::year(2024).unwrap();
        assert_eq!(start.months_until(end), 37);
        assert_eq!(end.months_until(start), -37);
        assert_eq!(start.after_months(37), Some(Period::month(2024, 12).unwrap()));
        assert_eq!(Period::year(2199).unwrap().after_months(1), None);
        assert_eq!(Period::month(1900, 1).unwrap().after_months(-1), None);
        assert_eq!(Period::year(2024).unwrap().after_months(i32::MAX), None);
    }

    #[test]
    fn year_and_month_as_numbers_lead_there_and_back() {
        for (numbers, text) in [((1900, 1), "1900-01"), ((2024, 0), "2024"), ((2199, 12), "2199-12")] {
            let period: Period = text.parse().unwrap();
            assert_eq!(Period::try_from(numbers), Ok(period));
            assert_eq!(<(u16, u8)>::from(period), numbers);
        }
        for numbers in [(1899, 0), (1899, 12), (2200, 0), (2200, 1), (2024, 13)] {
            assert_eq!(Period::try_from(numbers), Err(PeriodOutOfRange), "{numbers:?}");
        }
    }
}
