//! Days and times in cells.

use super::clock::{self, SECONDS};
use peil_core::days_of_month;
use std::fmt;

/// A day in a cell, with the time of the day. From 1900 to 9999; no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    year: u16,
    month: u8,
    day: u8,
    second: u32,
}

impl Moment {
    /// A day on the calendar and a second of it, below 86 400; `None` for another.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8, second: u32) -> Option<Self> {
        let known = (1900..=9999).contains(&year)
            && (1..=days_of_month(year, month)).contains(&day)
            && second < SECONDS;
        known.then_some(Self { year, month, day, second })
    }

    /// The year, from 1900 to 9999.
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

    /// The second of the day; 0 also where only the day is known.
    #[must_use]
    pub const fn second(self) -> u32 {
        self.second
    }

    /// The day that a spreadsheet counts so far from its first: 1 January 1900 is 1, or, where `is_1904`, 1 January 1904
    /// is 0. Rounded to a second. `None` for 29 February 1900, which spreadsheets count and no calendar has, and for what
    /// lies outside the years.
    pub(super) fn of_serial(serial: f64, is_1904: bool) -> Option<Self> {
        let seconds = clock::seconds(serial)?;
        let days = i64::try_from(seconds / u64::from(SECONDS)).ok()?;
        let second = u32::try_from(seconds % u64::from(SECONDS)).ok()?;
        // Days from 1970-01-01: 1899-12-30, or one later before the day that is none, and 1904-01-01.
        let first = match days {
            _ if is_1904 => -24_107,
            60 => return None,
            0..60 => -25_568,
            _ => -25_569,
        };
        Self::of_number(first + days, second)
    }

    /// Whether a text is written as a day, on the calendar and within the years or not.
    pub(super) fn is_like_iso(text: &str) -> bool {
        let (date, _) = text.split_once('T').unwrap_or((text, ""));
        parts(date, '-', [4, 2, 2]).is_some()
    }

    /// From days since 1970-01-01.
    fn of_number(number: i64, second: u32) -> Option<Self> {
        let days = number + 719_468;
        let in_era = days.rem_euclid(146_097);
        let year_of_era = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
        let day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = u8::try_from(day_of_year - (153 * shifted + 2) / 5 + 1).ok()?;
        let month = u8::try_from(if shifted < 10 { shifted + 3 } else { shifted - 9 }).ok()?;
        let year =
            u16::try_from(year_of_era + days.div_euclid(146_097) * 400 + i64::from(month <= 2)).ok()?;
        Self::new(year, month, day, second)
    }

    /// From `2026-05-12`, `2026-05-12T08:30`, or `2026-05-12T08:30:00` with whatever follows the seconds left off.
    pub(super) fn of_iso(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let [year, month, day] = parts(date, '-', [4, 2, 2])?;
        let second = match time {
            None => 0,
            Some(time) => clock::second_of(time)?,
        };
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?, second)
    }

    /// In eight bytes.
    pub(super) fn pack(self) -> (u32, u32) {
        (u32::from(self.year) << 9 | u32::from(self.month) << 5 | u32::from(self.day), self.second)
    }

    pub(super) fn unpack((date, second): (u32, u32)) -> Option<Self> {
        let small = |number: u32| u8::try_from(number).ok();
        Self::new(u16::try_from(date >> 9).ok()?, small(date >> 5 & 15)?, small(date & 31)?, second)
    }
}

/// Three numbers of as many digits as asked.
pub(super) fn parts(text: &str, sign: char, digits: [usize; 3]) -> Option<[u32; 3]> {
    let mut found = [0; 3];
    let mut parts = text.split(sign);
    for (number, digits) in found.iter_mut().zip(digits) {
        let part = parts.next().filter(|part| part.len() == digits)?;
        if !part.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

impl fmt::Display for Moment {
    /// The day, and the time where it is not midnight.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        if self.second > 0 {
            let minutes = self.second / 60;
            write!(f, "T{:02}:{:02}:{:02}", minutes / 60, minutes % 60, self.second % 60)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(serial: f64, is_1904: bool) -> Option<String> {
        Moment::of_serial(serial, is_1904).map(|moment| moment.to_string())
    }

    /// Numbers that Microsoft and the standard print: 1900-01-01 is 1, 2008-01-01 is 39448, 9999-12-31 is 2958465; four
    /// years and a day lie between the two counts.
    #[test]
    fn both_counts_give_the_published_days() {
        for (serial, day) in [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (39_448.0, "2008-01-01"),
            (39_448.25, "2008-01-01T06:00:00"),
            (2_958_465.0, "9999-12-31"),
        ] {
            assert_eq!(of(serial, false).as_deref(), Some(day));
            if serial > 1462.0 {
                assert_eq!(of(serial - 1462.0, true).as_deref(), Some(day));
            }
        }
        assert_eq!(of(0.0, true).as_deref(), Some("1904-01-01"));
        assert_eq!(of(0.0, false), None, "the day before 1900 is outside the years");
        for serial in [60.0, 60.5, -1.0, 2_958_466.0, 1e300, f64::NAN, f64::INFINITY] {
            assert_eq!(of(serial, false), None, "{serial}");
        }
    }

    #[test]
    fn a_time_is_rounded_to_a_second_and_may_reach_the_next_day() {
        assert_eq!(of(45_000.999_999_9, false).as_deref(), Some("2023-03-16"));
        assert_eq!(of(45_000.520_833_333_336, false).as_deref(), Some("2023-03-15T12:30:00"));
    }

    #[test]
    fn every_moment_is_packed_and_its_text_read_back() {
        for serial in (1..2_958_466).step_by(37).filter(|serial| *serial != 60) {
            let moment = Moment::of_serial(f64::from(serial) + 0.25, false).unwrap();
            assert_eq!(Moment::unpack(moment.pack()), Some(moment));
            assert_eq!(Moment::of_iso(&moment.to_string()), Some(moment));
        }
        for text in [
            "2026-02-29",
            "2026-2-01",
            "26-02-01",
            "2026-02-01T",
            "2026-02-01T24:00:00",
            "2026-02-01T1:00:00",
            "é",
        ] {
            assert_eq!(Moment::of_iso(text), None, "{text}");
        }
        for text in ["2026-02-01T08:30:00.123Z", "2026-02-01T08:30", "2026-02-01T08:30:00"] {
            assert_eq!(Moment::of_iso(text).unwrap().second(), 8 * 3600 + 1800);
        }
    }
}
