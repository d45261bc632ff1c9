//! Periods and dates.

use crate::{Key, Words};
use peil_core::{Decimal, Due, Period};

impl Words {
    /// A period: `2024`, `oktober 2024`.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let year = period.calendar_year().to_string();
        match period.calendar_month() {
            None => year,
            Some(month) => self.say_with(Key::MonthOfYear, &[("month", month.into()), ("year", year.into())]),
        }
    }

    /// A due date: `01-08-2025`, `juni 2027`, `3e kwartaal 2025`, `2e helft 2025`, `2026`, `geen datum`.
    #[must_use]
    pub fn due(&self, due: Due) -> String {
        match due {
            Due::Day { month, day } => {
                self.day((month.calendar_year(), month.calendar_month().unwrap_or(12), day))
            }
            Due::Period(period) => self.period(period),
            Due::Quarter { year, quarter } => self.say_with(
                Key::DueQuarter,
                &[("quarter", quarter.into()), ("year", self.period(year).into())],
            ),
            Due::Half { year, half } => {
                self.say_with(Key::DueHalf, &[("half", half.into()), ("year", self.period(year).into())])
            }
            Due::Undated => self.say(Key::DueUndated),
        }
    }

    /// A calendar day (year, month, day): `01-08-2025` in Dutch, `2025-08-01` in English.
    #[must_use]
    pub fn day(&self, (year, month, day): (u16, u8, u8)) -> String {
        let arguments = [
            ("day", format!("{day:02}").into()),
            ("month", format!("{month:02}").into()),
            ("year", year.to_string().into()),
        ];
        self.say_with(Key::DueDay, &arguments)
    }

    /// A moment as a year with one digit behind the sign: `2030,2`.
    #[must_use]
    pub fn year(&self, year: Decimal) -> String {
        year.display_digits(self.language().notation(), 1).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_kind_of_date_is_written() {
        let dutch = Words::new(Language::Dutch);
        let english = Words::new(Language::English);
        for (due, in_dutch, in_english) in [
            ("2025-08-01", "01-08-2025", "2025-08-01"),
            ("2027-06", "juni 2027", "June 2027"),
            ("2027-12", "december 2027", "December 2027"),
            ("2025-Q3", "3e kwartaal 2025", "quarter 3 of 2025"),
            ("2025-H1", "1e helft 2025", "first half of 2025"),
            ("2025-H2", "2e helft 2025", "second half of 2025"),
            ("2026", "2026", "2026"),
            ("", "geen datum", "no date"),
        ] {
            let due: Due = due.parse().unwrap();
            assert_eq!(dutch.due(due), in_dutch);
            assert_eq!(english.due(due), in_english);
        }
        assert_eq!(dutch.year("2030.2308".parse().unwrap()), "2030,2");
    }
}
