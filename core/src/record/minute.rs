//! Minutes, and the dates they fall on.

use crate::days_of_month;

/// A minute of Coordinated Universal Time, counted from 2000-01-01 00:00.
///
/// # Range
/// From 2000-01-01 00:00 to 9999-12-31 23:59, in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute {
    count: u32,
}

/// A date and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Civil {
    /// The year, 2000 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

const MINUTES_A_DAY: u32 = 24 * 60;

impl Minute {
    /// The last one, 9999-12-31 23:59.
    pub const LAST: Self = Self { count: 4_207_593_599 };

    /// The minute of this count from 2000-01-01 00:00; `None` past the year 9999.
    #[must_use]
    pub const fn from_count(count: u32) -> Option<Self> {
        if count <= Self::LAST.count { Some(Self { count }) } else { None }
    }

    /// How many minutes after 2000-01-01 00:00.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// The minute of this date and time; `None` where there is none.
    ///
    /// ```
    /// use peil_core::record::Minute;
    /// assert_eq!(Minute::from_civil(2000, 1, 1, 0, 0).map(Minute::count), Some(0));
    /// assert_eq!(Minute::from_civil(2024, 2, 29, 23, 59).map(Minute::count), Some(12_709_439));
    /// assert_eq!(Minute::from_civil(2026, 2, 29, 12, 0), None);
    /// ```
    #[must_use]
    pub fn from_civil(year: u16, month: u8, day: u8, hour: u8, minute: u8) -> Option<Self> {
        if !(2000..=9999).contains(&year) || hour > 23 || minute > 59 {
            return None;
        }
        let days_of_month = days_of_months(year).nth(usize::from(month.checked_sub(1)?))?;
        if day == 0 || day > days_of_month {
            return None;
        }
        let before = days_of_months(year)
            .take(usize::from(month.checked_sub(1)?))
            .fold(0_u32, |sum, days| sum.saturating_add(days.into()));
        let days = days_before(year).checked_add(before)?.checked_add(u32::from(day).checked_sub(1)?)?;
        let minutes = u32::from(hour).checked_mul(60)?.checked_add(minute.into())?;
        Self::from_count(days.checked_mul(MINUTES_A_DAY)?.checked_add(minutes)?)
    }

    /// The date and time.
    #[must_use]
    pub fn civil(self) -> Civil {
        let (days, minutes) = (self.count / MINUTES_A_DAY, self.count % MINUTES_A_DAY);
        // No year has more than 366 days, so this is the year or the one before it, or earlier by the leap days of
        // eight thousand years at most; the search goes on from there.
        let earliest = u16::try_from(days / 366).unwrap_or(0).saturating_add(2000);
        let year = (earliest..=9999).take_while(|year| days_before(*year) <= days).last().unwrap_or(earliest);
        let mut left = days.saturating_sub(days_before(year));
        let mut month = 1_u8;
        for length in days_of_months(year).map(u32::from) {
            if left < length {
                break;
            }
            left = left.saturating_sub(length);
            month = month.saturating_add(1);
        }
        let small = |number: u32| u8::try_from(number).unwrap_or(0);
        Civil {
            year,
            month,
            day: small(left.saturating_add(1)),
            hour: small(minutes / 60),
            minute: small(minutes % 60),
        }
    }
}

fn days_of_months(year: u16) -> impl Iterator<Item = u8> {
    (1..=12).map(move |month| days_of_month(year, month))
}

/// Days from the start of 2000 to the start of a year from 2000.
fn days_before(year: u16) -> u32 {
    let years = u32::from(year.saturating_sub(2000));
    // 2000 itself is a leap year, and so are every fourth after it, but of the centuries only every fourth.
    let leap = years.div_ceil(4).saturating_sub(years.div_ceil(100)).saturating_add(years.div_ceil(400));
    years.saturating_mul(365).saturating_add(leap)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Walks the calendar day by day, from 2000-01-01, which is a Saturday, to 9999-12-31, a Friday.
    #[test]
    #[cfg_attr(miri, ignore = "hours in the interpreter")]
    fn every_day_of_eight_thousand_years() {
        let mut days = 0_u32;
        for year in 2000..=9999_u16 {
            for (month, length) in (1..).zip(days_of_months(year)) {
                for day in 1..=length {
                    if day == 1 || day == length || year < 2101 {
                        let minute = Minute::from_civil(year, month, day, 0, 0).unwrap();
                        assert_eq!(minute.count(), days * MINUTES_A_DAY);
                        assert_eq!(minute.civil(), Civil { year, month, day, hour: 0, minute: 0 });
                    }
                    days += 1;
                }
                assert_eq!(Minute::from_civil(year, month, length + 1, 0, 0), None);
            }
        }
        assert_eq!(days % 7, 0, "Saturday to Friday is whole weeks");
        assert_eq!(Minute::LAST.count(), days * MINUTES_A_DAY - 1);
        let last = Civil { year: 9999, month: 12, day: 31, hour: 23, minute: 59 };
        assert_eq!(Minute::LAST.civil(), last);
    }

    #[test]
    fn known_dates_by_their_unix_time() {
        // 2000-01-01 is 946 684 800 seconds of Unix time.
        for (seconds, civil) in [
            (1_000_000_000, (2001, 9, 9, 1, 46)),
            (1_234_567_890, (2009, 2, 13, 23, 31)),
            (2_147_483_647, (2038, 1, 19, 3, 14)),
        ] {
            let minute = Minute::from_count((seconds - 946_684_800) / 60).unwrap().civil();
            assert_eq!((minute.year, minute.month, minute.day, minute.hour, minute.minute), civil);
        }
    }

    #[test]
    fn what_is_no_minute_is_refused() {
        for (year, month, day, hour, minute) in [
            (1999, 12, 31, 23, 59),
            (10_000, 1, 1, 0, 0),
            (2026, 0, 1, 0, 0),
            (2026, 13, 1, 0, 0),
            (2026, 1, 0, 0, 0),
            (2100, 2, 29, 0, 0),
            (2026, 1, 1, 24, 0),
            (2026, 1, 1, 0, 60),
        ] {
            assert_eq!(Minute::from_civil(year, month, day, hour, minute), None);
        }
        assert_eq!(Minute::from_count(Minute::LAST.count() + 1), None);
        assert_eq!(Minute::from_count(u32::MAX), None);
    }

    #[test]
    fn the_last_minute_of_a_day_is_one() {
        assert_eq!(Minute::from_civil(2000, 1, 1, 23, 59).map(Minute::count), Some(24 * 60 - 1));
        assert_eq!(Minute::from_civil(2000, 1, 1, 24, 0), None);
        assert_eq!(Minute::from_civil(2000, 1, 1, 0, 60), None);
    }
}
