//! Eurostat TSV: a row a series, a column a period, every cell a number or `:` with flags behind it.
//!
//! These files are large and most of what is in them is not asked for. A row is therefore judged by the bytes of its key,
//! before anything of it is taken apart or even looked at as text.

use super::cells;
use super::{Figures, Refused};
use crate::error::excerpt;
use crate::input::{Decoder, Lines};
use crate::{Column, Fault, Figure, Layout, Place, Role, When};
use std::sync::Arc;

pub(super) fn read(mut lines: Lines<'_>, figures: &mut Figures<'_>) -> Result<(), Refused> {
    let mut decoder = Decoder::default();
    let mut text = String::new();
    let mut table: Option<Table> = None;
    loop {
        match lines.advance() {
            Ok(None) => break,
            Ok(Some(line)) => {
                if table.as_ref().is_some_and(|table| !table.wants(line)) {
                    continue;
                }
                text.clear();
                match decoder.decode(line) {
                    Ok(line) => text.push_str(&line),
                    Err(fault) => return Err((at(lines.number, 0, ""), fault)),
                }
            }
            Err(fault) => return Err((at(lines.number.max(1), 0, ""), fault)),
        }
        if !lines.ended {
            break;
        }
        match &mut table {
            None => table = Some(Table::open(&text, figures)?),
            Some(table) => table.row(&text, lines.number, figures)?,
        }
    }
    figures.note_encoding(decoder.encoding());
    // A row that is not asked for may be cut as well, and then others are missing.
    if lines.ended { Ok(()) } else { Err((at(lines.number, 0, ""), Fault::Cut)) }
}

fn at(line: usize, column: usize, field: &str) -> Place {
    Place { line, column, field: excerpt(field) }
}

struct Table {
    periods: Vec<When>,
    wanted: Vec<Wanted>,
    figure: Figure,
}

/// The codes that are asked for in one part of the key.
struct Wanted {
    /// Where the part stands, counted from the end of the key: 0 for the last, which is nearest.
    from_end: usize,
    codes: Vec<Vec<u8>>,
}

impl Table {
    fn open(header: &str, figures: &Figures<'_>) -> Result<Self, Refused> {
        let mut cells = header.split('\t');
        let key = cells.next().unwrap_or_default();
        let names = key.split_once('\\').map_or(key, |(names, _)| names);
        let mut columns: Vec<Column> = Vec::new();
        for name in names.split(',').map(str::trim) {
            if name.is_empty() {
                return Err((at(1, 1, key), Fault::EmptyField));
            }
            if columns.iter().any(|known| known.name == name) {
                return Err((at(1, 1, key), Fault::ColumnTwice { name: excerpt(name) }));
            }
            columns.push(Column { name: name.to_owned(), role: Role::of(name) });
        }
        let mut periods: Vec<When> = Vec::new();
        let mut column = key.chars().count() + 2;
        for cell in cells {
            let code = cell.trim();
            let when = When::read(code).ok_or_else(|| (at(1, column, ""), Fault::Period(excerpt(code))))?;
            if periods.iter().any(|known| known.code == code) {
                return Err((at(1, column, ""), Fault::ColumnTwice { name: excerpt(code) }));
            }
            periods.push(when);
            column += cell.chars().count() + 1;
        }
        let wanted = figures.filter().asked().iter().map(|(role, codes)| {
            let position = columns.iter().position(|column| column.role == *role);
            // A part that is not there fits nothing.
            let from_end = position.map_or(usize::MAX, |position| columns.len() - 1 - position);
            Wanted { from_end, codes: codes.iter().map(|code| code.clone().into_bytes()).collect() }
        });
        let mut wanted: Vec<Wanted> = wanted.collect();
        wanted.sort_by_key(|wanted| wanted.from_end);
        let figure = Figure::of(Arc::new(Layout { columns, ..Layout::default() }));
        Ok(Self { periods, wanted, figure })
    }

