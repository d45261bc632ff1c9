//! A table that is open, so that a person can say which column is what.

use super::{Mapping, Mappings, guess};
use crate::read::{grid_of, shown};
use crate::{Cancelled, ReadError, Watch};
use peil_exchange::sheet::{Book, SheetOptions, read_book};
use std::ops::ControlFlow;

/// How many values of a column are shown.
const EXAMPLES: usize = 3;

/// Somebody else's table, read, with what is known of its columns.
///
/// ```
/// use peil_transfer::{Field, Mappings, OpenedTable, Watch};
/// let file = b"Bedrijfsnaam;Klantcode\r\nBakkerij Jansen;K-17\r\n";
/// let table = OpenedTable::open("klanten.csv", file, &Mappings::default(), Watch::default())?;
/// assert_eq!(table.columns[1].heading, "Klantcode");
/// assert_eq!(table.columns[1].examples, ["K-17"]);
/// assert_eq!(table.mapping.field_of("Bedrijfsnaam"), Some(Field::Name));
/// # Ok::<(), peil_transfer::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedTable {
    /// The name of the sheet; empty for a table as text.
    pub sheet: String,
    /// Its columns, from the left.
    pub columns: Vec<TableColumn>,
    /// How many rows there are below the headings.
    pub rows: usize,
    /// The name of the kept mapping that was made for these headings; none when it was guessed.
    pub known_as: Option<String>,
    /// Which column is what: as it was chosen or kept, and otherwise as the headings suggest.
    pub mapping: Mapping,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its heading, as a mapping names it.
    pub heading: String,
    /// The first values in it, at most three, that differ.
    pub examples: Vec<String>,
}

impl OpenedTable {
    /// Reads a workbook or a table as text, of any kind.
    ///
    /// # Errors
    /// When it is neither, or is damaged.
    pub fn open(name: &str, bytes: &[u8], mappings: &Mappings, watch: Watch<'_>) -> Result<Self, ReadError> {
        let book = opened(name, bytes, watch)?;
        let grid = grid_of(&book).ok_or(ReadError::Unrecognised)?;
        let headings = || grid.headings().iter().map(|heading| heading.text.as_str());
        let kept = || mappings.kept.iter().find(|(_, mapping)| mapping.fits(headings()));
        let (known_as, mapping) = match mappings.chosen.as_ref().or_else(kept) {
            Some((name, mapping)) => (Some(name.clone()), mapping.clone()),
            None => (None, guess(&grid, book.format)),
        };
        let mut columns: Vec<TableColumn> = headings()
            .map(|heading| TableColumn { heading: heading.to_owned(), examples: Vec::new() })
            .collect();
        let mut rows = 0;
        for row in grid.rows() {
            rows += 1;
            for (column, heading) in columns.iter_mut().zip(grid.headings()) {
                if column.examples.len() == EXAMPLES {
                    continue;
                }
                let example = crate::fault::excerpt(&shown(row.cell(heading.column)));
                if !example.is_empty() && !column.examples.contains(&example) {
                    column.examples.push(example);
                }
            }
        }
        Ok(Self { sheet: grid.sheet_name().to_owned(), columns, rows, known_as, mapping })
    }
}

/// A workbook, or a table as text.
pub(crate) fn opened(name: &str, bytes: &[u8], watch: Watch<'_>) -> Result<Book, ReadError> {
    let size = bytes.len() as u64;
    let tell = |progress: peil_exchange::Progress| match watch.tell(progress.bytes, size) {
        Ok(()) => ControlFlow::Continue(()),
        Err(Cancelled) => ControlFlow::Break(()),
    };
    Ok(read_book(name, bytes, &SheetOptions { watch: Some(&tell), ..SheetOptions::default() })?)
}
