//! One row of a sheet, cell by cell, with what is wrong in it.

use super::grid::{Heading, shown};
use crate::table::{
    TableNotation, computed, with_lost_front, with_lost_zero, without_fraction, without_sign,
};
use crate::{CellFault, CellWhy};
use peil_core::{Decimal, Notation, Period};
use peil_exchange::restored;
use peil_exchange::sheet::{Cell, Moment, Row};
use peil_portfolio::{Date, KvkNumber, VatNumber};

/// A row that is read. What cannot be read in it is gathered.
pub(super) struct Line<'b> {
    row: Row<'b>,
    notation: TableNotation,
    pub(super) faults: Vec<CellFault>,
}

/// What is written where nothing is to be said.
const NOTHING: [&str; 7] = ["-", "–", "—", "n/a", "n.v.t.", "nvt", "n.a."];

impl<'b> Line<'b> {
    pub(super) const fn new(row: Row<'b>, notation: TableNotation) -> Self {
        Self { row, notation, faults: Vec::new() }
    }

    /// The cell under a heading.
    pub(super) fn cell(&self, heading: Option<&Heading>) -> Cell<'b> {
        let cell = heading.map_or(Cell::Empty, |heading| self.row.cell(heading.column));
        match cell {
            Cell::Text(text) if is_nothing(text) => Cell::Empty,
            cell => cell,
        }
    }

    /// Keeps a fault in a cell.
    pub(super) fn wrong(&mut self, heading: &Heading, why: CellWhy) {
        let text = shown(self.row.cell(heading.column));
        self.faults.push(CellFault::new(heading.text.as_str(), &text, why));
    }

    /// The text of a cell as it stands, without spaces around it; `None` where there is nothing.
    pub(super) fn whole_text(&mut self, heading: Option<&Heading>) -> Option<String> {
        let heading = heading?;
        match self.cell(Some(heading)) {
            Cell::Empty => None,
            Cell::Error(_) => {
                self.wrong(heading, CellWhy::Form);
                None
            }
            Cell::Text(text) => {
                // In a table as text the sign that keeps a spreadsheet from running it is taken off; a blank may be left.
                let bare = if self.row.sheet_name().is_empty() { restored(text) } else { text }.trim();
                (!bare.is_empty()).then(|| bare.to_owned())
            }
            other => Some(shown(other)),
        }
    }

    /// The text of a cell on one line.
    pub(super) fn text(&mut self, heading: Option<&Heading>) -> Option<String> {
        let text = self.whole_text(heading)?;
        if text.contains(['\n', '\r', '\t']) {
            return Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Some(text)
    }

    /// What `read` makes of the text of a cell.
    pub(super) fn read<T>(
        &mut self,
        heading: Option<&Heading>,
        read: impl FnOnce(&str) -> Result<T, CellWhy>,
    ) -> Option<T> {
        let text = self.text(heading)?;
        match read(&text) {
            Ok(value) => Some(value),
            Err(why) => {
                self.wrong(heading?, why);
                None
            }
        }
    }

    /// The same where what is not understood is not one of the values that are known.
    pub(super) fn choice<T>(
        &mut self,
        heading: Option<&Heading>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.read(heading, |text| read(text).ok_or(CellWhy::Choice))
    }

    /// A number at the Chamber of Commerce. A spreadsheet that took it for a number has lost its zero in front.
    pub(super) fn kvk(&mut self, heading: Option<&Heading>) -> Option<KvkNumber> {
        let is_number = matches!(self.cell(heading), Cell::Number(_));
        self.read(heading, |text| {
            let whole = if is_number { with_lost_zero(text) } else { text.into() };
            whole.parse().map_err(CellWhy::Kvk)
        })
    }

    /// A number for value added tax; a Dutch one may lack its country.
    pub(super) fn vat(&mut self, heading: Option<&Heading>) -> Option<VatNumber> {
        self.read(heading, |text| VatNumber::of_dutch(text).map_err(CellWhy::Vat))
    }

    /// The text of a cell that may be a whole number which a program took for one with a fraction.
    pub(super) fn number_text(&mut self, heading: Option<&Heading>) -> Option<String> {
        self.text(heading).map(|text| without_fraction(&text).to_owned())
    }

    /// A telephone number. A spreadsheet that took it for a number has lost the zero or the plus in front.
    pub(super) fn phone(&mut self, heading: Option<&Heading>) -> Option<String> {
        let is_number = matches!(self.cell(heading), Cell::Number(_));
        let text = self.number_text(heading)?;
        Some(if is_number { with_lost_front(&text).into_owned() } else { text })
    }

    /// A day.
    pub(super) fn date(&mut self, heading: Option<&Heading>) -> Option<Date> {
        let notation = self.notation;
        match self.cell(heading) {
            Cell::Date(moment) => {
                let date = date_of(moment);
                if date.is_none() {
                    self.wrong(heading?, CellWhy::Date);
                }
                date
            }
            Cell::Number(_) | Cell::Percent(_) | Cell::Boolean(_) => {
                self.wrong(heading?, CellWhy::Date);
                None
            }
            _ => self.read(heading, |text| notation.dates.date(text).ok_or(CellWhy::Date)),
        }
    }

    /// A year, a month or a day.
    pub(super) fn period(&mut self, heading: Option<&Heading>) -> Option<Period> {
        let notation = self.notation;
        match self.cell(heading) {
            Cell::Date(moment) => Period::month(moment.year(), moment.month()).ok(),
            _ => self.read(heading, |text| notation.period(text).ok_or(CellWhy::Period)),
        }
    }

    /// A number. In a cell of a spreadsheet its digits are as they are shown; in a text the notation counts.
    pub(super) fn number(&mut self, heading: Option<&Heading>, why: CellWhy) -> Option<Decimal> {
        self.number_of(heading, why, |text| text)
    }

    /// The same of what `bare` leaves of the text.
    fn number_of(
        &mut self,
        heading: Option<&Heading>,
        why: CellWhy,
        bare: impl FnOnce(&str) -> &str,
    ) -> Option<Decimal> {
        let notation = match self.cell(heading) {
            Cell::Number(_) => TableNotation { decimals: Notation::Point, ..self.notation },
            _ => self.notation,
        };
        self.read(heading, |text| {
            let bare = bare(text).trim_start_matches(['€', ' ', '\u{a0}']).trim_start_matches("EUR").trim();
            notation.number(bare).ok_or(why)
        })
    }

    /// A share or a score on a scale to a hundred; a percentage counts for as many.
    pub(super) fn share(&mut self, heading: Option<&Heading>) -> Option<Decimal> {
        let notation = self.notation;
        match self.cell(heading) {
            Cell::Number(number) | Cell::Percent(number) => {
                let share = computed(number);
                if share.is_none() {
                    self.wrong(heading?, CellWhy::Number);
                }
                share
            }
            _ => self.read(heading, |text| notation.number(without_sign(text)).ok_or(CellWhy::Number)),
        }
    }

    /// A whole number that is not negative.
    pub(super) fn whole(&mut self, heading: Option<&Heading>) -> Option<u32> {
        self.whole_of(heading, |text| text)
    }

    /// The same of what `bare` leaves of the text.
    pub(super) fn whole_of(
        &mut self,
        heading: Option<&Heading>,
        bare: impl FnOnce(&str) -> &str,
    ) -> Option<u32> {
        let number = self.number_of(heading, CellWhy::WholeNumber, |text| without_fraction(bare(text)))?;
        let whole = number.millionths() / 1_000_000;
        let is_whole = number.millionths() % 1_000_000 == 0;
        let fitting = u32::try_from(whole).ok().filter(|_| is_whole);
        if fitting.is_none() {
            self.wrong(heading?, CellWhy::WholeNumber);
        }
        fitting
    }

    /// An amount of money in cents.
    pub(super) fn cents(&mut self, heading: Option<&Heading>) -> Option<i64> {
        let amount = self.number(heading, CellWhy::Amount)?.millionths();
        if amount % 10_000 != 0 || amount < 0 {
            self.wrong(heading?, CellWhy::Amount);
            return None;
        }
        Some(amount / 10_000)
    }
}

/// Whether a text says nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing))
}

/// `None` for a day behind 2199.
pub(super) fn date_of(moment: Moment) -> Option<Date> {
    Date::new(moment.year(), moment.month(), moment.day()).ok()
}
