//! Columns that share the width of a line.

use super::{BOLD, WIDTH, width, wrap};
use anstyle::Style;
use std::io::{self, Write};

const GAP: usize = 2;
/// Below this a column is no longer readable.
const NARROWEST: usize = 8;

/// On which side a column lines up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A column with its heading.
#[derive(Debug)]
pub(crate) struct Column {
    heading: String,
    align: Align,
    /// Whether it gives way: its texts are wrapped where the line would grow too long.
    gives_way: bool,
}

impl Column {
    pub(crate) const fn new(heading: String, align: Align) -> Self {
        Self { heading, align, gives_way: false }
    }

    pub(crate) const fn wrapped(heading: String) -> Self {
        Self { heading, align: Align::Left, gives_way: true }
    }
}

/// One field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    pub(crate) fn styled(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::styled(text, Style::new())
    }
}

/// Rows under headings.
#[derive(Debug)]
pub(crate) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(crate) const fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row; it has as many fields as there are columns.
    pub(crate) fn push(&mut self, row: Vec<Cell>) {
        debug_assert_eq!(row.len(), self.columns.len(), "one field a column");
        self.rows.push(row);
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes headings and rows; every line is at most [`WIDTH`] characters.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let widths = self.widths();
        let headings: Vec<Cell> =
            self.columns.iter().map(|column| Cell::styled(column.heading.clone(), BOLD)).collect();
        for row in std::iter::once(&headings).chain(&self.rows) {
            self.write_row(out, row, &widths)?;
        }
        Ok(())
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let cells = self.rows.iter().filter_map(|row| row.get(index)).map(|cell| width(&cell.text));
                cells.chain([width(&column.heading)]).max().unwrap_or_default()
            })
            .collect();
        // A column that gives way and has nothing to say goes altogether.
        for (index, (width, column)) in widths.iter_mut().zip(&self.columns).enumerate() {
            let is_empty =
                || self.rows.iter().all(|row| row.get(index).is_none_or(|cell| cell.text.is_empty()));
            if column.gives_way && is_empty() {
                *width = 0;
            }
        }
        let shown = widths.iter().filter(|width| **width > 0).count();
        let room = WIDTH.saturating_sub(GAP * shown.saturating_sub(1));
        // The widest column that gives way loses a character at a time, so that they end up alike. Figures are wrapped
        // only when that is not enough, which takes numbers that no source has.
        while widths.iter().sum::<usize>() > room {
            let shrinks = |only_wrapped: bool, widths: &[usize]| {
                let columns = widths.iter().zip(&self.columns).enumerate();
                columns
                    .filter(|(_, (width, column))| **width > NARROWEST && (column.gives_way || !only_wrapped))
                    .max_by_key(|(_, (width, _))| **width)
                    .map(|(index, _)| index)
            };
            let widest = shrinks(true, &widths).or_else(|| shrinks(false, &widths));
            let Some(width) = widest.and_then(|index| widths.get_mut(index)) else { break };
            *width -= 1;
        }
        widths
    }

    fn write_row(&self, out: &mut impl Write, row: &[Cell], widths: &[usize]) -> io::Result<()> {
        let fields: Vec<Vec<String>> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| match *width {
                0 => Vec::new(),
                room => wrap(&cell.text, room),
            })
            .collect();
        let height = fields.iter().map(Vec::len).max().unwrap_or_default();
        for line in 0..height {
            // Blanks wait until something follows them, so that no line ends in one.
            let mut blanks = 0;
            let shown = fields.iter().zip(widths).zip(&self.columns).enumerate();
            for (index, ((lines, room), column)) in shown.filter(|(_, ((_, room), _))| **room > 0) {
                let text = lines.get(line).map_or("", String::as_str);
                let free = room.saturating_sub(width(text));
                if text.is_empty() {
                    blanks += free + GAP;
                    continue;
                }
                let before = if column.align == Align::Right { free } else { 0 };
                let style = row.get(index).map_or(Style::new(), |cell| cell.style);
                write!(out, "{:1$}{style}{text}{style:#}", "", blanks + before)?;
                blanks = free - before + GAP;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(table: &Table) -> Vec<String> {
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap())
            .to_string()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn columns_line_up_and_lines_do_not_end_in_blanks() {
        let mut table = Table::new(vec![
            Column::wrapped("name".to_owned()),
            Column::new("n".to_owned(), Align::Right),
            Column::new("word".to_owned(), Align::Left),
        ]);
        table.push(vec!["a".into(), "10".into(), "x".into()]);
        table.push(vec!["bé".into(), "9".into(), "".into()]);
        assert_eq!(written(&table), ["name   n  word", "a     10  x", "bé     9"]);
    }

    #[test]
    fn a_column_with_nothing_to_say_is_left_out() {
        let mut table = Table::new(vec![
            Column::wrapped("flags".to_owned()),
            Column::new("n".to_owned(), Align::Right),
            Column::wrapped("note".to_owned()),
            Column::new("m".to_owned(), Align::Right),
        ]);
        table.push(vec!["".into(), "10".into(), "".into(), "".into()]);
        assert_eq!(written(&table), [" n  m", "10"]);
    }

    #[test]
    fn figures_too_wide_for_a_line_are_wrapped_rather_than_written_over_it() {
        let mut table = Table::new(vec![
            Column::wrapped("name".to_owned()),
            Column::new("a".to_owned(), Align::Right),
            Column::new("b".to_owned(), Align::Right),
            Column::new("c".to_owned(), Align::Right),
        ]);
        table.push(vec!["one two three".into(), "1".repeat(50).into(), "2".repeat(50).into(), "3".into()]);
        let lines = written(&table);
        assert!(lines.iter().all(|line| width(line) <= WIDTH), "{lines:#?}");
        let digits =
            |digit| lines.iter().flat_map(|line| line.chars()).filter(|found| *found == digit).count();
        assert_eq!((digits('1'), digits('2'), digits('3')), (50, 50, 1), "nothing is lost: {lines:#?}");
    }

    #[test]
    fn the_column_that_gives_way_is_wrapped_at_the_width() {
        let mut table = Table::new(vec![
            Column::wrapped("name".to_owned()),
            Column::new("number".to_owned(), Align::Right),
        ]);
        table.push(vec!["word ".repeat(30).into(), "1".repeat(40).into()]);
        let lines = written(&table);
        assert!(lines.iter().all(|line| width(line) <= WIDTH), "{lines:#?}");
        assert_eq!(lines.len(), 4, "{lines:#?}");
        assert_eq!(width(&lines[1]), WIDTH - 2 - 40 + 2 + 40, "the first line is filled: {lines:#?}");
    }
}
