//! A day as people and programs write it, with a time behind it or without.

use super::DateOrder;
use peil_core::Period;
use peil_portfolio::{Date, fold};

/// The months, whole and short, in Dutch and in English.
const MONTHS: [&str; 12] = [
    "januari january jan",
    "februari february febr feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
];

/// The days of the week, which may stand in front.
const WEEKDAYS: &str = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun";

/// A day, and nothing behind it but a time.
pub(super) fn day(text: &str, order: DateOrder) -> Option<Date> {
    in_digits(text, order).or_else(|| in_words(text))
}

/// `mei 2026`, `05-2026`.
pub(super) fn month(text: &str) -> Option<Period> {
    let (first, rest) = token(text)?;
    let (year, rest) = token(rest)?;
    let month = month_named(first).or_else(|| number(first, 1..=2)?.try_into().ok())?;
    rest.is_empty().then(|| Period::month(number(year, 4..=4)?, month).ok())?
}

fn in_digits(text: &str, order: DateOrder) -> Option<Date> {
    let end = text.find(|sign: char| matches!(sign, 'T' | ',') || sign.is_whitespace());
    let (day, rest) = text.split_at(end.unwrap_or(text.len()));
    let time = rest.trim_start_matches(['T', ',']).trim();
    if end.is_some() && !is_time(time) {
        return None;
    }
    if day.len() == 8 && day.bytes().all(|sign| sign.is_ascii_digit()) {
        // With the day first the last four digits are a year, and no month and day.
        let (year, rest) = day.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    }
    let [first, second, third] = numbers(day)?;
    let (year, month, day) = match (first.len(), third.len(), order) {
        (4, 1 | 2, _) => (first, second, third),
        (1 | 2, 4, DateOrder::DayFirst) => (third, second, first),
        (1 | 2, 4, DateOrder::MonthFirst) => (third, first, second),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Three numbers with the same sign between them.
fn numbers(text: &str) -> Option<[&str; 3]> {
    let sign = text.chars().find(|sign| !sign.is_ascii_digit()).filter(|sign| "-/.".contains(*sign))?;
    let mut parts = text.split(sign);
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    (parts.next().is_none() && numbers.iter().all(is_number)).then_some(numbers)
}

/// `12 mei 2026`, `12-May-2026`, `May 12, 2026`, also with the day of the week in front.
fn in_words(text: &str) -> Option<Date> {
    let (mut first, mut rest) = token(text)?;
    if is_among(first, WEEKDAYS) {
        (first, rest) = token(rest)?;
    }
    let (second, rest) = token(rest)?;
    let (year, rest) = token(rest)?;
    let time = rest.trim_start_matches(',').trim();
    if !rest.is_empty() && !is_time(time) {
        return None;
    }
    let (month, day) = match month_named(first) {
        Some(month) => (month, second),
        None => (month_named(second)?, first),
    };
    let bare = day.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let is_ordinal = matches!(day.strip_prefix(bare), Some("" | "st" | "nd" | "rd" | "th" | "e"));
    let day = number(bare, 1..=2).filter(|_| is_ordinal)?.try_into().ok()?;
    Date::new(number(year, 4..=4)?, month, day).ok()
}

/// What stands before the next space or sign, and what is behind it. Behind a year the sign stays.
fn token(text: &str) -> Option<(&str, &str)> {
    let is_between = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '/' | '.' | ',');
    let text = text.trim_start_matches(is_between);
    let (token, rest) = text.split_at(text.find(is_between).unwrap_or(text.len()));
    (!token.is_empty()).then_some((token, rest))
}

fn month_named(text: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, names)| is_among(text, names)).map(|(month, _)| month)
}

fn is_among(text: &str, names: &str) -> bool {
    let text = fold(text);
    names.split_whitespace().any(|name| name == text)
}

/// A number of so many digits.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let is_number = digits.contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// `8:30`, `08:30:00.123`, `2:30 PM`, also with a zone behind it: `Z`, `+02:00`.
fn is_time(text: &str) -> bool {
    let clock = text.strip_suffix('Z').or_else(|| {
        let (clock, zone) = text.rsplit_once(['+', '-'])?;
        matches!(clock_of(zone), Some((2, false))).then_some(clock)
    });
    let half = |half: &str| {
        let (clock, end) = text.split_at_checked(text.len().checked_sub(2)?)?;
        end.eq_ignore_ascii_case(half).then(|| clock.trim_end())
    };
    clock_of(clock.or_else(|| half("AM")).or_else(|| half("PM")).unwrap_or(text)).is_some()
}

/// How many digits the hour of a time has, and whether it has seconds.
fn clock_of(text: &str) -> Option<(usize, bool)> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next());
    let seconds = second.map_or(Some(0), |second| {
        let (second, fraction) = second.split_once('.').unwrap_or((second, "0"));
        number(second, 2..=2)
            .filter(|_| !fraction.is_empty() && fraction.bytes().all(|sign| sign.is_ascii_digit()))
    })?;
    let is_right = number(hour, 1..=2)? < 24 && number(minute, 2..=2)? < 60 && seconds <= 60;
    (is_right && parts.next().is_none()).then_some((hour.len(), second.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_nothing_but_a_time() {
        for text in [
            "8:30",
            "08:30",
            "23:59:60",
            "08:30:00.5",
            "08:30Z",
            "08:30:00+02:00",
            "08:30-01:00",
            "2:30 PM",
            "2:30am",
        ] {
            assert!(is_time(text), "{text}");
        }
        for text in [
            "",
            "8",
            "8:3",
            "24:00",
            "08:60",
            "08:30:",
            "08:30:00.",
            "08:30+2:00",
            "08:30+0200",
            "t/m",
            "é",
            "1:2:3:4",
            "+02:00",
        ] {
            assert!(!is_time(text), "{text}");
        }
    }

    #[test]
    fn eight_digits_begin_with_the_year() {
        let read = |text| day(text, DateOrder::DayFirst).map(|day| day.to_string());
        assert_eq!(read("20260512").as_deref(), Some("2026-05-12"));
        for text in ["12052026", "20122010", "2026051", "202605120"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_has_a_name_in_either_language() {
        let read = |text| day(text, DateOrder::MonthFirst).map(|day| day.to_string());
        for text in [
            "3 maart 2026",
            "3 mrt. 2026",
            "3-mrt-2026",
            "March 3rd, 2026",
            "dinsdag 3 maart 2026",
            "3e MAART 2026",
            "3 Mar 2026, 8:30",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-03-03"), "{text}");
        }
        for text in [
            "3 maart",
            "maart 2026",
            "3 maart 26",
            "3 3 2026 maart",
            "3x maart 2026",
            "3 maart 2026 en verder",
            "2026 maart 3",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(month("mei 2026").map(|month| month.to_string()).as_deref(), Some("2026-05"));
        assert_eq!(month("05-2026"), month("mei 2026"));
        assert_eq!((month("13-2026"), month("mei 26"), month("12-05-2026")), (None, None, None));
    }
}