    /// Whether a row is asked for, by its key. A row without a key is, so that it is looked at and refused.
    fn wants(&self, line: &[u8]) -> bool {
        if self.wanted.is_empty() {
            return true;
        }
        let Some(end) = memchr::memchr(b'\t', line) else { return true };
        let key = line.get(..end).unwrap_or_default();
        self.wanted.iter().all(|wanted| {
            part(key, wanted.from_end).is_some_and(|part| wanted.codes.iter().any(|code| code == part))
        })
    }

    fn row(&mut self, text: &str, line: usize, figures: &mut Figures<'_>) -> Result<(), Refused> {
        let mut cells = text.split('\t');
        let key = cells.next().unwrap_or_default();
        let expected = self.figure.codes.len();
        let found = key.split(',').count();
        if found != expected {
            return Err((at(line, 1, key), Fault::FieldCount { expected, found }));
        }
        let (expected, found) = (self.periods.len(), text.split('\t').count() - 1);
        if found != expected {
            return Err((at(line, 0, ""), Fault::FieldCount { expected, found }));
        }
        for (code, part) in self.figure.codes.iter_mut().zip(key.split(',')) {
            code.clear();
            code.push_str(part.trim());
        }
        if figures.is_again(key) {
            return Err((at(line, 1, key), Fault::FigureTwice));
        }
        let mut column = key.chars().count() + 2;
        for (when, cell) in self.periods.iter().zip(cells) {
            let figure = &mut self.figure;
            let refuse = |fault| (at(line, column, &when.code), fault);
            fill(figure, cell).map_err(refuse)?;
            figure.when.clone_from(when);
            figure.place.line = line;
            figure.place.column = column;
            figures.hand_on(figure).map_err(refuse)?;
            column += cell.chars().count() + 1;
        }
        Ok(())
    }
}

/// A part of a key, counted from its end.
fn part(key: &[u8], from_end: usize) -> Option<&[u8]> {
    let mut end = key.len();
    for _ in 0..from_end {
        end = memchr::memrchr(b',', key.get(..end)?)?;
    }
    let start = memchr::memrchr(b',', key.get(..end)?).map_or(0, |comma| comma + 1);
    key.get(start..end)
}

/// Takes a cell apart: a number or a mark, then flags.
fn fill(figure: &mut Figure, cell: &str) -> Result<(), Fault> {
    let cell = cell.trim();
    let (value, behind) = match cell.strip_prefix(':') {
        Some(behind) => (":", behind),
        None => cell.split_once(' ').unwrap_or((cell, "")),
    };
    figure.value = cells::value(value)?;
    let letters = cells::letters(behind)?;
    figure.letters.clear();
    figure.letters.push_str(letters);
    figure.flags = cells::flags(letters);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_key_are_counted_from_its_end() {
        let key = b"A,10-249,E_CC,NL";
        let of = |from_end| part(key, from_end).map(|part| String::from_utf8_lossy(part).into_owned());
        assert_eq!(of(0).as_deref(), Some("NL"));
        assert_eq!(of(1).as_deref(), Some("E_CC"));
        assert_eq!(of(3).as_deref(), Some("A"));
        assert_eq!(of(4), None);
        assert_eq!(of(usize::MAX), None);
    }

    #[test]
    fn a_cell_is_a_number_or_a_mark_and_flags() {
        let mut figure = Figure::of(Arc::default());
        for (cell, value, letters) in [
            ("75.33 ", Some("75.33"), ""),
            ("33.21 b", Some("33.21"), "b"),
            ("1 bu ", Some("1"), "bu"),
            (": ", None, ""),
            (": c", None, "c"),
            (":c", None, "c"),
            (":", None, ""),
            ("", None, ""),
        ] {
            fill(&mut figure, cell).unwrap();
            let found = figure.number().map(|number| number.value.to_string());
            assert_eq!((found.as_deref(), figure.letters.as_str()), (value, letters), "{cell}");
        }
        for cell in ["75,33", "75.33b", "b", ": 5", "1 2", "1 b b"] {
            assert!(fill(&mut figure, cell).is_err(), "{cell}");
        }
    }
}
