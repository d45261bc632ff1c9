//! Times without a day, as `08:30`, with seconds where there are any.

use super::moment::parts;

/// Seconds of a day.
pub(super) const SECONDS: u32 = 86_400;

/// The time that a spreadsheet counts in parts of a day. Whole days are left off, or, where it `goes_on`, counted in hours.
/// `None` for what is negative or no number.
pub(super) fn counted(serial: f64, goes_on: bool) -> Option<String> {
    let seconds = seconds(serial)?;
    Some(shown(if goes_on { seconds } else { seconds % u64::from(SECONDS) }))
}

/// The seconds that a spreadsheet counts in parts of a day, rounded; `None` for what is negative or no number, and above the
/// last day of 9999 in either count.
pub(super) fn seconds(serial: f64) -> Option<u64> {
    if !(0.0..2_958_467.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "below 2.6e11 and not negative"
    )]
    let seconds = (serial * f64::from(SECONDS)).round() as u64;
    Some(seconds)
}

/// The time of `08:30:00`, with a `T` before it or without.
pub(super) fn written(text: &str) -> Option<String> {
    second_of(text.strip_prefix('T').unwrap_or(text)).map(|second| shown(second.into()))
}

/// The time of `PT08H30M00S`, which may be longer than a day; parts of a second are left off.
pub(super) fn lasted(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0_u64;
    for (sign, worth) in [('H', 3600), ('M', 60), ('S', 1)] {
        let Some((number, behind)) = rest.split_once(sign) else { continue };
        let whole =
            if sign == 'S' { number.split_once('.').map_or(number, |(whole, _)| whole) } else { number };
        if whole.is_empty() || whole.len() > 6 || !whole.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        seconds += whole.parse::<u64>().ok()? * worth;
        rest = behind;
    }
    (rest.is_empty() && text.len() > 2).then(|| shown(seconds))
}

/// The second of the day of `08:30` or `08:30:00`, with whatever follows the seconds left off.
pub(super) fn second_of(time: &str) -> Option<u32> {
    let whole = if time.len() == 5 { format!("{time}:00") } else { time.get(..8)?.to_owned() };
    let [hour, minute, second] = parts(&whole, ':', [2, 2, 2])?;
    (hour < 24 && minute < 60 && second < 60).then_some(hour * 3600 + minute * 60 + second)
}

fn shown(seconds: u64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match seconds % 60 {
        0 => format!("{hours:02}:{minutes:02}"),
        second => format!("{hours:02}:{minutes:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_without_its_day() {
        for (serial, goes_on, time) in [
            (0.25, false, Some("06:00")),
            (0.354_166_666_666_667, false, Some("08:30")),
            (0.999_999, false, Some("00:00")),
            (0.5 + 1.0 / 86_400.0, false, Some("12:00:01")),
            (1.5, false, Some("12:00")),
            (1.5, true, Some("36:00")),
            (45_000.25, false, Some("06:00")),
            (0.0, false, Some("00:00")),
            (-0.25, false, None),
            (f64::NAN, true, None),
            (1e300, true, None),
        ] {
            assert_eq!(counted(serial, goes_on).as_deref(), time, "{serial}");
        }
    }

    #[test]
    fn a_time_in_letters_is_understood() {
        for (text, time) in [("08:30:00", "08:30"), ("T08:30:01Z", "08:30:01"), ("08:30", "08:30")] {
            assert_eq!(written(text).as_deref(), Some(time));
        }
        for text in ["24:00:00", "8:30", "08:60", "é8:30", "08:30é0000", ""] {
            assert_eq!(written(text), None, "{text}");
        }
        for (text, time) in
            [("PT08H30M00S", "08:30"), ("PT36H0M1.5S", "36:00:01"), ("PT90S", "00:01:30"), ("PT5M", "00:05")]
        {
            assert_eq!(lasted(text).as_deref(), Some(time));
        }
        for text in ["PT", "P1D", "-PT1H", "PT1M2H", "PTxH", "PTH", "PT1H2", "PT9999999H", "08:30"] {
            assert_eq!(lasted(text), None, "{text}");
        }
    }
}
