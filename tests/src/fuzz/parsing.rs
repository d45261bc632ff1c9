//! Short texts: whatever is read writes itself back, and whatever is refused is refused with its place.

use peil_core::intensity::{Answer, Composition, Scan, Technology};
use peil_core::maturity::Question;
use peil_core::methods::Method;
use peil_core::record::Sector;
use peil_core::{Comparator, Decimal, Due, Flags, Notation, ParseDecimalError, Period, Unit};
use peil_fixtures::embedded_files;
use std::collections::BTreeSet;

pub(super) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    check_decimal(text, Notation::Point);
    check_decimal(text, Notation::Comma);
    check_period(text);
    check_due(text);
    check_scan(text);
    check_names(text);
}

fn check_decimal(text: &str, notation: Notation) {
    match Decimal::parse(text, notation) {
        Ok(parsed) => {
            let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
            let (whole, digits) = unsigned.split_once(notation.sign()).unwrap_or((unsigned, ""));
            assert_eq!(usize::from(parsed.digits), digits.len(), "{text:?}");
            let all = format!("{whole}{digits:0<6}");
            let size: i128 = all.parse().expect("digits only");
            assert!(all.bytes().all(|byte| byte.is_ascii_digit()), "{text:?}");
            assert_eq!(
                i128::from(parsed.value.millionths()),
                if negative { -size } else { size },
                "{text:?}"
            );
            let shown = parsed.value.display(notation).to_string();
            assert_eq!(Decimal::parse(&shown, notation).map(|again| again.value), Ok(parsed.value));
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            check_refusal(text, notation, error);
        }
    }
}

/// A text that is refused cannot be a number, or the place that is named is the first that cannot.
fn check_refusal(text: &str, notation: Notation, error: ParseDecimalError) {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let at = |position: usize| text.get(position..).and_then(|rest| rest.chars().next());
    match error {
        ParseDecimalError::Empty => assert!(unsigned.is_empty(), "{text:?}"),
        ParseDecimalError::WrongSign { position, expected } => {
            assert_eq!(expected, notation);
            assert!(at(position).is_some_and(|sign| matches!(sign, '.' | ',') && sign != notation.sign()));
        }
        ParseDecimalError::NotADigit { position } => {
            assert!(at(position).is_some_and(|sign| !sign.is_ascii_digit()), "{text:?} {position}");
        }
        ParseDecimalError::LooseSign { position } => assert_eq!(at(position), Some(notation.sign())),
        ParseDecimalError::TooPrecise { position } => {
            let sign = text.find(notation.sign()).expect("a decimal sign before the seventh digit");
            assert_eq!(position, sign + 7, "{text:?}");
        }
        ParseDecimalError::TooLarge => {
            let digits = unsigned.chars().take_while(char::is_ascii_digit).skip_while(|sign| *sign == '0');
            assert!(digits.count() >= 13, "{text:?}");
        }
        other => panic!("{other:?} is not known here"),
    }
}

fn check_period(text: &str) {
    let read = text.parse::<Period>();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (year, month) = (text.get(..4).unwrap_or_default(), text.get(5..).unwrap_or_default());
    let shaped = match text.len() {
        4 => digits(text),
        7 => text.as_bytes()[4] == b'-' && digits(year) && digits(month),
        _ => false,
    };
    let exists = shaped
        && year.parse().is_ok_and(|year| (1900..=2199).contains(&year))
        && (text.len() == 4 || month.parse().is_ok_and(|month| (1..=12).contains(&month)));
    assert_eq!(read.is_ok(), exists, "{text:?} {read:?}");
    let Ok(period) = read else { return };
    assert_eq!(period.to_string(), text);
    for months in [-3_600, -13, -12, -1, 0, 1, 12, 13, 3_600, i32::MIN, i32::MAX] {
        if let Some(moved) = period.after_months(months) {
            assert_eq!(period.months_until(moved), months);
        }
    }
}

fn check_due(text: &str) {
    let Ok(due) = text.parse::<Due>() else { return };
    assert_eq!(due.to_string(), text);
    if let Some((year, month, day)) = due.last_day() {
        assert!((1900..=2199).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day));
    }
}

fn check_scan(text: &str) {
    let twelve = text.len() == 12 && text.chars().all(|sign| "01?".contains(sign));
    match text.parse::<Scan>() {
        Ok(scan) => {
            assert!(twelve);
            assert_eq!(scan.to_string(), text);
            let answers: Vec<_> = text.chars().map(|sign| Answer::from_sign(sign).expect("a sign")).collect();
            assert!(scan.answers().eq(answers));
        }
        Err(error) => assert!(!twelve && !error.to_string().is_empty(), "{text:?}"),
    }
}

fn check_names(text: &str) {
    assert!(Composition::from_code(text).is_none_or(|composition| composition.code() == text));
    assert!(Technology::from_code(text).is_none_or(|technology| technology.code() == text));
    assert!(Question::from_code(text).is_none_or(|question| question.code() == text));
    assert!(Comparator::from_symbol(text).is_none_or(|comparator| comparator.symbol() == text));
    assert!(
        text.parse::<Method>().is_ok_and(|method| method.name() == text) || text.parse::<Method>().is_err()
    );
    assert!(text.parse::<Unit>().is_ok_and(|unit| unit.name() == text) || text.parse::<Unit>().is_err());
    if let Some(letter) = text.chars().next() {
        assert_eq!(Sector::from_letter(letter).is_some(), ('A'..='U').contains(&letter));
    }
    match Flags::from_letters(text) {
        Ok(flags) => {
            let letters: BTreeSet<char> = text.chars().collect();
            assert_eq!(flags.to_string(), letters.into_iter().collect::<String>());
        }
        Err(unknown) => assert!(text.contains(unknown.letter)),
    }
}

/// Every short cell of the data files, and what they do not hold.
pub(super) fn seeds() -> Vec<Vec<u8>> {
    let cells: BTreeSet<&str> = embedded_files()
        .flat_map(|(_, _, text)| text.split([',', '\n']))
        .filter(|cell| cell.len() < 14 && cell.bytes().any(|byte| byte.is_ascii_digit()))
        .collect();
    let limits =
        ["9223372036854.775807", "-9223372036854.775808", "-0", "0.000001", "71,0", "2199-12", "1900"];
    let dates = ["2024-02-29", "2025-Q3", "2025-H2", ""];
    let names = ["1101?0100000", "v3-2023", "digital_decade", ">=", "bcdeipqu", "percent", "q11"];
    cells.into_iter().chain(limits).chain(dates).chain(names).map(|text| text.as_bytes().to_vec()).collect()
}
