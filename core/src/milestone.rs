//! Something to be done by a date.

use crate::period::digits;
use crate::{ParsePeriodError, Period, days_of_month};
use core::fmt;
use core::str::FromStr;

/// A due date as sources give it: a day, a month, a quarter, a half year, a year, or none.
///
/// # Comparisons
/// Dates order by their last day, the finer one first where that is the same; undated comes last.
///
/// ```
/// use peil_core::Due;
/// let quarter: Due = "2025-Q3".parse()?;
/// let day: Due = "2025-08-01".parse()?;
/// assert!(day < quarter);
/// assert_eq!(quarter.last_day(), Some((2025, 9, 30)));
/// # Ok::<(), peil_core::ParseDueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Due {
    /// A calendar day.
    Day {
        /// Its month.
        month: Period,
        /// Its number in the month, from 1.
        day: u8,
    },
    /// A month or a year, by its end.
    Period(Period),
    /// A quarter of a year, 1 to 4, by its end.
    Quarter {
        /// The year.
        year: Period,
        /// 1 to 4.
        quarter: u8,
    },
    /// A half year, 1 or 2, by its end.
    Half {
        /// The year.
        year: Period,
        /// 1 or 2.
        half: u8,
    },
    /// The source gives no date.
    Undated,
}

/// A text that is not `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn`, `YYYY-Hn`, `YYYY` or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseDueError;

impl fmt::Display for ParseDueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2025-08-01, 2025-08, 2025-Q3, 2025-H2 or 2025 was expected, or nothing")
    }
}

impl core::error::Error for ParseDueError {}

impl From<ParsePeriodError> for ParseDueError {
    fn from(_: ParsePeriodError) -> Self {
        Self
    }
}

impl FromStr for Due {
    type Err = ParseDueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Ok(Self::Undated);
        }
        if let Some((year, quarter)) = cut(text, 4, "-Q") {
            return match (year_only(year)?, digits(quarter, 1)?) {
                (year, 1..=4) => Ok(Self::Quarter { year, quarter: narrow(digits(quarter, 1)?)? }),
                _ => Err(ParseDueError),
            };
        }
        if let Some((year, half)) = cut(text, 4, "-H") {
            return match (year_only(year)?, digits(half, 1)?) {
                (year, 1..=2) => Ok(Self::Half { year, half: narrow(digits(half, 1)?)? }),
                _ => Err(ParseDueError),
            };
        }
        match cut(text, 7, "-") {
            Some((month, day)) => {
                let month: Period = month.parse()?;
                let day = narrow(digits(day, 2)?)?;
                let length = days_of_month(month.calendar_year(), month.calendar_month().unwrap_or(12));
                if day == 0 || day > length { Err(ParseDueError) } else { Ok(Self::Day { month, day }) }
            }
            None => Ok(Self::Period(text.parse()?)),
        }
    }
}

/// The text before `place` and behind the separator that stands there.
fn cut<'a>(text: &'a str, place: usize, separator: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = text.split_at_checked(place)?;
    Some((before, rest.strip_prefix(separator)?))
}

fn year_only(text: &str) -> Result<Period, ParseDueError> {
    Period::year(digits(text, 4)?).map_err(|_| ParseDueError)
}

fn narrow(number: u16) -> Result<u8, ParseDueError> {
    u8::try_from(number).map_err(|_| ParseDueError)
}

impl Due {
    /// Year, month and day of the last day on which the date is still kept; `None` when undated.
    #[must_use]
    pub fn last_day(&self) -> Option<(u16, u8, u8)> {
        let (year, month) = match *self {
            Self::Day { month, day } => {
                return Some((month.calendar_year(), month.calendar_month().unwrap_or(12), day));
            }
            Self::Period(period) => (period.calendar_year(), period.calendar_month().unwrap_or(12)),
            Self::Quarter { year, quarter } => (year.calendar_year(), quarter.saturating_mul(3)),
            Self::Half { year, half } => (year.calendar_year(), half.saturating_mul(6)),
            Self::Undated => return None,
        };
        Some((year, month, days_of_month(year, month)))
    }

