//! What time it is.

use crate::Date;
use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// A second in Coordinated Universal Time, from 1900 to 2199.
///
/// # Comparisons
/// Ordered in time. Clocks are set back now and then, so nothing is put in order by it: the journal and the backups
/// count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    seconds: i64,
}

const DAY: i64 = 86_400;

impl Timestamp {
    /// This many seconds since 1970-01-01, brought within 1900 to 2199.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        Self { seconds: seconds.clamp(-2_208_988_800, 7_258_118_399) }
    }

    /// Seconds since 1970-01-01.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.seconds
    }

    /// The day in Coordinated Universal Time.
    ///
    /// # Panics
    /// Never: the range of seconds lies within that of dates.
    #[must_use]
    pub fn date(self) -> Date {
        let number = i32::try_from(self.seconds.div_euclid(DAY)).ok().and_then(Date::from_number);
        number.unwrap_or_else(|| unreachable!("from 1900 to 2199"))
    }

    /// Seconds from this one to `later`; negative where `later` comes first.
    #[must_use]
    pub const fn seconds_until(self, later: Self) -> i64 {
        later.seconds - self.seconds
    }
}

impl fmt::Display for Timestamp {
    /// `2026-05-12T14:30:00Z`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.seconds.rem_euclid(DAY);
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.date(), second / 3600, second / 60 % 60, second % 60)
    }
}

/// A text that is not of the form `2026-05-12T14:30:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimestampError;

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a moment such as 2026-05-12T14:30:00Z was expected")
    }
}

impl std::error::Error for TimestampError {}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let read = || {
            let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
            let days = i64::from(day.parse::<Date>().ok()?.number());
            let &[h1, h2, b':', m1, m2, b':', s1, s2] = time.as_bytes() else { return None };
            let two = |tens: u8, ones: u8, below: i64| {
                let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
                let number = digits.then(|| i64::from(tens - b'0') * 10 + i64::from(ones - b'0'));
                number.filter(|number| *number < below)
            };
            let seconds = two(h1, h2, 24)? * 3600 + two(m1, m2, 60)? * 60 + two(s1, s2, 60)?;
            Some(Self::from_unix(days * DAY + seconds))
        };
        read().ok_or(TimestampError)
    }
}

/// Tells the time; the computer's own clock, unless a test sets it.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The clock of the computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
        };
        Timestamp::from_unix(seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_and_read() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_000_000_000, "2001-09-09T01:46:40Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (i64::MAX, "2199-12-31T23:59:59Z"),
            (i64::MIN, "1900-01-01T00:00:00Z"),
        ] {
            let moment = Timestamp::from_unix(seconds);
            assert_eq!(moment.to_string(), text);
            assert_eq!(text.parse(), Ok(moment));
        }
        for text in ["", "2026-05-12", "2026-05-12T24:00:00Z", "2026-05-12T00:60:00Z", "2026-05-12 00:00:00Z"]
        {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError), "{text}");
        }
    }
}
