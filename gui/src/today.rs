//! Which day it is.

use crate::picture::Day;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today by the clock of the machine, in universal time.
#[must_use]
pub fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day_after_epoch(seconds / 86_400)
}

/// The calendar day a number of days after 1 January 1970.
fn day_after_epoch(mut days: u64) -> Day {
    let leap = |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970_u16;
    loop {
        let length = if leap(year) { 366 } else { 365 };
        if days < length || year == u16::MAX {
            break;
        }
        days -= length;
        year += 1;
    }
    for month in 1..=12_u8 {
        let length = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u64::from(leap(year)),
            _ => 31,
        };
        if days < length {
            return (year, month, u8::try_from(days + 1).unwrap_or(1));
        }
        days -= length;
    }
    (year, 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_on_the_calendar() {
        assert_eq!(day_after_epoch(0), (1970, 1, 1));
        assert_eq!(day_after_epoch(789), (1972, 2, 29));
        assert_eq!(day_after_epoch(20_454), (2026, 1, 1));
        assert_eq!(day_after_epoch(20_453), (2025, 12, 31));
        assert_eq!(day_after_epoch(11_016), (2000, 2, 29));
    }
}