    const fn coarseness(self) -> u8 {
        match self {
            Self::Day { .. } => 0,
            Self::Period(period) if period.calendar_month().is_some() => 1,
            Self::Quarter { .. } => 2,
            Self::Half { .. } => 3,
            Self::Period(_) => 4,
            Self::Undated => 5,
        }
    }
}

impl Ord for Due {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        let key = |due: &Self| (due.last_day().is_none(), due.last_day(), due.coarseness());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day { month, day } => write!(f, "{month}-{day:02}"),
            Self::Period(period) => write!(f, "{period}"),
            Self::Quarter { year, quarter } => write!(f, "{year}-Q{quarter}"),
            Self::Half { year, half } => write!(f, "{year}-H{half}"),
            Self::Undated => Ok(()),
        }
    }
}

/// Something to be done, and whether the source says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Milestone {
    /// When it is due.
    pub due: Due,
    /// True when the source reports it done.
    pub done: bool,
}

/// How a milestone stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum MilestoneState {
    /// The source reports it done.
    Done,
    /// Its date is still to come, or is today.
    Ahead,
    /// Its date has passed; the source, written before it, could not yet report it done.
    DatePassed,
    /// It has no date.
    Undated,
}

impl Milestone {
    /// How the milestone stands on the day (year, month, day).
    ///
    /// ```
    /// use peil_core::{Milestone, MilestoneState};
    /// let milestone = Milestone { due: "2025-H2".parse()?, done: false };
    /// assert_eq!(milestone.state((2025, 12, 31)), MilestoneState::Ahead);
    /// assert_eq!(milestone.state((2026, 1, 1)), MilestoneState::DatePassed);
    /// # Ok::<(), peil_core::ParseDueError>(())
    /// ```
    #[must_use]
    pub fn state(&self, day: (u16, u8, u8)) -> MilestoneState {
        match (self.done, self.due.last_day()) {
            (true, _) => MilestoneState::Done,
            (false, None) => MilestoneState::Undated,
            (false, Some(last)) if last < day => MilestoneState::DatePassed,
            (false, Some(_)) => MilestoneState::Ahead,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn reads_and_writes() {
        for text in ["2024-02-29", "2024-12", "2025-Q1", "2025-Q4", "2025-H1", "2025-H2", "2030", ""] {
            assert_eq!(text.parse::<Due>().unwrap().to_string(), text);
        }
        for text in [
            "2023-02-29",
            "2024-04-31",
            "2024-00-01",
            "2024-01-00",
            "2025-Q0",
            "2025-Q5",
            "2025-H3",
            "2025-01-Q3",
        ] {
            assert_eq!(text.parse::<Due>(), Err(ParseDueError), "{text}");
        }
        assert_eq!("1900-02-29".parse::<Due>(), Err(ParseDueError), "no leap year");
        assert!("2000-02-29".parse::<Due>().is_ok());
    }

    #[test]
    fn orders_by_the_last_day() {
        let ordered = [
            "2025-06",
            "2025-H1",
            "2025-08-01",
            "2025-09-30",
            "2025-09",
            "2025-Q3",
            "2025-H2",
            "2025",
            "2026",
            "",
        ];
        let mut dues: std::vec::Vec<Due> = ordered.iter().rev().map(|text| text.parse().unwrap()).collect();
        dues.sort();
        let sorted: std::vec::Vec<_> = dues.iter().map(Due::to_string).collect();
        assert_eq!(sorted, ordered);
    }

    #[test]
    fn done_counts_whatever_the_date() {
        let milestone = Milestone { due: Due::Undated, done: true };
        assert_eq!(milestone.state((2026, 1, 1)), MilestoneState::Done);
        assert_eq!(Milestone { done: false, ..milestone }.state((2026, 1, 1)), MilestoneState::Undated);
    }

    #[test]
    fn the_day_it_is_due_has_not_passed() {
        let milestone = Milestone { due: "2025-08-01".parse().unwrap(), done: false };
        for (day, state) in [
            ((2025, 7, 31), MilestoneState::Ahead),
            ((2025, 8, 1), MilestoneState::Ahead),
            ((2025, 8, 2), MilestoneState::DatePassed),
        ] {
            assert_eq!(milestone.state(day), state, "{day:?}");
        }
    }
}
