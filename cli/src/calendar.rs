//! Today, without a clock crate.

use peil_core::Period;
use std::time::{SystemTime, UNIX_EPOCH};

/// Year, month and day of today, in UTC.
pub(crate) fn today() -> (u16, u8, u8) {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    day_after_epoch(seconds / 86_400)
}

/// The month of today; the first one of the calendar when the clock is off it.
pub(crate) fn this_month() -> Option<Period> {
    let (year, month, _) = today();
    Period::month(year, month).ok()
}

fn day_after_epoch(days: u64) -> (u16, u8, u8) {
    let mut left = days;
    let mut year = 1970;
    // A clock that is centuries off is stopped at the end of the calendar.
    while year < Period::LAST_YEAR && left >= length_of_year(year) {
        left -= length_of_year(year);
        year += 1;
    }
    for month in 1..=12 {
        let length = length_of_month(year, month);
        if left < length {
            return (year, month, u8::try_from(left + 1).unwrap_or(1));
        }
        left -= length;
    }
    (year, 12, 31)
}

fn length_of_year(year: u16) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn length_of_month(year: u16, month: u8) -> u64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days_across_leap_years() {
        assert_eq!(day_after_epoch(0), (1970, 1, 1));
        assert_eq!(day_after_epoch(58), (1970, 2, 28));
        assert_eq!(day_after_epoch(59), (1970, 3, 1));
        assert_eq!(day_after_epoch(364), (1970, 12, 31));
        assert_eq!(day_after_epoch(365), (1971, 1, 1));
        // 2024-02-29 is 19 782 days after the epoch, 2000-02-29 is 11 016 (`date -d @$((days * 86400))`).
        assert_eq!(day_after_epoch(19_782), (2024, 2, 29));
        assert_eq!(day_after_epoch(11_016), (2000, 2, 29));
        assert_eq!(day_after_epoch(u64::MAX), (2199, 12, 31));
    }
}
