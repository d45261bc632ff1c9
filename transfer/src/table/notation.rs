//! How days and numbers are written in a table as text.

use super::day;
use peil_core::{Decimal, Notation, Period};
use peil_portfolio::Date;
use std::borrow::Cow;

/// In which order the numbers of a day stand. A year in front is understood in either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `12-05-2026`, also with points or slashes.
    #[default]
    DayFirst,
    /// `05/12/2026`.
    MonthFirst,
}

/// How a table writes days and numbers, where its cells are text. Cells of a spreadsheet say it themselves.
///
/// # Default value
/// As in the Netherlands: the day first, a decimal comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TableNotation {
    /// The order of a day.
    pub dates: DateOrder,
    /// The decimal sign. The other one may stand between thousands.
    pub decimals: Notation,
}

impl Default for TableNotation {
    fn default() -> Self {
        Self { dates: DateOrder::DayFirst, decimals: Notation::Comma }
    }
}

impl DateOrder {
    /// The stable name, as in the text of a mapping.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }

    /// The order with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst].into_iter().find(|order| order.code() == code)
    }

    /// A day; `2026-05-12` and `12 mei 2026` in either order. A year has four digits, and behind the day stands a time or
    /// nothing.
    pub(crate) fn date(self, text: &str) -> Option<Date> {
        day::day(text.trim(), self)
    }
}

impl TableNotation {
    /// A number; between thousands, and only there, the other sign or a space may stand.
    pub(crate) fn number(self, text: &str) -> Option<Decimal> {
        let (decimal, group) = match self.decimals {
            Notation::Comma => (',', '.'),
            Notation::Point => ('.', ','),
        };
        let (whole, fraction) = match text.split_once(decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let mut plain = ungrouped(whole, group)?;
        if let Some(fraction) = fraction {
            plain.push('.');
            plain.push_str(fraction);
        }
        Decimal::parse(&plain, Notation::Point).ok().map(|parsed| parsed.value)
    }

    /// A year, a month or a day, as a period.
    pub(crate) fn period(self, text: &str) -> Option<Period> {
        let of_date = || {
            let date = self.dates.date(text)?;
            Period::month(date.year(), date.month()).ok()
        };
        without_fraction(text).parse().ok().or_else(of_date).or_else(|| day::month(text))
    }
}

/// A whole number without the `.0` or `,0` that a program puts behind it when it took it for one with a fraction; any other
/// text as it is.
pub(crate) fn without_fraction(text: &str) -> &str {
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"));
    whole.filter(|whole| !whole.is_empty() && whole.bytes().all(|sign| sign.is_ascii_digit())).unwrap_or(text)
}

/// A KvK number that a spreadsheet took for a number, with the zero that it lost; one that is shorter still is not made longer.
pub(crate) fn with_lost_zero(digits: &str) -> Cow<'_, str> {
    let is_short = digits.len() == 7 && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_short { Cow::Owned(format!("0{digits}")) } else { Cow::Borrowed(digits) }
}

/// A Dutch telephone number that a spreadsheet took for a number, with the zero or the plus that it lost.
pub(crate) fn with_lost_front(digits: &str) -> Cow<'_, str> {
    let is_number = !digits.starts_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit());
    match digits.len() {
        9 if is_number => Cow::Owned(format!("0{digits}")),
        11 if is_number && digits.starts_with("31") => Cow::Owned(format!("+{digits}")),
        _ => Cow::Borrowed(digits),
    }
}

/// A whole number without what stands between its thousands.
fn ungrouped(text: &str, sign: char) -> Option<String> {
    let is_between = |found: char| found == sign || matches!(found, ' ' | '\u{a0}' | '\u{202f}' | '\'');
    let mut groups = text.split(is_between);
    let mut plain = groups.next()?.to_owned();
    for group in groups {
        let first = plain.trim_start_matches('-').len();
        if group.len() != 3 || first == 0 || plain.len() == text.len() {
            return None;
        }
        plain.push_str(group);
    }
    // Before the first group one to three digits.
    let first = text.trim_start_matches('-').split(is_between).next().unwrap_or_default().len();
    (plain.len() == text.len() || (1..=3).contains(&first)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUTCH: TableNotation = TableNotation { dates: DateOrder::DayFirst, decimals: Notation::Comma };
    const AMERICAN: TableNotation = TableNotation { dates: DateOrder::MonthFirst, decimals: Notation::Point };

    #[test]
    fn days_are_read_in_the_order_that_was_said() {
        let date = |notation: TableNotation, text| notation.dates.date(text).map(|date| date.to_string());
        for text in
            ["12-05-2026", "12/5/2026", "12.05.2026", "2026-05-12", "12-05-2026 08:30", "2026-05-12T08:30:00"]
        {
            assert_eq!(date(DUTCH, text).as_deref(), Some("2026-05-12"), "{text}");
        }
        assert_eq!(date(AMERICAN, "05/12/2026").as_deref(), Some("2026-05-12"));
        assert_eq!(date(AMERICAN, "2026-05-12").as_deref(), Some("2026-05-12"));
        for text in [
            "12-05-26",
            "31-04-2026",
            "12-05",
            "12-05-2026-1",
            "12/05-2026",
            "mei 2026",
            "",
            "١٢-05-2026",
            "13--2026",
        ] {
            assert_eq!(date(DUTCH, text), None, "{text}");
        }
        assert_eq!(date(AMERICAN, "13/05/2026"), None);
    }

    #[test]
    fn numbers_are_read_with_the_sign_that_was_said() {
        let number = |notation: TableNotation, text| notation.number(text).map(|number| number.to_string());
        for (text, dutch, american) in [
            ("1234", Some("1234"), Some("1234")),
            ("1.234", Some("1234"), Some("1.234")),
            ("1,234", Some("1.234"), Some("1234")),
            ("1.234,5", Some("1234.5"), None),
            ("1,234.5", None, Some("1234.5")),
            ("12 345 678", Some("12345678"), Some("12345678")),
            ("-1.000", Some("-1000"), Some("-1")),
            ("46.22", None, Some("46.22")),
            ("1234.567", None, Some("1234.567")),
            ("1.23.456", None, None),
            (".123", None, None),
            ("1.", None, None),
            ("", None, None),
            ("12a", None, None),
        ] {
            assert_eq!(number(DUTCH, text).as_deref(), dutch, "{text}");
            assert_eq!(number(AMERICAN, text).as_deref(), american, "{text}");
        }
    }

    #[test]
    fn what_was_founded_has_a_year_a_month_or_a_day() {
        let period = |text| DUTCH.period(text).map(|period| period.to_string());
        assert_eq!(period("1998").as_deref(), Some("1998"));
        assert_eq!(period("1998.0").as_deref(), Some("1998"));
        for text in ["12-05-1998", "mei 1998", "05/1998", "12 mei 1998"] {
            assert_eq!(period(text).as_deref(), Some("1998-05"), "{text}");
        }
        assert_eq!(period("ooit"), None);
    }
}
