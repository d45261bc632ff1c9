//! A sheet: its cells in few bytes each.

use super::{Moment, SheetLimits};
use crate::Fault;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Text; in a table as text every cell that is neither empty nor an error. A time without a day is text too: `08:30`.
    Text(&'a str),
    /// A number, as a plain decimal with a point and at most fifteen significant digits.
    Number(&'a str),
    /// A number in a cell with the form of a percentage, as many parts of a hundred: `47.87` for what is counted as 0.4787
    /// and shown as 47.87 %. As plain and as exact as a number.
    Percent(&'a str),
    /// A day.
    Date(Moment),
    /// True or false.
    Boolean(bool),
    /// What a spreadsheet shows in place of a value, such as `#N/A`; `=` where a formula was kept without one.
    Error(&'a str),
}

/// The cells of one sheet, row by row. Rows and cells with nothing in them are not held.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name; empty for a table as text.
    pub name: String,
    rows: Vec<Span>,
    cells: Vec<Stored>,
    text: String,
}

/// A row within a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    number: u32,
    cells: &'a [Stored],
}

#[derive(Clone, Copy, Debug)]
struct Span {
    number: u32,
    /// How many cells there are up to its end.
    end: usize,
}

#[derive(Clone, Copy, Debug)]
struct Stored {
    column: u16,
    kind: Kind,
    /// Where its text starts and how long it is; a moment, packed; or whether it is true.
    what: (u32, u32),
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Number,
    Percent,
    Date,
    Boolean,
    Error,
}

impl Sheet {
    /// A sheet without cells.
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The rows that have a cell, in order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        self.rows.iter().enumerate().map(|(index, span)| {
            let start =
                index.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |before| before.end);
            let cells = self.cells.get(start..span.end).unwrap_or_default();
            Row { sheet: self, number: span.number, cells }
        })
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts a cell behind the last one; an empty one is left out. Row from 1, column from 0.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: u16,
        cell: Cell<'_>,
        held: &mut Held,
    ) -> Result<(), Fault> {
        let (kind, what) = match cell {
            Cell::Empty | Cell::Text("") => return Ok(()),
            Cell::Text(text) => (Kind::Text, self.keep(text, held)?),
            Cell::Number(text) => (Kind::Number, self.keep(text, held)?),
            Cell::Percent(text) => (Kind::Percent, self.keep(text, held)?),
            Cell::Error(text) => (Kind::Error, self.keep(text, held)?),
            Cell::Date(moment) => (Kind::Date, moment.pack()),
            Cell::Boolean(is_true) => (Kind::Boolean, (is_true.into(), 0)),
        };
        held.cells += 1;
        if held.cells > held.limits.cells {
            return Err(Fault::TooMany { limit: held.limits.cells as u64 });
        }
        self.cells.push(Stored { column, kind, what });
        match self.rows.last_mut().filter(|last| last.number == row) {
            Some(last) => last.end += 1,
            None => self.rows.push(Span { number: row, end: self.cells.len() }),
        }
        Ok(())
    }

    fn keep(&mut self, text: &str, held: &mut Held) -> Result<(u32, u32), Fault> {
        let too_large = Fault::TooLarge { limit: held.limits.text as u64 };
        held.text += text.len();
        if held.text > held.limits.text {
            return Err(too_large);
        }
        let place = u32::try_from(self.text.len()).and_then(|start| Ok((start, u32::try_from(text.len())?)));
        let place = place.map_err(|_| too_large)?;
        self.text.push_str(text);
        Ok(place)
    }

    fn text(&self, (start, length): (u32, u32)) -> &str {
        let start = start as usize;
        self.text.get(start..start + length as usize).unwrap_or_default()
    }
}

/// What all sheets of a workbook hold together.
#[derive(Debug)]
pub(super) struct Held {
    cells: usize,
    text: usize,
    pub(super) limits: SheetLimits,
}

impl Held {
    pub(super) const fn new(limits: SheetLimits) -> Self {
        Self { cells: 0, text: 0, limits }
    }
}

impl<'a> Row<'a> {
    /// Its number, from 1; of a table as text the line on which it starts.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }

    /// The cell in a column, from 0.
    #[must_use]
    pub fn cell(self, column: u16) -> Cell<'a> {
        let found = self.cells.binary_search_by_key(&column, |stored| stored.column);
        found.ok().and_then(|index| self.cells.get(index)).map_or(Cell::Empty, |stored| self.read(stored))
    }

    /// The cells that are not empty, with their columns from 0, in order.
    pub fn cells(self) -> impl Iterator<Item = (u16, Cell<'a>)> {
        self.cells.iter().map(move |stored| (stored.column, self.read(stored)))
    }

    /// The name of the sheet.
    #[must_use]
    pub fn sheet_name(self) -> &'a str {
        &self.sheet.name
    }

    fn read(self, stored: &Stored) -> Cell<'a> {
        match stored.kind {
            Kind::Text => Cell::Text(self.sheet.text(stored.what)),
            Kind::Number => Cell::Number(self.sheet.text(stored.what)),
            Kind::Percent => Cell::Percent(self.sheet.text(stored.what)),
            Kind::Error => Cell::Error(self.sheet.text(stored.what)),
            Kind::Date => Moment::unpack(stored.what).map_or(Cell::Empty, Cell::Date),
            Kind::Boolean => Cell::Boolean(stored.what.0 == 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_out_as_they_went_in() {
        let mut sheet = Sheet::named("Blad1");
        let mut held = Held::new(SheetLimits::default());
        let day = Moment::of_iso("2026-05-12T08:30:00").unwrap();
        let cells = [
            (1, 0, Cell::Text("naam")),
            (1, 2, Cell::Number("33.77")),
            (1, 3, Cell::Empty),
            (1, 4, Cell::Percent("47.87")),
            (4, 1, Cell::Date(day)),
            (4, 2, Cell::Boolean(true)),
            (5, 0, Cell::Text("")),
            (9, 16_383, Cell::Error("#N/A")),
        ];
        for (row, column, cell) in cells {
            sheet.put(row, column, cell, &mut held).unwrap();
        }
        let numbers: Vec<u32> = sheet.rows().map(Row::number).collect();
        assert_eq!(numbers, [1, 4, 9], "rows without cells are not held");
        for (row, column, cell) in cells {
            let found = sheet.rows().find(|found| found.number() == row).map(|found| found.cell(column));
            let expected = (cell != Cell::Text("")).then_some(cell);
            assert_eq!(found, expected);
        }
        assert_eq!(sheet.rows().next().unwrap().cells().count(), 3);
    }

    #[test]
    fn what_all_cells_hold_has_a_limit() {
        let limits = SheetLimits { cells: 2, text: 10, ..SheetLimits::default() };
        let mut held = Held::new(limits);
        let mut sheet = Sheet::named("");
        sheet.put(1, 0, Cell::Text("12345"), &mut held).unwrap();
        assert_eq!(sheet.put(1, 1, Cell::Text("123456"), &mut held), Err(Fault::TooLarge { limit: 10 }));
        let mut held = Held::new(limits);
        sheet.put(2, 0, Cell::Boolean(true), &mut held).unwrap();
        sheet.put(2, 1, Cell::Boolean(true), &mut held).unwrap();
        assert_eq!(sheet.put(2, 2, Cell::Boolean(true), &mut held), Err(Fault::TooMany { limit: 2 }));
    }
}
