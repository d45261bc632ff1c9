//! Reading a table without an allocator.

use crate::Fault;
use crate::vectors::Vectors;

/// A row of a table, asked by the name of its columns.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    file: &'static str,
    /// From 1, the header being the first.
    line: usize,
    header: &'static str,
    text: &'static str,
}

/// The rows below the header.
pub(crate) fn rows(file: Vectors) -> impl Iterator<Item = Row> + Clone {
    let mut lines = file.text.lines();
    let header = lines.next().unwrap_or_default();
    (2..).zip(lines).map(move |(line, text)| Row { file: file.name, line, header, text })
}

impl Row {
    /// A row of a file that is no table.
    pub(crate) fn of_line(file: Vectors, line: usize, text: &'static str) -> Self {
        Self { file: file.name, line, header: "", text }
    }

    /// A complaint about this row.
    pub(crate) fn fault(&self, what: &'static str) -> Fault {
        Fault { file: self.file, line: self.line, what }
    }

    /// The whole row.
    pub(crate) fn text(&self) -> &'static str {
        self.text
    }

    pub(crate) fn file(&self) -> &'static str {
        self.file
    }

    /// The cell of a column, without quotation marks.
    pub(crate) fn get(&self, column: &'static str) -> Result<&'static str, Fault> {
        if cells(self.header).count() != cells(self.text).count() {
            return Err(self.fault("as many cells as columns"));
        }
        let place = cells(self.header).position(|name| name == column);
        place.and_then(|place| cells(self.text).nth(place)).ok_or_else(|| self.fault(column))
    }

    /// What stands in a column, read.
    pub(crate) fn read<T: core::str::FromStr>(&self, column: &'static str) -> Result<T, Fault> {
        self.get(column)?.parse().map_err(|_| self.fault(column))
    }

    /// The same where the cell may be empty.
    pub(crate) fn read_if_any<T: core::str::FromStr>(
        &self,
        column: &'static str,
    ) -> Result<Option<T>, Fault> {
        if self.get(column)?.is_empty() { Ok(None) } else { self.read(column).map(Some) }
    }

    /// Complains where an exact result is another than in its column.
    pub(crate) fn hold(&self, column: &'static str, same: bool) -> Result<(), Fault> {
        if same { Ok(()) } else { Err(self.fault(column)) }
    }
}

/// The cells of a line; quoted ones may hold commas.
fn cells(line: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(line);
    core::iter::from_fn(move || {
        let text = rest?;
        if let Some((cell, behind)) = text.strip_prefix('"').and_then(|text| text.split_once('"')) {
            rest = behind.strip_prefix(',');
            return Some(cell);
        }
        let (cell, behind) = text.split_once(',').map_or((text, None), |(cell, behind)| (cell, Some(behind)));
        rest = behind;
        Some(cell)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn cells_may_be_quoted_empty_and_last() {
        assert_eq!(cells("a,\"b, c\",,d").collect::<Vec<_>>(), ["a", "b, c", "", "d"]);
        assert_eq!(cells("\"a\",\"\"").collect::<Vec<_>>(), ["a", ""]);
        assert_eq!(cells("a,").collect::<Vec<_>>(), ["a", ""]);
    }

    #[test]
    fn a_row_with_another_number_of_cells_is_refused() {
        let file = Vectors { name: "some.csv", text: "a,b\n1,2\n3\n" };
        let mut rows = rows(file);
        let (whole, short) = (rows.next().expect("two rows"), rows.next().expect("two rows"));
        assert_eq!(whole.read::<u8>("b"), Ok(2));
        assert_eq!(whole.read::<u8>("c"), Err(Fault { file: "some.csv", line: 2, what: "c" }));
        assert_eq!(
            short.get("a"),
            Err(Fault { file: "some.csv", line: 3, what: "as many cells as columns" })
        );
    }
}
